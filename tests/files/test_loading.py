"""Whatever is wrong with a file is told with its file, key, line and remedy."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from reqwriter.files import FileProblem, load
from reqwriter.files.reading import LARGEST
from reqwriter.standards.library import Library


def problems(path: Path, text: str | bytes, library: Library | None = None) -> list[str]:
    """What is said about a file of that content, without its name."""
    path = path / "a.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = path.read_bytes()
    with pytest.raises(FileProblem) as problem:
        load(path, library)
    assert path.read_bytes() == before
    assert all(one.startswith(f"{path}：") for one in problem.value.problems)
    return [one.removeprefix(f"{path}：") for one in problem.value.problems]


def test_a_syntax_error_has_its_line_and_column(tmp_path: Path) -> None:
    assert problems(tmp_path, 'schema = 1\n[project]\nname = "张\n') == [
        "第 3 行第 10 列，name：文字没有在本行用引号结束，或者含有不能使用的控制字符。请补上引号。"
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("name = 张三", "第 3 行第 8 列，name：等号后面的内容不符合写法。"),
        ("name = “张”", "第 3 行第 8 列，name：等号后面的内容不符合写法。"),
        ('name "张"', "第 3 行第 6 列，name：这里应有等号。"),
        ('name＝"张"', "第 3 行第 5 列，name：这里应有等号。"),
        ('name = "C:\\qq"', "第 3 行第 13 列，name：文字中的反斜杠要写成 \\\\"),
        ("budget = 1 200", "第 3 行第 12 列，budget：一行只能写一项。"),
        ("budget = 1\nbudget = 2", "第 4 行第 11 列，budget：同一项写了两次。"),
        ("[project]", "第 3 行第 9 列，project：同一段写了两次。"),
        ("项目 = 1", "第 3 行第 1 列，项目：这一行不符合写法。"),
        ("media = {a = 1", "第 3 行第 15 列，media：缺少右大括号。"),
        ("budget = " + "1" * 5000, "第 3 行第 5010 列，budget：数字太长。"),
    ],
)
def test_common_slips_of_syntax_are_told_in_chinese(line: str, said: str, tmp_path: Path) -> None:
    (told,) = problems(tmp_path, f"schema = 1\n[project]\n{line}\n".removesuffix("\n"))

    assert told.startswith(said)
    assert "at line" not in told


def test_an_unknown_key_is_named_with_what_was_meant(tmp_path: Path) -> None:
    assert problems(tmp_path, "schema = 1\n\n[project]\nbudegt = 3\n") == [
        "第 4 行，project.budegt：不认识“budegt”。是不是要写：budget（预算金额（元））？"
    ]


def test_an_unknown_key_far_from_any_lists_what_may_stand_there(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, "schema = 1\n[project.visit]\nweather = 3\n")

    assert told.endswith("这里可以写：at（集中考察时间）、place（集合地点）、contact（联系方式）。")


def test_a_wrong_type_says_what_to_write_instead(tmp_path: Path) -> None:
    assert problems(tmp_path, 'schema = 1\n[project]\nbudget = "三百万"\n') == [
        "第 3 行，project.budget（预算金额（元））：应为数字，现在是“三百万”。"
        "请直接写数字，不加引号和单位，例如 1200000。"
    ]


def test_an_impossible_date_is_refused(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, "schema = 1\n[project.timetable]\nnotice_date = 2026-02-30\n")

    assert told == (
        "第 3 行第 15 列，notice_date：日期或者时间不存在。请改成日历上有的日期，写成 2026-12-22。"
    )


def test_an_unknown_choice_lists_the_choices_with_their_labels(tmp_path: Path) -> None:
    assert problems(tmp_path, 'schema = 1\n[project]\ncategory = "poems"\n') == [
        "第 3 行，project.category（项目属性）：不能填“poems”。"
        "可以填：goods（货物）、services（服务）、works（工程）。"
    ]


def test_an_unknown_kind_of_factor_lists_the_kinds(tmp_path: Path) -> None:
    text = (
        'schema = 1\n[[packages]]\nid = "pkg-1"\n'
        '[[packages.scoring.factors]]\nid = "factor-1"\nkind = "best"\n'
    )
    (told,) = problems(tmp_path, text)

    assert told.startswith("第 4 行，packages.pkg-1.scoring.factors.factor-1（评审因素）：")
    assert "price（价格分）、interval（分档计分）" in told


def test_every_problem_is_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = (
        "schema = 1\n[project]\nname = 5\nnaem = 1\n[project.timetable]\n"
        'notice_date = "2026-11-30"\ndeadline = 2026-12-22\n'
        '[[packages]]\nid = "pkg-1"\nitems = [\n  {id = "item-1", quantity = -1},\n'
        '  {name = "x"},\n'
        "]\n[packages.policy]\nreservation = true\n"
    )

    assert [told.split("：")[0] for told in problems(tmp_path, text)] == [
        "第 3 行，project.name（项目名称）",
        "第 4 行，project.naem",
        "第 6 行，project.timetable.notice_date（采购公告发布日期）",
        "第 7 行，project.timetable.deadline（投标（响应）截止及开启时间）",
        "第 11 行，packages.pkg-1.items.item-1.quantity（数量）",
        "第 12 行，packages.pkg-1.items[2].id",
        "第 15 行，packages.pkg-1.policy.reservation（中小企业预留）",
    ]


@pytest.mark.parametrize(
    "second",
    ['[[packages.requirements]]\nid = "item-1"', '[[packages.items]]\nid = "item-1"'],
)
def test_an_id_used_twice_is_told_with_both_lines(second: str, tmp_path: Path) -> None:
    text = f'schema = 1\n[[packages]]\nid = "pkg-1"\n[[packages.items]]\nid = "item-1"\n{second}\n'

    assert problems(tmp_path, text) == [
        "第 2 行，packages.pkg-1（采购包）：编号“item-1”重复（第 5 行、第 7 行）。"
        "请把其中一处改成没有用过的编号。"
    ]


def test_two_packages_of_one_id_are_told_with_both_lines(tmp_path: Path) -> None:
    text = 'schema = 1\n[[packages]]\nid = "pkg-1"\n[[packages]]\nid = "pkg-1"\n'

    assert problems(tmp_path, text) == [
        "第 1 行：编号“pkg-1”重复（第 3 行、第 5 行）。请把其中一处改成没有用过的编号。"
    ]


def test_an_id_that_is_no_id_is_explained(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, 'schema = 1\n[[packages]]\nid = "包一"\n')

    assert "编号“包一”不合要求。请用小写字母开头" in told


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("", "第 1 行，schema：缺少格式版本。请在第一行写上 schema = 1。"),
        ('schema = "1"', "schema：格式版本应为整数。请改为 schema = 1。"),
        ("schema = true", "schema：格式版本应为整数。请改为 schema = 1。"),
        (
            "schema = 2",
            "schema：文件的格式版本是 2，这个程序只认识到 1。"
            "请升级 reqwriter 后再打开，不要改动这个数字。",
        ),
    ],
)
def test_the_schema_number_must_be_one_that_is_known(first: str, said: str, tmp_path: Path) -> None:
    assert problems(tmp_path, f"{first}\n[project]\n") == [said]


def test_names_are_held_to_the_library(tmp_path: Path) -> None:
    text = (
        'schema = 1\n[project]\nplace = "qingdoa"\n[[packages]]\nid = "pkg-1"\n'
        '[[packages.items]]\nid = "item-1"\nname = "台式计算机"\ncode = "A09999999"\n'
        'industry = "制造业"\n'
    )
    place, code, industry = problems(tmp_path, text, Library.load())

    assert place.startswith(
        "第 3 行，project.place（项目所在地）：没有“qingdoa”的规定。是不是要写 qingdao？"
    )
    assert code == (
        "第 9 行，packages.pkg-1.items.item-1.code（品目编码）："
        "《政府采购品目分类目录》（2022年版）中没有编码“A09999999”。"
        "请用目录中的编码，例如 A02010105（台式计算机）；"
        "可用 reqwriter law search 品目名称 查找。"
    )
    assert industry.startswith(
        "第 10 行，packages.pkg-1.items.item-1.industry（所属行业）："
        "“制造业”不是中小企业划型标准规定的行业。可以填：农、林、牧、渔业、工业、"
    )


def test_without_a_library_names_are_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text('schema = 1\n[project]\nplace = "nowhere"\n')

    assert load(path).project.place == "nowhere"


def test_a_byte_order_mark_and_windows_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes('\ufeffschema = 1\r\n[project]\r\nname = "学校"\r\n'.encode())

    assert load(path).project.name == "学校"


def test_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    assert problems(tmp_path, 'schema = 1\n[project]\nname = "中学"\n'.encode("gbk")) == [
        "第 3 行不是 UTF-8 编码的文字，文件可能是用 GBK 编码保存的，或者不是文本。"
        "请用编辑器另存为 UTF-8 编码。"
    ]


def test_a_file_of_4_gb_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    with path.open("wb") as file:
        file.truncate(4 * 1024**3)

    with pytest.raises(FileProblem) as problem:
        load(path)

    assert str(problem.value) == (
        f"{path}：文件有 4096 MB，超过草稿文件的上限 16 MB，没有读取。请确认是不是选错了文件。"
    )


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.toml"
    path.write_bytes(b"#" * (LARGEST + 1))
    real = Path.stat

    def smaller(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = real(self, follow_symlinks=follow_symlinks)
        return os.stat_result((*found[:6], 10, *found[7:10]))

    monkeypatch.setattr(Path, "stat", smaller)
    with pytest.raises(FileProblem, match="超过草稿文件的上限"):
        load(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as problem:
        load(tmp_path)

    assert str(problem.value) == (
        f"{tmp_path}：这是文件夹，不是草稿文件。请指定其中的一个 .toml 文件。"
    )


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(FileProblem, match="这不是普通文件"):
        load(tmp_path / "pipe")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="文件或所在文件夹不存在。请检查路径是否写对。"):
        load(tmp_path / "none.toml")


def test_a_file_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.toml"
    path.write_text("schema = 1\n")

    def refused(*_: object, **__: object) -> NoReturn:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(FileProblem) as problem:
        load(path)

    assert str(problem.value) == (
        f"{path}：没有访问权限。请检查文件和所在文件夹的权限，或者换一个位置。"
    )


def test_brackets_without_end_are_refused(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, "schema = 1\nx = " + "[" * 100_000)

    assert told == "括号嵌套太深，无法读取。请检查是不是选错了文件。"


@pytest.mark.parametrize(
    "number",
    ["nan", "inf", "1e999", "1e99999999999999999999", "1e-999999", "0.1234567", "-0.1", "true"],
)
def test_a_number_that_is_no_amount_is_refused(number: str, tmp_path: Path) -> None:
    (told,) = problems(tmp_path, f"schema = 1\n[project]\nbudget = {number}\n")

    assert told.startswith("第 3 行，project.budget（预算金额（元））：应为")
