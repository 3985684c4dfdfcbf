"""The report as a page of its own: no script, nothing fetched from anywhere."""

from collections.abc import Iterator, Sequence
from html import escape

from reqwriter.cli.score.lab import svg
from reqwriter.cli.score.lab.pictures import Bars, Curves, Grid, Section

_STYLE = """
body { font: 16px/1.7 "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC",
  sans-serif; color: #222; max-width: 800px; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 2em; border-bottom: 1px solid #ccc; }
figure { margin: 1.2em 0; } figcaption { color: #555; font-size: .9em; }
svg { width: 100%; height: auto; font-size: 13px; }
table { border-collapse: collapse; width: 100%; font-size: .92em; margin: 1em 0; }
th, td { border: 1px solid #ccc; padding: .25em .6em; text-align: right; }
th:first-child, td:first-child, table.told td { text-align: left; }
.caution { background: #fff6e5; border-left: 4px solid #c2571a; padding: .5em 1em; }
"""


def page(
    title: str,
    head: list[str],
    sections: list[Section],
    general: list[str],
    factors: list[tuple[str, str]],
) -> str:
    """The whole page; the first line of `head` is what must not be overlooked."""
    caution, *others = head
    body = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="caution">{escape(caution)}</p>',
        *_paragraphs(others),
    ]
    for section in sections:
        body += [f"<h2>{escape(section.title)}</h2>", *_paragraphs(section.said)]
        body += [_shown(one) for one in section.shown]
    body += ["<h2>推演的假设</h2>", *_paragraphs(general)]
    if factors:
        body.append(f'<table class="told">{"".join(_rows(factors, "td"))}</table>')
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def _paragraphs(said: Sequence[str]) -> list[str]:
    return [f"<p>{escape(one)}</p>" for one in said]


def _shown(one: Bars | Curves | Grid) -> str:
    match one:
        case Bars():
            return _figure(svg.bars(one), f"{one.title}：{one.key}")
        case Curves():
            return _figure(svg.curves(one), f"{one.title}（纵轴为{one.upward}）")
        case Grid():
            rows = [*_rows([one.header], "th"), *_rows(one.rows, "td")]
            return f"<table>{''.join(rows)}</table>"


def _figure(picture: str, caption: str) -> str:
    return f"<figure>{picture}<figcaption>{escape(caption)}</figcaption></figure>"


def _rows(rows: Sequence[tuple[str, ...]], cell: str) -> Iterator[str]:
    for row in rows:
        yield f"<tr>{''.join(f'<{cell}>{escape(one)}</{cell}>' for one in row)}</tr>"
