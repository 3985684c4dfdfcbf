"""`reqwriter law list`: every instrument that is held, and how it stands on a day."""

import datetime as dt
from argparse import Namespace

from reqwriter.cli.arguments import Arguments, form, on, standards
from reqwriter.cli.entry import CLEAN
from reqwriter.cli.law.telling import cited, doubts
from reqwriter.cli.saying import say, say_json
from reqwriter.files import office
from reqwriter.standards.states import Status


def configure(arguments: Arguments) -> None:
    """What the action takes."""
    on(arguments, "列出法规在这一天的效力；不写时为今天")
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """Print every instrument; one that is not in force says so."""
    library = office.library(words.standards)
    day = words.on or dt.date.today()
    states = {one: library.status(one.instrument, day) for one in library.instruments}
    if words.format == "json":
        say_json([{**cited(one), "status": state.value} for one, state in states.items()])
        return CLEAN
    wide = max(len(one.instrument) for one in states)
    for one, state in states.items():
        told = "" if state is Status.IN_FORCE else f"〔{state.label}〕"
        say(f"{one.instrument:<{wide}}  {one}{told}{doubts(one)}")
    return CLEAN
