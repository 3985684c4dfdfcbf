"""How suppliers are found, and whether there are enough of them."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import TALKS, Invitation, Method, MethodGround
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force, note, should
from reqwriter.rules.rule import Setting, rule

# The least number of suppliers for a method, and for a ground that lets fewer go on.
_LEAST = {
    Method.INVITED_TENDER: "invited-suppliers-min",
    Method.NEGOTIATION: "negotiation-final-offers",
    Method.INQUIRY: "negotiation-suppliers-min",
    Method.CONSULTATION: "consultation-final-offers",
}
_FEWER = {
    MethodGround.NEGOTIATION_FAILED: "negotiation-final-offers-few",
    MethodGround.CONSULTATION_RESEARCH: "consultation-final-offers-few",
    MethodGround.CONSULTATION_SERVICES: "consultation-final-offers-services",
}


@rule(
    "ME14",
    "供应商的邀请方式",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "二十"),),
    covers=("D-20",),
)
def open_invitation(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：谈判、磋商、询价是否以公告方式邀请供应商。
    为什么：除法律允许有限竞争或者只能从唯一供应商采购的以外，一般应当公开邀请；不公开的要有依据和理由。
    反例：竞争性磋商由采购人和评审专家书面推荐供应商。
    正例：竞争性磋商发布公告邀请供应商。
    """
    project = draft.project
    if project.method not in TALKS or project.invitation in (None, Invitation.NOTICE):
        return
    yield should(
        "project.invitation",
        f"{project.method.label}以“{project.invitation.label}”的方式邀请供应商，没有公开邀请。",
        "请改为发布公告；确需如此的，请说明法定依据和理由。",
        setting.cite("mof-2021-22", "二十"),
        fix={"project.invitation": Invitation.NOTICE},
    )


@rule(
    "ME15",
    "采购人推荐供应商的比例",
    force=Force.NOTE,
    cites=(),
    reads=("negotiation-recommended-max",),
    covers=("N-12",),
)
def recommended_share(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：谈判、询价以书面推荐方式邀请供应商的，采购人推荐的是否不超过总数的规定比例。
    为什么：推荐过半，供应商的范围就由采购人一方决定。
    反例：采购人推荐的供应商占 60%。
    正例：采购人推荐的供应商占 50%。
    """
    project, given = draft.project, draft.project.recommended_percent
    if project.method not in (Method.NEGOTIATION, Method.INQUIRY) or given is None:
        return
    held = setting.value("negotiation-recommended-max")
    if project.invitation is Invitation.RECOMMENDED and given > held.value:
        yield note(
            "project.recommended_percent",
            f"采购人推荐的供应商占 {figures(given)}%，应不超过 {figures(held.value)}%。",
            "请减少采购人推荐的数量，或者由评审专家增加推荐。",
            held.citation,
            fix={"project.recommended_percent": held.value},
        )


@rule(
    "ME20",
    "能够参加的供应商数量",
    force=Force.SHOULD,
    cites=(),
    may_read=(*_LEAST.values(), *_FEWER.values()),
    covers=("L-29/34", "N-12", "N-33", "C-21"),
)
def enough_suppliers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：按需求调查的结果，能够完全满足需求的供应商是否达到该采购方式要求的数量。
    为什么：供应商不足，邀请招标会废标，谈判、磋商、询价会终止；公开招标另有检查。
    反例：竞争性谈判，调查结果只有 2 家能够完全满足需求。
    正例：竞争性谈判，调查结果有 3 家能够完全满足需求；购买服务的磋商有 2 家。
    """
    project, capable = draft.project, draft.project.survey.capable
    if capable is None or project.method not in _LEAST:
        return
    key = _LEAST[project.method]
    if project.method_ground and project.method_ground.method is project.method:
        key = _FEWER.get(project.method_ground, key)
    held = setting.held(key)
    if held is None or capable >= held.value:
        return
    yield should(
        "project.survey.capable",
        f"按需求调查，能够完全满足需求的供应商只有 {capable} 家，"
        f"{project.method.label}应不少于 {figures(held.value)} 家。",
        "请放宽过严的指标，或者调整采购方式；供应商以后会增加的，请说明理由。",
        held.citation,
    )


RULES = (
    open_invitation,
    recommended_share,
    enough_suppliers,
)
