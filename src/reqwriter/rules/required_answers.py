"""RQ01 必填内容

检查什么：采购文件和合同必须写明的内容是否都已填写。
为什么：采购需求应当完整、明确；缺少必备内容的招标文件无法使用，也会引起质疑。
反例：没有填写验收标准；没有填写投标截止时间。
正例：各项必备内容均已填写，没有留待以后确定的空白。
"""

from collections.abc import Iterator
from typing import Any

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.domain.paths import title
from reqwriter.domain.value import Value
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.needed import NEEDED, Need, Place
from reqwriter.rules.parts import items, packages
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Answers that the documents cannot do without."""
    for at, value in _inside(draft, ""):
        for need in NEEDED.get(type(value), ()):
            if getattr(value, need.field) in (None, ()) and need.when(Place(draft, at, value)):
                yield _missing(draft, f"{at}.{need.field}" if at else need.field, need, setting)
    yield from _unknown_codes(draft, setting)
    yield from _unpaid(draft, setting)


def _inside(value: Any, at: str) -> Iterator[tuple[str, Value]]:  # noqa: ANN401
    """Every value, the empty ones included: what is missing is looked for in them."""
    if isinstance(value, Value):
        yield at, value
        for name in value.FIELDS:
            yield from _inside(getattr(value, name), f"{at}.{name}" if at else name)
    elif isinstance(value, tuple):
        for part in value:
            if isinstance(part, Value):
                yield from _inside(part, f"{at}.{part.__dict__['id']}")


def _missing(draft: Draft, at: str, need: Need, setting: Setting) -> Finding:
    return Finding(
        code=RULE.code,
        force=Force.MUST,
        at=at,
        message=f"还缺：{title(at, draft)}。",
        because=(setting.cite(*need.cites),),
        advice=f"请填写，{need.reason}。",
    )


def _unknown_codes(draft: Draft, setting: Setting) -> Iterator[Finding]:
    catalogue = setting.library.catalogue
    for at, _, item in items(draft):
        if item.code is None or catalogue.is_leaf(item.code):
            continue
        known = catalogue.name(item.code)
        yield Finding(
            code=RULE.code,
            force=Force.MUST,
            at=f"{at}.code",
            message=f"品目编码 {item.code}（{known}）之下还有更细的品目。"
            if known
            else f"品目编码 {item.code} 不在《政府采购品目分类目录》中。",
            because=(setting.cite("mof-87", "七"),),
            advice="请在目录中选择底级品目的编码。",
        )


def _unpaid(draft: Draft, setting: Setting) -> Iterator[Finding]:
    for at, package in packages(draft):
        shares = [one.percent for one in package.contract.payments]
        given = [one for one in shares if one is not None]
        if not given or len(given) < len(shares) or sum(given) == 100:
            continue
        yield Finding(
            code=RULE.code,
            force=Force.MUST,
            at=f"{at}.contract.payments",
            message=f"各期付款比例合计 {figures(sum(given, start=given[0] * 0))}%，应为 100%。",
            because=(setting.cite("mof-2021-22", "二十三"),),
            advice="请核对各期付款比例。",
        )


RULE = Rule(
    code="RQ01",
    name="必填内容",
    doc=__doc__ or "",
    cites=(
        *sorted({need.cites for needs in NEEDED.values() for need in needs}),
        ("mof-87", "七"),
        ("mof-2021-22", "二十三"),
    ),
    reads=(),
    find=find,
)
