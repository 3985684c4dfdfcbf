"""Blocks as a Word document."""
