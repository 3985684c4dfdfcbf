"""Green buildings and green data centres."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.green import BuildingKind
from reqwriter.domain.money import figures
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import UNNAMED, items
from reqwriter.rules.rule import Setting, rule

# The places of the library that are known to carry the policy out; the full list is not held.
_CITIES = ("qingdao",)
_CENTRES = "mof-2023-7"


@rule(
    "GR05",
    "绿色建筑和绿色建材",
    force=Force.MUST,
    cites=(("mof-2022-35", ""), ("mof-2024-36", "")),
    may_read=("prefabrication-min",),
    covers=("GR-2", "GRN-05", "绿建-试点", "绿建-范围", "绿建-扩大", "绿建-标准", "绿建-旧改"),
)
def buildings(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：政策实施城市的医院、学校、办公楼等政府采购工程，是否执行绿色建筑和绿色建材需求标准，装配率是否达到要求，设计文件是否齐全。
    为什么：政策实施城市的政府采购工程应当执行需求标准，依法招标的工程也不例外。
    反例：青岛市的学校工程，没有载明执行需求标准；装配率 40%。
    正例：载明执行需求标准，单体装配率 50%，设计文件有绿色建材技术规格书和数量清单。
    """
    least = setting.held("prefabrication-min")
    project, building = draft.project, draft.project.building
    if project.category is not Category.WORKS or least is None:
        return
    because = setting.cite("mof-2022-35", "")
    known = any(setting.library.lies_in(setting.place, city) for city in _CITIES)
    if building is None or building.kind is None:
        if known:
            yield note(
                "project.building.kind" if building else "project.building",
                "本市执行绿色建筑和绿色建材政府采购政策，还没有填写工程类型。",
                "请填写工程类型；属于医院、学校、办公楼、保障性住房等的，应当执行需求标准。",
                because,
            )
        return
    if building.kind is BuildingKind.OTHER:
        return
    if not known and not building.standard:
        yield note(
            "project.building.standard",
            f"工程类型为{building.kind.label}，政策的实施范围已经扩大，"
            "法规数据中没有实施城市的完整名单。",
            "请核对项目所在地是否在名单之内；在名单之内的，应当执行需求标准。",
            setting.cite("mof-2024-36", ""),
        )
        return
    if not building.standard:
        yield must(
            "project.building.standard",
            f"工程类型为{building.kind.label}，本市执行绿色建筑和绿色建材政府采购政策，"
            "没有载明执行需求标准。",
            "请在采购文件和合同中载明执行《绿色建筑和绿色建材政府采购需求标准》。",
            because,
            fix={"project.building.standard": True},
        )
    if building.prefab_percent is None:
        yield should(
            "project.building.prefab_percent",
            f"没有填写单体建筑的装配率，需求标准的下限为 {figures(least.value)}%（{least.note}）。",
            "请填写装配率。",
            least.citation,
        )
    elif building.prefab_percent < least.value:
        yield must(
            "project.building.prefab_percent",
            f"单体建筑装配率 {figures(building.prefab_percent)}%，"
            f"低于需求标准的下限 {figures(least.value)}%（{least.note}）。",
            f"请把装配率提高到 {figures(least.value)}% 以上。",
            least.citation,
            fix={"project.building.prefab_percent": least.value},
        )
    for field, name in (
        ("specification_book", "绿色建材技术规格书"),
        ("material_list", "绿色建材数量清单和使用比例"),
    ):
        if not building.__dict__[field]:
            yield should(
                f"project.building.{field}",
                f"设计文件没有{name}。",
                f"请在设计文件中编制{name}，供投标报价和验收使用。",
                because,
            )


@rule(
    "GR08",
    "绿色数据中心",
    force=Force.MUST,
    cites=((_CENTRES, ""),),
    may_read=(
        "data-centre-pue",
        "data-centre-renewable",
        "data-centre-wue",
        "data-centre-managed-energy",
        "data-centre-marked-plastic",
    ),
    covers=("STD-03", "ST-1", "标准-绿色数据中心"),
)
def data_centres(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：数据中心的设备和运维服务，电能利用效率、可再生能源使用比例、水资源利用效率是否达到当年的要求。
    为什么：采购数据中心相关设备、运维服务应当执行绿色数据中心政府采购需求标准，要求逐年提高。
    反例：2026年采购机房托管服务，PUE 1.4，可再生能源使用比例 20%。
    正例：PUE 不高于 1.3，可再生能源使用比例 30%，WUE 不高于 2.5 升/千瓦时。
    """
    centre = draft.project.data_centre
    limits = (
        ("pue", "data-centre-pue", "电能利用效率（PUE）上限", "", False),
        ("renewable_percent", "data-centre-renewable", "可再生能源使用比例", "%", True),
        ("wue", "data-centre-wue", "水资源利用效率（WUE）上限", " 升/千瓦时", False),
    )
    if setting.held("data-centre-pue") is None:
        return
    if centre is None:
        yield from _for_a_centre(draft, setting)
        return
    for field, key, name, unit, least in limits:
        held, given = setting.value(key), centre.__dict__[field]
        side = "不低于" if least else "不高于"
        if given is None:
            message = f"没有填写{name}，当年的要求为{side} {figures(held.value)}{unit}。"
        elif given < held.value if least else given > held.value:
            message = (
                f"{name} {figures(given)}{unit}，当年的要求为{side} {figures(held.value)}{unit}。"
            )
        else:
            continue
        yield must(
            f"project.data_centre.{field}",
            message,
            "请按绿色数据中心政府采购需求标准改正，并写入需求、合同和验收方案。",
            held.citation,
            fix={f"project.data_centre.{field}": held.value},
        )


def _for_a_centre(draft: Draft, setting: Setting) -> Iterator[Finding]:
    energy = setting.value("data-centre-managed-energy")
    plastic = setting.value("data-centre-marked-plastic")
    for at, _, item in items(draft):
        called = setting.library.demand_standards(item.code or "")
        if any(one.citation.instrument == _CENTRES for one in called):
            yield note(
                at,
                f"标的“{item.name or UNNAMED}”用于数据中心的，应当执行绿色数据中心需求标准："
                "除能效指标外，"
                f"年能耗 {figures(energy.value)} 吨标准煤以上的建立能源管理体系，"
                f"超过 {figures(plastic.value)} 克的塑料部件应当标识。",
                "用于数据中心的，请在“绿色数据中心”中填写各项指标；不用于数据中心的不必填写。",
                setting.cite(_CENTRES, ""),
            )


RULES = (
    buildings,
    data_centres,
)
