import os
import subprocess
import sys

import pytest

from reqwriter.tui.terminal import KITTY_SWITCH, prepare, unreadable


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_the_kitty_protocol_is_switched_off_where_it_breaks_input_methods(platform: str) -> None:
    environment: dict[str, str] = {}
    prepare(environment, platform)
    assert environment == {KITTY_SWITCH: "1"}


def test_windows_is_left_alone() -> None:
    environment: dict[str, str] = {}
    prepare(environment, "win32")
    assert environment == {}


def test_a_users_own_setting_stands() -> None:
    environment = {KITTY_SWITCH: "0"}
    prepare(environment, "linux")
    assert environment == {KITTY_SWITCH: "0"}


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is set there")
def test_the_switch_is_set_before_textual_is_imported() -> None:
    code = (
        "import sys, reqwriter.tui; assert 'textual' not in sys.modules;"
        "from textual import constants; print(constants.DISABLE_KITTY_KEY)"
    )
    environment = {key: value for key, value in os.environ.items() if key != KITTY_SWITCH}
    said = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert said.stdout == "True\n"


def test_a_terminal_of_another_encoding_is_refused_in_chinese() -> None:
    assert unreadable("utf-8") == ""
    assert unreadable("UTF8") == ""
    assert "gbk" in unreadable("gbk")
    assert "UTF-8" in unreadable(None)
    assert "UTF-8" in unreadable("no-such-encoding")
