"""The wizard judges by the law of the day that it was opened for."""

import datetime as dt

from tests.tui.hand import Opened


async def test_a_draft_is_judged_by_the_law_of_the_day_asked_for(opened: Opened) -> None:
    async with opened("property-management", on=dt.date(2022, 6, 30)) as hand:
        assert "SM02" in {one.code for one in hand.app.blocking}
        assert "（按 2022-06-30 的规定）" in hand.said()


async def test_without_a_day_the_notice_decides(opened: Opened) -> None:
    async with opened("property-management") as hand:
        assert hand.app.on == hand.draft.project.timetable.notice_date
        assert hand.app.blocking == []
        assert "的规定）" not in hand.said()
