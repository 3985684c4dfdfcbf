"""`reqwriter check` as a whole process, against importing pydantic."""

import os
import subprocess
import sys

from benchmarks.timing import in_turn, ratio, told
from reqwriter.places import shipped

_OURS, _FLOOR, _BARE = (
    "reqwriter check, whole process",
    'python -c "import pydantic"',
    "bare python",
)


def run(runs: int) -> list[tuple[str, float, float]]:
    """Prints the figures; gives each ratio's name, value and limit."""
    # Without compiled files every run would compile our source anew, but not pydantic's.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    draft = str(shipped("examples") / "office-computers.toml")

    def process(*words: str) -> None:
        command = [sys.executable, *words]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)

    times = in_turn(
        runs,
        {
            _BARE: lambda: process("-c", "pass"),
            _FLOOR: lambda: process("-c", "import pydantic"),
            _OURS: lambda: process("-m", "reqwriter", "check", draft),
        },
    )
    print("\nStarting")
    for name, taken in times.items():
        print(told(name, taken))
    value, said = ratio(times, _OURS, _FLOOR)
    print(f"  ours / pydantic {said}   (at most 2)")
    return [("check / import pydantic", value, 2.0)]
