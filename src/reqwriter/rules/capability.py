"""What the supplier has done and whom it has: capability as a factor."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import CountFactor, Factor, Subject
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import UNNAMED, called, consulted, quality_factors, scored, texts
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import FACTOR_LAW, factor_law
from reqwriter.rules.subjects import SETTLED, factors_on
from reqwriter.scoring.proofs.twice import CAPABILITY

_HEADS = ("人", "名", "位")
# The record of whoever makes the goods is not that of the supplier.
_MAKERS = Pattern(
    "(?:制造商|生产厂家?|厂家|厂商|生产企业|原厂|品牌方)(?!为|或者?投标人)[^，。；]{0,12}?(?:业绩|案例|合同|供货|销售)"
)
# Conditions on persons that seldom have to do with the work.
_PERSONAL = (
    *("社保", "社会保险", "党员", "退役军人", "退伍军人", "户籍", "籍贯", "女性", "男性", "性别"),
    *("周岁", "岁以下", "岁以上"),
)


@rule(
    "SC21",
    "履约能力评分",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "二十一"), ("mof-2021-22", "三十一")),
    covers=("D-21g", "D-31.1", "衔接-履约能力评分"),
)
def capability_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：需求客观、明确的项目以业绩、人员、证书评分的，是否先写入采购需求，并在补充说明中写明理由。
    为什么：综合评分可以评价履约能力，但需求客观明确的项目，参与评分的应当是需求中的量化指标；这样的评分会被重点审查。
    反例：采购通用办公设备，“类似业绩”5 分，没有说明理由。
    正例：设计服务项目评价类似业绩；物业项目的人员评分对应需求中的岗位要求，并说明理由。
    """
    because = [setting.cite(*one) for one in capability_scored.cites]
    for at, package, factor in factors_on(draft, *CAPABILITY):
        if package.need not in SETTLED or factor.subject is None:
            continue
        said = f"{called(factor)}对{factor.subject.label}评分，而本包的需求客观、明确"
        if factor.note is None or not factor.requirements:
            yield should(
                f"{at}.note",
                f"{said}，没有说明它与采购需求的关系。",
                "请先把相应的要求写入采购需求并与该因素对应，在补充说明中写明理由；说不明的，删去该因素。",
                *because,
            )
        else:
            yield note(
                f"{at}.note", f"{said}，已经说明理由。", "请在重点审查中确认理由成立。", *because
            )


