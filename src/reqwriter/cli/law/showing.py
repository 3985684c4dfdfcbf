"""`reqwriter law show`: an instrument, an article, a figure through the years, an item's code."""

import datetime as dt
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from reqwriter.cli.arguments import WIDTH, Arguments, form, on, standards
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.help import table, wrapped
from reqwriter.cli.law.telling import NOW, cited, doubts, over_time, plain
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.files import office
from reqwriter.standards.library import Library

_PARAPHRASE = "以下为本程序的概括，不是原文；标〔原文〕的为本单位保存的原文。"


def configure(arguments: Arguments) -> None:
    """What the action takes."""
    arguments.what(
        "id", metavar="编号", help="法规编号或者文号，例如 mof-87；或者数值的编号、品目编码"
    )
    arguments.what("article", nargs="?", metavar="条款", help="条款，例如 五十五、第五十五条 或 55")
    on(arguments, "按这一天标明是否有效；不写时为今天")
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """Show it; 2 when there is nothing of that name."""
    library = office.library(words.standards)
    day = words.on or dt.date.today()
    if words.id in library.parameters and words.article is None:
        return _show_figure(words, library, day)
    if library.catalogue.name(words.id.upper()) and words.article is None:
        return _show_code(words, library, day)
    # People know an instrument by its number, 财库〔2020〕46号.
    whole = [one.instrument for one in library.instruments if one.number == words.id]
    words.id = next(iter(whole), words.id)
    try:
        library.cite(words.id, "")
    except LookupError:
        return _unknown(words.id, library)
    article = None if words.article is None else bare(words.article)
    if article is not None and article not in library.articles(words.id):
        held = "、".join(library.articles(words.id)) or "无"
        complain(f"{library.cite(words.id, '')}没有收录“{words.article}”。收录的条款：{held}。")
        return WRONG_USE
    articles = library.articles(words.id) if article is None else (article,)
    if words.format == "json":
        say_json(_instrument(words.id, articles, library, day))
    else:
        say("\n".join(_told(words.id, articles, library, day, whole=article is None)))
    return CLEAN


def bare(article: str) -> str:
    """An article as the files number it: 五十五 of 第五十五条 and of 55."""
    name = article.removeprefix("第").removesuffix("条")
    return _chinese(int(name)) if name.isascii() and name.isdigit() else name


def _chinese(number: int) -> str:
    digits = "零一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        said += f"{'' if tens == 1 and not hundreds else digits[tens]}十"
    elif hundreds and ones:
        said += "零"
    return said + (digits[ones] if ones or not number else "")


def _show_figure(words: Namespace, library: Library, day: dt.date) -> int:
    found = [one for one in library.figures() if one.key == words.id]
    if words.format == "json":
        say_json([plain(one, day) for one in found])
        return CLEAN
    say("\n".join([*over_time(found, library, day), "", f"标“{NOW}”的在 {day} 有效。"]))
    # Where the office keeps a figure of its own, it has settled what was open there.
    settled = {one.place for one in found if one.held.citation.own and one.holds(day)}
    for doubt in dict.fromkeys(
        doubt
        for place in library.places
        if place not in settled
        for doubt in library.doubts_about(words.id, place=place)
    ):
        say(f"存疑：{doubt.about}：{doubt.says}")
    return CLEAN


def _show_code(words: Namespace, library: Library, day: dt.date) -> int:
    from reqwriter.cli.law import coded

    code = words.id.upper()
    if words.format == "json":
        say_json(coded.plain(code, library, day))
    else:
        say("\n".join(coded.told(code, library, day)))
    return CLEAN


def _unknown(id: str, library: Library) -> int:
    from difflib import get_close_matches

    known = [*(one.instrument for one in library.instruments), *library.parameters]
    near = get_close_matches(id, known, n=5, cutoff=0.5)
    hint = f"是不是要写 {'、'.join(near)}？" if near else "可用 reqwriter law search 词语 查找。"
    complain(f"没有编号为“{id}”的法规、数值或者品目。{hint}")
    return WRONG_USE


def _told(
    id: str, articles: tuple[str, ...], library: Library, day: dt.date, *, whole: bool
) -> Iterator[str]:
    cited_whole = library.cite(id, "")
    yield f"{cited_whole}{doubts(cited_whole)}"
    if whole:
        yield table(list(_head(id, library, day)), WIDTH)
    if articles:
        yield f"\n{_PARAPHRASE}\n"
        yield table([_article(id, one, library) for one in articles], WIDTH)
    found = [
        one
        for one in library.figures()
        if one.held.citation.instrument == id and (whole or one.held.citation.article in articles)
    ]
    if found:
        yield f"\n数值（标“{NOW}”的在 {day} 有效）："
        yield from over_time(found, library, day)
    open_questions = [
        one for one in library.doubts(id) if whole or set(one.articles) & set(articles)
    ]
    if open_questions:
        yield "\n存疑："
    for one in open_questions:
        yield "\n".join(f"  {line}" for line in wrapped(f"{one.about}：{one.says}", WIDTH - 2))


def _head(id: str, library: Library, day: dt.date) -> Iterator[tuple[str, str]]:
    head = library.head(id)
    yield "发布", head["issuer"]
    if "effective" in head:
        yield "施行", f"{head['effective']} 起"
    until = f"，{head['repealed_on']} 起失效" if "repealed_on" in head else ""
    yield "效力", f"{library.status(id, day).label}（{day}）{until}"
    if (heir := library.replaced_by(id)) is not None:
        yield "替代", f"{heir}"
    for change in library.amended_by(id):
        yield "修改", f"{change}"
    if said := library.says(id, ""):
        yield "概括", said
    if note := library.note(id):
        yield "提示", note
    yield "核对", head["checked_on"]


def _article(id: str, article: str, library: Library) -> tuple[str, str]:
    citation = library.cite(id, article)
    wording = library.official_text(id, article)
    said = f"〔原文〕{wording}" if wording else library.says(id, article)
    whole = library.cite(id, "")
    doubt = doubts(citation) if citation.caution != whole.caution else ""
    return citation.where, f"{said}{doubt}"


def _instrument(
    id: str, articles: tuple[str, ...], library: Library, day: dt.date
) -> dict[str, Any]:
    heir = library.replaced_by(id)
    return {
        **cited(library.cite(id, "")),
        **{key: library.head(id).get(key) for key in ("issuer", "effective", "repealed_on")},
        "status": library.status(id, day).value,
        "says": library.says(id, ""),
        "replaced_by": None if heir is None else heir.instrument,
        "amended_by": [one.instrument for one in library.amended_by(id)],
        "note": library.note(id),
        "checked_on": library.head(id)["checked_on"],
        "articles": [
            {
                "no": one,
                "says": library.says(id, one),
                "text": library.official_text(id, one),
                "verified": library.cite(id, one).verified.value,
            }
            for one in articles
        ],
        "parameters": [
            plain(one, day) for one in library.figures() if one.held.citation.instrument == id
        ],
        "doubts": [{"about": one.about, "says": one.says} for one in library.doubts(id)],
    }
