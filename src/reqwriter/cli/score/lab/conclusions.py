"""Conclusions on preferences, judges and a lowballer, in sentences for a purchaser."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.cli.score.lab.numbers import exact, money, percent, score
from reqwriter.cli.score.lab.pictures import Bar, Bars, Section
from reqwriter.cli.score.lab.weighing import point_worth, price_weight, telling, weighed
from reqwriter.domain.money import figures
from reqwriter.scoring.lab.field import Choices, Field
from reqwriter.scoring.lab.findings import Findings, Lowball, Preference

_LINES = (
    ("by_average", "average", "平均报价"),
    ("by_second", "second", "次低报价"),
    ("by_ceiling", "ceiling", "最高限价"),
)


def sections(field: Field, found: Findings) -> list[Section]:
    """The whole report, but for the assumptions."""
    all_ = [weighed(field, found)]
    if field.rows:
        all_.append(point_worth(field, found))
    all_.append(preferences(field, found))
    if field.rows:
        all_ += [judges(field, found), lowballer(field, found), telling(field, found)]
    else:
        all_.append(lowballer(field, found))
    return all_


def preferences(field: Field, found: Findings) -> Section:
    """How strong the preferences of policy are."""
    kinds = (
        ("小微企业价格扣除", "小微企业", field.small, found.small),
        ("本国产品价格扣除", "本国产品", field.domestic, found.domestic),
    )
    said = [one for kind in kinds for one in _preference(field, found, *kind)]
    bars = tuple(
        bar
        for _, whose, rate, one in kinds
        if rate
        for bar in (
            Bar(
                f"{whose}（有扣除）",
                found.share(one.won),
                found.each(one.bidders),
                exact(found.share(one.won)),
            ),
            Bar(
                f"{whose}（无扣除）",
                found.share(one.won_without),
                found.each(one.bidders),
                exact(found.share(one.won_without)),
            ),
        )
    )
    shown = (Bars("中标比例", "条形为中标的比例，竖线为参加的比例", bars),) if bars else ()
    return Section("政策优惠的实际力度", tuple(said), shown)


def _preference(
    field: Field, found: Findings, name: str, whose: str, rate: Decimal, one: Preference
) -> Iterator[str]:
    if not rate:
        yield f"{name}：本采购包不适用，或者价格不起作用，不影响结果。"
        return
    if rate >= 100:
        return
    share = float(rate) / 100
    usual = found.share(found.prices.mean)
    yield (
        f"{name} {figures(rate)}%：相当于{whose}的投标人可以多报 {exact(share / (1 - share))}"
        f"（按一般报价约 {money(usual * share / (1 - share))}）而评审价格相同；"
        f"使 {percent(found.share(one.changed))} 的项目换了中标人。"
    )
    yield (
        f"{whose}的投标人占全部的 {percent(found.each(one.bidders))}，"
        f"占中标人的 {percent(found.share(one.won))}；"
        f"没有这一扣除时占 {percent(found.share(one.won_without))}。"
    )


def judges(field: Field, found: Findings) -> Section:
    """How often the disagreement of judges decides."""
    rows = [row for row in field.rows if isinstance(row, Choices) and len(row.turns) > 1]
    title = "评委分歧的影响"
    if not rows:
        none = not field.assumptions.disagreement
        why = "假设评委没有分歧" if none else "没有主观评审因素"
        return Section(title, (f"{why}，结果不受评委分歧影响。",))
    names = "、".join(f"“{row.factor.name or row.factor.id}”" for row in rows)
    points = sum((row.factor.points or Decimal(0) for row in rows), Decimal(0))
    changed = found.share(found.noise)
    said = [
        f"主观因素 {len(rows)} 项，共 {figures(points)} 分：{names}。",
        f"按这些假设，{percent(changed)} 的项目因评委判断的偏差换了中标人。",
    ]
    if changed >= 0.1:
        said.append(
            "偏差的影响较大：请把各档标准写得更具体，或者减少主观因素的分值和相邻两档的分差。"
        )
    return Section(title, tuple(said))


def lowballer(field: Field, found: Findings) -> Section:
    """What one lowballer does."""
    one, rate = found.lowball, figures(field.assumptions.lowball)
    said = [
        f"一家改按最高限价的 {rate}% 报价，其他不变："
        f"{percent(found.share(one.changed))} 的项目换了中标人，"
        f"这一家的中标比例由 {percent(found.share(one.won_before))} "
        f"变为 {percent(found.share(one.won))}。"
    ]
    if field.rows and found.share(one.others) > 0:
        said.append(
            f"另有 {percent(found.share(one.others))} 的项目，这一家没有中标，"
            "却使其他投标人之间换了第一名。"
        )
    points, _, _ = price_weight(field, found)
    shown: tuple[Bars, ...] = ()
    if points:
        said.append(_compressed(found, one))
        shown = (_spread(float(points), found, one),)
    said += _reviewed(field, found, one)
    return Section("一家低价竞标的影响", tuple(said), shown)


def _others(found: Findings, hundredths: int) -> float:
    return found.share(hundredths) / max(found.bidders - 1, 1) / 100


def _compressed(found: Findings, one: Lowball) -> str:
    before, after = found.share(one.range_before) / 100, found.share(one.range_after) / 100
    return (
        f"其他各家的价格分平均由 {score(_others(found, one.points_before))} 分"
        f"变为 {score(_others(found, one.points_after))} 分，"
        f"相互之间的最大差距由 {score(before)} 分变为 {score(after)} 分。"
    )


def _spread(points: float, found: Findings, one: Lowball) -> Bars:
    pairs = (
        ("平均价格分，之前", _others(found, one.points_before)),
        ("平均价格分，之后", _others(found, one.points_after)),
        ("最大差距，之前", found.share(one.range_before) / 100),
        ("最大差距，之后", found.share(one.range_after) / 100),
    )
    bars = tuple(Bar(name, value / points, None, f"{value:.1f} 分") for name, value in pairs)
    return Bars("其他投标人的价格分", f"整条为价格满分 {points:g} 分", bars, top=1)


def _reviewed(field: Field, found: Findings, one: Lowball) -> Iterator[str]:
    if not field.review:
        yield "当日没有启动异常低价审查的数值规定。"
        return
    each = "、".join(
        f"低于{name} {figures(field.review[key])}% 的占 {percent(found.share(getattr(one, count)))}"
        for count, key, name in _LINES
        if key in field.review
    )
    yield f"这一报价启动异常低价审查的占 {percent(found.share(one.reviewed))}：{each}。"
    yield f"没有这一家时，有报价启动审查的项目占 {percent(found.share(one.usual))}。"
