"""Conclusions on weights: what the price and each factor really decide."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.cli.score.lab.numbers import exact, money, percent
from reqwriter.cli.score.lab.pictures import Bar, Bars, Curve, Curves, Grid, Section
from reqwriter.domain.money import figures
from reqwriter.scoring.lab.field import Field, Offers
from reqwriter.scoring.lab.findings import NEVER, SELDOM, Findings
from reqwriter.scoring.tender import Comparison

# As near as this, in parts of all, a real weight is about the nominal one.
_NEAR = 0.05
_STEPS = 40


def nominal(field: Field) -> tuple[float, ...]:
    """The part of each factor in all points that are written."""
    points = [row.factor.points or Decimal(0) for row in field.rows]
    whole = sum(points, Decimal(0)) or Decimal(1)
    return tuple(float(one / whole) for one in points)


def price_weight(field: Field, found: Findings) -> tuple[Decimal, float, float]:
    """The points of the price, its nominal and its real part in what is decided."""
    pairs = list(zip(field.rows, nominal(field), found.effective(), strict=True))
    priced = [(row, one, real) for row, one, real in pairs if isinstance(row, Offers)]
    points = sum((row.factor.points or Decimal(0) for row, _, _ in priced), Decimal(0))
    return points, sum(one for _, one, _ in priced), sum(real for _, _, real in priced)


def weighed(field: Field, found: Findings) -> Section:
    """The real weights against the nominal ones."""
    won = found.prices.won
    places = Bars(
        "评审价格第几低的中标",
        "各名次的中标比例",
        tuple(
            Bar(
                "最低" if not at else f"第 {at + 1} 低",
                found.share(many),
                None,
                exact(found.share(many)),
            )
            for at, many in enumerate(won)
        ),
    )
    if field.tender.comparison is Comparison.PRICE:
        return Section(
            "价格和各因素的实际作用",
            ("本采购包按评审价格由低到高排列，名次全部由价格决定。",),
            (places,),
        )
    bars = tuple(
        Bar(row.factor.name or row.factor.id, max(real, 0.0), one, f"{exact(one)} {exact(real):>6}")
        for row, one, real in zip(field.rows, nominal(field), found.effective(), strict=True)
    )
    key = "条形为实际作用（占各家总分差距的比例），竖线为名义分值的比例；数字依次为名义、实际"
    shown = (Bars("名义分值和实际作用", key, bars), places)
    return Section("价格和各因素的实际作用", tuple(_weighed(field, found)), shown)


def _weighed(field: Field, found: Findings) -> Iterator[str]:
    points, written, real = price_weight(field, found)
    if not any(found.effective()):
        yield "按这些假设，各家总分没有差距，名次由报价高低或者抽签决定。"
        return
    if points:
        compared = "与名义上大致相当"
        if abs(real - written) > _NEAR:
            compared = "比名义上重" if real > written else "比名义上轻"
        yield (
            f"价格名义上占 {figures(points)} 分，"
            f"按这些假设实际决定了约 {percent(real)} 的总分差距，{compared}。"
        )
    else:
        yield "价格不计分。"
    won = found.prices.won[0] if found.prices.won else 0
    paid = found.prices.paid / found.tenders / float(field.ceiling)
    yield (
        f"评审价格最低的一家中标的占 {percent(found.share(won))}；"
        f"中标人报价平均为最高限价的 {percent(paid)}。"
    )
    most = max(zip(found.weights, field.rows, strict=True), key=lambda one: one[0].decisive)
    weight, row = most
    if not weight.decisive:
        return
    yield (
        f"最能左右结果的是“{row.factor.name or row.factor.id}”："
        f"如果没有这一项，{percent(found.share(weight.decisive))} 的项目会换一家中标。"
    )


def telling(field: Field, found: Findings) -> Section:
    """Which factors tell bidders apart."""
    rows = list(zip(field.rows, found.weights, strict=True))
    said = []
    for row, one in rows:
        name, alike, full = (
            row.factor.name or row.factor.id,
            found.share(one.alike),
            found.each(one.full),
        )
        if alike >= NEVER:
            why = "各家都得满分" if full >= NEVER else "各家得分都相同"
            said.append(
                f"“{name}”（{figures(row.factor.points or Decimal(0))} 分）从不拉开差距：{why}。"
                "建议删去，或者改为实质性要求，把分值给其他因素。"
            )
        elif alike >= SELDOM:
            said.append(
                f"“{name}”（{figures(row.factor.points or Decimal(0))} 分）很少拉开差距："
                f"{percent(alike)} 的项目中各家得分相同。请核对这一因素是否必要、档次是否合理。"
            )
    grid = Grid(
        ("评审因素", "分值", "平均得分", "得满分的", "各家相同", "去掉后换人"),
        tuple(
            (
                row.factor.name or row.factor.id,
                figures(row.factor.points or Decimal(0)),
                f"{found.each(one.points) / 100:.2f}",
                exact(found.each(one.full)),
                exact(found.share(one.alike)),
                exact(found.share(one.decisive)),
            )
            for row, one in rows
        ),
    )
    return Section("分不出高下的因素", tuple(said) or ("每个因素都能拉开差距。",), (grid,))


def worth(price: float, lowest: float, full: float) -> float | None:
    """How many yuan more a bid of this price may ask for one point more elsewhere.

    None where its price earns no more than that point.
    """
    points = full * lowest / price
    return full * lowest / (points - 1) - price if points > 1 else None


def point_worth(field: Field, found: Findings) -> Section:
    """What one point is worth in yuan."""
    points, _, _ = price_weight(field, found)
    if not points:
        return Section("一分值多少钱", ("价格不计分，一分不能折算成金额。",))
    full, lowest = float(points), found.share(found.prices.lowest)
    usual, most = found.share(found.prices.evaluated), float(field.ceiling)
    rows = []
    for name, price in (("最低的评审价格", lowest), ("一般的评审价格", usual), ("最高限价", most)):
        more = worth(price, lowest, full)
        rows.append(
            (
                name,
                money(price),
                f"{full * min(lowest / price, 1):.2f}",
                money(more) if more is not None else "—",
                exact(more / price) if more is not None else "—",
            )
        )
    more = worth(usual, lowest, full)
    said = "价格分很少，一分不能折算成金额。"
    if more is not None:
        said = (
            f"一般报价的投标人，其他因素多得 1 分，可以多报约 {money(more)}"
            f"（{exact(more / usual)}）而总分不变。"
        )
    header = ("报价（评审价格）", "金额", "价格分", "1 分相当于", "占报价")
    return Section(
        "一分值多少钱", (said,), (Grid(header, tuple(rows)), _curves(field, full, lowest))
    )


def _curves(field: Field, full: float, lowest: float) -> Curves:
    most, supposed = float(field.ceiling), field.assumptions
    start, cheap = float(supposed.price.low), most * float(supposed.lowball) / 100
    start = min(start, lowest / most * 100)

    def line(name: str, base: float) -> Curve:
        across = [start + (100 - start) * at / _STEPS for at in range(_STEPS + 1)]
        return Curve(
            name, tuple((x, full * min(base / (most * x / 100), 1)) for x in across if x > 0)
        )

    return Curves(
        "报价和价格分",
        "评审价格占最高限价的百分比",
        "价格分",
        full,
        (
            line("通常的最低价为基准", lowest),
            line(f"有一家按最高限价的 {figures(supposed.lowball)}% 报价", min(cheap, lowest)),
        ),
    )
