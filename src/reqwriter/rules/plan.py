"""The plan of the procurement: its reasons, its risks, and whether it is whole."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.review import RiskKind
from reqwriter.domain.value import Choice
from reqwriter.rules import duty
from reqwriter.rules.finding import Finding, Force, must
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Setting, rule

# Their reason is asked for with their ground (ME01 to ME06).
_EXPLAINED = (
    Method.INVITED_TENDER,
    Method.NEGOTIATION,
    Method.CONSULTATION,
    Method.SINGLE_SOURCE,
)
_INVITING = (Method.NEGOTIATION, Method.CONSULTATION, Method.INQUIRY)


@rule(
    "RV05",
    "各项选择的理由",
    force=Force.MUST,
    cites=(("mof-2021-22", "三十"),),
    covers=("D-30",),
)
def reasons(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：是否说明选择采购方式、合同类型和定价方式的理由。
    为什么：一般性审查要看各项选择有没有充分的理由；评审方法的理由由“必填内容”检查。
    反例：选择固定总价，没有说明理由。
    正例：选择固定总价，说明数量和规格明确、履行期短、价格波动小。
    """
    because, project = setting.cite("mof-2021-22", "三十"), draft.project
    asked: list[tuple[str, str, Choice | None, str | None]] = []
    if project.method not in _EXPLAINED:
        asked.append(("project.method_reason", "采购方式", project.method, project.method_reason))
    for at, package in packages(draft):
        deal, where, whose = package.contract, f"{at}.contract", named(package)
        asked += (
            (f"{where}.type_reason", f"{whose}的合同类型", deal.type, deal.type_reason),
            (f"{where}.pricing_reason", f"{whose}的定价方式", deal.pricing, deal.pricing_reason),
        )
    for at, name, chosen, reason in asked:
        # RQ01 asks for the choice itself.
        if chosen is not None and reason is None:
            yield must(
                at,
                f"{name}为“{chosen.label}”，没有说明理由。",
                "请结合项目特点说明选择的理由。",
                because,
            )


@rule(
    "RV06",
    "风险处置措施和替代方案",
    force=Force.MUST,
    cites=(("mof-2021-22", "二十五"),),
    reads=duty.READS,
    covers=("D-25", "程序-重点审查", "D-31.4"),
)
def risks(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：应当开展需求调查的项目，是否对各类风险逐一研究，写明处置措施和替代方案。
    为什么：这类项目一旦失败影响大，事先有预案才不致措手不及。
    反例：只写明采购失败的处置措施，没有替代方案，也没有研究其他风险。
    正例：八类风险各有处置措施和替代方案。
    """
    why = duty.reasons(draft, setting)
    if not why:
        return
    because, held = setting.cite("mof-2021-22", "二十五"), draft.review.risks
    missing = [one.label for one in RiskKind if one not in {risk.kind for risk in held}]
    if missing:
        yield must(
            "review.risks",
            f"{'；'.join(why)}，应当研究采购和履约的风险，还缺：{'；'.join(missing)}。",
            "请逐类写明处置措施和替代方案；可能性小的，也请写明判断和准备。",
            because,
        )
    for risk in held:
        for field, name in (("measure", "处置措施"), ("fallback", "替代方案")):
            if risk.__dict__[field] is None:
                kind = risk.kind.label if risk.kind else risk.id
                yield must(
                    f"review.risks.{risk.id}.{field}",
                    f"风险“{kind}”没有{name}。",
                    f"请填写{name}。",
                    because,
                )


@rule(
    "RV09",
    "采购实施计划的完整",
    force=Force.MUST,
    cites=(("mof-2021-22", "十三"),),
    reads=duty.READS,
    covers=("D-13", "D-30"),
)
def whole_plan(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购实施计划的内容是否齐全。预算、时间、方式、合同、验收等由“必填内容”检查，这里看竞争范围和风险管控措施。
    为什么：实施计划包括合同订立和合同管理两部分，缺项的计划通不过一般性审查。
    反例：竞争性磋商项目没有写明怎样邀请供应商；没有风险管控措施。
    正例：写明以公告邀请供应商，并写明采购失败、违约等风险的处置措施。
    """
    because = setting.cite("mof-2021-22", "十三")
    if draft.project.method in _INVITING and draft.project.invitation is None:
        yield must(
            "project.invitation",
            "采购实施计划缺少竞争范围：没有写明供应商的邀请方式。",
            "请写明以公告、供应商库抽取还是书面推荐的方式邀请供应商。",
            because,
        )
    # The graver duty of RV06 holds where its reasons do.
    if not any(risk.measure for risk in draft.review.risks) and not duty.reasons(draft, setting):
        yield must(
            "review.risks",
            "采购实施计划缺少风险管控措施。",
            "请写明可能的风险和处置措施，例如采购失败、供应商违约怎样处置。",
            because,
        )


RULES = (reasons, risks, whole_plan)
