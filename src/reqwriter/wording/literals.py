"""Words of which every match of a regular expression holds at least one.

A sentence that holds none of them need not be searched, and looking words up is many times faster
than matching. The idea is that of the prefilters of search engines for code (R. Cox, Regular
Expression Matching with a Trigram Index, 2012). The expression is read by the parser of `re`; what
is not understood makes no demand.
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import product
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, TypeAlias

# The strings of which one must occur. Empty: nothing is demanded.
Words = frozenset[str]
# A parsed expression: pairs of what it is and what it holds. `re` gives no types for it.
_Parsed: TypeAlias = Iterable[tuple[Any, Any]]

_NOTHING: Words = frozenset()
# More alternatives than these are not worth looking up.
_MOST = 48
_MOST_SPELLED = 12
# A word is this much rarer for each character it has; and what looking one up adds.
_RARER, _LOOK = 0.15, 0.003


def literals(source: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    """The words, in order; none when the expression demands none.

    `known` are words that a sentence holds anyway: demanding them again would tell nothing.
    Raises re.error when the source is no regular expression.
    """
    parsed = parser.parse(source)
    if parsed.state.flags & code.SRE_FLAG_IGNORECASE:
        return ()
    return tuple(sorted(_demanded(parsed, known)))


def _demanded(parsed: _Parsed, known: Sequence[str]) -> Words:
    """The best of what the parts of a sequence demand."""
    found: list[Words] = []
    spelled: list[tuple[str, ...]] = []
    for what, inside in parsed:
        letters = _letters(what, inside)
        if letters:
            spelled.append(letters)
            continue
        found.append(_joined(spelled))
        spelled = []
        found.append(_of(what, inside, known))
    found.append(_joined(spelled))
    return min(found, key=lambda words: _cost(words, known), default=_NOTHING)


def _letters(what: Any, inside: Any) -> tuple[str, ...]:  # noqa: ANN401
    """The characters that a part may be; empty when it is not a single one of a few."""
    if what is code.LITERAL:
        return (chr(inside),)
    if what is code.IN and all(kind is code.LITERAL for kind, _ in inside):
        return tuple(chr(one) for _, one in inside) if len(inside) <= _MOST_SPELLED else ()
    return ()


def _of(what: Any, inside: Any, known: Sequence[str]) -> Words:  # noqa: ANN401
    """What a part demands that is more than a character."""
    if what is code.SUBPATTERN:
        _, added, _, body = inside
        return _NOTHING if added & code.SRE_FLAG_IGNORECASE else _demanded(body, known)
    if what is code.ATOMIC_GROUP:
        return _demanded(inside, known)
    if what in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        least, _, body = inside
        return _demanded(body, known) if least else _NOTHING
    if what is code.BRANCH:
        each = [_demanded(branch, known) for branch in inside[1]]
        together = reduce(frozenset.union, each, _NOTHING)
        return together if all(each) and len(together) <= _MOST else _NOTHING
    return _NOTHING


def _joined(spelled: Sequence[tuple[str, ...]]) -> Words:
    """Characters in a row as words; where they fork too often, the longest part that does not."""
    rows: list[list[tuple[str, ...]]] = [[]]
    count = 1
    for letters in spelled:
        if count * len(letters) > _MOST_SPELLED:
            rows.append([])
            count = 1
        rows[-1].append(letters)
        count *= len(letters)
    longest = max(rows, key=len)
    return frozenset(map("".join, product(*longest))) if longest else _NOTHING


def _cost(words: Words, known: Sequence[str]) -> float:
    """How often a sentence can be expected to hold one of the words; each look costs as well."""
    if not words:
        return 2.0 + _MOST
    stale = sum(any(word in one for one in known) for word in words)
    return stale + sum(_RARER ** len(word) + _LOOK for word in words)
