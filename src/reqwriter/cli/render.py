"""`reqwriter render`: the documents of a draft; none while something must be mended."""

import sys
from argparse import Namespace
from pathlib import Path

from reqwriter.cli.arguments import Arguments, on, standards
from reqwriter.cli.check import blocking, described, report
from reqwriter.cli.entry import BLOCKED, CLEAN, FAILED, WRONG_USE
from reqwriter.cli.saying import complain, say
from reqwriter.files import office
from reqwriter.files.naming import SUFFIXES, beside
from reqwriter.files.reading import load
from reqwriter.files.writing import replace

STDOUT = Path("-")


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what("draft", nargs="?", type=Path, metavar="草稿", help="草稿文件")
    arguments.option(
        "--document", default="solicitation", metavar="种类", help="生成哪一种文件，默认招标文件"
    )
    arguments.option("--list", action="store_true", help="列出可以生成的文件种类")
    arguments.option(
        "-o", "--output", type=Path, metavar="文件", help="写到哪里；- 表示标准输出；默认在草稿旁边"
    )
    arguments.option(
        "--format",
        choices=tuple(SUFFIXES),
        metavar="形式",
        help="输出形式：docx、text、html；不写时按 -o 的扩展名，没有 -o 的为 docx",
    )
    on(arguments, "按这一天有效的规定生成；不写时按公告发布日期，没有填写的按今天")
    standards(arguments)
    arguments.option(
        "--draft",
        action="store_true",
        dest="mark",
        help="有必须改正的问题也生成，每页标明“草稿”",
    )


def run(words: Namespace) -> int:
    """Write the document; 1, and nothing written, when something must be mended."""
    # The documents bring Jinja along, which no other command needs.
    from reqwriter.documents import DOCUMENT_PROBLEMS, DOCUMENTS, INTERNAL, doubts, obstacle, render

    if words.list:
        say("\n".join(f"{kind:<16}{name}" for kind, name in DOCUMENTS.items()))
        return CLEAN
    if words.draft is None or words.document not in DOCUMENTS:
        return _misused(words, list(DOCUMENTS))
    form = words.format or _form_of(words.output)
    if fault := _misnamed(words, form):
        complain(f"{words.output}：{fault}")
        return WRONG_USE
    library = office.library(words.standards)
    draft = load(words.draft, library)
    if formless := obstacle(draft, words.document):
        complain(f"{words.draft}：{formless}")
        return FAILED
    found = report(words.draft, draft, library, words.on)
    blocked = not words.mark and words.document not in INTERNAL
    if blocked and (bad := blocking(found.findings)):
        complain(f"{words.draft}：有 {len(bad)} 项必须改正，没有生成。\n")
        for number, one in enumerate(bad, 1):
            complain("\n".join(described(one, found.draft, number)))
        complain("\n请改正后再生成；需要先看草稿的，请加 --draft。")
        return BLOCKED
    name = DOCUMENTS[words.document]
    target = words.output or beside(words.draft, name, form, marked=words.mark)
    day = found.setting.on
    kind: str = words.document
    try:
        content = render(
            found.draft,
            library,
            day,
            form=form,
            document=kind,
            draft_mark=words.mark,
            found=found.findings,
        )
        doubted = doubts(found.draft, library, day, document=kind)
    except DOCUMENT_PROBLEMS as problem:
        complain(f"不能生成文件：{problem}")
        return FAILED
    return _put(target, content, doubted)


def _put(target: Path, content: bytes, doubted: list[str]) -> int:
    if target == STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return CLEAN
    replace(target, content)
    say(f"已生成 {target}")
    if doubted:
        say("文件中的下列依据没有与原文核对过，发布前请核对：")
        say("\n".join(f"  - {doubt}" for doubt in doubted))
    return CLEAN


def _form_of(output: Path | None) -> str:
    """The form that the name of a file tells; empty when it tells none."""
    if output in (None, STDOUT):
        return "docx"
    suffix = output.suffix.lower()
    return next((form for form, ending in SUFFIXES.items() if ending == suffix), "")


def _misnamed(words: Namespace, form: str) -> str:
    """Why nothing can be written under the name asked for, in Chinese; empty when it can."""
    if words.output in (None, STDOUT):
        return ""
    if words.output.resolve() == words.draft.resolve():
        return "这是草稿本身，不能用生成的文件覆盖。请用 -o 指定别的文件。"
    if not form:
        known = "、".join(SUFFIXES.values())
        return f"不能从扩展名看出要生成哪一种文件，没有生成。文件名请以 {known} 结尾。"
    # A page of plain text called .docx would not open.
    if words.output.suffix.lower() != SUFFIXES[form]:
        return f"{form} 形式的文件名应以 {SUFFIXES[form]} 结尾，没有生成。请改正 -o。"
    return ""


def _misused(words: Namespace, known: list[str]) -> int:
    if words.draft is None:
        complain("请写明草稿文件，例如：reqwriter render 草稿.toml")
    else:
        complain(f"没有“{words.document}”这种文件。可以生成：{'、'.join(known)}。")
    return WRONG_USE
