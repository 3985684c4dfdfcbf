"""Every line of the standard form is printed for some draft: no branch of it is dead."""

import datetime as dt
from decimal import Decimal
from typing import Any

from docs.rule_pages import duties
from reqwriter.documents import rendering
from reqwriter.domain import paths
from reqwriter.domain.contract import Acceptance, Dispute, Pricing, Subcontract
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import CountFactor, Direction, LinearFactor, Subject
from reqwriter.domain.green import Building, BuildingKind, DataCentre
from reqwriter.domain.package import (
    BidSecurity,
    Policy,
    Reservation,
    SampleGround,
    Samples,
    TrackRecord,
)
from reqwriter.domain.project import AbnormalLow, AgencyFee, FeePayer, Organisation
from reqwriter.places import shipped
from reqwriter.standards.library import Library
from tests.documents.conftest import EXAMPLES, NOTICE, example

COMPUTERS = "packages.pkg-computers"
SUBCONTRACT = Subcontract(content="安装", percent=Decimal(10), condition="具有安装能力")
FEE = AgencyFee(payer=FeePayer.WINNER, standard="0.8%", amount=Decimal(8000), due="领取通知书时")


def reserved_share(form: Reservation) -> Policy:
    """A policy that reserves a share by that form."""
    return Policy(reservation=form, sme_percent=Decimal(40), micro_percent=Decimal(60))


RECORD = TrackRecord(count=2, years=Decimal(3), scope="供货", evidence="合同复印件")
SAMPLES = Samples(
    ground=SampleGround.WORDS,
    making="按图制作",
    report=True,
    report_content="具备资质",
    method="逐项查看",
    standard="与图相符",
    giving_back="五日内退还",
)
LOW = AbnormalLow(
    average_percent=Decimal(60),
    second_percent=Decimal(60),
    ceiling_percent=Decimal(50),
    minutes=45,
)
CENTRE = DataCentre(pue=Decimal("1.3"), renewable_percent=Decimal(30), wue=Decimal("2.5"))
BUILDING = Building(
    kind=BuildingKind.SCHOOL,
    standard=True,
    prefab_percent=Decimal(50),
    specification_book=True,
    material_list=True,
)
SECURITY = BidSecurity(
    amount=Decimal(5000),
    payee="专户",
    non_cash=False,
    due=dt.datetime(2026, 12, 22, 9, 30),
    refund_workdays=3,
)
ACCEPTANCE = Acceptance(
    days=9,
    users=True,
    published=True,
    inspector="国家认可的检测机构",
    stages="分两期",
    every_requirement=True,
)
COUNT = CountFactor(
    id="factor-count",
    name="业绩",
    counted="合同",
    unit="份",
    each=Decimal(1),
    points=Decimal(3),
    years=Decimal(3),
    similar="办公设备供货",
)
LINEAR = LinearFactor(
    id="factor-noise",
    name="噪声",
    metric="整机噪声",
    unit="dB",
    direction=Direction.LOWER,
    worst=Decimal(45),
    best=Decimal(30),
    least=Decimal(1),
    points=Decimal(6),
)
# What the examples leave unchosen, each with words that only its choice prints.
CHOICES: tuple[tuple[str, object, str], ...] = (
    ("project.organisation", Organisation.SELF, "不收取代理费"),
    ("project.agency_fee", FEE, "金额：8,000.00元"),
    ("project.plan_number", None, "采购方式"),
    (f"{COMPUTERS}.items.item-pc.imported", True, "台式计算机已经核准采购进口产品"),
    (f"{COMPUTERS}.qualification.consortium", True, "联合协议（联合体投标时提供"),
    (f"{COMPUTERS}.contract.subcontract", SUBCONTRACT, "分包意向协议（分包时提供"),
    (f"{COMPUTERS}.contract.dispute", Dispute.ARBITRATION, "提交仲裁委员会仲裁"),
    (f"{COMPUTERS}.contract.arbitration", "示例仲裁委员会", "（仲裁机构：示例仲裁委员会）"),
    (f"{COMPUTERS}.contract.intellectual_property", "归采购人所有", "归采购人所有"),
    (f"{COMPUTERS}.contract.insurance", "运输险由中标人投保", "运输险由中标人投保"),
    (f"{COMPUTERS}.qualification.track_record", RECORD, "具有近3年内同类业务合同不少于2个"),
    (f"{COMPUTERS}.samples", SAMPLES, "随样品提交检测报告，检测机构的要求和检测内容：具备资质"),
    (f"{COMPUTERS}.samples.report", False, "不要求随样品提交检测报告"),
    (f"{COMPUTERS}.scoring.factors.factor-rollout.subject", Subject.DEMONSTRATION, "要求演示，"),
    ("project.electronic", True, "招标文件以电子形式免费提供"),
    ("project.document_price", Decimal(100), "提供，每份售价100.00元"),
    ("project.timetable.notice_until", dt.date(2026, 12, 7), "，至2026年12月7日届满"),
    ("project.experts", 4, "其中评审专家4人"),
    ("project.forerunners", "示例设计院", "本项目的上述单位：示例设计院。"),
    ("project.abnormal_low", LOW, "低于次低报价的60%、低于最高限价的50%"),
    ("project.abnormal_low", LOW, "说明时间不少于45分钟"),
    ("project.data_centre", CENTRE, "电能利用效率（PUE）不高于1.3。"),
    ("project.data_centre", CENTRE, "可再生能源使用比例不低于30%。"),
    ("project.data_centre", CENTRE, "水资源利用效率（WUE）不高于2.5升/千瓦时。"),
    ("project.building", BUILDING, "工程类型为学校，执行绿色建筑和绿色建材政府采购需求标准"),
    ("project.building", BUILDING, "单体建筑装配率不低于50%。"),
    ("project.building", BUILDING, "设计文件编制绿色建材技术规格书。"),
    ("project.building", BUILDING, "设计文件列明绿色建材的数量和使用比例。"),
    (f"{COMPUTERS}.bid_security", SECURITY, "分前到账或者提交；退还期限：3个工作日"),
    (f"{COMPUTERS}.bid_security", SECURITY, "5,000.00元，收受人和账户"),
    (f"{COMPUTERS}.contract.security_non_cash", False, "合同金额的5%。退还："),
    (f"{COMPUTERS}.contract.addition_percent", Decimal(8), "不超过原合同金额的8%。"),
    (f"{COMPUTERS}.contract.late_daily_percent", Decimal("0.03"), "未付金额的0.03%支付违约金"),
    (f"{COMPUTERS}.contract.pricing", Pricing.COST, "按照乙方履行合同发生的合理成本"),
    (f"{COMPUTERS}.contract.pricing", Pricing.INCENTIVE, "约定的绩效目标和考核结果计算"),
    (f"{COMPUTERS}.contract.pricing", Pricing.FIXED_UNIT, "固定的单价和实际履行的数量"),
    (f"{COMPUTERS}.acceptance", ACCEPTANCE, "收到验收申请后9日内完成验收。"),
    (f"{COMPUTERS}.acceptance", ACCEPTANCE, "国家认可的检测机构"),
    (f"{COMPUTERS}.acceptance", ACCEPTANCE, "分两期"),
    (f"{COMPUTERS}.acceptance", ACCEPTANCE, "邀请服务对象参与验收"),
    (f"{COMPUTERS}.acceptance", ACCEPTANCE, "验收结果在发布本项目公告的媒介上"),
    (f"{COMPUTERS}.requirements.req-rollout.acceptance", "现场查验", "各项要求的验收方法："),
    (f"{COMPUTERS}.scoring.fixed_price", True, "价格不列为评审因素"),
    (f"{COMPUTERS}.scoring.factors", (COUNT,), "业绩期间：近3年。同类业绩指：办公设备供货。"),
    (f"{COMPUTERS}.scoring.factors", (LINEAR,), "30dB以下（含30dB）的，得6分；"),
    (f"{COMPUTERS}.scoring.factors", (LINEAR,), "45dB以上（含45dB）的，得1分；"),
    (f"{COMPUTERS}.scoring.factors", (LINEAR,), "得分＝1＋（45－指标值）÷15×5，四舍五入"),
    (f"{COMPUTERS}.policy.green_preference", "各给予1%的扣除", "评审优惠：各给予1%的扣除。"),
    (f"{COMPUTERS}.policy.rural_percent", Decimal(10), "食材采购总金额的比例不低于10%"),
    (f"{COMPUTERS}.scenario", "远程备课", "远程备课"),
    (f"{COMPUTERS}.policy", Policy(reservation=Reservation.WHOLE), "专门面向中小企业"),
    (f"{COMPUTERS}.policy.rural_percent", Decimal(10), "脱贫地区农副产品的比例不低于10%"),
    (
        f"{COMPUTERS}.policy",
        reserved_share(Reservation.CONSORTIUM),
        "联合协议约定中小企业承担的份额不低于合同金额的40%，其中小型、微型企业承担的份额不低于该份额的60%",
    ),
    (
        f"{COMPUTERS}.policy",
        reserved_share(Reservation.SUBCONTRACT),
        "分包意向协议约定分包给中小企业的份额不低于合同金额的40%",
    ),
)


