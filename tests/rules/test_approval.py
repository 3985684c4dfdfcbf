"""The digest of what a review approved."""

from decimal import Decimal

from reqwriter.domain import paths
from reqwriter.rules.approval import digest_of
from tests.rules.casebook import base


def test_equal_answers_have_one_digest_whatever_the_order_of_the_fields() -> None:
    draft = base("goods")
    project = draft.project
    turned = type(project)(**dict(reversed(project.__dict__.items())))
    assert digest_of(draft.with_(project=turned)) == digest_of(draft)


def test_every_changed_answer_changes_the_digest() -> None:
    draft = base("goods")
    changed = [
        paths.put(draft, "project.name", "另一个项目"),
        paths.put(draft, "project.budget", Decimal("1500000.01")),
        paths.put(draft, "packages.pkg-1.goal", None),
        paths.remove(draft, "packages.pkg-1.requirements.req-service"),
        paths.move(draft, "packages.pkg-1.items.item-pc", 1),
    ]
    assert len({digest_of(one) for one in (draft, *changed)}) == len(changed) + 1


def test_the_review_and_what_is_kept_are_not_in_it() -> None:
    draft = base("goods")
    assert digest_of(draft.with_(review=type(draft.review)())) == digest_of(draft)
