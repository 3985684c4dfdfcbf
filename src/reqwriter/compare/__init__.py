"""What differs between two drafts, by stable ids. Floor 2."""

from reqwriter.compare.change import Added, Answered, Change, Moved, Removed
from reqwriter.compare.difference import changes
from reqwriter.compare.replay import applied

__all__ = ["Added", "Answered", "Change", "Moved", "Removed", "applied", "changes"]
