"""What is wrong with a file that is read by hand: each thing with its steps, and the remedy."""

from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from reqwriter.domain.money import plain_decimal
from reqwriter.files.known import Steps

_LARGEST = 10**15


class Noting:
    """Notes what is wrong, each with its steps in the file."""

    def __init__(self) -> None:
        self.problems: list[tuple[Steps, str]] = []

    def wrong(self, steps: Steps, what: str) -> None:
        """Something to mend."""
        self.problems.append((steps, what))

    def known(
        self,
        steps: Steps,
        row: Mapping[str, Any],
        keys: tuple[str, ...],
        titles: Mapping[str, str],
        required: tuple[str, ...],
    ) -> None:
        """Refuse keys that are none, and miss those that must be there."""
        for key in row:
            if key not in keys:
                near = get_close_matches(key, keys, n=1)
                listed = "、".join(f"{one}（{titles[one]}）" for one in near or keys)
                ask = f"是不是要写：{listed}？" if near else f"这里可以写：{listed}。"
                self.wrong((*steps, key), f"不认识“{key}”。{ask}")
        for key in required:
            if key not in row:
                self.wrong((*steps, key), f"缺少 {key}（{titles[key]}）。请补上。")

    def number(self, steps: Steps, given: Any, like: str) -> Decimal | None:  # noqa: ANN401
        """A number of the file."""
        if isinstance(given, bool) or not isinstance(given, int | Decimal):
            self.wrong(steps, f"应为数字。请直接写数字，不加引号和单位，例如 {like}。")
            return None
        number = Decimal(given)
        if not number.is_finite() or abs(number) >= _LARGEST or number != round(number, 6):
            self.wrong(steps, "数字超出范围。请写最多六位小数、小于一千万亿的数字。")
            return None
        return plain_decimal(number + 0)
