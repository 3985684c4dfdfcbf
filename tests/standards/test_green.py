"""The energy-saving and environment-label lists, by code."""

import pytest

from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.standards.verified import Verified

LIBRARY = Library.load()
CODES = [
    row.partition(",")[0]
    for row in (shipped("standards") / "catalogue-2022.csv").read_text("utf-8").splitlines()[1:]
]


def energy(code: str) -> list[str]:
    return [f"{'★' if one.mandatory else ''}{one.name}" for one in LIBRARY.energy(code)]


@pytest.mark.parametrize(
    ("code", "products"),
    [
        ("A02010105", ["★台式计算机"]),
        ("A02010108", ["★便携式计算机"]),
        ("A02010109", ["★平板式微型计算机"]),
        ("A02021001", ["喷墨打印机", "★激光打印机"]),
        ("A02021004", ["喷墨打印机", "★激光打印机"]),
        ("A02021006", ["★针式打印机"]),
        ("A02021099", ["★针式打印机"]),
        ("A02021104", ["★液晶显示器"]),
        ("A02021118", ["扫描仪"]),
        ("A02020200", ["投影仪"]),
        ("A02020400", ["多功能一体机"]),
        ("A02051901", ["离心泵"]),
        ("A02052301", ["★冷水机组", "★水源热泵机组", "★溴化锂吸收式冷水机组"]),
        (
            "A02052305",
            [
                "★多联式空调（热泵）机组（制冷量大于14000W）",
                "★单元式空气调节机（制冷量大于14000W）",
            ],
        ),
        ("A02052309", ["★机房空调"]),
        ("A02052399", ["冷却塔"]),
        ("A02060104", ["中小型三相异步电动机"]),
        ("A02060200", ["配电变压器"]),
        ("A02060900", ["★管型荧光灯镇流器"]),
        ("A02061801", ["电冰箱"]),
        (
            "A02061804",
            [
                "★房间空气调节器",
                "★多联式空调（热泵）机组（制冷量不大于14000W）",
                "★单元式空气调节机（制冷量不大于14000W）",
            ],
        ),
        ("A02061810", ["洗衣机"]),
        ("A02061819", ["★电热水器", "燃气热水器", "热泵热水器", "太阳能热水系统"]),
        ("A02061908", ["★普通照明用双端荧光灯", "LED筒灯、非定向自镇流LED灯"]),
        ("A02091001", ["★普通电视设备"]),
        ("A02091107", ["★监视器"]),
        ("A02241000", ["商用燃气灶具"]),
        ("A05020105", ["★坐便器", "★蹲便器", "★小便器"]),
        ("A05020106", ["★水嘴"]),
        ("A05020107", ["便器冲洗阀"]),
        ("A05020110", ["淋浴器"]),
        ("A02010104", []),
        ("A02020100", []),
        ("A02061802", []),
    ],
)
def test_the_energy_products_of_a_code(code: str, products: list[str]) -> None:
    assert energy(code) == products


def test_several_products_of_a_code_are_told_apart_by_a_question() -> None:
    for code in CODES:
        products, question = LIBRARY.energy(code), LIBRARY.energy_question(code)
        assert question is None or products
        if len(products) > 1:
            assert question is not None, code
        if question is not None:
            named = {one.product.name for one in question.answers if one.product}
            assert named == {product.name for product in products}, code
            assert [one.product for one in question.answers].count(None) == 1, code


def test_the_printing_technology_decides() -> None:
    question = LIBRARY.energy_question("A02021003")
    assert question is not None
    assert question.asks == "这种打印机采用哪种打印技术？"
    assert [
        (one.says, one.product.mandatory if one.product else None) for one in question.answers
    ] == [("喷墨打印", False), ("激光打印", True), ("其他打印技术", None)]


def test_the_cooling_capacity_is_told_at_its_limit() -> None:
    small, large = (LIBRARY.energy_question(code) for code in ("A02061804", "A02052305"))
    assert small is not None
    assert large is not None
    assert small.answers[1].says.endswith("制冷量不大于14000W")
    assert large.answers[0].says.endswith("制冷量大于14000W")


def test_a_monitor_is_certified_by_the_standard_of_its_input() -> None:
    question = LIBRARY.energy_question("A02091107")
    assert question is not None
    assert [one.product.standards if one.product else None for one in question.answers] == [
        ("GB 24850",),
        ("GB 21520",),
        None,
    ]


