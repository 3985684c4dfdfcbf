"""A place in the law, as findings and documents name it."""

from typing import NamedTuple

from reqwriter.standards.verified import Verified


class Citation(NamedTuple):
    """An article of an instrument that the library holds."""

    instrument: str
    title: str
    number: str
    article: str
    verified: Verified
    # Whether it rests on the office's own folder.
    own: bool = False

    @property
    def caution(self) -> str:
        """What a reader must be told: whose it is, and how sure; empty when it stands as is."""
        whose = "本单位补充" if self.own else ""
        return "，".join(one for one in (whose, self.verified.caution) if one)

    def __str__(self) -> str:
        """《政府采购货物和服务招标投标管理办法》（财政部令第87号）第五十五条."""
        number = f"（{self.number}）" if self.number else ""
        return f"《{self.title}》{number}{self.where}"

    @property
    def where(self) -> str:
        """第五十五条; 第三部分 for an instrument divided into parts; empty for the whole."""
        if not self.article:
            return ""
        return self.article if self.article.startswith("第") else f"第{self.article}条"
