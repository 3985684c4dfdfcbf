import pytest

from reqwriter.wording.across.subject import WORDS, Subject, subject
from reqwriter.wording.across.text import Text
from reqwriter.wording.passages import Passage, Place


def said(*texts: str) -> Subject:
    passages = [Passage(text, Place.UNKNOWN, "") for text in texts]
    return subject(Text(passages, frozenset(WORDS)))


@pytest.mark.parametrize(
    ("text", "object_"),
    [
        ("项目属性：货物", "货物"),
        ("采购类别：☑服务 □货物 □工程", "服务"),
        ("某单位物业管理服务项目竞争性磋商文件", "服务"),
        ("某学校实验设备采购项目公开招标文件", "货物"),
        ("项目名称：某单位会议系统采购（货物）", "货物"),
        ("对小微企业给予15%（工程项目为3%）的扣除。", ""),
        ("某单位信息化项目", ""),
    ],
)
def test_the_object_is_what_the_document_says_it_is(text: str, object_: str) -> None:
    assert said(text).object == object_


def test_the_method_is_the_one_named_first_and_alone() -> None:
    assert said("竞争性磋商文件", "公开招标的另行规定").method == ""
    assert said("公开招标文件", *[""] * 20, "竞争性谈判").method == "tender"


def test_several_packages_are_told_by_the_second() -> None:
    assert not said("采购包1：办公桌").packages
    assert said("采购包1：办公桌", "采购包2：办公椅").packages
