"""Text as patterns read it: narrow letters and digits, no blanks between characters, simplified."""

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

# The traditional characters that documents of this field are seen to use.
_TRADITIONAL = (
    "採購標書證資產質國際專業務員經營績額萬億條項據價評審選優劣廠權開發"
    "區縣鄉鎮檢測驗報導級別場約買賣貨幣圓獎勵榮譽註冊記錄實與應該當無須"
)
_SIMPLIFIED = (
    "采购标书证资产质国际专业务员经营绩额万亿条项据价评审选优劣厂权开发"
    "区县乡镇检测验报导级别场约买卖货币圆奖励荣誉注册记录实与应该当无须"
)
_WIDE = "０１２３４５６７８９％＋＝＜＞" + "".join(
    chr(code) for first in "Ａａ" for code in range(ord(first), ord(first) + 26)
)
_FOLDED = {
    **{old: new for old, new in zip(_TRADITIONAL, _SIMPLIFIED, strict=True) if old != new},
    **{wide: unicodedata.normalize("NFKC", wide) for wide in _WIDE},
    **dict.fromkeys("\u200b\ufeff", ""),
}
_FOLDING = re.compile(f"[{''.join(_FOLDED)}]")
# Blanks before a character that is not Latin: each kind for itself, for one letter is looked for
# at the speed of memory; what stands before them is looked at apart.
_BLANKS = " \t\u3000\xa0"
_RUNS = {blank: re.compile(f"{blank}[{_BLANKS}]*(?=[^\x00-\xff])") for blank in _BLANKS}
_LATIN = "\xff"


class Normal(NamedTuple):
    """A normalised text. `turns` are the positions in it from which a new offset holds."""

    text: str
    turns: list[int]
    offsets: list[int]

    def origin(self, at: int) -> int:
        """Where the character at a position stood in the text as written."""
        turn = bisect_right(self.turns, at) - 1
        return at + self.offsets[turn]


def normal(text: str) -> Normal:
    """The text with wide letters narrow, blanks between characters gone, simplified."""
    pieces: list[str] = []
    turns, offsets = [0], [0]
    done = length = 0
    for start, end in _odd(text):
        fold = _FOLDED.get(text[start], "")
        pieces += (text[done:start], fold)
        length += start - done + len(fold)
        done = end
        if len(fold) != end - start:
            turns.append(length)
            offsets.append(done - length)
    pieces.append(text[done:])
    return Normal("".join(pieces), turns, offsets)


def _odd(text: str) -> list[tuple[int, int]]:
    """The spans that are not read as they are written, in order."""
    found = sorted(
        match.span()
        for blank in _BLANKS
        if blank in text
        for match in _RUNS[blank].finditer(text)
        if match.start() and _LATIN < text[match.start() - 1] not in _BLANKS
    )
    odd = [match.span() for match in _FOLDING.finditer(text)]
    return sorted(found + odd) if odd else found
