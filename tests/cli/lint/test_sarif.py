"""The report as SARIF holds to the standard's schema and tells what the others tell."""

import json
from pathlib import Path
from typing import Any

import pytest

from reqwriter.cli.lint.sarif import uri
from tests.cli.conftest import Shell
from tests.cli.lint.schema import faults

SCHEMA = json.loads(Path(__file__).with_name("sarif-2.1.0.json").read_text("utf-8"))


def _log(shell: Shell, *files: Path) -> Any:
    return json.loads(shell("lint", *files, "--format", "sarif").out)


def test_a_report_is_valid(shell: Shell, document: Path, tmp_path: Path) -> None:
    log = _log(shell, document, tmp_path / "旧 文件.doc")

    assert faults(log, SCHEMA, SCHEMA) == []


def test_an_empty_report_is_valid(shell: Shell, tmp_path: Path) -> None:
    log = _log(shell, tmp_path)

    assert faults(log, SCHEMA, SCHEMA) == []
    assert log["runs"][0]["results"] == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"level": "fatal"}, "not in"),
        ({"text": "?"}, "unknown text"),
        ({"ruleIndex": "0"}, "not integer"),
        ({"message": {}}, "anyOf"),
        ({"suppressions": [{}]}, "no kind"),
    ],
)
def test_the_schema_would_see_what_is_wrong(
    change: dict[str, Any], said: str, shell: Shell, document: Path
) -> None:
    log = _log(shell, document)
    log["runs"][0]["results"][0].update(change)

    assert any(said in one for one in faults(log, SCHEMA, SCHEMA))


def test_weights_are_levels_and_rules_have_help(shell: Shell, document: Path) -> None:
    (run,) = _log(shell, document)["runs"]

    rules = run["tool"]["driver"]["rules"]
    assert [one["level"] for one in run["results"]] == ["error", "warning", "note"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == ["T01", "T02", "T03"]
    assert rules[0]["help"]["text"].startswith("处理：删除；可以改为：写明可以核对的要求。")
    assert "财政部令第87号" in rules[0]["help"]["text"]


def test_a_line_of_a_text_is_a_region_and_a_place_is_told_by_name(
    shell: Shell, document: Path
) -> None:
    (run,) = _log(shell, document)["runs"]
    (location,) = run["results"][0]["locations"]

    assert location["physicalLocation"]["artifactLocation"]["uri"] == document.as_uri()
    assert location["physicalLocation"]["region"]["startLine"] == 2
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "第2行"
    told = location["properties"]
    assert told["text"][told["start"] : told["end"]] == "注册资本"


def test_a_file_that_was_not_read_is_a_notification(shell: Shell, tmp_path: Path) -> None:
    (run,) = _log(shell, tmp_path / "a.doc")["runs"]

    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "a.doc" in invocation["toolExecutionNotifications"][0]["message"]["text"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("a b.txt", "a%20b.txt"), ("a:b.txt", "a%3Ab.txt"), ("文/b.txt", "%E6%96%87/b.txt")],
)
def test_a_relative_name_is_a_relative_reference(name: str, said: str) -> None:
    assert uri(Path(name)) == said
