"""What a factor looks at: what has to do with the quality of the thing bought, and what has not."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Factor, Subject
from reqwriter.domain.package import Need, Package
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import called, quality_factors, texts
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import FACTOR_LAW, factor_law
from reqwriter.rules.wording import asserted

# Needs that are objective and clear: what the supplier is able to do is seen in the indicators.
SETTLED = (Need.STANDARD, Need.COMPLEX)
# Terms of the contract that are scored under another name: in any text, or as what is named.
_GRANTED = Pattern(
    "(?:接受|同意|承诺|响应|优于|延长)[^，。；]{0,14}(?:付款(?!通知|方)|账期|垫资)"
    "|(?:付款(?:期限|时间|周期)|账期)[^，。；]{0,20}(?:延长|推迟|延后)",
    *("付款", "账期", "垫资"),
)
_TERMS = Pattern(
    "付款(?:方式|条件|期限|周期|账期)|账期|垫资|验收方案", *("付款", "账期", "垫资", "验收方案")
)
# How the papers of a bid are made up; those of printed matter that is bought are another thing.
_FORM = Pattern(
    "(?:投标|响应|应答)文件(?:的|按要求)?(?:[^，。；]{0,6}(?:装订|胶装|排版|页码|目录|美观|整齐)|(?:编制|制作)(?![单依]))",
    *("投标文件", "响应文件", "应答文件"),
)


def factors_on(draft: Draft, *subjects: Subject | None) -> Iterator[tuple[str, Package, Factor]]:
    """Every factor that looks at one of these."""
    for at, package, factor in quality_factors(draft):
        if factor.subject in subjects:
            yield at, package, factor


@rule(
    "SC18",
    "评审因素与质量的关系",
    force=Force.SHOULD,
    cites=FACTOR_LAW,
    covers=("T-55a", "C-23"),
)
def subject_unclear(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：除价格以外，每个评审因素是否选明评审的内容，能否看出与货物、服务质量的关系。
    为什么：评审因素应当与货物、服务的质量相关，包括技术或者服务水平、履约能力、售后服务等；不属于任何一类的，关系不明。
    反例：“综合印象”5 分，评审的内容为“其他”。
    正例：“质量保证期”6 分，评审的内容为“售后服务”。
    """
    for at, _, factor in factors_on(draft, None, Subject.OTHER):
        problem = "没有选明评审的内容" if factor.subject is None else "评审的内容为“其他”"
        yield should(
            f"{at}.subject",
            f"{called(factor)}{problem}，与质量的关系不明。",
            "请选择它所评审的内容；与货物、服务的质量无关的，删去该因素。",
            factor_law(draft, setting),
        )


@rule(
    "SC22",
    "荣誉、奖项不得评分",
    force=Force.MUST,
    cites=(*FACTOR_LAW, ("regulation-658", "二十")),
    covers=("评分表-11", "D15"),
)
def honour_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：企业荣誉、奖项、高新技术企业等称号是否作为评审因素。
    为什么：荣誉和称号与履行合同没有直接关系，多与企业规模、所在行业有关，用来加分属于不合理的差别待遇。
    反例：获得高新技术企业称号的得 2 分。
    正例：评价所供产品的能效、噪声等量化指标。
    """
    for at, _, factor in factors_on(draft, Subject.HONOUR):
        yield must(
            f"{at}.subject",
            f"{called(factor)}对荣誉、奖项或者企业称号评分，与履行合同没有直接关系。",
            "请删去该因素，把分值分给采购需求中的量化指标。",
            factor_law(draft, setting),
            setting.cite("regulation-658", "二十"),
        )


@rule(
    "SC23",
    "信用不另评分",
    force=Force.SHOULD,
    cites=(("mof-2016-125", ""), ("mof-87", "二十")),
    covers=("CR-1", "评分表-11"),
)
def credit_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：信用记录、信用评价是否作为评审因素加分或者扣分。
    为什么：法定的失信记录用于拒绝供应商参加，按公布的规则查询和使用；一般信用记录不得再用来加减分。
    反例：纳税信用等级为 A 的得 2 分；有行政处罚的每次扣 1 分。
    正例：采购文件写明信用记录的查询渠道、截止时点、留存方式和使用规则，不设信用分。
    """
    because = [setting.cite(*one) for one in credit_scored.cites]
    for at, _, factor in factors_on(draft, Subject.CREDIT):
        yield should(
            f"{at}.subject",
            f"{called(factor)}以信用记录或者信用评价加减分。",
            "请删去该因素；法定的失信记录只用于资格审查。",
            *because,
        )


