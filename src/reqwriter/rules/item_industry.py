"""SM03 标的所属行业

检查什么：每个标的是否写明所属行业，行业是否为中小企业划型标准列明的行业。
为什么：供应商按采购文件写明的行业判断自己是不是中小企业，没有行业就无法填写《中小企业声明函》。
反例：标的“台式计算机”，所属行业写“制造业”。
正例：标的“台式计算机”，所属行业“工业”。
"""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import items
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Items of no industry, or of one that the size standard does not know."""
    industries = setting.library.industries
    because = (setting.cite("mof-2020-46", "十二"), setting.cite("miit-2011-300", ""))
    for at, _, item in items(draft):
        if item.industry in industries:
            continue
        usual = setting.library.default_industry(item.code or "")
        name = f"标的“{item.name or item.id}”"
        hint = f"该品目通常属于“{usual}”，请确认。" if usual else "请从划型标准的行业中选择。"
        yield Finding(
            code=RULE.code,
            force=Force.MUST,
            at=f"{at}.industry",
            message=f"{name}没有写明所属行业。"
            if item.industry is None
            else f"{name}所属行业“{item.industry}”不在中小企业划型标准的行业之内。",
            because=because,
            advice=f"{hint}可选：{'；'.join(industries)}。",
            fix={f"{at}.industry": usual} if usual else {},
        )


RULE = Rule(
    code="SM03",
    name="标的所属行业",
    doc=__doc__ or "",
    cites=(("mof-2020-46", "十二"), ("miit-2011-300", "")),
    reads=(),
    find=find,
)
