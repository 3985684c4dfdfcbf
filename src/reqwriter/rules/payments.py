"""When and how the supplier is paid."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.contract import Payment
from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import UNNAMED, named, packages, texts
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.wording import asserted
from reqwriter.standards.verified import Verified

_AUDIT = Pattern(
    r"审计(?:机关|部门|局|单位|机构)?[^，。；]{0,12}(?:结果|结论|报告|意见|金额|价款)"
    r"[^，。；]{0,8}(?:为准|作为|结算|付款|支付|依据)"
    r"|(?:结算|付款|支付)[^，。；]{0,10}以[^，。；]{0,10}审计",
    "审计",
)


def _days(draft: Draft) -> Iterator[tuple[str, Payment, int]]:
    """The payments whose days are given."""
    for at, package in packages(draft):
        for payment in package.contract.payments:
            if payment.days is not None:
                yield f"{at}.contract.payments.{payment.id}.days", payment, payment.days


def _called(payment: Payment) -> str:
    return f"付款“{payment.stage or UNNAMED}”"


@rule(
    "MN08",
    "付款期限",
    force=Force.MUST,
    cites=(),
    reads=("pay-days-after-invoice",),
    may_read=("sme-payment-days", "sme-payment-days-max"),
    covers=("Q-11", "PAY-01", "付款-公平竞争", "付款-期限", "现状-付款条例"),
)
def payment_days(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：每期付款的期限，自收到发票起是否不超过规定的天数。
    为什么：付款条件具备后应当及时付款；向中小企业付款的期限另有上限，合同约定也不能突破。
    反例：收到发票后45日内付款。
    正例：收到发票后30日内付款。
    """
    held = setting.value("pay-days-after-invoice")
    usual, longest = setting.held("sme-payment-days"), setting.held("sme-payment-days-max")
    for at, payment, days in _days(draft):
        if days <= held.value:
            continue
        because, more = [held.citation], ""
        if usual is not None and days > usual.value:
            because.append(usual.citation)
        if longest is not None and days > longest.value:
            more = f"，也超过与中小企业可以约定的最长期限 {figures(longest.value)} 日"
        yield must(
            at,
            f"{_called(payment)}的期限为收到发票后 {days} 日，"
            f"上限 {figures(held.value)} 日{more}。",
            f"请改为 {figures(held.value)} 日以内。",
            *because,
            fix={at: int(held.value)},
        )


