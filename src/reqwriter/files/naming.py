"""The names of what is written beside a draft."""

from pathlib import Path

SUFFIXES = {"docx": ".docx", "text": ".txt", "html": ".html"}


def beside(draft: Path, document: str, form: str, *, marked: bool) -> Path:
    """Where a document of a draft goes: 计算机.toml gives 计算机-招标文件.docx."""
    mark = "（草稿）" if marked else ""
    return draft.with_name(f"{draft.stem}-{document}{mark}{SUFFIXES[form]}")