@rule(
    "SC24",
    "付款、验收和文件形式不得评分",
    force=Force.MUST,
    cites=(*FACTOR_LAW, ("mof-2019-38", "第三部分")),
    covers=("评分表-15", "Q-9"),
)
def terms_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：付款方式、验收方案等商务条件，或者响应文件的装订、排版，是否作为评审因素；评审的内容选为别的，文字写的是这些的也算。
    为什么：付款和验收由采购人事先规定，供应商按规定响应；装订、排版是形式问题，与质量无关，不得据以评分或者判为无效。
    反例：接受验收后付款的得 3 分；投标文件胶装、目录清晰的得 2 分。
    正例：付款和验收写入合同条款；投标文件的格式只作说明，不评分。
    """
    for at, _, factor in quality_factors(draft):
        found = _terms(factor, at)
        if found is None:
            continue
        where, form, said = found
        yield must(
            where,
            f"{called(factor)}{said}对{'响应文件的形式' if form else '付款、验收等商务条件'}评分。",
            "请删去该因素；付款和验收的要求写入合同条款。",
            factor_law(draft, setting),
            *([setting.cite("mof-2019-38", "第三部分")] if form else []),
        )


def _terms(factor: Factor, at: str) -> tuple[str, bool, str] | None:
    """Where it scores terms or form, whether form, and by which words; None where it does not."""
    if factor.subject in (Subject.TERMS, Subject.FORM):
        return f"{at}.subject", factor.subject is Subject.FORM, ""
    for where, text in texts(factor, at):
        if where.endswith((".note", ".evidence")):
            continue
        named = asserted(text, _TERMS) if where == f"{at}.name" else None
        if said := named or asserted(text, _GRANTED):
            return where, False, f"写有“{said}”，"
        if said := asserted(text, _FORM):
            return where, True, f"写有“{said}”，"
    return None


@rule(
    "SC25",
    "管理体系认证评分",
    force=Force.SHOULD,
    cites=FACTOR_LAW,
    covers=("评分表-12", "D13"),
)
def certificate_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：质量、环境、职业健康等管理体系认证作为评审因素的，有没有写明与标的的关系；需求客观明确的项目由“履约能力评分”一并检查。
    为什么：管理体系认证是对企业管理的认证，与所采购的产品不一定有关；采购通用办公用品时以此评分一般认为不合理。
    反例：“三体系认证”3 分，没有说明理由。
    正例：采购食品加工服务，评价食品安全管理体系认证，并写明与服务内容的关系。
    """
    for at, package, factor in factors_on(draft, Subject.CERTIFICATE):
        if package.need in SETTLED or factor.note is not None:
            continue
        yield should(
            f"{at}.note",
            f"{called(factor)}对管理体系等认证评分，没有写明与采购标的的关系。",
            "请在补充说明中写明该认证与标的的关系；说不明的，删去该因素。",
            factor_law(draft, setting),
        )


@rule(
    "SC26",
    "法定许可不得评分",
    force=Force.MUST,
    cites=(*FACTOR_LAW, ("gov-procurement-law", "二十二")),
    covers=("评分表-7",),
)
def licence_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：行政许可、法定资质是否作为评审因素。
    为什么：履行合同必需的法定许可，没有的供应商不得承接，应当作为资格条件；作了资格条件又不能再评分；不是必需的，与履行合同无关。
    反例：具有食品经营许可证的得 2 分。
    正例：食品经营许可证列为特定资格要求，不评分。
    """
    for at, _, factor in factors_on(draft, Subject.LICENCE):
        yield must(
            f"{at}.subject",
            f"{called(factor)}对行政许可或者法定资质评分。",
            "请从评分表中删去；履行合同必需的，列为特定资格要求并写明法律依据。",
            factor_law(draft, setting),
            setting.cite("gov-procurement-law", "二十二"),
        )


RULES = (
    subject_unclear,
    honour_scored,
    credit_scored,
    terms_scored,
    certificate_scored,
    licence_scored,
)
