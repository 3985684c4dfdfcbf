"""What is wrong with the options of the command taken together."""

import os
from argparse import Namespace
from pathlib import Path

from reqwriter.cli.lint.folder import is_folder
from reqwriter.cli.lint.listing import FORMS


def misused(words: Namespace) -> str:
    """What is wrong with the options taken together; empty when nothing is."""
    # Who judges for a while should not learn at its end that the report has no place.
    for said, written in (("-o", words.output), ("--comments", words.comments)):
        if written is not None and not written.parent.is_dir():
            return f"{said}：文件夹 {written.parent} 不存在，请先建立文件夹，或者换一个位置。"
    if words.patterns:
        return _misused_listing(words)
    if not words.files:
        return "请写要检查的文件或者文件夹，例如：reqwriter lint 招标文件.docx"
    if Path("-") in words.files:
        return "不能从标准输入读取，请先把文字保存为 .txt 文件，再检查这个文件。"
    if words.comments is None:
        return ""
    one = words.files[0]
    if len(words.files) > 1 or is_folder(one) or one.suffix.lower() != ".docx":
        return "--comments 只用于一份 .docx 文件，请一次指定一份。"
    if words.comments.suffix.lower() != ".docx":
        return "--comments 后面请写 .docx 文件名。"
    if os.path.realpath(words.comments) == os.path.realpath(one):
        return "--comments 不能覆盖被检查的文件，请换一个文件名。"
    return ""


def _misused_listing(words: Namespace) -> str:
    if words.files or words.comments is not None:
        return "--patterns 列出检查内容，不检查文件：请不要同时写文件名或者 --comments。"
    if words.format not in FORMS:
        return f"--patterns 的 --format 可以是：{'、'.join(FORMS)}。"
    return ""
