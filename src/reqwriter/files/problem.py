"""Why a draft could not be read or written."""


class FileProblem(Exception):
    """What is wrong with a file, in Chinese: file, key and line, and what to do.

    `problems` holds one message for each thing to mend.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
