"""What the wizard must not do: know the law, touch files, leave answers out."""

import ast
from pathlib import Path

import pytest

import reqwriter.tui
from reqwriter import files
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.value import Value, without_none
from reqwriter.places import shipped
from reqwriter.tui.asks import Ask, asks_at
from reqwriter.tui.pages import STEPS

SOURCES = sorted(Path(reqwriter.tui.__path__[0]).rglob("*.py"))
TOUCHES = {"open", "read_text", "write_text", "read_bytes", "write_bytes", "unlink", "rename"}
# Sizes of windows, times in seconds, numbers of keys: nothing that a law fixes.
FIGURES = {0, 1, 2, 3, 4, 5, 20, 80, 96, 28, 500, 0.6}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_no_module_opens_a_file_or_holds_a_figure_of_law(source: Path) -> None:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            assert name not in TOUCHES, f"{source.name}:{node.lineno}"
        # A column's width in characters is the one figure that is free.
        if source.name == "columns.py" or not isinstance(node, ast.Constant):
            continue
        if isinstance(node.value, int | float):
            assert node.value in FIGURES, f"{source.name}:{node.lineno}: {node.value}"


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_no_module_is_long(source: Path) -> None:
    assert len(source.read_text(encoding="utf-8").splitlines()) <= 200


def asked(draft: Draft) -> set[str]:
    """Every path that some page or row asks for."""
    found: set[str] = set()
    waiting = [
        path
        for step in STEPS
        for page in step.pages
        for package in draft.packages
        for path in page.paths(package.id)
    ]
    while waiting:
        for part in asks_at(draft, waiting.pop()):
            if isinstance(part, Ask):
                found.add(part.path)
                if part.is_table:
                    waiting += [
                        f"{part.path}.{row.id}" for row in paths.get(draft, part.path) or ()
                    ]
    return found


def declared(value: Value, at: str) -> set[str]:
    """Every path of a value that can hold an answer."""
    found: set[str] = set()
    for name, field in value.FIELDS.items():
        path = f"{at}.{name}" if at else name
        inner = getattr(value, name)
        kind = without_none(value.TYPES[name])
        if field.tag or field.required:
            continue
        if isinstance(kind, type) and issubclass(kind, Value):
            found |= declared(inner if inner is not None else kind(), path)
        else:
            found.add(path)
        if isinstance(inner, tuple):
            for row in inner:
                if isinstance(row, Value):
                    found |= declared(row, f"{path}.{row.__dict__['id']}")
    return found


@pytest.mark.parametrize("example", ["office-computers", "property-management", "copying-paper"])
def test_every_answer_that_a_draft_can_hold_is_asked_somewhere(example: str) -> None:
    draft = files.load(shipped("examples") / f"{example}.toml")
    assert declared(draft, "") - asked(draft) == {"review.approved"}
