"""`reqwriter score --bids`: the report of an evaluation, and its exit codes."""

import json
import shutil
from pathlib import Path

import pytest

from reqwriter.places import shipped
from tests.cli.conftest import Shell


@pytest.fixture
def bids(tmp_path: Path) -> Path:
    source = shipped("examples") / "bids" / "office-computers.toml"
    return Path(shutil.copy(source, tmp_path / "bids.toml"))


def test_every_step_is_shown(shell: Shell, good: Path, bids: Path) -> None:
    ran = shell("score", good, "--bids", bids)

    assert ran.code == 1
    assert ran.out.startswith(
        "示例市第一中学办公设备采购项目：采购包“办公计算机”（pkg-computers）\n"
        "按 2026-11-30 有效的规定，货物项目，按得分由高到低排列；收到 5 家，参加比较 3 家。\n"
        "计算过程保留全部小数，各项得分四舍五入保留两位小数，总分为各项得分之和。\n"
    )
    # 148万 - 15% - 20% = 96.2万; 69万 ÷ 96.2万 × 40 = 28.6902…
    assert (
        "【甲公司】（bid-1）\n"
        "  报价 1,480,000.00 元\n"
        "    － 小微企业价格扣除 15%：222,000.00 元（小型、微型企业或者视同的单位）\n"
        "    － 本国产品价格扣除 20%：296,000.00 元（全部为本国产品）\n"
        "  评审价格 962,000.00 元\n"
        "  评审因素        性质  满分   得分  计算\n"
        "  投标报价        客观    40  28.69  690,000.00÷962,000.00×40\n"
    ) in ran.out
    assert (
        "  名次  供应商      报价（元）  评审价格（元）   价格  商务   技术   服务   总分\n"
        "     1  乙公司    1,296,000.00    1,036,800.00  26.62  6.00  40.00  11.60  84.22\n"
        "     2  丙公司 ▶    690,000.00      690,000.00  40.00  0.00  34.50   6.20  80.70\n"
        "     3  甲公司    1,480,000.00      962,000.00  28.69  3.00  34.50  12.80  78.99\n"
    ) in ran.out


def test_a_review_is_announced_and_judges_nobody(shell: Shell, good: Path, bids: Path) -> None:
    ran = shell("score", good, "--bids", bids)

    # 45% of the ceiling of 156万 is 70.2万.
    assert (
        "  ▶ 丙公司（bid-3）报价 690,000.00 元，启动审查：\n"
        "      低于最高限价的 45%，即 702,000.00 元。\n"
    ) in ran.out
    assert "在合理时间内（一般不少于 30 分钟）书面说明报价的合理性" in ran.out
    assert "启动审查不等于投标无效" in ran.out
    assert (
        "如果上述投标都被认定无效：第 1 名乙公司（96.43 分），第 2 名甲公司（90.30 分）；"
        in ran.out
    )
    assert "异常低价审查完成以前不能推荐；按目前的计算，候选人依次为：" in ran.out


def test_programs_are_told_the_same(shell: Shell, good: Path, bids: Path) -> None:
    ran = shell("score", good, "--bids", bids, "--format", "json")
    told = json.loads(ran.out)

    assert ran.code == 1
    assert (told["package"], told["on"], told["place"]) == (
        "pkg-computers",
        "2026-11-30",
        "qingdao",
    )
    assert (told["comparison"], told["base"]) == ("points", 690000)
    first = told["bids"][0]
    assert [(cut["percent"], cut["amount"]) for cut in first["deductions"]] == [
        (15, 222000),
        (20, 296000),
    ]
    assert [part["points"] for part in first["points"]] == [28.69, 29.5, 3, 6, 5, 6.8]
    assert (first["total"], first["rank"]) == (78.99, 3)
    assert [row["id"] for row in told["ranking"]] == ["bid-2", "bid-3", "bid-1"]
    assert told["abnormal_low"]["review"] == [{"id": "bid-3", "below": ["ceiling"]}]
    assert told["without_suspects"]["shortage"]["fatal"] is True
    assert {one["instrument"] for one in told["because"]} == {
        "mof-87",
        "mof-2020-46",
        "state-2025-34",
        "mof-2026-2",
    }


def test_bids_without_anything_to_review_are_clean(shell: Shell, good: Path, bids: Path) -> None:
    text = bids.read_text("utf-8").replace("price = 690000", "price = 1100000")
    bids.write_text(text, "utf-8")
    ran = shell("score", good, "--bids", bids)

    assert ran.code == 0
    assert "没有投标触发审查；评审委员会认为报价明显异常的，仍可以启动审查。" in ran.out
    assert "推荐的候选人，依次为：乙公司、甲公司、丙公司" in ran.out


def test_candidates_on_one_place_are_not_put_in_order(shell: Shell, tmp_path: Path) -> None:
    draft, bids = tmp_path / "a.toml", tmp_path / "b.toml"
    draft.write_text(
        'schema = 1\n[project]\ncategory = "goods"\nmethod = "negotiation"\nbudget = 900\n'
        '[project.timetable]\nnotice_date = 2026-11-30\n[[packages]]\nid = "pkg-1"\n',
        "utf-8",
    )
    bids.write_text(
        "".join(f'[[bids]]\nid = "{id}"\nprice = {price}\n' for id, price in _LEVEL), "utf-8"
    )

    ran = shell("score", draft, "--bids", bids)

    assert "推荐的候选人：a、b、c（并列的先后由随机抽取确定）" in ran.out


_LEVEL = (("a", 800), ("b", 800), ("c", 850))


def test_by_the_law_of_an_earlier_day_nothing_domestic_is_preferred(
    shell: Shell, good: Path, bids: Path
) -> None:
    ran = shell("score", good, "--bids", bids, "--on", "2025-12-31")

    assert ran.code == 0
    assert "2025-12-31 没有启动异常低价审查的数值规定" in ran.out
    assert "本采购包不适用本国产品价格扣除" in ran.out


def test_the_lowest_price_is_ranked_without_points(shell: Shell, tmp_path: Path) -> None:
    bids = tmp_path / "bids.toml"
    bids.write_text(
        "".join(
            f'[[bids]]\nid = "{id}"\nname = "{id}公司"\nprice = {price}\nsmall = true\n'
            for id, price in (("甲", 470000), ("乙", 450000.5), ("丙", 460000))
        ),
        "utf-8",
    )
    ran = shell("score", shipped("examples") / "copying-paper.toml", "--bids", bids)

    assert ran.code == 0
    assert "采购包专门面向中小企业，不再给予小微企业价格扣除" in ran.out
    assert (
        "  名次  供应商  报价（元）  评审价格（元）\n     1  乙公司  450,000.50      450,000.50\n"
    ) in ran.out


def test_a_problem_of_the_file_is_told_with_its_line(shell: Shell, good: Path, bids: Path) -> None:
    bids.write_text(bids.read_text("utf-8").replace("price = 1480000", "price = -1"), "utf-8")
    ran = shell("score", good, "--bids", bids)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{bids}：第 8 行，bids.bid-1.price：-1.00 小于零。")


def test_a_draft_that_says_too_little_is_told_so(shell: Shell, good: Path, bids: Path) -> None:
    shell("set", good, "packages.pkg-computers.policy.deduction=")
    ran = shell("score", good, "--bids", bids)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"{good}：不能评审。\n"
        "- 草稿没有写明小微企业价格扣除比例，而有小微企业参加。请先填写采购政策中的这一比例。\n"
    )
