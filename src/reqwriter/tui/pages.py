"""What the wizard asks: its steps, and their pages, in the order in which a purchaser works."""

from typing import NamedTuple

# A path in `asks` that begins so is asked of the package picked.
EACH = "package."


class Page(NamedTuple):
    """One screenful of a step: the paths it asks for."""

    title: str
    asks: tuple[str, ...]

    @property
    def of_package(self) -> bool:
        """Whether its answers belong to one package."""
        return any(path.startswith(EACH) for path in self.asks)

    def paths(self, package: str) -> tuple[str, ...]:
        """Its paths for the package of that id."""
        return tuple(_filled(path, package) for path in self.asks)


class Step(NamedTuple):
    """A step of the wizard."""

    title: str
    pages: tuple[Page, ...]


def _filled(path: str, package: str) -> str:
    return f"packages.{package}.{path[len(EACH) :]}" if path.startswith(EACH) else path


def _all(holder: str, names: str) -> tuple[str, ...]:
    return tuple(f"{holder}.{name}" for name in names.split())


_BASICS = "name number plan_number category method organisation place budget fund_source summary"
_METHOD = (
    "method_ground method_reason invitation recommended_percent approval previous_spend"
    " original_amount"
)
_NATURE = "budget_line configured listed gov_it party_government must_tender"
_DEVELOPMENT = (
    "authority budgeted research opinions goal cost months invitation in_china developers"
    " plan_percent major"
)
_PURCHASE = (
    "compensation_scope compensation_limit incentive_compensated years first_quantity first_price"
    " prepay_percent upgrade_percent intellectual_property risk"
)
_SUPPORT = (
    "sme_capable reservation exemption exemption_reason sme_percent micro_percent"
    " deduction deduction_reason consortium_deduction"
)
_TERMS = "type type_reason pricing pricing_reason period place manner sign_days addition_percent"
_MONEY = "payments late_daily_percent security_percent security_return security_non_cash"
_CLAUSES = "packaging warranty insurance breach intellectual_property dispute arbitration"

STEPS: tuple[Step, ...] = (
    Step(
        "项目与各方",
        (
            Page("项目", _all("project", _BASICS)),
            Page("采购方式", _all("project", _METHOD)),
            Page("单一来源公示", ("project.sole_source",)),
            Page("框架协议", ("project.framework",)),
            Page("合作创新方案", _all("project.innovation", _DEVELOPMENT)),
            Page("研发合同与首购", _all("project.innovation", _PURCHASE)),
            Page("预算与属性", _all("project", _NATURE)),
            Page("采购人", ("project.purchaser",)),
            Page("代理机构", ("project.agency", "project.agency_fee")),
            Page("监督部门", ("project.supervisor",)),
            Page("前期服务单位", _all("project", "forerunners forerunners_excluded")),
        ),
    ),
    Step(
        "时间安排",
        (
            Page("发布与开标", ("project.timetable",)),
            Page(
                "公告和文件提供",
                _all("project", "obtaining electronic document_price media validity_days"),
            ),
            Page("需求调查", ("project.survey",)),
            Page("现场考察", ("project.visit",)),
        ),
    ),
    Step(
        "采购包与标的",
        (
            Page("采购包", ("packages",)),
            Page("标的", ("package.items",)),
            Page("绿色建筑和建材", ("project.building",)),
            Page("绿色数据中心", ("project.data_centre",)),
        ),
    ),
    Step(
        "采购需求",
        (
            Page("采购需求", ("package.requirements",)),
            Page("样品", ("package.samples",)),
        ),
    ),
    Step(
        "供应商资格",
        (
            Page("资格条件", _all("package.qualification", "consortium credentials")),
            Page("同类业务业绩", ("package.qualification.track_record",)),
            Page("投标保证金", ("package.bid_security",)),
        ),
    ),
    Step(
        "评审办法",
        (
            Page("评审因素", ("package.scoring.factors",)),
            Page(
                "评审方法",
                _all(
                    "package.scoring",
                    "method reason candidates tie_break fixed_price price_approval",
                ),
            ),
            Page("评审小组", _all("project", "committee experts legal_expert economic_expert")),
            Page("异常低价审查", ("project.abnormal_low",)),
        ),
    ),
    Step(
        "采购政策",
        (
            Page("中小企业政策", _all("package.policy", _SUPPORT)),
            Page("其他政策", _all("package.policy", "green_preference rural_percent")),
        ),
    ),
    Step(
        "合同与付款",
        (
            Page("合同要点", _all("package.contract", _TERMS)),
            Page("付款与保证金", _all("package.contract", _MONEY)),
            Page("合同条款", _all("package.contract", _CLAUSES)),
            Page("合同分包", ("package.contract.subcontract",)),
        ),
    ),
    Step("履约验收", (Page("履约验收", ("package.acceptance",)),)),
    Step(
        "审查",
        (
            Page("审查结论", _all("review", "confirmed_on held_on lawyer general key")),
            Page("审查成员", ("review.members",)),
            Page("风险及处置", ("review.risks",)),
            Page("保留的问题", ("kept",)),
        ),
    ),
    Step("检查与生成", (Page("检查与生成", ()),)),
)

LAST = len(STEPS) - 1

# A row of these asks only for so much: the rest of a package is asked step by step, and what a
# record of a kept finding is about is no question.
ROWS = {
    "Package": ("name", "budget", "ceiling", "goal", "need", "scenario", "negotiable"),
    "Kept": ("reason", "evidence", "signer", "signed_on", "until"),
}
