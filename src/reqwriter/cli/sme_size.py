"""`reqwriter sme-size`: which class of the size standard an enterprise belongs to."""

import argparse
import datetime as dt
from argparse import Namespace
from decimal import Decimal
from typing import Any

from reqwriter.cli.arguments import Arguments, form, on, standards
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.domain.money import AmountError, figures, parse_number
from reqwriter.files import office
from reqwriter.standards.enterprise_size import EnterpriseSize
from reqwriter.standards.states import Status

_OPTIONS = {"从业人员": "--employees", "营业收入": "--revenue", "资产总额": "--assets"}


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.option(
        "--industry",
        metavar="行业",
        required=True,
        help="所属行业，可以只写能区分的几个字，例如 软件",
    )
    arguments.option("--employees", metavar="人数", type=_persons, help="从业人员，单位为人")
    arguments.option("--revenue", metavar="万元", type=_figure, help="上年度营业收入，单位为万元")
    arguments.option("--assets", metavar="万元", type=_figure, help="上年度资产总额，单位为万元")
    on(arguments, "按这一天施行的划型标准，不写时为今天")
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """Tell the class and why; what is missing is a wrong use."""
    library, day = office.library(words.standards), words.on or dt.date.today()
    try:
        found = library.size(
            words.industry,
            employees=words.employees,
            revenue=words.revenue,
            assets=words.assets,
            on=day,
        )
    except LookupError as problem:
        complain(str(problem.args[0]))
        return WRONG_USE
    if library.status(found.citation.instrument, day) is Status.NOT_YET:
        complain(f"{found.citation}在 {day} 尚未施行，不能据以判断。请用 --on 换一个日期。")
        return WRONG_USE
    if words.format == "json":
        say_json(_plain(found))
    elif found.size:
        say(_told(found))
    if not found.size:
        options = "、".join(f"{name}（{_OPTIONS[name]}）" for name in found.missing)
        known = f"{found.why[-1]}。" if found.indicators else ""
        complain(f"{found.industry}还要写明{options}，才能确定类型。{known}")
        return WRONG_USE
    return CLEAN


def _told(found: EnterpriseSize) -> str:
    caution = found.citation.verified.caution
    lines = [
        f"{found.industry}：{found.size}企业",
        *(f"  {reason}。" for reason in found.why),
        f"行业范围：{found.covers}。",
        f"依据：{found.citation}{f'〔{caution}〕' if caution else ''}。",
    ]
    if found.note:
        lines.append(f"请注意：{found.note}。")
    return "\n".join(lines)


def _plain(found: EnterpriseSize) -> dict[str, Any]:
    cited = found.citation
    return {
        "industry": found.industry,
        "class": found.size or None,
        "at_most": found.at_most,
        "indicators": [
            {
                "name": one.name,
                "value": one.value,
                "unit": one.unit,
                "class": one.size,
                "limits": dict(one.limits),
            }
            for one in found.indicators
        ],
        "missing": list(found.missing),
        "why": list(found.why),
        "because": [
            {
                "instrument": cited.instrument,
                "number": cited.number,
                "article": cited.article,
                "verified": cited.verified,
            }
        ],
        "note": found.note,
    }


def _figure(text: str) -> Decimal:
    try:
        number = parse_number(text.removesuffix("万元").replace(",", ""))
    except AmountError as error:
        raise argparse.ArgumentTypeError(str(error).rstrip("。")) from error
    if number < 0:
        raise argparse.ArgumentTypeError(f"“{text}”小于零，请核对")
    return number


def _persons(text: str) -> Decimal:
    number = _figure(text.removesuffix("人"))
    if number != number.to_integral_value():
        raise argparse.ArgumentTypeError(f"人数“{figures(number)}”不是整数，请核对")
    return number
