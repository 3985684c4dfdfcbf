"""Bids from the disk: BIDS.toml, read whole and held to the draft, every problem named."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from operator import itemgetter
from pathlib import Path
from typing import Any

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import plain_decimal, yuan
from reqwriter.domain.package import Package
from reqwriter.files.bid_answers import Answers
from reqwriter.files.explain import key_of
from reqwriter.files.known import Steps
from reqwriter.files.locate import line_of, lines
from reqwriter.files.problem import FileProblem
from reqwriter.files.reading import text_of, toml_of
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.evaluation import why_out
from reqwriter.scoring.tender import Tender
from reqwriter.standards.library import Library

_TITLES = {
    "id": "编号",
    "name": "供应商名称",
    "price": "报价，元",
    "small": "是否小微企业",
    "small_share": "小微企业的合同份额，%",
    "domestic": "是否全部为本国产品，或者本国产品成本占比，%",
    "green_deduction": "优先采购产品的价格扣除，元",
    "lifecycle": "全生命周期费用，元",
    "brand": "核心产品的品牌",
    "answers": "各评审因素的评审结果",
    "invalid": "投标无效的原因",
}
_WHOLE = Decimal(100)


def load(
    path: Path,
    draft: Draft,
    library: Library,
    *,
    on: dt.date,
    place: str = "",
    package: str = "",
) -> tuple[Tender, list[Bid]]:
    """The bids of a file and what they are compared by; `package` where the file names none.

    Raises FileProblem, which lists every problem with its file, key, line and remedy.
    """
    text = text_of(path)
    data = toml_of(text, str(path))
    reading = _Bids(data)
    chosen = reading.package(draft, package)
    tender = Tender(draft.project, chosen, library, on, place) if chosen else None
    bids = reading.bids(tender) if tender else []
    if reading.problems or tender is None:
        raise _unreadable(reading, text, str(path))
    return tender, bids


def chosen(draft: Draft, id: str) -> Package | None:
    """The package of that id, or the only one; with the project's budget where it is alone."""
    alone = len(draft.packages) == 1
    if not id and not alone:
        return None
    found = draft.package(id) if id else draft.packages[0]
    if found is not None and found.budget is None and alone:
        return found.with_(budget=draft.project.budget)
    return found


def _unreadable(reading: "_Bids", text: str, name: str) -> FileProblem:
    where = lines(text)
    found = [(line_of(steps, where), steps, what) for steps, what in reading.problems]
    told = []
    for line, steps, what in sorted(found, key=itemgetter(0)):
        key = key_of(steps, reading.data)
        told.append(f"{name}：第 {line} 行{f'，{key}' if key else ''}：{what}")
    return FileProblem(*told)


