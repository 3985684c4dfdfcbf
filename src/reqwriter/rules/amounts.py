"""Budget, ceiling and what may not be a floor."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import yuan
from reqwriter.rules.finding import Finding, Force, note, should
from reqwriter.rules.parts import named, packages, tendered
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.phrases import asserted_anywhere
from reqwriter.rules.rule import Setting, rule
from reqwriter.standards.citation import Citation

_FIGURE = r"[\d.,，]+\s*(?:%|％|[万亿]?元)"
_OFFERS = ("报价", "投标价", "价格")
_BELOW = ("低于", "少于")
# Three patterns, each with the very words it begins with: hardly a text holds one of them.
_FLOOR = (
    Pattern("最低限价|最低投标限价|报价下限|投标价下限|投标价格下限"),
    Pattern(
        f"(?:报价|投标价|价格)均?不[得能可]?(?:低于|少于)[^，。；]{{0,16}}?{_FIGURE}",
        *(
            f"{offer}{all_}不{may}{below}"
            for offer in _OFFERS
            for all_ in ("", "均")
            for may in ("", "得", "能", "可")
            for below in _BELOW
        ),
    ),
    Pattern(
        f"(?:报价|投标价|价格)低于[^，。；]{{0,16}}?{_FIGURE}[^。；]{{0,8}}(?:无效|否决|废标)",
        *(f"{offer}低于" for offer in _OFFERS),
    ),
)


@rule(
    "MN01",
    "最高限价不超过预算",
    force=Force.MUST,
    cites=(("mof-87", "十二"), ("gov-procurement-law", "六")),
    covers=("L-06", "T-12"),
)
def ceiling_within_budget(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：每包的最高限价是否不超过该包预算，各包预算、各包最高限价合计是否不超过项目预算。
    为什么：采购按批准的预算进行，最高限价只能设在预算以内。
    反例：采购包预算 100 万元，最高限价 101 万元。
    正例：采购包预算 100 万元，最高限价 100 万元或者更低。
    """
    because = (setting.cite("mof-87", "十二"), setting.cite("gov-procurement-law", "六"))
    for at, package in packages(draft):
        if package.ceiling is None or package.budget is None:
            continue
        if package.ceiling > package.budget:
            yield Finding(
                force=Force.MUST,
                at=f"{at}.ceiling",
                message=f"{named(package)}最高限价 {yuan(package.ceiling)} 元，"
                f"高于该包预算 {yuan(package.budget)} 元。",
                because=because,
                advice="请下调最高限价，或者先办理预算调整。",
                fix={f"{at}.ceiling": package.budget},
            )
    budget = draft.project.budget
    for name, values in (
        ("预算", [package.budget for package in draft.packages]),
        ("最高限价", [package.ceiling for package in draft.packages]),
    ):
        total = sum((value for value in values if value is not None), Decimal(0))
        if budget is not None and total > budget:
            yield Finding(
                force=Force.MUST,
                at="project.budget",
                message=f"各采购包{name}合计 {yuan(total)} 元，高于项目预算 {yuan(budget)} 元。",
                because=because,
                advice="请核对项目预算和各采购包的金额。",
            )


@rule(
    "MN02",
    "不得设定最低限价",
    force=Force.MUST,
    cites=(("mof-87", "十二"), ("mof-87", "六十"), ("mof-2026-2", "")),
    covers=("T-12", "P-02", "衔接-异常低价"),
)
def no_floor_price(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：全部文字中有没有最低限价、报价下限，或者低于某一金额、比例即无效的说法。
    为什么：采购人不得设定最低限价；报价明显过低的，应当先听取供应商说明，不得直接判为无效。
    反例：投标报价不得低于80万元；报价低于最高限价80%的，投标无效。
    正例：不设最低限价；报价明显过低的，按异常低价审查程序处理。
    """
    because: tuple[Citation, ...] = (
        setting.cite("mof-87", "十二"),
        setting.cite("mof-87", "六十"),
    )
    force = Force.MUST
    # Order 87 forbids it of tenders; elsewhere it passes over the review of low prices.
    if not tendered(draft):
        because, force = (setting.cite("mof-2026-2", ""),), Force.SHOULD
    for where, said in asserted_anywhere(draft, _FLOOR):
        yield Finding(
            force=force,
            at=where,
            message=f"写有“{said}”，属于设定最低限价。",
            because=because,
            advice="请删去；担心报价过低影响质量的，按异常低价审查程序处理。",
        )


@rule(
    "MN05",
    "采购文件的售价",
    force=Force.SHOULD,
    cites=(("mof-2019-38", "第三部分"), ("mof-87", "二十四")),
    covers=("T-24",),
)
def document_price(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：电子采购文件是否免费提供；纸质文件收费的，提示只能弥补制作和邮寄成本。
    为什么：采购文件不是收入来源，电子文件没有制作成本，应当免费。
    反例：电子招标文件每份售价500元。
    正例：电子招标文件免费下载。
    """
    price, at = draft.project.document_price, "project.document_price"
    if not price:
        return
    if draft.project.electronic is False:
        yield note(
            at,
            f"采购文件售价 {yuan(price)} 元；售价只能弥补制作和邮寄的成本，不得按采购金额确定。",
            "请按实际的制作和邮寄成本核对售价。",
            setting.cite("mof-87", "二十四"),
        )
    else:
        yield should(
            at,
            f"采购文件售价 {yuan(price)} 元；电子采购文件应当免费提供。",
            "请改为免费提供；确以纸质形式提供的，请写明不以电子形式提供。",
            setting.cite("mof-2019-38", "第三部分"),
            fix={at: Decimal(0)},
        )


RULES = (
    ceiling_within_budget,
    no_floor_price,
    document_price,
)
