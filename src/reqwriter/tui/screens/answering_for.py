"""The two things a purchaser can add to a finding: a reason for keeping it, a figure it lacks."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from reqwriter.domain.answers import read
from reqwriter.domain.money import parse_amount, parse_number
from reqwriter.files.threshold import Threshold
from reqwriter.rules.finding import Finding
from reqwriter.rules.kept import Grounds
from reqwriter.standards.library import Library
from reqwriter.tui.screens.questions import Question, QuestionsScreen


def grounds_screen(finding: Finding) -> QuestionsScreen[Grounds]:
    """Asks why a finding is kept, and who answers for it until when."""
    return QuestionsScreen(
        "说明理由后保留",
        f"{finding.code}　{finding.message}\n"
        "所涉内容改变或者有效期届满的，这一问题会重新提出；保留的问题列入审查记录。",
        (
            Question("reason", "保留的理由"),
            Question("evidence", "证明材料", "例如：会议纪要的名称和编号"),
            Question("signer", "签字人", "写职务，例如：采购科负责人"),
            Question("until", "有效期至", "例如：2026-12-31"),
        ),
        _grounds,
    )


def _grounds(typed: Mapping[str, str]) -> Grounds:
    return Grounds(
        typed["reason"].strip(),
        typed["evidence"].strip(),
        typed["signer"].strip(),
        read(typed["until"], dt.date),
    )


def threshold_screen(key: str, place: str, library: Library) -> QuestionsScreen[Threshold]:
    """Asks for a figure of a place that the office has looked up."""
    in_yuan = library.units.get(key) == "yuan"

    def made(typed: Mapping[str, str]) -> Threshold:
        value: Decimal = (parse_amount if in_yuan else parse_number)(typed["value"])
        return Threshold(key, value, place, read(typed["starts"], dt.date), typed["source"].strip())

    name = library.parameters.get(key, key)
    return QuestionsScreen(
        "登记本地的规定",
        f"{library.places.get(place, place)}：{name}。"
        "请照当地财政部门公布的文件填写；只需登记一次，保存在本单位的法规数据中，"
        "以后的项目都按它检查，并注明没有与原文核对。",
        (
            Question("value", "数额", "例如：400万元" if in_yuan else "例如：30"),
            Question("starts", "施行日期", "例如：2026-01-01"),
            Question("source", "文号或者来源"),
        ),
        made,
    )
