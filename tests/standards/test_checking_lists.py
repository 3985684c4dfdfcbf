"""What is refused in the lists of the law."""

from pathlib import Path

import pytest

from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.standards.tables import StandardsError


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (
            "size-standard",
            "medium = { revenue = 500 }",
            "medium = { revenue = 20000 }",
            "size-standard.toml：“农、林、牧、渔业”较大类型的下限应当高于较小类型的下限。",
        ),
        (
            "size-standard",
            "medium = { revenue = 500 }",
            "medium = { assets = 500 }",
            "size-standard.toml：“农、林、牧、渔业”各类型的指标不一致，请写相同的指标。",
        ),
        (
            "size-standard",
            'instrument = "miit-2011-300"',
            'instrument = "miit-2099-1"',
            "size-standard.toml：“instrument”写的“miit-2099-1”不在法规数据中。",
        ),
        (
            "industries",
            'industry = "建筑业"',
            'industry = "制造业"',
            "industries.toml：“制造业”不是划型标准的行业。",
        ),
        (
            "energy",
            'product = "激光打印机" }',
            'product = "热敏打印机" }',
            "energy.toml：问题“这种打印机采用哪种打印技术？”的答案写的产品“热敏打印机”不在清单中。",
        ),
        (
            "demand-standards",
            'key = "packaging-layers-max"',
            'key = "layers"',
            "demand-standards.toml：“商品包装（试行）”的指标“包装层数”写的参数“layers”"
            "不在法规数据中。",
        ),
        (
            "demand-standards",
            'key = "packaging-layers-max"',
            'key = "packaging-layers-max"\nvalue = 3',
            "demand-standards.toml：“商品包装（试行）”的指标“包装层数”同时写了“key”和“value”，"
            "请只留一个。",
        ),
        (
            "demand-standards",
            'force = "参考"',
            'force = "must"',
            "demand-standards.toml：“standard”第1项“force”应为以下之一：应当执行、参考。",
        ),
        (
            "environment",
            'instrument = "mof-2019-18"',
            'instrument = "mof-1"',
            "environment.toml：“instrument”写的“mof-1”不在法规数据中。",
        ),
    ],
)
def test_a_list_that_contradicts_the_law_is_refused(
    tmp_path: Path, file: str, old: str, new: str, fault: str
) -> None:
    shipped_text = (shipped("standards") / f"{file}.toml").read_text("utf-8")
    assert old in shipped_text
    (tmp_path / f"{file}.toml").write_text(shipped_text.replace(old, new, 1), "utf-8")

    with pytest.raises(StandardsError) as raised:
        Library.load(shipped("standards"), tmp_path)

    assert [told for told in raised.value.faults if told.endswith(fault)]
