"""The evaluation as a committee reads it: reviews, one section a bid, the ranking."""

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal
from itertools import count

from reqwriter.cli.score.columns import table
from reqwriter.domain.factor import Group
from reqwriter.domain.methods import Method
from reqwriter.domain.money import figures, yuan
from reqwriter.domain.project import Category
from reqwriter.scoring.abnormal import LowPrices
from reqwriter.scoring.evaluation import ROUNDING, Evaluated, Evaluation
from reqwriter.scoring.grounds import grounds
from reqwriter.scoring.tender import Comparison, Tender
from reqwriter.scoring.working import amount
from reqwriter.standards.citation import Citation

_NUMBERS = "一二三四五六七八九"
_FOUR = Decimal("0.0001")
_COMPARED = {Comparison.POINTS: "按得分由高到低", Comparison.PRICE: "按评审价格由低到高"}


def text(tender: Tender, found: Evaluation, other: Evaluation | None) -> str:
    """The report; `other` is what it would be without the bids under review."""
    sections = [
        ("不参加比较的投标", list(_out(found))),
        ("异常低价审查", list(_low(found, other))),
        ("逐家评审", list(_bids(tender, found))),
        ("结果", list(_result(tender, found))),
        ("依据", [f"  {one.what}：{_cited(one.because)}" for one in grounds(tender, found)]),
    ]
    lines = list(_head(tender, found))
    numbers = count()
    for title, said in sections:
        if said:
            lines += ["", f"{_NUMBERS[next(numbers)]}、{title}", *said]
    return "\n".join(lines)


def _head(tender: Tender, found: Evaluation) -> Iterator[str]:
    project, package = tender.project, tender.package
    yield f"{project.name or '未命名项目'}：采购包“{package.name or '未命名'}”（{package.id}）"
    works = project.category is Category.WORKS
    kind = (
        "" if project.category is None else f"{'工程' if works else project.category.label}项目，"
    )
    yield (
        f"按 {tender.on} 有效的规定，{kind}{_COMPARED[found.comparison]}排列；"
        f"收到 {len(found.bids) + len(found.out)} 家，参加比较 {len(found.bids)} 家。"
    )
    yield ROUNDING
    yield from found.remarks


def _out(found: Evaluation) -> Iterator[str]:
    for one in found.out:
        yield f"  {one.bid.name}（{one.bid.id}）：{one.why}。"
    if found.out:
        yield "  以上投标不计入评标基准价、平均报价和次低报价。"


def _low(found: Evaluation, other: Evaluation | None) -> Iterator[str]:
    low = found.low
    if low.measures:
        yield "  按原始报价计算，不用政策扣除后的价格；低于启动线才启动，等于的不启动。"
        rows = [
            (one.name, amount_cut(one.reference), f"{figures(one.percent)}%", amount_cut(one.limit))
            for one in low.measures
        ]
        header = ("比较对象", "金额（元）", "比例", "启动线（元）")
        yield from _indented(table(header, rows, (1, 2, 3)))
    yield from (f"  {one}" for one in low.remarks)
    if not found.bids or not low.measures:
        return
    if not low.suspects:
        yield "  没有投标触发审查；评审委员会认为报价明显异常的，仍可以启动审查。"
        return
    yield from _suspects(low)
    if other is not None:
        yield f"  如果上述投标都被认定无效：{_otherwise(other)}"


def _suspects(low: LowPrices) -> Iterator[str]:
    for one in low.suspects:
        yield f"  ▶ {one.bid.name}（{one.bid.id}）报价 {yuan(one.bid.price)} 元，启动审查："
        for below in one.below:
            yield (
                f"      低于{below.name}的 {figures(below.percent)}%，"
                f"即 {amount_cut(below.limit)} 元。"
            )
    minutes = f"（一般不少于 {figures(low.minutes)} 分钟）" if low.minutes is not None else ""
    yield (
        f"  下一步：评审委员会要求上述供应商在合理时间内{minutes}书面说明报价的合理性，"
        "并提交必要的成本测算等证明材料。"
    )
    yield (
        "  启动审查不等于投标无效；不能证明报价合理的，由评审委员会认定为无效投标，写入评审报告。"
        "认定后在该份投标中写明 invalid，重新计算。"
    )


def _otherwise(other: Evaluation) -> str:
    names = {one.priced.bid.id: one for one in other.bids}
    order = [f"第 {row.rank} 名{_with_total(names[row.id])}" for row in other.ranking.rows]
    few = f"；{other.shortage.said}" if other.shortage else ""
    again = "、".join(one.bid.name for one in other.low.suspects)
    more = f"；剔除以后，{again}又触发审查" if again else ""
    return f"{'，'.join(order) or '没有可以比较的投标'}{few}{more}。"


def _with_total(one: Evaluated) -> str:
    name = one.priced.bid.name
    return f"{name}（{one.total:.2f} 分）" if one.total is not None else name


