"""Text as patterns read it: narrow letters and digits, no blanks between characters, simplified."""

import re
import unicodedata
from typing import NamedTuple

# The traditional characters that documents of this field are seen to use.
_TRADITIONAL = str.maketrans(
    "採購標採書証證資產質標國際專業務務員經營業績額萬億條項據價評審審選優劣廠商權授權開發區縣鄉鎮"
    "檢測驗報導級別場條約買賣貨幣圓獎勵榮譽註冊記錄實際與應該應當無須須",
    "采购标采书证证资产质标国际专业务务员经营业绩额万亿条项据价评审审选优劣厂商权授权开发区县乡镇"
    "检测验报导级别场条约买卖货币圆奖励荣誉注册记录实际与应该应当无须须",
)
_BLANKS = re.compile(r"(?<=[^\x00-\xff])[ \t\u3000\xa0]+(?=[^\x00-\xff])|[\u200b\ufeff]")


class Normal(NamedTuple):
    """A normalised text, and where each of its characters stood; None: where it stands now."""

    text: str
    places: list[int] | None

    def origin(self, at: int) -> int:
        """Where the character at a position stood in the text as written."""
        return at if self.places is None else self.places[at]


def normal(text: str) -> Normal:
    """The text with full-width letters narrow, blanks between characters gone, simplified."""
    simple = text.translate(_TRADITIONAL)
    if unicodedata.is_normalized("NFKC", _kept(simple)) and not _BLANKS.search(simple):
        return Normal(simple, None)
    gone = {at for match in _BLANKS.finditer(simple) for at in range(match.start(), match.end())}
    made: list[str] = []
    places: list[int] = []
    for at, character in enumerate(simple):
        if at in gone:
            continue
        fold = character if character in _PUNCTUATION else unicodedata.normalize("NFKC", character)
        made.append(fold)
        places += [at] * len(fold)
    places.append(len(text))
    return Normal("".join(made), places)


# What NFKC would narrow, and sentences are parted by.
_PUNCTUATION = frozenset("，。；：！？（）“”‘’、《》【】…—～")
_NARROWED = str.maketrans(dict.fromkeys(map(ord, "，；：！？（）～…"), None))


def _kept(text: str) -> str:
    return text.translate(_NARROWED)
