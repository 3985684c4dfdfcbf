"""Single clauses of the requirement."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force, note, should
from reqwriter.rules.parts import UNNAMED, named, packages
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule

_READABLE = Pattern(r"[A-Za-z]{2,}[A-Za-z/]*\s?[A-Za-z]*\d+|〔\d{4}〕\d+号|第\d+号|《[^》]+》")
_DATED = Pattern(r"[A-Za-z]{2,}[A-Za-z/ ]*\d+(?:\.\d+)*\s?[-—–－:]\s?(?:19|20)\d{2}", "19", "20")


@rule(
    "RE05",
    "引用的标准",
    force=Force.SHOULD,
    cites=(("mof-87", "二十五"), ("mof-2021-22", "九")),
    covers=("T-25", "D-09d", "节能-标准版本"),
)
def standards(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：引用的标准是否写出可以辨认的标准号或者文件号；写有年份的，提示核对是否现行。
    为什么：引用已经废止的标准会使文件违反现行规定；写不出标准号的，供应商无从执行。
    反例：引用标准写“国家有关标准”；引用 GB/T 9813.1-2016 而没有核对是否现行。
    正例：引用标准写“GB/T 9813.1”。
    """
    because = (setting.cite("mof-87", "二十五"), setting.cite("mof-2021-22", "九"))
    for at, package in packages(draft):
        dated = []
        for one in package.requirements:
            if one.standard is None:
                continue
            if not _READABLE.search(one.standard):
                yield should(
                    f"{at}.requirements.{one.id}.standard",
                    f"引用的标准“{one.standard}”没有可以辨认的标准号或者文件号。",
                    "请写出标准号，例如“GB/T 9813.1”。",
                    *because,
                )
            dated += _DATED.findall(one.standard)
        if dated:
            dated = list(dict.fromkeys(dated))
            yield note(
                f"{at}.requirements",
                f"{named(package)}引用了写明年份的标准：{'、'.join(dated)}。",
                "请核对这些标准是否现行有效；已被代替的，改为现行版本。",
                *because,
            )


@rule(
    "RE06",
    "能够满足要求的品牌数量",
    force=Force.SHOULD,
    cites=(("regulation-658", "二十"),),
    reads=("tender-suppliers-min",),
    covers=("R-20.3", "D11", "D-31.1"),
)
def makers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：填写了市场上能满足某条要求的品牌数量的，是否达到三家。
    为什么：能满足的品牌太少，要求就可能指向特定产品，也可能没有足够的供应商参加。
    反例：要求整机质量不大于1.1千克，市场上只有1个品牌能满足。
    正例：调整后有4个品牌能满足。
    """
    held = setting.value("tender-suppliers-min")
    because = (setting.cite("regulation-658", "二十"), held.citation)
    for at, package in packages(draft):
        for one in package.requirements:
            if one.makers is not None and one.makers < held.value:
                yield should(
                    f"{at}.requirements.{one.id}.makers",
                    f"要求“{one.title or UNNAMED}”市场上只有 {one.makers} 个品牌能够满足，"
                    f"不足 {figures(held.value)} 个，可能指向特定产品。",
                    "请改为按功能、性能描述并放宽指标；确需保留的，说明与使用需要的关系。",
                    *because,
                )


RULES = (
    standards,
    makers,
)
