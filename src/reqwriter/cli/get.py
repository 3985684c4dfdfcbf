"""`reqwriter get`: what a draft says at a path."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reqwriter.cli.arguments import Arguments, form, standards
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.cli.source import draft_at
from reqwriter.cli.telling import told
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.value import Value, plain


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what("draft", type=Path, metavar="草稿", help="草稿文件")
    arguments.what(
        "path",
        nargs="?",
        metavar="路径",
        help="例如 project.name 或 packages.pkg-1.items.item-1.quantity；不写时列出全部",
    )
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """Print the answer at the path, or all answers below it with their paths."""
    draft = draft_at(words.draft)
    try:
        value = paths.get(draft, words.path) if words.path else draft
    except paths.PathError as error:
        complain(f"{words.draft}：{error}不写路径时列出全部内容及其路径。")
        return WRONG_USE
    if words.format == "json":
        say_json(plain(value))
    elif _is_group(value):
        for path in leaves(value, words.path or ""):
            said = told(path, paths.get(draft, path), words.standards).replace("\n", "⏎")
            say(f"{path} = {said}    # {_title(path, draft)}")
    else:
        say(told(words.path, value, words.standards))
    return CLEAN


def leaves(value: Any, path: str) -> Iterator[str]:  # noqa: ANN401
    """The paths of the answers inside, in their order."""
    inside: Iterator[tuple[str, Any]] = iter(())
    if isinstance(value, Value):
        inside = value.answers()
    elif isinstance(value, tuple):
        inside = ((part.__dict__["id"], part) for part in value)
    for name, part in inside:
        below = f"{path}.{name}" if path else name
        if _is_group(part):
            yield from leaves(part, below)
        elif not (isinstance(value, Value) and (name == "id" or value.FIELDS[name].tag)):
            yield below


def _is_group(value: Any) -> bool:  # noqa: ANN401
    if isinstance(value, tuple):
        return any(isinstance(part, Value) for part in value)
    return isinstance(value, Value)


def _title(path: str, draft: Draft) -> str:
    return paths.title(path, draft).replace("\n", " ")
