"""What holds for any bids, whatever they offer."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from reqwriter.scoring.bids import Bid
from reqwriter.scoring.evaluation import Evaluation
from tests.scoring.tendering import answers, counted, evaluated, ranks, reviewed

some = settings(max_examples=50, deadline=None)
YUAN = st.integers(1, 300_000_000).map(lambda cents: Decimal(cents) / 100)
SHARES = st.none() | st.booleans() | st.integers(0, 100).map(Decimal)


@st.composite
def bids(draw: st.DrawFn, least: int = 1) -> list[Bid]:
    made = []
    for n in range(draw(st.integers(least, 7))):
        judges = draw(st.lists(st.sampled_from((20, 10, 5, 0)), min_size=1, max_size=7))
        made.append(
            Bid(
                f"bid-{n}",
                f"{n}号公司",
                draw(YUAN | st.sampled_from([Decimal(100), Decimal(200)])),
                small=draw(st.booleans()),
                small_share=draw(st.none() | st.integers(0, 100).map(Decimal)),
                domestic=draw(SHARES),
                answers=answers(draw(st.integers(0, 3)), *judges),
                invalid=draw(st.sampled_from(("", "", "", "未通过资格审查"))),
            )
        )
    return made


def by_bid(found: Evaluation) -> dict[str, object]:
    return {one.priced.bid.id: one for one in found.bids}


@some
@given(bids(), st.randoms(use_true_random=False))
def test_the_order_in_which_bids_are_given_changes_nothing(
    given: list[Bid], chance: object
) -> None:
    shuffled = given[:]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    found, again = evaluated(*given), evaluated(*shuffled)
    assert by_bid(found) == by_bid(again)
    assert found.ranking == again.ranking
    assert (found.base, reviewed(found)) == (again.base, reviewed(again))
    assert (found.low.measures, found.shortage) == (again.low.measures, again.shortage)


@some
@given(bids(least=2), st.data())
def test_a_lower_price_of_ones_own_never_lowers_ones_price_points(
    given: list[Bid], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(given) - 1))
    cheaper = data.draw(st.integers(1, int(given[at].price * 100))) / Decimal(100)
    before = evaluated(*given)
    after = evaluated(*given[:at], given[at]._replace(price=cheaper), *given[at + 1 :])
    if given[at].id in counted(before):
        # The others stay: the lower price was below the ceiling already.
        assert price_points(after)[given[at].id] >= price_points(before)[given[at].id]


def price_points(found: Evaluation) -> dict[str, Decimal]:
    return {one.priced.bid.id: one.parts[0].points for one in found.bids}


@some
@given(bids())
def test_totals_are_the_sums_of_their_parts_within_the_full_points(given: list[Bid]) -> None:
    for one in evaluated(*given).bids:
        assert one.total == sum(part.points for part in one.parts)
        for part in one.parts:
            assert 0 <= part.points <= (part.factor.points or 0)
            assert abs(part.points - part.exact) <= Decimal("0.005")


@some
@given(bids())
def test_the_lowest_price_that_counts_earns_all_points_and_no_other_more(given: list[Bid]) -> None:
    found = evaluated(*given)
    for id, points in price_points(found).items():
        assert (counted(found)[id] == found.base) <= (points == 30)


@some
@given(bids())
def test_reviews_agree_with_fractions(given: list[Bid]) -> None:
    found = evaluated(*given)
    prices = sorted(Fraction(one.priced.bid.price) for one in found.bids)
    for one in found.bids:
        own = Fraction(one.priced.bid.price)
        below = [
            name
            for name, limit in (
                ("average", sum(prices) / len(prices) / 2),
                ("second", prices[1] / 2 if len(prices) > 1 else Fraction(0)),
                ("ceiling", Fraction(900_000)),
            )
            if own < limit
        ]
        assert reviewed(found).get(one.priced.bid.id, []) == below


@some
@given(bids())
def test_everyone_is_ranked_once_and_the_better_before_the_worse(given: list[Bid]) -> None:
    found = evaluated(*given)
    assert set(ranks(found)) == {one.priced.bid.id for one in found.bids}
    by_rank = sorted(found.bids, key=lambda one: one.rank)
    assert [one.total for one in by_rank] == sorted((one.total for one in by_rank), reverse=True)  # type: ignore[type-var]
