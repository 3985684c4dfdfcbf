"""What must be settled with the terminal before Textual is imported."""

import codecs
from collections.abc import MutableMapping

KITTY_SWITCH = "TEXTUAL_DISABLE_KITTY_KEY"


def prepare(environment: MutableMapping[str, str], platform: str) -> None:
    """Keep input methods whole.

    Asked for the Kitty keyboard protocol, terminals send what an input method commits as one
    escape code; Textual reads at most 32 characters of it, so five Han characters or more arrive
    as rubbish. A user's own setting stands. On Windows Textual asks in any case and would then no
    longer read the answers, so nothing is set there.
    """
    if platform != "win32":
        environment.setdefault(KITTY_SWITCH, "1")


def unreadable(encoding: str | None) -> str:
    """Why Chinese cannot be typed in a terminal of this encoding; empty when it can."""
    try:
        fits = codecs.lookup(encoding or "ascii").name == "utf-8"
    except LookupError:
        fits = False
    if fits:
        return ""
    return (
        f"当前终端的字符编码是 {encoding or '未知'}，向导只能在 UTF-8 终端中使用。"
        "请把终端编码改为 UTF-8（Windows 请使用 Windows Terminal）后重试。"
    )
