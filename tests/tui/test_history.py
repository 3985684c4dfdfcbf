from hypothesis import given
from hypothesis import strategies as st

from reqwriter.domain.draft import Draft
from reqwriter.domain.project import Project
from reqwriter.tui.history import History

DRAFTS = st.lists(st.text("甲乙丙", min_size=1, max_size=3), max_size=12)


def drafts(names: list[str]) -> list[Draft]:
    return [Draft(project=Project(name=name)) for name in names]


@given(DRAFTS)
def test_undoing_everything_gives_the_first_draft_and_redoing_the_last(names: list[str]) -> None:
    history = History(Draft())
    for draft in drafts(names):
        history = history.changed(draft, "project.name")
    last = history.now
    for _ in names:
        history = history.undone()
    assert history.now == Draft()
    for _ in names:
        history = history.redone()
    assert history.now == last


def test_an_answer_that_changes_nothing_is_no_step() -> None:
    history = History(Draft())
    assert history.changed(Draft(), "project.name") is history


def test_a_new_answer_forgets_what_was_taken_back() -> None:
    first, second = drafts(["甲", "乙"])
    history = History(Draft()).changed(first, "a").undone().changed(second, "b")
    assert history.redone() == history
    assert history.past[-1].at == "b"


def test_the_ends_are_quiet() -> None:
    history = History(Draft())
    assert history.undone() is history
    assert history.redone() is history
