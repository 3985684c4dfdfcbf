"""The amounts that decide what procedure a project needs; they differ from place to place."""

import re
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import MethodGround
from reqwriter.domain.project import Category
from reqwriter.rules.parts import amount
from reqwriter.rules.rule import Setting
from reqwriter.standards.figures import Held
from reqwriter.standards.states import Status

URGENT = frozenset({MethodGround.NEGOTIATION_URGENT, MethodGround.SINGLE_EMERGENCY})
URGENT_LAW = "mof-2026-12"


def open_tender_key(draft: Draft) -> str | None:
    """The parameter from which on goods or services go to open tender; works have none."""
    category = draft.project.category
    if category in (Category.GOODS, Category.SERVICES):
        return f"open-tender-threshold.{category.value}"
    return None


def open_tender(draft: Draft, setting: Setting) -> tuple[Decimal, Held] | None:
    """The budget and the figure that it reaches, where the figure is known (达到 includes it)."""
    key, total = open_tender_key(draft), amount(draft)
    held = setting.held(key) if key else None
    return (total, held) if held and total is not None and total >= held.value else None


# Where it is held, the procurement limit counts the whole year's total of an item of that level.
YEARLY = "procurement-threshold-level"
PROCUREMENT = (*(f"procurement-threshold.{category.value}" for category in Category), YEARLY)


def below_procurement(draft: Draft, setting: Setting) -> Held | None:
    """The procurement limit that an unlisted project stays below, where it is known."""
    return below_if_unlisted(draft, setting) if draft.project.listed is False else None


def below_if_unlisted(draft: Draft, setting: Setting) -> Held | None:
    """The same, also where nobody has said yet whether the project is listed."""
    project, total = draft.project, amount(draft)
    if project.listed or project.category is None or total is None:
        return None
    held = setting.held(f"procurement-threshold.{project.category.value}")
    if held is None:
        return None
    return held if total + earlier(draft, setting) < held.value else None


def earlier(draft: Draft, setting: Setting) -> Decimal:
    """What the year has already spent, where the limit counts the year's total of an item."""
    yearly, spent = setting.held(YEARLY), draft.project.previous_spend
    return spent if yearly and spent else Decimal(0)


def urgent(draft: Draft, setting: Setting) -> bool:
    """Whether the project is urgent under the interim measures on urgent procurement."""
    return draft.project.method_ground in URGENT and (
        setting.library.status(URGENT_LAW, setting.on) is Status.IN_FORCE
    )


def kept_by(advice: str) -> str | None:
    """The parameter that an advice of `to_keep` asks to be kept."""
    found = re.search(r"reqwriter law set ([\w.-]+)", advice)
    return found and found[1]


def to_keep(draft: Draft, key: str) -> str:
    """How the office keeps a figure that it has looked up."""
    return (
        f"reqwriter law set {key} 数额（元） --place {draft.project.place} "
        "--from 施行日期 --source 文号"
    )
