"""`reqwriter law search`: instruments, articles, figures and items that hold every word."""

import datetime as dt
from argparse import Namespace

from reqwriter.cli.arguments import Arguments, form, on, standards
from reqwriter.cli.entry import CLEAN
from reqwriter.cli.law.telling import NOW, cited, doubts, over_time, plain
from reqwriter.cli.saying import say, say_json
from reqwriter.files import office
from reqwriter.standards.citation import Citation
from reqwriter.standards.figures import Figure
from reqwriter.standards.library import Library
from reqwriter.standards.states import Doubt, Status


def configure(arguments: Arguments) -> None:
    """What the action takes."""
    arguments.what("words", nargs="+", metavar="词语", help="要查的词语；几个词语都要出现")
    on(arguments, "按这一天标明是否有效；不写时为今天")
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """Print what was found, by kind; finding nothing is no fault."""
    library = office.library(words.standards)
    day = words.on or dt.date.today()
    wanted = " ".join(words.words)
    instruments, articles = _instruments(words.words, library), _articles(words.words, library)
    figures = _figures(words.words, library)
    items = library.catalogue.search(wanted)
    open_questions = _doubts(words.words, library)
    if words.format == "json":
        say_json(
            {
                "instruments": [cited(one) for one in instruments],
                "articles": [{**cited(one), "says": said} for one, said in articles],
                "parameters": [plain(one, day) for one in figures],
                "items": [{"code": code, "name": name} for code, name in items],
                "doubts": [{"about": one.about, "says": one.says} for one in open_questions],
            }
        )
        return CLEAN
    groups = (
        ("法规", [f"  {one.instrument}  {_stands(one, library, day)}" for one in instruments]),
        ("条款", [f"  {one}  {said}" for one, said in articles]),
        (f"数值（标“{NOW}”的在 {day} 有效）", list(over_time(figures, library, day))),
        ("品目", [f"  {code}  {name}" for code, name in items]),
        ("存疑", [f"  {one.about}：{one.says}" for one in open_questions]),
    )
    for title, lines in groups:
        if lines:
            say("\n".join([f"{title}：", *lines, ""]))
    if not any(lines for _, lines in groups):
        say(f"没有找到“{wanted}”。")
    return CLEAN


def _holds(text: str, words: list[str]) -> bool:
    return all(word.lower() in text.lower() for word in words)


def _instruments(words: list[str], library: Library) -> list[Citation]:
    return [
        one
        for one in library.instruments
        if _holds(f"{one.instrument} {one}{library.says(one.instrument, '')}", words)
    ]


def _articles(words: list[str], library: Library) -> list[tuple[Citation, str]]:
    every = (
        (library.cite(whole.instrument, article), _said(whole.instrument, article, library))
        for whole in library.instruments
        for article in library.articles(whole.instrument)
    )
    return [(one, said) for one, said in every if _holds(f"{one}{said}", words)]


def _said(instrument: str, article: str, library: Library) -> str:
    return library.official_text(instrument, article) or library.says(instrument, article)


def _figures(words: list[str], library: Library) -> list[Figure]:
    return [one for one in library.figures() if _holds(f"{one.key} {one.title}", words)]


def _doubts(words: list[str], library: Library) -> list[Doubt]:
    owners = (*(one.instrument for one in library.instruments), *library.places)
    every = dict.fromkeys(doubt for owner in owners for doubt in library.doubts(owner))
    return [one for one in every if _holds(f"{one.about}{one.says}", words)]


def _stands(one: Citation, library: Library, day: dt.date) -> str:
    state = library.status(one.instrument, day)
    told = "" if state is Status.IN_FORCE else f"〔{state.label}〕"
    return f"{one}{told}{doubts(one)}"
