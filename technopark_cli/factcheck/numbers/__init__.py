"""Numbers of a text, read right: one lexicon per language; the engine knows none."""
