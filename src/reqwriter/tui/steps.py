"""What the wizard asks, step by step, page by page."""

from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Package

# A path in `asks` that begins so is asked of the package picked.
EACH = "package."


class Page(NamedTuple):
    """One screenful of a step: the paths it asks for."""

    title: str
    asks: tuple[str, ...]

    @property
    def of_package(self) -> bool:
        """Whether its answers belong to one package."""
        return any(path.startswith(EACH) for path in self.asks)

    def paths(self, package: str) -> tuple[str, ...]:
        """Its paths for the package of that id."""
        return tuple(_filled(path, package) for path in self.asks)


class Step(NamedTuple):
    """A step of the wizard."""

    title: str
    pages: tuple[Page, ...]


class Spot(NamedTuple):
    """Where a purchaser stands: step and page by number, package by id."""

    step: int
    page: int
    package: str


def _filled(path: str, package: str) -> str:
    return f"packages.{package}.{path[len(EACH) :]}" if path.startswith(EACH) else path


def _all(holder: str, names: str) -> tuple[str, ...]:
    return tuple(f"{holder}.{name}" for name in names.split())


STEPS: tuple[Step, ...] = (
    Step(
        "项目与各方",
        (
            Page(
                "项目",
                _all(
                    "project",
                    "name number plan_number category method organisation place budget"
                    " fund_source summary",
                ),
            ),
            Page("采购人", ("project.purchaser",)),
            Page("代理机构", ("project.agency", "project.agency_fee")),
            Page("监督部门", ("project.supervisor",)),
        ),
    ),
    Step(
        "时间安排",
        (
            Page(
                "发布与开标",
                ("project.timetable", *_all("project", "obtaining media validity_days")),
            ),
            Page("需求调查", ("project.survey",)),
            Page("现场考察", ("project.visit",)),
        ),
    ),
    Step(
        "采购包与标的",
        (Page("采购包", ("packages",)), Page("标的", ("package.items",))),
    ),
    Step("采购需求", (Page("采购需求", ("package.requirements",)),)),
    Step(
        "供应商资格",
        (
            Page("资格条件", _all("package.qualification", "consortium credentials")),
            Page("投标保证金", ("package.bid_security",)),
        ),
    ),
    Step(
        "评审办法",
        (
            Page("评审因素", ("package.scoring.factors",)),
            Page(
                "评标方法",
                (
                    *_all("package.scoring", "method reason candidates tie_break"),
                    "project.committee",
                ),
            ),
        ),
    ),
    Step("采购政策", (Page("中小企业政策", ("package.policy",)),)),
    Step(
        "合同与付款",
        (
            Page(
                "合同要点",
                _all("package.contract", "type pricing period place manner sign_days"),
            ),
            Page(
                "付款与保证金",
                _all("package.contract", "payments security_percent security_return"),
            ),
            Page(
                "合同条款",
                _all(
                    "package.contract",
                    "packaging warranty insurance breach intellectual_property dispute arbitration",
                ),
            ),
            Page("合同分包", ("package.contract.subcontract",)),
        ),
    ),
    Step("履约验收", (Page("履约验收", ("package.acceptance",)),)),
    Step("检查与生成", (Page("检查与生成", ()),)),
)

# The rest of a package is asked step by step; its row in the list of packages asks only these.
PACKAGE_ROW = ("name", "budget", "ceiling", "goal")

LAST = len(STEPS) - 1


def moved(spot: Spot, by: int) -> Spot:
    """The page before or after; it stops at the ends."""
    pages = [(s, p) for s, step in enumerate(STEPS) for p in range(len(step.pages))]
    place = pages.index((spot.step, spot.page)) + by
    step, page = pages[max(0, min(place, len(pages) - 1))]
    return Spot(step, page, spot.package)


def spot_of(path: str, draft: Draft, package: str) -> Spot:
    """Where a path is asked; the page that names it most closely wins.

    The package picked stays unless the path names another.
    """
    steps = path.split(".")
    if steps[0] == "packages" and len(steps) > 1 and draft.package(steps[1]):
        package = steps[1]
    best, found = (0, 0), Spot(LAST, 0, package)
    for s, step in enumerate(STEPS):
        for p, page in enumerate(step.pages):
            near = max((_nearness(path, asked) for asked in page.paths(package)), default=(0, 0))
            if near > best:
                best, found = near, Spot(s, p, package)
    return found


def _nearness(path: str, asked: str) -> tuple[int, int]:
    """How well a page's path answers for a wanted one: inside it, else holding it, else not."""
    if path == asked or path.startswith(f"{asked}."):
        return (2, len(asked)) if asked != "packages" or _of_row(path) else (0, 0)
    if asked.startswith(f"{path}."):
        return 1, -asked.count(".")
    return 0, 0


def _of_row(path: str) -> bool:
    """Whether the list of packages itself asks for a path."""
    steps = path.split(".")
    return len(steps) < 3 or steps[2] in PACKAGE_ROW


def package_at(draft: Draft, id: str) -> Package | None:
    """The package of that id, else the first one."""
    return draft.package(id) or next(iter(draft.packages), None)
