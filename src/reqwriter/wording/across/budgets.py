"""Budgets and ceilings that do not go together, and amounts that are written two ways."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from reqwriter.domain.money import figures as printed
from reqwriter.wording.across.found import Found, where
from reqwriter.wording.across.money import AMOUNT, amount, both
from reqwriter.wording.across.text import Text
from reqwriter.wording.passages import Passage, Place

_BUDGET = r"(?:项目|采购|本项目|本次采购)?(?:总预算|预算(?:总?金额|总额|总价|资金)?)"
_CEILING = r"(?:投标|招标|项目)?(?:最高(?:投标)?限价|(?:招标|采购)控制价|拦标价)"
BETWEEN = (
    r"(?:金额|总额|总价)?(?:[（(](?:人民币|含税|元|大写|小写)[）)])?"
    r"(?:[:：为是]|人民币|共计|总计|合计|均)*\s*"
)
_STATED = re.compile(
    rf"(?:(?P<budget>{_BUDGET})|(?P<ceiling>{_CEILING})){BETWEEN}{AMOUNT}(?!以[上下]|/|／|每)"
)
_LABEL = re.compile(
    rf"(?:(?P<budget>{_BUDGET})|(?P<ceiling>{_CEILING}))(?:金额)?[（(]?(?P<unit>人民币)?(?P<in>万元|元)?[）)]?[:：]?"
)
_VALUE = re.compile(
    rf"\s*(?:人民币)?\s*{AMOUNT.replace('元)', '元)?')}(?=\s*(?:$|[。；;，,（(]|整))"
)
# What is a part, a year's share or somebody else's amount is no amount of the project.
_PARTIAL = re.compile(
    r"单价|每[年月人台套]|年度|[一二三123]年|首年|第[一二三四五六七八九十\d]+(?:包|标段|标项|年)|包[一二三四五六七八九\d]"
    r"|标段|标项|分包|分项|子项|部分|其中|以上|以下|超过|达到|限额|例如|单项|各包|采购包|剩余|批次|暂定"
)
_CAPITAL_WORDS = ("仟", "佰", "拾", "万元整", "元整", "圆整")
_AMOUNT_WORDS = ("预算", "限价", "控制价", "拦标价")
WORDS = (*_CAPITAL_WORDS, *_AMOUNT_WORDS)
_FORMS = frozenset((Place.FORM,))


class Stated(NamedTuple):
    """An amount in yuan, as it is written, and where."""

    yuan: Decimal
    written: str
    passage: Passage
    start: int
    end: int


def wrong_budgets(text: Text, packages: bool) -> Iterator[Found]:
    """Amounts in capitals that differ from their digits, ceilings above budgets, two budgets."""
    yield from _capitals(text)
    budgets, ceilings = stated(text)
    pairs = [
        (one, other)
        for one in ceilings
        for other in budgets
        if not packages or one.passage is other.passage
    ]
    for ceiling, budget in pairs[:1]:
        if ceiling.yuan > budget.yuan:
            told = {"figure": ceiling.written, "first": budget.written}
            told["there"] = where(budget.passage)
            yield Found("budget-ceiling", ceiling.passage, ceiling.start, ceiling.end, told)
    if not packages:
        yield from _two(budgets, "预算金额")
        yield from _two(ceilings, "最高限价")


def _capitals(text: Text) -> Iterator[Found]:
    for said in text.said(_CAPITAL_WORDS):
        if said.passage.place in _FORMS:
            continue
        for one in both(said.text):
            same = one.digits == one.capitals
            # A heading may have said that digits are in units of ten thousand.
            if not same and not (one.digits * 10_000 == one.capitals and "元" not in one.written):
                told = {"figure": one.written, "capitals": f"{printed(one.capitals)}元"}
                yield Found("money-capitals", said.passage, *said.span(one.start, one.end), told)


def stated(text: Text) -> tuple[list[Stated], list[Stated]]:
    """The budgets and the ceilings of the project, in order."""
    budgets: list[Stated] = []
    ceilings: list[Stated] = []
    for number in text.numbers(_AMOUNT_WORDS):
        passage = text.passages[number]
        if passage.place in _FORMS:
            continue
        said = text.read(number)
        for sentence in re.finditer(r"[^。；;\n]+", said.text):
            for match in _STATED.finditer(sentence[0]):
                if _PARTIAL.search(sentence[0], 0, match.end()):
                    continue
                start, end = sentence.start() + match.start(), sentence.start() + match.end()
                yuan = amount(match["figures"], match["unit"])
                written = f"{match['figures']}{match['unit']}"
                one = Stated(yuan, written, passage, *said.span(start, end))
                (budgets if match["budget"] else ceilings).append(one)
        if passage.cell is not None and (beside := _beside(number, text)):
            one, is_budget = beside
            (budgets if is_budget else ceilings).append(one)
    return budgets, ceilings


def _beside(number: int, text: Text) -> tuple[Stated, bool] | None:
    """The amount in the cell to the right of one that names a budget or a ceiling."""
    label = _LABEL.fullmatch("".join(text.passages[number].text.split()))
    said = text.beside(number) if label else None
    value = _VALUE.match(said.text) if said else None
    if not label or not said or not value:
        return None
    unit = value["unit"] or (label["in"] if value.end() == len(said.text.rstrip()) else "")
    if not unit:
        return None
    one = Stated(
        amount(value["figures"], unit),
        f"{value['figures']}{unit}",
        said.passage,
        *said.span(value.start("figures"), value.end()),
    )
    return one, bool(label["budget"])


def _two(stated: Sequence[Stated], name: str) -> Iterator[Found]:
    """The first amount that differs from the one given first."""
    for one in stated[1:]:
        first = stated[0]
        if one.yuan != first.yuan:
            told = {"name": name, "figure": one.written, "first": first.written}
            told |= {"there": where(first.passage), "here": where(one.passage)}
            yield Found("budget-two", one.passage, one.start, one.end, told)
            return
