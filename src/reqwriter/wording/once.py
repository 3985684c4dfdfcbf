"""One fault said once, however many patterns see it."""

from collections.abc import Sequence

from reqwriter.wording.passages import Passage
from reqwriter.wording.remarks import Remark, Weight

_WEIGHTS = list(Weight)


def once(remarks: Sequence[Remark]) -> list[Remark]:
    """The remarks in their order, without those whose words a more binding one speaks of.

    Only of one situation: what is wrong in two ways is said twice. Of equally binding ones the
    first stays.
    """
    kept: dict[tuple[Passage, str], list[Remark]] = {}
    for remark in sorted(remarks, key=lambda one: _WEIGHTS.index(one.force)):
        said = kept.setdefault((remark.passage, remark.situation), [])
        if not any(one.start < remark.end and remark.start < one.end for one in said):
            said.append(remark)
    staying = {id(one) for said in kept.values() for one in said}
    return [one for one in remarks if id(one) in staying]
