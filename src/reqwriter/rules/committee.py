"""Who evaluates, negotiates, asks for quotations."""

import math
from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import TALKS, TENDERS, Method, MethodGround
from reqwriter.domain.money import figures, wan
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.limits import open_tender
from reqwriter.rules.parts import amount
from reqwriter.rules.rule import Setting, rule

_RULED = frozenset({Method.NEGOTIATION, Method.INQUIRY})
_AT = "project.committee"


def _odd(members: int, least: Decimal) -> int:
    """The nearest odd number that is enough."""
    enough = max(members, int(least))
    return enough + (enough + 1) % 2


@rule(
    "CM01",
    "评标委员会人数",
    force=Force.MUST,
    cites=(),
    reads=("committee-min", "committee-big", "committee-big-amount"),
    covers=("T-47",),
)
def committee_size(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：评标委员会是否为法定人数以上的单数，大额项目是否相应增加人数；技术复杂的，提示增加人数。
    为什么：评标委员会组成不合法，评标结果无效。
    反例：预算 1200 万元的项目，评标委员会 5 人；评标委员会 6 人。
    正例：预算 198 万元的项目，评标委员会 5 人；预算 1200 万元的项目，评标委员会 7 人。
    """
    members, project = draft.project.committee, draft.project
    if members is None or project.method not in TENDERS:
        return
    least, reason = setting.value("committee-min"), ""
    total, big = amount(draft), setting.value("committee-big-amount")
    more = setting.value("committee-big")
    if total is not None and total >= big.value:
        least, reason = more, f"预算达到 {wan(big.value)}，"
    if members < least.value or members % 2 == 0:
        enough = _odd(members, least.value)
        yield must(
            _AT,
            f"评标委员会 {members} 人；{reason}应为 {figures(least.value)} 人以上单数。",
            f"请改为 {enough} 人或者更多的单数。",
            least.citation,
            fix={_AT: enough},
        )
    elif project.survey.complex and members < more.value:
        yield note(
            _AT,
            f"评标委员会 {members} 人；技术复杂的项目应为 {figures(more.value)} 人以上单数。",
            f"请改为 {figures(more.value)} 人或者更多的单数；技术并不复杂的，请更正需求调查。",
            more.citation,
            fix={_AT: int(more.value)},
        )


@rule(
    "CM02",
    "谈判、磋商、询价小组人数",
    force=Force.MUST,
    cites=(("gov-procurement-law", "四十"), ("mof-2014-214", "")),
    reads=("negotiation-committee-min", "negotiation-committee-big"),
    may_read=("open-tender-threshold.goods", "open-tender-threshold.services"),
    covers=("L-38/40", "N-07"),
)
def group_size(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：谈判小组、询价小组、磋商小组是否为三人以上单数；达到公开招标数额标准的，提示增加到五人以上。
    为什么：小组组成不合法，成交结果无效。
    反例：竞争性谈判的小组 2 人；小组 4 人。
    正例：竞争性谈判的小组 3 人。
    """
    members, project = draft.project.committee, draft.project
    if members is None or project.method not in TALKS:
        return
    least, more = (setting.value(f"negotiation-committee-{one}") for one in ("min", "big"))
    if members < least.value or members % 2 == 0:
        enough = _odd(members, least.value)
        consults = project.method is Method.CONSULTATION
        say = should if consults else must
        own = setting.cite(*(("mof-2014-214", "") if consults else ("gov-procurement-law", "四十")))
        yield say(
            _AT,
            f"{_group(project.method)} {members} 人，应为 {figures(least.value)} 人以上单数。",
            f"请改为 {enough} 人或者更多的单数。",
            least.citation,
            own,
            fix={_AT: enough},
        )
    elif project.method in _RULED and members < more.value and open_tender(draft, setting):
        yield note(
            _AT,
            f"{_group(project.method)} {members} 人；"
            f"达到公开招标数额标准的，应为 {figures(more.value)} 人以上单数。",
            f"请改为 {figures(more.value)} 人或者更多的单数。",
            more.citation,
            fix={_AT: int(more.value)},
        )


@rule(
    "CM03",
    "评审专家的比例",
    force=Force.MUST,
    cites=(),
    reads=tuple(
        f"{group}-expert-share.{part}"
        for group in ("committee", "negotiation")
        for part in ("numerator", "denominator")
    ),
    covers=("T-47", "L-38/40", "N-07"),
)
def expert_share(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：评标委员会、谈判小组、询价小组中，评审专家是否不少于成员总数的三分之二。
    为什么：专家不足，评审容易受采购人一方左右，组成也不合法。
    反例：评标委员会 5 人，其中专家 3 人。
    正例：谈判小组 3 人，其中专家 2 人，恰好三分之二。
    """
    project, members, experts = draft.project, draft.project.committee, draft.project.experts
    if members is None or experts is None or project.method not in TENDERS | _RULED:
        return
    group = "committee" if project.method in TENDERS else "negotiation"
    part = setting.value(f"{group}-expert-share.numerator")
    whole = setting.value(f"{group}-expert-share.denominator").value
    if experts * whole >= members * part.value and experts <= members:
        return
    enough = math.ceil(members * part.value / whole)
    over = experts > members
    yield must(
        "project.experts",
        f"{_group(project.method)} {members} 人，其中评审专家 {experts} 人，"
        + ("多于总人数。" if over else f"应不少于 {figures(part.value)}/{figures(whole)}。"),
        f"评审专家请安排 {enough} 人以上。",
        part.citation,
        fix={"project.experts": members if over else enough},
    )


@rule(
    "CM04",
    "复杂谈判项目的法律专家",
    force=Force.NOTE,
    cites=(),
    reads=("negotiation-law-experts",),
    covers=("N-07",),
)
def legal_expert(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：技术复杂的竞争性谈判项目，评审专家中是否有法律专家。
    为什么：复杂项目要谈合同条款，需要法律专业的意见。
    反例：以技术复杂为由采用竞争性谈判，小组中没有法律专家。
    正例：同一项目的小组中有 1 名法律专家。
    """
    project = draft.project
    if project.method is not Method.NEGOTIATION or project.legal_expert:
        return
    if project.survey.complex or project.method_ground is MethodGround.NEGOTIATION_COMPLEX:
        held = setting.value("negotiation-law-experts")
        yield note(
            "project.legal_expert",
            f"技术复杂的谈判项目，评审专家中应有 {figures(held.value)} 名法律专家，还没有安排。",
            "请在评审专家中安排法律专家。",
            held.citation,
        )


@rule(
    "CM05",
    "合作创新采购的谈判小组",
    force=Force.MUST,
    cites=(),
    reads=("innovation-committee-min", "innovation-experts.law", "innovation-experts.economy"),
    covers=("I-08",),
)
def innovation_group(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：合作创新采购的谈判小组是否为规定人数以上的单数，是否有法律专家和经济专家。
    为什么：研发合同涉及成本补偿、知识产权和风险分担，需要技术以外的专业意见。
    反例：合作创新采购的谈判小组 3 人；小组中没有经济专家。
    正例：合作创新采购的谈判小组 5 人，其中有法律专家和经济专家。
    """
    project, members = draft.project, draft.project.committee
    if project.method is not Method.INNOVATION:
        return
    least = setting.value("innovation-committee-min")
    if members is not None and (members < least.value or members % 2 == 0):
        enough = _odd(members, least.value)
        yield must(
            _AT,
            f"合作创新采购的谈判小组 {members} 人，应为 {figures(least.value)} 人以上单数。",
            f"请改为 {enough} 人或者更多的单数。",
            least.citation,
            fix={_AT: enough},
        )
    for key, field, name in (
        ("innovation-experts.law", "legal_expert", "法律专家"),
        ("innovation-experts.economy", "economic_expert", "经济专家"),
    ):
        if project.__dict__[field] is False:
            held = setting.value(key)
            yield must(
                f"project.{field}",
                f"合作创新采购的谈判小组应有 {figures(held.value)} 名{name}，还没有安排。",
                f"请在评审专家中安排{name}。",
                held.citation,
            )


def _group(method: Method) -> str:
    if method in TENDERS:
        return "评标委员会"
    return {Method.NEGOTIATION: "谈判小组", Method.INQUIRY: "询价小组"}.get(method, "磋商小组")


RULES = (
    committee_size,
    group_size,
    expert_share,
    legal_expert,
    innovation_group,
)
