"""The Ministry of Finance's demand standards for what is bought."""

from collections.abc import Iterator, Sequence

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.domain.project import Category
from reqwriter.domain.requirement import Carries, Item, Status
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import UNNAMED, items, named, packages, texts
from reqwriter.rules.rule import Setting, rule
from reqwriter.standards.demand import DemandStandard

_PACKAGING = "mofb-2020-123"
_COMPUTERS = tuple(f"mof-2023-{number}" for number in ("29", "30", "31", "32", "33", "34", "35"))
_SOFTWARE_SERVICES = "C16"


@rule(
    "GR06",
    "商品包装需求标准",
    force=Force.SHOULD,
    cites=((_PACKAGING, ""),),
    reads=(
        "packaging-layers-max",
        "packaging-void-max",
        "packaging-metals-max",
        "packaging-voc-max",
        "packaging-colours-max",
        "packaging-fibre-min",
        "express-metals-max",
        "express-voc-max",
        "express-tape-max",
    ),
    covers=("STD-01", "ST-1", "标准-商品包装", "标准-快递包装"),
)
def packaging(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：货物项目的包装要求是否引用商品包装政府采购需求标准；以快递方式送货的，是否引用快递包装的标准。
    为什么：使用塑料、纸质、木质包装的货物，应当参照需求标准提出包装的环保要求，并在验收时检查。
    反例：包装和运输只写“符合运输要求”。
    正例：包装符合《商品包装政府采购需求标准（试行）》的要求。
    """
    if draft.project.category is not Category.GOODS:
        return
    cited = setting.cite(_PACKAGING, "")
    for at, package in packages(draft):
        listed = any(
            one.citation.instrument == _PACKAGING
            for item in package.items
            for one in setting.library.demand_standards(item.code or "")
        )
        said = [text for _, text in texts(package.contract, "")]
        said += [text for one in package.requirements for _, text in texts(one, "")]
        if not listed or any("包装政府采购需求标准" in one or cited.number in one for one in said):
            continue
        express = any("快递" in one or "邮寄" in one for one in said)
        yield should(
            f"{at}.contract.packaging",
            f"{named(package)}没有引用商品包装政府采购需求标准：{_packaging(setting)}。",
            f"请写明包装符合《{cited.title}》（{cited.number}）的要求。"
            + (_express(setting) if express else ""),
            cited,
        )


def _packaging(setting: Setting) -> str:
    def limit(key: str) -> str:
        return figures(setting.value(key).value)

    return (
        f"包装不超过 {limit('packaging-layers-max')} 层，"
        f"空隙率不超过 {limit('packaging-void-max')}%，"
        f"铅、汞、镉、六价铬总量不超过 {limit('packaging-metals-max')}mg/kg，"
        f"印刷油墨挥发性有机物不超过 {limit('packaging-voc-max')}%，"
        f"塑料包装印刷不超过 {limit('packaging-colours-max')} 色，"
        f"纸质包装可再生纤维不低于 {limit('packaging-fibre-min')}%"
    )


def _express(setting: Setting) -> str:
    metals, voc, tape = (setting.value(f"express-{name}-max") for name in ("metals", "voc", "tape"))
    return (
        f"以快递方式送货的，同时参照快递包装的要求（未与原文核对）：重金属不超过 "
        f"{figures(metals.value)}mg/kg，油墨挥发性有机物不超过 {figures(voc.value)}%，"
        f"封装胶带不宽于 {figures(tape.value)}mm。"
    )


@rule(
    "GR07",
    "计算机和软件需求标准",
    force=Force.MUST,
    cites=tuple((instrument, "") for instrument in _COMPUTERS),
    covers=(
        "STD-02",
        "ST-1",
        "标准-台式计算机",
        "标准-便携式计算机",
        "标准-一体式计算机",
        "标准-工作站",
        "标准-通用服务器",
        "标准-操作系统",
        "标准-数据库",
    ),
)
def computers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购台式、便携、一体式计算机、工作站、通用服务器、操作系统、数据库，是否引用相应的需求标准；党政机关是否把安全可靠测评列为★要求。
    为什么：这七类产品应当按财政部的需求标准提出要求，加*的指标是实质性要求，遗漏会导致结果无效。
    反例：采购台式计算机，没有引用财库〔2023〕29号；党政机关没有提出安全可靠测评要求。
    正例：需求引用财库〔2023〕29号；党政机关写明★处理器、操作系统符合安全可靠测评要求。
    """
    for at, package, item in items(draft):
        found = _called(item, setting)
        if not found:
            continue
        if not _followed(package, item, found):
            # The catalogue has no code of its own for some of the seven.
            sure = any(not one.note for one in found)
            names = "、".join(f"{one.name}（{one.citation.number}）" for one in found)
            yield (must if sure else should)(
                at,
                f"标的“{item.name or UNNAMED}”没有引用政府采购需求标准：{names}。",
                "请按标准逐项编写要求，加*的指标列为★实质性要求，"
                "并在“引用标准”中写明文号；不属于该产品的，请在要求中说明。",
                *(one.citation for one in found),
            )
        if draft.project.party_government and not _safe(package, item):
            yield must(
                at,
                f"采购人属于党政机关及其支持保障单位，标的“{item.name or UNNAMED}”"
                "没有把安全可靠测评列为★实质性要求。",
                "请增加一条★要求：处理器、操作系统符合安全可靠测评要求，"
                "并在“落实的政策”中选择“安全可靠测评要求”。",
                found[0].citation,
            )
    yield from _unasked(draft, setting)


def _called(item: Item, setting: Setting) -> list[DemandStandard]:
    return [
        one
        for one in setting.library.demand_standards(item.code or "")
        if one.citation.instrument in _COMPUTERS
    ]


def _followed(package: Package, item: Item, found: Sequence[DemandStandard]) -> bool:
    return any(
        one.carries is Carries.DEMAND_STANDARD
        or any(said.citation.number in (one.standard or "") for said in found)
        for one in package.requirements
        if one.item in (None, item.id)
    )


def _safe(package: Package, item: Item) -> bool:
    return any(
        one.carries is Carries.SAFE_RELIABLE and one.status is Status.SUBSTANTIVE
        for one in package.requirements
        if one.item in (None, item.id)
    )


def _unasked(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Who buys, and hardware together with the services around it."""
    for at, package in packages(draft):
        found = [one for item in package.items for one in _called(item, setting)]
        if not found:
            continue
        if draft.project.party_government is None:
            yield note(
                "project.party_government",
                f"{named(package)}采购计算机或者基础软件，请确认采购人是否属于乡镇以上党政机关"
                "及其直属、支持保障单位。",
                "属于的，处理器、操作系统应当符合安全可靠测评要求。",
                found[0].citation,
            )
        if any((item.code or "").startswith(_SOFTWARE_SERVICES) for item in package.items):
            yield should(
                f"{at}.items",
                f"{named(package)}把计算机、基础软件与信息技术服务放在一起采购。",
                "请尽量分包，软硬件单独采购；确需一并采购的，请说明理由。",
                found[0].citation,
            )


@rule(
    "GR09",
    "参考的需求标准",
    force=Force.NOTE,
    cites=(("mofb-2024-113", ""), ("mofb-2024-275", "")),
    covers=("ST-1", "标准-物业管理", "标准-专利商标代理"),
)
def reference_standards(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：办公场所物业管理、专利商标代理服务是否参考财政部的需求标准。
    为什么：需求标准列出服务内容和质量要求，可以结合实际调整，但不得超出需要。
    反例：办公楼物业管理没有引用任何服务标准。
    正例：服务内容参照财办库〔2024〕113号需求标准编写，并在引用标准中写明文号。
    """
    mine = ("mofb-2024-113", "mofb-2024-275")
    for at, package, item in items(draft):
        for one in setting.library.demand_standards(item.code or ""):
            number = one.citation.number
            if one.citation.instrument in mine and not any(
                number in text
                for requirement in package.requirements
                for text in (requirement.standard or "", requirement.text or "")
            ):
                yield note(
                    at,
                    f"标的“{item.name or UNNAMED}”可以参考{one.name}政府采购需求标准（{number}）。",
                    f"请参照编写采购需求，并在“引用标准”中写明文号；{one.note}。",
                    one.citation,
                )


RULES = (
    packaging,
    computers,
    reference_standards,
)
