"""Every line of the standard form is printed for some draft: no branch of it is dead."""

import datetime as dt
from decimal import Decimal
from typing import Any

from reqwriter.documents import rendering
from reqwriter.domain import paths
from reqwriter.domain.contract import Dispute, Subcontract
from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Policy, Reservation
from reqwriter.domain.project import AgencyFee, FeePayer, Organisation
from reqwriter.places import shipped
from reqwriter.standards.library import Library
from tests.documents.conftest import EXAMPLES, NOTICE, example

COMPUTERS = "packages.pkg-computers"
SUBCONTRACT = Subcontract(content="安装", percent=Decimal(10), condition="具有安装能力")
FEE = AgencyFee(payer=FeePayer.WINNER, standard="0.8%", amount=Decimal(8000), due="领取通知书时")


def reserved_share(form: Reservation) -> Policy:
    """A policy that reserves a share by that form."""
    return Policy(reservation=form, sme_percent=Decimal(40), micro_percent=Decimal(60))


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


def test_every_line_of_the_form_is_printed_for_some_draft(library: Library) -> None:
    seen: set[str] = set()
    drafts: list[Draft] = [example(name) for name in EXAMPLES]
    base = example("office-computers")
    drafts += [paths.put(base, path, value) for path, value, _ in CHOICES]
    for draft in drafts:
        seen |= printed(draft, library)[0]
    seen |= printed(base, library, dt.date(2025, 6, 1))[0]
    folder = shipped("templates") / "open-tender"
    loader: Any = rendering._templates(folder, False).loader
    assert set(loader.lines) == seen
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md.j2")}
    assert files == {source.rpartition(":")[0] for source in seen}


def test_each_choice_is_worded_in_the_document(library: Library) -> None:
    base = example("office-computers")
    for path, value, words in CHOICES:
        assert words in printed(paths.put(base, path, value), library)[1], path
