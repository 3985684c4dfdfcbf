"""The whole draft."""

import datetime as dt

from pydantic_core import PydanticCustomError

from reqwriter.domain.package import Package
from reqwriter.domain.project import Project
from reqwriter.domain.review import Kept, Review
from reqwriter.domain.value import Value, ask


class Draft(Value):
    """Every answer given so far, for one tender."""

    project: Project = ask("项目", default=Project())
    packages: tuple[Package, ...] = ask("采购包", default=())
    review: Review = ask("审查", default=Review())
    kept: tuple[Kept, ...] = ask("保留的问题", default=())

    def __post_init__(self) -> None:
        """No two packages share an id."""
        ids = [package.id for package in self.packages]
        for found in ids:
            if ids.count(found) > 1:
                raise PydanticCustomError("twice", "编号“{id}”重复", {"id": found})

    def package(self, id: str) -> Package | None:
        """The package of that id."""
        return next((package for package in self.packages if package.id == id), None)

    def day(self, today: dt.date) -> dt.date:
        """The day whose law applies: the notice's, else today."""
        return self.project.timetable.notice_date or today
