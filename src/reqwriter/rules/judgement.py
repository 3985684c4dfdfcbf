"""Whether all judges arrive at the same points: words without an anchor, comparisons, natures."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    Factor,
    GradedFactor,
    Nature,
)
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import called, factors, quality_factors
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import POINTS_LAW, points_law
from reqwriter.rules.wording import asserted
from reqwriter.scoring.proofs.grades import rewritten
from reqwriter.scoring.proofs.wording import hollow

_VAGUE = Pattern(
    "较好|较差|合理|科学(?!技术|研究|院)|完整|完善|先进|"
    "优于(?:招标|采购|磋商)?文件?(?:的?要求|需求)|优于(?:采购)?需求|高于采购需求|正偏离|"
    "针对性强|可操作性强|可行性强|思路清晰|结构严谨|贴合实际|切实可行|"
    "一般(?!指标|要求|技术|性|纳税)"
)
# A grade that is named and not described.
_NAMED = Pattern("(?<![一-龥])[优良差](?![一-龥])", *"优良差")
# A count, or the words of a definition: something that can be seen in the bid.
_ANCHOR = Pattern(
    r"(?<![\d.])\d+(?:\.\d+)?(?![\d.]|\s*分(?!钟))|[一二两三四五六七八九十全各每][项条处个类份种步次]|是指|即|包括|写明|列明|列出"
)
_COMPARED = Pattern(
    "横向(?:比较|对比)|相互比较|比较(?:各家|各(?:个)?(?:投标人|供应商|投标单位)|(?:投标人|供应商)之间)|优于(?:其他|其它|别的)|"
    "(?:所有|全部|各)(?:投标人|供应商|响应文件|投标文件)[^，。；]{0,6}最|"
    "(?:投标人|供应商)之间[^，。；]{0,4}比较|排名|名次|次优|次之|"
    "最(?:[一-龥]{1,2}|切合实际)(?:的|者)(?=[，。；得计加]|$|投标人|供应商|一家)|最优(?=[得，。；]|$)|"
    "第[一二三四](?:名|[长短快慢多少大小高低](?=[的者得]))|前[一二三]名|(?:其余|其[他它])[^，。；]{0,6}(?:依次|等比例)|"
    "排序[^。；]{0,12}分|(?:逐个|逐一|相互|各家[^，。；]{0,4})(?:对比|比较)|[越愈][一-龥]{1,4}得?分数?[越愈]|优劣[^，。；]{0,6}[评打赋]分|"
    "[与较比同](?:其他|其它|别的)(?:投标人|供应商|响应人|投标单位)[^，。；]{0,8}[比优好高多短低快少]",
    *(
        "横向",
        "比较各",
        "相互",
        "优于",
        "之间",
        "排名",
        "名次",
        "次优",
        "次之",
        "最",
        "排序",
        "依次",
        "等比例",
    ),
    *(
        "第一",
        "第二",
        "第三",
        "第四",
        "一名",
        "二名",
        "三名",
        "逐个",
        "逐一",
        "各家",
        "优劣",
        "别的",
    ),
    *("越", "愈"),
    *(f"{other}{whom}" for other in ("其他", "其它") for whom in ("投标", "供应商", "响应人")),
)


def _standards(factor: Factor, at: str) -> Iterator[tuple[str, str, str]]:
    """What a judge is to judge by, with its path and with what could stand in its place."""
    if isinstance(factor, GradedFactor):
        for grade in factor.grades:
            where = f"{at}.grades.{grade.id}.standard"
            yield where, grade.standard or "", rewritten(factor, grade)
    if isinstance(factor, ChecklistFactor):
        for part in factor.parts:
            name = part.name or "该项内容"
            rewrite = f"“{name}写明每一步的做法、责任岗位、完成时间和完成标志”"
            yield f"{at}.parts.{part.id}.content", part.content or "", rewrite


def _counted(factor: Factor, at: str) -> Iterator[tuple[str, str, str]]:
    """What is counted, with its path and what could stand in its place."""
    if isinstance(factor, CountFactor):
        rewrite = f"“每{factor.unit or '项'}得固定的分值，得满为止”"
        yield f"{at}.counted", factor.counted or "", rewrite


@rule(
    "SC31",
    "评审标准中的主观用语",
    force=Force.MUST,
    cites=POINTS_LAW,
    covers=("R-34b", "T-55c", "C-23", "评分表-5", "地方口径"),
)
def vague_standard(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：分级评分的评审标准、内容清单的内容中，有没有“优、良、合理、完整、先进”一类用语而没有写明看什么。
    为什么：评审标准要细化、量化；只有形容词的标准，评委各打各的分，各地监督检查都按问题处理。
    反例：方案合理、针对性强的为第一档。
    正例：方案写明人员、时间、备件三项，每项都有数量的为第一档。
    """
    because = points_law(draft, setting)
    for at, _, factor in quality_factors(draft):
        for where, text, rewrite in _standards(factor, at):
            nothing = hollow(text) if isinstance(factor, GradedFactor) else None
            said = asserted(text, _VAGUE) or asserted(text, _NAMED)
            said = said or (nothing and "、".join(nothing.praise))
            if nothing or (said and not _ANCHOR.search(text)):
                yield Finding(
                    Force.MUST if nothing else Force.SHOULD,
                    where,
                    f"{called(factor)}的评审标准写有“{said}”，没有写明判断的依据。",
                    because,
                    f"请写明看得见的内容，例如：{rewrite}。",
                )


