"""What the green standards ask of buildings and of data centres."""

from reqwriter.domain.kinds import Number
from reqwriter.domain.value import Choice, Shape, Value, ask


class BuildingKind(Choice):
    """The works that the standard of green building materials names (财库〔2022〕35号)."""

    HOSPITAL = "hospital", "医院"
    SCHOOL = "school", "学校"
    OFFICE = "office", "办公楼"
    COMPLEX = "complex", "综合体"
    EXHIBITION = "exhibition", "展览馆"
    CONVENTION = "convention", "会展中心"
    STADIUM = "stadium", "体育馆"
    HOUSING = "housing", "保障性住房"
    RENEWAL = "renewal", "旧城改造"
    OTHER = "other", "其他工程"


class Building(Value):
    """A building that government money pays for."""

    kind: BuildingKind | None = ask("工程类型")
    standard: bool | None = ask("是否载明执行绿色建筑和绿色建材政府采购需求标准")
    prefab_percent: Number | None = ask("单体建筑装配率（%）", shape=Shape.PERCENT)
    specification_book: bool | None = ask("设计文件是否编制绿色建材技术规格书")
    material_list: bool | None = ask("设计文件是否列明绿色建材数量和使用比例")


class DataCentre(Value):
    """Equipment or operation of a data centre (财库〔2023〕7号)."""

    pue: Number | None = ask("电能利用效率（PUE）上限", "例如：1.3", Shape.NUMBER)
    renewable_percent: Number | None = ask("可再生能源使用比例（%）", shape=Shape.PERCENT)
    wue: Number | None = ask("水资源利用效率（WUE）上限（升/千瓦时）", shape=Shape.NUMBER)
