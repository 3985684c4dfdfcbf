"""Answers of a document that exclude each other: consortia, imports, set-asides, marks."""

import re
from collections.abc import Iterator, Mapping

from reqwriter.wording.across.found import Found, where
from reqwriter.wording.across.subject import Subject
from reqwriter.wording.across.text import Said, Text
from reqwriter.wording.passages import Passage, Place

# What asks, offers a choice or speaks of other projects says nothing of this one.
_ASKED = re.compile(
    r"是否|□|☐|如|若|的，|适用于|或|时[，,]|不适用|参加的|投标的|的供应商|的投标人|无效"
)
_THIS = r"(?:本项目|本次(?:采购|招标)|本采购项目|本包)"
_CONSORTIUM = (
    re.compile(rf"{_THIS}[^，。；]{{0,6}}?不(?:接受|允许)[）)]?(?:供应商|投标人)?(?:以)?联合体"),
    re.compile(rf"{_THIS}[^，。；不]{{0,6}}?(?:接受|允许)[）)]?(?:供应商|投标人)?(?:以)?联合体"),
    re.compile(r"(?:是否)?(?:接受|允许)?联合体(?:投标|响应|参加)?"),
)
_IMPORT = (
    re.compile(
        rf"{_THIS}[^，。；]{{0,10}}?(?:不(?:接受|允许|采购)|拒绝|未(?:经|获)[^，。；]{{0,6}}(?:批准|核准|审核)[^，。；]{{0,4}}采购)"
        r"(?:供应商|投标人)?[^，。；]{0,6}?进口(?:产品|货物)"
    ),
    re.compile(
        rf"{_THIS}[^，。；不未]{{0,10}}?(?:允许|接受|同意|可以?)[^，。；不未]{{0,8}}?进口(?:产品|货物)"
        r"(?!但)"
    ),
    re.compile(r"(?:是否)?(?:接受|允许|采购)?进口(?:产品|货物)(?:投标)?"),
)
_ANSWERS = (
    re.compile(r"不(?:接受|允许)|否(?!则)"),
    re.compile(r"(?:本项目)?(?:接受|允许)(?!.{0,8}的)"),
)
_RESERVED = re.compile(
    rf"{_THIS}(?:整体|全部|采购包)?(?:为|是|属于)?(?<!非)专门面向(?:中小|小微|小型|微型)[^，。；]{{0,6}}企业"
)
_DEDUCTED = re.compile(
    r"(?:小微企业|小型|微型)[^。；]{0,30}?(?:给予|按)[^。；%]{0,8}\d+\s*%[^。；]{0,8}?(?:扣除|优惠)"
)
_ELSEWHERE = re.compile(
    r"非专门|未预留|非预留|不专门|未专门|不再|不给予|不享受|不适用|如|若|的项目|采购包|本国产品|□"
)
_SCORED = re.compile(
    r"★(?!号?(?:除外|以外))(?:号|条款|项|参数|指标|的)*[^，。；▲#*★]{0,14}?(?:得|加|扣)\s*\d+(?:\.\d+)?\s*分"
)
_NOT_SCORED = re.compile(r"(?:非|不含|不带|除|无|未标注?|没有|普通)[^，。；]{0,4}$")
_SUBSTANTIVE = "实质性要求"
_SIGNS = ("★", "▲")
WORDS = ("联合体", "进口", "专门面向", "小微企业", "小型", "微型", *_SIGNS)
_MARKED = 3
_LONG = 10


def wrong_policies(text: Text, marks: Mapping[str, str], about: Subject) -> Iterator[Found]:
    """What is answered in two ways at two places."""
    if not about.packages:
        for check, words, patterns in (
            ("consortium-two", ("联合体",), _CONSORTIUM),
            ("import-two", ("进口",), _IMPORT),
        ):
            yield from _both(check, text, words, patterns)
        yield from _reserved(text)
    yield from _scored(text, marks)
    yield from _undefined(text, marks)


