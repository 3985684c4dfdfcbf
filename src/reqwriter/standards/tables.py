"""What the files of the law are once parsed, and what is said when they are wrong."""

from collections.abc import Mapping
from typing import Any

NATION = "national"
Documents = Mapping[str, dict[str, Any]]


class StandardsError(ValueError):
    """The files of the law cannot be used; every fault is listed, in Chinese, with its file."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(["法规数据有误，请改正：", *(f"- {one}" for one in faults)]))
        self.faults = tuple(faults)
