import pytest

from reqwriter.files.foreign.marks import marks


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("标注“★”的条款为实质性要求，不满足的投标无效。", {"★": "实质性要求"}),
        ("★号条款不允许负偏离，否则按无效投标处理。", {"★": "实质性要求"}),
        (
            "注：“★”为实质性条款；“▲”为重要技术指标，每项负偏离扣2分。",
            {"★": "实质性要求", "▲": "重要指标"},
        ),
        (
            "带▲的条款必须满足，不满足作无效标处理；带★的为重要指标。",
            {"▲": "实质性要求", "★": "重要指标"},
        ),
        ("标注★、▲的参数均不得负偏离。", {"★": "实质性要求", "▲": "实质性要求"}),
        ("★：实质性要求　▲：重要参数", {"★": "实质性要求", "▲": "重要指标"}),
        ("以“※”标示的为主要技术参数。", {"※": "重要指标"}),
        ("“△”表示一般指标。", {"△": "一般指标"}),
        # Marks that are used, and what is not marked.
        ("★1.投标人必须满足质保期的实质性要求。", {}),
        ("▲屏幕为主要部件，亮度不低于某值。", {}),
        ("未标注“★”的条款为一般条款。", {}),
    ],
)
def test_a_mark_means_what_the_document_says(text: str, meant: dict[str, str]) -> None:
    assert marks([text]) == meant


def test_the_first_definition_stands() -> None:
    texts = ["“▲”为实质性条款。", "没有记号的一段。", "“▲”为重要指标。"]
    assert marks(texts) == {"▲": "实质性要求"}
