"""The assumptions as every result carries them."""

from collections.abc import Iterator
from itertools import groupby

from reqwriter.cli.score.lab.numbers import percent
from reqwriter.domain.factor import Factor, GradedFactor
from reqwriter.domain.money import figures, yuan
from reqwriter.scoring.lab.assumptions import Contents, Guess, Merits, Range, Spread, Unmet
from reqwriter.scoring.lab.field import Field

CAUTION = "推演按下列假设进行，不是对实际投标的预测；假设与市场情况不符的，请修改假设后重新推演。"


def general(field: Field) -> Iterator[str]:
    """What is supposed of bidders, prices and judges."""
    one = field.assumptions
    yield f"投标人 {one.bidders} 家，评委 {one.judges} 名。"
    yield (
        f"报价为最高限价 {yuan(field.ceiling)} 元的 {figures(one.price.low)}% 至 "
        f"{figures(one.price.high)}%，多在 {figures(one.price.usual)}% 上下（三角形分布）；"
        f"水平高的报价也高的程度 {figures(one.dearer)}%。"
    )
    yield f"同一家各项水平一致的程度 {figures(one.alike)}%。"
    yield (
        f"主观因素上，每名评委相差一档的机会 {figures(one.disagreement)}%"
        "（偏高、偏低各半，各评委互不影响）。"
    )
    yield (
        f"小微企业的机会 {figures(one.small)}%，全部提供本国产品的机会 {figures(one.domestic)}%；"
        f"低价竞标者按最高限价的 {figures(one.lowball)}% 报价。"
    )
    yield "所有投标均有效；没有同品牌的投标。"


def factors(field: Field) -> list[tuple[str, str]]:
    """What is supposed of the answers to each factor."""
    guesses = field.assumptions.guesses
    return [
        (row.factor.name or row.factor.id, _said(row.factor, guesses[row.factor.id]))
        for row in field.rows
        if row.factor.id in guesses
    ]


def _said(factor: Factor, guess: Guess) -> str:
    match guess:
        case Spread():
            unit = getattr(factor, "unit", None) or ""
            return (
                f"{figures(guess.low)} 至 {figures(guess.high)}{unit}，"
                f"多在 {figures(guess.usual)} 上下，间隔 {figures(guess.step)}（三角形分布）"
            )
        case Range():
            ends = f"{figures(guess.low)} 至 {figures(guess.high)}"
            return f"费用以最高为 100：{ends}，多在 {figures(guess.usual)} 上下"
        case Unmet():
            return f"每项要求不满足的机会 {figures(guess.percent)}%"
        case Contents():
            return (
                f"每项内容缺少的机会 {figures(guess.missing)}%，"
                f"每多一处缺陷的机会 {figures(guess.defect)}%"
            )
        case Merits():
            assert isinstance(factor, GradedFactor)
            return _merits(factor, guess)


def _merits(factor: GradedFactor, guess: Merits) -> str:
    whole = float(sum(guess.weights))
    rows = [
        (grade.name or grade.id, float(weight) / whole)
        for grade, weight in zip(factor.grades, guess.weights, strict=True)
    ]
    if len(set(guess.weights)) == 1:
        return f"应得各档的机会相同，各 {percent(rows[0][1])}"
    runs = [
        (share, [name for name, _ in run]) for share, run in groupby(rows, key=lambda one: one[1])
    ]
    return "，".join(
        f"应得{'、'.join(names)}{'各' if len(names) > 1 else ''} {percent(share)}"
        for share, names in runs
    )
