"""Two factors that score the same fact."""

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from itertools import combinations
from typing import NamedTuple

from reqwriter.domain.factor import (
    CountFactor,
    DeductionFactor,
    Factor,
    IntervalFactor,
    LinearFactor,
    PriceFactor,
    Subject,
)
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Requirement
from reqwriter.domain.value import Value
from reqwriter.domain.words import bare

_MEASURED = (IntervalFactor, LinearFactor, DeductionFactor)
CAPABILITY = (Subject.TRACK_RECORD, Subject.STAFF, Subject.CERTIFICATE)
# Posts whose holders are scored; the longest name first.
_POSTS = (
    r"项目(?:总)?(?:经理|负责人|主管|总监)|技术(?:总?负责人|总监|经理)|总监理工程师|总工程师|设计负责人|主讲教师"
    r"|首席专家|厨师长|保安队长|服务经理|驻场经理|运维经理|实施经理|产品经理|项目主任|团队负责人|项目团队|项目组成员|团队成员|核心成员"
)
# What a post is scored for.
_QUALITIES = r"证书?|资格|职称|经验|业绩|经历|学历|年限|案例"
# Certificates by their numbers or names.
_CERTIFICATES = (
    r"(?:ISO|GB/?T|ISO/IEC)\s*\d{4,5}|CMMI|ITSS|CCRC|DCMM|HACCP|CNAS|CMA|PMP|CISP|3C|CCC"
    r"|(?:质量|环境|职业健康(?:安全)?|信息安全|信息技术服务|食品安全|能源|隐私信息|业务连续性|反贿赂)管理体系"
    r"|商品售后服务(?:评价)?|售后服务(?:评价)?(?:体系)?认证|软件著作权|专利(?:证书)?|环境标志|节能产品|检验检测机构资质|注册[一-龥]{2,8}?(?:工程师|建造师|会计师|师)"
)
# One of these stands in every text that speaks of one.
_CERTIFYING = (
    *("ISO", "GB", "CMM", "ITSS", "CCRC", "DCMM", "HACCP", "CNAS", "CMA", "PMP", "CISP", "3C"),
    *("CCC", "体系", "售后服务", "著作权", "专利", "环境标志", "节能产品", "检验检测", "注册"),
)
# Names and numbers of one certificate.
_SAME = {
    "ISO9001": "质量管理体系",
    "GBT19001": "质量管理体系",
    "ISO14001": "环境管理体系",
    "GBT24001": "环境管理体系",
    "ISO45001": "职业健康安全管理体系",
    "GBT45001": "职业健康安全管理体系",
    "职业健康管理体系": "职业健康安全管理体系",
    "ISO27001": "信息安全管理体系",
    "ISOIEC27001": "信息安全管理体系",
    "ISO20000": "信息技术服务管理体系",
    "ISOIEC20000": "信息技术服务管理体系",
    "ISO22000": "食品安全管理体系",
    "CCC": "3C",
    "GBT27922": "商品售后服务",
    "商品售后服务评价": "商品售后服务",
    "售后服务认证": "商品售后服务",
    "售后服务评价认证": "商品售后服务",
    "售后服务体系认证": "商品售后服务",
    "售后服务评价体系认证": "商品售后服务",
}


class Twice(NamedTuple):
    """Two factors and what both score, a noun in Chinese."""

    first: Factor
    second: Factor
    fact: str


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def twice(package: Package) -> Iterator[Twice]:
    """Every pair of factors that score the same fact; each pair once, by its plainest fact."""
    known = {one.id: one for one in package.requirements}
    factors = [one for one in package.scoring.factors if not isinstance(one, PriceFactor)]
    seen = [_Seen(factor, known) for factor in factors]
    for one, other in combinations(seen, 2):
        fact = next((said for look in _LOOKS if (said := look(one, other))), "")
        if fact:
            yield Twice(one.factor, other.factor, fact)


class _Seen:
    """A factor with what its texts speak of."""

    def __init__(self, factor: Factor, known: dict[str, Requirement]) -> None:
        self.factor = factor
        self.linked = {id: known[id] for id in factor.requirements if id in known}
        said = _texts(factor)
        self.capable = factor.subject in CAPABILITY
        self.said = said

    @cached_property
    def posts(self) -> set[str]:
        """The posts whose holders it scores."""
        return set(_compiled(_POSTS).findall(self.said)) if self.capable else set()

    @cached_property
    def certificates(self) -> set[str]:
        """The certificates that it speaks of, each by one name."""
        if not any(word in self.said for word in _CERTIFYING):
            return set()
        found = map(_plain, _compiled(_CERTIFICATES).findall(self.said))
        return {_SAME.get(name, name) for name in found}

    @property
    def qualities(self) -> bool:
        """Whether it scores what somebody has learnt or done."""
        return _compiled(_QUALITIES).search(self.said) is not None


def _plain(name: str) -> str:
    return re.sub(r"[\s/]", "", name)


def _texts(value: Value) -> str:
    said = []
    for name, part in value.answers():
        if isinstance(part, str) and name not in ("id", "kind", "note"):
            said.append(str(part))
        elif isinstance(part, tuple):
            said += [_texts(one) for one in part if isinstance(one, Value)]
    return "\n".join(said)


def _requirement(one: _Seen, other: _Seen) -> str:
    """The same requirement, measured in both: a plan and a figure may answer to one clause."""
    if not all(isinstance(each.factor, _MEASURED) for each in (one, other)):
        return ""
    shared = next((one.linked[id] for id in one.linked if id in other.linked), None)
    return "" if shared is None else f"采购需求“{shared.title or shared.text or shared.id}”"


def _metric(one: _Seen, other: _Seen) -> str:
    first, second = _measure(one.factor), _measure(other.factor)
    return "同一个评分指标" if first and first == second else ""


def _measure(factor: Factor) -> str:
    """What is measured or counted, without saying that it is offered."""
    said = ""
    if isinstance(factor, IntervalFactor | LinearFactor):
        said = factor.metric or ""
    elif isinstance(factor, CountFactor):
        said = factor.counted or ""
    return re.sub("^(?:投标人|供应商)?(?:所?承诺|所报|所投)?的?", "", bare(said))


def _record(one: _Seen, other: _Seen) -> str:
    both = all(each.factor.subject is Subject.TRACK_RECORD for each in (one, other))
    return "供应商的业绩" if both else ""


def _post(one: _Seen, other: _Seen) -> str:
    shared = sorted(one.posts & other.posts)
    return f"{shared[0]}的能力" if shared and one.qualities and other.qualities else ""


def _certificate(one: _Seen, other: _Seen) -> str:
    shared = sorted(one.certificates & other.certificates) if one.certificates else ()
    return f"{shared[0]}的证书" if shared else ""


_LOOKS: tuple[Callable[[_Seen, _Seen], str], ...] = (
    _requirement,
    _metric,
    _record,
    _certificate,
    _post,
)