@rule(
    "SC27",
    "业绩评分的口径",
    force=Force.MUST,
    cites=FACTOR_LAW,
    covers=("评分表-9",),
)
def track_record_defined(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：以业绩评分的，是否按数量计分，是否写明同类业绩的含义和业绩期间；每项得分有没有超过该因素的分值。
    为什么：什么算同类、算几年内的、每项几分、最多几分，都要事先写明，否则评委无法一致地认定。
    反例：“业绩丰富”得 5 分。
    正例：近 3 年内同类业绩，每个得 1 分，最多 3 分；同类业绩指单体建筑面积相近的办公楼物业服务。
    """
    law = factor_law(draft, setting)
    for at, _, factor in factors_on(draft, Subject.TRACK_RECORD):
        if not isinstance(factor, CountFactor):
            yield must(
                f"{at}.subject",
                f"{called(factor)}评价业绩，没有按数量计分。",
                "请改为“按数量计分”，写明同类业绩的含义、期间、每项得分和最高分。",
                law,
            )
            continue
        for field, answer, title in (
            ("similar", factor.similar, "同类业绩的含义"),
            ("years", factor.years, "业绩期间"),
        ):
            if answer is None:
                yield must(
                    f"{at}.{field}",
                    f"{called(factor)}评价业绩，没有写明{title}。",
                    f"请写明{title}，不限定地区、行业和合同金额。",
                    law,
                )
        for field in ("similar", "counted", "note"):
            said = _of_maker(factor.__dict__[field] or "")
            if draft.project.category is Category.GOODS and said:
                yield must(
                    f"{at}.{field}",
                    f"{called(factor)}写有“{said}”，评价的是制造商而不是供应商的业绩。",
                    "请改为供应商自己的同类供货业绩。",
                    law,
                )
        if factor.each is not None and factor.points is not None and factor.each > factor.points:
            yield must(
                f"{at}.each",
                f"{called(factor)}每项得分高于该因素的分值。",
                "请使每项得分不高于该因素的分值。",
                law,
            )


def _of_maker(text: str) -> str | None:
    found = _MAKERS.search(text)
    led = text[: found.start()][-3:] if found else ""
    return None if found is None or any(no in led for no in "不非") else found.group()


@rule(
    "SC28",
    "人员评分",
    force=Force.SHOULD,
    cites=(("mof-87", "十七"), ("mof-2020-46", "五"), ("regulation-658", "二十")),
    covers=("评分表-10", "T-17a"),
)
def staff_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：以人员评分的，是否按人数计分而没有说明理由，是否写有社保年限、党员、退役军人、年龄、性别、户籍等与工作无关的条件。
    为什么：人数多少是企业规模，从业人员数量不得作为评审因素；社保年限、个人身份与能否履行合同一般无关。
    反例：项目人员每增加 1 人得 1 分；人员须为党员并提供 12 个月社保证明。
    正例：项目负责人具有与岗位相应的职业资格得 3 分。
    """
    for at, _, factor in factors_on(draft, Subject.STAFF):
        if isinstance(factor, CountFactor) and factor.unit in _HEADS and factor.note is None:
            yield should(
                f"{at}.unit",
                f"{called(factor)}按人数计分，容易成为以从业人员数量评分。",
                "请改为评价岗位所需的职业资格或者能力；确需按人数的，在补充说明中写明岗位测算的依据。",
                setting.cite(*staff_scored.cites[consulted(draft)]),
            )
        for where, text in texts(factor, at):
            said = next((word for word in _PERSONAL if word in text), "")
            if said:
                yield should(
                    where,
                    f"{called(factor)}中写有“{said}”，与履行合同一般没有关系。",
                    "请删去这一条件；确有法定依据或者履约必需的，写明理由。",
                    setting.cite("regulation-658", "二十"),
                )


@rule(
    "SC36",
    "同一能力不重复计分",
    force=Force.SHOULD,
    cites=FACTOR_LAW,
    covers=("评分表-17",),
)
def capability_twice(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：同一条采购需求是否由业绩、人员、证书中的两个以上因素重复计分。
    为什么：对同一能力反复给分，实际加大了它的权重，容易倾向于特定供应商。
    反例：“项目经理证书”“项目经理职称”“项目经理业绩”三个因素都对应“项目经理”这一条需求。
    正例：“项目经理”这一条需求只对应一个因素。
    """
    for at, package in scored(draft):
        seen: dict[str, Factor] = {}
        for factor in package.scoring.factors:
            if factor.subject not in CAPABILITY:
                continue
            earlier = next((seen[id] for id in factor.requirements if id in seen), None)
            if earlier is not None:
                yield should(
                    f"{at}.scoring.factors.{factor.id}.requirements",
                    f"{called(factor)}与“{earlier.name or UNNAMED}”"
                    "对同一条采购需求评价履约能力，重复计分。",
                    "请合并为一个因素，或者只保留其中一个。",
                    factor_law(draft, setting),
                )
            seen.update(dict.fromkeys(factor.requirements, factor))


def same_capability(one: Factor, other: Factor) -> bool:
    """Whether this rule speaks of two factors already."""
    capable = one.subject in CAPABILITY and other.subject in CAPABILITY
    return capable and not set(one.requirements).isdisjoint(other.requirements)


@rule(
    "SC46",
    "创新产品不评业绩",
    force=Force.MUST,
    cites=(("mof-2021-22", "十八"),),
    covers=("D-18c", "INV-01", "创新-科技进步法", "创新-需求办法", "创新-首台套"),
)
def innovative_track_record(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：标的属于采购政策支持的创新产品或者首台（套）产品的，评分表中有没有业绩分。
    为什么：创新产品没有销售和使用的历史，以同类合同、生产台数、使用时长相要求，等于把它排除在外。
    反例：首台（套）产品的采购包，“同类业绩”3 分。
    正例：首台（套）产品的采购包，评价产品的技术指标和服务，不评业绩。
    """
    for at, package, factor in quality_factors(draft):
        if factor.subject is not Subject.TRACK_RECORD:
            continue
        item = next((one for one in package.items if one.innovative), None)
        if item is not None:
            yield must(
                f"{at}.subject",
                f"“{item.name or UNNAMED}”属于创新产品，{called(factor)}却对业绩评分。",
                "请删去该因素，改为评价产品的技术指标和服务。",
                setting.cite("mof-2021-22", "十八"),
            )


RULES = (
    capability_scored,
    track_record_defined,
    staff_scored,
    capability_twice,
    innovative_track_record,
)
