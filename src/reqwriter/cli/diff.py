"""`reqwriter diff`: which answers differ between two drafts."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from reqwriter.cli.arguments import Arguments, form, standards
from reqwriter.cli.entry import BLOCKED, CLEAN
from reqwriter.cli.saying import say, say_json
from reqwriter.cli.source import draft_at
from reqwriter.cli.telling import told
from reqwriter.compare import Added, Answered, Change, Moved, Removed, changes
from reqwriter.domain.value import plain


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what("old", type=Path, metavar="旧稿", help="原来的草稿")
    arguments.what("new", type=Path, metavar="新稿", help="修改后的草稿")
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """Tell every difference; 1 when there is one."""
    found = changes(draft_at(words.old), draft_at(words.new))
    if words.format == "json":
        say_json({"old": str(words.old), "new": str(words.new), "changes": [*map(_plain, found)]})
    else:
        say(f"旧稿：{words.old}\n新稿：{words.new}\n")
        for change in found:
            say(text(change, words.standards))
        say(f"\n共 {len(found)} 处不同。" if found else "两份草稿内容相同。")
    return BLOCKED if found else CLEAN


def text(change: Change, standards: Path | None) -> str:
    """A change as people read it."""
    match change:
        case Answered():
            before, after = (
                told(change.path, value, standards) for value in (change.before, change.after)
            )
            return f"修改  {change.title}\n{_side('原', before)}{_side('现', after)}"
        case Added():
            # What has no name is called by its place already.
            named = change.title.endswith("”")
            return f"新增  {change.title}{f'（第 {change.at + 1} 项）' if named else ''}"
        case Removed():
            return f"删除  {change.title}"
        case Moved():
            return f"移动  {change.title}：第 {change.before + 1} 项 → 第 {change.after + 1} 项"


def _side(name: str, said: str) -> str:
    said = said.replace("\n", "\n          ")
    return f"      {name}：{said}{'' if name == '现' else chr(10)}"


_KINDS = {Answered: "answered", Added: "added", Removed: "removed", Moved: "moved"}


def _plain(change: Change) -> dict[str, Any]:
    told = {name: plain(value) for name, value in change._asdict().items()}
    return {"change": _KINDS[type(change)], **told}
