"""`reqwriter rules`: what is checked, why, by which article, and with which figures."""

import datetime as dt
from argparse import Namespace

from reqwriter.cli.arguments import Arguments, form, on, standards
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.law.telling import amount, doubts
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.files import office
from reqwriter.rules import RULES
from reqwriter.rules.rule import Rule, Setting
from reqwriter.standards.citation import Citation
from reqwriter.standards.figures import Held
from reqwriter.standards.verified import Verified


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what("code", nargs="?", metavar="代码", help="规则代码，例如 SC01；不写时列出全部")
    arguments.option("--place", default="", metavar="地区", help="说明当地的数值，例如 青岛市")
    on(arguments, "说明这一天有效的数值；不写时为今天")
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """List the rules, or explain one."""
    known = {rule.code: rule for rule in RULES}
    if words.code is not None and words.code.upper() not in known:
        complain(f"没有“{words.code}”这条规则。{_near(words.code.upper(), sorted(known))}")
        return WRONG_USE
    chosen = [known[words.code.upper()]] if words.code else list(RULES)
    library = office.library(words.standards)
    place = library.place(words.place)
    if words.place and not place:
        complain(f"没有“{words.place}”的地方规定。可以是：{'、'.join(library.places.values())}。")
        return WRONG_USE
    setting = Setting(library, words.on or dt.date.today(), place)
    if words.format == "json":
        say_json([_plain(rule, setting) for rule in chosen])
    elif not words.code:
        say("\n".join(f"{rule.code}  {rule.force.label}  {rule.name}" for rule in chosen))
    else:
        say(explained(chosen[0], setting))
    return CLEAN


def _near(code: str, known: list[str]) -> str:
    """What to write instead: the codes of the same family, else where all are listed."""
    family = [one for one in known if one[:2] == code[:2]]
    if family:
        return f"{code[:2]} 开头的有：{'、'.join(family)}。"
    return "可用 reqwriter rules 查看全部规则的代码。"


def explained(rule: Rule, setting: Setting) -> str:
    """What a rule checks and why, the articles it rests on, and its figures on the day."""
    lines = [f"{rule.code} {rule.name}（{rule.force.label}）", "", rule.doc, "", "依据："]
    lines += [f"  {cited}{doubts(cited)}" for cited in behind(rule, setting)]
    if numbers := _figures(rule, setting):
        lines += ["", f"用到的数值（{setting.on}）："]
        for key, held in numbers.items():
            title = setting.library.parameters[key]
            value = (
                f"{amount(held)}{doubts(held.citation, held.note)}" if held else "没有生效的取值"
            )
            lines.append(f"  {title}：{value}")
    return "\n".join(lines)


def behind(rule: Rule, setting: Setting) -> list[Citation]:
    """The articles that a rule cites itself, and those its figures stand in."""
    cited = [setting.cite(*place) for place in rule.cites]
    cited += [held.citation for held in _figures(rule, setting).values() if held]
    return list(dict.fromkeys(cited))


def _figures(rule: Rule, setting: Setting) -> dict[str, Held | None]:
    return {key: setting.held(key) for key in (*rule.reads, *rule.may_read)}


def _least_sure(cited: list[Citation]) -> Verified | None:
    """How sure the least sure of these is."""
    sure = {one.verified for one in cited}
    return next((one for one in reversed(Verified) if one in sure), None)


def _plain(rule: Rule, setting: Setting) -> dict[str, object]:
    cited = behind(rule, setting)
    return {
        "code": rule.code,
        "name": rule.name,
        "force": rule.force.value,
        "verified": _least_sure(cited),
        "instruments": list(dict.fromkeys(one.instrument for one in cited)),
        "articles": [
            {
                "instrument": one.instrument,
                "title": one.title,
                "number": one.number,
                "article": one.article,
                "verified": one.verified.value,
            }
            for one in cited
        ],
        "figures": [
            {
                "key": key,
                "title": setting.library.parameters[key],
                "value": held and held.value,
                "unit": held and held.unit,
            }
            for key, held in _figures(rule, setting).items()
        ],
        "covers": list(rule.covers),
        "doc": rule.doc,
    }
