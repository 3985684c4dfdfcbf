"""Older layouts of the file, brought up one step at a time; the file itself stays as it is."""

from collections.abc import Callable
from typing import Any

SCHEMA = 1

Data = dict[str, Any]


def brought_up(data: Data, schema: int) -> Data:
    """The data of a file of this schema in the layout of today's. The argument is not changed."""
    for step in range(schema, SCHEMA):
        data = STEPS[step](data)
    return data


def _from_0(data: Data) -> Data:
    """Schema 0 kept the days of the tender among the project's own answers."""
    if not isinstance(data.get("project"), dict):
        return data
    project = dict(data["project"])
    days = {new: project.pop(old) for old, new in _DAYS_OF_0.items() if old in project}
    if days:
        project["timetable"] = {**days, **project.get("timetable", {})}
    return {**data, "project": project}


_DAYS_OF_0 = {
    "notice_date": "notice_date",
    "documents_from": "documents_from",
    "documents_until": "documents_until",
    "open_time": "deadline",
    "open_place": "opening_place",
}

STEPS: tuple[Callable[[Data], Data], ...] = (_from_0,)
