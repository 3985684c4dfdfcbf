"""Places in the draft as a purchaser reads them: a row without a name has its number, no id."""

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.tui.asks import rows_on


def title(path: str, draft: Draft) -> str:
    """采购包“办公计算机” › 合同 › 付款安排第3条."""
    said = paths.title(path, draft)
    for row in rows_on(draft, path):
        holder, _, id = row.rpartition(".")
        rows = paths.get(draft, holder)
        number = [one.id for one in rows].index(id) + 1
        if not paths.name_of(rows[number - 1]):
            said = said.replace(f"“{id}”", f"{number}" if holder == "packages" else f"第{number}条")
    return said
