"""`reqwriter score --simulate`: the report, its forms, and always the same bytes."""

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reqwriter.cli.help import cells
from tests.cli.conftest import Shell

PACKAGE = ("--package", "pkg-computers")
FEW = ("--simulate", "--tenders", "300", *PACKAGE)


def test_conclusions_come_with_all_assumptions(shell: Shell, good: Path) -> None:
    ran = shell("score", good, *FEW)

    assert ran.code == 0
    assert ran.out.startswith("示例市第一中学办公设备采购项目：采购包“办公计算机”（pkg-computers）")
    assert "  价格名义上占 40 分，按这些假设实际决定了约 " in ran.out
    for number, title in enumerate(
        ("价格和各因素的实际作用", "一分值多少钱", "政策优惠的实际力度", "评委分歧的影响")
    ):
        assert f"\n{'一二三四'[number]}、{title}\n" in ran.out
    assert "\n推演的假设\n  投标人 5 家，评委 5 名。\n" in ran.out
    assert "多在 90% 上下（三角形分布）" in ran.out
    assert "  技术指标响应    每项要求不满足的机会 10%\n" in ran.out
    assert "  培训方案        应得各档的机会相同，各 25%\n" in ran.out


def test_no_line_is_wider_than_the_terminal(shell: Shell, good: Path) -> None:
    lines = shell("score", good, *FEW).out.splitlines()
    assert max(map(cells, lines)) <= 80


def test_a_preference_is_told_in_yuan(shell: Shell, good: Path) -> None:
    ran = shell("score", good, *FEW)

    assert "小微企业价格扣除 15%：相当于小微企业的投标人可以多报 17.6%" in ran.out
    assert "本国产品价格扣除 20%：相当于本国产品的投标人可以多报 25.0%" in ran.out


def test_programs_are_told_shares_and_assumptions(shell: Shell, good: Path) -> None:
    ran = shell("score", good, *FEW, "--seed", "7", "--format", "json")
    told = json.loads(ran.out)

    assert (told["seed"], told["tenders"], told["package"]) == (7, 300, "pkg-computers")
    assert told["price"]["nominal"] == 0.4
    assert sum(one["effective"] for one in told["factors"]) == pytest.approx(1, abs=1e-5)
    assert told["assumptions"]["guesses"]["factor-indicators"] == {"percent": 10}
    assert told["small"]["advantage"] == pytest.approx(0.176471)
    assert next(iter(told["conclusions"])) == "价格和各因素的实际作用"


class _Page(HTMLParser):
    """Notes what a page would fetch, and its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.pictures = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pictures += tag == "svg"
        self.fetched += [tag] * (tag in ("script", "link", "img", "iframe"))
        self.fetched += [name for name, _ in attrs if name in ("src", "href", "srcset")]


def test_the_page_has_pictures_and_fetches_nothing(
    shell: Shell, good: Path, tmp_path: Path
) -> None:
    page = tmp_path / "报告.html"
    ran = shell("score", good, *FEW, "-o", page)
    text = page.read_text(encoding="utf-8")
    read = _Page()
    read.feed(text)

    assert (ran.code, ran.err) == (0, f"报告已写到 {page}，可以用浏览器打开。\n")
    assert read.fetched == []
    assert read.pictures == 5
    assert "url(" not in text
    assert "@import" not in text
    assert "每项要求不满足的机会 10%" in text


def test_what_a_draft_says_is_no_markup(shell: Shell, good: Path, tmp_path: Path) -> None:
    page = tmp_path / "报告.html"
    good.write_text(good.read_text(encoding="utf-8").replace("培训方案", "<b>培训&"), "utf-8")
    assert shell("score", good, *FEW, "-o", page).code == 0
    assert "<b>" not in page.read_text(encoding="utf-8")


def test_assumptions_are_written_edited_and_used(shell: Shell, good: Path, tmp_path: Path) -> None:
    path = tmp_path / "假设.toml"
    ran = shell("score", good, *PACKAGE, "--write-assumptions", path)
    assert (ran.code, ran.out) == (0, "")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("bidders = 5", "bidders = 3"), encoding="utf-8")

    assert "投标人 3 家" in shell("score", good, *FEW, "--assumptions", path).out


def test_a_factor_that_tells_nobody_apart_is_named(
    shell: Shell, good: Path, tmp_path: Path
) -> None:
    path = tmp_path / "假设.toml"
    path.write_text("[factors.factor-indicators]\nunmet = 0\n", encoding="utf-8")
    ran = shell("score", good, *FEW, "--assumptions", path)

    assert "“技术指标响应”（32 分）从不拉开差距：各家都得满分。" in ran.out


def test_a_slip_in_the_assumptions_is_told(shell: Shell, good: Path, tmp_path: Path) -> None:
    path = tmp_path / "假设.toml"
    path.write_text("bidders = 0\n", encoding="utf-8")
    ran = shell("score", good, *FEW, "--assumptions", path)

    assert ran.code == 2
    assert ran.err == f"{path}：第 1 行，bidders：投标人家数应为 2 至 50 的整数。请改正，例如 5。\n"


def test_words_that_do_not_fit_are_told(shell: Shell, good: Path) -> None:
    assert "不能同时使用" in shell("score", good, "--simulate", "--bids", good).err
    assert "--tenders 应为 1 至 1000000" in shell("score", good, *FEW, "--tenders", "0").err
    assert "--seed 应为不小于 0" in shell("score", good, "--simulate", "--seed", "-1").err
    assert "没有采购包“nobody”" in shell("score", good, "--simulate", "--package", "nobody").err
    assert "请用 --package 写明采购包。" in shell("score", good, "--simulate").err
    for option in ("--assumptions", "-o"):
        ran = shell("score", good, option, good.with_name("x"))
        assert (ran.code, "请加上 --simulate" in ran.err) == (2, True)


def test_a_draft_that_says_too_little_is_told_what_is_missing(shell: Shell, good: Path) -> None:
    text = good.read_text(encoding="utf-8").replace("important_each = 2.5\n", "", 1)
    good.write_text(text, encoding="utf-8")
    ran = shell("score", good, *FEW)

    assert ran.code == 2
    assert ran.err.splitlines()[0].endswith("：不能推演。")
    assert "没有写明每项▲指标不满足扣分" in ran.err


def test_the_same_seed_gives_the_same_bytes_whatever_the_hashes(good: Path, tmp_path: Path) -> None:
    pages = set()
    for hashes in ("1", "2"):
        page = tmp_path / f"{hashes}.html"
        words = ["score", str(good), *FEW, "--format", "json", "-o", str(page)]
        ran = subprocess.run(
            [sys.executable, "-m", "reqwriter", *words],
            env={**os.environ, "PYTHONHASHSEED": hashes},
            capture_output=True,
            check=True,
        )
        pages.add((ran.stdout, page.read_bytes()))
    assert len(pages) == 1


def test_only_a_simulation_loads_numpy(good: Path) -> None:
    code = (
        "import sys; from reqwriter.cli import main; "
        f"main(['check', {str(good)!r}]); main(['score', {str(good)!r}]); "
        "assert 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
