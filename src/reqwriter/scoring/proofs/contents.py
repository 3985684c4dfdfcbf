"""The proof of a checklist: its parts come to its points, and a defect is one of a closed list."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.factor import ChecklistFactor
from reqwriter.domain.money import figures
from reqwriter.domain.words import bare
from reqwriter.scoring.proofs.proof import Fault, Flaw, Proof
from reqwriter.scoring.proofs.wording import taken_apart

# What leaves a list open. 等 closes one when a number follows it (等三项), and is half of words
# such as 等级, 同等.
_OPEN = (
    r"包括但不(?:限|局限)于|不限于|诸如|例如|譬如|比如|之类|等等|以及其[他它余]|及其[他它](?![项包])"
    r"|其[他它](?:情形|情况|缺陷|问题|错误|不足|瑕疵|失误|缺漏|方面|内容(?=[。；;，,]|$)|不[符合当利])"
    r"|(?<![相同平对均高中初优劣上下不何])等(?![级于待额同效值价次量距分差]|\s*[\d一二两三四五六七八九十]+)"
    r"|由(?:评委|专家|评标委员会|评审小组|磋商小组)[^，。；]{0,4}(?:判断|判定|认定|酌定|决定)|评委(?:会)?认为|评审专家认为|评标委员会认为|评审小组认为|磋商小组认为"
)
# One of these stands in every text that it matches.
_OPENING = (
    *("等", "不限于", "局限于", "诸如", "例如", "譬如", "比如", "之类", "及其", "其余"),
    *(other + begun for other in ("其他", "其它") for begun in "情缺问错不瑕失方内"),
    *("认为", "判断", "判定", "认定", "酌定", "决定"),
)
# A defect that is only called one.
_BARE = (
    r"(?:存在|有)?(?:明显|重大|一般|较大|较小)?(?:缺陷|瑕疵|不足|漏洞|问题|不合理|不完善|不完整)"
)


def proof(factor: ChecklistFactor) -> Proof:
    """What is proved of a checklist."""
    points = [part.points for part in factor.parts if part.points is not None]
    total = sum(points, Decimal(0))
    whole = bool(factor.parts) and len(points) == len(factor.parts)
    faults = (*_defects(factor), *_each(factor), *_alike(factor))
    wrong = {fault.field for fault in faults}
    holds = []
    if whole and total == factor.points:
        holds.append(f"{len(points)}项内容的分值合计等于{figures(total)}分。")
    if factor.defects and "defects" not in wrong:
        holds.append("缺陷的含义是封闭的清单。")
    if factor.defect_each and "defect_each" not in wrong:
        holds.append("每项内容的扣分以该项分值为限，不会影响其他各项。")
    return Proof(
        factor,
        least=Decimal(0) if whole else None,
        most=total if whole else None,
        steps=tuple(
            f"{part.name or '未命名'}：0至{figures(part.points)}分"
            for part in factor.parts
            if part.points is not None
        ),
        holds=tuple(holds),
        faults=faults,
    )


def open_end(text: str) -> str:
    """The words that leave a list open; empty where it is closed."""
    found = re.search(_OPEN, text) if any(word in text for word in _OPENING) else None
    return found.group() if found else ""


def _defects(factor: ChecklistFactor) -> Iterator[Fault]:
    said = factor.defects or ""
    if words := open_end(said):
        yield Fault(
            Flaw.DEFECTS,
            "defects",
            f"缺陷的含义写有“{words}”，不是封闭的清单，评委可以自行增加缺陷。",
            f"请删去“{words}”，把作为缺陷的情形逐项写全，"
            "例如“所列要点缺少一个；数量、时间、地点与采购需求不一致；前后内容互相矛盾”。",
        )
    elif said and all(_unseen(one) for one in re.split(r"[，,。；;、\s]|或者?", said) if one):
        yield Fault(
            Flaw.DEFECTS,
            "defects",
            f"缺陷的含义只写“{said.rstrip('。')}”，没有写明看得见的情形。",
            "请逐项写明情形，例如“所列要点缺少一个；数量、时间、地点与采购需求不一致；前后内容互相矛盾”。",
        )


def _unseen(said: str) -> bool:
    """Whether a defect is only blamed: nothing tells what is to be seen."""
    if re.fullmatch(
        f"(?:内容|方案|该项内容|缺陷(?:是?指))*{_BARE}的?|均?(?:视为|属于|为)缺陷的?", said
    ):
        return True
    told = taken_apart(re.sub(r"存在|不利于|影响|情况|情形|的$", "", said))
    harmed = re.search("不利于|影响", said) is not None
    return told.empty and (bool(told.praise) or harmed)


def _each(factor: ChecklistFactor) -> Iterator[Fault]:
    if factor.defect_each == 0:
        message = "每处缺陷扣 0 分，缺陷不影响得分。"
        yield Fault(Flaw.REACH, "defect_each", message, "请填写每处缺陷扣多少分。")


def _alike(factor: ChecklistFactor) -> Iterator[Fault]:
    seen: set[str] = set()
    for part in factor.parts:
        name = bare(part.name or "")
        if name and name in seen:
            yield Fault(
                Flaw.TWICE,
                f"parts.{part.id}.name",
                f"有两项内容都是“{part.name}”，同一内容计分两次。",
                "请合并为一项，或者改写其中一项。",
            )
        seen.add(name)
