"""`reqwriter law show` of a code of the catalogue: what buying it brings with it."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from reqwriter.cli.law.telling import UNITS, amount, doubts
from reqwriter.domain.money import figures
from reqwriter.standards.catalogue import stem
from reqwriter.standards.demand import DemandIndicator
from reqwriter.standards.library import Library

_SIGNS = {">=": "≥", "<=": "≤"}
_KINDS = {"A": "货物", "B": "工程", "C": "服务"}


def told(code: str, library: Library, on: dt.date) -> Iterator[str]:
    """Its place in the catalogue, its industry, and every list it stands on, in lines."""
    yield " › ".join(f"{one} {library.catalogue.name(one)}" for one in _way(code, library))
    leaf = library.catalogue.is_leaf(code)
    yield f"  属性  {_KINDS[code[0]]}{'' if leaf else '；之下还有更细的品目，采购时请选底级品目'}"
    industry = library.default_industry(code)
    doubt = library.industry_doubt(code)
    sure = f"〔{doubt}〕" if doubt else "（通常，由采购人确认）"
    yield f"  行业  {industry or '请按实际选择'}{sure}"
    yield f"  本国产品标准  {'适用' if library.domestic_scope(code) else '不适用'}"
    for product in library.energy(code):
        force = "强制采购" if product.mandatory else "优先采购"
        yield (
            f"  节能产品  {force}：{product.name}（{'、'.join(product.standards)}）"
            f"{doubts(product.citation, product.note)}"
        )
    if question := library.energy_question(code):
        yield f"  需要确定  {question.asks}{'；'.join(one.says for one in question.answers)}"
    for label in library.environment(code):
        yield (
            f"  环境标志产品  优先采购：{label.name}（{'、'.join(label.standards)}）"
            f"{doubts(label.citation, label.note)}"
        )
    for standard in sorted(library.demand_standards(code), key=lambda one: not one.binding):
        doubt = doubts(standard.citation, standard.note)
        yield f"  需求标准  {standard.force}：{standard.name}{doubt}"
        for indicator in standard.indicators:
            mark = "★" if indicator.mandatory else "　"
            yield f"    {mark}{indicator.name}：{indicator.says}{_figure(indicator, library, on)}"


def plain(code: str, library: Library, on: dt.date) -> dict[str, Any]:
    """The same for other programs."""
    return {
        "code": code,
        "name": library.catalogue.name(code),
        "leaf": library.catalogue.is_leaf(code),
        "category": {"A": "goods", "B": "works", "C": "services"}[code[0]],
        "industry": library.default_industry(code),
        "domestic_product": library.domestic_scope(code),
        "energy": [
            {"name": one.name, "mandatory": one.mandatory, "standards": list(one.standards)}
            for one in library.energy(code)
        ],
        "environment": [
            {"name": one.name, "standards": list(one.standards)}
            for one in library.environment(code)
        ],
        "demand_standards": [
            {
                "instrument": one.citation.instrument,
                "name": one.name,
                "binding": one.binding,
                "indicators": [
                    {
                        "name": indicator.name,
                        "says": indicator.says,
                        "mandatory": indicator.mandatory,
                        "figure": _figure(indicator, library, on).strip("（）") or None,
                    }
                    for indicator in one.indicators
                ],
            }
            for one in library.demand_standards(code)
        ],
    }


def _way(code: str, library: Library) -> list[str]:
    """The codes above a code, and itself."""
    above = [code[:length].ljust(len(code), "0") for length in (1, 3, 5, 7)]
    above = [one for one in above if stem(one) != stem(code) and library.catalogue.name(one)]
    return [*dict.fromkeys(above), code]


def _figure(indicator: DemandIndicator, library: Library, on: dt.date) -> str:
    sign = _SIGNS.get(indicator.operator, "")
    if indicator.key:
        try:
            return f"（{sign}{amount(library.value(indicator.key, on=on))}）"
        except LookupError:
            return "（尚未施行）"
    if indicator.value is None:
        return ""
    return f"（{sign}{figures(indicator.value)}{UNITS.get(indicator.unit, indicator.unit)}）"
