"""The report of a simulation: conclusions first, assumptions always."""

from reqwriter.cli.help import cells, wrapped
from reqwriter.cli.score.lab.page import page
from reqwriter.cli.score.lab.pictures import Section
from reqwriter.cli.score.lab.supposed import CAUTION, factors, general
from reqwriter.cli.score.lab.terminal import WIDTH, indented, shortened, told
from reqwriter.scoring.lab.field import Field
from reqwriter.scoring.lab.findings import Findings

_NAME = 24


def text(field: Field, found: Findings, sections: list[Section], seed: int) -> str:
    """The report in a terminal."""
    lines = wrapped(_title(field), WIDTH)
    for said in _head(field, found, seed):
        lines += wrapped(said, WIDTH)
    lines += [*told(sections), "", "推演的假设"]
    for said in general(field):
        lines += indented(said)
    rows = factors(field)
    wide = min(max((cells(name) for name, _ in rows), default=0), _NAME)
    for name, said in rows:
        first, *more = wrapped(said, WIDTH - wide - 4)
        short = shortened(name, wide)
        lines.append(f"  {short}{' ' * (wide - cells(short))}  {first}")
        lines += [" " * (wide + 4) + line for line in more]
    return "\n".join(lines)


def html(field: Field, found: Findings, sections: list[Section], seed: int) -> str:
    """The report as a page."""
    head = _head(field, found, seed)
    return page(_title(field), head, sections, list(general(field)), factors(field))


def _title(field: Field) -> str:
    project, package = field.tender.project, field.tender.package
    name = f"采购包“{package.name or '未命名'}”（{package.id}）"
    return f"{project.name or '未命名项目'}：{name}评分表推演"


def _head(field: Field, found: Findings, seed: int) -> list[str]:
    error = found.error() * 100
    return [
        CAUTION,
        f"按 {field.tender.on} 有效的规定推演 {found.tenders} 次，随机种子 {seed}；"
        f"各比例的误差一般不超过 {max(error, 0.1):.1f} 个百分点。",
    ]
