"""`reqwriter law set`: what the office found out, kept for every draft from then on."""

import datetime as dt
from argparse import Namespace
from decimal import Decimal

from reqwriter.cli.arguments import Arguments, day, standards
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.law.telling import said_of
from reqwriter.cli.saying import complain, say
from reqwriter.domain.money import AmountError, parse_amount, parse_number
from reqwriter.files.threshold import Threshold, keep, law_to_extend, unit_of
from reqwriter.standards.verified import Verified

_SURE = {
    Verified.PRIMARY: "已与原文核对",
    Verified.SECONDARY: "依据二手资料",
    Verified.UNVERIFIED: "未核对，默认",
}


def configure(arguments: Arguments) -> None:
    """What the action takes."""
    arguments.what("key", metavar="编号", help="数值的编号，例如 open-tender-threshold.goods")
    arguments.what("value", metavar="数值", help="例如 400万元 或 30")
    arguments.option("--place", required=True, metavar="地区", help="哪里的规定，例如 青岛市")
    arguments.option(
        "--within", default="", metavar="上级地区", help="增加新的地区时写明，例如 山东省"
    )
    arguments.option(
        "--from", dest="first", type=day, required=True, metavar="日期", help="从哪一天起施行"
    )
    arguments.option(
        "--to", dest="last", type=day, metavar="日期", help="施行到哪一天；不写时没有期限"
    )
    arguments.option("--source", required=True, metavar="来源", help="文号或者来源")
    arguments.option(
        "--verified",
        choices=[one.value for one in Verified],
        default=Verified.UNVERIFIED.value,
        metavar="核对",
        help="；".join(f"{one.value} {said}" for one, said in _SURE.items()),
    )
    standards(arguments)


def run(words: Namespace) -> int:
    """Keep the figure in the office's folder; 2, and nothing changed, when it cannot be."""
    if not words.source.strip():
        complain("请在 --source 中写明文号或者来源。")
        return WRONG_USE
    library = law_to_extend(words.standards)
    try:
        value = _value(words.value, unit_of(words.key, library))
    except AmountError as error:
        complain(str(error))
        return WRONG_USE
    threshold = Threshold(
        words.key,
        value,
        words.place,
        words.first,
        words.source.strip(),
        words.last,
        Verified(words.verified),
        words.within,
    )
    file = keep(threshold, dt.date.today(), words.standards)
    held = library.parameters[words.key]
    said = said_of(value, library.units[words.key])
    where = library.places.get(words.place, words.place)
    say(f"已写入 {file}：{where}，{held} {said}，{words.first} 起。")
    return CLEAN


def _value(text: str, unit: str) -> Decimal:
    """The figure in its unit. Raises AmountError."""
    value = parse_amount(text) if unit == "yuan" else parse_number(text)
    if value < 0 or (unit == "percent" and value > 100):
        raise AmountError(f"“{text.strip()}”超出了应有的范围，请核对。")
    return value
