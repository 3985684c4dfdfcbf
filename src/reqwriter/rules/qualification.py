"""Who may take part: track records, licences, consortia."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.money import figures
from reqwriter.domain.package import TrackRecord
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import UNNAMED, named, packages
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule

_LAW = Pattern("法|条例|规定|办法|规则|决定|目录|国务院令|准入|许可")
_DEVELOPMENT = Pattern("研发|研制|开发|研究|科研|攻关")
_NECESSITY = Pattern("履行|履约|必需|必须|完成|实施|保障|安全")


@rule(
    "QL01",
    "业绩资格的数量",
    force=Force.SHOULD,
    cites=(),
    reads=("similar-contracts-max",),
    covers=("D-18b", "程序-业绩", "衔接-一般", "D-31.1"),
)
def track_record_count(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：以业绩作资格条件的，同类合同数量是否超过一般要求；超过的，是否说明理由。
    为什么：业绩门槛过高，新的和小的供应商无法参加；同类合同一般不超过两个，超过的要在重点审查中说明。
    反例：要求近三年有5个同类合同，没有说明理由。
    正例：要求近三年有1个同类合同。
    """
    for at, package in packages(draft):
        record = package.qualification.track_record
        if record is None or record.count is None:
            continue
        held = setting.value("similar-contracts-max")
        if record.count <= held.value:
            continue
        said = (
            f"{named(package)}要求 {record.count} 个同类业务合同，"
            f"一般不超过 {figures(held.value)} 个"
        )
        where = f"{at}.qualification.track_record.count"
        if record.reason is None:
            yield should(
                where,
                f"{said}。",
                f"请改为 {figures(held.value)} 个以内，或者填写要求更多业绩的理由。",
                held.citation,
                fix={where: int(held.value)},
            )
        else:
            yield note(where, f"{said}，已说明理由。", "请在重点审查中核对理由。", held.citation)


@rule(
    "QL02",
    "同类业务的具体范围",
    force=Force.MUST,
    cites=(("mof-2021-22", "十八"),),
    covers=("D-18b",),
)
def track_record_scope(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：以业绩作资格条件的，是否写明同类业务的具体范围。
    为什么：什么算同类业务不写明，资格审查时容易随意解释。
    反例：要求有同类项目业绩，没有写明什么是同类。
    正例：同类业务指办公建筑的物业管理服务，面积不限。
    """
    for at, package in packages(draft):
        record = package.qualification.track_record
        if record is not None and record.scope is None:
            yield must(
                f"{at}.qualification.track_record.scope",
                f"{named(package)}要求同类业务业绩，没有写明同类业务的具体范围。",
                "请写明哪些业务属于同类，不限定地区、行业和采购人。",
                setting.cite("mof-2021-22", "十八"),
            )


@rule(
    "QL03",
    "创新产品不得以业绩作资格条件",
    force=Force.MUST,
    cites=(("mof-2021-22", "十八"),),
    covers=("D-18c", "I-06", "INV-01", "创新-科技进步法", "创新-首台套", "创新-需求办法"),
)
def innovative_record(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购创新产品、首台（套）产品的采购包，是否把业绩作为资格条件。
    为什么：创新产品刚进入市场，要求同类合同、生产台数、使用时长，等于把它排除在外。
    反例：采购首台（套）设备，要求投标人有3个同型号设备的销售合同。
    正例：采购首台（套）设备，按性能指标和检测报告评审，不要求业绩。
    """
    for at, package in packages(draft):
        new = next((item for item in package.items if item.innovative), None)
        record = package.qualification.track_record
        if new is not None and record is not None and not _developed(draft, record):
            where = f"{at}.qualification.track_record"
            yield must(
                where,
                f"标的“{new.name or UNNAMED}”属于采购政策支持的创新产品，"
                f"{named(package)}却要求同类业务业绩。",
                "请删去业绩要求。",
                setting.cite("mof-2021-22", "十八"),
                fix={where: None},
            )


def _developed(draft: Draft, record: TrackRecord) -> bool:
    """Whether it is the record of development that cooperative innovation may ask for."""
    asked = record.scope is None or _DEVELOPMENT.search(record.scope) is not None
    return draft.project.method is Method.INNOVATION and asked


@rule(
    "QL04",
    "特定资格的依据或者必要性",
    force=Force.SHOULD,
    cites=(("gov-procurement-law", "二十二"), ("mof-2021-22", "十八")),
    covers=("L-22b", "R-20.2", "D-18a", "D13"),
)
def credential_basis(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：每项特定资格的依据，是否指出法律、行政法规等规定，或者说明为履行合同所必需。
    为什么：特定资格只能因项目的特殊要求设定，应当与履约直接相关且为履约所必需。
    反例：要求某协会会员证书，依据写“行业惯例”。
    正例：要求保安服务许可证，依据写《保安服务管理条例》第九条。
    """
    because = (setting.cite("gov-procurement-law", "二十二"), setting.cite("mof-2021-22", "十八"))
    for at, package in packages(draft):
        for one in package.qualification.credentials:
            told = one.basis
            if told is None or _LAW.search(told) or _NECESSITY.search(told):
                continue
            yield should(
                f"{at}.qualification.credentials.{one.id}.basis",
                f"特定资格“{one.name or UNNAMED}”的依据为“{told}”，"
                "没有指出法律、行政法规，也没有说明为什么履行合同必须具备。",
                "请写明规定的名称和条款，或者写明与履行合同的直接关系；都没有的，删去该项资格。",
                *because,
            )


@rule(
    "QL05",
    "接受联合体",
    force=Force.NOTE,
    cites=(("gov-procurement-law", "二十四"), ("regulation-658", "二十二")),
    covers=("L-24", "R-22"),
)
def consortium(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：接受联合体的采购包，提示核对对联合体各方的要求。
    为什么：联合体各方都应当具备基本条件并签订联合协议，对外承担连带责任；承担同类工作的按资质较低的一方认定。
    反例：接受联合体的采购包，提示核对是否要求每一方都具备全部特定资格。
    正例：不接受联合体的采购包，没有需要核对的内容。
    """
    for at, package in packages(draft):
        if package.qualification.consortium:
            yield note(
                f"{at}.qualification.consortium",
                f"{named(package)}接受联合体：各方都要具备基本条件并提交联合协议，"
                "承担同类工作的，按资质等级较低的一方认定。",
                "请核对特定资格由承担相应工作的一方具备即可，不要求各方都具备。",
                setting.cite("gov-procurement-law", "二十四"),
                setting.cite("regulation-658", "二十二"),
            )


RULES = (
    track_record_count,
    track_record_scope,
    innovative_record,
    credential_basis,
    consortium,
)
