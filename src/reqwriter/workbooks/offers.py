"""The sheet of offers: what each bidder asks and claims, and whether it is compared."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from reqwriter.domain.factor import PriceFactor
from reqwriter.domain.package import Reservation
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.brands import counted
from reqwriter.scoring.price import admitted, compared, reached
from reqwriter.scoring.tender import Comparison, on_lifecycle
from reqwriter.workbooks.frame import FIRST, HEAD, ID, NAME, NUMBER, POINTS, RULE, Frame
from reqwriter.workbooks.grid import Cell, Line
from reqwriter.workbooks.paper import Content, Sheet

SHEET = "投标情况"
VALID = "有效"
_SAID = (
    "浅黄色单元格由评审委员会填写，其余已锁定；供应商多于各列的，请重新生成。"
    "报价填修正算术错误以后、政策性扣除以前的原报价。"
)
_AMOUNT = {"validate": "decimal", "criteria": ">=", "value": 0}
_PERCENT = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100}
_YES = {"validate": "list", "source": ["是", "否"]}


class Offers(NamedTuple):
    """Where the answers stand by their keys, the figures of the draft and the law, the states.

    `entered` are the states before bids of one brand are compared with each other.
    """

    lines: dict[str, Line]
    rates: dict[str, Cell]
    entered: Line
    states: Line

    @property
    def names(self) -> Line:
        """The names of the bidders."""
        return self.lines["name"]

    @property
    def prices(self) -> Line:
        """Their original offers."""
        return self.lines["price"]


class _Asked(NamedTuple):
    """A row to be filled in; `rate` is the figure of the draft or the law that goes with it."""

    key: str
    title: str
    said: str
    of: Callable[[Bid], Content]
    rule: dict[str, Any] | None = None
    style: str = "number"
    rate: Content = None
    rated: bool = False
    wrong: str = "请填写不小于 0 的数字。"


def write(frame: Frame) -> Offers:
    """Write the sheet."""
    sheet = frame.sheet(SHEET, "投标情况", _SAID)
    lines: dict[str, Line] = {}
    rates: dict[str, Cell] = {}
    factors = {factor.id for factor in frame.tender.factors}
    for number, asked in enumerate(_asked(frame), 1):
        row = HEAD + number
        line = lines[asked.key] = frame.line(sheet, row)
        _beginning(sheet, row, number, asked, factors)
        if asked.rated:
            # A rate that the draft leaves out is asked for here.
            rates[asked.key] = sheet.put(
                row, POINTS, asked.rate, "percent", open=asked.rate is None
            )
        for bidder in range(frame.bidders):
            bid = frame.bid(bidder)
            cell = line[bidder]
            sheet.put(row, cell.column, asked.of(bid) if bid else "", asked.style, open=True)
            if asked.rule:
                sheet.allow(cell, asked.rule, wrong=asked.wrong)
    frame.headings(sheet, lines["name"], ("序号", "编号", "内容", "规定", "填写说明"))
    entered = states = _states(frame, sheet, lines)
    if frame.tender.comparison is Comparison.PRICE and "brand" in lines:
        states = _brands(frame, sheet, lines, entered)
    frame.fade(sheet, states.row, states)
    return Offers(lines, rates, entered, states)


def _beginning(sheet: Sheet, row: int, number: int, asked: _Asked, factors: set[str]) -> None:
    sheet.put(row, NUMBER, Decimal(number), "middle")
    # Other keys are those of the file of bids, and say nothing to a committee.
    sheet.put(row, ID, asked.key if asked.key in factors else "", "id")
    sheet.put(row, NAME, asked.title)
    sheet.put(row, POINTS, "")
    sheet.put(row, RULE, asked.said)


def _asked(frame: Frame) -> list[_Asked]:
    tender = frame.tender
    ceiling = tender.ceiling
    most = f"超过{ceiling[0]} {ceiling[1]:,.2f} 元的投标无效。" if ceiling else ""
    rows = [
        _Asked("name", "供应商名称", "", lambda bid: bid.name, style="middle"),
        _Asked("price", "报价（元）", most, lambda bid: bid.price, _AMOUNT, "amount"),
    ]
    if compared(tender):
        rows += _claims(frame)
    if tender.lifecycle:
        said = "采购文件要求报价的购买以后的费用，填大于 0 的金额。"
        rows.append(
            _Asked(
                "lifecycle", "全生命周期费用（元）", said, lambda b: b.lifecycle, _AMOUNT, "amount"
            )
        )
    if counted(tender):
        said = "核心产品品牌相同的，填写同样的文字；不相同的可以不填。"
        rows.append(_Asked("brand", "核心产品品牌", said, lambda bid: bid.brand, style="middle"))
    if tender.bonus:
        rows += [
            _given(factor)
            for factor in tender.factors
            if isinstance(factor, PriceFactor) and not on_lifecycle(factor)
        ]
    said = "资格审查、符合性审查未通过，不满足★要求，不能证明低价合理的，写明原因。"
    rows.append(_Asked("invalid", "投标无效的原因", said, lambda bid: bid.invalid, style="text"))
    return rows


def _claims(frame: Frame) -> list[_Asked]:
    """What a deduction from the price may be claimed for, as far as this package gives one."""
    tender, rows = frame.tender, []
    policy = tender.package.policy
    if policy.reservation in (None, Reservation.NONE):
        said = "全部由小型、微型企业制造或者承接（监狱企业、残疾人福利性单位视同）的，选“是”。"
        rows.append(
            _Asked(
                "small",
                "是否小微企业",
                said,
                lambda bid: "是" if bid.small else "否",
                _YES,
                "middle",
                policy.deduction,
                True,
                "请选“是”或者“否”。",
            )
        )
        least = tender.held("sme-consortium-share")
        if least and (policy.consortium_deduction is not None or admitted(tender.package)):
            said = f"联合体、分包协议约定的份额；达到 {least.value}% 的，给予扣除。"
            rows.append(
                _percent(
                    "small_share",
                    "小微企业合同份额（%）",
                    said,
                    lambda bid: bid.small_share,
                    policy.consortium_deduction,
                )
            )
    rate, share = tender.held("domestic-deduction"), tender.held("domestic-package-share")
    if rate and share and reached(tender):
        said = (
            f"全部为本国产品的填 100，没有声明的不填；达到 {share.value}%、"
            "且有非本国产品参加竞争的，给予扣除。"
        )
        rows.append(_percent("domestic", "本国产品成本占比（%）", said, _domestic, rate.value))
    if policy.green_preference or any(bid.green_deduction for bid in frame.bids):
        said = f"按采购文件计算的扣除金额：{policy.green_preference or '没有规定'}"
        rows.append(
            _Asked(
                "green",
                "优先采购产品扣除（元）",
                said,
                lambda bid: bid.green_deduction,
                _AMOUNT,
                "amount",
            )
        )
    return rows


def _percent(
    key: str, title: str, said: str, of: Callable[[Bid], Content], rate: Content
) -> _Asked:
    wrong = "请填写 0 至 100 之间的数字，不写百分号。"
    return _Asked(key, title, said, of, _PERCENT, "number", rate, True, wrong)


def _domestic(bid: Bid) -> Content:
    if isinstance(bid.domestic, bool):
        return Decimal(100) if bid.domestic else None
    return bid.domestic


def _given(factor: PriceFactor) -> _Asked:
    """Price points that the committee counts by the draft's own formula."""
    rule = {**_PERCENT, "maximum": float(factor.points or 0)}

    def of(bid: Bid) -> Content:
        answer = bid.answers.get(factor.id)
        return answer if isinstance(answer, Decimal) else None

    name = factor.name or factor.id
    said = "评审委员会按采购文件的算法计算的价格分，不含小微企业增加的部分。"
    return _Asked(factor.id, name, said, of, rule, "points", wrong="请填写不超过满分的得分。")