def _bids(tender: Tender, found: Evaluation) -> Iterator[str]:
    if found.base is not None:
        scored = found.comparison is Comparison.POINTS
        name = "评标基准价（最低的评审价格）" if scored else "最低的评审价格"
        yield f"  {name}：{amount(found.base)} 元"
    for one in found.bids:
        yield ""
        yield f"【{one.priced.bid.name}】（{one.priced.bid.id}）"
        yield from _price(one)
        if one.parts:
            rows = [
                (
                    part.factor.name or part.factor.id,
                    part.factor.nature.label if part.factor.nature else "",
                    figures(part.factor.points or Decimal(0)),
                    f"{part.points:.2f}",
                    part.said,
                )
                for part in one.parts
            ]
            full = sum((part.factor.points or Decimal(0) for part in one.parts), Decimal(0))
            rows.append(("合计", "", figures(full), f"{one.total:.2f}", ""))
            header = ("评审因素", "性质", "满分", "得分", "计算")
            yield from _indented(table(header, rows, (2, 3)))


def _price(one: Evaluated) -> Iterator[str]:
    found = one.priced
    yield f"  报价 {yuan(found.bid.price)} 元"
    for cut in found.cuts:
        rate = f" {figures(cut.percent)}%" if cut.percent is not None else ""
        yield f"    － {cut.name}{rate}：{amount(cut.amount)} 元（{cut.why}）"
    if found.added:
        yield f"    ＋ 专用耗材等费用：{amount(found.added)} 元"
    yield from (f"    {said}" for said in found.untaken)
    if found.bonus:
        yield f"    价格分增加 {figures(found.bonus)}%，不作价格扣除"
    yield f"  评审价格 {amount(found.evaluated)} 元"
    if found.bid.lifecycle and not found.added:
        yield f"  全生命周期费用 {amount(found.bid.lifecycle)} 元"


def _result(tender: Tender, found: Evaluation) -> Iterator[str]:
    by_id = {one.priced.bid.id: one for one in found.bids}
    groups = [
        group
        for group in Group
        if any(part.factor.group is group for one in found.bids for part in one.parts)
    ]
    scored = found.comparison is Comparison.POINTS
    header = ["名次", "供应商", "报价（元）", "评审价格（元）"]
    header += [group.label for group in groups] + ["总分"] * scored
    rows = [
        _row(row.rank, by_id[row.id], groups, scored, by_id[row.id] in _reviewed(found))
        for row in found.ranking.rows
    ]
    if rows:
        yield from _indented(table(header, rows, (0, *range(2, len(header)))))
        if _reviewed(found):
            yield "  注：带 ▶ 的投标须先完成异常低价审查，名次可能改变。"
    yield from (f"  {one}" for one in found.ranking.ties)
    for id, why in found.ranking.passed_over.items():
        yield f"  {by_id[id].priced.bid.name}{why}。"
    if found.shortage is not None:
        after = "，以上名次仅供参考" if found.shortage.fatal and rows else ""
        yield f"  {found.shortage.said}{after}。"
    if not rows:
        yield "  没有可以比较的投标。"
        return
    whom = "入围供应商" if tender.project.method is Method.FRAMEWORK else "候选人"
    names = "、".join(by_id[id].priced.bid.name for id in found.candidates)
    if names and found.low.suspects:
        yield f"  异常低价审查完成以前不能推荐；按目前的计算，{whom}依次为：{names}"
    elif names and _level(found):
        yield f"  推荐的{whom}：{names}（并列的先后由随机抽取确定）"
    elif names:
        yield f"  推荐的{whom}，依次为：{names}"
    if found.ranking.open and not (found.shortage and found.shortage.fatal):
        yield f"  {found.ranking.open}。"


def _level(found: Evaluation) -> bool:
    """Whether candidates share a place."""
    ranks = [row.rank for row in found.ranking.rows if row.id in found.candidates]
    return len(set(ranks)) < len(ranks)


def _reviewed(found: Evaluation) -> list[Evaluated]:
    ids = {one.bid.id for one in found.low.suspects}
    return [one for one in found.bids if one.priced.bid.id in ids]


def _row(rank: int, one: Evaluated, groups: list[Group], scored: bool, reviewed: bool) -> list[str]:
    row = [
        str(rank),
        f"{one.priced.bid.name}{' ▶' if reviewed else ''}",
        yuan(one.priced.bid.price),
        amount(one.priced.evaluated),
    ]
    for group in groups:
        points = (part.points for part in one.parts if part.factor.group is group)
        row.append(f"{sum(points, Decimal(0)):.2f}")
    return [*row, f"{one.total:.2f}"] if scored else row


def amount_cut(found: Decimal) -> str:
    """An amount whose decimals may have no end: four of them, then an ellipsis."""
    short = found.quantize(_FOUR, ROUND_DOWN)
    return amount(found) if short == found else f"{short:,.4f}…"


def _cited(citation: Citation) -> str:
    caution = citation.caution
    return f"{citation}{f'〔{caution}〕' if caution else ''}"


def _indented(lines: list[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
