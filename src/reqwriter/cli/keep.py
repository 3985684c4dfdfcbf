"""`reqwriter keep`: keep a finding that needs a reason, and answer for it."""

import datetime as dt
from argparse import Namespace
from pathlib import Path

from reqwriter.cli.arguments import Arguments, day, on, standards
from reqwriter.cli.check import report
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.review import Kept
from reqwriter.files import office
from reqwriter.files.locking import lock
from reqwriter.files.reading import load, text_of
from reqwriter.files.writing import save
from reqwriter.rules.finding import Finding
from reqwriter.rules.kept import Grounds, NotKeptError, kept

_ANSWERS = {
    "reason": ("--reason", "理由", "为什么保留"),
    "evidence": ("--evidence", "材料", "证明材料，例如会议纪要的名称和编号"),
    "signer": ("--signer", "签字人", "由谁负责，写职务，例如采购科负责人"),
}


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what("draft", type=Path, metavar="草稿", help="草稿文件")
    arguments.what(
        "code", nargs="?", metavar="代码", help="问题的规则代码，例如 SV01；不写时列出已保留的问题"
    )
    arguments.what(
        "at", nargs="?", metavar="位置", help="同一规则报告多处时写明位置，例如 project.survey"
    )
    for name, (option, metavar, help) in _ANSWERS.items():
        arguments.option(option, dest=name, metavar=metavar, help=help)
    arguments.option(
        "--until", type=day, metavar="日期", help="有效期至；届满后或者内容改变后，问题重新提出"
    )
    arguments.option("--drop", metavar="编号", help="撤销一条保留记录")
    on(arguments, "按这一天有效的规定检查；不写时按公告发布日期，没有填写的按今天")
    standards(arguments)


def run(words: Namespace) -> int:
    """List what is kept, keep a finding, or drop a record."""
    text_of(words.draft)
    if words.code is None and words.drop is None:
        return _listed(load(words.draft))
    library = office.library(words.standards)
    with lock(words.draft):
        draft = load(words.draft)
        try:
            if words.drop is not None:
                after = paths.remove(draft, f"kept.{words.drop}")
            else:
                judged = report(words.draft, draft, library, words.on)
                found = _chosen(judged.findings, words)
                after = kept(draft, found, _grounds(words), dt.date.today())
        except (NotKeptError, paths.PathError) as problem:
            complain(f"{words.draft}：{problem}没有保存任何修改。")
            return WRONG_USE
        save(words.draft, after)
    say(f"已保存 {words.draft}，共保留 {len(after.kept)} 个问题。")
    return CLEAN


def _grounds(words: Namespace) -> Grounds:
    missing = [option for name, (option, *_) in _ANSWERS.items() if not getattr(words, name)]
    missing += [] if words.until else ["--until"]
    if missing:
        raise NotKeptError(f"请写明 {'、'.join(missing)}。")
    return Grounds(words.reason, words.evidence, words.signer, words.until)


def _chosen(findings: list[Finding], words: Namespace) -> Finding:
    of_code = [one for one in findings if one.code == words.code.upper()]
    found = [one for one in of_code if words.at in (None, one.at)]
    if not found:
        places = "、".join(one.at for one in of_code)
        raise NotKeptError(
            f"“{words.at}”处没有 {words.code} 的问题，有的位置：{places}。"
            if of_code
            else f"草稿中没有 {words.code} 的问题。请用 reqwriter check 查看现有问题的代码。"
        )
    if len(found) > 1:
        places = "、".join(dict.fromkeys(one.at for one in found))
        raise NotKeptError(f"{words.code} 报告了多处，请写明位置：{places}。")
    return found[0]


def _listed(draft: Draft) -> int:
    if not draft.kept:
        say("没有保留的问题。")
    for one in draft.kept:
        say(
            f"{one.id}  {one.code}  {_place(draft, one)}\n"
            f"     {one.message}\n"
            f"     理由：{one.reason}\n"
            f"     材料：{one.evidence}；{one.signer}于{one.signed_on}签字，有效期至{one.until}"
        )
    return CLEAN


def _place(draft: Draft, record: Kept) -> str:
    try:
        return paths.title(record.at or "", draft)
    except paths.PathError:
        return "（所在位置已经删除）"
