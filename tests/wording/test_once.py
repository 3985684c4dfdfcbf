"""A fault that several patterns see is said once."""

import pytest

from reqwriter.wording.once import once
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.remarks import Remark, Treatment, Weight

PASSAGE = Passage("投标人在本市设有办公场所的得3分。", Place.SCORING, "第1行", order=1)


def remark(
    pattern: str,
    start: int,
    end: int,
    force: Weight = Weight.MUST,
    situation: str = "D01",
    passage: Passage = PASSAGE,
) -> Remark:
    return Remark(pattern, "", situation, force, Treatment.DELETE, passage, start, end, "", "", ())


def test_of_those_that_speak_of_the_same_words_the_most_binding_stays() -> None:
    broad, exact = remark("A", 3, 12, Weight.SHOULD), remark("B", 4, 10)

    assert once([broad, exact]) == [exact]


def test_of_equally_binding_ones_the_first_stays() -> None:
    first, second = remark("B", 3, 8), remark("A", 4, 10)

    assert once([first, second]) == [first]


@pytest.mark.parametrize(
    "other",
    [
        remark("B", 8, 12),
        remark("B", 3, 8, situation="D05"),
        remark("B", 3, 8, passage=PASSAGE._replace(order=2)),
    ],
)
def test_other_words_situations_and_passages_are_said_as_well(other: Remark) -> None:
    first = remark("A", 3, 8)

    assert once([first, other]) == [first, other]