def printed(draft: Draft, library: Library, on: dt.date = NOTICE) -> tuple[set[str], str]:
    """The sources of the lines that a draft prints, and the text."""
    blocks = rendering.blocks_of(draft, library, on).document.blocks
    return {block.source for block in blocks}, "\n".join(
        text for block in blocks for text in block.texts
    )


def drafts() -> list[Draft]:
    """The examples, and one of them with each choice."""
    base = example("office-computers")
    chosen = [paths.put(base, path, value) for path, value, _ in CHOICES]
    return [example(name) for name in EXAMPLES] + chosen


def test_every_line_of_the_form_is_printed_for_some_draft(library: Library) -> None:
    seen: set[str] = set()
    for draft in drafts():
        seen |= printed(draft, library)[0]
    seen |= printed(example("office-computers"), library, dt.date(2025, 6, 1))[0]
    folder = shipped("templates") / "open-tender"
    loader: Any = rendering._templates(folder, False).loader
    assert set(loader.lines) == seen
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md.j2")}
    assert files == {source.rpartition(":")[0] for source in seen}


def test_what_no_rule_watches_over_is_said_by_the_form(library: Library) -> None:
    said = "\n".join(printed(draft, library)[1] for draft in drafts())
    for duty in duties():
        assert duty.printed in said, duty.id


def test_each_choice_is_worded_in_the_document(library: Library) -> None:
    base = example("office-computers")
    for path, value, words in CHOICES:
        assert words in printed(paths.put(base, path, value), library)[1], path
