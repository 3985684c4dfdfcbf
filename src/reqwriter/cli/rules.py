"""`reqwriter rules`: what is checked, why, and by which article."""

from argparse import Namespace

from reqwriter.cli.arguments import Arguments, form
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.rules import RULES
from reqwriter.rules.rule import Rule
from reqwriter.standards.library import Library


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what("code", nargs="?", metavar="代码", help="规则代码，例如 SC01；不写时列出全部")
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """List the rules, or explain one."""
    known = {rule.code: rule for rule in RULES}
    if words.code is not None and words.code.upper() not in known:
        complain(f"没有“{words.code}”这条规则。可以是：{'、'.join(known)}。")
        return WRONG_USE
    chosen = [known[words.code.upper()]] if words.code else list(RULES)
    if words.format == "json":
        say_json([_plain(rule) for rule in chosen])
    elif words.code:
        say(explained(chosen[0], Library.load()))
    else:
        say("\n".join(f"{rule.code}  {rule.name}" for rule in chosen))
    return CLEAN


def explained(rule: Rule, library: Library) -> str:
    """What the rule checks and why, as its file says it, and the articles it rests on."""
    cited = "\n".join(f"  {library.cite(*one)}" for one in rule.cites)
    return f"{rule.doc.strip()}\n\n依据：\n{cited}"


def _plain(rule: Rule) -> dict[str, object]:
    cites = [{"instrument": id, "article": article} for id, article in rule.cites]
    return {"code": rule.code, "name": rule.name, "doc": rule.doc.strip(), "because": cites}
