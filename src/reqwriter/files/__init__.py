"""Drafts on disk: read, saved, locked. Floor 3."""
