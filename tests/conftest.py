"""What every test stands on: the shipped law, whatever this computer's user has set."""

import pytest

from reqwriter.files.settings import VARIABLE


@pytest.fixture(autouse=True)
def _no_folder_of_an_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
