"""Framework agreements: when one may be made, and what must come before it."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Filing, MethodGround
from reqwriter.domain.money import figures
from reqwriter.domain.project import Category, Organisation
from reqwriter.domain.requirement import RequirementKind
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import UNNAMED, framework, named, packages
from reqwriter.rules.rule import Setting, rule

_AT = "project.framework"
# Whether each ground lies in the centralised catalogue or outside it.
_LISTED = {MethodGround.FRAMEWORK_SMALL: True, MethodGround.FRAMEWORK_ADVICE: False}
_OF_SERVICES = (MethodGround.FRAMEWORK_ADVICE, MethodGround.FRAMEWORK_PUBLIC)


@rule(
    "FA01",
    "框架协议的适用情形",
    force=Force.MUST,
    cites=(("mof-110", "三"),),
    covers=("F-03",),
)
def framework_ground(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：框架协议采购是否选定法定的适用情形，情形与集中采购目录、项目属性是否相符。
    为什么：框架协议只用于多频次、小额度等法定情形，能归集成一个项目的应当按项目采购。
    反例：没有选定情形；目录以外的货物按“集中采购目录以内的小额零星采购”办理。
    正例：目录以内的办公用品，选定“集中采购目录以内的小额零星采购”。
    """
    if framework(draft) is None:
        return
    project, because = draft.project, setting.cite("mof-110", "三")
    at, ground = "project.method_ground", project.method_ground
    if ground is None:
        yield must(
            at,
            "没有选定可以采用框架协议采购的法定情形。",
            "请在法定情形中选定一种；都不符合的，请改用其他采购方式。",
            because,
        )
        return
    if project.listed is not None and project.listed is not _LISTED.get(ground, project.listed):
        inside = "以内" if project.listed else "以外"
        yield must(
            at,
            f"项目属于集中采购目录{inside}，与选定的情形“{ground.label}”不符。",
            "请核对是否属于集中采购目录，重新选定情形；都不符合的，请改用其他采购方式。",
            because,
        )
    if project.category is Category.GOODS and ground in _OF_SERVICES:
        yield must(
            at,
            f"情形“{ground.label}”只适用于服务，本项目属于货物。",
            "请重新选定情形；都不符合的，请改用其他采购方式。",
            because,
        )
    elif ground is MethodGround.FRAMEWORK_ADVICE:
        yield note(
            at,
            "鉴证、咨询服务能够归集成一个项目采购的，不得采用框架协议采购。",
            "请确认各次需求不能归集成一个项目；能归集的，请按项目采购。",
            because,
        )


