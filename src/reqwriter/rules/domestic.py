"""Domestic and imported products."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package, Reservation
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import UNNAMED, items, named, packages
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.phrases import objections, spoken
from reqwriter.rules.rule import Setting, rule

_IMPORTED = (("gov-procurement-law", "十"), ("mof-2007-119", ""))
_BRANDS = (("state-2025-34", ""), ("mof-2025-30", ""))
_PERCENT = Pattern(r"(\d+(?:\.\d+)?)\s*[%％]")


@rule(
    "DP01",
    "进口产品核准",
    force=Force.MUST,
    cites=_IMPORTED,
    covers=("L-10", "IM-1", "本国-进口", "D-31.3", "程序-政策审查"),
)
def approved(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购进口产品的标的，是否写明财政部门核准文件的名称和编号。
    为什么：政府采购应当采购本国产品；确需采购进口产品的，应当在采购活动开始前取得核准。
    反例：标的勾选采购进口产品，没有核准文件。
    正例：写明财政部门核准采购进口产品的文件名称和编号。
    """
    for at, _, item in items(draft):
        if item.imported and not item.import_approval:
            yield must(
                f"{at}.import_approval",
                f"标的“{item.name or UNNAMED}”采购进口产品，没有写明核准文件。",
                "请先取得财政部门的核准并填写文件名称和编号；没有核准的，改为不采购进口产品。"
                "核准以后，国产产品同样可以参加竞争。",
                *(setting.cite(*one) for one in _IMPORTED),
            )


