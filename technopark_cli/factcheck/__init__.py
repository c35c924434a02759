"""Articles against a base: text with offsets, numbers, claims, verdicts."""
