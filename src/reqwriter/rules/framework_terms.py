"""Framework agreements: the products, the term and the contracts."""

from collections.abc import Iterator

from reqwriter.domain.contract import Pricing
from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import framework, named, packages
from reqwriter.rules.rule import Setting, rule

_AT = "project.framework"
_FIXED = (Pricing.FIXED_TOTAL, Pricing.FIXED_UNIT)


@rule(
    "FA07",
    "框架协议的期限",
    force=Force.MUST,
    cites=(("mof-110", "十五"),),
    reads=("framework-years.goods", "framework-years.services"),
    covers=("F-15",),
)
def term(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：是否写明框架协议期限，期限是否超过货物、服务项目各自的一般上限。
    为什么：期限过长，入围的产品和价格会落后于市场；确需更长的，要说明理由。
    反例：货物框架协议期限为 2 年。
    正例：货物框架协议期限为 1 年；服务框架协议期限为 2 年。
    """
    agreement, category = framework(draft), draft.project.category
    if agreement is None or category not in (Category.GOODS, Category.SERVICES):
        return
    at, given = f"{_AT}.years", agreement.years
    most = setting.value(f"framework-years.{category.value}")
    if not given:
        yield must(
            at,
            "没有写明框架协议期限。",
            f"请填写，{category.label}一般不超过 {figures(most.value)} 年。",
            most.citation,
        )
    elif given > most.value:
        yield should(
            at,
            f"框架协议期限为 {figures(given)} 年，"
            f"{category.label}一般不超过 {figures(most.value)} 年。",
            f"请缩短到 {figures(most.value)} 年以内；确需更长的，请说明理由。",
            most.citation,
            fix={at: most.value},
        )


@rule(
    "FA08",
    "政府采购专供产品",
    force=Force.MUST,
    cites=(("mof-110", "二十四"),),
    covers=("F-24",),
)
def government_only(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：框架协议是否要求供应商提供政府采购专供产品。
    为什么：入围产品应当是市场上已经销售的型号，专供型号的价格无从与市场比较。
    反例：要求响应产品为政府采购专供型号。
    正例：响应产品为市场上已有销售的型号。
    """
    agreement = framework(draft)
    if agreement is not None and agreement.government_only:
        at = f"{_AT}.government_only"
        yield must(
            at,
            "框架协议要求提供政府采购专供产品，响应产品应当是市场上已经销售的型号。",
            "请取消专供的要求。",
            setting.cite("mof-110", "二十四"),
            fix={at: False},
        )


@rule(
    "FA09",
    "每个采购包的响应产品",
    force=Force.MUST,
    cites=(("mof-110", "二十四"),),
    reads=("framework-products-max",),
    covers=("F-24",),
)
def single_product(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：货物框架协议是否约定每个采购包只接受每家供应商的一个产品。
    为什么：一家供应商以多个产品响应，会挤占其他供应商的入围机会。
    反例：没有约定，一家供应商用三个型号响应同一个采购包。
    正例：约定每家供应商在每个采购包中只能用一个产品响应。
    """
    agreement = framework(draft)
    if agreement is None or draft.project.category is not Category.GOODS:
        return
    if not agreement.single_product:
        at, most = f"{_AT}.single_product", setting.value("framework-products-max")
        yield must(
            at,
            f"货物框架协议应当约定每家供应商在每个采购包中只用 {figures(most.value)} 个产品响应。",
            "请作出这一约定。",
            most.citation,
            fix={at: True},
        )


@rule(
    "FA12",
    "专用耗材的报价年限",
    force=Force.MUST,
    cites=(("mof-110", "二十六"),),
    reads=("framework-consumable-years",),
    covers=("F-26",),
)
def consumables(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：耗材使用量大的设备，是否要求同时报足够年限的专用耗材价格。
    为什么：设备报低价、耗材卖高价，全部费用反而更高；耗材价格应当一并评审。
    反例：复印机框架协议只报设备价格；只要求报 1 年的耗材价格。
    正例：复印机框架协议要求同时报 3 年的专用耗材价格。
    """
    agreement = framework(draft)
    if agreement is None or not agreement.consumables:
        return
    at, given = f"{_AT}.consumable_years", agreement.consumable_years
    least = setting.value("framework-consumable-years")
    if given is None or given < least.value:
        said = "没有要求同时报" if given is None else f"只要求同时报 {figures(given)} 年的"
        yield must(
            at,
            f"耗材使用量大的设备{said}专用耗材价格，应不少于 {figures(least.value)} 年。",
            f"请要求同时报 {figures(least.value)} 年以上的专用耗材价格，并计入评审。",
            least.citation,
            fix={at: least.value},
        )


@rule(
    "FA15",
    "框架协议的补充征集",
    force=Force.NOTE,
    cites=(("mof-110", "三十一"),),
    reads=("framework-replenish",),
    covers=("F-31",),
)
def replenishing(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：封闭式框架协议是否事先约定补充征集的启动比例，约定的比例是否符合规定。
    为什么：剩余供应商过少会影响协议执行；补充征集的规则没有事先约定的，到时不能启动。
    反例：约定剩余入围供应商低于 80% 就补充征集。
    正例：约定剩余入围供应商低于 70% 且影响协议执行时补充征集。
    """
    agreement = framework(draft)
    if agreement is None or agreement.open:
        return
    at, given = f"{_AT}.replenish_percent", agreement.replenish_percent
    most = setting.value("framework-replenish")
    if given is None or given > most.value:
        yield note(
            at,
            "没有约定补充征集的启动比例。"
            if given is None
            else f"约定剩余入围供应商低于 {figures(given)}% 时补充征集，"
            f"规定为低于 {figures(most.value)}%。",
            f"请事先约定，启动比例不高于 {figures(most.value)}%；不准备补充征集的可以不填。",
            most.citation,
            fix={at: most.value} if given is not None else None,
        )


@rule(
    "FA17",
    "框架协议的合同定价",
    force=Force.MUST,
    cites=(("mof-110", "三十六"),),
    covers=("F-36",),
)
def fixed_price(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：框架协议采购的合同是否采用固定总价或者固定单价。
    为什么：入围价格是固定的，合同价格随成本或者绩效变动，就失去了约束。
    反例：框架协议的采购合同采用成本补偿定价。
    正例：框架协议的采购合同采用固定单价。
    """
    if framework(draft) is None:
        return
    for at, package in packages(draft):
        pricing = package.contract.pricing
        if pricing is not None and pricing not in _FIXED:
            yield must(
                f"{at}.contract.pricing",
                f"{named(package)}的合同采用{pricing.label}定价，"
                "框架协议采购应当订立固定价格合同。",
                "请改为固定单价或者固定总价。",
                setting.cite("mof-110", "三十六"),
            )


RULES = (
    term,
    government_only,
    single_product,
    consumables,
    replenishing,
    fixed_price,
)
