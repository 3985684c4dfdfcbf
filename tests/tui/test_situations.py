"""What only some situations need is asked only in them, and never out of reach."""

import datetime as dt

from reqwriter import files
from reqwriter.domain import paths
from reqwriter.domain.contract import Dispute
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import CountFactor
from reqwriter.domain.methods import Invitation, Method, MethodGround
from reqwriter.domain.package import Reservation, Samples
from reqwriter.domain.project import Category
from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.tui.asking import is_asked
from reqwriter.tui.asks import Ask, asks_at
from reqwriter.tui.fields.field import Field
from reqwriter.tui.fields.heading import PartHeading
from reqwriter.tui.pages import STEPS
from reqwriter.tui.situations import ADDED, WHEN
from tests.tui.hand import Opened

PC = "packages.pkg-computers"
EXAMPLE = files.load(shipped("examples") / "office-computers.toml")
LIBRARY = Library.load()


def asked(path: str, *answers: tuple[str, object], draft: Draft = EXAMPLE) -> bool:
    for at, value in answers:
        draft = paths.put(draft, at, value)
    return is_asked(path, draft, LIBRARY)


def test_every_pattern_names_something_that_is_asked() -> None:
    draft = paths.add(EXAMPLE, f"{PC}.scoring.factors", CountFactor(id="factor-count"))
    found = {
        ".".join("*" if step in ids(draft) else step for step in part.path.split("."))
        for step in STEPS
        for page in step.pages
        for path in page.paths("pkg-computers")
        for holder in [path, *rows(draft, path)]
        for part in asks_at(draft, holder)
    }
    groups = {one.rpartition(".")[0] for one in found}
    assert (WHEN.keys() | ADDED) - found - groups == set()


def rows(draft: Draft, path: str) -> list[str]:
    held = paths.get(draft, path)
    return [f"{path}.{one.id}" for one in held or ()] if isinstance(held, tuple) else []


def ids(draft: Draft) -> set[str]:
    return {value.__dict__["id"] for _, value in paths.walk(draft) if "id" in value.FIELDS}


def test_what_a_method_needs_is_asked_for_that_method_alone() -> None:
    method = "project.method"
    for path, one in {
        "project.sole_source": Method.SINGLE_SOURCE,
        "project.framework": Method.FRAMEWORK,
        "project.innovation": Method.INNOVATION,
        "project.timetable.application_until": Method.INNOVATION,
        "project.timetable.final_deadline": Method.INNOVATION,
        "project.invitation": Method.NEGOTIATION,
    }.items():
        assert not asked(path), path
        assert asked(path, (method, one)), path
    assert not asked("project.method_ground")
    assert asked("project.method_ground", (method, Method.INQUIRY))
    assert not asked("project.original_amount", (method, Method.SINGLE_SOURCE))
    addition = ("project.method_ground", MethodGround.SINGLE_ADDITION)
    assert asked("project.original_amount", addition)
    assert asked("project.recommended_percent", ("project.invitation", Invitation.RECOMMENDED))


def test_what_a_category_or_an_earlier_answer_calls_for_is_asked_then() -> None:
    works = ("project.category", Category.WORKS)
    assert not asked("project.building")
    assert asked("project.building", works)
    assert not asked("project.data_centre", works)
    assert not asked(f"{PC}.contract.arbitration")
    assert asked(f"{PC}.contract.arbitration", (f"{PC}.contract.dispute", Dispute.ARBITRATION))
    assert not asked(f"{PC}.policy.sme_percent")
    shared = (f"{PC}.policy.reservation", Reservation.CONSORTIUM)
    assert asked(f"{PC}.policy.sme_percent", shared)


def test_an_answer_that_stands_is_shown_whatever_the_situation() -> None:
    late = ("project.timetable.application_until", dt.date(2026, 12, 1))
    assert asked("project.timetable.application_until", late)


