"""Samples that bidders hand in."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Samples
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import named, packages, tendered
from reqwriter.rules.rule import Setting, rule

_TOLD = {
    "making": "制作标准和要求",
    "report": "是否需要随样品提交检测报告",
    "method": "评审方法",
    "standard": "评审标准",
}


def _samples(draft: Draft) -> Iterator[tuple[str, str, Samples]]:
    for at, package in packages(draft):
        if package.samples is not None:
            yield f"{at}.samples", named(package), package.samples


@rule(
    "SA01",
    "要求样品的法定情形",
    force=Force.MUST,
    cites=(("mof-87", "二十二"),),
    covers=("T-22a",),
)
def sample_ground(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：要求提供样品的，是否属于两种例外情形之一。
    为什么：一般不得要求提供样品；只有书面方式不能准确描述需求，或者需要对样品作主观判断的除外。
    反例：采购通用办公设备，要求每个投标人提供样机。
    正例：采购校服，需要通过样品判断面料手感和做工，写明属于需要主观判断的情形。
    """
    for at, name, samples in _samples(draft):
        if samples.ground is None:
            yield must(
                f"{at}.ground",
                f"{name}要求提供样品，没有说明属于哪一种可以要求样品的情形。",
                "请选择法定情形；都不属于的，不要求样品。",
                setting.cite("mof-87", "二十二"),
            )


@rule(
    "SA02",
    "样品的要求和评审",
    force=Force.MUST,
    cites=(("mof-87", "二十二"), ("mof-2021-22", "九")),
    covers=("T-22b",),
)
def sample_terms(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：要求样品的，是否写明制作标准、是否附检测报告及其要求、评审方法和评审标准。
    为什么：没有制作标准和评审标准，样品的好坏就由评委随意判断。
    反例：只写“提供样品一件，由评委打分”。
    正例：写明样品的尺寸、面料和工艺，检测报告的项目，评审方法和逐项的评审标准。
    """
    # Other methods have no article on samples; what is asked must still be clear.
    because = setting.cite(*sample_terms.cites[not tendered(draft)])
    say = must if tendered(draft) else should
    for at, name, samples in _samples(draft):
        for field, what in _TOLD.items():
            if samples.__dict__[field] is None:
                yield say(
                    f"{at}.{field}",
                    f"{name}要求提供样品，没有写明{what}。",
                    f"请写明样品的{what}。",
                    because,
                )
        if samples.report and samples.report_content is None:
            yield say(
                f"{at}.report_content",
                f"{name}要求随样品提交检测报告，没有写明检测机构的要求和检测内容。",
                "请写明检测机构应当具备的资质和检测的项目，不指定某一家机构。",
                because,
            )


@rule(
    "SA03",
    "样品的退还和封存",
    force=Force.NOTE,
    cites=(("mof-87", "二十二"),),
    covers=("T-22c",),
)
def sample_return(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：要求样品的，是否写明样品怎样退还、封存。
    为什么：未中标人的样品应当及时退还，中标人的样品封存，作为履约验收的参考。
    反例：没有写明样品怎样处理。
    正例：中标公告发布后3日内退还未中标人的样品，中标人的样品封存至验收合格。
    """
    for at, name, samples in _samples(draft):
        if samples.giving_back is None:
            yield note(
                f"{at}.giving_back",
                f"{name}要求提供样品，没有写明样品的退还和封存。",
                "请写明未中标人的样品何时退还，中标人的样品由谁封存、作为验收的参考。",
                setting.cite("mof-87", "二十二"),
            )


RULES = (
    sample_ground,
    sample_terms,
    sample_return,
)
