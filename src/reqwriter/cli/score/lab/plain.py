"""The findings of a simulation for programs: shares as fractions of 1, amounts in yuan."""

from typing import Any

from reqwriter.cli.score.lab.pictures import Section
from reqwriter.cli.score.lab.weighing import nominal, price_weight, worth
from reqwriter.scoring.lab.assumptions import Assumptions
from reqwriter.scoring.lab.field import Field
from reqwriter.scoring.lab.findings import NEVER, Findings, Preference


def plain(field: Field, found: Findings, sections: list[Section], seed: int) -> dict[str, Any]:
    """All of it, the conclusions in Chinese among it."""
    tender = field.tender
    return {
        "package": tender.package.id,
        "on": tender.on,
        "place": tender.place or "national",
        "seed": seed,
        "tenders": found.tenders,
        "error": _short(found.error()),
        "assumptions": _assumed(field.assumptions),
        "conclusions": {one.title: list(one.said) for one in sections},
        "price": _price(field, found),
        "factors": [_factor(field, found, at) for at in range(len(field.rows))],
        "small": _preference(found, found.small, field.small),
        "domestic": _preference(found, found.domestic, field.domestic),
        "judges": {"changed": _short(found.share(found.noise))},
        "lowball": _lowball(found),
    }


def _short(number: float) -> float:
    return round(number, 6)


def _assumed(one: Assumptions) -> dict[str, Any]:
    guesses = {id: _rows(guess) for id, guess in one.guesses.items()}
    return {**one._asdict(), "price": one.price._asdict(), "guesses": guesses}


def _rows(guess: Any) -> dict[str, Any]:  # noqa: ANN401
    rows = guess._asdict()
    return {key: list(row) if isinstance(row, tuple) else row for key, row in rows.items()}


def _price(field: Field, found: Findings) -> dict[str, Any]:
    points, written, real = price_weight(field, found)
    usual, lowest = found.share(found.prices.evaluated), found.share(found.prices.lowest)
    more = worth(usual, lowest, float(points)) if points else None
    return {
        "points": points,
        "nominal": _short(written),
        "effective": _short(real),
        "mean": round(found.share(found.prices.mean), 2),
        "mean_evaluated": round(usual, 2),
        "lowest_evaluated": round(lowest, 2),
        "paid": round(found.share(found.prices.paid), 2),
        "won_by_place": [_short(found.share(many)) for many in found.prices.won],
        "yuan_a_point": None if more is None else round(more, 2),
    }


def _factor(field: Field, found: Findings, at: int) -> dict[str, Any]:
    row, one = field.rows[at], found.weights[at]
    return {
        "id": row.factor.id,
        "name": row.factor.name,
        "points": row.factor.points,
        "nominal": _short(nominal(field)[at]),
        "effective": _short(found.effective()[at]),
        "mean": _short(found.each(one.points) / 100),
        "full": _short(found.each(one.full)),
        "alike": _short(found.share(one.alike)),
        "decisive": _short(found.share(one.decisive)),
        "never_tells_apart": found.share(one.alike) >= NEVER,
    }


def _lowball(found: Findings) -> dict[str, float]:
    """Shares of tenders; price points and their range as means, in points."""
    told = {}
    for key, count in found.lowball._asdict().items():
        scale = 1.0
        if key.startswith("points"):
            scale = 100.0 * max(found.bidders - 1, 1)
        elif key.startswith("range"):
            scale = 100.0
        told[key] = _short(found.share(count) / scale)
    return told


def _preference(found: Findings, one: Preference, rate: Any) -> dict[str, Any]:  # noqa: ANN401
    share = float(rate) / 100
    more = share / (1 - share)
    return {
        "percent": rate,
        "changed": _short(found.share(one.changed)),
        "won": _short(found.share(one.won)),
        "won_without": _short(found.share(one.won_without)),
        "bidders": _short(found.each(one.bidders)),
        "advantage": _short(more),
        "advantage_yuan": round(found.share(found.prices.mean) * more, 2),
    }
