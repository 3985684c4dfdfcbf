"""What docs/overlays.md shows can be used as it stands."""

import datetime as dt
import re
from pathlib import Path

from reqwriter.files.office import library

PAGE = Path(__file__).parents[1] / "docs" / "overlays.md"
EXAMPLE = re.compile(r"```toml\n# (?P<file>\S+)\n(?P<text>.*?)```", re.DOTALL)


def test_the_examples_lie_over_the_law(tmp_path: Path) -> None:
    for example in EXAMPLE.finditer(PAGE.read_text("utf-8")):
        file = tmp_path / example["file"]
        file.parent.mkdir(exist_ok=True)
        file.write_text(example["text"], encoding="utf-8")
    law = library(tmp_path)

    def value(key: str, day: str, place: str = "") -> int:
        return int(law.value(key, on=dt.date.fromisoformat(day), place=place).value)

    assert law.places["weifang"] == "潍坊市"
    assert value("open-tender-threshold.goods", "2025-12-31", "weifang") == 2_000_000
    assert value("open-tender-threshold.goods", "2026-01-01", "weifang") == 4_000_000
    assert value("price-weight-floor.goods", "2026-06-30", "weifang") == 30
    assert value("price-weight-floor.goods", "2026-07-01", "weifang") == 35
    assert law.official_text("mof-87", "五十五") == "（本单位保存的该条原文）"
