"""Looking entries up."""

import pytest

from reqwriter.domain.shelf import Offer, fitting, looked_up, shelf_of
from reqwriter.files.factors import shelves

SHELVES = shelves()


def ids(found: list[Offer]) -> list[str]:
    return [one.entry.id for one in found]


@pytest.mark.parametrize(
    ("said", "id"),
    [("家具", "furniture"), ("furniture", "furniture"), ("物业", "property"),
     ("保安", "guards"), ("装修工程", None), ("办公家具", "furniture"), ("务", None), ("", None)],
)  # fmt: skip
def test_a_type_is_known_by_its_id_its_name_or_a_telling_part(said: str, id: str | None) -> None:
    found = shelf_of(SHELVES, said)
    assert (found and found.id) == id


def test_every_word_must_be_held() -> None:
    assert ids(looked_up(SHELVES, "家具 质量保证")) == ["furniture-warranty"]
    assert ids(looked_up(SHELVES, "家具 车辆")) == []


def test_a_code_finds_what_is_for_it_from_either_side() -> None:
    whole, head = looked_up(SHELVES, "C22040000"), looked_up(SHELVES, "C22")
    assert {one.shelf.id for one in whole} == {"catering"}
    assert ids(whole) == ids(head)


def test_an_entry_of_narrower_codes_than_its_type_is_offered_for_these_alone() -> None:
    assert "computers-noise" in ids(fitting(SHELVES, ["A02010105"]))
    assert "computers-noise" not in ids(fitting(SHELVES, ["A02010108"]))
    assert "computers-warranty" in ids(fitting(SHELVES, ["A02010108"]))


def test_a_requirement_is_a_way_to_its_factor() -> None:
    assert ids(looked_up(SHELVES, "抽屉导轨")) == ["furniture-indicators"]


def test_no_words_find_everything() -> None:
    assert len(looked_up(SHELVES, " ")) == sum(len(one.entries) for one in SHELVES)
