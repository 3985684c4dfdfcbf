"""What every test stands on: the shipped law, whatever this computer's user has set."""

import pytest
from hypothesis import settings

from reqwriter.files.settings import VARIABLE

# Thousands of random cases where a proof is held against a search: --hypothesis-profile=long.
settings.register_profile("long", max_examples=5000, deadline=None)


@pytest.fixture(autouse=True)
def _no_folder_of_an_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
