"""Words about what is bought, and about whom the rules favour."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import items, tendered
from reqwriter.rules.phrases import objections
from reqwriter.rules.rule import Setting, rule

_MANUFACTURER = (("mof-87", "十七"),)
# Order 87 speaks of tenders; the guidance of all procurement.
_MANUFACTURER_ELSEWHERE = (("discrimination-2025", "第16种"), ("regulation-658", "二十"))
_BRAND = (("regulation-658", "二十"), ("mof-2021-22", "九"))
_GIFT = (("regulation-658", "十一"),)
_UNDECIDED = (("regulation-658", "十五"), ("mof-87", "十一"))
_UNCLEAR = (("mof-2021-22", "九"),)
_UNEQUAL = (("regulation-658", "二十"),)


@rule(
    "WD02",
    "厂家授权、承诺",
    force=Force.MUST,
    cites=(*_MANUFACTURER, *_MANUFACTURER_ELSEWHERE),
    covers=("T-17b", "D16", "衔接-厂家授权", "评分表-8"),
)
def manufacturer(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：没有进口产品的采购包，文字中有没有要求生产厂家的授权、承诺、证明、背书。
    为什么：除进口货物外，不得把生产厂家授权、承诺、证明、背书作为资格要求；作为评分项同样不合理地限制竞争。
    反例：须提供原厂授权书和原厂售后服务承诺函，否则不得分。
    正例：经核准采购的进口产品，提供制造商或者国内总代理的授权；检测报告、彩页等产品资料。
    """
    imported = {_package(at) for at, _, item in items(draft) if item.imported}
    for finding in objections(
        "WD02",
        draft,
        setting,
        must,
        "要求生产厂家授权、承诺或者背书。",
        "请删去，可以改由供应商自己承诺供货、质量保证和售后服务。",
        _MANUFACTURER if tendered(draft) else _MANUFACTURER_ELSEWHERE,
    ):
        if _package(finding.at) not in imported:
            yield finding


def _package(at: str) -> str:
    return ".".join(at.split(".", 2)[:2])


@rule(
    "WD05",
    "指定品牌",
    force=Force.MUST,
    cites=_BRAND,
    covers=("R-20.6", "N-10", "C-08", "D12", "评分表-8", "D-31.1"),
)
def brand(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有参考品牌、知名品牌、原装、同一品牌、“或者同等品牌”等指定品牌的说法。
    为什么：不得限定或者指定特定的商标、品牌；“参考品牌”“或同等品牌”也是变相指定。
    反例：参考品牌：甲、乙、丙；采用一线品牌；须为原厂耗材。
    正例：写明性能指标；提供相同品牌产品的不同投标人按一家计算。
    """
    yield from objections(
        "WD05",
        draft,
        setting,
        must,
        "指定或者变相指定品牌。",
        "请删去，改写为可以检验的性能、规格、材料或者标准要求。",
        _BRAND,
    )


@rule(
    "WD06",
    "赠送和无关内容",
    force=Force.MUST,
    cites=_GIFT,
    covers=("R-11",),
)
def gift(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有要求或者鼓励赠送、回扣，或者无偿提供与采购无关的商品、服务。
    为什么：采购人不得向供应商索要或者接受赠品、回扣或者与采购无关的其他商品、服务。
    反例：赠送打印机2台的得2分；免费提供车辆一辆供采购人使用。
    正例：免费提供使用培训；质量保证期内免费维修。
    """
    yield from objections(
        "WD06",
        draft,
        setting,
        must,
        "要求赠送或者无偿提供与采购无关的内容。",
        "请删去；确属需要的，列入采购标的并计入预算。",
        _GIFT,
    )


@rule(
    "WD18",
    "没有确定的内容",
    force=Force.MUST,
    cites=_UNDECIDED,
    covers=("R-15",),
)
def undecided(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：需求、样品、合同和验收的文字中有没有待定、另行通知、另行商定等没有确定的内容。
    为什么：采购需求应当完整、明确；留待以后确定的内容，供应商无法据以报价。
    反例：交货地点待定；验收标准另行商定。
    正例：具体到货时间由采购人提前3日另行通知，在合同签订后20日以内。
    """
    yield from objections(
        "WD18",
        draft,
        setting,
        must,
        "内容没有确定。",
        "请现在确定；确实不能确定的，写明确定的办法、期限和范围。",
        _UNDECIDED,
    )


@rule(
    "WD19",
    "含义不确定的词",
    force=Force.SHOULD,
    cites=_UNCLEAR,
    covers=("D-09a",),
)
def unclear(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购需求、样品和验收的文字中有没有先进、优质、良好、适当、尽快、左右等含义不确定的词。
    为什么：采购需求应当清楚明了、表述规范、含义准确；无法检验的词，评审和验收时各有各的理解。
    反例：外观高档大方，质量优质，尽快维修；重量10公斤左右。
    正例：接到报修后4小时内到达现场；重量不超过10公斤。
    """
    yield from objections(
        "WD19",
        draft,
        setting,
        should,
        "含义不确定，无法检验。",
        "请改为数值、范围、标准或者看得见的事实。",
        _UNCLEAR,
    )


@rule(
    "WD22",
    "对不同供应商采用不同标准",
    force=Force.MUST,
    cites=_UNEQUAL,
    covers=("R-20.5",),
)
def unequal(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有对外地供应商、原服务单位等采用不同的条件或者标准。
    为什么：对不同的供应商采用不同的资格审查或者评审标准，属于差别待遇。
    反例：外地供应商须另行提供担保；原服务单位加2分。
    正例：原服务单位应当配合新中标人办理交接；对本地和外地供应商一视同仁。
    """
    yield from objections(
        "WD22",
        draft,
        setting,
        must,
        "对一部分供应商采用了不同的标准。",
        "请删去，对所有供应商适用同一条件和标准。",
        _UNEQUAL,
    )


RULES = (
    manufacturer,
    brand,
    gift,
    undecided,
    unclear,
    unequal,
)
