"""`reqwriter law show` of a code of the catalogue tells what buying it brings with it."""

import json

from tests.cli.conftest import Shell


def test_a_code_is_shown_with_its_way_its_industry_and_its_lists(shell: Shell) -> None:
    said = shell("law", "show", "a02010105").out
    assert said.startswith("A02000000 设备 › A02010000 信息化设备 › A02010100 计算机 › A02010105")
    for words in (
        "行业  工业",
        "本国产品标准  适用",
        "节能产品  强制采购：台式计算机（GB 28380）",
        "环境标志产品  优先采购：台式计算机（HJ 2536）",
        "需求标准  应当执行：台式计算机（2023年版）",
        "包装层数：商品包装的层数（≤3）",
    ):
        assert words in said


def test_what_decides_between_products_is_asked(shell: Shell) -> None:
    said = shell("law", "show", "A02021003").out
    assert "这种打印机采用哪种打印技术？喷墨打印；激光打印；其他打印技术" in said


def test_a_doubt_of_a_list_is_told(shell: Shell) -> None:
    assert "2021年2月18日的网上答复" in shell("law", "show", "A02091001").out


def test_a_code_with_others_below_it_says_so(shell: Shell) -> None:
    assert "之下还有更细的品目" in shell("law", "show", "A02010100").out


def test_the_figures_are_those_of_the_day(shell: Shell) -> None:
    def pue(day: str) -> str:
        said = shell("law", "show", "A02010104", "--on", day).out
        return next(line for line in said.splitlines() if "PUE" in line)

    assert "（≤1.4）" in pue("2024-12-31")
    assert "（≤1.3）" in pue("2025-01-01")
    assert "（尚未施行）" in pue("2023-05-31")


def test_a_code_is_told_to_programs(shell: Shell) -> None:
    told = json.loads(shell("law", "show", "A08060301", "--format", "json").out)
    assert told["industry"] == "软件和信息技术服务业"
    assert told["domestic_product"] is False
    assert told["leaf"] is True
    assert [one["name"] for one in told["demand_standards"] if one["binding"]] == [
        "操作系统（2023年版）",
        "数据库（2023年版）",
    ]