@rule(
    "MN10",
    "加快付款",
    force=Force.SHOULD,
    cites=(),
    may_read=("pay-days-after-invoice", "pay-workdays-after-invoice"),
    covers=("付款-加快", "青岛-签约付款"),
)
def prompt_payment(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：每期付款的期限，是否在原则上或者当地要求的工作日以内。
    为什么：国家原则上要求收到发票后较快付款，有的地方要求更快；期限更长的，需要有理由。
    反例：收到发票后25日内付款。
    正例：收到发票后5日内付款。
    """
    held = setting.held("pay-workdays-after-invoice")
    if held is None:
        return
    most = setting.held("pay-days-after-invoice")
    # The days that so many working days take: they are counted from the day of judgement.
    span = (setting.library.calendar.after(setting.on, int(held.value)) - setting.on).days
    say = note if held.citation.verified is Verified.UNVERIFIED else should
    doubt = f"（{held.note}）" if held.note else ""
    for at, payment, days in _days(draft):
        # What is over the limit of days is found by the rule of that limit.
        if days > span and (most is None or days <= most.value):
            yield say(
                at,
                f"{_called(payment)}的期限为收到发票后 {days} 日；原则上收到发票后 "
                f"{figures(held.value)} 个工作日内付款，约合 {span} 日{doubt}。",
                f"请改为 {figures(held.value)} 日以内，或者说明需要更长时间的理由。",
                held.citation,
                fix={at: int(held.value)},
            )


@rule(
    "MN11",
    "当地预付款比例",
    force=Force.SHOULD,
    cites=(),
    may_read=(
        *("prepay.goods", "prepay.services"),
        *("prepay-guaranteed.goods", "prepay-guaranteed.services"),
    ),
    covers=("PAY-02", "青岛-预付款"),
)
def local_prepayment(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：当地规定了预付款比例下限的，标明为预付款的各期合计是否达到。
    为什么：预付款减轻供应商垫资；青岛市对货物、服务合同的预付款比例有下限，供应商提供电子保函的更高。
    反例：青岛市的货物合同没有预付款。
    正例：青岛市的货物合同预付30%，供应商提供电子保函的预付40%。
    """
    category = draft.project.category
    if category in (None, Category.WORKS):
        return
    least = setting.held(f"prepay.{category.value}")
    more = setting.held(f"prepay-guaranteed.{category.value}")
    if least is None or more is None:
        return
    doubt = f"（{least.note}）" if least.note else ""
    for at, package in packages(draft):
        payments = package.contract.payments
        prepaid = sum((one.percent or Decimal(0) for one in payments if one.prepayment), Decimal(0))
        if not payments or prepaid >= more.value:
            continue
        rest = f"供应商提供电子保函的，原则上不低于 {figures(more.value)}%{doubt}。"
        given = f"{named(package)}标明为预付款的合计为合同金额的 {figures(prepaid)}%"
        if prepaid >= least.value:
            yield note(
                f"{at}.contract.payments",
                f"{given}，达到当地下限 {figures(least.value)}%；{rest}",
                "请考虑写明供应商提供电子保函时的预付款比例。",
                *dict.fromkeys((least.citation, more.citation)),
            )
        else:
            yield should(
                f"{at}.contract.payments",
                f"{given}，当地下限为 {figures(least.value)}%；{rest}",
                "请提高预付款比例；已有预付款的，在该期付款中标明属于预付款。",
                *dict.fromkeys((least.citation, more.citation)),
            )


@rule(
    "MN18",
    "采购人逾期付款的责任",
    force=Force.NOTE,
    cites=(("mof-2019-38", "第三部分"),),
    may_read=("late-interest",),
    covers=("Q-11", "付款-逾期利息"),
)
def late_payment(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：合同是否写明采购人逾期付款的违约金，每日的比例是否过低。
    为什么：合同应当有逾期付款的责任；约定的利率不得低于订立合同时一年期贷款市场报价利率。
    反例：没有约定采购人逾期付款的违约金。
    正例：采购人逾期付款的，每日按未付金额的0.05%支付违约金。
    """
    held = setting.held("late-interest")
    if held is None:
        return
    because = (setting.cite("mof-2019-38", "第三部分"), held.citation)
    for at, package in packages(draft):
        daily = package.contract.late_daily_percent
        if not package.contract.payments or (daily is not None and daily >= held.value):
            continue
        rest = f"没有约定的，按每日 {figures(held.value)}% 支付逾期利息。"
        yield note(
            f"{at}.contract.late_daily_percent",
            f"{named(package)}没有填写逾期付款违约金的比例；{rest}"
            if daily is None
            else f"{named(package)}逾期付款违约金为每日 {figures(daily)}%，低于没有约定时适用的"
            f"每日 {figures(held.value)}%。",
            "请填写比例；约定更低的，折合年利率不得低于订立合同时一年期贷款市场报价利率。",
            *because,
            fix={f"{at}.contract.late_daily_percent": held.value},
        )


@rule(
    "MN21",
    "不得以审计结果作为结算依据",
    force=Force.MUST,
    cites=(("payment-802", "十二"),),
    covers=("PAY-01", "付款-审计"),
)
def audit_as_basis(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：付款、违约等合同内容和采购需求中，有没有以审计结果作为结算、付款依据的说法。
    为什么：不得强制以审计机关的审计结果作为结算依据，结算依据由合同约定的验收和计价办法确定。
    反例：结算价款以审计机关的审计结果为准。
    正例：验收合格后按合同约定的单价和验收数量结算。
    """
    for at, package in packages(draft):
        said = texts(package.contract, f"{at}.contract")
        said += [
            (f"{at}.requirements.{one.id}.text", one.text or "") for one in package.requirements
        ]
        for where, text in said:
            phrase = asserted(text, _AUDIT) if "审计" in text else None
            if phrase:
                yield must(
                    where,
                    f"写有“{phrase}”，属于以审计结果作为结算、付款的依据。",
                    "请删去，改为按合同约定的验收结果和计价办法结算。",
                    setting.cite("payment-802", "十二"),
                )


RULES = (
    payment_days,
    prompt_payment,
    local_prepayment,
    late_payment,
    audit_as_basis,
)
