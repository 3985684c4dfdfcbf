"""What the document tests stand on: the shipped law and the shipped examples."""

import datetime as dt
from pathlib import Path

import pytest

from reqwriter.domain.draft import Draft
from reqwriter.files import load
from reqwriter.places import shipped
from reqwriter.standards.library import Library

EXAMPLES = ("office-computers", "property-management", "copying-paper")
NOTICE = dt.date(2026, 11, 30)
GOLDEN = Path(__file__).parents[1] / "golden" / "documents"


def example(name: str) -> Draft:
    """A shipped example."""
    return load(shipped("examples") / f"{name}.toml")


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load()


@pytest.fixture(params=EXAMPLES)
def draft(request: pytest.FixtureRequest) -> Draft:
    """Each shipped example in turn."""
    return example(request.param)


@pytest.fixture
def computers() -> Draft:
    return example("office-computers")
