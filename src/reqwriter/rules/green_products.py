"""What may be preferred and what may not be scored among green products."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Carries, Status
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.green import meant
from reqwriter.rules.parts import UNNAMED, named, packages, quality_factors, texts
from reqwriter.rules.phrases import objections
from reqwriter.rules.rule import Setting, rule

_SCORED = (("mof-2019-9", ""), ("state-2007-51", ""))
_CERTIFIERS = (("mof-2019-9", ""), ("regulation-658", "二十"))
_ENERGY = "节能"


@rule(
    "GR02",
    "强制采购节能产品不得评分",
    force=Force.MUST,
    cites=_SCORED,
    covers=("GR-1", "GRN-02", "节能-强制"),
)
def mandatory_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：属于强制采购的节能产品，其节能产品认证是否又作为评审因素。
    为什么：强制采购的产品，没有有效证书的投标无效；人人都要具备的条件不能再给分。
    反例：采购台式计算机，“具有节能产品认证证书的得2分”。
    正例：台式计算机的证书是★实质性要求；喷墨打印机等优先采购的产品可以给予优惠。
    """
    because = [setting.cite(*one) for one in _SCORED]
    for at, package, factor in quality_factors(draft):
        mandatory, preferred = _listed(package, setting)
        if not mandatory:
            continue
        # Where it is doubted that the list binds, nothing is blocked.
        doubted = _doubted(package, setting)
        say, doubt = (should, f"（{doubted}）") if doubted else (must, "")
        linked = (package.requirement(id) for id in factor.requirements)
        if any(
            one is not None
            and one.carries is Carries.ENERGY_CERTIFICATE
            and one.status is not Status.SUBSTANTIVE
            for one in linked
        ):
            yield say(
                f"{at}.requirements",
                f"评审因素“{factor.name or UNNAMED}”对强制采购节能产品的认证评分{doubt}。",
                "请把这条要求改为★实质性要求，并从评审因素中删去。",
                *because,
            )
            continue
        for where, text in texts(factor, at):
            certified = _ENERGY in text and ("认证" in text or "证书" in text)
            if certified and not any(name in text for name in preferred):
                yield say(
                    where,
                    f"评审因素“{factor.name or UNNAMED}”以节能产品认证评分，"
                    f"本包的{'、'.join(mandatory)}属于强制采购{doubt}。",
                    "请删去；对优先采购的产品给予优惠的，请写明产品的名称。",
                    *because,
                )


def _listed(package: Package, setting: Setting) -> tuple[list[str], list[str]]:
    """The names of the items that must be certified, and of those that are only preferred."""
    mandatory, preferred = [], []
    for item in package.items:
        name = item.name or UNNAMED
        products = meant(item, setting.library.energy(item.code or ""))
        if products and all(one.mandatory for one in products):
            mandatory.append(name)
        elif products:
            preferred.append(name)
    return mandatory, preferred


def _doubted(package: Package, setting: Setting) -> str:
    """What is doubted of every mandatory product of a package; empty when one is not doubted."""
    notes = [
        products[0].note
        for item in package.items
        if (products := meant(item, setting.library.energy(item.code or "")))
        and all(one.mandatory for one in products)
    ]
    return notes[0] if notes and all(notes) else ""


@rule(
    "GR03",
    "优先采购产品的优惠",
    force=Force.SHOULD,
    cites=(("mof-2019-9", ""), ("mof-2019-18", "")),
    covers=("GRN-03", "节能-优先", "节能-优先品目", "环境标志-品目"),
)
def preference(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购列入节能清单（优先采购）、环境标志清单的产品，是否写明评审优惠的办法。
    为什么：对优先采购的产品，采购文件应当写明加分或者价格扣除的办法，否则评审时无从落实。
    反例：采购复印纸，没有写明环境标志产品的优惠。
    正例：环境标志产品给予报价1%的价格扣除，同时具有两种认证的不重复给予。
    """
    for at, package in packages(draft):
        if package.policy.green_preference:
            continue
        energy = _listed(package, setting)[1]
        label = [
            one.name or UNNAMED
            for one in package.items
            if one.code and setting.library.environment(one.code)
        ]
        if energy or label:
            listed = [
                f"{'、'.join(names)}{where}"
                for names, where in ((energy, "列入节能清单"), (label, "列入环境标志清单"))
                if names
            ]
            yield should(
                f"{at}.policy.green_preference",
                f"{named(package)}的{'；'.join(listed)}，属于优先采购，没有写明评审优惠。",
                "请写明加分或者价格扣除的办法和数值，以及需要提供的有效认证证书。",
                *(() if not energy else (setting.cite("mof-2019-9", ""),)),
                *(() if not label else (setting.cite("mof-2019-18", ""),)),
            )


@rule(
    "GR04",
    "指定认证、检测机构和地方环保奖项",
    force=Force.MUST,
    cites=_CERTIFIERS,
    covers=("GRN-04", "D20", "节能-认证机构", "衔接-检测机构", "评分表-8"),
)
def certifiers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有指定认证机构、检测机构，或者要求地方的环保、绿色奖项和称号。
    为什么：证书和报告由国家确定的、具备法定资质的机构出具即可，指定其中一家是不合理的限制。
    反例：提供某某检测院出具的检测报告；获得省级环保产品称号的得2分。
    正例：提供具备法定资质的检测机构出具的检测报告，检测机构不限地域。
    """
    yield from objections(
        "GR04",
        draft,
        setting,
        must,
        "指定了机构，或者以地方的奖项、称号为条件。",
        "请改为“国家确定的认证机构”或者“具备法定资质的检测机构”，并删去地方奖项。",
        _CERTIFIERS,
    )


RULES = (
    mandatory_scored,
    preference,
    certifiers,
)
