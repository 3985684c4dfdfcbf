"""Farm products of the counties lifted out of poverty."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.rules.finding import Finding, Force, should
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Setting, rule

# 餐饮服务, and what a canteen is called; goods must be food besides: a canteen has chairs too.
_CATERING = "C2204"
_FOOD = ("A0703", "A0706")
_WORDS = ("食堂", "食材", "膳食", "配餐")


@rule(
    "AG01",
    "脱贫地区农副产品",
    force=Force.SHOULD,
    cites=(),
    reads=("rural-share",),
    covers=("AGR-01", "农副-份额", "农副-食堂外包"),
)
def rural_share(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：食堂、食材项目是否写明采购脱贫地区农副产品的比例，是否达到规定的份额。
    为什么：预算单位应当按规定的份额预留食堂食材，采购脱贫地区农副产品；食堂外包的，由承包单位落实。
    反例：食堂外包项目没有写明脱贫地区农副产品的比例。
    正例：食堂食材采购总额的 10% 以上采购脱贫地区农副产品。
    """
    for at, package in packages(draft):
        given = package.policy.rural_percent
        if given is None and not _canteen(draft, package):
            continue
        # Other projects do not need the share to be known on their day.
        least = setting.value("rural-share")
        doubt = f"（{least.note}）" if least.note else ""
        if given is None or given < least.value:
            said = (
                "没有写明采购脱贫地区农副产品的比例"
                if given is None
                else f"采购脱贫地区农副产品的比例 {figures(given)}%，没有达到规定的份额"
            )
            yield should(
                f"{at}.policy.rural_percent",
                f"{named(package)}涉及食堂食材，{said}；规定的份额为"
                f" {figures(least.value)}%{doubt}。",
                "请填写比例，并在需求和合同中写明通过规定的网络销售平台采购。",
                least.citation,
                fix={f"{at}.policy.rural_percent": least.value},
            )


def _canteen(draft: Draft, package: Package) -> bool:
    """Whether a canteen is run or supplied, as codes or names tell."""
    around = f"{draft.project.name or ''}{package.name or ''}"
    for one in package.items:
        code = one.code or ""
        if code.startswith(_CATERING):
            return True
        # What stands around the item tells of services only where its own name does.
        called = f"{around}{one.name or ''}" if code.startswith(_FOOD) else one.name or ""
        food = not code.startswith("A") or code.startswith(_FOOD)
        if food and any(word in called for word in _WORDS):
            return True
    return False


RULES = (rural_share,)