@rule(
    "DP02",
    "声明函不作资格条件",
    force=Force.MUST,
    cites=(("state-2025-34", ""), ("mof-2020-46", "九")),
    covers=("B-05", "DOM-02", "本国-声明函"),
)
def declarations(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：本国产品声明函、未预留采购包的中小企业声明函，有没有被作为资格条件或者投标无效的情形。
    为什么：声明函只影响价格扣除，不提供的不享受扣除，不因此资格不合格或者投标无效。
    反例：未提供《关于符合本国产品标准的声明函》的，资格审查不合格。
    正例：未提供本国产品声明函的，不享受价格扣除。
    """
    domestic = setting.cite("state-2025-34", "")
    told = set()
    for at, said in spoken("DP02", draft, setting):
        told.add(at)
        yield must(
            at,
            f"写有“{said}”，把本国产品声明函作为资格或者无效条件。",
            "请改为“未提供的，不享受本国产品价格扣除”。",
            domestic,
        )
    for at, package in packages(draft):
        open_to_all = package.policy.reservation is Reservation.NONE
        for one in package.qualification.credentials:
            place, name = f"{at}.qualification.credentials.{one.id}.name", one.name or ""
            if "声明函" not in name or place in told:
                continue
            if "本国产品" in name or ("中小企业" in name and open_to_all):
                yield must(
                    place,
                    f"{named(package)}把“{name}”作为特定资格要求。",
                    "请从资格要求中删去；声明函只影响价格扣除。",
                    domestic if "本国产品" in name else setting.cite("mof-2020-46", "九"),
                )


@rule(
    "DP03",
    "以进口、国外产品作要求",
    force=Force.MUST,
    cites=_IMPORTED,
    covers=("IM-1", "D12"),
)
def imports_demanded(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：需求、评审和样品的文字中有没有要求进口、国外产品，限定原产地、境外认证，或者对进口产品加分。
    为什么：政府采购应当采购本国产品；即使核准了进口产品，也不得排斥国产产品或者把进口作为评分因素。
    反例：核心部件须采用德国进口产品；进口设备得3分；通过欧盟CE认证。
    正例：进口压力不低于0.5MPa；写明性能指标，经核准的进口产品和国产产品都可以参加。
    """
    yield from objections(
        "DP03",
        draft,
        setting,
        must,
        "以进口、国外产品或者境外认证作为要求或者评分。",
        "请删去，改写为性能、质量指标或者国家标准的要求。",
        _IMPORTED,
    )


@rule(
    "DP04",
    "国产品牌",
    force=Force.MUST,
    cites=_BRANDS,
    may_read=("domestic-deduction",),
    covers=("B-06", "本国-平等"),
)
def national_brands(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有“国产品牌”“国内品牌”“自主品牌”等限定品牌归属的说法。
    为什么：支持的是在境内生产、符合标准的本国产品，不论品牌和企业的所有制、投资者国别。
    反例：所投产品须为国产品牌。
    正例：符合本国产品标准的产品，按规定给予价格扣除。
    """
    if setting.held("domestic-deduction") is None:
        return
    yield from objections(
        "DP04",
        draft,
        setting,
        must,
        "限定了品牌的归属或者产品的来源。",
        "请删去；对符合本国产品标准的产品，招标文件已写明价格扣除。",
        _BRANDS,
    )


@rule(
    "DP05",
    "本国产品价格扣除比例",
    force=Force.MUST,
    cites=(),
    may_read=("domestic-deduction",),
    covers=("B-03", "DOM-04", "本国-扣除", "本国-范围"),
)
def domestic_deduction(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中写的本国产品价格扣除比例是否为规定的比例，不适用的工程、货物有没有写本国产品扣除。
    为什么：扣除比例是统一规定的，采购人不能另定；工程和排除在外的货物不适用。
    反例：对本国产品给予 10% 的价格扣除；工程项目写本国产品扣除。
    正例：对本国产品报价给予 20% 的价格扣除。
    """
    held = setting.held("domestic-deduction")
    if held is None:
        return
    for at, said in spoken("DP05", draft, setting):
        given = [Decimal(one) for one in _PERCENT.findall(said)][-1]
        reached = any(
            at.startswith(f"{place}.") and names for place, names in _reached(draft, setting)
        )
        if given != held.value:
            yield must(
                at,
                f"写有“{said}”，规定的扣除比例为 {figures(held.value)}%。",
                f"请改为 {figures(held.value)}%，或者删去，由招标文件统一写明。",
                held.citation,
            )
        elif at.startswith("packages.") and not reached:
            # Goods inside a service are reached, but need not be items of their own.
            services = draft.project.category is Category.SERVICES
            yield (should if services else must)(
                at,
                f"写有“{said}”，本采购包没有适用本国产品标准的货物。",
                "请删去；服务中含有适用的货物的，请把货物列为标的。"
                if services
                else "请删去；工程和房屋、图书、农产品、无形资产等货物不适用。",
                held.citation,
            )


@rule(
    "DP06",
    "适用本国产品标准的货物",
    force=Force.NOTE,
    cites=(),
    may_read=(
        "domestic-deduction",
        "domestic-package-share",
        "domestic-standard-years",
        "domestic-transition-years.min",
        "domestic-transition-years.max",
    ),
    covers=("B-01", "B-02", "DOM-01", "DOM-03", "本国-施行", "本国-多产品", "本国-过渡"),
)
def domestic_goods(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：哪些标的适用本国产品标准，招标文件因此会写入什么。
    为什么：有本国产品和非本国产品竞争的，对本国产品的报价给予价格扣除；不接受进口产品的项目同样适用。
    反例：采购台式计算机，以为不接受进口产品就不用写本国产品政策，提示招标文件将写入的内容。
    正例：采购图书，不适用本国产品标准，不作提示。
    """
    held = setting.held("domestic-deduction")
    if held is None:
        return
    share = setting.value("domestic-package-share")
    within = setting.value("domestic-standard-years")
    first = setting.value("domestic-transition-years.min")
    last = setting.value("domestic-transition-years.max")
    for at, names in _reached(draft, setting):
        if not names:
            continue
        many = f"；本国产品成本占比达到 {figures(share.value)}% 的，对全部产品给予扣除"
        yield note(
            f"{at}.items",
            f"{'、'.join(names)}适用本国产品标准：招标文件写入 {figures(held.value)}% 的价格扣除"
            f"和声明函格式{many if len(names) > 1 else ''}。"
            f"分产品的成本标准在 {figures(within.value)} 年内制定，"
            f"过渡期 {figures(first.value)}—{figures(last.value)} 年；"
            "施行以前，在境内生产的即视同本国产品。",
            "无须另外填写；请不要把声明函写成资格条件。",
            held.citation,
        )


def _reached(draft: Draft, setting: Setting) -> Iterator[tuple[str, list[str]]]:
    """Each package with the names of its items that the preference reaches; works have none."""
    works = draft.project.category is Category.WORKS
    for at, package in packages(draft):
        yield at, [] if works else _names(package, setting)


def _names(package: Package, setting: Setting) -> list[str]:
    scope = setting.library.domestic_scope
    return [one.name or UNNAMED for one in package.items if one.code and scope(one.code)]


RULES = (
    approved,
    declarations,
    imports_demanded,
    national_brands,
    domestic_deduction,
    domestic_goods,
)
