"""What ★ and ▲ mean in a document, as it says itself: elsewhere they may mean the opposite."""

import re
from collections.abc import Iterable, Iterator

SUBSTANTIVE, IMPORTANT, ORDINARY = "实质性要求", "重要指标", "一般指标"

_SIGNS = "★▲※◆●△☆■◎"
_ANY = re.compile(f"[{_SIGNS}]")
_OPEN, _CLOSE = "[“\"「『‘'（(【]?", "[”\"」』’'）)】]?"
_SIGN = f"{_OPEN}[{_SIGNS}]{_CLOSE}"
# A sign that is spoken of, not used: quoted, called a sign, or said to mean something.
_SPOKEN = re.compile(
    rf"(?P<before>[^{_SIGNS}。；\n]{{0,12}}?)(?P<signs>{_SIGN}(?:\s*[、和及或与/]\s*{_SIGN})*)"
    rf"(?P<after>[^{_SIGNS}。；;\n]{{2,60}})"
)
_DENIED = re.compile(r"(?:未|不|非|无|没有)(?:标注|标有|加注|带有?|注明|标)?(?:有)?$")
_CALLED = re.compile(r"(?:标注|标有|标示|标记|加注|注有|注明|带有?|打|加|标|注|其中|凡|以|用)\s*$")
_MEANING = re.compile(
    r"\s*(?:号|符号|标记|标识|标志|条款|项|指标|参数|的|为|系|是|表示|代表|指|：|:|——|—)"
)
_MEANINGS = (
    (ORDINARY, re.compile(r"非实质性|一般(?:性)?(?:参数|指标|条款|要求)|普通")),
    (
        SUBSTANTIVE,
        re.compile(
            r"实质性|不(?:可|得|允许|能)(?:有)?(?:负)?偏离|(?:投标|响应)?(?:按|作|视为)?无效|否决|拒绝"
            r"|必须(?:完全|全部)?(?:满足|响应)|不(?:可|得)(?:不)?(?:满足|响应)|关键性条款"
        ),
    ),
    (IMPORTANT, re.compile(r"重要|主要|关键|核心|重点|扣(?:\d|分|除)|评分|加分")),
)


def marks(texts: Iterable[str]) -> dict[str, str]:
    """The meaning of each mark that the texts define; the first definition stands."""
    meanings: dict[str, str] = {}
    for text in texts:
        if _ANY.search(text):
            for sign, meaning in _defined(text):
                meanings.setdefault(sign, meaning)
    return meanings


def _defined(text: str) -> Iterator[tuple[str, str]]:
    for found in _SPOKEN.finditer(text):
        before, signs, after = found["before"], found["signs"], found["after"]
        if _DENIED.search(before):
            continue
        quoted = not signs.startswith(tuple(_SIGNS))
        if not (quoted or _CALLED.search(before) or _MEANING.match(after)):
            continue
        if said := _meaning(after):
            yield from ((sign, said) for sign in _ANY.findall(signs))


def _meaning(words: str) -> str:
    """The meaning that is told first."""
    told = [
        (found.start(), at, meaning)
        for at, (meaning, pattern) in enumerate(_MEANINGS)
        if (found := pattern.search(words))
    ]
    return min(told)[2] if told else ""