def _states(frame: Frame, sheet: Sheet, lines: dict[str, Line]) -> Line:
    row = max(line.row for line in lines.values()) + 1
    states = frame.line(sheet, row)
    _computed(sheet, row, "状态", "不是“有效”的，不参加比较，也不计入基准价和平均报价。")
    ceiling = frame.tender.ceiling
    for bidder in range(frame.bidders):
        name, price = lines["name"][bidder], lines["price"][bidder]
        left = f'IF({price}<=0,"报价为零","{VALID}")'
        if ceiling:
            left = f'IF({price}>{ceiling[1]:f},"超过限价",{left})'
        said = f'IF({price}="","待填报价",{left})'
        said = f'IF({lines["invalid"][bidder]}<>"","无效",{said})'
        sheet.count(row, FIRST + bidder, f'IF(AND({name}="",{price}=""),"",{said})', "strong")
    return states


def _brands(frame: Frame, sheet: Sheet, lines: dict[str, Line], entered: Line) -> Line:
    """Of one brand only the lowest offer is compared where price decides (令87 第三十一条)."""
    row = entered.row + 1
    _computed(sheet, row, "同一品牌比较后的状态", "同一品牌的，只有报价最低的参加比较。")
    brands, prices = lines["brand"], lines["price"]
    for bidder in range(frame.bidders):
        brand, state = brands[bidder], entered[bidder]
        lower = (
            f'SUMPRODUCT(({entered}="{VALID}")*EXACT({brands},{brand})*({prices}<{prices[bidder]}))'
        )
        out = f'IF({brand}="",{state},IF({lower}>0,"同品牌价高",{state}))'
        sheet.count(row, FIRST + bidder, f'IF({state}<>"{VALID}",{state},{out})', "strong")
    return frame.line(sheet, row)


def _computed(sheet: Sheet, row: int, title: str, said: str) -> None:
    for column, text in ((NUMBER, ""), (ID, ""), (NAME, title), (POINTS, ""), (RULE, said)):
        sheet.put(row, column, text, "band" if column == NAME else "text")
