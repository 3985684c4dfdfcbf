"""Energy-saving and environmental products."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Carries, Item, Status
from reqwriter.domain.words import bare
from reqwriter.rules.finding import Finding, Force, must
from reqwriter.rules.parts import UNNAMED, items
from reqwriter.rules.rule import Setting, rule
from reqwriter.standards.green import EnergyProduct

# What a purchaser writes when a code is on the list and the thing bought is not.
UNLISTED = "不在清单内"


@rule(
    "GR01",
    "强制采购节能产品",
    force=Force.MUST,
    cites=(("mof-2019-19", ""), ("mof-2019-9", ""), ("state-2007-51", "")),
    covers=(
        "GR-1",
        "GRN-01",
        "节能-强制",
        "节能-无证无效",
        "节能-强制品目",
        "节能-编码",
        "节能-电视",
    ),
)
def energy_products(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：属于强制采购的节能产品，是否有一条★实质性要求写明提供节能产品认证证书。
    为什么：清单中标★的产品必须采购节能产品，只作加分或者一般要求都不符合规定。
    反例：采购台式计算机，只写“具有节能认证的得2分”。
    正例：★所投台式计算机具有有效期内的节能产品认证证书，未提供的投标无效。
    """
    for at, package, item in items(draft):
        products = setting.library.energy(item.code or "")
        possible = meant(item, products)
        unclear = len({product.mandatory for product in possible}) > 1 or (
            products and not possible
        )
        if unclear and bare(item.variant or "") != UNLISTED:
            yield _which_product(at, item, products, setting)
        elif possible and possible[0].mandatory and not _certificate_asked(package, item):
            yield _uncertified(at, item, possible[0], setting)


def meant(item: Item, products: tuple[EnergyProduct, ...]) -> tuple[EnergyProduct, ...]:
    """The products of the list that the item can be."""
    if item.variant is None:
        return products
    return tuple(one for one in products if bare(one.name) == bare(item.variant))


def _certificate_asked(package: Package, item: Item) -> bool:
    return any(
        one.carries is Carries.ENERGY_CERTIFICATE
        and one.status is Status.SUBSTANTIVE
        and one.item in (None, item.id)
        for one in package.requirements
    )


def _which_product(
    at: str, item: Item, products: tuple[EnergyProduct, ...], setting: Setting
) -> Finding:
    names = "、".join(f"{'★' if one.mandatory else ''}{one.name}" for one in products)
    question = setting.library.energy_question(item.code or "")
    asked = ""
    if question is not None:
        told = (
            f"{one.says}——{one.product.name if one.product else UNLISTED}"
            for one in question.answers
        )
        asked = f"{question.asks}{'；'.join(told)}。"
    return must(
        f"{at}.variant",
        f"标的“{item.name or UNNAMED}”的编码对应节能清单中的多种产品，还没有选定是哪一种。",
        f"{asked}请在“节能品目类型”中填写：{names}；都不是的填“{UNLISTED}”。",
        products[0].citation,
        setting.cite("mof-2019-9", ""),
    )


def _uncertified(at: str, item: Item, product: EnergyProduct, setting: Setting) -> Finding:
    doubt = f"（{product.note}）" if product.note else ""
    return Finding(
        force=Force.SHOULD if product.note else Force.MUST,
        at=at,
        message=f"标的“{item.name or UNNAMED}”属于强制采购的节能产品（{product.name}），"
        f"没有要求节能产品认证证书的★实质性要求{doubt}。",
        because=(product.citation, setting.cite("state-2007-51", "")),
        advice="请增加一条★实质性要求，写明须提供国家确定的认证机构出具的、有效期内的"
        f"节能产品认证证书（依据标准 {'、'.join(product.standards)} 的现行版本），"
        "并在“落实的政策”中选择“强制采购节能产品认证”。",
    )


RULES = (energy_products,)
