"""So many tenders simulated from a seed, block by block so that memory stays small."""

from reqwriter.scoring.lab.counting import counted
from reqwriter.scoring.lab.drawing import draw, generator
from reqwriter.scoring.lab.field import Field
from reqwriter.scoring.lab.findings import Findings, together
from reqwriter.scoring.lab.tenders import score

# Small enough for the caches of a processor; the result depends on it.
BLOCK = 2500


def tried(field: Field, *, seed: int, tenders: int) -> Findings:
    """The findings; the same for the same field, seed and number."""
    source = generator(seed)
    return together(
        [
            counted(score(field, draw(field, source, min(BLOCK, tenders - done))))
            for done in range(0, tenders, BLOCK)
        ]
    )
