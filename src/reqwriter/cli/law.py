"""`reqwriter law`: the instruments that everything rests on, and the catalogue."""

from argparse import Namespace

from reqwriter.cli.arguments import Arguments
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say
from reqwriter.domain.money import figures
from reqwriter.standards.library import Library


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what(
        "action",
        choices=("list", "show", "search"),
        metavar="做什么",
        help="list 列出法规；show 编号 看一部法规；search 词语 查法规和品目",
    )
    arguments.what("words", nargs="*", metavar="编号或词语", help="法规编号，或者要查的词语")


def run(words: Namespace) -> int:
    """List, show or search."""
    library = Library.load()
    if words.action == "list":
        say("\n".join(f"{one.instrument:<22}{one}" for one in library.instruments))
        return CLEAN
    if not words.words:
        complain("请写明法规编号或者要查的词语，例如：reqwriter law search 台式计算机")
        return WRONG_USE
    return _show(words.words[0], library) if words.action == "show" else _search(words, library)


def _show(id: str, library: Library) -> int:
    try:
        whole = library.cite(id, "")
    except LookupError:
        known = "、".join(one.instrument for one in library.instruments)
        complain(f"没有编号为“{id}”的法规。可以是：{known}。")
        return WRONG_USE
    caution = whole.caution
    say(f"{whole}{f'〔{caution}〕' if caution else ''}\n以下为本程序的概括，不是原文。\n")
    for article in library.articles(id):
        say(f"  {library.cite(id, article).where}  {library.says(id, article)}")
    for figure in library.figures(id):
        held = figure.held
        days = f"{figure.starts} 起" + (f"至 {figure.ends}" if figure.ends else "")
        caution = held.citation.caution
        doubts = "；".join(doubt for doubt in (caution, held.note) if doubt)
        value = f"{figures(held.value)}{_UNITS[held.unit]}"
        where = f"，{held.citation.where}" if held.citation.where else ""
        say(f"  {figure.title}：{value}（{days}{where}）{f'〔{doubts}〕' if doubts else ''}")
    return CLEAN


_UNITS = {
    "count": "",
    "days": "日",
    "g": "克",
    "L/kWh": "升/千瓦时",
    "mg/kg": "毫克/千克",
    "minutes": "分钟",
    "mm": "毫米",
    "percent": "%",
    "points": "分",
    "ratio": "",
    "tce": "吨标准煤",
    "workdays": "个工作日",
    "years": "年",
    "yuan": "元",
}


def _search(words: Namespace, library: Library) -> int:
    wanted = " ".join(words.words)
    articles = [
        f"  {cited}  {said}"
        for whole in library.instruments
        for cited, said in _said(whole.instrument, library)
        if all(word in f"{cited}{said}" for word in words.words)
    ]
    items = [f"  {code}  {name}" for code, name in library.catalogue.search(wanted)]
    for title, found in (("法规", articles), ("品目", items)):
        if found:
            say("\n".join([f"{title}：", *found, ""]))
    if not articles and not items:
        say(f"没有找到“{wanted}”。")
    return CLEAN


def _said(instrument: str, library: Library) -> list[tuple[str, str]]:
    return [
        (str(library.cite(instrument, article)), library.says(instrument, article))
        for article in library.articles(instrument)
    ]
