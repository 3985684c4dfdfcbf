"""What fits the kind of need: the method of procurement and the pricing of the contract."""

from collections.abc import Iterator

from reqwriter.domain.contract import Pricing
from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.package import Need
from reqwriter.rules.finding import Finding, Force, should
from reqwriter.rules.parts import packages
from reqwriter.rules.rule import Setting, rule

_TENDERS = (Method.OPEN_TENDER, Method.INVITED_TENDER)
_TALKS = (Method.NEGOTIATION, Method.CONSULTATION)
# Framework agreements and cooperative innovation follow measures of their own, and the only
# supplier is no choice between methods.
_FITTING = {
    Need.STANDARD: (*_TENDERS, Method.INQUIRY),
    Need.COMPLEX: (*_TENDERS, *_TALKS),
    Need.PROPOSAL: _TALKS,
}
_JUDGED = (*_TENDERS, *_TALKS, Method.INQUIRY)


@rule(
    "SC38",
    "需求特点与采购方式",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "十九"),),
    covers=("D-19a", "D-19b", "D-19c"),
)
def method_fits_need(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购方式是否与需求的特点相配；不相配的，有没有写明采用该方式的理由。
    为什么：需求标准统一的一般招标或者询价，技术较复杂的一般招标、谈判或者磋商，需要供应商提供方案的一般谈判或者磋商。
    反例：需求规格、标准统一，采用竞争性磋商，没有说明理由。
    正例：需求规格、标准统一，采用公开招标；需要供应商提供设计方案，采用竞争性磋商。
    """
    project = draft.project
    if project.method not in _JUDGED or project.method_reason is not None:
        return
    for at, package in packages(draft):
        if package.need is None or project.method in _FITTING[package.need]:
            continue
        fitting = "、".join(one.label for one in _FITTING[package.need])
        yield should(
            f"{at}.need",
            f"“{package.need.label}”的项目一般采用{fitting}，当前为{project.method.label}。",
            "请核对需求的特点和采购方式；确需采用该方式的，写明理由。",
            setting.cite("mof-2021-22", "十九"),
        )


@rule(
    "SC39",
    "需求特点与定价方式",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "十九"),),
    covers=("D-19a", "D-19b", "D-19c"),
)
def pricing_fits_need(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：需求客观、明确的项目是否采用固定总价或者固定单价；采用成本补偿、绩效激励的，有没有写明理由。
    为什么：成本补偿、绩效激励一般只用于需要供应商提供方案的项目。
    反例：采购通用办公设备，采用成本补偿定价，没有说明理由。
    正例：采购通用办公设备，采用固定总价；采购设计方案，采用绩效激励。
    """
    for at, package in packages(draft):
        contract = package.contract
        variable = contract.pricing in (Pricing.COST, Pricing.INCENTIVE)
        settled = package.need in (Need.STANDARD, Need.COMPLEX)
        if not (settled and variable) or contract.pricing is None or contract.pricing_reason:
            continue
        yield should(
            f"{at}.contract.pricing",
            f"{contract.pricing.label}定价一般只用于需要供应商提供方案的项目，本包的需求客观、明确。",
            "请改为固定总价或者固定单价；确需采用的，写明理由。",
            setting.cite("mof-2021-22", "十九"),
        )


RULES = (
    method_fits_need,
    pricing_fits_need,
)
