"""The wizard driven as a person drives it, and its screen read as a person reads it."""

import datetime as dt
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.places import shipped
from reqwriter.tui.app import ReqwriterApp
from reqwriter.tui.fields.han_input import HanInput
from reqwriter.tui.screens.desk_screen import DeskScreen

TODAY = dt.date(2026, 11, 23)


def screen_text(app: App[int]) -> str:
    """The screen as plain lines, wide characters whole."""
    rows = app.screen._compositor.render_strips()  # private: only here
    return "\n".join("".join(part.text for part in row).rstrip() for row in rows)


class Hand:
    """A purchaser at the keyboard."""

    def __init__(self, app: ReqwriterApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Keys by name; a step is done when everything it set off is done."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Characters as an input method commits them."""
        for character in text:
            target = self.app.focused or self.app.screen
            target.post_message(events.Key(_character_to_key(character), character))
        await self.pilot.pause()

    async def paste(self, text: str) -> None:
        """Text as a terminal pastes it."""
        self.app.post_message(events.Paste(text))
        await self.pilot.pause()

    async def go(self, path: str) -> None:
        """To the field of a path, as F2 goes there."""
        screen = self.app.screen
        assert isinstance(screen, DeskScreen)
        await screen.reveal(path)
        await self.pilot.pause()

    async def fill(self, path: str, text: str) -> None:
        """Replace what stands in the field of a path."""
        await self.go(path)
        assert isinstance(self.app.focused, HanInput)
        self.app.focused.value = ""
        await self.type(text)
        await self.press("tab")

    def said(self) -> str:
        """What the screen shows."""
        return screen_text(self.app)

    async def settled(self) -> str:
        """What the screen shows once it has come to rest: alike in five looks, or after 3 s."""
        last, alike = self.said(), 0
        for _ in range(60):
            await self.pilot.pause(0.05)
            now = self.said()
            last, alike = now, alike + 1 if now == last else 0
            if alike == 4:
                break
        return last

    async def sees(self, text: str) -> None:
        """Wait until the screen shows this; fail with the screen when it does not."""
        for _ in range(60):
            if text in self.said():
                return
            await self.pilot.pause(0.05)
        raise AssertionError(f"没有看到“{text}”：\n{self.said()}")

    async def hears(self, text: str) -> None:
        """Wait until a notice says this."""
        for _ in range(60):
            if text in self.told():
                return
            await self.pilot.pause(0.05)
        raise AssertionError(f"没有提示“{text}”：\n{self.told()}")

    def told(self) -> str:
        """The notices given so far."""
        return "\n".join(notice.message for notice in self.app._notifications)

    def answer(self, path: str) -> object:
        """What the draft holds."""
        return paths.get(self.app.draft, path)

    @property
    def draft(self) -> Draft:
        """The draft of now."""
        return self.app.draft


Opened = Callable[..., AbstractAsyncContextManager[Hand]]


@asynccontextmanager
async def opening(
    folder: Path,
    example: str = "office-computers",
    size: tuple[int, int] = (80, 24),
    on: dt.date | None = None,
) -> AsyncIterator[Hand]:
    path = None
    if example:
        path = folder / f"{example}.toml"
        if not path.exists():
            shutil.copy(shipped("examples") / path.name, path)
    app = ReqwriterApp(path, TODAY)
    app.law_day = on
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Hand(app, pilot)
