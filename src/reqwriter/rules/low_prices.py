"""The review of abnormally low prices."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.rule import Setting, rule

_STARTS = {
    "average_percent": ("abnormal-low.average", "低于平均报价"),
    "second_percent": ("abnormal-low.second", "低于次低报价"),
    "ceiling_percent": ("abnormal-low.ceiling", "低于最高限价"),
}


@rule(
    "MN19",
    "异常低价的启动比例",
    force=Force.MUST,
    cites=(),
    may_read=(*(key for key, _ in _STARTS.values()), "abnormal-low.max"),
    covers=("P-01", "衔接-异常低价", "程序-异常低价"),
)
def low_price_starts(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购文件提高了异常低价审查启动比例的，是否只是提高，并且不超过上限。
    为什么：三个启动比例可以提高，不能降低；比例过高会使正常的低价也进入审查。
    反例：把低于最高限价的启动比例定为40%，或者定为70%。
    正例：不提高；或者把低于平均报价的启动比例提高到60%。
    """
    most = setting.held("abnormal-low.max")
    for field, (key, name) in _STARTS.items():
        given = getattr(draft.project.abnormal_low, field)
        least = setting.held(key)
        if given is None or least is None or most is None:
            continue
        if least.value <= given <= most.value:
            continue
        nearest = least if given < least.value else most
        yield must(
            f"project.abnormal_low.{field}",
            f"异常低价审查中{name}的启动比例为 {figures(given)}%，只能在 "
            f"{figures(least.value)}% 至 {figures(most.value)}% 之间。",
            f"请改为 {figures(nearest.value)}%，或者不填写，按 {figures(least.value)}% 执行。",
            nearest.citation,
            fix={f"project.abnormal_low.{field}": nearest.value},
        )


@rule(
    "MN20",
    "异常低价的说明时间",
    force=Force.SHOULD,
    cites=(),
    may_read=("abnormal-low.minutes",),
    covers=("P-02",),
)
def low_price_minutes(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购文件写明的供应商书面说明时间，是否达到一般要求的分钟数。
    为什么：时间太短，供应商来不及提供成本测算和证明材料，等于直接判为无效。
    反例：供应商应当在10分钟内说明报价的合理性。
    正例：给供应商30分钟以上的说明时间。
    """
    given, held = draft.project.abnormal_low.minutes, setting.held("abnormal-low.minutes")
    if given is not None and held is not None and given < held.value:
        yield should(
            "project.abnormal_low.minutes",
            f"给供应商说明报价的时间为 {given} 分钟，一般不少于 {figures(held.value)} 分钟。",
            f"请改为 {figures(held.value)} 分钟以上。",
            held.citation,
            fix={"project.abnormal_low.minutes": int(held.value)},
        )


RULES = (
    low_price_starts,
    low_price_minutes,
)
