"""The supplier's workbook: tables of deviations and of its own estimate of its points."""

from reqwriter.documents.rows import RequirementRow, Rows
from reqwriter.domain.draft import Draft
from reqwriter.domain.requirement import Status
from reqwriter.scoring.tender import Tender
from reqwriter.workbooks import selfscoring
from reqwriter.workbooks.grid import Cell
from reqwriter.workbooks.paper import Paper, Sheet
from reqwriter.workbooks.selfscoring import WORSE
from reqwriter.workbooks.styles import RED

NONE, BETTER = "无偏离", "正偏离"
_TITLES = (
    "序号",
    "编号",
    "标记",
    "名称",
    "招标文件的要求",
    "要求的证明材料",
    "投标响应",
    "偏离",
    "证明材料页码",
    "核对",
)
_WIDTHS = (7, 18, 7, 16, 48, 26, 34, 10, 12, 22)
_ANSWER, _DEVIATION, _PAGE, _CHECK = 6, 7, 8, 9
_SAID = (
    "浅黄色单元格由供应商填写。“投标响应”写明实际的数值或者内容，不得只填写“满足”“响应”；"
    "★为实质性要求，负偏离的投标无效。"
)
_EMPTY = ("满足", "响应", "完全满足", "完全响应", "符合", "同意")


def write(draft: Draft, tender: Tender, rows: Rows) -> bytes:
    """The whole workbook."""
    name = draft.project.name or "未命名项目"
    paper = Paper(f"{name}　{tender.package.name or ''}", tender.on)
    deviations: dict[str, Cell] = {}
    for title, technical in (("技术偏离表", True), ("商务偏离表", False)):
        listed = [one for one in rows.requirements if one.technical is technical]
        if listed:
            deviations |= _table(paper, title, listed)
    if tender.factors:
        selfscoring.write(paper, tender, rows, deviations)
    return paper.content()


def _table(paper: Paper, title: str, rows: list[RequirementRow]) -> dict[str, Cell]:
    """A table of deviations; the cell of each requirement's deviation."""
    sheet = paper.sheet(title, _WIDTHS)
    sheet.title(title, _SAID)
    sheet.header(2, _TITLES, 4)
    found = {one.id: _row(sheet, row, one) for row, one in enumerate(rows, 3)}
    last = 2 + len(rows)
    here = f'OR($H4="{WORSE}",LEFT($J4,1)="请")'
    sheet.mark(Cell(title, 3, _DEVIATION), Cell(title, last, _CHECK), here, RED)
    _counts(sheet, last)
    return found


def _row(sheet: Sheet, row: int, one: RequirementRow) -> Cell:
    mark = one.status.mark if one.status else ""
    said = one.said if one.target == "全部标的" else f"【{one.target}】{one.said}"
    texts = (one.label, one.id, mark, one.title, said, one.proof)
    styles = ("middle", "id", "middle", "text", "text", "text")
    for column, (text, style) in enumerate(zip(texts, styles, strict=True)):
        sheet.put(row, column, text, style)
    answer = sheet.put(row, _ANSWER, "", open=True)
    deviation = sheet.put(row, _DEVIATION, "", "middle", open=True)
    sheet.put(row, _PAGE, "", "middle", open=True)
    listed = {"validate": "list", "source": [NONE, BETTER, WORSE]}
    sheet.allow(deviation, listed, wrong=f"请选“{NONE}”“{BETTER}”或者“{WORSE}”。")
    empty = ",".join(f'TRIM({answer})="{word}"' for word in _EMPTY)
    worse = (
        '"★负偏离：投标无效"'
        if one.status is Status.SUBSTANTIVE
        else '"负偏离：影响得分的见自评分表"'
    )
    checked = f'IF({deviation}="{WORSE}",{worse},"")'
    checked = f'IF({deviation}="","请选择偏离情况",{checked})'
    checked = f'IF(OR({empty}),"请写明实际数值或者内容",{checked})'
    unanswered = f'IF({deviation}="","","请填写投标响应")'
    sheet.count(row, _CHECK, f'IF({answer}="",{unanswered},{checked})', "warning")
    return deviation


def _counts(sheet: Sheet, last: int) -> None:
    """How many rows are filled in, and how many deviate."""
    span = f"$H$4:$H${last + 1}"
    for at, (title, formula) in enumerate(
        (
            ("未填写（项）", f"COUNTBLANK({span})"),
            ("负偏离（项）", f'COUNTIF({span},"{WORSE}")'),
            ("其中★负偏离（项）", f'COUNTIFS($C$4:$C${last + 1},"★",{span},"{WORSE}")'),
        ),
        2,
    ):
        sheet.put(last + at, 5, title, "band")
        sheet.count(last + at, _ANSWER, formula, "middle")
    signed = "投标人（盖章）：________________　　日期：______年____月____日"
    sheet.raw.merge_range(last + 5, 0, last + 5, 4, signed, sheet.paper.style("plain"))
