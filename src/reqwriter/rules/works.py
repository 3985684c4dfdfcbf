"""Works and government information systems: methods that the law shuts out."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import TENDERS, Method
from reqwriter.domain.money import wan
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import amount
from reqwriter.rules.rule import Setting, rule

_BIDDING_LAW = (("gov-procurement-law", "四"), ("regulation-658", "七"))


@rule(
    "ME09",
    "依法必须招标的工程",
    force=Force.MUST,
    cites=_BIDDING_LAW,
    covers=("适用-必须招标的工程",),
)
def works_to_tender(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：项目是否属于依法必须招标的工程建设项目。
    为什么：必须招标的工程适用招标投标法，本程序的招标文件和评审规则都不适用；政府采购政策仍然适用。
    反例：依法必须招标的办公楼工程，用本程序编制政府采购招标文件。
    正例：依法不需要招标的修缮工程，采用竞争性磋商。
    """
    if not draft.project.must_tender:
        return
    yield must(
        "project.must_tender",
        "依法必须招标的工程建设项目适用招标投标法，不适用政府采购货物和服务的招标规则。",
        "请按招标投标法编制招标文件，同时执行中小企业、绿色采购等政府采购政策；填写有误的，请更正。",
        *(setting.cite(*one) for one in _BIDDING_LAW),
    )


@rule(
    "ME10",
    "不必招标的工程的采购方式",
    force=Force.MUST,
    cites=(("regulation-658", "二十五"), ("mof-74", "三")),
    covers=("适用-不招标的工程", "N-03"),
)
def works_without_tender(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：依法不必招标的工程，采购方式是否为竞争性谈判、竞争性磋商或者单一来源采购。
    为什么：询价只用于货物；自愿招标的工程适用招标投标法。
    反例：不必招标的修缮工程采用询价。
    正例：不必招标的修缮工程采用竞争性磋商。
    """
    project = draft.project
    if project.category is not Category.WORKS or project.must_tender or project.method is None:
        return
    because = setting.cite("regulation-658", "二十五"), setting.cite("mof-74", "三")
    advice = "请改用竞争性谈判、竞争性磋商或者单一来源采购。"
    if project.method is Method.INQUIRY:
        yield must("project.method", "工程项目不能采用询价，询价只用于货物。", advice, *because)
    elif project.method in TENDERS:
        yield should(
            "project.method",
            "不必招标的工程应当采用竞争性谈判、竞争性磋商或者单一来源采购；"
            "自愿招标的适用招标投标法，不适用政府采购货物和服务的招标规则。",
            advice,
            *because,
        )


@rule(
    "ME11",
    "政务信息系统的采购方式",
    force=Force.MUST,
    cites=(("mof-2017-210", "九"),),
    covers=("适用-政务信息系统",),
)
def information_system(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：政务信息系统项目不招标的，是否采用竞争性磋商或者单一来源采购。
    为什么：政务信息系统重在方案和运行，不能只比价格；谈判和询价都以最低价成交。
    反例：政务信息系统建设项目采用竞争性谈判。
    正例：政务信息系统建设项目采用竞争性磋商；或者公开招标。
    """
    project = draft.project
    if not project.gov_it or project.method not in (Method.NEGOTIATION, Method.INQUIRY):
        return
    yield must(
        "project.method",
        f"政务信息系统项目不能采用{project.method.label}。",
        "请改用竞争性磋商或者单一来源采购；采用招标的，评标方法应为综合评分法。",
        setting.cite("mof-2017-210", "九"),
    )


@rule(
    "ME21",
    "是否必须招标",
    force=Force.SHOULD,
    cites=(),
    may_read=("mandatory-tender.works", "mandatory-tender.goods", "mandatory-tender.services"),
    covers=("限额-必须招标",),
)
def must_tender_told(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：达到规模标准的工程，是否确认了不属于依法必须招标；确认必须招标的，金额是否达到规模标准。
    为什么：达到规模标准的工程建设项目一般必须招标，与工程有关的货物、服务也有各自的标准。
    反例：预算 400 万元的工程，没有说明是否属于依法必须招标的项目。
    正例：预算 399 万元的工程，确认不属于依法必须招标的项目。
    """
    project, total = draft.project, amount(draft)
    if project.category is None or total is None:
        return
    held = setting.held(f"mandatory-tender.{project.category.value}")
    if held is None:
        return
    big = total >= held.value
    figure = f"规模标准 {wan(held.value)}（{held.citation.caution}）"
    if project.must_tender and not big:
        yield note(
            "project.must_tender",
            f"预算 {wan(total)}，没有达到工程建设项目必须招标的{figure}。",
            "请核对是否确实属于依法必须招标的项目。",
            held.citation,
        )
    if project.category is Category.WORKS and not project.must_tender and big:
        yield should(
            "project.must_tender",
            f"工程预算 {wan(total)}，达到必须招标的{figure}，"
            + ("还没有说明是否属于" if project.must_tender is None else "却填写为不属于")
            + "依法必须招标的项目。",
            "请核对；装修、修缮等不属于新建、改建、扩建的，以及依法可以不招标的，请保留说明。",
            held.citation,
        )


RULES = (
    works_to_tender,
    works_without_tender,
    information_system,
    must_tender_told,
)
