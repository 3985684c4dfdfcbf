"""How performance is accepted."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import wan
from reqwriter.domain.package import Package
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import UNNAMED, amount, named, packages
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule

_ACCEPTED = Pattern("验收|考核|检验")
_PHASED = Pattern(
    "分期|分批|分[两二三四五六七八九十百0-9]+[批期次]|各批|每批|第[一二三四五六七八九十]批|分阶段|各阶段|每月|每季|按月|按季",
    *"期批次月季",
    "阶段",
)
_FEW = 3


@rule(
    "AC01",
    "逐项验收全部要求",
    force=Force.MUST,
    cites=(("mof-2021-22", "二十四"), ("regulation-658", "四十五")),
    covers=("R-45", "D-24b"),
)
def every_requirement(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：履约验收方案是否明确逐项验收全部技术、商务要求。
    为什么：验收内容应当覆盖每一项要求，验收书逐项写明履行情况；漏掉的要求等于没有约束力。
    反例：只抽查几项主要指标，其余不验收。
    正例：逐项验收采购需求中的全部技术、商务要求。
    """
    because = (setting.cite("mof-2021-22", "二十四"), setting.cite("regulation-658", "四十五"))
    for at, package in packages(draft):
        whole, where = package.acceptance.every_requirement, f"{at}.acceptance.every_requirement"
        if whole is False:
            yield must(
                where,
                f"{named(package)}的履约验收没有覆盖全部技术、商务要求。",
                "请改为逐项验收全部要求；不需要验收的要求，应当从采购需求中删去。",
                *because,
                fix={where: True},
            )
        elif whole is None and package.acceptance.content is not None:
            yield should(
                where,
                f"{named(package)}没有明确是否逐项验收全部技术、商务要求。",
                "请确认验收内容覆盖每一项要求。",
                *because,
                fix={where: True},
            )


