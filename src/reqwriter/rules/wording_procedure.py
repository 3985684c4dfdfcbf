"""Words about how the procurement runs."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must
from reqwriter.rules.parts import tendered
from reqwriter.rules.phrases import objections
from reqwriter.rules.rule import Setting, rule

_SOFTWARE = (("mof-2019-38", "第一部分第（五）项"),)
_LOTS = (("mof-2019-38", "第一部分第（九）项"), ("mof-87", "六十八"))
_PRESENCE = (("mof-2019-38", "第三部分"),)
_FORMALITY = (("mof-2019-38", "第三部分"), ("mof-87", "六十三"))
_DEPOSIT = (("mof-2019-38", "第三部分"),)
_TESTED_AFTER = (("regulation-658", "四十四"),)
_LOW_INVALID = (("mof-87", "六十"),)
_LOW_ELSEWHERE = (("mof-2026-2", ""),)
_SME_PROOF = (("mof-2020-46", "十一"),)
_SEPARATELY = (("regulation-658", "二十"), ("mof-87", "二十六"))


@rule(
    "WD11",
    "指定软件",
    force=Force.MUST,
    cites=_SOFTWARE,
    covers=("Q-5",),
)
def software(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有要求购买指定软件、数字证书作为参加采购活动的条件。
    为什么：不得要求供应商购买指定软件作为参加电子化采购的条件。
    反例：供应商须购买指定的投标文件制作软件。
    正例：免费下载投标文件制作软件。
    """
    yield from objections(
        "WD11",
        draft,
        setting,
        must,
        "要求购买指定软件或者证书。",
        "请删去，提供免费的制作工具或者接受通用格式。",
        _SOFTWARE,
    )


