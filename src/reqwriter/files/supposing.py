"""Assumptions written as a file to edit: every line told in Chinese."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.factor import (
    CountFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
    PriceFactor,
)
from reqwriter.domain.money import figures
from reqwriter.scoring.lab.assumptions import (
    Assumptions,
    Contents,
    Guess,
    Merits,
    Range,
    Spread,
    Unmet,
)
from reqwriter.scoring.tender import Tender

_GENERAL = {
    "bidders": "参加比较的投标人有几家",
    "judges": "评委有几名",
    "disagreement": "主观因素上，每名评委与应得的一档相差一档的机会（%），偏高、偏低各半",
    "alike": "同一家各项水平一致的程度（%）：0 表示各项互不相干，100 表示强者处处强",
    "dearer": "水平越高报价越高的程度（%）：0 表示报价与水平无关",
    "small": "投标人是小微企业（享受价格扣除）的机会（%）",
    "domestic": "投标人全部提供本国产品的机会（%）",
    "lowball": "推演“一家低价竞标”时，这一家的报价占最高限价的百分比",
}


def written(tender: Tender, supposed: Assumptions) -> str:
    """The file; reading it gives the same assumptions."""
    return "\n".join(_lines(tender, supposed)) + "\n"


def _lines(tender: Tender, supposed: Assumptions) -> Iterator[str]:
    name = tender.package.name or "未命名"
    yield f"# 采购包“{name}”（{tender.package.id}）评分表推演的假设。"
    yield "# 这些数是推演的起点，不是法律规定，也不是对市场的判断；请按需求调查的情况修改。"
    yield "# 用法：reqwriter score 草稿.toml --simulate --assumptions 本文件.toml"
    for key, said in _GENERAL.items():
        yield ""
        yield f"# {said}"
        yield f"{key} = {figures(Decimal(getattr(supposed, key)))}"
    yield ""
    yield "# 报价占最高限价的百分比：最低、最常见、最高（三角形分布）"
    yield "[price]"
    yield from _numbers(supposed.price)
    for factor in tender.factors:
        guess = supposed.guesses.get(factor.id)
        if guess is not None:
            yield ""
            yield f"# {factor.name or factor.id}：{_meaning(factor, guess)}".replace("\n", " ")
            yield f"[factors.{factor.id}]"
            yield from _guess(factor, guess)


def _numbers(one: Range | Spread) -> Iterator[str]:
    yield from (f"{key} = {figures(getattr(one, key))}" for key in one._fields)


def _meaning(factor: Factor, guess: Guess) -> str:
    match factor, guess:
        case IntervalFactor() | LinearFactor(), Spread():
            unit = f"（{factor.unit}）" if factor.unit else ""
            return f"所报数值{unit}的最低、最常见、最高和间隔（三角形分布）"
        case CountFactor(), Spread():
            return f"认可的数量（{factor.unit or '项'}）的最低、最常见、最高和间隔（三角形分布）"
        case _, Unmet():
            return "每项要求不满足的机会（%），各项互不相干"
        case _, Contents():
            return "每项内容缺少的机会（%）；没有缺少的，每多一处缺陷的机会（%）"
        case PriceFactor(), _:
            return "所报费用的最低、最常见、最高，只看相互的比例（以最高的为 100）"
        case _:
            return "各家应得各档的比重，例如 2 比 1 表示机会多一倍"


def _guess(factor: Factor, guess: Guess) -> Iterator[str]:
    match guess:
        case Range() | Spread():
            yield from _numbers(guess)
        case Unmet():
            yield f"unmet = {figures(guess.percent)}"
        case Contents():
            yield f"missing = {figures(guess.missing)}"
            yield f"defect = {figures(guess.defect)}"
        case Merits():
            assert isinstance(factor, GradedFactor)
            each = zip(factor.grades, guess.weights, strict=True)
            said = ", ".join(f"{grade.id} = {figures(weight)}" for grade, weight in each)
            yield f"grades = {{ {said} }}"
