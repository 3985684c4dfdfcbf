"""Securities for bids whose amount is more than the law's share of the budget."""

import re
from collections.abc import Iterator, Sequence

from reqwriter.domain.money import figures as printed
from reqwriter.wording.across.budgets import BETWEEN, Stated
from reqwriter.wording.across.found import Found, Law, where
from reqwriter.wording.across.money import AMOUNT, amount
from reqwriter.wording.across.text import Text
from reqwriter.wording.passages import Place

_STATED = re.compile(rf"(?:投标|响应|磋商|谈判|询价)保证金{BETWEEN}{AMOUNT}")
_FORMS = frozenset((Place.FORM,))
WORDS = ("投标保证金", "响应保证金", "磋商保证金", "谈判保证金", "询价保证金")


def wrong_securities(
    text: Text, budgets: Sequence[Stated], packages: bool, law: Law
) -> Iterator[Found]:
    """Securities above the share; with packages, only beside the one budget of the passage."""
    most = law.value("bid-security-percent")
    if most is None:
        return
    for number in text.numbers(WORDS):
        passage = text.passages[number]
        if passage.place in _FORMS:
            continue
        said = text.read(number)
        securities = list(_STATED.finditer(said.text))
        beside = [one for one in budgets if not packages or one.passage is passage]
        if len(securities) != 1 or len({one.yuan for one in beside}) != 1:
            continue
        security, budget = securities[0], beside[0]
        yuan = amount(security["figures"], security["unit"])
        if yuan * 100 > budget.yuan * most.value:
            told = {"figure": f"{security['figures']}{security['unit']}", "first": budget.written}
            told |= {"share": printed(most.value), "there": where(budget.passage)}
            yield Found("security-budget", passage, *said.span(*security.span()), told)
