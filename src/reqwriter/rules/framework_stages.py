"""Framework agreements: how suppliers are admitted, and how one of them is chosen."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import MethodGround, QualityGround, SecondStage
from reqwriter.domain.money import figures
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import UNNAMED, framework, named, packages
from reqwriter.rules.rule import Setting, rule

_AT = "project.framework"


@rule(
    "FA03",
    "框架协议的竞争入围",
    force=Force.MUST,
    cites=(("mof-110", "六"),),
    covers=("F-06",),
)
def competition(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：封闭式框架协议的淘汰比例和淘汰数量是否为零。
    为什么：符合资格条件就入围，等于没有竞争，也就没有定价机制。
    反例：淘汰比例为 0%，响应的供应商全部入围。
    正例：淘汰比例为 20%，至少淘汰 1 家。
    """
    agreement = framework(draft)
    if agreement is None or agreement.open:
        return
    for field in ("elimination_percent", "eliminated"):
        if agreement.__dict__[field] == 0:
            yield must(
                f"{_AT}.{field}",
                f"{agreement.FIELDS[field].title.partition('（')[0]}为 0，"
                "符合资格条件的供应商全部入围，没有竞争。",
                "请设定大于零的淘汰比例和淘汰数量。",
                setting.cite("mof-110", "六"),
            )


