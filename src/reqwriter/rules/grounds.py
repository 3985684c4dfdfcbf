"""The statutory situations in which a method other than open tender may be chosen."""

from collections.abc import Iterator, Mapping

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method, MethodGround
from reqwriter.domain.package import Need
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import named, packages
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.wording import asserted
from reqwriter.standards.citation import Citation

# Where the law gives the situations of each method.
_LAW: Mapping[Method, tuple[str, str]] = {
    Method.OPEN_TENDER: ("mof-2021-22", "二十"),
    Method.INVITED_TENDER: ("gov-procurement-law", "二十九"),
    Method.NEGOTIATION: ("gov-procurement-law", "三十"),
    Method.SINGLE_SOURCE: ("gov-procurement-law", "三十一"),
    Method.INQUIRY: ("gov-procurement-law", "三十二"),
    Method.CONSULTATION: ("mof-2014-214", "三"),
    Method.FRAMEWORK: ("mof-110", "三"),
    Method.INNOVATION: ("mof-2024-13", ""),
}
# Compiled when a reason of urgency is read, which is seldom.
_UNFORESEEN = Pattern("不可预见|不能预见|无法预见|未能预见|难以预见|突发|意外|灾害|疫情|事故")
_OWN_DELAY = Pattern(
    "(?<!没有)拖延|(?<!没有)延误|耽误|迟延|计划(?:编报|下达|批复)?(?:较|过|太)?[晚迟]|未及时|没有及时"
    "|年底|年末|预算执行|支出进度|执行进度|工期紧|时间紧"
)


def _unexplained(draft: Draft, method: Method, because: Citation) -> Iterator[Finding]:
    """The ground and the reason that are missing for a method."""
    project = draft.project
    if project.method is not method:
        return
    grounds = [ground.label for ground in MethodGround if ground.method is method]
    if project.method_ground is None:
        yield must(
            "project.method_ground",
            f"采用{method.label}方式，还没有选择法定情形。",
            f"请在下列情形中选择一种：{'；'.join(grounds)}。都不符合的，请改用其他采购方式。",
            because,
        )
    if project.method_reason is None:
        yield must(
            "project.method_reason",
            f"采用{method.label}方式，还没有说明理由。",
            "请写明本项目的具体情况为什么符合所选的法定情形。",
            because,
        )


