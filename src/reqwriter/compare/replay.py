"""Changes made on a draft."""

from collections.abc import Iterable

from reqwriter.compare.change import Added, Answered, Change, Moved, Removed
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft


def applied(draft: Draft, made: Iterable[Change]) -> Draft:
    """The draft with the changes made on it. Raises PathError where one does not fit.

    Removals come first: an id may have gone from one list to another of its package.
    """
    for change in sorted(made, key=lambda one: not isinstance(one, Removed)):
        draft = _one(draft, change)
    return draft


def _one(draft: Draft, change: Change) -> Draft:
    match change:
        case Answered():
            return paths.put(draft, change.path, change.after)
        case Added():
            return paths.add(draft, change.path.rpartition(".")[0], change.element, change.at)
        case Removed():
            return paths.remove(draft, change.path)
        case Moved():
            return paths.move(draft, change.path, change.after - change.before)
