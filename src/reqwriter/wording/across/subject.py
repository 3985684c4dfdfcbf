"""What a document is about: goods, services or works, by which method, as it says itself."""

import re
from typing import NamedTuple

from reqwriter.wording.across.text import Text

_SAID = re.compile(
    r"(?:项目(?:属性|类[别型])|采购(?:类[别型]|标的(?:属性|类[别型])?|品目类[别型])|标的类[别型])"
    r"(?:名称)?[:：为是\s]*[“\"]?(?P<object>货物|服务|工程)"
)
_CHOSEN = re.compile(r"[☑√■✓✔]\s*(?P<object>货物|服务|工程)(?:类|项目|采购)?")
_CALLED = re.compile(
    r"[（(](?P<a>货物|服务|工程)类?[）)]|(?P<b>货物|服务|工程)类?(?:采购)?项目"
    r"|(?P<goods>设备|仪器|家具|用品|耗材|车辆|计算机)(?:购置|采购)(?:项目)?"
    r"(?:公开招标|竞争性磋商|招标|磋商|采购)?(?:文件|公告)?$"
)
_OBJECT_WORDS = (
    "项目属性",
    "项目类",
    "采购类",
    "采购标的",
    "标的类",
    "品目类",
    "☑",
    "√",
    "■",
    "✓",
    "✔",
)
# Where there are several packages, one is the second.
_PACKAGES = (
    *("包2", "包二", "第2包", "第二包", "02包", "B包", "包件2", "二包", "2包"),
    *("标段二", "标段2", "二标段", "2标段", "标段Ⅱ", "标项二", "标项2", "二标项", "2标项", "包组2"),
)
_METHODS = {
    "consultation": "竞争性磋商",
    "negotiation": "竞争性谈判",
    "inquiry": "询价",
    "invited": "邀请招标",
    "tender": "公开招标",
}
_NAME = re.compile(r"^.{0,4}项目名称[:：]")
_SENTENCE = re.compile(r"[，。；：:、]")
_IT = re.compile(r"本项目(?:属于|为|是)[^，。；]{0,8}政务信息(?:系统|化)")
_IT_WORD = "政务信息"
_HEAD = 12
_TITLE = 60
WORDS = (*_OBJECT_WORDS, *_METHODS.values(), *_PACKAGES, _IT_WORD)


class Subject(NamedTuple):
    """The object (货物, 服务, 工程), the method and whether it is a government IT system.

    What is not told for certain is empty.
    """

    object: str
    method: str
    government_it: bool
    packages: bool


def subject(text: Text) -> Subject:
    """What the document says of itself."""
    it = any(_IT.search(said.text) for said in text.said((_IT_WORD,)))
    return Subject(_object(text), _method(text), it, text.has(*_PACKAGES))


def _object(text: Text) -> str:
    for said in text.said(_OBJECT_WORDS):
        for pattern in (_SAID, _CHOSEN):
            found = {match["object"] for match in pattern.finditer(said.text)}
            if len(found) == 1:
                return found.pop()
    called: set[str] = set()
    for number, passage in enumerate(text.passages[:_HEAD]):
        if passage.cell is None and len(passage.text) < _TITLE:
            title = _NAME.sub("", text.read(number).text).strip()
            if not _SENTENCE.search(title):
                called |= {_object_of(one) for one in _CALLED.finditer(title)}
    return called.pop() if len(called) == 1 else ""


def _object_of(called: re.Match[str]) -> str:
    return called["a"] or called["b"] or "货物"


def _method(text: Text) -> str:
    """The one method that the first paragraphs name, else the one that alone is named at all."""
    numbers = {key: text.numbers((word,)) for key, word in _METHODS.items()}
    early = [key for key, held in numbers.items() if held and held[0] < _HEAD]
    if len(early) == 1:
        return early[0]
    named = [key for key, held in numbers.items() if held]
    return named[0] if len(named) == 1 else ""
