"""Blocks as one HTML page that needs nothing else: for previews, and for reading what a paragraph
rests on by pointing at it."""

from collections.abc import Callable, Iterator
from html import escape

from reqwriter.documents.blocks import Block, Document, Kind, runs, spaced, traces
from reqwriter.documents.contents import label
from reqwriter.documents.word.parts import DRAFT_MARK

_STYLE = """
body{max-width:52rem;margin:2rem auto;padding:0 1rem;line-height:1.75;color:#222;
font-family:"Songti SC","SimSun","Noto Serif CJK SC",serif}
h1,h2,h3,.title,.subtitle,.centred{text-align:center}h2,h3{text-align:left}
h1,h2,h3,.title{font-family:"Heiti SC","SimHei","Noto Sans CJK SC",sans-serif}
.title{font-size:2.2rem;margin-top:4rem}.subtitle{font-size:1.5rem;font-weight:bold}
.clause,.body{text-indent:2em;margin:.3em 0}.caption{font-weight:bold}
.note{font-size:.9em;color:#555}.signed{margin-left:40%}
table{border-collapse:collapse;width:100%;margin:.8em 0;font-size:.92em}
td,th{border:1px solid #888;padding:.25em .5em;text-align:left;vertical-align:middle}
th{background:#f2f2f2;text-align:center}td.c{text-align:center}td.r{text-align:right}
.blank{display:inline-block;border-bottom:1px solid #222;height:1em}
.draft{position:sticky;top:0;background:#c00000;color:#fff;text-align:center;padding:.3em}
[title]:hover{background:#fff8d6}nav a{display:block;color:inherit;text-decoration:none}
nav a.l2{padding-left:2em}@media print{[title]:hover{background:none}}
"""
_CLASSES = {
    Kind.CLAUSE: "clause", Kind.BODY: "body", Kind.FLUSH: "flush", Kind.CENTRED: "centred",
    Kind.RIGHT: "signed", Kind.NOTE: "note", Kind.CAPTION: "caption", Kind.TITLE: "title",
    Kind.SUBTITLE: "subtitle",
}  # fmt: skip


def html(
    document: Document, title: str, explain: Callable[[str], str], *, draft_mark: bool = False
) -> str:
    """The page. Pointing at an element shows the answers and articles behind it.

    `explain` turns what stands behind a text, a path or `instrument#article`, into Chinese.
    """
    elements = "\n".join(_Page(explain).elements(document))
    mark = f'<p class="draft">{DRAFT_MARK}</p>' if draft_mark else ""
    return (
        '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>{mark}\n"
        f"{elements}\n</body></html>\n"
    )


class _Page:
    def __init__(self, explain: Callable[[str], str]) -> None:
        self.explain = explain

    def elements(self, document: Document) -> Iterator[str]:
        aligned: list[str] | None = None
        for place, (block, number) in enumerate(zip(*document, strict=True)):
            if block.kind not in (Kind.ROW, Kind.HEAD_ROW) and aligned is not None:
                aligned = None
                yield "</table>"
            if block.kind is Kind.TABLE:
                aligned = [_alignment(cell) for cell in block.texts]
                yield "<table>"
            elif block.kind in (Kind.ROW, Kind.HEAD_ROW):
                yield f"<tr{self.behind(block)}>{_cells(block, aligned or [])}</tr>"
            elif block.kind is Kind.CONTENTS:
                yield _navigation(document)
            elif block.kind is Kind.HEADING:
                said, tag = escape(label(block, number)), f"h{block.level}"
                yield f'<{tag} id="b{place}"{self.behind(block)}>{said}</{tag}>'
            elif block.kind is Kind.COVER:
                said = "：".join(map(_inline, block.texts))
                yield f"<p{self.behind(block)}>{said}</p>"
            elif name := _CLASSES.get(block.kind):
                said = f"{spaced(number)}{_inline(block.texts[0])}"
                yield f'<p class="{name}"{self.behind(block)}>{said}</p>'
        if aligned is not None:
            yield "</table>"

    def behind(self, block: Block) -> str:
        found = dict.fromkeys(one for text in block.texts for one in traces(text))
        told = "\n".join(dict.fromkeys(map(self.explain, found)))
        return f' title="{escape(told)}"' if told else ""


def _alignment(cell: str) -> str:
    return {(True, True): "c", (False, True): "r"}.get((cell[0] == ":", cell[-1] == ":"), "")


def _cells(block: Block, aligned: list[str]) -> str:
    if block.kind is Kind.HEAD_ROW:
        return "".join(f"<th>{_inline(text)}</th>" for text in block.texts)
    return "".join(
        f"<td{f' class={name}' if name else ''}>{_inline(text)}</td>"
        for text, name in zip(block.texts, aligned, strict=True)
    )


def _navigation(document: Document) -> str:
    links = [
        f'<a class="l{block.level}" href="#b{place}">{escape(label(block, number))}</a>'
        for place, (block, number) in enumerate(zip(*document, strict=True))
        if block.kind is Kind.HEADING and block.level <= 2
    ]
    return f"<nav><h2>目录</h2>{''.join(links)}</nav>"


def _inline(text: str) -> str:
    return "".join(_run(run.text, run.bold, run.blank) for run in runs(text))


def _run(text: str, bold: bool, blank: int) -> str:
    if blank:
        return f'<span class="blank" style="width:{blank}em"></span>'
    said = escape(text, quote=False).replace("\n", "<br>")
    return f"<b>{said}</b>" if bold else said
