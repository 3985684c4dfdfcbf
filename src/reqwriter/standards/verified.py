"""How sure the library is of what it holds."""

from enum import StrEnum


class Verified(StrEnum):
    """What somebody has compared a value with."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"

    @property
    def caution(self) -> str:
        """What a reader must be told; empty when the official text was compared."""
        return {
            "secondary": "依据二手资料，请核对原文",
            "unverified": "尚未与原文核对，请先核对",
        }.get(self.value, "")
