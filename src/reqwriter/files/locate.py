"""On which line of a TOML file each key stands; asked only when something is wrong."""

import re
from typing import Any

from reqwriter.files.known import Steps

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_PART = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'|[A-Za-z0-9_-]+')
_TEXT = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")|\'\'\'.*?\'{3,5}(?!\')|"(?:\\.|[^"\\])*"|\'[^\']*\'', re.DOTALL
)
_PLAIN = re.compile(r"[^,\]}#\n]+")


def lines(text: str) -> dict[Steps, int]:
    """The line, from 1, of every key, table and element of a valid TOML text."""
    return _Reader(text).read()


def line_of(steps: Steps, found: dict[Steps, int]) -> int:
    """The line of a key; for one that is missing, the line of what should hold it."""
    while steps and steps not in found:
        steps = steps[:-1]
    return found.get(steps, 1)


class _Reader:
    """Walks once over the text, noting where keys begin. The text has been parsed before."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.found: dict[Steps, int] = {}
        self.rows: dict[Steps, int] = {}

    def read(self) -> dict[Steps, int]:
        table: Steps = ()
        self._skip()
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip()
        return self.found

    def _header(self) -> Steps:
        start, many = self.at, self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        steps = self._inside(self._key(), start)
        self.at = self.text.index("]", self.at) + (2 if many else 1)
        if many:
            self.rows[steps] = self.rows.get(steps, -1) + 1
            steps = (*steps, self.rows[steps])
        self._note(steps, start)
        return steps

    def _inside(self, key: list[str], start: int) -> Steps:
        """The key, with the number of the element it continues at each list on its way."""
        steps: Steps = ()
        for index, part in enumerate(key):
            steps = (*steps, part)
            self._note(steps, start)
            if steps in self.rows and index < len(key) - 1:
                steps = (*steps, self.rows[steps])
        return steps

    def _pair(self, table: Steps) -> None:
        start, steps = self.at, table
        for part in self._key():
            steps = (*steps, part)
            self._note(steps, start)
        self.at = self.text.index("=", self.at) + 1
        self._value(steps)

    def _key(self) -> list[str]:
        parts: list[str] = []
        while True:
            self._skip()
            match = self._match(_PART)
            parts.append(_bare(match))
            self._skip()
            if not self.text.startswith(".", self.at):
                return parts
            self.at += 1

    def _value(self, steps: Steps) -> None:
        self._skip()
        match self.text[self.at]:
            case "[":
                self._elements(steps)
            case "{":
                self._table(steps)
            case '"' | "'":
                self._match(_TEXT)
            case _:
                self._match(_PLAIN)

    def _elements(self, steps: Steps) -> None:
        self.at, index = self.at + 1, 0
        self._skip()
        while self.text[self.at] != "]":
            self._note((*steps, index), self.at)
            self._value((*steps, index))
            index += 1
            self._past_comma()
        self.at += 1

    def _table(self, steps: Steps) -> None:
        self.at += 1
        self._skip()
        while self.text[self.at] != "}":
            self._pair(steps)
            self._past_comma()
        self.at += 1

    def _past_comma(self) -> None:
        self._skip()
        if self.text[self.at] == ",":
            self.at += 1
            self._skip()

    def _skip(self) -> None:
        self._match(_BLANK)

    def _match(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        self.at = match.end() if match else len(self.text)
        return match[0] if match else ""

    def _note(self, steps: Steps, at: int) -> None:
        self.found.setdefault(steps, self.text.count("\n", 0, at) + 1)


def _bare(part: str) -> str:
    if part[:1] == "'":
        return part[1:-1]
    if part[:1] != '"':
        return part
    import tomllib

    key: Any = next(iter(tomllib.loads(f"{part} = 0")))
    return str(key)
