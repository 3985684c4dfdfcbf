"""What a text must hold for a regular expression to match: words, in one of several ways.

A sentence that does not hold them need not be searched, and looking words up is many times faster
than matching in vain. The idea is that of the search engines for code (R. Cox, Regular Expression
Matching with a Trigram Index, 2012). The expression is read by the parser of `re`; what is not
understood makes no demand.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, TypeAlias

# One of these words.
Words: TypeAlias = tuple[str, ...]
# In one of these ways: a word of each of its sets. Without ways, nothing is demanded.
Demand: TypeAlias = tuple[tuple[Words, ...], ...]
# A parsed expression: pairs of what it is and what it holds. `re` gives no types for it.
_Parsed: TypeAlias = Iterable[tuple[Any, Any]]

NOTHING: Demand = ()
# More are not worth looking up: words of a set, of a spelling that forks, sets of a way, ways.
_MOST, _MOST_SPELLED, _MOST_SETS, _MOST_WAYS = 256, 12, 3, 40
# A word is this much rarer for each character it has; and what looking one up adds.
_RARER, _LOOK = 0.06, 0.002


def demanded(source: str, known: Sequence[str] = ()) -> Demand:
    """What every text that the expression matches in holds.

    `known` are words that it holds anyway: demanding them again would tell nothing. Raises
    re.error when the source is no regular expression.
    """
    tree = parsed(source)
    if tree.state.flags & code.SRE_FLAG_IGNORECASE:
        return NOTHING
    ways = [_together(branch, known) for branch in _branches(tree)]
    if not all(ways):
        return NOTHING
    many = len(ways) > _MOST_WAYS
    alone = [way[0] for way in ways if many or len(way) == 1]
    rest = () if many else tuple(way for way in ways if len(way) > 1)
    one = _either(alone)
    return (*([(one,)] if one else []), *rest) if one or not alone else NOTHING


def alternatives(source: str) -> Words:
    """The plain words among the alternatives of an expression: it matches in what holds one.

    Raises re.error when the source is no regular expression.
    """
    tree = parsed(source)
    if tree.state.flags & code.SRE_FLAG_IGNORECASE:
        return ()
    found: set[str] = set()
    for branch in _branches(tree):
        letters = [_letters(what, inside) for what, inside in branch]
        if letters and all(letters):
            found.update(map("".join, product(*letters)))
    return _fewest(found)


@lru_cache(maxsize=8)
def parsed(source: str) -> Any:  # noqa: ANN401
    """The expression taken apart. Raises re.error for what cannot be compiled.

    Compiling it as well would take as long again; all that it refuses beyond this is what looks
    behind without a fixed width.
    """
    tree = parser.parse(source)
    for looked in _behind(tree):
        if looked.getwidth()[0] != looked.getwidth()[1]:
            raise re.error("look-behind requires fixed-width pattern", source)
    return tree


def _behind(tree: _Parsed) -> Iterator[Any]:
    """What an expression looks behind for."""
    for what, inside in tree:
        if what in (code.ASSERT, code.ASSERT_NOT):
            if inside[0] < 0:
                yield inside[1]
            yield from _behind(inside[1])
        elif what is code.BRANCH:
            for branch in inside[1]:
                yield from _behind(branch)
        elif what is code.SUBPATTERN:
            yield from _behind(inside[3])
        elif what in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            yield from _behind(inside[2])


def holds(text: str, demand: Demand) -> bool:
    """Whether a text holds what is demanded."""
    # Plain loops: this is asked of every pattern in every sentence that calls it.
    for way in demand:
        for words in way:
            for word in words:
                if word in text:
                    break
            else:
                break
        else:
            return True
    return not demand


def _branches(parsed: _Parsed) -> Iterator[_Parsed]:
    """The alternatives that an expression consists of; itself when it is none of these."""
    parts = list(parsed)
    (what, inside), *more = parts or [(None, None)]
    if not more and what is code.BRANCH:
        yield from inside[1]
    elif not more and what is code.SUBPATTERN and not inside[1]:
        yield from _branches(inside[3])
    else:
        yield parts


def _together(parsed: _Parsed, known: Sequence[str]) -> tuple[Words, ...]:
    """The sets of words that a sequence demands one of each: the rarest few that tell anything."""
    costs = {words: _cost(words, known) for words in _sets(parsed, known)}
    best = sorted(costs, key=costs.__getitem__)
    telling = [words for words in best if costs[words] < 1]
    return tuple(telling[:_MOST_SETS] or best[:1])


def _sets(parsed: _Parsed, known: Sequence[str]) -> Iterator[Words]:
    """What the parts of a sequence demand, each for itself."""
    spelled: list[tuple[str, ...]] = []
    for what, inside in (*parsed, (None, None)):
        letters = _letters(what, inside)
        if letters:
            spelled.append(letters)
            continue
        yield from (words for words in (_joined(spelled), _of(what, inside, known)) if words)
        spelled = []


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
        return () if inside[1] & code.SRE_FLAG_IGNORECASE else _best(inside[3], known)
    if what is code.ATOMIC_GROUP:
        return _best(inside, known)
    if what in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        return _best(inside[2], known) if inside[0] else ()
    if what is code.BRANCH:
        return _either([_best(branch, known) for branch in inside[1]])
    return ()


def _best(parsed: _Parsed, known: Sequence[str]) -> Words:
    together = _together(parsed, known)
    return together[0] if together else ()


def _either(sets: Sequence[Words]) -> Words:
    """A word of any of these; none when one of them demands nothing, or they are too many."""
    words = {word for words in sets for word in words}
    return _fewest(words) if all(sets) and len(words) <= _MOST else ()


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
    return _fewest(set(map("".join, product(*longest)))) if longest else ()


def _fewest(words: set[str]) -> Words:
    """The words without those of which a part is among them: where they are, it is."""
    kept = (word for word in words if not any(one in word for one in words if one != word))
    return tuple(sorted(kept))


def _cost(words: Words, known: Sequence[str]) -> float:
    """How often a sentence can be expected to hold one of them; from 1 on, they tell nothing."""
    stale = sum(any(word in one for word in words) for one in known) / max(len(known), 1)
    return stale + sum(_RARER ** len(word) + _LOOK for word in words)
