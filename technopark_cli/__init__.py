"""Technopark CLI: a fact explorer for figures as they were published."""

__version__ = "0.1.0"
