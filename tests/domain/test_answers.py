"""What a person types becomes an answer, or is refused with a reason."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings

from reqwriter.domain import paths
from reqwriter.domain.answers import AnswerError, answered
from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Package
from reqwriter.domain.paths import PathError
from reqwriter.domain.project import Category, Project
from reqwriter.domain.requirement import Item
from reqwriter.domain.value import Value
from tests.strategies import drafts

EMPTY = Draft(packages=(Package(id="pkg-1", items=(Item(id="item-1"),)),))


@pytest.mark.parametrize(
    ("path", "typed", "value"),
    [
        ("project.name", "示例 项目\r\n", "示例 项目\n"),
        ("project.budget", "198万元", Decimal(1_980_000)),
        ("project.category", "货物", Category.GOODS),
        ("project.category", "goods", Category.GOODS),
        ("project.committee", " ５ ", 5),
        ("project.survey.complex", "否", False),
        ("project.survey.complex", "有", True),
        ("project.timetable.notice_date", "2026年11月30日", dt.date(2026, 11, 30)),
        ("project.timetable.notice_date", "２０２６/１１/３０", dt.date(2026, 11, 30)),
        ("project.timetable.deadline", "2026-12-22 09:30", dt.datetime(2026, 12, 22, 9, 30)),
        ("project.timetable.deadline", "2026-12-22T09:30:00", dt.datetime(2026, 12, 22, 9, 30)),
        ("project.timetable.deadline", "2026.12.22 9时30分", dt.datetime(2026, 12, 22, 9, 30)),
        ("packages.pkg-1.items.item-1.code", "Ａ０２０１０１０５", "A02010105"),
        ("packages.pkg-1.policy.deduction", "12.5%", Decimal("12.5")),
        ("packages.pkg-1.bid_security.amount", "1.5万", Decimal(15_000)),
    ],
)
def test_a_typed_text_becomes_the_answer(path: str, typed: str, value: object) -> None:
    assert paths.get(answered(EMPTY, path, typed), path) == value


@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [
        ("project.budget", "一百万", "“一百万”不是金额"),
        ("project.budget", "99999999亿", "“99999999亿”不在“预算金额（元）”允许的范围内。"),
        ("project.committee", "5.5", "“5.5”不是整数。"),
        ("project.committee", "-1", "“-1”不在“评标委员会（评审小组）人数”允许的范围内。"),
        ("project.category", "诗歌", "可填：货物；服务；工程。"),
        ("project.survey.complex", "也许", "“也许”请改为“是”或“否”。"),
        ("project.timetable.notice_date", "2026-02-30", "“2026-02-30”这一天不存在。"),
        ("project.timetable.notice_date", "下周", "“下周”不是日期，请写成 2026-12-22。"),
        ("project.timetable.deadline", "2026-12-22", "请写成 2026-12-22 09:30。"),
        ("project.timetable.deadline", "2026-12-22 25:00", "这一时刻不存在。"),
        ("project.purchaser", "学校", "这一项由若干小项组成，请逐项填写。"),
        ("packages.pkg-1.id", "", "不能为空。"),
        ("packages.pkg-1.id", "包一", "允许的范围内。"),
    ],
)
def test_a_text_that_does_not_fit_is_refused_in_chinese(path: str, typed: str, said: str) -> None:
    with pytest.raises(AnswerError) as error:
        answered(EMPTY, path, typed)
    assert said in str(error.value)


@pytest.mark.parametrize("path", ["project.colour", "packages.pkg-1", "packages.pkg-9.name", "x"])
def test_a_path_that_is_no_question_is_refused(path: str) -> None:
    with pytest.raises(PathError):
        answered(EMPTY, path, "x")


def test_an_empty_text_takes_the_answer_back() -> None:
    draft = Draft(project=Project(name="x", committee=5))

    assert answered(answered(draft, "project.name", " "), "project.committee", "") == Draft()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(drafts())
def test_every_answer_that_is_shown_can_be_typed_back(draft: Draft) -> None:
    for path, value in paths.walk(draft):
        for name, answer in value.answers():
            if name in ("id", "kind") or answer is None or _is_group(answer) or answer == ():
                continue
            if isinstance(answer, str) and not answer.strip():
                continue
            if isinstance(answer, dt.datetime) and (answer.second or answer.microsecond):
                continue
            at = f"{path}.{name}" if path else name
            shown = paths.shown(answer)
            again = paths.get(answered(draft, at, shown), at)
            if isinstance(answer, str) and again != answer:
                # Codes are made narrow.
                assert name == "code"
            else:
                assert again == answer


def _is_group(value: object) -> bool:
    rows = value if isinstance(value, tuple) else (value,)
    return any(isinstance(one, Value) for one in rows)
