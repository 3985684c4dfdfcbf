"""What a newer draft says otherwise than an older one."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from reqwriter.compare.change import Added, Answered, Change, Moved, Removed
from reqwriter.domain.draft import Draft
from reqwriter.domain.paths import title
from reqwriter.domain.value import Value

Rows = tuple[Value, ...]


def changes(old: Draft, new: Draft) -> list[Change]:
    """Every difference, in the order of the newer draft.

    An element is the same while its id and kind are; one that changes its kind is removed and
    added. `applied` to the older draft, the changes give the newer one.
    """
    return list(_Difference(old, new).values(old, new, ""))


class _Difference:
    def __init__(self, old: Draft, new: Draft) -> None:
        self.old, self.new = old, new

    def values(self, old: Value, new: Value, path: str) -> Iterator[Change]:
        for name in new.FIELDS:
            below = f"{path}.{name}" if path else name
            before, after = getattr(old, name), getattr(new, name)
            if before != after:
                yield from self._field(before, after, below)

    def _field(self, before: Any, after: Any, path: str) -> Iterator[Change]:  # noqa: ANN401
        if isinstance(before, Value) and isinstance(after, Value):
            yield from self.values(before, after, path)
        elif _rows(before) or _rows(after):
            yield from self._lists(before, after, path)
        else:
            yield Answered(path, title(path, self.new), before, after)

    def _lists(self, before: Rows, after: Rows, path: str) -> Iterator[Change]:
        old, new = {_key(one): one for one in before}, {_key(one): one for one in after}
        for key, one in old.items():
            if key not in new:
                below = f"{path}.{key[0]}"
                yield Removed(below, title(below, self.old), one)
        yield from self._moves([key for key in old if key in new], list(new), path)
        for at, (key, one) in enumerate(new.items()):
            below = f"{path}.{key[0]}"
            if key not in old:
                yield Added(below, title(below, self.new), one, at)
            elif one != old[key]:
                yield from self.values(old[key], one, below)

    def _moves(self, old: list[Any], new: list[Any], path: str) -> Iterator[Change]:
        """The fewest elements that must move; those between them stay."""
        wanted = [key for key in new if key in old]
        order = list(old)
        matcher = SequenceMatcher(a=old, b=wanted, autojunk=False)
        still = {
            old[i]
            for block in matcher.get_matching_blocks()
            for i in range(block.a, block.a + block.size)
        }
        for after, key in enumerate(wanted):
            if key in still:
                continue
            before = order.index(key)
            order.remove(key)
            order.insert(after, key)
            below = f"{path}.{key[0]}"
            yield Moved(below, title(below, self.new), before, after)


def _rows(value: Any) -> bool:  # noqa: ANN401
    return isinstance(value, tuple) and any(isinstance(one, Value) for one in value)


def _key(one: Value) -> tuple[str, type[Value]]:
    return one.__dict__["id"], type(one)
