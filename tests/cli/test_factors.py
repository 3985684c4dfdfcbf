"""`factors`, and `new --type`: ready-made factors from the shell."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from reqwriter.domain.methods import Method
from reqwriter.domain.project import Category
from reqwriter.files import load
from tests.cli.conftest import Shell


def scoring_findings(shell: Shell, path: Path) -> list[str]:
    found = json.loads(shell("check", path, "--format", "json").out)[0]["findings"]
    telling = [one for one in found if one["force"] in ("must", "should")]
    return [one["code"] for one in telling if one["code"].startswith("SC")]


def test_all_factors_are_listed_by_type(shell: Shell) -> None:
    ran = shell("factors")
    assert ran.code == 0
    assert ran.out.count("【") == 14
    assert "【家具】推荐价格分 40 分" in ran.out
    assert "furniture-emission" in ran.out


def test_one_type_alone_is_listed(shell: Shell) -> None:
    ran = shell("factors", "--type", "物业")
    assert ran.out.count("【") == 1
    assert "property-record" in ran.out


def test_a_single_hit_is_shown_in_full(shell: Shell) -> None:
    out = shell("factors", "抽屉导轨").out
    assert out.startswith("furniture-indicators　材料和五金件指标响应\n")
    for line in (
        "不满足扣分，客观，16分（建议10～20分）",
        "  ▲重要指标每项不满足扣4分，扣完为止",
        "  ▲抽屉导轨：抽屉载重三十千克，往复推拉后滑动无卡阻、构件无断裂。"
        "（抽屉导轨推拉次数≥40000次）",
        "  5项全部不满足时恰好扣完16分，每一项都影响得分。",
    ):
        assert line in out


@pytest.mark.parametrize(
    ("id", "line"),
    [
        ("computers-warranty", "  不低于3年、低于4年：0分（第3档）"),
        ("catering-safety", "  每处缺陷扣2分，扣完该项分值为止"),
        ("guards-record", "  每项得2分，最多得4分"),
        ("vehicles-handover", "  第二档，2分：附逐车检查单并写明分批交车日期，上牌资料时限"),
    ],
)
def test_each_kind_says_how_points_are_earned(id: str, line: str, shell: Shell) -> None:
    out = shell("factors", id).out
    assert line.split("：")[-1] in out


def test_other_programs_are_told_everything(shell: Shell) -> None:
    (one,) = json.loads(shell("factors", "guards-record", "--format", "json").out)
    assert (one["type"], one["type_name"]) == ("guards", "保安服务")
    assert one["factor"]["years"] == 3
    assert one["checked_on"] == "2026-11-23"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["没有这样的"], "没有找到“没有这样的”。"),
        (["--type", "饭"], "没有“饭”这个采购类型。可以是："),
        (["家具", "--points", "3"], "--points 只与 add 同写"),
        (["add", "a.toml"], "请写成 reqwriter factors add 草稿.toml 编号"),
        (["add", "nowhere.toml", "guards-record"], "nowhere.toml：文件或所在文件夹不存在"),
        (["--points", "多"], "“多”不是分值，请写成 8"),
    ],
)
def test_wrong_use_is_told(words: list[str], said: str, shell: Shell) -> None:
    ran = shell("factors", *words)
    assert ran.code == 2
    assert said in ran.err


def test_a_factor_is_added_with_its_requirement_and_the_points_asked_for(
    shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "a.toml"
    shell("new", path)

    ran = shell("factors", "add", path, "furniture-emission", "--points", "10")

    assert (ran.code, ran.err) == (0, "")
    (package,) = load(path).packages
    assert [one.id for one in package.requirements] == ["req-furniture-emission"]
    (factor,) = package.scoring.factors
    assert (factor.id, factor.points) == ("furniture-emission", Decimal(10))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["guards-recrod"], "评审因素库中没有“guards-recrod”。是不是要写：guards-record"),
        (["guards-record", "--points", "9"], "的建议分值为2～6分，不能用9分。"),
        (["guards-inspection", "guards-drill", "--points", "7"], "可以用的整数分值：9。"),
        (["guards-record", "--package", "pkg-7"], "没有采购包“pkg-7”，请用 --package 写明：pkg-1"),
    ],
)
def test_nothing_is_saved_when_one_cannot_be_added(
    words: list[str], said: str, shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "a.toml"
    shell("new", path)
    before = path.read_bytes()

    ran = shell("factors", "add", path, *words)

    assert ran.code == 2
    assert said in ran.err
    assert path.read_bytes() == before


def test_a_factor_that_the_package_has_is_not_added_again(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    shell("new", path, "--type", "物业")
    before = path.read_bytes()

    ran = shell("factors", "add", path, "property-record")

    assert ran.code == 2
    assert "已有评审因素“同类物业服务业绩”，再加入就是重复计分。" in ran.err
    assert path.read_bytes() == before


def test_the_sum_of_all_points_is_told(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    shell("new", path, "--type", "物业")

    ran = shell("factors", "add", path, "guards-record")

    assert "请调整为100分" in ran.out
    assert "现在各因素合计10" in ran.out


def test_with_several_packages_the_package_must_be_said(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    shell("new", path)
    shell("set", path, "packages+=pkg-2")

    assert "有几个采购包，请用 --package 写明：pkg-1、pkg-2" in (
        shell("factors", "add", path, "guards-record").err
    )
    shell("factors", "add", path, "guards-record", "--package", "pkg-2")
    assert [len(one.scoring.factors) for one in load(path).packages] == [0, 1]


@pytest.mark.parametrize(
    ("said", "category", "method"),
    [
        ("家具", Category.GOODS, Method.OPEN_TENDER),
        ("物业", Category.SERVICES, Method.OPEN_TENDER),
        ("装修", Category.WORKS, Method.CONSULTATION),
    ],
)
def test_a_new_draft_of_a_type_has_a_lawful_scoring_table(
    said: str, category: Category, method: Method, shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "a.toml"

    ran = shell("new", path, "--type", said)

    assert (ran.code, ran.err) == (0, "")
    assert "连同价格分合计100分" in ran.out
    draft = load(path)
    assert (draft.project.category, draft.project.method) == (category, method)
    assert sum(one.points or 0 for one in draft.packages[0].scoring.factors) == 100
    assert scoring_findings(shell, path) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--type", "饭"], "没有“饭”这个采购类型。"),
        (["--type", "家具", "--category", "服务"], "“家具”属于货物，与 --category 服务 不符。"),
        (["--type", "家具", "--method", "询价"], "询价的货物项目不用综合评分表"),
        (["--type", "装修", "--method", "公开招标"], "公开招标的工程项目不用综合评分表"),
        (["--type", "家具", "--from", "office-computers"], "--type 同写"),
    ],
)
def test_a_type_that_does_not_go_with_the_rest_is_told(
    words: list[str], said: str, shell: Shell, tmp_path: Path
) -> None:
    ran = shell("new", tmp_path / "a.toml", *words)
    assert ran.code == 2
    assert said in ran.err
    assert not (tmp_path / "a.toml").exists()


def test_an_office_has_a_library_of_its_own(shell: Shell, tmp_path: Path) -> None:
    own = tmp_path / "own" / "factors"
    own.mkdir(parents=True)
    text = 'id = "furniture"\nprice = 50\n'
    (own / "furniture.toml").write_text(text, encoding="utf-8")

    ran = shell("factors", "--type", "家具", "--standards", own.parent)
    assert "【家具】推荐价格分 50 分" in ran.out

    ran = shell("new", tmp_path / "a.toml", "--type", "家具", "--standards", own.parent)
    assert ran.code == 2
    assert "推荐组合连同价格合计 110 分，不是 100 分。" in ran.err
