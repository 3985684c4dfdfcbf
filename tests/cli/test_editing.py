"""`new`, `set`, `get` and `schema`: a draft from the shell."""

import datetime as dt
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from reqwriter.domain import paths
from reqwriter.domain.methods import Method
from reqwriter.domain.project import Category
from reqwriter.files import load
from reqwriter.files.migrations import SCHEMA
from tests.cli.conftest import Shell


def test_a_new_draft_has_a_category_and_a_package(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"

    ran = shell("new", path, "--category", "services")

    draft = load(path)
    assert (ran.code, ran.err) == (0, "")
    assert draft.project.category is Category.SERVICES
    assert [package.id for package in draft.packages] == ["pkg-1"]
    assert draft.project.timetable.deadline is not None
    findings = json.loads(shell("check", path, "--format", "json").out)[0]["findings"]
    # What is still open is asked for; nothing that was proposed breaks a rule.
    asking = {"RQ01", "RV05", "RV09"}
    assert {one["code"] for one in findings if one["force"] == "must"} == asking


@pytest.mark.parametrize("said", ["合作创新采购", "innovation"])
def test_a_new_draft_has_the_days_of_its_method(said: str, shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"

    ran = shell("new", path, "--method", said, "--category", "服务", "--on", "2026-03-02")

    project = load(path).project
    assert (ran.code, ran.err) == (0, "")
    assert "节假日" not in ran.out
    assert (project.method, project.category) == (Method.INNOVATION, Category.SERVICES)
    assert project.timetable.final_deadline is not None


def test_days_in_a_year_without_a_calendar_are_told(shell: Shell, tmp_path: Path) -> None:
    ran = shell("new", tmp_path / "a.toml", "--on", "2026-11-23")

    assert ran.out.splitlines()[1] == (
        "注意：2027年的节假日安排尚未公布，只排除了双休日，公布以后请再核对。"
    )


def test_a_method_that_the_law_of_the_day_does_not_know_is_told(
    shell: Shell, tmp_path: Path
) -> None:
    ran = shell("new", tmp_path / "a.toml", "--method", "合作创新采购", "--on", "2023-01-03")

    assert ran.code == 2
    assert ran.err.startswith("不能推算时间安排：参数“innovation-committee-min”在 2023-01-03")
    assert not (tmp_path / "a.toml").exists()


def test_an_unknown_method_is_told_with_those_there_are(shell: Shell, tmp_path: Path) -> None:
    ran = shell("new", tmp_path / "a.toml", "--method", "议标")

    assert ran.code == 2
    assert "--method：不能是“议标”，可以是：公开招标、邀请招标、" in ran.err


@pytest.mark.parametrize("option", [("--category", "货物"), ("--method", "询价")])
def test_an_example_keeps_its_own_category_and_method(
    option: tuple[str, str], shell: Shell, tmp_path: Path
) -> None:
    ran = shell("new", tmp_path / "a.toml", "--from", "office-computers", *option)

    assert ran.code == 2
    assert "--from 不与 --category、--method 同写" in ran.err


@pytest.mark.parametrize("name", ["office-computers", "examples/property-management.toml"])
def test_a_new_draft_can_begin_with_an_example(name: str, shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"

    assert shell("new", path, "--from", name).code == 0

    ran = shell("check", path, "--format", "json")
    codes = {one["code"] for one in json.loads(ran.out)[0]["findings"] if one["force"] == "must"}
    # The days of the examples' survey and contract are their own; the tender's are new.
    assert not codes & {"TM01", "TM02"}


def test_a_file_that_exists_is_not_overwritten_unasked(shell: Shell, good: Path) -> None:
    before = good.read_bytes()

    ran = shell("new", good)

    assert ran.code == 2
    assert ran.err == (
        f"{good}：文件已经存在，没有改动。请换一个名称；确实要覆盖的，请加 --force。\n"
    )
    assert good.read_bytes() == before
    assert shell("new", good, "--force").code == 0
    assert good.read_bytes() != before


def test_an_unknown_example_is_told_with_those_there_are(shell: Shell, tmp_path: Path) -> None:
    ran = shell("new", tmp_path / "a.toml", "--from", "lorries")

    assert ran.code == 2
    assert "范例有：copying-paper、faulty-computers、office-computers" in ran.err
    assert not (tmp_path / "a.toml").exists()


def test_answers_are_set_as_people_type_them(shell: Shell, good: Path) -> None:
    ran = shell(
        "set",
        good,
        "project.budget=１９０万元",
        "project.timetable.deadline=2026年12月23日 9:30",
        "project.organisation=采购人自行采购",
        "project.fund_source=",
        "project.summary=第一行\n甲=乙",
    )

    project = load(good).project
    assert (ran.code, ran.out) == (0, f"已保存 {good}，修改 5 处。\n")
    assert project.budget == 1_900_000
    assert project.timetable.deadline == dt.datetime(2026, 12, 23, 9, 30)
    assert project.organisation == "self"
    assert project.fund_source is None
    assert project.summary == "第一行\n甲=乙"


def test_elements_are_added_filled_and_removed(shell: Shell, good: Path) -> None:
    at = "packages.pkg-printers"
    ran = shell(
        "set",
        good,
        f"{at}.items+=item-9",
        f"{at}.items.item-9.name=碎纸机",
        f"{at}.items-=item-scanner",
        f"{at}.scoring.factors+=factor-9:graded",
        f"{at}.scoring.factors.factor-9.grades+=grade-9",
        f"{at}.scoring.factors.factor-9.requirements+=req-delivery",
        f"{at}.scoring.factors.factor-warranty.requirements-=req-warranty-longer",
    )

    draft = load(good)
    assert (ran.code, ran.err) == (0, "")
    assert paths.get(draft, f"{at}.items.item-9.name") == "碎纸机"
    assert [item.id for item in draft.packages[1].items] == ["item-printer", "item-mfp", "item-9"]
    assert paths.get(draft, f"{at}.scoring.factors.factor-9.grades.grade-9.points") is None
    assert paths.get(draft, f"{at}.scoring.factors.factor-9.requirements") == ("req-delivery",)
    assert paths.get(draft, f"{at}.scoring.factors.factor-warranty.requirements") == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("project.budget", "请写成 路径=内容。"),
        ("project.budget=很多", "“很多”不是金额，请写成 1200000、120万元 或 0.5亿元。"),
        ("project.budget=99999999亿", "“99999999亿”不在“预算金额（元）”允许的范围内。"),
        (
            "project.committee=5000000000",
            "“5000000000”不在“评标委员会（评审小组）人数”允许的范围内。",
        ),
        ("project.timetable.notice_date=2026-02-30", "“2026-02-30”这一天不存在。"),
        ("project.colour=红", "“project.colour”不是一项可以填写的内容。"),
        (
            "project.category=房屋",
            "“房屋”不在可选范围内，可填：货物；服务；工程。",
        ),
        ("project.name+=x", "这一项不是列表，请用 = 填写。"),
        ("packages+=Pkg", "编号要用小写字母开头，只用小写字母、数字和连字符，例如 item-2。"),
        ("packages+=pkg-computers", "编号“pkg-computers”重复，请换一个编号。"),
        (
            "packages.pkg-printers.scoring.factors+=f",
            "请写明评审因素的种类，例如 f:graded。可以是：price（价格分）",
        ),
        (
            "packages.pkg-printers.items-=none",
            "“packages.pkg-printers.items.none”中没有编号为“none”的内容。",
        ),
        (
            "packages.pkg-printers.scoring.factors.factor-price.requirements-=x",
            "列表中没有“x”。",
        ),
        ("project.place=上海", "没有“上海”的规定。"),
        (
            "packages.pkg-printers.items.item-mfp.code=A1",
            "《政府采购品目分类目录》（2022年版）中没有编码“A1”。",
        ),
        (
            "packages.pkg-printers.items.item-mfp.industry=制造",
            "“制造”不是中小企业划型标准规定的行业。",
        ),
    ],
)
def test_one_change_that_cannot_be_made_leaves_the_file_as_it_was(
    change: str, said: str, shell: Shell, good: Path
) -> None:
    before = good.read_bytes()

    ran = shell("set", good, "project.name=新名", change)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{good}：“{change}”：{said}")
    assert ran.err.endswith("没有保存任何修改。\n")
    assert good.read_bytes() == before


def test_setting_in_a_file_that_is_not_there_leaves_nothing_behind(
    shell: Shell, tmp_path: Path
) -> None:
    ran = shell("set", tmp_path / "none.toml", "project.name=x")

    assert ran.code == 2
    assert ran.err == f"{tmp_path / 'none.toml'}：文件或所在文件夹不存在。请检查路径是否写对。\n"
    assert list(tmp_path.iterdir()) == []


def test_setting_what_is_already_there_changes_nothing(shell: Shell, good: Path) -> None:
    before = good.stat().st_mtime_ns

    assert shell("set", good, "project.budget=198万").out == "没有变化。\n"
    assert good.stat().st_mtime_ns == before


def test_getting_a_single_answer_prints_it_as_people_read_it(shell: Shell, good: Path) -> None:
    assert shell("get", good, "project.method").out == "公开招标\n"
    assert shell("get", good, "project.timetable.deadline").out == "2026-12-22 09:30\n"
    assert shell("get", good, "project.visit.place").out == "（未填）\n"


def test_getting_a_group_lists_its_answers_with_paths_and_titles(shell: Shell, good: Path) -> None:
    assert shell("get", good, "packages.pkg-computers.bid_security").out.splitlines()[0] == (
        "packages.pkg-computers.bid_security.amount = 15000"
        "    # 采购包“办公计算机” › 投标保证金 › 投标保证金金额（元）"
    )
    assert "packages.pkg-printers.items.item-mfp.code = A02020400" in shell("get", good).out


def test_getting_json_gives_the_plain_answers(shell: Shell, good: Path) -> None:
    ran = shell("get", good, "packages.pkg-computers.items.item-pc", "--format", "json")

    assert json.loads(ran.out)["quantity"] == 180


def test_getting_from_nowhere_is_told(shell: Shell, good: Path) -> None:
    ran = shell("get", good, "packages.pkg-9.name")

    assert ran.code == 2
    assert ran.err == (
        f"{good}：“packages.pkg-9.name”中没有编号为“pkg-9”的内容。不写路径时列出全部内容及其路径。\n"
    )


def test_the_schema_describes_the_file_in_chinese(shell: Shell) -> None:
    made = json.loads(shell("schema").out)
    project = made["properties"]["project"]["properties"]

    assert made["properties"]["schema"] == {"title": "格式版本", "const": SCHEMA}
    assert made["required"] == ["schema"]
    assert made["additionalProperties"] is False
    assert project["budget"]["title"] == "预算金额（元）"
    assert project["organisation"] == {
        "title": "组织形式",
        "description": "centralised（集中采购机构采购）、entrusted（委托采购代理机构采购）、"
        "self（采购人自行采购）",
        "enum": ["centralised", "entrusted", "self"],
        "type": "string",
    }
    assert "null" not in json.dumps(made)


def test_the_schema_knows_every_key_of_an_example(shell: Shell, good: Path) -> None:
    made = json.loads(shell("schema").out)

    _known(tomllib.loads(good.read_text(encoding="utf-8")), made)


def _known(data: Any, schema: dict[str, Any]) -> None:
    for one in schema.get("oneOf", ()):
        if one["properties"]["kind"]["const"] == data["kind"]:
            schema = one
    if isinstance(data, dict):
        for key, part in data.items():
            _known(part, schema["properties"][key])
    elif isinstance(data, list):
        for part in data:
            _known(part, schema["items"])


@pytest.mark.parametrize("command", ["get", "set"])
def test_a_slip_in_a_path_is_answered_with_what_may_have_been_meant(
    command: str, shell: Shell, good: Path
) -> None:
    path = "project.bugdet" if command == "get" else "project.bugdet=1"

    ran = shell(command, good, path)

    assert ran.code == 2
    assert "是不是要写 budget（预算金额（元））？" in ran.err


def test_a_place_is_told_by_its_name(shell: Shell, good: Path) -> None:
    shell("set", good, "project.place=青岛市")

    assert shell("get", good, "project.place").out == "青岛市\n"
    assert "project.place = 青岛市    # 项目 › 项目所在地\n" in shell("get", good).out
    assert shell("get", good, "project.place", "--format", "json").out == '"qingdao"\n'


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("磋商", Method.CONSULTATION),
        ("框架协议", Method.FRAMEWORK),
        ("单一来源", Method.SINGLE_SOURCE),
    ],
)
def test_a_method_is_known_by_a_telling_part_of_its_name(
    said: str, method: Method, shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "a.toml"

    assert shell("new", path, "--method", said, "--category", "服务").code == 0
    assert load(path).project.method is method


def test_a_part_that_several_methods_share_tells_none(shell: Shell, tmp_path: Path) -> None:
    ran = shell("new", tmp_path / "a.toml", "--method", "招标")

    assert ran.code == 2
    assert "不能是“招标”，可以是：公开招标、邀请招标、" in ran.err
