"""Answers that the documents cannot do without."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.money import figures
from reqwriter.domain.paths import title
from reqwriter.domain.value import Value
from reqwriter.rules.finding import Finding, Force, must, note
from reqwriter.rules.needed import CONTENTS, NEEDED_OF_PROJECT, Need, Place, founded
from reqwriter.rules.needed_package import NEEDED_OF_PACKAGE
from reqwriter.rules.parts import items, packages
from reqwriter.rules.rule import Setting, rule
from reqwriter.standards.citation import Citation

NEEDED = {**NEEDED_OF_PROJECT, **NEEDED_OF_PACKAGE}
_CATALOGUE = ("mof-87", "七")
_PAYMENT = ("mof-2021-22", "二十三")


@rule(
    "RQ01",
    "必填内容",
    force=Force.MUST,
    cites=tuple(
        sorted(
            {
                cited
                for cites in {need.cites for needs in NEEDED.values() for need in needs}
                for method in (None, *Method)
                for cited in founded(cites, method)
            }
        )
    ),
    covers=(
        *("L-22b", "R-30", "R-32", "T-05/06", "T-07", "T-11", "T-19", "T-20", "T-20b"),
        *("D-06", "D-13", "D-14", "D-17", "D-22", "D-23a", "D-24a", "N-11", "C-09"),
        *("Q-8", "Q-10", "Q-11", "目录-编码"),
    ),
)
def required_answers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购文件和合同必须写明的内容是否都已填写。
    为什么：采购需求应当完整、明确；缺少必备内容的采购文件无法使用，也会引起质疑。
    反例：没有填写验收标准；没有填写投标截止时间。
    正例：各项必备内容均已填写，没有留待以后确定的空白。
    """
    inside: list[tuple[str, Value]] = []
    _collect(draft, "", inside)
    for at, value in inside:
        for need in NEEDED.get(type(value), ()):
            if value.__dict__[need.field] in (None, ()) and need.when(Place(draft, at, value)):
                yield _missing(draft, f"{at}{need.field}", need, setting)
    yield from _unknown_codes(draft, setting)
    yield from _unpaid(draft, setting)
    yield from _unknown_place(draft, setting)


def _collect(value: Value, at: str, found: list[tuple[str, Value]]) -> None:
    """Every value with its path and a dot, the empty ones included: what is missing is in them."""
    found.append((at, value))
    for name, part in value.__dict__.items():
        if isinstance(part, Value):
            _collect(part, f"{at}{name}.", found)
        elif type(part) is tuple:
            for one in part:
                if isinstance(one, Value):
                    _collect(one, f"{at}{name}.{one.__dict__['id']}.", found)


def _missing(draft: Draft, at: str, need: Need, setting: Setting) -> Finding:
    return must(
        at,
        f"还缺：{title(at, draft)}。",
        f"请填写，{need.reason}。",
        *_articles(need.cites, draft, setting),
    )


def _articles(cites: tuple[str, str], draft: Draft, setting: Setting) -> tuple[Citation, ...]:
    return tuple(setting.cite(*cited) for cited in founded(cites, draft.project.method))


def _unknown_codes(draft: Draft, setting: Setting) -> Iterator[Finding]:
    catalogue = setting.library.catalogue
    for at, _, item in items(draft):
        if item.code is None or catalogue.is_leaf(item.code):
            continue
        known = catalogue.name(item.code)
        yield must(
            f"{at}.code",
            f"品目编码 {item.code}（{known}）之下还有更细的品目。"
            if known
            else f"品目编码 {item.code} 不在《政府采购品目分类目录》中。",
            "请在目录中选择底级品目的编码。",
            *_articles(_CATALOGUE, draft, setting),
        )


def _unpaid(draft: Draft, setting: Setting) -> Iterator[Finding]:
    for at, package in packages(draft):
        shares = [one.percent for one in package.contract.payments]
        given = [one for one in shares if one is not None]
        if not given or len(given) < len(shares) or sum(given) == 100:
            continue
        yield must(
            f"{at}.contract.payments",
            f"各期付款比例合计 {figures(sum(given, start=given[0] * 0))}%，应为 100%。",
            "请核对各期付款比例。",
            setting.cite(*_PAYMENT),
        )


def _unknown_place(draft: Draft, setting: Setting) -> Iterator[Finding]:
    said = draft.project.place
    if said is not None and not setting.place:
        yield note(
            "project.place",
            f"法规数据中没有“{said}”的地方规定，只按全国规定检查。",
            f"请另行核对当地规定；可选的地区：{'、'.join(setting.library.places.values())}。",
            *_articles(CONTENTS, draft, setting),
        )


RULES = (required_answers,)