@rule(
    "FA10",
    "质量优先法的情形",
    force=Force.MUST,
    cites=(("mof-110", "二十五"),),
    covers=("F-25", "适用-框架协议"),
)
def quality_first(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：第一阶段采用质量优先法的，是否属于法定的两种情形。
    为什么：除有政府定价、政府指导价或者对质量有特别要求的仪器外，第一阶段应当采用价格优先法。
    反例：办公用品的框架协议采用质量优先法。
    正例：对质量有特别要求的检测仪器采用质量优先法。
    """
    agreement = framework(draft)
    if agreement is None or not agreement.quality_first:
        return
    at, ground = f"{_AT}.quality_ground", agreement.quality_ground
    because = setting.cite("mof-110", "二十五")
    advice = "请选定所属情形；都不符合的，请改为价格优先法。"
    if ground is None:
        message = "第一阶段采用质量优先法，没有说明属于哪一种法定情形。"
        yield must(at, message, advice, because)
    elif ground is QualityGround.LABORATORY and draft.project.category is Category.SERVICES:
        message = f"情形“{ground.label}”只适用于货物，本项目属于服务。"
        yield must(at, message, advice, because)


@rule(
    "FA11",
    "框架协议的评分因素",
    force=Force.MUST,
    cites=(("mof-110", "二十五"),),
    covers=("F-25",),
)
def framework_scoring(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：价格优先法有没有设置价格以外的评分因素；质量优先法有没有对不能量化的指标评分。
    为什么：价格优先法按报价由低到高入围；能量化的指标才可以分等次评分，其他的只能作实质性要求。
    反例：采用价格优先法，又对“服务方案”评 20 分。
    正例：采用价格优先法，把服务要求列为实质性要求。
    """
    agreement = framework(draft)
    if agreement is None:
        return
    because = setting.cite("mof-110", "二十五")
    for at, package in packages(draft):
        for factor in package.scoring.factors:
            where = f"{at}.scoring.factors.{factor.id}"
            said = f"{named(package)}的评审因素“{factor.name or UNNAMED}”"
            if not agreement.quality_first and factor.kind != "price":
                yield must(
                    where,
                    f"{said}不是价格，第一阶段采用价格优先法的，不得对价格以外的因素评分。",
                    "请删去这项因素，需要的内容改为实质性要求。",
                    because,
                )
            elif factor.kind in ("graded", "checklist"):
                yield must(
                    where,
                    f"{said}没有按量化指标分等次，框架协议采购不得评分。",
                    "请改为按量化指标分档计分；不能量化的，改为实质性要求。",
                    because,
                )


@rule(
    "FA13",
    "框架协议的响应供应商数量",
    force=Force.MUST,
    cites=(("mof-110", "二十七"), ("mof-110", "三")),
    reads=("framework-responses-min", "framework-public-suppliers"),
    covers=("F-27", "F-03"),
)
def responses(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：封闭式框架协议是否要求足够数量的供应商响应，淘汰以后剩下的是否够用。
    为什么：响应的供应商太少就没有竞争；为服务对象购买服务的，要确定两家以上供应商供其选择。
    反例：最少响应供应商数量为 1 家。
    正例：最少响应供应商数量为 5 家，至少淘汰 1 家。
    """
    agreement = framework(draft)
    if agreement is None or agreement.open:
        return
    at, given = f"{_AT}.responses", agreement.responses
    least = setting.value("framework-responses-min")
    if given is None or given < least.value:
        yield must(
            at,
            "没有写明最少响应供应商数量。"
            if given is None
            else f"最少响应供应商数量为 {given} 家，应不少于 {figures(least.value)} 家。",
            f"请填写，不少于 {figures(least.value)} 家。",
            least.citation,
            fix={at: int(least.value)} if given is not None else None,
        )
        return
    of_public = draft.project.method_ground is MethodGround.FRAMEWORK_PUBLIC
    left, wanted = given - (agreement.eliminated or 0), setting.value("framework-public-suppliers")
    if of_public and left < wanted.value:
        yield must(
            at,
            f"最少 {given} 家响应、淘汰 {agreement.eliminated} 家，只剩 {max(left, 0)} 家；"
            f"为服务对象购买服务的，应当确定 {figures(wanted.value)} 家以上供应商。",
            "请增加最少响应供应商数量。",
            wanted.citation,
        )


@rule(
    "FA14",
    "框架协议的淘汰比例",
    force=Force.MUST,
    cites=(("mof-110", "二十七"),),
    reads=(
        "framework-elimination",
        "framework-elimination.instruments",
        "framework-eliminated-min",
    ),
    covers=("F-27",),
)
def elimination(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：封闭式框架协议的淘汰比例和至少淘汰的数量是否达到法定下限。
    为什么：淘汰过少，竞争流于形式；采用质量优先法的检测、实验仪器，淘汰比例更高。
    反例：淘汰比例 10%；检测仪器采用质量优先法，淘汰比例 20%。
    正例：淘汰比例 20%，至少淘汰 1 家；检测仪器采用质量优先法，淘汰比例 40%。
    """
    agreement = framework(draft)
    if agreement is None or agreement.open:
        return
    of_instruments = (
        agreement.quality_first and agreement.quality_ground is QualityGround.LABORATORY
    )
    key = "framework-elimination.instruments" if of_instruments else "framework-elimination"
    for field, unit, least in (
        ("elimination_percent", "%", setting.value(key)),
        ("eliminated", " 家", setting.value("framework-eliminated-min")),
    ):
        at, given = f"{_AT}.{field}", agreement.__dict__[field]
        title = agreement.FIELDS[field].title.partition("（")[0]
        # FA03 finds what eliminates nobody.
        if given is None or 0 < given < least.value:
            yield must(
                at,
                f"没有写明{title}。"
                if given is None
                else f"{title}为 {figures(given)}{unit}，应不低于 {figures(least.value)}{unit}。",
                f"请填写，不低于 {figures(least.value)}{unit}。",
                least.citation,
                fix={at: least.value} if given is not None else None,
            )


@rule(
    "FA16",
    "框架协议第二阶段的方式",
    force=Force.SHOULD,
    cites=(("mof-110", "三十二"), ("mof-110", "三十三"), ("mof-110", "三十四")),
    covers=("F-32",),
)
def second_stage(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：是否写明第二阶段怎样确定成交供应商，所选方式与项目属性、第一阶段的方法是否相符。
    为什么：二次竞价与价格优先法相配，顺序轮候只用于服务；没有写明的，采购人无从选择。
    反例：货物项目采用顺序轮候；质量优先法入围后又二次竞价。
    正例：货物项目由采购人直接选定。
    """
    agreement = framework(draft)
    if agreement is None:
        return
    at, stage = f"{_AT}.second_stage", agreement.second_stage
    advice = "请改为直接选定，或者说明采用这一方式的理由。"
    if stage is None:
        yield should(
            at,
            "没有写明第二阶段确定成交供应商的方式。",
            "请在直接选定、二次竞价、顺序轮候中选定一种，一般为直接选定。",
            setting.cite("mof-110", "三十二"),
        )
    elif stage is SecondStage.BIDDING and agreement.quality_first:
        message = "二次竞价采用价格优先法，第一阶段却采用了质量优先法。"
        yield should(at, message, advice, setting.cite("mof-110", "三十三"))
    elif stage is SecondStage.ROTATION and draft.project.category is Category.GOODS:
        message = "顺序轮候只用于服务，本项目属于货物。"
        yield should(at, message, advice, setting.cite("mof-110", "三十四"))


RULES = (
    competition,
    quality_first,
    framework_scoring,
    responses,
    elimination,
    second_stage,
)
