"""``facts.toml`` to model and back: locating, loading, checking, caching."""
