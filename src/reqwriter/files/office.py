"""The law with the office's own folder over it; what is wrong in that folder is told by line."""

from pathlib import Path

from reqwriter.files.problem import FileProblem
from reqwriter.files.settings import own_folder
from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.standards.tables import StandardsError


def library(given: Path | None = None) -> Library:
    """The shipped law with the office's folder over it: the one given, else the one set.

    Raises FileProblem when the office's folder cannot be used, with every fault and its line;
    StandardsError when the shipped law itself cannot.
    """
    folder = own_folder(given)
    return Library.load() if folder is None else with_folder(folder)


def patterns_folder(given: Path | None = None) -> Path | None:
    """Where the office keeps patterns of its own for the clause checker; None: it has none."""
    folder = own_folder(given)
    return folder / "wording" if folder and (folder / "wording").is_dir() else None


def with_folder(folder: Path) -> Library:
    """The shipped law with this folder over it. Raises FileProblem as `library` does."""
    try:
        return Library.load(shipped("standards"), folder)
    except StandardsError as error:
        # What is wrong without the folder as well is not the office's fault.
        Library.load(shipped("standards"))
        # Only who has made a mistake pays for finding its line.
        from reqwriter.files.faults import with_line

        raise FileProblem(
            f"没有采用本单位的法规数据（{folder}），请改正：",
            *(f"- {with_line(fault, folder)}" for fault in error.faults),
        ) from error
