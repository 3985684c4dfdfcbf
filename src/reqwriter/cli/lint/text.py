"""The report for people: by file and by part of the document, with articles and rewrites."""

from collections.abc import Iterator

from reqwriter.cli.help import cells
from reqwriter.cli.lint.outcome import Excepted, Grounds, Judged, Outcome
from reqwriter.cli.lint.quoting import advised, cited, quoted, safe
from reqwriter.wording.passages import Place
from reqwriter.wording.remarks import Remark


def text(outcome: Outcome) -> str:
    """The whole report."""
    return "\n".join(_lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    for one in outcome.judged:
        # Of many files, those with nothing to say are only counted.
        if one.remarks or one.excepted or len(outcome.judged) == 1:
            yield from _of(one)
            yield ""
    yield from _summary(outcome)


def _of(one: Judged) -> Iterator[str]:
    yield safe(str(one.file))
    if one.regime:
        yield (
            f"这份文件看来适用{one.regime}的规定，政府采购的条文不直接适用，只作提示；"
            "判断不对的，请用 --regime 写明。"
        )
    number = 0
    for place in Place:
        found = [remark for remark in one.remarks if remark.passage.place is place]
        if found:
            yield f"\n【{part(place)}】{len(found)} 项"
        for remark in found:
            number += 1
            yield from _remark(remark, number)
    if one.excepted:
        yield f"\n【说明理由后保留】{len(one.excepted)} 项"
    for number, held in enumerate(one.excepted, 1):
        yield from _excepted(held, number)


def _remark(remark: Remark, number: int) -> Iterator[str]:
    yield f"{number:>3}. {remark.force.label}  {remark.pattern}  {remark.name}"
    yield f"     位置：{safe(remark.passage.at)}"
    yield f"     原文：{quoted(remark).marked}"
    yield f"     问题：{remark.message}"
    if remark.because:
        yield f"     依据：{'；'.join(map(cited, remark.because))}"
    yield f"     处理：{advised(remark)}"


def _excepted(held: Excepted, number: int) -> Iterator[str]:
    remark, grounds = held
    yield f"{number:>3}. {remark.force.label}  {remark.pattern}  {remark.name}"
    yield f"     位置：{safe(remark.passage.at)}"
    yield f"     原文：{quoted(remark).marked}"
    yield f"     理由：{safe(grounds.reason)}"
    yield f"     {answered(grounds)}"


def answered(grounds: Grounds) -> str:
    """Who answers for an exception, and until when."""
    return f"{safe(grounds.signer)}负责，有效期至{grounds.until}"


def _summary(outcome: Outcome) -> Iterator[str]:
    if len(outcome.judged) > 1 and (tallies := outcome.tallies()):
        yield "【各类问题】"
        wide = max(len(one.pattern) for one in tallies)
        for one in tallies:
            gap = " " * (8 - cells(one.force.label))
            yield (
                f"  {one.force.label}{gap}  {one.pattern:<{wide}}  "
                f"{one.files} 份文件 {one.remarks} 处  {one.name}"
            )
        yield ""
    if outcome.unread:
        yield f"【没有读取的文件】{len(outcome.unread)} 份"
        for unread in outcome.unread:
            yield f"  {safe(str(unread.file))}"
        yield ""
    yield from idle(outcome)
    yield outcome.summary()


def idle(outcome: Outcome) -> Iterator[str]:
    """What to do with the exceptions that spoke for nothing."""
    for grounds in outcome.idle:
        which = f"例外“{safe(grounds.pattern)}：{safe(grounds.text)[:20]}”"
        if grounds.until < outcome.on:
            yield f"{which}已于 {grounds.until} 到期，不再采用。请改正原文，或者重新说明理由。"
        else:
            yield f"{which}没有对应的问题，可以从例外文件中删去。"


def part(place: Place) -> str:
    """The part of the documents as a heading."""
    return "没有认出所在部分" if place is Place.UNKNOWN else place.label