@rule(
    "ME01",
    "邀请招标的法定情形",
    force=Force.MUST,
    cites=(("gov-procurement-law", "二十九"),),
    covers=("L-29/34",),
)
def invited_tender(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采用邀请招标的，是否选择了法定情形并说明理由。
    为什么：邀请招标限制了竞争，只限于供应商范围有限，或者公开招标费用占比过大两种情形。
    反例：采用邀请招标，没有选择情形；只选了情形，没有理由。
    正例：具有特殊性，只能从有限范围的供应商处采购，并写明特殊性和供应商范围。
    """
    because = setting.cite("gov-procurement-law", "二十九")
    yield from _unexplained(draft, Method.INVITED_TENDER, because)


@rule(
    "ME02",
    "竞争性谈判的法定情形",
    force=Force.MUST,
    cites=(("gov-procurement-law", "三十"), ("mof-74", "二十七")),
    covers=("L-30",),
)
def negotiation(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采用竞争性谈判的，是否选择了法定情形并说明理由；以紧急为由的，理由是否说明不可预见。
    为什么：紧急是指采购人不可预见，也不是采购人拖延造成的；自己计划晚了，不属于法定的紧急。
    反例：选择紧急情形，理由写“年底前必须完成预算执行，时间紧”。
    正例：选择紧急情形，理由写“突发灾害损毁设备，事先不可预见，招标时间不能满足”。
    """
    law, measures = setting.cite("gov-procurement-law", "三十"), setting.cite("mof-74", "二十七")
    yield from _unexplained(draft, Method.NEGOTIATION, law)
    project = draft.project
    urgent = project.method_ground is MethodGround.NEGOTIATION_URGENT
    if project.method is not Method.NEGOTIATION or not urgent or not project.method_reason:
        return
    delayed = asserted(project.method_reason, _OWN_DELAY)
    if delayed:
        said = f"理由中写有“{delayed}”，像是采购人自己的安排造成的时间紧，不属于法定的紧急。"
    elif not _UNFORESEEN.search(project.method_reason):
        said = "选择了紧急情形，理由没有说明为什么不可预见。"
    else:
        return
    yield should(
        "project.method_reason",
        said,
        "请写明紧急需要为什么不可预见、为什么不是采购人拖延造成的；不符合的，请改用其他采购方式。",
        law,
        measures,
    )


@rule(
    "ME03",
    "单一来源采购的法定情形",
    force=Force.MUST,
    cites=(("gov-procurement-law", "三十一"),),
    covers=("L-31",),
)
def single_source(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采用单一来源采购的，是否选择了法定情形并说明理由。
    为什么：单一来源没有竞争，只限于唯一供应商、不可预见的紧急情况、必须继续向原供应商添购三种情形。
    反例：采用单一来源采购，没有选择情形。
    正例：只能从唯一供应商处采购，并写明专利或者专有技术的情况和论证结论。
    """
    because = setting.cite("gov-procurement-law", "三十一")
    yield from _unexplained(draft, Method.SINGLE_SOURCE, because)


@rule(
    "ME05",
    "询价的适用范围",
    force=Force.MUST,
    cites=(("gov-procurement-law", "三十二"), ("mof-74", "三")),
    covers=("L-32", "N-03", "适用-询价"),
)
def inquiry(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采用询价的，是否为货物项目；采购包是否属于需要供应商提供方案的需求。
    为什么：询价一次报出不得更改的价格，只适合规格、标准统一，现货充足，价格变化小的货物。
    反例：物业服务项目采用询价；需要供应商提供设计方案的货物采用询价。
    正例：复印纸采用询价。
    """
    project = draft.project
    if project.method is not Method.INQUIRY:
        return
    because = setting.cite("gov-procurement-law", "三十二"), setting.cite("mof-74", "三")
    works = project.category is Category.WORKS
    # Works that need not be tendered are another rule's.
    if project.category not in (None, Category.GOODS) and not (works and not project.must_tender):
        yield must(
            "project.method",
            f"{project.category.label}项目不能采用询价。",
            "请改用其他采购方式；询价只用于规格、标准统一的现货货物。",
            *because,
        )
    for at, package in packages(draft):
        if package.need is Need.PROPOSAL:
            yield must(
                f"{at}.need",
                f"{named(package)}需要供应商提供方案，不能采用询价。",
                "请改用竞争性磋商、竞争性谈判等方式；规格、标准统一的，请更正需求的特点。",
                *because,
            )


@rule(
    "ME06",
    "竞争性磋商的适用情形",
    force=Force.MUST,
    cites=(("mof-2014-214", "三"),),
    covers=("C-03",),
)
def consultation(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采用竞争性磋商的，是否选择了适用情形并说明理由；所选的情形与项目属性是否一致。
    为什么：磋商限于五种情形：购买服务、技术复杂、不能事先算出总价、科研和成果转化、不必招标的工程。
    反例：货物项目选择“政府购买服务项目”的情形。
    正例：物业服务项目选择“政府购买服务项目”的情形，并说明理由。
    """
    because, project = setting.cite("mof-2014-214", "三"), draft.project
    yield from _unexplained(draft, Method.CONSULTATION, because)
    asked = (
        {
            MethodGround.CONSULTATION_SERVICES: Category.SERVICES,
            MethodGround.CONSULTATION_WORKS: Category.WORKS,
        }.get(project.method_ground)
        if project.method_ground
        else None
    )
    if project.method is not Method.CONSULTATION or project.category is None or asked is None:
        return
    if project.category is not asked:
        yield must(
            "project.method_ground",
            f"所选的情形只适用于{asked.label}项目，本项目属于{project.category.label}。",
            "请改选与项目属性一致的情形，或者核对项目属性。",
            because,
        )


@rule(
    "ME07",
    "法定情形与采购方式一致",
    force=Force.MUST,
    cites=tuple(sorted(_LAW.values())),
    covers=("适用-招标", "适用-框架协议", "适用-合作创新", "L-29/34", "L-30", "L-31", "L-32"),
)
def ground_of_method(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：所选的法定情形是否属于所选的采购方式；公开招标不需要选择情形。
    为什么：每种方式的法定情形各不相同，张冠李戴等于没有依据。
    反例：采用竞争性磋商，选择的却是单一来源的“只能从唯一供应商处采购”。
    正例：采用单一来源采购，选择“只能从唯一供应商处采购”。
    """
    project = draft.project
    method, ground = project.method, project.method_ground
    if method is None or ground is None or ground.method is method:
        return
    own = [one for one in MethodGround if one.method is method]
    advice = "请改选本方式的情形，或者改用与该情形相应的采购方式。"
    yield must(
        "project.method_ground",
        f"所选的情形“{ground.label}”属于{ground.method.label}，采购方式却是{method.label}。",
        advice if own else "公开招标不需要选择情形，请清空。",
        setting.cite(*_LAW[method]),
        fix={"project.method_ground": own[0] if own else None} if len(own) < 2 else None,
    )


RULES = (
    invited_tender,
    negotiation,
    single_source,
    inquiry,
    consultation,
    ground_of_method,
)
