"""The command line: one file a command, each imported only when it is called. Floor 4."""

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Its exit code: 0 clean, 1 blocked, 2 wrong use, 3 could not run."""
    # pydantic looks through every installed distribution for plugins; none of them is ours.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from reqwriter.cli.entry import run

    return run(sys.argv[1:] if arguments is None else arguments)
