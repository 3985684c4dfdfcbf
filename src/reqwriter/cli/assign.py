"""`reqwriter set`: change a draft from the shell; every change, or none."""

import re
from argparse import Namespace
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic_core import PydanticCustomError, ValidationError

from reqwriter.cli.arguments import Arguments, standards
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say
from reqwriter.domain import paths
from reqwriter.domain.answers import AnswerError, answered
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import FACTOR_KINDS
from reqwriter.domain.kinds import Id
from reqwriter.domain.validation import revalidated
from reqwriter.domain.value import Value
from reqwriter.files import office
from reqwriter.files.known import unknown
from reqwriter.files.locking import lock
from reqwriter.files.reading import load, text_of
from reqwriter.files.writing import save
from reqwriter.standards.library import Library

_CHANGE = re.compile(r"(?P<path>[^=]+?)(?P<how>\+=|-=|=)(?P<text>.*)", re.DOTALL)


class ChangeError(ValueError):
    """A change that cannot be made; the message says why, in Chinese."""


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what("draft", type=Path, metavar="草稿", help="草稿文件")
    arguments.what(
        "changes",
        nargs="+",
        metavar="修改",
        help="路径=内容 填写，内容为空表示清除；列表+=编号 增加一项"
        "（评审因素写 编号:种类，例如 factor-1:graded）；列表-=编号 删除一项。"
        "全部成功才会保存，例如 project.budget=198万元 packages.pkg-1.items+=item-2",
    )
    standards(arguments)


def run(words: Namespace) -> int:
    """Make the changes in order and save; nothing is saved when one of them cannot be made."""
    library = office.library(words.standards)
    # A lock beside a file that is not there would stay behind.
    text_of(words.draft)
    with lock(words.draft):
        before = load(words.draft)
        draft = before
        for change in words.changes:
            try:
                draft = _placed(changed(draft, change), library)
                _known(before, draft, library)
            except (ChangeError, AnswerError, paths.PathError) as error:
                complain(f"{words.draft}：“{change}”：{error}没有保存任何修改。")
                return WRONG_USE
        if draft != before:
            save(words.draft, draft)
    say(
        f"已保存 {words.draft}，修改 {len(words.changes)} 处。" if draft != before else "没有变化。"
    )
    return CLEAN


def changed(draft: Draft, change: str) -> Draft:
    """The draft with one change. Raises ChangeError, AnswerError or PathError."""
    match = _CHANGE.fullmatch(change)
    if match is None:
        raise ChangeError("请写成 路径=内容。")
    path, text = match["path"].strip(), match["text"]
    if match["how"] == "=":
        return answered(draft, path, text)
    kind = paths.place(path, draft).kind
    if get_origin(kind) is not tuple:
        raise ChangeError("这一项不是列表，请用 = 填写。")
    edit = _added if match["how"] == "+=" else _removed
    try:
        return revalidated(edit(draft, path, text.strip(), get_args(kind)[0]))
    except PydanticCustomError as error:
        raise ChangeError(f"{error.message()}，请换一个编号。") from error
    except ValidationError as error:
        raise ChangeError(
            "编号要用小写字母开头，只用小写字母、数字和连字符，例如 item-2。"
        ) from error


def _added(draft: Draft, path: str, text: str, kind: Any) -> Draft:  # noqa: ANN401
    if kind == Id:
        held = paths.get(draft, path) or ()
        return paths.put(draft, path, held if text in held else (*held, text))
    id, _, tag = text.partition(":")
    return paths.add(draft, path, _element(kind, id, tag))


def _removed(draft: Draft, path: str, text: str, kind: Any) -> Draft:  # noqa: ANN401
    if kind != Id:
        return paths.remove(draft, f"{path}.{text}")
    held = paths.get(draft, path) or ()
    if text not in held:
        raise ChangeError(f"列表中没有“{text}”。")
    return paths.put(draft, path, tuple(one for one in held if one != text))


def _element(kind: Any, id: str, tag: str) -> Value:  # noqa: ANN401
    if isinstance(kind, type) and issubclass(kind, Value):
        return kind(id=id)
    for one in get_args(get_args(kind)[0]):
        if one.FIELDS["kind"].default == tag:
            made: Value = one(id=id)
            return made
    kinds = "、".join(f"{key}（{label}）" for key, label in FACTOR_KINDS.items())
    raise ChangeError(f"请写明评审因素的种类，例如 {id}:graded。可以是：{kinds}。")


def _placed(draft: Draft, library: Library) -> Draft:
    """The draft with its place by its id: people write 青岛市."""
    named = {name: id for id, name in library.places.items()}
    id = named.get(draft.project.place or "")
    return paths.put(draft, "project.place", id) if id else draft


def _known(before: Draft, after: Draft, library: Library) -> None:
    """Refuse a name that the law does not know, unless it was there before."""
    old = {what for _, what in unknown(before, library)}
    for _, what in unknown(after, library):
        if what not in old:
            raise ChangeError(what)
