"""`reqwriter approve`: mark a draft as the text that the review approved."""

import datetime as dt
from argparse import Namespace
from pathlib import Path

from reqwriter.cli.arguments import Arguments
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say
from reqwriter.files.locking import lock
from reqwriter.files.reading import load, text_of
from reqwriter.files.writing import save
from reqwriter.rules.approval import digest_of


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what("draft", type=Path, metavar="草稿", help="已经通过一般性审查的草稿文件")


def run(words: Namespace) -> int:
    """Write the digest of what was reviewed into the draft; later changes are then found."""
    # A lock beside a file that is not there would stay behind.
    text_of(words.draft)
    with lock(words.draft):
        draft = load(words.draft)
        review = draft.review
        if not review.general:
            complain(
                f"{words.draft}：一般性审查还没有通过，不能审定，没有改动。"
                "审查通过以后，请先填写 review.general=是。"
            )
            return WRONG_USE
        approved = review.with_(
            approved=digest_of(draft), held_on=review.held_on or dt.date.today()
        )
        if approved != review:
            save(words.draft, draft.with_(review=approved))
    say(f"已审定 {words.draft}，审查完成日期 {approved.held_on}，校验码 {approved.approved}。")
    say("以后采购需求或者实施计划再有改动，检查时会提示与审定稿不一致。")
    return CLEAN
