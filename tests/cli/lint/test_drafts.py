"""A draft's texts are judged in the parts of the documents where they come to stand."""

import json
from pathlib import Path

from reqwriter.cli.lint.drafts import passages_of
from reqwriter.domain import paths
from reqwriter.files.reading import load
from reqwriter.files.writing import save
from reqwriter.wording.passages import Place
from tests.cli.conftest import Shell


def test_texts_stand_in_their_parts(good: Path) -> None:
    found = passages_of(load(good))
    parts = {place: [one for one in found if one.place is place] for place in Place}

    for place in (Place.TECHNICAL, Place.COMMERCIAL, Place.SCORING, Place.CONTRACT):
        assert parts[place], place.label
    assert all("合同" in one.at or "验收" in one.at for one in parts[Place.CONTRACT])
    assert all("评审" in one.at for one in parts[Place.SCORING])
    assert [one.order for one in found] == list(range(1, len(found) + 1))


def test_reasons_and_people_are_left_alone(good: Path) -> None:
    at = " ".join(one.at for one in passages_of(load(good)))

    assert "理由" not in at
    assert "审查" not in at
    assert "采购人" not in at


def test_a_draft_is_judged_like_any_document(shell: Shell, good: Path) -> None:
    draft = load(good)
    package = draft.packages[0]
    where = f"packages.{package.id}.goal"
    save(good, paths.put(draft, where, "注册资本不低于500万元。"))

    ran = shell("lint", good, "--format", "json")

    (row,) = [one for one in json.loads(ran.out) if one["code"] == "T01"]
    assert ran.code == 1
    assert row["place"] == "需求"
    assert row["at"] == paths.title(where, draft)
    assert f"按 {draft.project.timetable.notice_date} 有效的规定" in shell("lint", good).out


def test_a_broken_draft_is_told_as_check_tells_it(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("schema = 1\n[project]\nnam = 1\n", "utf-8")

    ran = shell("lint", path)

    assert ran.code == 2
    assert f"{path}：" in ran.err
