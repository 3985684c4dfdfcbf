"""The review record prints what was reviewed, what is kept, and what is still open."""

import datetime as dt
from typing import Any

from reqwriter.documents import render, rendering
from reqwriter.documents.remarks import remarks
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method, MethodGround
from reqwriter.domain.review import Kept, Member, Review, Risk, RiskKind, Role
from reqwriter.places import shipped
from reqwriter.rules import check, setting_for
from reqwriter.rules.finding import Finding
from reqwriter.rules.kept import fingerprint
from reqwriter.standards.library import Library
from tests.documents.conftest import NOTICE, example

AT = "project.survey.subjects"
REVIEWED = Review(
    confirmed_on=dt.date(2026, 11, 20),
    held_on=dt.date(2026, 11, 23),
    general=True,
    key=True,
    lawyer=True,
    members=(Member(id="member-1", name="财务科代表", role=Role.FINANCE, drafted=False),),
    risks=(Risk(id="risk-1", kind=RiskKind.BUDGET, measure="分批采购", fallback="推迟第二批"),),
)


def judged(draft: Draft, library: Library) -> list[Finding]:
    return check(draft, setting_for(draft, library, NOTICE))


def keeping(draft: Draft, library: Library) -> Draft:
    found = next(one for one in judged(draft, library) if one.at == AT)
    record = Kept(
        id="keep-1",
        code=found.code,
        at=found.at,
        reason="只有两家",
        evidence="调查报告",
        signer="采购科负责人",
        signed_on=NOTICE,
        until=dt.date(2099, 12, 31),
        digest=fingerprint(draft, found),
    )
    return draft.with_(kept=(record,))


def text(draft: Draft, library: Library) -> str:
    made = render(
        draft, library, NOTICE, form="text", document="review", found=judged(draft, library)
    )
    return made.decode()


def drafts(library: Library) -> list[Draft]:
    base = example("office-computers")
    asked = paths.put(base, AT, 2)
    full: Any = base.with_(review=REVIEWED)
    for path, value in (
        ("project.method", Method.CONSULTATION),
        ("project.method_ground", MethodGround.CONSULTATION_SERVICES),
        ("project.approval", "示例市财政局批复"),
        ("project.survey.estimate", "按三家报价的平均值测算"),
        ("project.survey.findings", "市场供给充分"),
    ):
        full = paths.put(full, path, value)
    return [base, full, asked, keeping(asked, library)]


def test_every_line_of_the_record_is_printed_for_some_draft(library: Library) -> None:
    seen = set()
    for draft in drafts(library):
        found = remarks(judged(draft, library), draft)
        made = rendering.blocks_of(draft, library, NOTICE, document="review-record", found=found)
        seen |= {block.source for block in made.document.blocks}
    bare = rendering.blocks_of(Draft(), library, NOTICE, document="review-record")
    seen |= {block.source for block in bare.document.blocks}
    folder = shipped("templates") / "review-record"
    loader: Any = rendering._templates(folder, False).loader
    assert set(loader.lines) == seen


def test_the_review_is_told_with_its_members_risks_and_conclusions(library: Library) -> None:
    said = text(example("office-computers").with_(review=REVIEWED), library)
    for words in ("一般性审查结论：通过。", "重点审查结论：通过。", "财务科代表", "分批采购"):
        assert words in said


def test_a_kept_finding_stands_apart_from_the_open_ones(library: Library) -> None:
    draft = keeping(paths.put(example("office-computers"), AT, 2), library)
    kept, _, still_open = text(draft, library).partition("检查中尚未处理的问题")
    assert "一般不少于" in kept
    assert "只有两家" in kept
    assert "一般不少于" not in still_open


def test_a_record_whose_text_has_changed_is_not_printed_as_kept(library: Library) -> None:
    draft = keeping(paths.put(example("office-computers"), AT, 2), library)
    said = text(paths.put(draft, AT, 1), library)
    assert "没有说明理由后保留的问题。" in said
    assert "一般不少于" in said.partition("检查中尚未处理的问题")[2]
