"""Cooperative innovation: who may procure so, for what, and what the plan must hold."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Authority, Innovation
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import innovation, named
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule

_AT = "project.innovation"
_ORDER = "mof-2024-13"
_TRYING = Pattern("验证|测试|检测|试验|试用")
_DEVELOPING = Pattern("研发|研制|开发|突破|攻关|创新|设计")
# What the plan must state: development first, then the first purchase.
_PLANNED = (
    "goal",
    "cost",
    "months",
    "invitation",
    "compensation_scope",
    "compensation_limit",
    "first_quantity",
    "first_price",
    "risk",
)


@rule(
    "CI01",
    "合作创新采购的适用情形",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    covers=("I-02", "创新-合作创新"),
)
def innovation_ground(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：合作创新采购是否选定规定的适用情形。
    为什么：合作创新采购由采购人分担研发风险，只用于需要技术突破或者形成新方案的产品。
    反例：市场上已有成熟产品，没有选定情形就采用合作创新采购。
    正例：现有技术不能满足，选定“需要技术突破”的情形。
    """
    if innovation(draft) is None or draft.project.method_ground is not None:
        return
    yield must(
        "project.method_ground",
        "没有选定可以采用合作创新采购的情形。",
        "请选定一种情形，并在市场调研和专家论证中说明；都不符合的，请改用其他采购方式。",
        setting.cite(_ORDER, ""),
    )


@rule(
    "CI02",
    "合作创新采购的采购主体",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    covers=("I-03", "创新-合作创新"),
)
def authority(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购主体是否为中央、省级主管预算单位，或者经其授权的所属单位。
    为什么：研发投入大、失败风险高，由主管预算单位统筹组织。
    反例：未经授权的县级单位自行开展合作创新采购。
    正例：省级主管预算单位授权所属医院开展。
    """
    plan = innovation(draft)
    if plan is not None and plan.authority in (None, Authority.OTHER):
        yield must(
            f"{_AT}.authority",
            "没有写明合作创新采购的采购主体。"
            if plan.authority is None
            else "采购主体不是中央、省级主管预算单位或者经其授权的所属单位。",
            "请由有权的单位组织采购，或者先取得中央、省级主管预算单位的授权。",
            setting.cite(_ORDER, ""),
        )


@rule(
    "CI03",
    "合作创新采购的前提",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    covers=("I-03",),
)
def preparation(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：部门预算是否列明研发经费，是否开展了市场调研和专家论证。
    为什么：没有经费，研发合同无法履行；没有调研和论证，不能判断市场上是否已有产品。
    反例：研发经费尚未列入部门预算；没有专家论证意见。
    正例：部门预算列明研发经费，市场调研情况和专家论证意见齐全。
    """
    plan = innovation(draft)
    if plan is None:
        return
    because = setting.cite(_ORDER, "")
    if not plan.budgeted:
        yield must(
            f"{_AT}.budgeted",
            "没有写明部门预算是否已列明研发经费。"
            if plan.budgeted is None
            else "部门预算没有列明研发经费，不能开展合作创新采购。",
            "请先在部门预算中列明研发经费。",
            because,
        )
    for field, name in (("research", "市场调研"), ("opinions", "专家论证")):
        if plan.__dict__[field] is None:
            yield must(
                f"{_AT}.{field}",
                f"合作创新采购应当先开展{name}，还没有记录。",
                f"请完成{name}，填写{plan.FIELDS[field].title}。",
                because,
            )


@rule(
    "CI04",
    "合作创新采购方案的内容",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    covers=("I-01", "I-03", "INV-02"),
)
def plan_contents(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购方案是否写明研发目标、研发费用、应用场景、研发期限、邀请方式、成本补偿、首购和风险管控。
    为什么：研发和首购两个阶段都以采购方案为依据，缺一项就无法谈判和订立合同。
    反例：方案只写了研发目标，没有首购数量和首购费用。
    正例：方案各项内容齐全。
    """
    plan = innovation(draft)
    if plan is None:
        return
    missing = [_title(plan, field) for field in _PLANNED if plan.__dict__[field] is None]
    missing += [
        f"{named(package)}的应用场景" for package in draft.packages if package.scenario is None
    ]
    if missing:
        yield must(
            _AT,
            f"合作创新采购方案缺少：{'、'.join(missing)}。",
            "请补充齐全，研发和首购两个阶段都要写明。",
            setting.cite(_ORDER, ""),
        )


def _title(plan: Innovation, field: str) -> str:
    return plan.FIELDS[field].title.partition("（")[0]


@rule(
    "CI05",
    "研发活动的地点",
    force=Force.SHOULD,
    cites=((_ORDER, ""),),
    covers=("I-05",),
)
def in_china(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：研发活动是否在中国境内进行。
    为什么：合作创新采购的研发活动原则上在境内进行；内资、外资供应商平等参加。
    反例：研发活动安排在境外，没有说明理由。
    正例：研发活动在境内进行，外商投资企业可以同等参加。
    """
    plan = innovation(draft)
    if plan is not None and not plan.in_china:
        yield should(
            f"{_AT}.in_china",
            "没有写明研发活动是否在中国境内进行。"
            if plan.in_china is None
            else "研发活动不在中国境内进行，规定为原则上在境内（港澳台地区不算境内）。",
            "请写明研发活动在中国境内进行；确需在境外的，请说明理由。",
            setting.cite(_ORDER, ""),
            fix=None if plan.in_china is None else {f"{_AT}.in_china": True},
        )


@rule(
    "CI12",
    "合作创新的知识产权",
    force=Force.MUST,
    cites=((_ORDER, ""),),
    covers=("I-15", "INV-02"),
)
def intellectual_property(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购方案是否写明研发成果知识产权的归属和使用。
    为什么：知识产权原则上归供应商，采购人要使用、推广的，应当在合同中约定。
    反例：没有写明研发成果的知识产权归谁。
    正例：知识产权归供应商，采购人在本系统内免费使用。
    """
    plan = innovation(draft)
    if plan is not None and plan.intellectual_property is None:
        yield must(
            f"{_AT}.intellectual_property",
            "没有写明研发成果知识产权的归属和使用。",
            "请写明；除法律另有规定或者合同另有约定外，知识产权归供应商。",
            setting.cite(_ORDER, ""),
        )


@rule(
    "CI14",
    "实质性的技术创新",
    force=Force.SHOULD,
    cites=((_ORDER, ""),),
    covers=("I-04",),
)
def substantive(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：最低研发目标是否只是验证、测试既有成果。
    为什么：创新产品应当有实质性的技术创新，对既有成果的验证、测试不属于合作创新采购。
    反例：研发目标写“对已有样机进行可靠性测试和验证”。
    正例：研发目标写“突破低温供电技术，研制可以连续工作一年的设备，并通过可靠性测试”。
    """
    plan = innovation(draft)
    if plan is None or plan.goal is None or _DEVELOPING.search(plan.goal):
        return
    if found := _TRYING.search(plan.goal):
        yield should(
            f"{_AT}.goal",
            f"最低研发目标只写了“{found.group()}”，没有写明要研发什么；"
            "验证、测试既有成果不属于实质性的技术创新。",
            "请写明要突破的技术和要研制的产品；没有研发内容的，请改用其他采购方式。",
            setting.cite(_ORDER, ""),
        )


RULES = (
    innovation_ground,
    authority,
    preparation,
    plan_contents,
    in_china,
    intellectual_property,
    substantive,
)