def test_answers_that_the_code_rules_out_are_not_offered() -> None:
    def answers(code: str) -> list[str]:
        question = LIBRARY.energy_question(code)
        return [one.says for one in question.answers] if question else []

    assert "LED道路、隧道照明产品" in answers("A02061910")
    assert "LED道路、隧道照明产品" not in answers("A02061908")
    assert answers("A02010105") == []


def test_standards_are_cited_without_their_year() -> None:
    energy = {product.standards for code in CODES for product in LIBRARY.energy(code)}
    environment = {product.standards for code in CODES for product in LIBRARY.environment(code)}
    listed = {standard for standards in energy | environment for standard in standards}
    assert len(listed) > 50
    assert not [one for one in listed if "-" in one or "—" in one]


def test_the_environment_list_has_fifty_items_all_reached_but_one() -> None:
    products = {one for code in CODES for one in LIBRARY.environment(code)}
    assert {one.item for one in products} == set(range(1, 51)) - {27}
    assert all(one.standards for one in products)


@pytest.mark.parametrize(
    ("code", "item", "name", "standards"),
    [
        ("A02010104", 1, "服务器", ("HJ 2507",)),
        ("A02010105", 1, "台式计算机", ("HJ 2536",)),
        ("A02021104", 2, "液晶显示器", ("HJ 2536",)),
        ("A02021118", 2, "扫描仪", ("HJ 2517",)),
        ("A02020200", 3, "投影仪", ("HJ 2516",)),
        ("A02020100", 4, "复印机", ("HJ 424",)),
        ("A02020400", 5, "多功能一体机", ("HJ 424",)),
        ("A02021201", 6, "文印设备（速印机）", ("HJ 472",)),
        ("A02061804", 12, "空调机", ("HJ 2535",)),
        ("A02061819", 12, "热水器", ("HJ/T 362",)),
        ("A05010104", 16, "床类", ("HJ 2547", "HJ 2540")),
        ("A05010201", 17, "台、桌类", ("HJ 2547", "HJ 2540")),
        ("A05010301", 18, "椅凳类", ("HJ 2547", "HJ 2540")),
        ("A05010401", 19, "沙发类", ("HJ 2547", "HJ 2540")),
        ("A05010502", 20, "柜类", ("HJ 2547", "HJ 2540")),
        ("A05010602", 21, "架类", ("HJ 2547", "HJ 2540")),
        ("A05010701", 22, "屏风类", ("HJ 2547", "HJ 2540")),
        ("A05010800", 26, "组合家具", ("HJ 2547", "HJ 2540")),
        ("A05040101", 30, "复印纸", ("HJ 410",)),
        ("A05040201", 31, "鼓粉盒", ("HJ/T 413",)),
        ("A07010601", 41, "功能性建筑涂料", ("HJ 2537",)),
        ("A07010701", 46, "门、门槛", ("HJ/T 237", "HJ 459")),
        ("A07080108", 48, "涂料（建筑涂料除外）", ("HJ 2537",)),
        ("A07080112", 49, "密封用填料及类似品", ("HJ 2541",)),
    ],
)
def test_the_environment_product_of_a_code(
    code: str, item: int, name: str, standards: tuple[str, ...]
) -> None:
    (product,) = LIBRARY.environment(code)
    assert (product.item, product.name, product.standards) == (item, name, standards)
    assert product.citation.instrument == "mof-2019-18"


def test_a_doubt_about_an_environment_product_is_told() -> None:
    (desk,) = LIBRARY.environment("A05010201")
    assert (desk.citation.verified, desk.note) == (
        Verified.PRIMARY,
        "标准编号尚未与清单原文核对",
    )
    (tap,) = LIBRARY.environment("A05020104")
    assert tap.citation.verified is Verified.UNVERIFIED
    assert "按名称对应" in tap.note
    assert LIBRARY.environment("C21040000") == ()


@pytest.mark.parametrize(
    ("code", "items"), [("A02021000", {2}), ("A07010600", {41, 43, 44, 45}), ("A02000000", set())]
)
def test_a_wider_code_may_stand_for_what_the_environment_list_names(
    code: str, items: set[int]
) -> None:
    assert {one.item for one in LIBRARY.environment(code)} == items
