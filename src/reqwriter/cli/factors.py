"""`reqwriter factors`: ready-made evaluation factors, looked up and put into a draft."""

from argparse import ArgumentTypeError, Namespace
from decimal import Decimal, InvalidOperation
from pathlib import Path

from reqwriter.cli.arguments import Arguments, form, standards
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.domain.shelf import Entry, Offer, Shelf, looked_up, offers, shelf_of
from reqwriter.domain.shelving import placed, rescaled
from reqwriter.files import office
from reqwriter.files.factors import known, shelves
from reqwriter.files.locking import lock
from reqwriter.files.reading import load, text_of
from reqwriter.files.writing import save

_ADD = "add"
_WHOLE = Decimal(100)


class Refused(ValueError):
    """A factor that cannot be added; the message says why, in Chinese."""


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what(
        "words",
        nargs="*",
        metavar="词语",
        help="按名称、类型、品目编码或者编号查找，不写时列出全部；"
        "写 add 草稿 编号… 把评审因素连同采购需求加入草稿",
    )
    arguments.option("--type", metavar="类型", help="只看一个采购类型，例如 家具、物业管理")
    arguments.option("--package", metavar="采购包", help="加入哪个采购包；只有一个时可以不写")
    arguments.option(
        "--points", type=_points, metavar="分值", help="加入时改用的分值，各档、各项按比例调整"
    )
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """List factors, show one, or add some to a draft."""
    library = shelves(words.standards)
    if words.words[:1] == [_ADD]:
        return _add(words, library)
    if words.package or words.points is not None:
        complain("--package、--points 只与 add 同写，例如 reqwriter factors add 草稿.toml 编号。")
        return WRONG_USE
    if words.type:
        shelf = shelf_of(library, words.type)
        if shelf is None:
            complain(unknown_type(words.type, library))
            return WRONG_USE
        library = (shelf,)
    asked = " ".join(words.words)
    exact = [one for one in offers(library) if one.entry.id == asked]
    found = exact or looked_up(library, asked)
    if not found:
        complain(f"没有找到“{asked}”。请换一个词，或者用 reqwriter factors 查看全部。")
        return WRONG_USE
    if words.format == "json":
        say_json([_plain(one) for one in found])
    elif len(found) == 1:
        from reqwriter.cli.factor_page import shown

        say(shown(found[0]))
    else:
        say(_listed(found))
    return CLEAN


def unknown_type(said: str, library: tuple[Shelf, ...]) -> str:
    """That there is no such type, and which there are."""
    return f"没有“{said}”这个采购类型。可以是：{'、'.join(one.name for one in library)}。"


def _listed(found: list[Offer]) -> str:
    lines: list[str] = []
    wide = max(len(one.entry.id) for one in found)
    for number, one in enumerate(found):
        if number == 0 or found[number - 1].shelf is not one.shelf:
            lines += ["", f"【{one.shelf.name}】推荐价格分 {one.shelf.price} 分"]
        lines.append(f"  {one.entry.id:<{wide}}  {one.said()}")
    lines += ["", "用 reqwriter factors 编号 查看一条的全文；",
              "用 reqwriter factors add 草稿.toml 编号 加入草稿。"]  # fmt: skip
    return "\n".join(lines[1:])


def _plain(offer: Offer) -> dict[str, object]:
    return {"type": offer.shelf.id, "type_name": offer.shelf.name, **dict(offer.entry.answers())}


def _add(words: Namespace, library: tuple[Shelf, ...]) -> int:
    _, *rest = words.words
    if len(rest) < 2:
        complain("请写成 reqwriter factors add 草稿.toml 编号，可以一次写几个编号。")
        return WRONG_USE
    file, ids = Path(rest[0]), rest[1:]
    text_of(file)
    with lock(file):
        draft = load(file, office.library(words.standards))
        try:
            package = _package(draft, words.package)
            for id in ids:
                entry = _entry(id, library, words.points)
                _new(draft, package, entry)
                draft, _ = placed(draft, package, entry)
        except Refused as error:
            complain(f"{file}：{error}没有保存任何修改。")
            return WRONG_USE
        save(file, draft)
    say(f"已把 {len(ids)} 个评审因素连同采购需求加入 {file} 的采购包 {package}。")
    total = _total(draft, package)
    do = (
        f"现在各因素合计{figures(total)}分，请调整为100分，再"
        if total != _WHOLE
        else "各因素合计100分，请"
    )
    say(f"{do}用 reqwriter check {file} 检查。")
    return CLEAN


def _new(draft: Draft, package: str, entry: Entry) -> None:
    """Raises Refused where the package has a factor of that name: one fact is scored once."""
    held = draft.package(package)
    if held and any(one.name == entry.factor.name for one in held.scoring.factors):
        raise Refused(
            f"采购包 {package} 已有评审因素“{entry.factor.name}”，再加入就是重复计分。"
            "请直接修改已有的，或者先把它删去。"
        )


def _total(draft: Draft, package: str) -> Decimal:
    held = draft.package(package)
    return (
        sum((one.points or Decimal(0) for one in held.scoring.factors), Decimal(0))
        if held
        else _WHOLE
    )


def _package(draft: Draft, asked: str | None) -> str:
    ids = [one.id for one in draft.packages]
    if asked in ids or (asked is None and len(ids) == 1):
        return asked or ids[0]
    if not ids:
        raise Refused("还没有采购包，请先增加，例如 reqwriter set 草稿.toml packages+=pkg-1。")
    said = f"没有采购包“{asked}”" if asked else "有几个采购包"
    raise Refused(f"{said}，请用 --package 写明：{'、'.join(ids)}。")


def _entry(id: str, library: tuple[Shelf, ...], points: Decimal | None) -> Entry:
    entries = known(library)
    if id not in entries:
        from difflib import get_close_matches

        near = "、".join(get_close_matches(id, entries, n=3))
        raise Refused(f"评审因素库中没有“{id}”。{f'是不是要写：{near}？' if near else ''}")
    entry = entries[id]
    if points is None:
        return entry
    low, high = entry.least, entry.most
    if not low <= points <= high:
        raise Refused(f"“{entry.factor.name}”的建议分值为{low}～{high}分，不能用{points}分。")
    changed = rescaled(entry.factor, points)
    if changed is None:
        whole = "、".join(str(one) for one in _possible(entry)) or "没有"
        raise Refused(
            f"“{entry.factor.name}”改为{points}分后，各档、各项的分值不能保持一位小数。"
            f"可以用的整数分值：{whole}。"
        )
    return entry.with_(factor=changed)


def _possible(entry: Entry) -> list[int]:
    whole = range(int(entry.least), int(entry.most) + 1)
    return [one for one in whole if rescaled(entry.factor, Decimal(one)) is not None]


def _points(text: str) -> Decimal:
    try:
        found = Decimal(text)
    except InvalidOperation as error:
        raise ArgumentTypeError(f"“{text}”不是分值，请写成 8") from error
    if not found.is_finite():
        raise ArgumentTypeError(f"“{text}”不是分值，请写成 8")
    return found
