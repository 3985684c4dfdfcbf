from reqwriter.domain.contract import Contract, Payment
from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Package
from reqwriter.domain.paths import title

DRAFT = Draft(
    packages=(
        Package(
            id="pkg-1",
            contract=Contract(payments=(Payment(id="pay-1", stage="签订后"), Payment(id="pay-9"))),
        ),
    )
)


def test_a_row_without_a_name_is_told_by_its_number() -> None:
    path = "packages.pkg-1.contract.payments.pay-9.percent"
    assert title(path, DRAFT) == "采购包1 › 合同 › 付款安排第2条 › 付款比例（%）"


def test_a_row_with_a_name_is_told_by_it() -> None:
    path = "packages.pkg-1.contract.payments.pay-1"
    assert title(path, DRAFT) == "采购包1 › 合同 › 付款安排“签订后”"
