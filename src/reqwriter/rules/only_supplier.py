"""Buying from the only supplier: additions, and what is published beforehand."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method, MethodGround, SoleSource
from reqwriter.domain.money import figures, yuan
from reqwriter.rules import spans
from reqwriter.rules.finding import Finding, Force, must
from reqwriter.rules.limits import open_tender
from reqwriter.rules.parts import amount
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.spans import too_short

_OPEN = ("open-tender-threshold.goods", "open-tender-threshold.services")
# What the draft holds for the publication alone; names, addresses and phones are asked anyway.
_CONTENTS = ("description", "reason", "supplier", "opinions")


@rule(
    "ME04",
    "单一来源添购的金额",
    force=Force.MUST,
    cites=(),
    reads=("sole-source-addition-percent",),
    covers=("L-31",),
)
def addition(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：以一致性或者服务配套为由向原供应商添购的，添购金额是否不超过原合同金额的规定比例。
    为什么：添购超过比例的，实际上是新的项目，应当重新竞争。
    反例：原合同 100 万元，添购 10.01 万元；没有填写原合同金额。
    正例：原合同 100 万元，添购 10 万元。
    """
    project, total = draft.project, amount(draft)
    if project.method_ground is not MethodGround.SINGLE_ADDITION:
        return
    if project.method is not Method.SINGLE_SOURCE:
        return
    held = setting.value("sole-source-addition-percent")
    share, at = figures(held.value), "project.original_amount"
    if not project.original_amount:
        yield must(
            at,
            f"添购合计不得超过原合同采购金额的 {share}%，还没有填写原合同金额，不能判断。",
            "请填写原合同采购金额。",
            held.citation,
        )
    elif total is not None and total * 100 > project.original_amount * held.value:
        yield must(
            at,
            f"添购 {yuan(total)} 元，"
            f"超过原合同金额 {yuan(project.original_amount)} 元的 {share}%。",
            "请减少添购金额；超过比例的，不能以一致性或者配套为由采用单一来源，请改用其他方式。",
            held.citation,
        )


def _published(draft: Draft, setting: Setting) -> bool:
    """Whether a publication is due or planned: the only supplier, at the open-tender amount."""
    project = draft.project
    if project.method is not Method.SINGLE_SOURCE:
        return False
    if project.sole_source is not None and any(project.sole_source.answers()):
        return True
    only = project.method_ground is MethodGround.SINGLE_ONLY
    return only and open_tender(draft, setting) is not None


@rule(
    "ME16",
    "单一来源公示期限",
    force=Force.MUST,
    cites=(("mof-74", "三十八"),),
    reads=("sole-source-notice-workdays",),
    may_read=_OPEN,
    covers=("R-38", "N-38"),
)
def publication_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：达到公开招标数额标准、只能从唯一供应商处采购的，是否安排公示，公示期是否满法定的工作日数。
    为什么：公示让其他供应商有机会提出异议；期限不足的公示无效。
    反例：11月30日（星期一）公示，12月4日（星期五）截止，只有 4 个工作日。
    正例：11月30日（星期一）公示，12月7日（星期一）截止，满 5 个工作日。
    """
    because = setting.cite("mof-74", "三十八")
    yield from too_short(draft, setting, spans.SOLE_SOURCE, because)
    if not _published(draft, setting):
        return
    held = setting.value("sole-source-notice-workdays")
    days = draft.project.sole_source or SoleSource()
    for field in ("notice_from", "notice_until"):
        if days.__dict__[field] is None:
            yield must(
                f"project.sole_source.{field}",
                f"单一来源公示还缺“{SoleSource.FIELDS[field].title}”，"
                f"公示不少于 {figures(held.value)} 个工作日。",
                "请填写公示的起止日期。",
                held.citation,
                because,
            )


@rule(
    "ME17",
    "单一来源公示的内容",
    force=Force.MUST,
    cites=(("mof-74", "三十八"),),
    may_read=_OPEN,
    covers=("N-38",),
)
def publication_contents(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：单一来源公示要写的七项内容中，标的说明、理由、供应商和专业人员的论证意见是否齐全。
    为什么：内容不全的公示，其他供应商无从提出异议；项目、期限和联系方式另有检查。
    反例：公示没有专业人员的论证意见。
    正例：写明标的、理由、供应商名称和地址，以及专业人员的论证意见、姓名、工作单位和职称。
    """
    if not _published(draft, setting):
        return
    given = draft.project.sole_source or SoleSource()
    for field in _CONTENTS:
        if given.__dict__[field] is None:
            yield must(
                f"project.sole_source.{field}",
                f"单一来源公示缺少：{SoleSource.FIELDS[field].title}。",
                "请填写，公示应当写明；不需要公示的，请清空公示的各项内容。",
                setting.cite("mof-74", "三十八"),
            )


RULES = (
    addition,
    publication_period,
    publication_contents,
)
