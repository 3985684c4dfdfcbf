"""The purchaser's own review, before the procurement begins."""

from collections.abc import Callable, Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.review import Role
from reqwriter.rules import duty
from reqwriter.rules.approval import digest_of
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import UNNAMED
from reqwriter.rules.rule import Setting, rule

_BODIES = (Role.PROCUREMENT, Role.FINANCE, Role.BUSINESS, Role.SUPERVISION)


@rule(
    "RV01",
    "一般性审查",
    force=Force.MUST,
    cites=(("mof-2021-22", "二十九"),),
    covers=("D-29",),
)
def general_review(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购需求和实施计划是否在采购公告发布之前通过一般性审查。
    为什么：审查不通过的，要修改后重新审查；没有通过审查不得启动采购活动。
    反例：一般性审查没有通过就发布公告；公告发布以后才审查。
    正例：11月20日通过审查，11月30日发布公告。
    """
    review, notice = draft.review, draft.project.timetable.notice_date
    because = setting.cite("mof-2021-22", "二十九")
    if review.general is None:
        yield should(
            "review.general",
            "采购需求和实施计划还没有审查结论。",
            "请在编制完成后组织审查，审查通过后再启动采购。",
            because,
        )
    elif not review.general:
        yield must(
            "review.general",
            "一般性审查没有通过，不得启动采购。",
            "请按照审查意见修改后重新审查。",
            because,
        )
    elif review.held_on is None:
        yield should(
            "review.held_on",
            "审查已经通过，没有写明审查完成日期。",
            "请填写；审查应当在采购公告发布之前完成。",
            because,
        )
    if review.held_on is not None and notice is not None and review.held_on > notice:
        yield must(
            "review.held_on",
            f"审查完成于 {review.held_on}，晚于采购公告发布日期 {notice}。",
            "请核对两个日期；审查没有完成的，请推迟发布公告。",
            because,
        )


@rule(
    "RV02",
    "重点审查",
    force=Force.MUST,
    cites=(("mof-2021-22", "三十三"),),
    reads=duty.READS,
    covers=("D-33", "PRC-02", "程序-重点审查"),
)
def key_review(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：应当开展需求调查的项目，是否通过了重点审查。
    为什么：这类项目金额大、影响广，除一般性审查外必须作重点审查。
    反例：预算 1200 万元的货物项目，只作了一般性审查。
    正例：预算 1200 万元的货物项目，一般性审查和重点审查都已通过。
    """
    passed = draft.review.key
    if not passed and (reasons := duty.reasons(draft, setting)):
        yield _pressing(draft, passed)(
            "review.key",
            f"{'；'.join(reasons)}，应当开展重点审查，"
            f"{'还没有结论' if passed is None else '审查没有通过'}。",
            "请组织重点审查；没有通过的，修改后重新审查。",
            setting.cite("mof-2021-22", "三十三"),
        )


@rule(
    "RV07",
    "法律顾问审定合同",
    force=Force.MUST,
    cites=(("mof-2021-22", "二十三"),),
    reads=duty.READS,
    covers=("D-23c", "程序-重点审查", "D-31.4"),
)
def lawyer(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：应当开展需求调查的项目，合同文本是否经法律顾问审定。
    为什么：这类项目合同关系复杂，条款不当会造成难以挽回的损失。
    反例：预算 1200 万元的货物项目，合同文本没有经法律顾问审定。
    正例：预算 1200 万元的货物项目，合同文本已经法律顾问审定。
    """
    approved = draft.review.lawyer
    if not approved and (reasons := duty.reasons(draft, setting)):
        yield _pressing(draft, approved)(
            "review.lawyer",
            f"{'；'.join(reasons)}，合同文本应当经法律顾问审定，"
            f"{'还没有写明' if approved is None else '尚未审定'}。",
            "请将合同文本送法律顾问审定。",
            setting.cite("mof-2021-22", "二十三"),
        )


def _pressing(draft: Draft, answer: bool | None) -> Callable[..., Finding]:
    """What is not answered yet may still come, until the review has its conclusion."""
    return should if answer is None and draft.review.general is None else must


@rule(
    "RV03",
    "审查成员的组成",
    force=Force.MUST,
    cites=(("mof-2021-22", "三十二"),),
    covers=("D-32",),
)
def reviewers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：审查成员是否包括采购、财务、业务、监督等内部机构的人员。
    为什么：几方面共同审查，才能看出预算、需求、程序各方面的问题，也便于内部制约。
    反例：审查成员只有采购部门的人员。
    正例：审查成员有采购、财务、业务、监督各部门的代表。
    """
    review = draft.review
    if not review.members and not review.general:
        return
    held = {member.role for member in review.members}
    missing = [role.label for role in _BODIES if role not in held]
    if missing:
        yield must(
            "review.members",
            f"审查成员中没有{'、'.join(missing)}机构的代表。",
            "请由这些内部机构派人参加审查，并逐人填写所代表的内部机构。",
            setting.cite("mof-2021-22", "三十二"),
        )


@rule(
    "RV04",
    "编制人员不参加审查",
    force=Force.MUST,
    cites=(("mof-2021-22", "三十二"),),
    covers=("D-32",),
)
def drafters(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：参与采购需求编制的人员是否又参加审查。
    为什么：自己编制、自己审查，审查就失去意义；参与编制的专家和第三方机构不得参加审查。
    反例：编制技术要求的外聘专家参加审查。
    正例：审查由没有参与编制的人员进行。
    """
    for member in draft.review.members:
        if not member.drafted:
            continue
        at, name = f"review.members.{member.id}.drafted", member.name or UNNAMED
        because = setting.cite("mof-2021-22", "三十二")
        if member.role in _BODIES:
            message = f"“{name}”参与了采购需求的编制，又代表内部机构参加审查。"
            yield should(at, message, "请由没有参与编制的人员代表；确有困难的，请说明。", because)
        else:
            message = f"“{name}”参与了采购需求的编制，不得参加审查。"
            yield must(at, message, "请更换审查成员。", because)


@rule(
    "RV08",
    "采购人确认采购需求",
    force=Force.NOTE,
    cites=(("mof-2021-22", "五"),),
    covers=("D-05",),
)
def confirmation(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购需求是否经采购人确认。
    为什么：采购人对采购需求的合法、合规、合理负主体责任，委托他人编制的也不例外。
    反例：代理机构编制的采购需求，采购人没有确认就发布。
    正例：采购人于11月18日确认采购需求。
    """
    if draft.review.confirmed_on is None:
        yield note(
            "review.confirmed_on",
            "采购需求还没有经采购人确认。",
            "请由采购人确认采购需求，并填写确认日期。",
            setting.cite("mof-2021-22", "五"),
        )


@rule(
    "RV10",
    "与审定稿一致",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "三十四"),),
    covers=("D-34",),
)
def as_approved(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：审定以后，采购需求和实施计划有没有再改动。
    为什么：采购文件应当按照审核通过的采购需求和实施计划编制，改动的内容没有经过审查。
    反例：审定以后又提高了评分指标，没有重新审查。
    正例：审定以后没有改动；有改动的，重新审查后再次审定。
    """
    approved = draft.review.approved
    if approved is not None and approved != digest_of(draft):
        yield should(
            "review.approved",
            "草稿的内容与审定稿不一致，审定以后又有改动。",
            "请与审定时保存的草稿比较（reqwriter diff），恢复改动，"
            "或者重新审查后再次审定（reqwriter approve）。",
            setting.cite("mof-2021-22", "三十四"),
        )


RULES = (
    general_review,
    key_review,
    lawyer,
    reviewers,
    drafters,
    confirmation,
    as_approved,
)
