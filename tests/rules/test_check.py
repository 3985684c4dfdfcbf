"""The judgement of a whole draft."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import TENDERS, Method
from reqwriter.domain.validation import validate
from reqwriter.places import shipped
from reqwriter.rules import RULES, check, setting_for
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.register import position
from reqwriter.standards.citation import Citation
from reqwriter.standards.library import Library
from reqwriter.standards.verified import Verified
from tests.rules.casebook import HERE, TODAY, base, judged, library, parsed, setting
from tests.strategies import drafts

FORCES = list(Force)


def example(name: str) -> Draft:
    told = parsed(shipped("examples") / f"{name}.toml")
    return validate(Draft, {key: value for key, value in told.items() if key != "schema"})


@pytest.mark.parametrize("name", ["office-computers", "property-management", "copying-paper"])
def test_an_example_has_nothing_that_blocks(name: str) -> None:
    assert [one for one in judged(example(name)) if one.force is Force.MUST] == []


@pytest.mark.parametrize(
    "fault", parsed(HERE / "planted.toml")["fault"], ids=lambda one: str(one["code"])
)
def test_a_planted_fault_is_found_where_it_was_planted(fault: dict[str, str]) -> None:
    found = [one for one in judged(example("faulty-computers")) if one.code == fault["code"]]
    assert any(one.at.startswith(fault["at"]) and one.because for one in found), found


def test_nothing_is_found_in_the_faulty_example_that_was_not_planted() -> None:
    planted = {fault["code"] for fault in parsed(HERE / "planted.toml")["fault"]}
    found = judged(example("faulty-computers"))
    assert {one.code for one in found if one.force is not Force.NOTE} <= planted


def test_findings_come_by_force_and_then_by_place_in_the_draft() -> None:
    draft = example("faulty-computers")
    found = judged(draft)
    keys = [(FORCES.index(one.force), position(draft, one.at)) for one in found]
    assert keys == sorted(keys)


@settings(max_examples=60)
@given(draft=drafts())
def test_any_draft_can_be_judged(draft: Draft) -> None:
    for one in check(draft, setting(draft)):
        assert paths.title(one.at, draft)


def test_an_empty_draft_lacks_everything_and_breaks_nothing_else() -> None:
    asking = {"RQ01", "RV01", "RV08", "RV09", "SV06", "SV07", "SV08"}
    assert {one.code for one in judged(Draft())} == asking


@pytest.mark.parametrize("day", [dt.date(2022, 6, 30), dt.date(2024, 5, 31)])
@pytest.mark.parametrize("name", ["goods", "services"])
def test_the_law_of_other_methods_that_is_still_to_come_is_not_missed(
    day: dt.date, name: str
) -> None:
    found = judged(paths.put(base(name), "project.timetable.notice_date", day))
    assert [one.message for one in found if "无法判断" in one.message] == []


def test_a_day_before_the_law_is_said_and_not_passed_over() -> None:
    day = dt.date(2006, 11, 30)
    draft = paths.put(base("goods"), "project.timetable.notice_date", day)
    found = [one for one in judged(draft) if one.at == "project.timetable.notice_date"]
    unjudged = [one for one in found if "无法判断" in one.message]
    assert {one.code for one in unjudged} <= {
        rule.code for rule in RULES if not all(held(key, day) for key in rule.reads)
    }
    assert {"SC01", "TM02", "CM01"} <= {one.code for one in unjudged}
    assert {one.force for one in unjudged} == {Force.MUST}
    assert "“价格分值下限”无法判断：法规数据中没有2006-11-30的“货物项目价格分值下限”。" in [
        one.message for one in found
    ]


def held(key: str, day: dt.date) -> bool:
    try:
        library().value(key, on=day)
    except LookupError:
        return False
    return True


def test_what_rests_on_unverified_law_alone_does_not_block(monkeypatch: pytest.MonkeyPatch) -> None:
    sure = library().cite("mof-87", "五十五")
    unsure = sure._replace(verified=Verified.UNVERIFIED)
    rule = RULES[0]

    def forces(*citations: Citation, figure: Citation | None = None) -> list[Force]:
        finding = Finding(Force.MUST, "project", "", citations, "", figure=figure)
        changed = rule._replace(reads=(), find=lambda draft, setting: iter([finding]))
        monkeypatch.setattr("reqwriter.rules.register.RULES", (changed,))
        return [one.force for one in check(Draft(), setting(Draft()))]

    assert forces(unsure) == [Force.SHOULD]
    assert forces(unsure, sure) == [Force.MUST]
    assert forces() == [Force.MUST]
    assert forces(unsure, sure, figure=unsure) == [Force.SHOULD]
    assert forces(unsure, sure, figure=sure) == [Force.MUST]
    assert forces(unsure, figure=unsure._replace(own=True)) == [Force.MUST]


@pytest.mark.parametrize("method", [one for one in Method if one not in TENDERS])
@pytest.mark.parametrize("name", ["goods", "services", "factors", "two-packages"])
def test_order_87_is_not_held_against_other_methods_than_tenders(method: Method, name: str) -> None:
    found = judged(paths.put(base(name), "project.method", method))
    assert {one.instrument for finding in found for one in finding.because} & {"mof-87"} == set()


def test_several_goods_without_a_core_product_are_a_fault_of_tenders_alone() -> None:
    draft = paths.put(base("goods"), "packages.pkg-1.items.item-pc.core", None)
    consultation = paths.put(draft, "project.method", Method.CONSULTATION)
    assert "CP01" in {one.code for one in judged(draft)}
    assert "CP01" not in {one.code for one in judged(consultation)}


def test_nothing_rests_on_law_that_was_still_to_come() -> None:
    draft = paths.put(base("goods"), "packages.pkg-1.need", None)
    early = paths.put(draft, "project.timetable.notice_date", dt.date(2021, 6, 30))
    first = paths.put(draft, "project.timetable.notice_date", dt.date(2021, 7, 1))
    assert "RE04" not in {one.code for one in judged(early)}
    assert "RE04" in {one.code for one in judged(first)}


def test_the_day_is_the_notice_date_else_today() -> None:
    assert setting_for(Draft(), library(), TODAY).on == TODAY
    assert setting(base("goods")).on == dt.date(2026, 11, 30)


@pytest.mark.parametrize(
    ("said", "place"), [("qingdao", "qingdao"), ("青岛市", "qingdao"), ("某市", ""), ("", "")]
)
def test_a_place_is_known_by_id_or_name(said: str, place: str) -> None:
    draft = paths.put(base("goods"), "project.place", said)
    assert setting(draft).place == place


def test_the_law_of_the_office_decides(tmp_path: Path) -> None:
    text = (shipped("standards") / "mof-87.toml").read_text("utf-8")
    strict = text.replace("value = 30, article", "value = 45, article")
    (tmp_path / "mof-87.toml").write_text(strict, "utf-8")
    office = Library.load(shipped("standards"), tmp_path)
    draft = base("goods")
    judged = check(draft, setting_for(draft, office, TODAY))
    (found,) = [one for one in judged if one.force is not Force.NOTE]
    assert (found.code, found.fix) == (
        "SC01",
        {"packages.pkg-1.scoring.factors.factor-price.points": Decimal(45)},
    )
