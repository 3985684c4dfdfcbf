"""How the cells of workbooks look: formats by name."""

BASE = {
    "font_name": "宋体",
    "font_size": 10,
    "valign": "vcenter",
    "text_wrap": True,
    "border": 1,
    "border_color": "#808080",
}
_GREY = "#EDEDED"
_POINTS = "0.00"
_AMOUNT = "#,##0.00"

STYLES: dict[str, dict[str, object]] = {
    "title": {"font_size": 16, "bold": True, "border": 0, "align": "left", "text_wrap": False},
    "said": {"border": 0, "font_color": "#404040"},
    "plain": {"border": 0},
    "head": {"bold": True, "align": "center", "bg_color": "#D9E2F3"},
    "band": {"bold": True, "bg_color": _GREY},
    "text": {},
    "id": {"font_size": 8, "font_color": "#595959"},
    "middle": {"align": "center"},
    "strong": {"align": "center", "bold": True, "bg_color": _GREY},
    "number": {"align": "center"},
    "points": {"align": "center", "num_format": _POINTS},
    "earned": {"align": "center", "num_format": _POINTS, "bold": True, "bg_color": _GREY},
    "amount": {"align": "right", "num_format": _AMOUNT},
    "total": {"align": "right", "num_format": _AMOUNT, "bold": True, "bg_color": _GREY},
    "percent": {"align": "center", "num_format": 'General"%"'},
    "warning": {"bold": True, "font_color": "#C00000"},
}

RED = {"font_color": "#9C0006", "bg_color": "#FFC7CE"}
FADED = {"font_color": "#A6A6A6"}
