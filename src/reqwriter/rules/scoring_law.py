"""The articles by which a scoring table is judged, under the method of the draft."""

from reqwriter.domain.draft import Draft
from reqwriter.rules.parts import consulted
from reqwriter.rules.rule import Setting
from reqwriter.standards.citation import Citation

# Order 87 governs tenders only; a consultation has the like in its own measures.
FACTOR_LAW = (("mof-87", "五十五"), ("mof-2014-214", "二十三"))
PRICE_LAW = (("mof-87", "五十五"), ("mof-2014-214", "二十四"))
POINTS_LAW = (*FACTOR_LAW, ("regulation-658", "三十四"))


def factor_law(draft: Draft, setting: Setting) -> Citation:
    """Factors are quantified, answer to the requirement, and repeat no qualification."""
    return setting.cite(*FACTOR_LAW[consulted(draft)])


def price_law(draft: Draft, setting: Setting) -> Citation:
    """How the price is scored."""
    return setting.cite(*PRICE_LAW[consulted(draft)])


def points_law(draft: Draft, setting: Setting) -> tuple[Citation, ...]:
    """Points answer to quantified indicators (条例 第三十四条 speaks of tenders)."""
    found = factor_law(draft, setting)
    return (found,) if consulted(draft) else (found, setting.cite("regulation-658", "三十四"))
