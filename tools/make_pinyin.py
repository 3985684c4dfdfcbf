"""Write standards/catalogue-2022-pinyin.csv: how the names of the catalogue are read aloud.

    python tools/make_pinyin.py

A name's syllables are parted by blanks, without tones; ü is written v, as it is typed. The
program reads this file when somebody searches with Latin letters, and needs no pypinyin.
"""

import re
import unicodedata

from pypinyin import lazy_pinyin, load_phrases_dict

from reqwriter.places import shipped

# What pypinyin reads wrongly in the names of the catalogue: letters of several readings.
_READINGS = {
    "上行": "shang xing",
    "网上行为": "wang shang xing wei",
    "民航行业": "min hang hang ye",
    "医疗和": "yi liao he",
    "绝热和": "jue re he",
    "纹)卡": "wen ka",
    "电路卡": "dian lu ka",
    "囤船": "tun chuan",
    "长距离": "chang ju li",
    "调配": "tiao pei",
    "调速": "tiao su",
    "调压": "tiao ya",
    "声校": "sheng jiao",
    "热轧": "re zha",
    "冷轧": "leng zha",
    "轧制": "zha zhi",
    "盛装": "cheng zhuang",
}


def syllables(name: str) -> list[str]:
    """How a name is read: 台式计算机 is tai shi ji suan ji; A4纸 is a4 zhi."""
    plain = unicodedata.normalize("NFKC", name).lower()
    return lazy_pinyin(plain, errors=lambda rest: re.findall(r"[^\W_]+", rest))


def main() -> None:
    """Read every name of the catalogue once, and write the file."""
    load_phrases_dict(
        {phrase: [[one] for one in read.split()] for phrase, read in _READINGS.items()}
    )
    folder = shipped("standards")
    rows = (folder / "catalogue-2022.csv").read_text("utf-8").splitlines()[1:]
    names = dict.fromkeys(row.partition(",")[2] for row in rows)
    lines = ["name,pinyin", *(f"{name},{' '.join(syllables(name))}" for name in names)]
    (folder / "catalogue-2022-pinyin.csv").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