@rule(
    "SC32",
    "评审标准不作横向比较",
    force=Force.MUST,
    cites=POINTS_LAW,
    covers=("R-34b", "评分表-5", "地方口径"),
)
def compared_with_others(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：评审标准中有没有与其他投标人比较的说法。
    为什么：分值要与事先写明的标准对应；与其他投标人比较的，同一投标在不同对手面前得分不同。
    反例：在所有投标人中最优的得 10 分。
    正例：五项内容全部具备的得 10 分。
    """
    because = points_law(draft, setting)
    for at, _, factor in quality_factors(draft):
        whole = f"“采购需求列出的各项内容全部具备的得{figures(factor.points or Decimal(0))}分”"
        for where, text, rewrite in (
            *_standards(factor, at),
            *_counted(factor, at),
            (f"{at}.note", factor.note or "", whole),
        ):
            said = asserted(text, _COMPARED)
            if said:
                yield must(
                    where,
                    f"{called(factor)}写有“{said}”，是与其他供应商比较。",
                    f"请改为对照采购需求评价，写明每一档应当具备的内容，例如：{rewrite}。",
                    *because,
                )


@rule(
    "SC40",
    "客观分的标注",
    force=Force.SHOULD,
    cites=(("mof-2012-69", ""),),
    covers=("P-06", "评分表-3"),
)
def objective_marked(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：价格分、分档计分、按比例计分、按数量计分、不满足扣分的因素，是否标注为客观分。
    为什么：客观分各评委应当一致；照公式、档次、数量就能算出的分值标成主观分，会使不一致的评分得不到纠正。
    反例：投标报价标注为主观分。
    正例：投标报价、质量保证期标注为客观分，服务方案标注为主观分。
    """
    for at, _, factor in factors(draft):
        judged = isinstance(factor, GradedFactor | ChecklistFactor)
        if factor.nature is Nature.SUBJECTIVE and not judged:
            yield should(
                f"{at}.nature",
                f"{called(factor)}可以直接计算得出，却标注为主观分。",
                "请标注为客观分。",
                setting.cite("mof-2012-69", ""),
                fix={f"{at}.nature": Nature.OBJECTIVE},
            )


RULES = (
    vague_standard,
    compared_with_others,
    objective_marked,
)