def test_an_added_part_asks_its_answers_only_when_it_is_there() -> None:
    assert asked(f"{PC}.samples")
    assert not asked(f"{PC}.samples.making")
    assert asked(f"{PC}.samples.making", (f"{PC}.samples", Samples()))
    assert not asked(f"{PC}.samples.report_content", (f"{PC}.samples", Samples()))
    assert asked(f"{PC}.samples.report_content", (f"{PC}.samples", Samples(report=True)))


def test_a_row_that_is_gone_asks_nothing() -> None:
    assert not asked(f"{PC}.items.item-none.variant")


async def test_choosing_a_method_brings_its_pages_and_its_grounds(opened: Opened) -> None:
    async with opened() as hand:
        assert "框架协议" not in hand.said()
        await hand.go("project.method")
        await hand.press("enter")
        await hand.type("框架")
        await hand.press("enter")
        assert hand.draft.project.method is Method.FRAMEWORK
        assert "　框架协议" in hand.said().replace(" ", "　")
        await hand.go("project.method_ground")
        await hand.press("enter")
        said = hand.said()
        assert "集中采购目录以内的小额零星采购" in said
        assert "只能从唯一供应商处采购" not in said


async def test_a_part_is_added_filled_in_taken_out_and_brought_back(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go(f"{PC}.samples")
        assert "样品：没有这一部分" in hand.said()
        await hand.press("enter")
        assert hand.draft.packages[0].samples == Samples()
        await hand.go(f"{PC}.samples.making")
        await hand.type("按一比一制作")
        await hand.press("tab")
        assert hand.draft.packages[0].samples == Samples(making="按一比一制作")
        heading = hand.app.screen.query_one(PartHeading)
        heading.post_message(PartHeading.Turn(heading.path))
        await hand.pilot.pause()
        assert hand.draft.packages[0].samples is None
        await hand.press("ctrl+z")
        assert hand.draft.packages[0].samples == Samples(making="按一比一制作")


async def test_topics_of_the_survey_are_ticked(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go("project.survey.topics")
        before = hand.draft.project.survey.topics
        await hand.press("home", "enter")
        assert hand.draft.project.survey.topics != before
        await hand.press("enter")
        assert set(hand.draft.project.survey.topics) == set(before)


async def test_the_energy_product_of_a_code_is_chosen_from_the_list(opened: Opened) -> None:
    async with opened() as hand:
        row = f"{PC}.items.item-pc"
        await hand.fill(f"{row}.code", "A02021006")
        await hand.go(f"{row}.variant")
        await hand.press("enter")
        said = hand.said()
        assert "（激光打印机）" in said or "激光打印机" in said
        assert "不在清单内" in said
        await hand.press("down", "enter")
        assert hand.answer(f"{row}.variant")


async def test_every_kind_of_field_can_be_built_filled_and_read_again(opened: Opened) -> None:
    async with opened() as hand:
        screen = hand.app.screen
        await hand.go("project.listed")
        await hand.press("enter", "down", "enter")
        assert hand.draft.project.listed in (True, False)
        await hand.fill("project.timetable.intention_date", "2026年10月20日")
        assert hand.draft.project.timetable.intention_date == dt.date(2026, 10, 20)
        await hand.go(f"{PC}.bid_security")
        await hand.fill(f"{PC}.bid_security.due", "2026-12-22 09:30")
        security = hand.draft.packages[0].bid_security
        assert security is not None
        assert security.due == dt.datetime(2026, 12, 22, 9, 30)
        assert all(field.pending is None for field in screen.query(Field))


async def test_members_and_risks_are_rows_of_the_review(opened: Opened) -> None:
    async with opened() as hand:
        before = len(hand.draft.review.members)
        await hand.go("review.members")
        await hand.press("insert")
        await hand.type("财务科代表")
        await hand.press("tab", "escape")
        assert len(hand.draft.review.members) == before + 1
        assert hand.draft.review.members[-1].name == "财务科代表"


def test_what_pages_ask_are_fields_of_the_draft() -> None:
    for step in STEPS:
        for page in step.pages:
            for path in page.paths("pkg-computers"):
                assert any(isinstance(one, Ask) for one in asks_at(EXAMPLE, path)), path