class _Bids(Answers):
    """Reads the whole file, noting what is wrong."""

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__()
        self.data = data
        self.known((), data, ("package", "bids"), {"package": "采购包编号", "bids": "各份投标"}, ())

    def package(self, draft: Draft, asked: str) -> Package | None:
        """The package that the bids are for."""
        said = self.data.get("package", asked)
        named = "、".join(f"{one.id}（{one.name or '未命名'}）" for one in draft.packages)
        if not draft.packages:
            self.wrong((), "草稿中还没有采购包，不能评审。请先在草稿中增加采购包。")
            return None
        if not isinstance(said, str):
            self.wrong(("package",), f"应为采购包的编号。请改为其中之一：{named}。")
            return None
        if asked and said != asked:
            self.wrong(("package",), f"与命令中的 --package {asked} 不一致。请改成同一个采购包。")
            return None
        if not said and len(draft.packages) > 1:
            self.wrong((), f'草稿有几个采购包。请写明是哪一个，例如 package = "…"：{named}。')
            return None
        found = draft.package(said) if said else draft.packages[0]
        if found is None:
            at = ("package",) if "package" in self.data else ()
            self.wrong(at, f"草稿中没有采购包“{said}”。可以是：{named}。")
        return chosen(draft, found.id) if found else None

    def bids(self, tender: Tender) -> list[Bid]:
        """Every bid of the file."""
        rows = self.data.get("bids")
        if not isinstance(rows, list) or not rows:
            self.wrong(("bids",), "没有投标。请用 [[bids]] 逐份写出投标，写明 id、name 和 price。")
            return []
        bids = [
            bid
            for at, row in enumerate(rows)
            if (bid := self._bid(("bids", at), row, tender)) is not None
        ]
        self._twice(rows)
        self.judges(tender, rows)
        return bids

    def _twice(self, rows: list[Any]) -> None:
        ids = [row.get("id") if isinstance(row, dict) else None for row in rows]
        many = Counter(id for id in ids if isinstance(id, str))
        for at, id in enumerate(ids):
            if isinstance(id, str) and many[id] > 1 and id in ids[:at]:
                self.wrong(("bids", at, "id"), f"编号“{id}”重复。请改成没有用过的编号。")

    def _bid(self, steps: Steps, row: Any, tender: Tender) -> Bid | None:  # noqa: ANN401
        if not isinstance(row, dict):
            self.wrong(steps, "应为若干小项。请用 [[bids]] 另起一段，逐项填写。")
            return None
        before = len(self.problems)
        self.known(steps, row, tuple(_TITLES), _TITLES, ("id", "price"))
        id = self._text(steps, row, "id")
        bid = Bid(
            id=id,
            name=self._text(steps, row, "name") or id,
            price=self._money(steps, row, "price") or Decimal(0),
            small=self._yes(steps, row, "small"),
            small_share=self._percent(steps, row, "small_share"),
            domestic=self._domestic(steps, row),
            green_deduction=self._money(steps, row, "green_deduction"),
            lifecycle=self._money(steps, row, "lifecycle"),
            brand=self._text(steps, row, "brand"),
            invalid=self._text(steps, row, "invalid"),
        )
        if len(self.problems) > before:
            # What stands in the answers is told all the same; what is missing there is not.
            self.answers((*steps, "answers"), row.get("answers", {}), tender, complete=False)
            return None
        self._beside(steps, bid, tender)
        answers = self.answers(
            (*steps, "answers"), row.get("answers", {}), tender, complete=not why_out(tender, bid)
        )
        return bid._replace(answers=answers)

    def _beside(self, steps: Steps, bid: Bid, tender: Tender) -> None:
        """The amounts beside the price: only where the draft has a use for them."""
        if bid.green_deduction is not None and bid.green_deduction >= max(bid.price, Decimal(1)):
            self.wrong(
                (*steps, "green_deduction"), "不能达到报价本身。请改为按采购文件计算的金额。"
            )
        elif bid.green_deduction and not tender.package.policy.green_preference:
            self.wrong(
                (*steps, "green_deduction"),
                "草稿没有写优先采购产品的评审优惠，用不上。请删去，或者先补充草稿。",
            )
        if tender.lifecycle and not bid.lifecycle and not why_out(tender, bid):
            self.wrong(
                (*steps, "lifecycle"),
                "缺少全生命周期费用的报价（应大于 0）。请补上，例如 lifecycle = 120000。",
            )
        elif bid.lifecycle is not None and not tender.lifecycle:
            self.wrong(
                (*steps, "lifecycle"),
                "草稿没有把全生命周期费用列为按报价计算的评审因素，用不上。请删去，或者先补充草稿。",
            )

    def _text(self, steps: Steps, row: Mapping[str, Any], key: str) -> str:
        said = row.get(key, "")
        if not isinstance(said, str) or (key in row and not said.strip()):
            self.wrong((*steps, key), f'应为文字（{_TITLES[key]}）。请加上引号，例如 "甲公司"。')
            return ""
        return said.strip()

    def _yes(self, steps: Steps, row: Mapping[str, Any], key: str) -> bool:
        said = row.get(key, False)
        if not isinstance(said, bool):
            self.wrong((*steps, key), "应为 true（是）或 false（否）。请改正，不加引号。")
            return False
        return said

    def _money(self, steps: Steps, row: Mapping[str, Any], key: str) -> Decimal | None:
        if key not in row:
            return None
        amount = self.number((*steps, key), row[key], "480000")
        if amount is None:
            return None
        if amount < 0:
            self.wrong((*steps, key), f"{yuan(amount)} 小于零。请改为实际的金额。")
        elif amount != round(amount, 2):
            self.wrong((*steps, key), "金额最多写到分。请改为最多两位小数的金额。")
        return plain_decimal(amount)

    def _percent(self, steps: Steps, row: Mapping[str, Any], key: str) -> Decimal | None:
        if key not in row:
            return None
        share = self.number((*steps, key), row[key], "40")
        if share is not None and not 0 <= share <= _WHOLE:
            self.wrong((*steps, key), "应为 0 至 100 之间的百分比。请改正，不写百分号。")
        return share

    def _domestic(self, steps: Steps, row: Mapping[str, Any]) -> bool | Decimal | None:
        said = row.get("domestic")
        if isinstance(said, bool):
            return said
        return self._percent(steps, row, "domestic")
