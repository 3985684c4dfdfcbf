"""Payments in stages that do not make up the price."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.money import figures as printed
from reqwriter.wording.across.found import Found, where
from reqwriter.wording.across.text import Said, Text
from reqwriter.wording.passages import Place

_OF = r"(?:合同|总|中标|成交|货|项目|服务|签约)(?:总)?(?:金额|价款?|款|额|费用?)(?:总额)?"
_STAGE = re.compile(
    rf"(?:支付|付(?!至)款?|付清|结清|预付)[^。；\d%]{{0,24}}?(?:{_OF})?[^。；\d%]{{0,6}}?"
    rf"(?P<percent>(?<![\d.])\d{{1,3}}(?:\.\d+)?)\s*%|"
    rf"{_OF}的?\s*(?P<before>(?<![\d.])\d{{1,3}}(?:\.\d+)?)\s*%[^。；\d%]{{0,12}}?(?:预付款|进度款|作为预付)"
)
# What tells that stages are cumulative, alternative, or of another sum.
_OTHER = re.compile(
    r"至|累计|余款|剩余|尾款|余下|违约|利息|各|均|分别|罚|扣除|每[日天月年季期次]|不[低少]于|不超过|以上|以下|退还|保证金"
    r"|增值税|税率|或者?|考核|绩效|上限"
)
_PLACES = frozenset((Place.CONTRACT, Place.COMMERCIAL, Place.REQUIREMENT, Place.PROCEDURE))
_APART = 2
_FEW = 2
WORDS = ("支付", "付款", "付清", "结清", "预付")
_WHOLE = Decimal(100)


def wrong_stages(text: Text) -> Iterator[Found]:
    """Stages of one clause, or of clauses one below the other, that are not 100 % together."""
    runs: list[list[Said]] = []
    last = -_APART - 1
    for number in text.numbers(WORDS):
        passage = text.passages[number]
        if "%" not in passage.text and "％" not in passage.text:
            continue
        if passage.place not in _PLACES and passage.place is not Place.UNKNOWN:
            continue
        near = runs and number - last <= _APART and runs[-1][0].passage.cell == passage.cell
        runs[-1].append(text.read(number)) if near else runs.append([text.read(number)])
        last = number
    for run in runs:
        yield from _run(run)


def _run(run: list[Said]) -> Iterator[Found]:
    if any(_OTHER.search(said.text) for said in run):
        return
    stages = [
        Decimal(match["percent"] or match["before"])
        for said in run
        for match in _STAGE.finditer(said.text)
    ]
    written = sum(said.text.count("%") for said in run)
    if len(stages) < 2 or written != len(stages) or sum(stages) == _WHOLE:
        return
    # Less than all may go on elsewhere: three stages, or one before and one after, tell a plan.
    text = "".join(said.text for said in run)
    planned = len(stages) > _FEW or ("预付" in text and "验收" in text)
    if sum(stages) < _WHOLE and not planned:
        return
    first = run[0]
    told = {
        "stages": "、".join(f"{printed(one)}%" for one in stages),
        "sum": printed(sum(stages, Decimal(0))),
        "there": where(first.passage),
    }
    yield Found("payment-stages", first.passage, 0, len(first.passage.text), told)
