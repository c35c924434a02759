"""What numbers of a text are figures of: indicator, scope, window and date, by the phrases of a base."""
