"""What kind of contract is concluded, and what it may pass on or add."""

from collections.abc import Iterator

from reqwriter.domain.contract import ContractType
from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.money import figures
from reqwriter.domain.package import Need, Package
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Setting, rule

# Types that hardly ever fit what is bought; a stated reason settles it.
_UNUSUAL = {
    Category.GOODS: (
        ContractType.PROPERTY,
        ContractType.ENTRUSTMENT,
        ContractType.CONSTRUCTION,
    ),
    Category.SERVICES: (ContractType.SALE, ContractType.CONSTRUCTION),
    Category.WORKS: (
        ContractType.SALE,
        ContractType.PROPERTY,
        ContractType.ENTRUSTMENT,
        ContractType.LEASE,
    ),
}


@rule(
    "MN06",
    "追加采购的上限",
    force=Force.MUST,
    cites=(("regulation-658", "六十七"),),
    reads=("contract-addition-percent",),
    covers=("L-49",),
)
def addition(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：合同约定的追加采购上限，是否不超过原合同金额的法定比例。
    为什么：追加相同标的的补充合同累计金额有上限，超过的应当另行采购。
    反例：可以追加不超过合同金额20%的设备。
    正例：追加采购累计不超过合同金额的10%。
    """
    held = setting.value("contract-addition-percent")
    for at, package in packages(draft):
        percent = package.contract.addition_percent
        if percent is not None and percent > held.value:
            yield must(
                f"{at}.contract.addition_percent",
                f"{named(package)}约定追加采购不超过合同金额的 {figures(percent)}%，"
                f"法定上限 {figures(held.value)}%。",
                f"请改为 {figures(held.value)}% 以内；需要更多的，另行采购。",
                held.citation,
                setting.cite("regulation-658", "六十七"),
                fix={f"{at}.contract.addition_percent": held.value},
            )


@rule(
    "CT02",
    "主体和关键性工作不得分包",
    force=Force.MUST,
    cites=(("mof-87", "三十五"), ("gov-procurement-law", "四十八")),
    covers=("T-35", "L-48"),
)
def subcontract(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：允许分包的，分包内容是否包含主体、关键性工作，分包比例是否达到全部。
    为什么：中标人对全部合同负责，只能把非主体、非关键性工作分包。
    反例：物业服务合同允许把保洁、秩序维护、维修全部分包。
    正例：只允许把外墙清洗、电梯维护保养分包。
    """
    because = (setting.cite("mof-87", "三十五"), setting.cite("gov-procurement-law", "四十八"))
    for at, package in packages(draft):
        part = package.contract.subcontract
        if part is None:
            continue
        at = f"{at}.contract.subcontract"
        if part.main:
            yield must(
                f"{at}.main",
                f"{named(package)}允许分包的内容包含主体、关键性工作。",
                "请从分包内容中去掉主体、关键性工作；合同主要义务由供应商自己履行。",
                *because,
            )
        elif part.main is None and part.content is not None:
            yield should(
                f"{at}.main",
                f"{named(package)}允许分包，没有说明分包内容是否包含主体、关键性工作。",
                "请核对分包内容，确认不包含主体、关键性工作。",
                *because,
            )
        if part.percent is not None and part.percent >= 100:
            yield must(
                f"{at}.percent",
                f"{named(package)}的分包比例上限为 {figures(part.percent)}%，等于允许全部分包。",
                "请降低分包比例。",
                *because,
            )


@rule(
    "CT05",
    "知识产权的约定",
    force=Force.MUST,
    cites=(("mof-2021-22", "二十三"),),
    covers=("D-23b", "INV-02", "创新-需求办法"),
)
def intellectual_property(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：技术合同、方案类项目、政务信息系统服务是否约定知识产权的归属和处理。
    为什么：订购、设计、定制开发会产生新的知识产权，没有约定容易引起争议，也影响以后的升级和使用。
    反例：定制开发业务系统，合同没有写明源代码和著作权归谁。
    正例：约定开发成果的著作权归采购人，投标人原有的软件除外。
    """
    project = draft.project
    built = bool(project.gov_it) and project.category is Category.SERVICES
    # Cooperative innovation settles it in its plan.
    if project.method is Method.INNOVATION:
        return
    for at, package in packages(draft):
        if package.contract.intellectual_property is not None:
            continue
        if why := _creates(package, built):
            yield must(
                f"{at}.contract.intellectual_property",
                f"{named(package)}{why}，没有约定知识产权的归属和处理。",
                "请写明成果的知识产权归谁、双方怎样使用，以及侵犯第三人权利时的责任。",
                setting.cite("mof-2021-22", "二十三"),
            )


def _creates(package: Package, built: bool) -> str:
    """Why a package leads to something new that somebody must own; empty when it does not."""
    if package.contract.type is ContractType.TECHNOLOGY:
        return "订立技术合同"
    if package.need is Need.PROPOSAL:
        return "需要供应商提供设计方案、解决方案"
    return "属于政务信息系统的服务" if built else ""


@rule(
    "CT06",
    "合同类型与项目属性相符",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "二十二"),),
    covers=("D-22",),
)
def contract_type(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：合同类型与货物、服务、工程的项目属性是否相符；不常见的搭配是否说明理由。
    为什么：合同类型按民法典的典型合同确定，选错类型，权利义务的规则就不同。
    反例：采购台式计算机，合同类型选择物业服务合同。
    正例：采购台式计算机，合同类型选择买卖合同。
    """
    category = draft.project.category
    if category is None:
        return
    for at, package in packages(draft):
        kind, reason = package.contract.type, package.contract.type_reason
        if kind not in _UNUSUAL[category]:
            continue
        because = setting.cite("mof-2021-22", "二十二")
        said = f"{named(package)}属于{category.label}，合同类型却是{kind.label}"
        if reason is None:
            yield should(
                f"{at}.contract.type",
                f"{said}。",
                "请核对合同类型；确需采用的，填写选择合同类型的理由。",
                because,
            )
        else:
            yield note(
                f"{at}.contract.type",
                f"{said}，已说明理由。",
                "请在审查中核对理由是否成立。",
                because,
            )


@rule(
    "CT07",
    "使用标准合同文本",
    force=Force.NOTE,
    cites=(("mof-2021-22", "二十三"), ("mofb-2024-84", "")),
    covers=("D-23c", "标准-货物合同"),
)
def standard_form(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：货物项目订立买卖合同的，提示国务院财政部门有标准合同文本。
    为什么：国务院有关部门有标准文本的，应当使用；货物买卖合同已有试行文本。
    反例：采购台式计算机订立买卖合同，提示以标准文本为基础订立。
    正例：采购物业服务订立物业服务合同，不提示这一标准文本。
    """
    for at, package in packages(draft):
        if package.contract.type is ContractType.SALE and draft.project.category is Category.GOODS:
            yield note(
                f"{at}.contract.type",
                "货物买卖合同有国务院财政部门的试行标准文本。",
                "请以标准文本为基础订立合同，专用条款不要与它冲突。",
                setting.cite("mof-2021-22", "二十三"),
                setting.cite("mofb-2024-84", ""),
            )
            return


RULES = (
    addition,
    subcontract,
    intellectual_property,
    contract_type,
    standard_form,
)
