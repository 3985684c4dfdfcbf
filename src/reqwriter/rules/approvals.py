"""Amounts that decide the procedure: open tender, the procurement limit, the catalogue."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.money import figures, wan
from reqwriter.domain.project import Organisation
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.limits import (
    PROCUREMENT,
    URGENT_LAW,
    YEARLY,
    below_procurement,
    earlier,
    open_tender,
    open_tender_key,
    to_keep,
    urgent,
)
from reqwriter.rules.parts import amount
from reqwriter.rules.rule import Setting, rule

# Methods that 令74 rules, and those whose own rules leave the article of the approval open.
_RULED = frozenset({Method.NEGOTIATION, Method.INQUIRY, Method.SINGLE_SOURCE})
_OTHERS = frozenset({Method.INVITED_TENDER, Method.CONSULTATION})
_SPLIT = _RULED | {Method.CONSULTATION}
_OPEN = ("open-tender-threshold.goods", "open-tender-threshold.services")
_GUIDES = ("threshold-guide.city", "threshold-guide.province", "threshold-guide.works")


@rule(
    "ME08",
    "达到公开招标数额标准",
    force=Force.MUST,
    cites=(("mof-74", "四"), ("mof-2014-214", ""), ("gov-procurement-law", "二十九")),
    may_read=(*_OPEN, "open-tender-guide"),
    covers=("N-04", "L-28", "限额-中央", "限额-地方", "现状-中央限额", "衔接-地方差异"),
)
def approval(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：达到当地公开招标数额标准而采用其他方式的货物、服务项目，是否有批准文件；标准未知的，请查明一次。
    为什么：达到标准的应当公开招标，改用其他方式须在采购活动开始前取得批准；标准各地不同，不能猜测。
    反例：标准为 200 万元，预算 200 万元的货物项目采用竞争性谈判，没有批准文件。
    正例：同一项目采用公开招标；或者写明财政部门批准变更采购方式的文件。
    """
    project, total, key = draft.project, amount(draft), open_tender_key(draft)
    if project.method not in _RULED | _OTHERS or project.approval or total is None or key is None:
        return
    if urgent(draft, setting):
        return
    law = {
        Method.CONSULTATION: ("mof-2014-214", ""),
        Method.INVITED_TENDER: ("gov-procurement-law", "二十九"),
    }.get(project.method, ("mof-74", "四"))
    held = setting.held(key)
    if held is None:
        yield from _unknown(draft, setting, key, law)
        return
    if total < held.value:
        return
    said = must if project.method in _RULED else should
    doubt = held.citation.caution
    yield said(
        "project.approval",
        f"预算 {wan(total)}，达到当地公开招标数额标准 {wan(held.value)}"
        f"{f'（{doubt}）' if doubt else ''}，应当公开招标；"
        f"采用{project.method.label}方式的，须事先取得批准，还没有填写批准文件。",
        "请改用公开招标；确需采用其他方式的，经主管预算单位同意后报财政部门批准，并填写批准文件。",
        setting.cite(*law),
        held.citation,
    )._replace(figure=held.citation)


def _unknown(draft: Draft, setting: Setting, key: str, law: tuple[str, str]) -> Iterator[Finding]:
    """Ask once for a figure that nobody could find; the office's own folder keeps it."""
    if draft.project.place is None:
        return
    named = setting.library.parameters[key]
    guide = setting.held("open-tender-guide")
    hint = ""
    if guide:
        hint = f"国家对地方的指引为不低于 {wan(guide.value)}（{guide.note}），不能代替当地的标准。"
    yield should(
        "project.place",
        f"法规数据中没有本地的{named}，不能判断本项目是否应当公开招标。{hint}",
        f"请按当地财政部门公布的数额保存一次，以后不再询问：{to_keep(draft, key)}。",
        setting.cite(*law),
        *((guide.citation,) if guide else ()),
    )


