"""Drafts on disk: read, saved, locked. Floor 3."""

from reqwriter.files.locking import lock
from reqwriter.files.problem import FileProblem
from reqwriter.files.reading import load
from reqwriter.files.writing import save

__all__ = ["FileProblem", "load", "lock", "save"]
