"""A stretch of an axis, in words that leave no doubt about its ends."""

from reqwriter.domain.money import figures
from reqwriter.scoring.intervals import Interval


def span_said(span: Interval, unit: str) -> str:
    """A stretch in words: 3年以上（含3年）、不足5年."""
    low = "" if span.low is None else f"{figures(span.low)}{unit}"
    high = "" if span.high is None else f"{figures(span.high)}{unit}"
    if low and low == high:
        return low
    parts = []
    if low:
        parts.append(f"超过{low}" if span.low_open else f"{low}以上（含{low}）")
    if high:
        parts.append(f"不足{high}" if span.high_open else f"{high}以下（含{high}）")
    return "、".join(parts) or "任何数值"