@rule(
    "ME12",
    "集中采购目录以内的项目",
    force=Force.MUST,
    cites=(("mof-2021-22", "十六"),),
    covers=("D-16",),
)
def centralised(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：集中采购目录以内的项目，组织形式是否为集中采购机构采购。
    为什么：集中采购目录以内的项目应当委托集中采购机构，不能自行采购或者委托社会代理机构。
    反例：目录以内的台式计算机项目，由采购人自行采购。
    正例：目录以内的台式计算机项目，委托集中采购机构采购。
    """
    project = draft.project
    if not project.listed or project.organisation in (None, Organisation.CENTRALISED):
        return
    yield must(
        "project.organisation",
        f"本项目属于集中采购目录以内，组织形式却是“{project.organisation.label}”。",
        "请委托集中采购机构；品目不在当地目录以内的，请更正。",
        setting.cite("mof-2021-22", "十六"),
        fix={"project.organisation": Organisation.CENTRALISED},
    )


@rule(
    "ME13",
    "化整为零",
    force=Force.SHOULD,
    cites=(("gov-procurement-law", "二十八"), ("regulation-658", "二十八")),
    may_read=_OPEN,
    covers=("L-28",),
)
def not_split(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：同一预算项目的同一品目，本年度已经用非招标方式采购的金额加上本次预算，是否超过公开招标数额标准。
    为什么：一个财政年度内多次用非招标方式采购，累计超过标准的，属于规避公开招标。
    反例：标准 200 万元，本年度已经谈判采购 150 万元，本次再谈判采购 60 万元。
    正例：标准 200 万元，累计恰好 200 万元；或者本次采用公开招标。
    """
    project, total, key = draft.project, amount(draft), open_tender_key(draft)
    before = project.previous_spend
    if project.method not in _SPLIT or project.approval or not before or not key or total is None:
        return
    held = setting.held(key)
    if held is None or before + total <= held.value or open_tender(draft, setting):
        return
    yield should(
        "project.previous_spend",
        f"同一品目本年度已采购 {wan(before)}，加上本次 {wan(total)} 共 {wan(before + total)}，"
        f"超过公开招标数额标准 {wan(held.value)}，有化整为零、规避公开招标的风险。",
        "请合并需求采用公开招标；因预算调整等原因确需分次采购的，请说明理由。",
        setting.cite("gov-procurement-law", "二十八"),
        setting.cite("regulation-658", "二十八"),
        held.citation,
    )


@rule(
    "ME18",
    "紧急采购的专门规定",
    force=Force.SHOULD,
    cites=((URGENT_LAW, ""),),
    may_read=("urgent-addition-percent",),
    covers=("现状-紧急采购",),
)
def urgent_measures(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：以紧急为由采购的，提示适用紧急采购的专门规定；紧急添购的，是否超过原合同金额的规定比例。
    为什么：专门规定自2026年10月1日起施行，优先采用竞争性方式，改变采购方式不再报财政部门批准。
    反例：紧急添购 31 万元，原合同 100 万元。
    正例：没有选择紧急情形的项目；专门规定施行以前的项目。
    """
    if not urgent(draft, setting):
        return
    law = setting.cite(URGENT_LAW, "")
    held, original, total = (
        setting.held("urgent-addition-percent"),
        draft.project.original_amount,
        amount(draft),
    )
    if held and original and total is not None and total * 100 > original * held.value:
        yield should(
            "project.original_amount",
            f"紧急添购 {wan(total)}，超过原合同金额 {wan(original)} 的 {figures(held.value)}%"
            f"（{held.note}）。",
            "请减少添购金额，或者另行选择供应商。",
            held.citation,
        )
    yield note(
        "project.method_ground",
        "紧急采购适用专门规定：优先采用竞争性方式，极端紧急的可以直接采购，"
        "改变采购方式不再报财政部门批准；条文未与原文核对。",
        "请核对原文，并保存紧急情况的书面记录。",
        law,
    )


@rule(
    "ME19",
    "采购限额标准",
    force=Force.NOTE,
    cites=(("mof-2019-69", ""),),
    may_read=(
        *PROCUREMENT,
        *_GUIDES,
    ),
    covers=("限额-中央", "限额-地方", "限额-山东", "现状-中央限额"),
)
def procurement_limit(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：集中采购目录以外的项目，预算是否达到当地的采购限额标准；标准未知的，请查明一次。
    为什么：目录以外、限额标准以下的采购不适用政府采购程序，也不计入中小企业预留份额；标准各地不同，不能猜测。
    反例：目录以外的货物项目预算 99 万元，限额标准 100 万元。
    正例：目录以外的货物项目预算 100 万元，限额标准 100 万元。
    """
    project, total = draft.project, amount(draft)
    if project.listed is not False or project.category is None or total is None:
        return
    key, spent = f"procurement-threshold.{project.category.value}", earlier(draft, setting)
    if yearly := setting.held(YEARLY):
        yield note(
            "project.previous_spend",
            f"当地的采购限额标准按第 {figures(yearly.value)} 级品目的全年累计金额计算"
            f"（{yearly.note}），不只看本次的预算 {wan(total)}。",
            "请填写本年度同一品目已采购的金额，按累计金额与限额标准比较。",
            yearly.citation,
        )
    if setting.held(key) is None and project.place:
        titles = setting.library.parameters
        guides = [(titles[one], held) for one in _GUIDES if (held := setting.held(one))]
        yield note(
            "project.place",
            f"法规数据中没有本地的{titles[key]}，不能判断本项目是否达到标准。国家对地方的指引："
            f"{'；'.join(f'{name} {wan(held.value)}' for name, held in guides)}，"
            "均未与原文核对，不能代替当地的标准。",
            f"请按当地财政部门公布的数额保存一次，以后不再询问：{to_keep(draft, key)}。",
            setting.cite("mof-2019-69", ""),
        )
    if held := below_procurement(draft, setting):
        yield note(
            "project.listed",
            f"预算 {wan(total)}{f'，加上本年度已采购的 {wan(spent)}' if spent else ''}，"
            f"不在集中采购目录以内，也没有达到采购限额标准 {wan(held.value)}，"
            "可以不适用政府采购程序，不计入中小企业预留份额。",
            "请按本单位的内部制度采购；自愿采用政府采购程序的，可以继续。",
            held.citation,
        )


RULES = (
    approval,
    centralised,
    not_split,
    urgent_measures,
    procurement_limit,
)
