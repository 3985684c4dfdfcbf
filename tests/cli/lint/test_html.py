"""The HTML report stands alone, and nothing that a document holds becomes markup."""

from html.parser import HTMLParser
from pathlib import Path

from tests.cli.conftest import Shell

HOSTILE = "注册资本<script>x()</script><img src=x>&amp\"'</mark>"


class Seen(HTMLParser):
    """The tags, attributes and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.marked: list[str] = []
        self._open = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self._open = tag

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._open == "mark":
            self.marked.append(data)


def test_hostile_text_and_names_stay_text(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "<script>&.txt"
    path.write_text(HOSTILE, "utf-8")

    seen = Seen(shell("lint", path, "--format", "html").out)

    assert not seen.tags & {"script", "img", "link", "iframe"}
    assert seen.attributes <= {"lang", "charset", "content", "http-equiv", "name", "class"}
    assert HOSTILE.partition("注册资本")[2] in seen.text
    assert str(path) in seen.text
    assert seen.marked == ["注册资本"]


def test_nothing_is_fetched(shell: Shell, document: Path) -> None:
    page = shell("lint", document, "--format", "html").out

    assert "default-src 'none'" in page
    assert "url(" not in page
    assert "http:" not in page
    assert "https:" not in page


def test_it_tells_all_that_the_text_tells(shell: Shell, document: Path) -> None:
    old = document.with_name("旧.doc")
    old.write_bytes(b"old")

    seen = Seen(shell("lint", document.parent, "--format", "html").out)

    for said in ("必须改正 1 项", "T01", "第2行", "写了“注册资本”。", "财政部令第87号",
                 "可以改为：写明可以核对的要求。", "没有读取的文件（1 份）", "旧.doc"):  # fmt: skip
        assert said in seen.text
