"""Questions asked of the base; each returns a Table."""
