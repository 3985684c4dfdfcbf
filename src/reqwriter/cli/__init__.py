"""The command line: one file a command, each imported only when it is called. Floor 4."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Its exit code: 0 clean, 1 blocked, 2 wrong use, 3 could not run."""
    # pydantic looks through every installed distribution for plugins; none of them is ours.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from reqwriter.cli.entry import run

    return run(sys.argv[1:] if arguments is None else arguments)


def command() -> NoReturn:
    """The program itself: one command, and out.

    A command ends before the rubbish it makes is worth collecting, and what it has in memory dies
    with it: taking all of that apart in order took a tenth of `reqwriter check`.
    """
    gc.set_threshold(200_000)
    code = main()
    for stream in (sys.stdout, sys.stderr):
        # The reader may have gone; there is nobody left to tell.
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)
