"""The lasting parts of a screen, one a file."""
