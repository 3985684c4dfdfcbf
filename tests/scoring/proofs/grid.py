"""Random tiers with ends on quarters, and the grid of values on which they are searched."""

from decimal import Decimal

from hypothesis import strategies as st

from reqwriter.domain.factor import Direction, Tier

# Ends lie on quarters within six of zero. The grid goes on beyond them, and has for every
# quarter the values next to it on either side.
QUARTERS = [Decimal(n) / 4 for n in range(-32, 33)]
NEAR = Decimal("0.001")
GRID = sorted({value for quarter in QUARTERS for value in (quarter - NEAR, quarter, quarter + NEAR)}
              | {quarter + Decimal("0.125") for quarter in QUARTERS})  # fmt: skip

ends = st.integers(-24, 24).map(lambda n: Decimal(n) / 4)
positive_ends = st.integers(0, 24).map(lambda n: Decimal(n) / 4)
points = st.integers(0, 6).map(Decimal)
directions = st.sampled_from(Direction)


def tiers_between(of: st.SearchStrategy[Decimal]) -> st.SearchStrategy[tuple[Tier, ...]]:
    """Tiers anyhow: most of them are full of faults."""
    return st.lists(
        st.builds(
            Tier,
            id=st.just("tier"),
            low=st.none() | of,
            high=st.none() | of,
            low_open=st.booleans(),
            high_open=st.booleans(),
            points=st.none() | points,
        ),
        max_size=5,
    ).map(tuple)


@st.composite
def nearly_sound(draw: st.DrawFn) -> tuple[Tier, ...]:
    """An axis cut into tiers with rising points, of which one end or one figure may be wrong."""
    cuts = sorted(draw(st.sets(ends, min_size=1, max_size=4)))
    closed_below = [draw(st.booleans()) for _ in cuts]
    lows = [
        (None, False),
        *((cut, not closed) for cut, closed in zip(cuts, closed_below, strict=True)),
    ]
    highs = [*((cut, closed) for cut, closed in zip(cuts, closed_below, strict=True)), (None, True)]
    tiers = [
        Tier(
            id="tier", low=low, low_open=low_open, high=high, high_open=high_open, points=Decimal(n)
        )
        for n, ((low, low_open), (high, high_open)) in enumerate(zip(lows, highs, strict=True))
    ]
    if draw(st.booleans()):
        at = draw(st.integers(0, len(tiers) - 1))
        slip = draw(st.sampled_from(("low_open", "high_open", "low", "high", "points")))
        wrong = {"low_open": not tiers[at].low_open, "high_open": not tiers[at].high_open}
        told = wrong[slip] if slip in wrong else draw(points if slip == "points" else ends)
        tiers[at] = tiers[at].with_(**{slip: told})
    return tuple(draw(st.permutations(tiers)))
