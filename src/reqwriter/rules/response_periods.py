"""The periods of negotiation, inquiry and consultation, and of cooperative innovation."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.rules import spans
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.spans import too_short


@rule(
    "TM04",
    "谈判准备期",
    force=Force.MUST,
    cites=(),
    reads=("negotiation-period-workdays",),
    covers=("N-29", "D-15"),
)
def negotiation_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：自谈判文件发出之日起，到首次响应文件提交截止之日，是否满法定的工作日数。
    为什么：时间不足，供应商来不及编制响应文件；发出当天不计。
    反例：11月30日（星期一）发出谈判文件，12月2日（星期三）截止，只有 2 个工作日。
    正例：11月30日（星期一）发出谈判文件，12月3日（星期四）截止，满 3 个工作日。
    """
    yield from too_short(draft, setting, spans.NEGOTIATION)


@rule(
    "TM05",
    "询价准备期",
    force=Force.MUST,
    cites=(),
    reads=("inquiry-period-workdays",),
    covers=("N-45", "D-15"),
)
def inquiry_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：自询价通知书发出之日起，到响应文件提交截止之日，是否满法定的工作日数。
    为什么：询价一次报价、不得更改，供应商需要时间备货核价；发出当天不计。
    反例：11月30日（星期一）发出询价通知书，12月2日（星期三）截止，只有 2 个工作日。
    正例：11月30日（星期一）发出询价通知书，12月3日（星期四）截止，满 3 个工作日。
    """
    yield from too_short(draft, setting, spans.INQUIRY)


@rule(
    "TM06",
    "磋商准备期",
    force=Force.MUST,
    cites=(),
    reads=("consultation-period-days",),
    covers=("C-10a", "D-15"),
)
def consultation_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：自磋商文件发出之日起，到首次响应文件提交截止之日，是否满法定天数。
    为什么：磋商按综合评分选择供应商，响应文件需要时间编制；发出当天不计，遇法定节假日顺延。
    反例：11月30日发出磋商文件，12月9日截止，只有 9 日。
    正例：11月30日发出磋商文件，12月10日或者以后截止。
    """
    yield from too_short(draft, setting, spans.CONSULTATION)


@rule(
    "TM07",
    "磋商文件提供期",
    force=Force.MUST,
    cites=(),
    reads=("consultation-document-workdays",),
    covers=("C-10b", "D-15"),
)
def consultation_documents(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：磋商文件的提供期是否满法定的工作日数，开始当天不计。
    为什么：提供期不足，供应商可能来不及获取磋商文件。
    反例：11月30日（星期一）至12月4日（星期五）提供，只有 4 个工作日。
    正例：11月30日（星期一）至12月7日（星期一）提供，满 5 个工作日。
    """
    yield from too_short(draft, setting, spans.CONSULTATION_DOCUMENTS)


@rule(
    "TM11",
    "磋商文件澄清、修改的提前期",
    force=Force.MUST,
    cites=(),
    reads=("consultation-clarification-days",),
    covers=("C-10c",),
)
def consultation_clarification(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：磋商文件的澄清或者修改，到首次响应文件提交截止之日是否满规定的天数。
    为什么：影响响应文件编制的澄清、修改来得太晚，应当顺延截止时间。
    反例：12月7日修改磋商文件，12月10日截止，只有 3 日。
    正例：12月7日修改磋商文件，截止时间顺延到12月12日或者以后。
    """
    yield from too_short(draft, setting, spans.CONSULTATION_CLARIFICATION)


@rule(
    "TM12",
    "谈判、询价文件澄清、修改的提前期",
    force=Force.MUST,
    cites=(("mof-74", ""),),
    reads=("negotiation-clarification-workdays",),
    covers=("N-29",),
)
def negotiation_clarification(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：谈判文件、询价通知书的澄清或者修改，到响应文件提交截止之日是否满规定的工作日数。
    为什么：影响响应文件编制的澄清、修改来得太晚，应当顺延截止时间；询价没有专门的规定，参照谈判提醒。
    反例：12月2日（星期三）修改谈判文件，12月4日（星期五）截止，只有 2 个工作日。
    正例：12月2日（星期三）修改谈判文件，截止时间顺延到12月7日（星期一）。
    """
    inquiry = draft.project.method is Method.INQUIRY
    also = (setting.cite("mof-74", ""),) if inquiry else ()
    force = Force.SHOULD if inquiry else Force.MUST
    yield from too_short(draft, setting, spans.NEGOTIATION_CLARIFICATION, *also, force=force)


@rule(
    "TM14",
    "合作创新采购公告期限",
    force=Force.MUST,
    cites=(),
    reads=("innovation-notice-workdays",),
    covers=("I-07",),
)
def innovation_notice(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：写明公告期限届满日期的，合作创新采购公告的期限是否满规定的工作日数。
    为什么：公告期限不足，有研发能力的供应商可能看不到公告。
    反例：11月30日（星期一）发布公告，12月4日（星期五）届满，只有 4 个工作日。
    正例：11月30日（星期一）发布公告，12月7日（星期一）届满，满 5 个工作日。
    """
    yield from too_short(draft, setting, spans.INNOVATION_NOTICE)


@rule(
    "TM15",
    "合作创新采购申请期限",
    force=Force.MUST,
    cites=(),
    reads=("innovation-application-workdays",),
    covers=("I-07",),
)
def innovation_application(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：自公告发布之日起，到参与申请截止之日，是否满规定的工作日数。
    为什么：供应商决定是否承担研发、准备申请材料需要时间。
    反例：11月2日（星期一）发布公告，11月27日（星期五）截止申请，只有 19 个工作日。
    正例：11月2日（星期一）发布公告，11月30日（星期一）截止申请，满 20 个工作日。
    """
    yield from too_short(draft, setting, spans.INNOVATION_APPLICATION)


@rule(
    "TM16",
    "研发谈判的首次响应期限",
    force=Force.MUST,
    cites=(),
    reads=("innovation-first-response-workdays",),
    covers=("I-07",),
)
def innovation_first(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：自研发谈判文件发出之日起，到首次响应文件提交截止之日，是否满规定的工作日数。
    为什么：研发方案需要时间编制；发出当天不计。
    反例：12月1日（星期二）发出研发谈判文件，12月14日（星期一）截止，只有 9 个工作日。
    正例：12月1日（星期二）发出研发谈判文件，12月15日（星期二）截止，满 10 个工作日。
    """
    yield from too_short(draft, setting, spans.INNOVATION_FIRST)


@rule(
    "TM17",
    "研发谈判的最终响应期限",
    force=Force.MUST,
    cites=(),
    reads=("innovation-final-response-workdays",),
    covers=("I-07",),
)
def innovation_final(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：首次响应截止以后，到最终响应文件提交截止之日，是否满规定的工作日数。
    为什么：谈判以后修改研发方案和报价需要时间；期限自谈判结束后另行通知，不会早于首次响应截止。
    反例：12月15日（星期二）首次响应截止，12月21日（星期一）最终响应截止，只有 4 个工作日。
    正例：12月15日（星期二）首次响应截止，12月22日（星期二）最终响应截止，满 5 个工作日。
    """
    yield from too_short(draft, setting, spans.INNOVATION_FINAL)


RULES = (
    negotiation_period,
    inquiry_period,
    consultation_period,
    consultation_documents,
    consultation_clarification,
    negotiation_clarification,
    innovation_notice,
    innovation_application,
    innovation_first,
    innovation_final,
)
