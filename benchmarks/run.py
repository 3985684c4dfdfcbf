"""Every benchmark, each with its peer or floor in the same run: `python benchmarks/run.py [RUNS]`.

Exits with 1 when a ratio is over its limit. Nothing here is a test: machines are noisy.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import judging, linting, rendering, simulating, starting


def main() -> int:
    """Run them all."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 31
    results = [
        *rendering.run(runs),
        *starting.run(runs),
        *judging.run(runs),
        *linting.run(runs),
        *simulating.run(runs),
    ]
    over = [name for name, value, limit in results if value > limit]
    print(f"\n{'over the limit: ' + ', '.join(over) if over else 'all within their limits'}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
