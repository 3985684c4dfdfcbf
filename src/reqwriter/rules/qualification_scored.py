"""SC07 资格条件不得评分

检查什么：特定资格要求的名称是否又出现在评审因素的文字中。
为什么：资格条件是参加投标的门槛，不得再作为评审因素。
反例：资格要求“保安服务许可证”，评分又写“具有保安服务许可证的得2分”。
正例：保安服务许可证只作资格要求；评分评价服务方案的内容。
"""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.words import bare
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import quality_factors, texts
from reqwriter.rules.rule import Rule, Setting

# A shorter name is part of too many other words.
_SHORTEST = 3


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Credentials that are asked for twice."""
    because = (setting.cite("mof-87", "五十五"),)
    for at, package, factor in quality_factors(draft):
        if not package.qualification.credentials:
            continue
        said = [(where, bare(text)) for where, text in texts(factor, at)]
        for credential in package.qualification.credentials:
            name = bare(credential.name or "")
            where = next((where for where, text in said if name in text), "")
            if len(name) < _SHORTEST or not where:
                continue
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at=where,
                message=f"“{credential.name}”已是资格条件，"
                f"又在评审因素“{factor.name or factor.id}”中评分。",
                because=because,
                advice="请从评审因素中删去；确为履约所必需的法定许可，只保留在资格条件中。",
            )


RULE = Rule(
    code="SC07",
    name="资格条件不得评分",
    doc=__doc__ or "",
    cites=(("mof-87", "五十五"),),
    reads=(),
    find=find,
)
