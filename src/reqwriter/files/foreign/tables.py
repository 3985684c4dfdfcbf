"""What a table is about, by its header row, the line above it, and how much of it is blank."""

import re
from collections.abc import Sequence

from reqwriter.files.foreign.pieces import Piece, Table
from reqwriter.files.foreign.titles import FIXED, section_place
from reqwriter.wording.passages import Place

_LONGEST_HEADER = 20
_SCORING = re.compile(r"分值|评分|得分|计分|权重|标准分|满分|打分")
_FACTORS = re.compile(r"评审(?:因素|标准|细则|内容|项)")
_QUALIFICATION = re.compile(r"资格(?:性)?(?:审查|要求|条件|评审)")
_COMPLIANCE = re.compile(r"符合性")
_REVIEW = re.compile(r"审查(?:因素|内容|标准|事项|项)")
_FORM = re.compile(
    r"偏离|(?:投标|响应|供应商|投标人)(?:响应|应答|填写|承诺|报价)|应答|响应(?:情况|内容)"
)
_FILLED_IN = re.compile(r"单价|合价|报价|金额|姓名|身份证|职务|品牌|制造商|签字|联系人|日期|证书")
_SERVICE = re.compile(r"质保|质量保证|验收|售后|包装|运输")
_DATA_SHEET = re.compile(r"条款号|条款名称|编列内容")
_TECHNICAL = re.compile(r"技术(?:参数|要求|指标|规格|标准|性能)|参数|规格|性能|配置要求|指标")
_COMMERCIAL = re.compile(r"付款|商务|交货|交付时间")
# The places whose tables tell row by row what they are about.
_BY_ROW = frozenset((Place.PROCEDURE, Place.REQUIREMENT, Place.UNKNOWN))


_STEP = "(?:评审|审查|检查)(?:标准|因素|部分|内容|项目?)?(?:[（(].{1,12}[）)])?$"
_GROUPS = (
    (Place.QUALIFICATION, re.compile(rf"[一二三四五六\d、.]*资格性?{_STEP}")),
    (Place.PROCEDURE, re.compile(rf"[一二三四五六\d、.]*(?:形式|响应性|符合性){_STEP}")),
    (
        Place.SCORING,
        re.compile(r"[一二三四五六\d、.]*(?:详细(?:评审|评分)|.{0,8}评分(?:标准|因素)?$)"),
    ),
)


def table_place(header: Sequence[Piece], table: Table, caption: str, base: Place) -> Place:
    """The place of a table that stands in `base`; `base` itself when nothing says otherwise."""
    if base in FIXED:
        return base
    cells = [piece.text.strip() for piece in header if len(piece.text) <= _LONGEST_HEADER]
    words = " ".join("".join(cell.split()) for cell in cells)
    if _FORM.search(words) or (_blank(table) and _FILLED_IN.search(words)):
        return Place.FORM
    if _SCORING.search(words):
        return Place.SCORING
    for said in (words, caption):
        if _COMPLIANCE.search(said):
            return Place.PROCEDURE
        if _QUALIFICATION.search(said):
            return Place.QUALIFICATION
    if _REVIEW.search(words):
        return base
    if _FACTORS.search(words):
        return base if base in (Place.QUALIFICATION, Place.PROCEDURE) else Place.SCORING
    if _DATA_SHEET.search(words):
        return Place.PROCEDURE
    if base in (Place.REQUIREMENT, Place.UNKNOWN, Place.TECHNICAL, Place.COMMERCIAL):
        if _TECHNICAL.search(words):
            return Place.TECHNICAL
        if _COMMERCIAL.search(words):
            return Place.COMMERCIAL
    said = section_place(caption, base) if caption else Place.UNKNOWN
    return base if said is Place.UNKNOWN else said


def by_row(header: Sequence[Piece], caption: str, place: Place) -> bool:
    """Whether each row of the table tells for itself what it is about, as in a data sheet."""
    said = caption + "".join(piece.text for piece in header if len(piece.text) <= _LONGEST_HEADER)
    return place in _BY_ROW and not _COMPLIANCE.search(said) and not _REVIEW.search(said)


def row_place(label: str, table: Place) -> Place:
    """The place of a row of such a table, by the first words in it."""
    bare = "".join(label.split())
    if _COMMERCIAL.search(bare) or _SERVICE.match(bare):
        return Place.COMMERCIAL
    said = section_place(bare, table)
    if said is Place.TECHNICAL and not _TECHNICAL.search(bare):
        return table
    return table if said is Place.UNKNOWN else said


def group_place(label: str) -> Place | None:
    """The place of the rows that a table of the evaluation puts together under a label."""
    bare = "".join(label.split())
    # Each of them says so, and few labels do.
    if "评" not in bare and "查" not in bare:
        return None
    return next((place for place, words in _GROUPS if words.match(bare)), None)


def _blank(table: Table) -> bool:
    """Whether most of it is left for others to fill in."""
    return table.cells >= 6 and table.blank * 2 >= table.cells
