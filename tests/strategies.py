"""Hypothesis strategies for any draft that files can hold, built from the declarations."""

import datetime as dt
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st

from reqwriter.domain.draft import Draft
from reqwriter.domain.kinds import Id, Number, Signed, Text
from reqwriter.domain.money import plain_decimal
from reqwriter.domain.value import Choice, Value
from reqwriter.domain.words import tidy

AWKWARD = (
    "　全角空格　",
    "𠮷野家",
    "引号\"'与“”",
    "反斜杠\\n\\",
    "第一行\n第二行\n",
    "{{x}} {% raw %}",
    "|#★<&>",
    '"""',
    "\t",
    "",
)

texts = st.sampled_from(AWKWARD) | st.text(max_size=12).map(tidy)
numbers = st.decimals(0, 10**9, places=3).map(plain_decimal) | st.integers(0, 10**12).map(Decimal)
days = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))
moments = st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2035, 12, 31))


@st.composite
def drafts(draw: st.DrawFn, most: int = 2) -> Draft:
    """Any draft; ids are unique in it, and lists have at most so many elements."""
    made: Draft = _Maker(draw, most).value(Draft)
    return made


class _Maker:
    def __init__(self, draw: st.DrawFn, most: int) -> None:
        self.draw, self.most, self.made = draw, most, 0

    def value(self, of: Any) -> Any:
        answers = {}
        for name, asked in of.FIELDS.items():
            if asked.tag:
                continue
            if asked.required or self.draw(st.booleans()):
                answers[name] = self.of(of.TYPES[name])
        return of(**answers)

    def of(self, kind: Any) -> Any:
        if kind in _SIMPLE:
            return self.draw(_SIMPLE[kind])
        if kind == Id:
            self.made += 1
            return f"{self.draw(st.sampled_from(('item', 'req', 'x-9')))}-{self.made}"
        origin, parts = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self.value(self.draw(st.sampled_from(get_args(parts[0]))))
        if origin in (Union, UnionType):
            (given,) = (part for part in parts if part is not type(None))
            return self.of(given)
        if origin is tuple:
            return tuple(self.of(parts[0]) for _ in range(self.draw(st.integers(0, self.most))))
        assert origin is not Literal
        if issubclass(kind, Choice):
            return self.draw(st.sampled_from(list(kind)))
        assert issubclass(kind, Value)
        return self.value(kind)


_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    Text: texts,
    Number: numbers,
    Signed: numbers | numbers.map(lambda number: 0 - number),
    bool: st.booleans(),
    int: st.integers(0, 10**9),
    dt.date: days,
    dt.datetime: moments,
}
