"""Securities for bids and for offers."""

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import TENDERS, Method
from reqwriter.domain.money import CENT, figures, plain_decimal, yuan
from reqwriter.domain.package import BidSecurity
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Setting, rule
from reqwriter.standards.figures import Held

_OWN_LIMIT = {
    Method.NEGOTIATION: "negotiation-security-percent",
    Method.INQUIRY: "negotiation-security-percent",
    Method.SINGLE_SOURCE: "negotiation-security-percent",
    Method.CONSULTATION: "consultation-security-percent",
}


def _securities(draft: Draft) -> Iterator[tuple[str, str, BidSecurity]]:
    for at, package in packages(draft):
        if package.bid_security is not None:
            yield f"{at}.bid_security", named(package), package.bid_security


def _beyond(draft: Draft, held: Held, word: str) -> Iterator[Finding]:
    for at, package in packages(draft):
        security = package.bid_security
        budget = package.budget
        if budget is None and len(draft.packages) == 1:
            budget = draft.project.budget
        if security is None or security.amount is None or budget is None:
            continue
        most = (budget * held.value / 100).quantize(CENT, ROUND_FLOOR)
        if security.amount > most:
            share = _share(security.amount, budget, held)
            yield must(
                f"{at}.bid_security.amount",
                f"{named(package)}{word} {yuan(security.amount)} 元{share}，"
                f"上限为预算的 {figures(held.value)}%，即 {yuan(most)} 元。",
                f"请把{word}降到 {yuan(most)} 元以下，或者不收取。",
                held.citation,
                fix={f"{at}.bid_security.amount": plain_decimal(most)},
            )


def _share(amount: Decimal, budget: Decimal, held: Held) -> str:
    percent = (amount * 100 / budget).quantize(CENT) if budget else held.value
    # A share that only rounding makes lawful would puzzle the reader.
    return "" if percent == held.value else f"，为预算的 {figures(percent)}%"


@rule(
    "MN03",
    "投标保证金上限",
    force=Force.MUST,
    cites=(("regulation-658", "三十三"),),
    reads=("bid-security-percent",),
    covers=("R-33", "PAY-01", "付款-保证金上限"),
)
def bid_security(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：每包的投标保证金是否不超过该包预算的法定比例。
    为什么：投标保证金超过上限，加重供应商负担，应当改正。
    反例：预算 100 万元的采购包收取投标保证金 3 万元。
    正例：预算 100 万元的采购包收取投标保证金 2 万元，或者不收取。
    """
    if draft.project.method in (None, *TENDERS):
        yield from _beyond(draft, setting.value("bid-security-percent"), "投标保证金")


@rule(
    "MN13",
    "非招标采购方式的保证金上限",
    force=Force.MUST,
    cites=(),
    reads=("negotiation-security-percent", "consultation-security-percent"),
    covers=("N-14", "C-12"),
)
def offer_security(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：谈判、磋商、询价项目每包的保证金是否不超过该包预算的规定比例。
    为什么：这三种采购方式的保证金各有规定的上限，超过的应当改正。
    反例：预算 100 万元的磋商项目收取保证金 3 万元。
    正例：预算 100 万元的磋商项目收取保证金 2 万元，或者不收取。
    """
    method = draft.project.method
    if method in _OWN_LIMIT:
        yield from _beyond(draft, setting.value(_OWN_LIMIT[method]), "保证金")


@rule(
    "MN14",
    "接受非现金形式的投标保证金",
    force=Force.MUST,
    cites=(("mof-2019-38", "第三部分"), ("regulation-658", "三十三")),
    covers=("R-33", "Q-10", "C-12", "PAY-01", "付款-保证金"),
)
def bid_security_forms(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：收取投标保证金的，是否接受支票、汇票、本票、保函等非现金形式。
    为什么：保证金应当允许供应商自主选择票据、保函等非现金形式，只收现金增加供应商负担。
    反例：投标保证金只能转账到指定账户，不接受保函。
    正例：投标保证金可以用支票、汇票、本票、保函等非现金形式交纳。
    """
    because = (setting.cite("mof-2019-38", "第三部分"), setting.cite("regulation-658", "三十三"))
    for at, name, security in _securities(draft):
        if security.non_cash is False:
            yield must(
                f"{at}.non_cash",
                f"{name}收取保证金，却不接受支票、汇票、本票、保函等非现金形式。",
                "请改为接受非现金形式。",
                *because,
                fix={f"{at}.non_cash": True},
            )
        elif security.non_cash is None:
            yield should(
                f"{at}.non_cash",
                f"{name}收取保证金，没有写明是否接受支票、汇票、本票、保函等非现金形式。",
                "请写明接受非现金形式。",
                *because,
                fix={f"{at}.non_cash": True},
            )


@rule(
    "MN16",
    "投标保证金的退还期限",
    force=Force.MUST,
    cites=(),
    reads=("bid-security-return-workdays",),
    covers=("R-33", "付款-保证金上限"),
)
def bid_security_return(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：写明的投标保证金退还期限，是否不超过法定的工作日数。
    为什么：未中标的自中标通知书发出、中标的自合同签订起，应当在法定期限内退还。
    反例：中标通知书发出后10个工作日内退还。
    正例：中标通知书发出后5个工作日内退还。
    """
    held = setting.value("bid-security-return-workdays")
    for at, name, security in _securities(draft):
        days = security.refund_workdays
        if days is not None and days > held.value:
            yield must(
                f"{at}.refund_workdays",
                f"{name}的保证金在 {days} 个工作日内退还，期限不得超过 "
                f"{figures(held.value)} 个工作日。",
                f"请改为 {figures(held.value)} 个工作日以内。",
                held.citation,
                fix={f"{at}.refund_workdays": int(held.value)},
            )


@rule(
    "MN17",
    "投标保证金的到账截止时间",
    force=Force.MUST,
    cites=(("mof-2019-38", "第三部分"),),
    covers=("Q-10",),
)
def bid_security_due(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：投标保证金的到账截止时间是否与投标截止时间一致。
    为什么：要求提前到账，等于缩短供应商准备投标的时间。
    反例：投标截止时间为12月22日9时30分，保证金须在12月21日17时前到账。
    正例：保证金到账截止时间与投标截止时间一致。
    """
    deadline = draft.project.timetable.deadline
    for at, name, security in _securities(draft):
        if security.due is None or deadline is None or security.due == deadline:
            continue
        yield must(
            f"{at}.due",
            f"{name}的保证金到账截止时间为 {security.due:%Y-%m-%d %H:%M}，"
            f"与提交截止时间 {deadline:%Y-%m-%d %H:%M} 不一致。",
            f"请改为 {deadline:%Y-%m-%d %H:%M}。",
            setting.cite("mof-2019-38", "第三部分"),
            fix={f"{at}.due": deadline},
        )


RULES = (
    bid_security,
    offer_security,
    bid_security_forms,
    bid_security_return,
    bid_security_due,
)
