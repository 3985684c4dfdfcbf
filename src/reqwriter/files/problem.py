"""Why a draft could not be read or written."""


class FileProblem(Exception):  # noqa: N818 - it tells of a file, not of a fault in the program
    """What is wrong with a file, in Chinese: file, key and line, and what to do.

    `problems` holds one message for each thing to mend.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