@rule(
    "AC02",
    "量化指标的验收方法",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "二十四"),),
    covers=("R-45", "D-24b"),
)
def measured(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：有量化指标的要求，是否写明验收方法或者证明材料。
    为什么：验收标准应当包括所有客观、量化指标；没有方法的指标，验收时无法判断是否达到。
    反例：要求噪声不高于40分贝，没有写明怎样检验，也不要求检测报告。
    正例：要求噪声不高于40分贝，验收时核对检测报告并抽样实测。
    """
    for at, package in packages(draft):
        lacking = [
            one.title or UNNAMED
            for one in package.requirements
            if one.indicator is not None and one.acceptance is None and one.evidence is None
        ]
        if lacking:
            more = "等" if len(lacking) > _FEW else ""
            yield should(
                f"{at}.requirements",
                f"{named(package)}有 {len(lacking)} 条带量化指标的要求没有写明验收方法，"
                f"也没有证明材料：{'、'.join(lacking[:_FEW])}{more}。",
                "请逐条写明验收方法，例如现场查验、抽样实测、核对检测报告。",
                setting.cite("mof-2021-22", "二十四"),
            )


@rule(
    "AC03",
    "公共服务项目的验收",
    force=Force.MUST,
    cites=(("mof-2021-22", "二十四"), ("regulation-658", "四十五")),
    covers=("R-45", "D-24a"),
)
def public_service(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：向社会公众提供的公共服务项目，验收是否邀请服务对象参与并公告结果。
    为什么：公共服务的好坏，服务对象最清楚；结果应当向社会公告。
    反例：社区养老服务由采购人自己验收，不公告结果。
    正例：邀请服务对象参与验收，验收结果向社会公告。
    """
    if not draft.project.survey.public_service:
        return
    because = (setting.cite("mof-2021-22", "二十四"), setting.cite("regulation-658", "四十五"))
    for at, package in packages(draft):
        for field, duty in (("users", "邀请服务对象参与验收"), ("published", "向社会公告验收结果")):
            where = f"{at}.acceptance.{field}"
            if not package.acceptance.__dict__[field]:
                yield must(
                    where,
                    f"{named(package)}属于向社会公众提供的公共服务，验收方案没有写明{duty}。",
                    f"请改为{duty}。",
                    *because,
                    fix={where: True},
                )


@rule(
    "AC04",
    "大型或者复杂项目的质量检测机构",
    force=Force.SHOULD,
    cites=(("gov-procurement-law", "四十一"),),
    may_read=("survey-amount.goods", "survey-amount.services", "survey-amount.works"),
    covers=("L-41",),
)
def inspector(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：技术复杂的项目是否写明邀请国家认可的质量检测机构参加验收；金额较大的作出提示。
    为什么：大型或者复杂的项目，应当邀请国家认可的质量检测机构参加验收。
    反例：定制大型实验装置，只由采购人自己验收。
    正例：邀请具备法定资质的检测机构参加验收。
    """
    category, total = draft.project.category, amount(draft)
    limit = setting.held(f"survey-amount.{category.value}") if category else None
    large = limit is not None and total is not None and total >= limit.value
    if not large and not draft.project.survey.complex:
        return
    because = setting.cite("gov-procurement-law", "四十一")
    for at, package in packages(draft):
        where = f"{at}.acceptance.inspector"
        if package.acceptance.inspector is not None:
            continue
        if draft.project.survey.complex:
            yield should(
                where,
                f"项目技术复杂，{named(package)}的验收没有写明邀请国家认可的质量检测机构。",
                "请写明检测机构的要求或者选择办法；不需要邀请的，写明理由。",
                because,
            )
        elif total is not None:
            yield note(
                where,
                f"项目预算 {wan(total)}，金额较大；属于大型项目的，"
                "验收应当邀请国家认可的质量检测机构参加。",
                "请判断是否属于大型项目，并写明检测机构或者不邀请的理由。",
                because,
            )


@rule(
    "AC05",
    "验收期限",
    force=Force.SHOULD,
    cites=(("payment-802", "十"),),
    covers=("付款-验收",),
)
def acceptance_days(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：以验收、考核合格为付款条件的，是否约定了验收的天数。
    为什么：以验收合格为付款条件的，应当约定明确、合理的验收期限；拖延验收等于拖延付款。
    反例：验收合格后付款，验收时间由采购人另行通知。
    正例：收到验收申请后7日内完成验收，验收合格后付款。
    """
    for at, package in packages(draft):
        if package.acceptance.days is not None:
            continue
        stage = next(
            (
                one.stage
                for one in package.contract.payments
                if one.stage and _ACCEPTED.search(one.stage)
            ),
            None,
        )
        if stage is not None:
            yield should(
                f"{at}.acceptance.days",
                f"{named(package)}以“{stage}”为付款条件，没有写明验收期限是多少日。",
                "请填写收到验收申请后多少日内完成验收。",
                setting.cite("payment-802", "十"),
            )


@rule(
    "CT08",
    "分期验收",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "二十四"),),
    covers=("D-24c",),
)
def stages(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：分期、分批、按月履行或者付款的，是否写明分期验收的安排。
    为什么：分期实施的项目应当分期验收，各期的内容和标准写入合同，付款才有依据。
    反例：分四批供货、分四次付款，没有写明每批怎样验收。
    正例：每批货物送达后3个工作日内验收，最后一批验收后汇总。
    """
    for at, package in packages(draft):
        told = _phase(package)
        if told and package.acceptance.stages is None:
            yield should(
                f"{at}.acceptance.stages",
                f"{named(package)}约定“{told}”，属于分期履行，没有写明分期验收的安排。",
                "请写明每一期验收的内容、标准和时间。",
                setting.cite("mof-2021-22", "二十四"),
            )


def _phase(package: Package) -> str:
    """The words that divide the performance; empty where it is one."""
    contract = package.contract
    told = (contract.period, *(one.stage for one in contract.payments))
    return next((one for one in told if one and _PHASED.search(one)), "")


RULES = (
    every_requirement,
    measured,
    public_service,
    inspector,
    acceptance_days,
    stages,
)