@rule(
    "FA02",
    "开放式框架协议的情形",
    force=Force.MUST,
    cites=(("mof-110", "四"), ("mof-110", "十")),
    covers=("F-04/10",),
)
def open_framework(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：是否写明采用封闭式还是开放式；采用开放式的，是否说明符合哪一种法定情形。
    为什么：框架协议以封闭式为主，开放式没有竞争入围，只用于两种法定情形。
    反例：采用开放式框架协议，没有说明符合哪一种情形。
    正例：采用封闭式框架协议。
    """
    agreement = framework(draft)
    if agreement is None:
        return
    because = setting.cite("mof-110", "四"), setting.cite("mof-110", "十")
    if agreement.open is None:
        yield must(
            f"{_AT}.open",
            "没有写明采用封闭式还是开放式框架协议。",
            "请写明；除法定的两种情形外，应当采用封闭式。",
            *because,
        )
    elif agreement.open and agreement.open_reason is None:
        yield must(
            f"{_AT}.open_reason",
            "采用开放式框架协议，没有说明符合哪一种法定情形。",
            "请写明所符合的情形和理由；不符合的，请改为封闭式。",
            *because,
        )


@rule(
    "FA04",
    "框架协议方案的审核备案",
    force=Force.MUST,
    cites=(("mof-110", "八"),),
    covers=("F-08",),
)
def filing(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：集中采购机构的方案是否已经审核同意，主管预算单位的方案是否已经备案。
    为什么：框架协议影响众多采购人，征集之前方案须经财政部门审核或者备案。
    反例：集中采购机构组织的框架协议，方案尚未报送就发布征集公告。
    正例：主管预算单位组织的框架协议，方案已报财政部门备案。
    """
    agreement = framework(draft)
    if agreement is None:
        return
    central = draft.project.organisation is Organisation.CENTRALISED
    done = (Filing.AUDITED,) if central else (Filing.FILED, Filing.AUDITED)
    if agreement.filing not in done:
        step = "经本级财政部门审核同意" if central else "报本级财政部门备案"
        yield must(
            f"{_AT}.filing",
            f"框架协议采购方案应当{step}，现为“{agreement.filing.label}”。"
            if agreement.filing
            else f"没有写明框架协议采购方案是否已{step}。",
            f"请在发布征集公告前{step}，并填写办理情况。",
            setting.cite("mof-110", "八"),
        )


@rule(
    "FA05",
    "框架协议的需求调查",
    force=Force.MUST,
    cites=(("mof-110", "十一"),),
    reads=("framework-survey.purchasers", "framework-survey.suppliers"),
    covers=("F-11",),
)
def framework_survey(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：框架协议采购是否开展需求调查，面向采购人和供应商的数量是否达到一般要求。
    为什么：需求标准在协议有效期内不得变动，不向采购人和供应商两方面调查难以定准。
    反例：没有需求调查记录；只调查了供应商，没有调查采购人。
    正例：调查了 3 家采购人和 3 家供应商，填写了完成日期。
    """
    if framework(draft) is None:
        return
    survey, at = draft.project.survey, "project.survey"
    if survey.held_on is None:
        yield must(
            f"{at}.held_on",
            "框架协议采购应当开展需求调查，还缺完成日期。",
            "请完成需求调查并填写记录。",
            setting.cite("mof-110", "十一"),
        )
    for field, whom, key in (
        ("purchasers", "采购人", "framework-survey.purchasers"),
        ("subjects", "供应商", "framework-survey.suppliers"),
    ):
        given, least = survey.__dict__[field], setting.value(key)
        if given is None or given == 0:
            yield must(
                f"{at}.{field}",
                f"框架协议采购的需求调查应当面向{whom}，没有填写调查的{whom}数量。",
                f"请调查{whom}并填写数量，一般不少于 {figures(least.value)} 家。",
                least.citation,
            )
        elif given < least.value:
            yield should(
                f"{at}.{field}",
                f"需求调查的{whom} {given} 家，一般不少于 {figures(least.value)} 家。",
                "请增加调查对象；确实不足的，在调查结论中说明原因。",
                least.citation,
            )


@rule(
    "FA06",
    "框架协议的标的和最高限制单价",
    force=Force.MUST,
    cites=(("mof-110", "十二"), ("mof-110", "十三")),
    covers=("F-12", "F-13"),
)
def unit_ceilings(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：每个标的是否有自己的或者通用的技术要求，是否设定大于零的最高限制单价。
    为什么：框架协议按标的的等次、规格定单价，没有规格和限价就没有定价机制。
    反例：标的“复印纸”没有技术要求，也没有最高限制单价。
    正例：标的“复印纸”写明规格，最高限制单价为每箱 150 元。
    """
    if framework(draft) is None:
        return
    for at, package in packages(draft):
        told = {one.item for one in package.requirements if one.kind is RequirementKind.TECHNICAL}
        for item in package.items:
            name = f"{named(package)}的标的“{item.name or UNNAMED}”"
            # RQ01 asks for requirements where there are none.
            if package.requirements and not told & {None, item.id}:
                yield must(
                    f"{at}.requirements",
                    f"{name}没有技术要求，框架协议的标的应当细化到等次和规格。",
                    "请为该标的写明规格、质量等技术要求。",
                    setting.cite("mof-110", "十二"),
                )
            if not item.unit_ceiling:
                yield must(
                    f"{at}.items.{item.id}.unit_ceiling",
                    f"{name}没有设定最高限制单价。",
                    "请设定大于零的最高限制单价，并在征集公告和征集文件中写明。",
                    setting.cite("mof-110", "十三"),
                )


@rule(
    "FA18",
    "框架协议的需求标准",
    force=Force.MUST,
    cites=(("mof-2022-17", "第三部分"),),
    covers=("F-17",),
)
def clear_standard(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：开展框架协议采购的品目是否已有明确的需求标准。
    为什么：没有客观、细化、可评判、可验证的标准，入围产品的优劣无从比较。
    反例：尚无明确的需求标准，先征集供应商入围。
    正例：已经按品目和等次制定需求标准。
    """
    agreement = framework(draft)
    if agreement is not None and not agreement.clear_standard:
        yield must(
            f"{_AT}.clear_standard",
            "没有写明是否已有明确的需求标准。"
            if agreement.clear_standard is None
            else "尚无明确的需求标准，不得开展框架协议采购。",
            "请先制定客观、细化、可评判、可验证的需求标准。",
            setting.cite("mof-2022-17", "第三部分"),
        )


RULES = (
    framework_ground,
    open_framework,
    filing,
    framework_survey,
    unit_ceilings,
    clear_standard,
)
