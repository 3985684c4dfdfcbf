"""Cooperative innovation: the figures of the competition and of the contract."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.contract import Pricing
from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures, wan
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import innovation, named, packages
from reqwriter.rules.rule import Setting, rule
from reqwriter.standards.figures import Held

_AT = "project.innovation"
_ORDER = "mof-2024-13"


def _at_least(
    at: str, given: Decimal | None, least: Held, missing: str, says: str
) -> Iterator[Finding]:
    """A percentage that must be stated, and not be under a floor."""
    if given is not None and given >= least.value:
        return
    yield must(
        at,
        missing
        if given is None
        else f"{says} {figures(given)}%，应不低于 {figures(least.value)}%。",
        f"请填写，不低于 {figures(least.value)}%。",
        least.citation,
        fix=None if given is None else {at: least.value},
    )


@rule(
    "CI06",
    "研发方案的分值",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    reads=("innovation-rd-plan-min",),
    covers=("I-09", "适用-合作创新"),
)
def plan_points(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：研发方案的分值占总分的比例是否达到下限。
    为什么：合作创新采购比的是研发方案，价格不能成为主要因素。
    反例：研发方案占总分的 40%。
    正例：研发方案占总分的 50%。
    """
    plan = innovation(draft)
    if plan is None:
        return
    least = setting.value("innovation-rd-plan-min")
    missing = "没有写明研发方案分值占总分的比例。"
    yield from _at_least(
        f"{_AT}.plan_percent", plan.plan_percent, least, missing, "研发方案分值占总分的"
    )


@rule(
    "CI07",
    "研发供应商数量",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    reads=("innovation-developers-max",),
    covers=("I-10",),
)
def developers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：研发供应商的数量是否超过上限。
    为什么：研发供应商过多，研发经费分散，每一家都难以完成研发。
    反例：确定 4 家研发供应商。
    正例：确定 3 家研发供应商。
    """
    plan = innovation(draft)
    if plan is None or plan.developers is None:
        return
    most = setting.value("innovation-developers-max")
    if plan.developers <= most.value:
        return
    yield must(
        f"{_AT}.developers",
        f"研发供应商 {plan.developers} 家，应不超过 {figures(most.value)} 家。",
        f"请减少到 {figures(most.value)} 家以内。",
        most.citation,
        fix={f"{_AT}.developers": int(most.value)},
    )


@rule(
    "CI08",
    "研发合同期限",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    reads=("innovation-contract-years", "innovation-contract-years.major"),
    covers=("I-12",),
)
def contract_years(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：研发合同期（含迭代升级和首购交付）是否超过一般项目、重大项目各自的上限。
    为什么：合同期过长，研发成果到手时已经落后，经费也难以控制。
    反例：一般项目的合同期为 3 年；重大项目的合同期为 4 年。
    正例：一般项目的合同期为 2 年；重大项目的合同期为 3 年。
    """
    plan = innovation(draft)
    if plan is None or plan.years is None:
        return
    at, given = f"{_AT}.years", figures(plan.years)
    usual = setting.value("innovation-contract-years")
    longest = setting.value("innovation-contract-years.major")
    if plan.years > longest.value:
        yield must(
            at,
            f"研发合同期为 {given} 年，重大项目也不超过 {figures(longest.value)} 年。",
            f"请缩短到 {figures(longest.value if plan.major else usual.value)} 年以内。",
            longest.citation,
            fix={at: longest.value if plan.major else usual.value},
        )
    elif not plan.major and plan.years > usual.value:
        yield should(
            at,
            f"研发合同期为 {given} 年，重大项目以外一般不超过 {figures(usual.value)} 年。",
            f"请缩短到 {figures(usual.value)} 年以内；属于重大项目的，请写明。",
            usual.citation,
        )


