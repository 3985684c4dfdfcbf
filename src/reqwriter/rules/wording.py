"""Phrases that a text asserts, as against those that it forbids."""

from reqwriter.rules.pattern import Pattern

# A clause ends where the negation in it ends too.
_CLAUSE_END = Pattern(r"[，。；;：:！？\n]")
_NEGATION = Pattern(
    r"不设|不得|不是|并非|不属于|不变动|不改变|不调整|不涉及|未设|无(?!效|论|偏离|瑕疵)|没有|禁止|不会|不再|不采用|不使用|不允许|不以|不按|不去|不作|严禁|不另|不$"
)


def asserted(text: str, phrase: Pattern) -> str | None:
    """The first place where a text says the phrase and does not deny it earlier in its clause."""
    for match in phrase.finditer(text):
        if not denied(text[: match.start()]):
            return match.group()
    return None


def denied(before: str) -> bool:
    """Whether what follows this text is denied in its own clause."""
    return _NEGATION.search(_CLAUSE_END.split(before)[-1]) is not None