@rule(
    "WD12",
    "随机确定中标人",
    force=Force.MUST,
    cites=_LOTS,
    covers=("Q-6",),
)
def lots(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有以抽签、摇号等随机方式确定中标、成交供应商。
    为什么：除得分和报价均相同等规定的情形外，不得随机确定中标、成交供应商。
    反例：通过符合性审查的，抽签确定中标人。
    正例：得分和报价均相同的，随机抽取；演示顺序由抽签确定。
    """
    yield from objections(
        "WD12",
        draft,
        setting,
        must,
        "以随机方式确定中标、成交供应商。",
        "请按评审得分或者价格排序确定；只有得分、报价均相同的，才可以随机抽取。",
        _LOTS,
    )


@rule(
    "WD13",
    "法定代表人到场、可查询的证明",
    force=Force.MUST,
    cites=_PRESENCE,
    covers=("Q-7",),
)
def presence(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有要求法定代表人亲自到场，或者要求提供可以在网上查询的截图、证件原件。
    为什么：有授权委托的，不得要求法定代表人亲自到场；能够网上查询的信息、已经承诺的事项，不再要求证明。
    反例：法定代表人须亲自到场参加开标；提供信用中国网站查询截图；携带营业执照原件备查。
    正例：法定代表人或者其授权代表参加；信用记录由采购人查询。
    """
    yield from objections(
        "WD13",
        draft,
        setting,
        must,
        "要求了不必要的到场或者证明。",
        "请删去，接受授权代表、承诺函、复印件，能够查询的由采购人查询。",
        _PRESENCE,
    )


@rule(
    "WD14",
    "形式要求",
    force=Force.MUST,
    cites=_FORMALITY,
    covers=("Q-9", "T-63"),
)
def formality(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有因装订、页码、双面打印、密封、排版等形式问题判投标无效或者扣分。
    为什么：不得因装订、纸张、文件排序等形式问题限制供应商投标，也不得据此评分。
    反例：未胶装的投标无效；没有连续页码扣1分。
    正例：请编制目录和页码，便于查阅。
    """
    yield from objections(
        "WD14",
        draft,
        setting,
        must,
        "因形式问题限制供应商参加或者影响评审。",
        "请改为提示，不作为无效、扣分或者拒收的理由。",
        _FORMALITY,
    )


@rule(
    "WD15",
    "没有依据的保证金",
    force=Force.MUST,
    cites=_DEPOSIT,
    covers=("Q-10", "付款-保证金"),
)
def deposit(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：货物、服务项目的文字中有没有质量保证金、诚信保证金等投标保证金、履约保证金以外的保证金或者押金。
    为什么：不得收取没有法律、法规依据的保证金，占用供应商资金。
    反例：合同总额的3%作为质保金，质保期满无息退还。
    正例：履约保证金为合同金额的5%，验收合格后5个工作日内退还。
    """
    if draft.project.category is Category.WORKS:
        return
    yield from objections(
        "WD15",
        draft,
        setting,
        must,
        "没有法律、法规依据。",
        "请删去；需要担保履约的，在法定比例以内约定履约保证金及其退还。",
        _DEPOSIT,
    )


@rule(
    "WD16",
    "评审后以样品检测改变结果",
    force=Force.MUST,
    cites=_TESTED_AFTER,
    covers=("R-44",),
)
def tested_after(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有在评审以后以样品检测、考察、演示改变评审结果的约定。
    为什么：采购人不得通过对样品进行检测、对供应商进行考察等方式改变评审结果。
    反例：预中标人公示期内提供样品检测，不合格的取消中标资格。
    正例：中标人的样品封存，作为履约验收的参考；到货后抽样检测不合格的予以更换。
    """
    yield from objections(
        "WD16",
        draft,
        setting,
        must,
        "以评审以后的检测、考察改变评审结果。",
        "请删去；需要样品的，随投标、响应文件提交并写明评审方法，质量问题在履约验收时处理。",
        _TESTED_AFTER,
    )


@rule(
    "WD17",
    "低价直接无效",
    force=Force.MUST,
    cites=(*_LOW_INVALID, *_LOW_ELSEWHERE),
    covers=("T-60", "T-63", "P-02", "衔接-异常低价"),
)
def low_invalid(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有报价低于成本、平均价等即直接判为无效的约定。
    为什么：报价明显过低的，应当先要求供应商书面说明并提供证明材料，不能证明其合理性的才作为无效投标。
    反例：报价低于成本价的，投标无效。
    正例：报价明显过低、不能证明其合理性的，作为无效投标处理。
    """
    yield from objections(
        "WD17",
        draft,
        setting,
        must,
        "没有听取说明就判为无效。",
        "请改为先启动异常低价审查，由供应商说明并提供证明材料。",
        _LOW_INVALID if tendered(draft) else _LOW_ELSEWHERE,
    )


@rule(
    "WD20",
    "另要中小企业证明",
    force=Force.MUST,
    cites=_SME_PROOF,
    covers=("M-11", "SME-09", "46-11"),
)
def sme_proof(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有在声明函以外另要中小企业认定证书、名录截图、社保或者审计证明。
    为什么：供应商享受中小企业政策只需提供《中小企业声明函》，不得要求其他身份证明。
    反例：提供中小企业认定证书；提供小微企业名录查询截图。
    正例：提供《中小企业声明函》；监狱企业提供规定的证明文件。
    """
    yield from objections(
        "WD20",
        draft,
        setting,
        must,
        "是声明函以外的中小企业证明。",
        "请删去，只要求提供《中小企业声明函》。",
        _SME_PROOF,
    )


@rule(
    "WD21",
    "分别考察、个别答疑",
    force=Force.MUST,
    cites=_SEPARATELY,
    covers=("R-20.1", "T-26/27"),
)
def separately(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有分别组织现场考察、单独答疑的安排。
    为什么：向供应商提供有差别的信息属于差别待遇，现场考察、答疑应当统一组织。
    反例：供应商电话预约，分别踏勘现场；采购人个别答疑。
    正例：采购人于规定的时间统一组织现场考察。
    """
    yield from objections(
        "WD21",
        draft,
        setting,
        must,
        "没有统一组织。",
        "请改为统一组织现场考察、集中书面答复，并告知所有获取采购文件的供应商。",
        _SEPARATELY,
    )


RULES = (
    software,
    lots,
    presence,
    formality,
    deposit,
    tested_after,
    low_invalid,
    sme_proof,
    separately,
)