def _both(
    check: str, text: Text, words: tuple[str, ...], patterns: tuple[re.Pattern[str], ...]
) -> Iterator[Found]:
    """A denial at one place and a permission at another, in sentences or in rows of a table."""
    *said_so, label = patterns
    told = [
        next(_stated(text, words, pattern, label, answer), None)
        for pattern, answer in zip(said_so, _ANSWERS, strict=True)
    ]
    if told[0] and told[1]:
        (one, _), (other, span) = told[0], told[1]
        words_told = {"there": where(one.passage), "here": where(other.passage)}
        yield Found(check, other.passage, *other.span(*span), words_told)


def _stated(
    text: Text,
    words: tuple[str, ...],
    pattern: re.Pattern[str],
    label: re.Pattern[str],
    answer: re.Pattern[str],
) -> Iterator[tuple[Said, tuple[int, int]]]:
    for number in text.at(words):
        said = text.read(number)
        if said.passage.place is Place.FORM or _ASKED.search(said.text.removeprefix("是否")):
            continue
        if match := pattern.search(said.text):
            yield said, match.span()
            continue
        beside = text.beside(number) if label.fullmatch(said.text) else None
        match = answer.match(beside.text) if beside else None
        if beside and match and not _ASKED.search(beside.text):
            yield beside, match.span()


def _reserved(text: Text) -> Iterator[Found]:
    if not text.has("专门面向"):
        return
    reserved = next(
        (
            said
            for said in text.said(("专门面向",))
            if _RESERVED.search(said.text) and not _ASKED.search(said.text)
        ),
        None,
    )
    if reserved is None:
        return
    for said in text.said(("小微企业", "小型", "微型")):
        for sentence in re.finditer(r"[^。；\n]+", said.text):
            match = _DEDUCTED.search(sentence[0])
            if match and not _ELSEWHERE.search(sentence[0]) and said is not reserved:
                told = {"there": where(reserved.passage), "here": where(said.passage)}
                start = sentence.start()
                span = said.span(start + match.start(), start + match.end())
                yield Found("reserved-deduction", said.passage, *span, told)
                return


def _scored(text: Text, marks: Mapping[str, str]) -> Iterator[Found]:
    if marks.get("★") != _SUBSTANTIVE:
        return
    for said in text.said(("★",), frozenset((Place.SCORING,))):
        match = _SCORED.search(said.text)
        if match and not _NOT_SCORED.search(said.text[: match.start()]):
            told = {"there": where(said.passage)}
            yield Found("mark-scored", said.passage, *said.span(*match.span()), told)


def _undefined(text: Text, marks: Mapping[str, str]) -> Iterator[Found]:
    """A mark that stands before requirements and is spoken of nowhere."""
    for sign in _SIGNS:
        if sign in marks or not text.has(sign):
            continue
        used: list[Passage] = []
        spoken = False
        for number in text.numbers((sign,)):
            passage = text.passages[number]
            bare = passage.text.lstrip("0123456789.、．()（） \u3000")
            if _leads(bare, sign):
                used.append(passage)
            else:
                spoken = True
                break
        if not spoken and len(used) >= _MARKED and len(text.passages) >= _LONG:
            yield Found("mark-undefined", used[0], 0, len(used[0].text), _told(sign, used))


def _leads(bare: str, sign: str) -> bool:
    """Whether the sign only leads a requirement, or stands alone in its cell."""
    rest = bare.removeprefix(sign)
    return (
        bare.startswith(sign)
        and sign not in rest
        and not re.match(
            r"\s*(?:号|条款|项|标|的|为|是|表示|代表|指|[:：]|——|—|参数|指标|符号)", rest
        )
    )


def _told(sign: str, used: list[Passage]) -> dict[str, str]:
    return {"sign": sign, "count": str(len(used)), "there": where(used[0])}
