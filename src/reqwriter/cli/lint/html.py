"""The report as one HTML page that needs nothing else, to be read, passed on and printed."""

from collections.abc import Iterator
from html import escape

from reqwriter.cli.lint.outcome import Judged, Outcome
from reqwriter.cli.lint.quoting import advised, cited, quoted, safe
from reqwriter.cli.lint.text import answered, idle, part
from reqwriter.wording.passages import Place
from reqwriter.wording.remarks import Remark

_STYLE = """
body{max-width:56rem;margin:2rem auto;padding:0 1rem;line-height:1.7;color:#222;
font-family:"Noto Serif CJK SC","Songti SC","SimSun",serif}
h1,h2,h3{font-family:"Noto Sans CJK SC","Heiti SC","SimHei",sans-serif;line-height:1.35}
h2{border-bottom:2px solid #444;overflow-wrap:anywhere}h3{color:#444;margin-bottom:.3em}
article{border-left:.3rem solid #888;padding:.1rem .9rem;margin:.9rem 0;background:#fafafa;
break-inside:avoid}
article.must{border-color:#b00020}article.should{border-color:#b26a00}
p{margin:.25em 0;overflow-wrap:anywhere}.head{font-weight:bold}.small{font-size:.92em;color:#555}
mark{background:#ffe08a;padding:0 .1em}b.must{color:#b00020}b.should{color:#8a5200}
table{border-collapse:collapse;width:100%;margin:.6em 0}
td,th{border:1px solid #999;padding:.25em .5em;text-align:left}
th{background:#eee}td.n{text-align:right}
@media print{body{max-width:none;margin:0}mark{background:none;border-bottom:2px solid}
article{background:none}}
"""
# Nothing is fetched and no script runs, whatever the documents hold.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html(outcome: Outcome) -> str:
    """The page."""
    body = "\n".join(_body(outcome))
    return (
        '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>采购文件用语检查报告</title><style>{_STYLE}</style></head><body>\n"
        f"{body}\n</body></html>"
    )


def _body(outcome: Outcome) -> Iterator[str]:
    yield "<h1>采购文件用语检查报告</h1>"
    yield f"<p>{outcome.summary()}</p>"
    yield '<p class="small">标为“人工判断”的，仅凭文字不能断定，请结合项目情况处理。</p>'
    if tallies := outcome.tallies():
        yield "<table><tr><th>轻重</th><th>代码</th><th>问题</th><th>文件</th><th>处数</th></tr>"
        for one in tallies:
            yield (
                f'<tr><td><b class="{one.force.value}">{one.force.label}</b></td>'
                f"<td>{_said(one.pattern)}</td><td>{_said(one.name)}</td>"
                f'<td class="n">{one.files}</td><td class="n">{one.remarks}</td></tr>'
            )
        yield "</table>"
    if outcome.unread:
        yield f"<h2>没有读取的文件（{len(outcome.unread)} 份）</h2>"
        yield from (f"<p>{_said(one.why)}</p>" for one in outcome.unread)
    yield from (f'<p class="small">{_said(one)}</p>' for one in idle(outcome))
    for judged in outcome.judged:
        if judged.remarks or judged.excepted:
            yield from _file(judged)


def _file(one: Judged) -> Iterator[str]:
    yield f"<h2>{_said(str(one.file))}</h2>"
    for place in Place:
        found = [remark for remark in one.remarks if remark.passage.place is place]
        if found:
            yield f"<h3>{part(place)}（{len(found)} 项）</h3>"
        for remark in found:
            law = "；".join(_said(cited(article)) for article in remark.because)
            yield from _article(
                remark,
                f"<p>问题：{_said(remark.message)}</p>",
                f'<p class="small">依据：{law}</p>' if law else "",
                f"<p>处理：{_said(advised(remark))}</p>",
            )
    if one.excepted:
        yield f"<h3>说明理由后保留（{len(one.excepted)} 项）</h3>"
    for remark, grounds in one.excepted:
        yield from _article(
            remark,
            f"<p>理由：{_said(grounds.reason)}</p>",
            f'<p class="small">{_said(answered(grounds))}</p>',
        )


def _article(remark: Remark, *said: str) -> Iterator[str]:
    quote = quoted(remark)
    weight = f'<b class="{remark.force.value}">{remark.force.label}</b>'
    yield f'<article class="{remark.force.value}">'
    yield f'<p class="head">{weight}　{_said(remark.pattern)}　{_said(remark.name)}</p>'
    yield f'<p class="small">位置：{_said(remark.passage.at)}</p>'
    yield f"<p>原文：{_said(quote.before)}<mark>{_said(quote.words)}</mark>{_said(quote.after)}</p>"
    yield from (one for one in said if one)
    yield "</article>"


def _said(text: str) -> str:
    """A text from anywhere, as nothing but text."""
    return escape(safe(text))
