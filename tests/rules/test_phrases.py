"""Phrases in the texts of a draft: said, denied, lawful; and the dictionary that holds them."""

import re
import time

import pytest

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Credential
from reqwriter.domain.requirement import Requirement
from reqwriter.rules.phrases import spoken
from tests.rules.casebook import BY_CODE, HERE, base, library, setting

TEXT = "packages.pkg-1.qualification.credentials.cred-1.text"
ROWS = library()._special("wording.toml")["phrase"]
LETTERS = re.compile(r"[\u4e00-\u9fff]{2,}")


def said(code: str, text: str) -> list[tuple[str, str]]:
    draft = paths.put(base("goods"), TEXT, text)
    return list(spoken(code, draft, setting(draft)))


def test_a_phrase_is_found_with_its_path_and_its_words() -> None:
    assert said("WD01", "资产总额1000万元以上，注册资本500万元以上") == [(TEXT, "资产总额")]


@pytest.mark.parametrize(
    "text",
    ["不得以注册资本为条件", "对注册资本不作要求", "注册资本不作为资格条件", "不限注册资本"],
)
def test_a_clause_that_denies_the_phrase_does_not_say_it(text: str) -> None:
    assert said("WD01", text) == []


def test_a_denial_reaches_to_the_end_of_its_clause_only() -> None:
    assert said("WD01", "不得转包，注册资本500万元以上") == [(TEXT, "注册资本")]


def test_lacking_something_with_consequences_demands_it() -> None:
    assert said("WD02", "没有原厂授权的，投标无效") == [(TEXT, "原厂授权")]


def test_no_phrase_reaches_from_one_text_into_the_next() -> None:
    draft = paths.put(base("goods"), TEXT, "低于成本")
    draft = paths.put(draft, TEXT.replace("text", "evidence"), "投标无效")
    assert list(spoken("WD17", draft, setting(draft))) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['rule']} {row['words'][0]}")
def test_a_row_of_the_dictionary_belongs_to_a_rule_and_its_words_lead_to_its_pattern(
    row: dict[str, object],
) -> None:
    assert row["rule"] in BY_CODE
    pattern = row.get("pattern")
    if isinstance(pattern, str):
        re.compile(pattern)
        assert isinstance(row["words"], list)
        held = set(LETTERS.findall(pattern))
        assert any(word in part or part in word for word in row["words"] for part in held)


def test_all_phrases_are_looked_for_in_five_hundred_requirements_in_no_time() -> None:
    draft = _long()
    codes = sorted({row["rule"] for row in ROWS})
    where = setting(draft)
    for code in codes:
        list(spoken(code, draft, where))
    fresh = _long()
    start = time.perf_counter()
    for code in codes:
        list(spoken(code, fresh, where))
    assert time.perf_counter() - start < 1


def _long() -> Draft:
    draft = base("goods")
    package = draft.packages[0]
    text = "设备在环境温度10℃至35℃、相对湿度35%至80%的条件下能够正常工作，按照引用标准测试。"
    more = tuple(
        Requirement(id=f"req-{number}", title="工作环境", text=f"{text}{number}")
        for number in range(500)
    )
    return draft.with_(packages=(package.with_(requirements=(*package.requirements, *more)),))


@pytest.mark.parametrize("name", ["office-computers", "property-management", "copying-paper"])
def test_nothing_that_the_standard_form_prints_is_objected_to(name: str) -> None:
    printed = (HERE.parent / "golden" / "documents" / f"{name}.txt").read_text("utf-8")
    lines = [Credential(id=f"line-{n}", text=one) for n, one in enumerate(printed.splitlines())]
    draft = paths.put(base("goods"), "packages.pkg-1.qualification.credentials", tuple(lines))
    # DP05 looks at every deduction, and objects to those of another figure.
    codes = sorted({row["rule"] for row in ROWS} - {"DP05"})
    where = setting(draft)
    assert [(code, *one) for code in codes for one in spoken(code, draft, where)] == []
