"""What a requirement as a whole is made of."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.package import Need
from reqwriter.domain.project import Category
from reqwriter.domain.requirement import RequirementKind
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import UNNAMED, named, packages, tendered
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.wording import asserted

_LETTERS = {Category.GOODS: "A", Category.WORKS: "B", Category.SERVICES: "C"}
_FIXED = Pattern(
    "资格(?:条件|要求)|评审(?:因素|标准|方法|程序)|评分|预算金额|最高限价|采购标的",
    "资格",
    "评",
    "预算",
    "最高限价",
    "标的",
)


@rule(
    "RE01",
    "保险的商务要求",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "六"),),
    covers=("D-06",),
)
def insurance(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：商务要求中有没有写明保险由谁办理、费用由谁承担。
    为什么：商务要求包括交付、付款、包装运输、售后和保险；保险不写明，运输和作业中的风险没有着落。
    反例：设备运输途中毁损，合同没有写明谁办理保险。
    正例：交付签收前的运输保险由中标人办理；不要求投保的，写明不要求。
    """
    for at, package in packages(draft):
        if package.requirements and package.contract.insurance is None:
            yield should(
                f"{at}.contract.insurance",
                f"{named(package)}的商务要求没有写明保险。",
                "请写明保险的种类、办理人和费用；不要求投保的，写明不要求。",
                setting.cite("mof-2021-22", "六"),
            )


