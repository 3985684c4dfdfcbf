"""What the judges are shown: evidence, samples, demonstrations, later costs."""

import re
from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import CountFactor, IntervalFactor, LinearFactor, Subject
from reqwriter.domain.requirement import RequirementKind, Status
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import called, consulted, linked_factors, named, scored, texts
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import FACTOR_LAW, factor_law
from reqwriter.rules.subjects import factors_on


@rule(
    "SC29",
    "样品评分的前提",
    force=Force.MUST,
    cites=(("mof-87", "二十二"), ("mof-2014-214", "二十三")),
    covers=("T-22b", "评分表-13"),
)
def sample_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：对样品评分的，采购文件是否写明要求提供样品及其制作标准、评审方法和评审标准。
    为什么：一般不得要求样品；确需样品的，要先写明属于哪种情形、怎样制作、怎样评审，才能据以评分。
    反例：“样品”10 分，采购文件没有样品要求。
    正例：“样品”10 分，写明样品的制作标准、评审方法、评审标准和退还封存的办法。
    """
    for at, package, factor in factors_on(draft, Subject.SAMPLE):
        if package.samples is None:
            yield must(
                f"{at.partition('.scoring.')[0]}.samples",
                f"{called(factor)}对样品评分，采购文件没有写明样品要求。",
                "请填写要求样品的情形、制作标准、评审方法和评审标准；不需要样品的，删去该因素。",
                setting.cite(*sample_scored.cites[consulted(draft)]),
            )


@rule(
    "SC30",
    "演示对应技术要求",
    force=Force.SHOULD,
    cites=FACTOR_LAW,
    covers=("评分表-13",),
)
def demonstration_related(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：对演示评分的，是否对应至少一条技术要求。
    为什么：演示要用来验证采购需求中的功能，与需求无关的演示不能评分。
    反例：“现场讲解”5 分，对应的是付款条件。
    正例：“系统演示”5 分，对应“档案检索”“数据导出”两条技术要求。
    """
    for at, _, factor, found in linked_factors(draft):
        related = any(one.kind is not RequirementKind.COMMERCIAL for one in found)
        if factor.subject is Subject.DEMONSTRATION and found and not related:
            yield should(
                f"{at}.requirements",
                f"{called(factor)}对演示评分，没有对应任何技术要求。",
                "请选择演示所要验证的技术要求；没有的，删去该因素。",
                factor_law(draft, setting),
            )


@rule(
    "SC37",
    "评审因素的证明材料",
    force=Force.SHOULD,
    cites=FACTOR_LAW,
    covers=("评分表-3",),
)
def evidence_named(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：分档计分、按比例计分、按数量计分的因素，本身或者所对应的采购需求是否写明证明材料。
    为什么：凭什么材料认定得分要事先写明，没有规定的材料不能作为评审的依据。
    反例：“质量保证期”分档计分，没有写明凭什么认定。
    正例：“质量保证期”分档计分，证明材料为投标人出具的书面承诺。
    """
    for at, _, factor, found in linked_factors(draft):
        counted = isinstance(factor, IntervalFactor | LinearFactor | CountFactor)
        if counted and not factor.evidence and not any(one.evidence for one in found):
            yield should(
                f"{at}.evidence",
                f"{called(factor)}没有写明证明材料。",
                "请写明认定得分的材料，例如书面承诺、检测报告复印件。",
                factor_law(draft, setting),
            )


@rule(
    "SC44",
    "后续采购的价格",
    force=Force.NOTE,
    cites=(("mof-2021-22", "二十一"), ("mof-2026-2", "")),
    covers=("D-21f", "P-03"),
)
def later_prices(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：涉及运行维护、升级、备品备件、耗材等后续采购的项目，评分表中有没有后续价格或者全生命周期成本的因素。
    为什么：首次采购价低而后续价高的产品，总费用可能更高；采购人可以要求报后续价格并作为评审因素。
    反例：采购打印设备，涉及耗材后续采购，评分表没有耗材价格。
    正例：采购打印设备，要求报约定年限内的耗材价格并作为评审因素。
    """
    if not draft.project.survey.follow_up:
        return
    because = [setting.cite(*one) for one in later_prices.cites]
    for at, package in scored(draft):
        subjects = {factor.subject for factor in package.scoring.factors}
        if subjects and Subject.LIFECYCLE not in subjects:
            yield note(
                f"{at}.scoring.factors",
                f"本项目涉及后续采购，{named(package)}的评分表没有评价后续供应价格。",
                "可以要求供应商报约定期限内的运维、升级、备件、耗材价格，并作为评审因素。",
                *because,
            )


@rule(
    "SC45",
    "全生命周期成本的使用年限",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "二十一"),),
    covers=("D-21g",),
)
def lifecycle_years(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：以全生命周期成本、后续价格评分的，是否写明计算的使用年限。
    为什么：年限不同，成本不同；没有写明年限，各家的报价不能比较。
    反例：“全生命周期成本”10 分，没有写明按几年计算。
    正例：“全生命周期成本”10 分，按使用 6 年计算能耗、维护和耗材费用。
    """
    for at, _, factor in factors_on(draft, Subject.LIFECYCLE):
        said = (text for _, text in texts(factor, at))
        if not any(re.search("[0-9０-９一二两三四五六七八九十] ?年", text) for text in said):
            yield should(
                f"{at}.note",
                f"{called(factor)}评价全生命周期成本或者后续价格，没有写明使用年限。",
                "请在补充说明中写明按使用多少年计算、包括哪些费用。",
                setting.cite("mof-2021-22", "二十一"),
            )


@rule(
    "SC48",
    "强制性标准不得评分",
    force=Force.MUST,
    cites=(("mof-2021-22", "七"), ("mof-2021-22", "二十一")),
    covers=("评分表-6", "D-07"),
)
def mandatory_standard_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：评审因素所对应的采购需求，是不是只要求符合国家强制性标准而没有自己的量化指标。
    为什么：国家强制性标准人人都必须符合，应当设为★实质性要求；高于基本要求的推荐性标准可以评分。
    反例：“符合 GB 4943.1”得 2 分。
    正例：“★符合 GB 4943.1”不评分；“噪声不高于 35dB”按等次评分。
    """
    because = [setting.cite(*one) for one in mandatory_standard_scored.cites]
    for at, _, factor, found in linked_factors(draft):
        for one in found:
            said = one.standard if one.indicator is None and one.carries is None else None
            if one.status is Status.SUBSTANTIVE or not said:
                continue
            if re.match(r"GB ?\d[^；;、，]*$", said):
                yield must(
                    f"{at}.requirements",
                    f"{called(factor)}对国家强制性标准（{said}）评分。",
                    "请把该项需求设为★实质性要求，并从评审因素中删去。",
                    *because,
                )


RULES = (
    sample_scored,
    demonstration_related,
    evidence_named,
    later_prices,
    lifecycle_years,
    mandatory_standard_scored,
)
