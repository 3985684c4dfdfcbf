"""Times taken in turn, so that what else the machine does falls on all alike."""

import statistics
import time
from collections.abc import Callable, Mapping


def in_turn(runs: int, acts: Mapping[str, Callable[[], object]]) -> dict[str, list[float]]:
    """Milliseconds of each act in each of so many rounds; one round before is not counted."""
    times: dict[str, list[float]] = {name: [] for name in acts}
    for round in range(runs + 1):
        for name, act in acts.items():
            started = time.perf_counter()
            act()
            taken = (time.perf_counter() - started) * 1000
            if round:
                times[name].append(taken)
    return times


def told(name: str, times: list[float]) -> str:
    """Median, and the middle half of all times, as a line."""
    low, middle, high = statistics.quantiles(times, n=4)
    return f"  {name:<44} {middle:8.1f} ms   (middle half {low:.1f}–{high:.1f})"


def ratio(times: dict[str, list[float]], one: str, other: str) -> tuple[float, str]:
    """How many times as long `one` takes as `other`: of medians.

    Beside it the middle half of the single rounds, and the ratio of the quickest quarters: what
    else the machine does can only add, and adds more to the one than to the other.
    """
    rounds = statistics.quantiles(
        (a / b for a, b in zip(times[one], times[other], strict=True)), n=4
    )
    value = statistics.median(times[one]) / statistics.median(times[other])
    quiet = statistics.quantiles(times[one], n=4)[0] / statistics.quantiles(times[other], n=4)[0]
    spread = f"single rounds {rounds[0]:.2f}–{rounds[2]:.2f}, quickest quarters {quiet:.2f}"
    return value, f"{value:.2f} ({spread})"