@rule(
    "RE02",
    "采购需求的要素",
    force=Force.MUST,
    cites=(("mof-87", "十一"), ("mof-2021-22", "六")),
    covers=("T-11", "D-06", "D-08"),
)
def seven_elements(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购需求中有没有技术要求、商务要求，有没有引用应当执行的标准。
    为什么：采购需求应当完整，包括质量、安全、规格等技术要求，服务要求，以及应当执行的各类标准。
    反例：只写了付款和交付，没有一条技术要求。
    正例：技术要求写明性能指标并引用国家标准，商务要求写明交付和售后服务。
    """
    because = (setting.cite("mof-87", "十一"), setting.cite("mof-2021-22", "六"))
    for at, package in packages(draft):
        given = {one.kind for one in package.requirements}
        if not given or None in given:
            continue
        for kind in RequirementKind:
            if kind not in given:
                yield must(
                    f"{at}.requirements",
                    f"{named(package)}的采购需求中没有一条{kind.label}。",
                    f"请补充{kind.label}。",
                    *because,
                )
        if all(one.standard is None for one in package.requirements):
            yield should(
                f"{at}.requirements",
                f"{named(package)}的采购需求没有引用任何标准。",
                "请在有关要求中写明应当执行的国家标准、行业标准、地方标准或者其他规范；"
                "没有的，说明没有相关标准。",
                *because,
            )


@rule(
    "RE03",
    "方案类项目的目标和场景",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "九"),),
    covers=("D-09c",),
)
def proposal(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：需要供应商提供方案的采购包，是否写明应用场景，是否有客观、量化的指标。
    为什么：供应商只有知道功能、目标和应用场景，才能提出可行、可比的方案。
    反例：只写“建设智慧校园平台”，没有写明在哪里、给谁用。
    正例：写明使用人数、校区、现有系统和要达到的响应时间。
    """
    because = setting.cite("mof-2021-22", "九")
    for at, package in packages(draft):
        if package.need is not Need.PROPOSAL:
            continue
        if package.scenario is None:
            yield should(
                f"{at}.scenario",
                f"{named(package)}需要供应商提供方案，没有写明应用场景。",
                "请写明用在哪里、给谁用、现有条件和限制。",
                because,
            )
        if package.requirements and all(one.indicator is None for one in package.requirements):
            yield note(
                f"{at}.requirements",
                f"{named(package)}需要供应商提供方案，没有一条要求有量化指标。",
                "请尽量给出客观、量化的指标。",
                because,
            )


@rule(
    "RE04",
    "需求的特点",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "十九"),),
    covers=("D-19a", "D-19b", "D-19c"),
)
def need_stated(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：每个采购包是否说明需求是标准统一、技术复杂，还是需要供应商提供方案。
    为什么：采购方式、评审方法和定价方式都应当根据需求的特点选择。
    反例：没有说明需求的特点，直接选择综合评分法和成本补偿定价。
    正例：需求客观、明确且标准统一，采用最低评标价法和固定总价。
    """
    for at, package in packages(draft):
        if package.requirements and package.need is None:
            yield should(
                f"{at}.need",
                f"{named(package)}没有说明需求的特点。",
                "请在三种特点中选择一种；它决定适合的评审方法和定价方式。",
                setting.cite("mof-2021-22", "十九"),
            )


@rule(
    "RE07",
    "项目属性与品目相符",
    force=Force.MUST,
    cites=(("mof-87", "七"), ("mof-2021-22", "六")),
    covers=("T-07", "衔接-货物服务属性"),
)
def category_of_items(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：项目属性与标的的品目编码是否相符：A 为货物，B 为工程，C 为服务。
    为什么：项目属性按品目分类目录确定，它决定价格分值的下限和声明函的格式。
    反例：标的都是物业管理服务（C21040000），项目属性填货物。
    正例：标的都是物业管理服务，项目属性填服务。
    """
    category = draft.project.category
    if category is None:
        return
    because = setting.cite(*category_of_items.cites[not tendered(draft)])
    for at, package in packages(draft):
        coded = [item for item in package.items if item.code]
        strange = [item for item in coded if not (item.code or "").startswith(_LETTERS[category])]
        if not strange:
            continue
        if len(strange) == len(coded):
            yield must(
                f"{at}.items",
                f"{named(package)}没有一个标的的品目属于{category.label}，"
                f"与项目属性“{category.label}”不符。",
                "请核对项目属性和品目编码。",
                because,
            )
        else:
            names = "、".join(item.name or UNNAMED for item in strange[:3])
            yield note(
                f"{at}.items",
                f"{named(package)}有 {len(strange)} 个标的的品目不属于{category.label}：{names}"
                f"{'等' if len(strange) > 3 else ''}。",
                "请核对项目属性；按目录不能确定的，按有利于项目实施的原则确定。",
                because,
            )


@rule(
    "RE09",
    "可能变动的内容",
    force=Force.MUST,
    cites=(
        ("mof-74", "十一"),
        ("mof-2014-214", "九"),
        ("mof-2014-214", "二十"),
        ("mof-74", "四十六"),
    ),
    covers=("N-11", "N-32", "N-44/46", "C-09", "C-20"),
)
def negotiable(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：谈判、磋商文件是否写明可能变动的内容，是否只限技术、服务要求和合同条款；询价是否不变动。
    为什么：可以变动的内容事先公开，各供应商才在同样的条件下参加；资格、预算和评审标准不能变动。
    反例：磋商文件没有写明哪些内容可能变动；或者写明评审标准可以变动。
    正例：可能变动的内容为接口要求、培训安排和付款条款。
    """
    method = draft.project.method
    for at, package in packages(draft):
        where, told = f"{at}.negotiable", package.negotiable
        if method is Method.INQUIRY and told is not None:
            yield must(
                where,
                f"{named(package)}采用询价方式，却写有可能变动的内容。",
                "请删去；询价中不得改变技术、服务要求、评审程序、成交标准和合同文本。",
                setting.cite("mof-74", "四十六"),
                fix={where: None},
            )
        if method not in (Method.NEGOTIATION, Method.CONSULTATION):
            continue
        small = method is Method.NEGOTIATION
        because = (
            (setting.cite("mof-74", "十一"),)
            if small
            else (setting.cite("mof-2014-214", "二十"), setting.cite("mof-2014-214", "九"))
        )
        name = "谈判" if small else "磋商"
        if told is None:
            yield must(
                where,
                f"{named(package)}没有写明{name}中可能变动的内容。",
                "请列明可能变动的技术、服务要求和合同条款；都不变动的，写明不变动。",
                *because,
            )
        elif phrase := asserted(told, _FIXED):
            yield must(
                where,
                f"{named(package)}把“{phrase}”列为{name}中可能变动的内容。",
                "请删去；只能变动技术、服务要求和合同条款。",
                *because,
            )


RULES = (
    insurance,
    seven_elements,
    proposal,
    need_stated,
    category_of_items,
    negotiable,
)