@rule(
    "CI09",
    "首购预付款",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    reads=("innovation-first-purchase-prepay",),
    covers=("I-13",),
)
def prepayment(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：首购预付款占首购总额的比例是否写明，是否达到下限。
    为什么：创新产品首次量产投入大，预付款减轻供应商的资金压力。
    反例：首购预付款为首购总额的 20%。
    正例：首购预付款为首购总额的 30%。
    """
    plan = innovation(draft)
    if plan is None:
        return
    least = setting.value("innovation-first-purchase-prepay")
    missing = "没有写明首购预付款的比例。"
    yield from _at_least(
        f"{_AT}.prepay_percent", plan.prepay_percent, least, missing, "首购预付款为首购总额的"
    )


@rule(
    "CI10",
    "迭代升级增加的费用",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    reads=("innovation-upgrade-max",),
    covers=("I-14",),
)
def upgrades(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：因采购人调整目标而迭代升级的，约定的增加费用上限是否超过规定比例。
    为什么：增加费用没有上限，采购人可以借调整目标变相追加采购。
    反例：约定增加的费用不超过首购金额的 15%。
    正例：约定增加的费用不超过首购金额的 10%。
    """
    plan = innovation(draft)
    if plan is None or plan.upgrade_percent is None:
        return
    most = setting.value("innovation-upgrade-max")
    if plan.upgrade_percent <= most.value:
        return
    at = f"{_AT}.upgrade_percent"
    yield must(
        at,
        f"迭代升级增加的费用上限为首购金额的 {figures(plan.upgrade_percent)}%，"
        f"应不超过 {figures(most.value)}%。",
        f"请改为 {figures(most.value)}% 以内。",
        most.citation,
        fix={at: most.value},
    )


@rule(
    "CI11",
    "成本补偿的范围和限额",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    covers=("I-11",),
)
def compensation(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：成本补偿限额是否超过最高研发费用，激励费用是否混入补偿范围。
    为什么：补偿的是设备费、业务费、劳务费和间接费；激励费用另行约定，补偿不能多于研发费用。
    反例：最高研发费用 500 万元，成本补偿限额 600 万元；激励费用列入补偿范围。
    正例：最高研发费用 500 万元，成本补偿限额 400 万元，激励费用另行约定。
    """
    plan = innovation(draft)
    if plan is None:
        return
    because = setting.cite(_ORDER, "")
    limit, cost = plan.compensation_limit, plan.cost
    if limit is not None and cost is not None and limit > cost:
        yield must(
            f"{_AT}.compensation_limit",
            f"成本补偿限额 {wan(limit)}，超过最高研发费用 {wan(cost)}。",
            "请核对两项金额，补偿限额不超过最高研发费用。",
            because,
        )
    if plan.incentive_compensated:
        at = f"{_AT}.incentive_compensated"
        yield must(
            at,
            "激励费用列入了成本补偿范围，激励费用不属于成本补偿。",
            "请把激励费用移出补偿范围，在合同中另行约定。",
            because,
            fix={at: False},
        )


@rule(
    "CI13",
    "合作创新的合同定价",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    covers=("I-11",),
)
def cost_pricing(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：合作创新采购的研发合同是否采用成本补偿定价。
    为什么：研发投入事先不能确定，固定价格会使供应商不敢投入或者虚报费用。
    反例：研发合同采用固定总价。
    正例：研发合同采用成本补偿，并约定补偿范围和限额。
    """
    if innovation(draft) is None:
        return
    for at, package in packages(draft):
        pricing = package.contract.pricing
        if pricing is not None and pricing is not Pricing.COST:
            where = f"{at}.contract.pricing"
            yield must(
                where,
                f"{named(package)}的合同采用{pricing.label}定价，合作创新采购应当订立成本补偿合同。",
                "请改为成本补偿，并在采购方案中写明补偿范围和限额。",
                setting.cite(_ORDER, ""),
                fix={where: Pricing.COST},
            )


RULES = (
    plan_points,
    developers,
    contract_years,
    prepayment,
    upgrades,
    compensation,
    cost_pricing,
)
