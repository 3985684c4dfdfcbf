"""Who evaluates."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures, wan
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import amount
from reqwriter.rules.rule import Setting, rule


@rule(
    "CM01",
    "评标委员会人数",
    force=Force.MUST,
    cites=(("mof-87", "四十七"),),
    reads=(
        "committee-min",
        "committee-big",
        "committee-big-amount",
        "committee-expert-share.numerator",
        "committee-expert-share.denominator",
    ),
)
def committee_size(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：评标委员会是否为法定人数以上的单数，大额项目是否相应增加人数。
    为什么：评标委员会组成不合法，评标结果无效。
    反例：预算 1200 万元的项目，评标委员会 5 人；评标委员会 6 人。
    正例：预算 198 万元的项目，评标委员会 5 人；预算 1200 万元的项目，评标委员会 7 人。
    """
    members = draft.project.committee
    if members is None:
        return
    least, reason = setting.value("committee-min"), ""
    total, big = amount(draft), setting.value("committee-big-amount")
    if total is not None and total >= big.value:
        least, reason = setting.value("committee-big"), f"预算达到 {wan(big.value)}，"
    if members >= least.value and members % 2 == 1:
        return
    enough = max(int(least.value), members + 1 if members % 2 == 0 else members)
    experts = (
        f"{figures(setting.value('committee-expert-share.numerator').value)}/"
        f"{figures(setting.value('committee-expert-share.denominator').value)}"
    )
    yield Finding(
        force=Force.MUST,
        at="project.committee",
        message=f"评标委员会 {members} 人；{reason}应为 {figures(least.value)} 人以上单数。",
        because=(least.citation,),
        advice=f"请改为 {enough} 人或者更多的单数，其中评审专家不少于 {experts}。",
        fix={"project.committee": enough},
    )


RULES = (committee_size,)
