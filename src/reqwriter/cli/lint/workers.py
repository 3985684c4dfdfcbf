"""Many files judged by several processes; a file that ends its process costs itself alone."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from reqwriter.cli.lint.judging import Asked, Judge, Seen
from reqwriter.cli.lint.outcome import Unread
from reqwriter.wording.remarks import Remark

# A process takes about as long to start as so many short files take to judge.
FEW = 32
_ENDED = "读取这份文件时程序意外中止，没有检查。请用 Word 打开并另存为 .docx 后再试。"
# Started anew, not forked: it is the same on every system.
_CONTEXT = multiprocessing.get_context("spawn")

Serve = Callable[[Connection, Asked], None]


def judged(asked: Asked, files: Sequence[Path]) -> Generator[Seen | Unread, None, None]:
    """What comes of each file, in the order of the files. Close it to end its processes."""
    count = os.cpu_count() or 1
    if len(files) < FEW or count == 1:
        yield from map(Judge(asked).judge, files)
    else:
        yield from shared_out(asked, files, count)


def serve(pipe: Connection, asked: Asked) -> None:
    """Judge every file that comes in, until nobody asks any more."""
    # Ctrl+C comes to every process; whoever asks ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    judge = Judge(asked)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(judge.judge(pipe.recv()))


def shared_out(
    asked: Asked, files: Sequence[Path], count: int, serve: Serve = serve
) -> Generator[Seen | Unread, None, None]:
    """As `judged`, by so many processes."""
    idle, busy = [_Worker(asked, serve) for _ in range(count)], list[_Worker]()
    waiting = deque(enumerate(files))
    done: dict[int, Seen | Unread] = {}
    known: dict[object, Any] = {}
    told = 0
    try:
        while waiting or busy:
            while waiting and idle:
                worker = idle.pop()
                worker.give(*waiting.popleft())
                busy.append(worker)
            ready = wait([worker.pipe for worker in busy])
            for worker in [one for one in busy if one.pipe in ready]:
                busy.remove(worker)
                idle.append(worker)
                done[worker.number] = _once(worker.result(), known)
            while told in done:
                yield done.pop(told)
                told += 1
    finally:
        for worker in (*idle, *busy):
            worker.end()


class _Worker:
    """A process that judges one file at a time. It starts when it is given one."""

    pipe: Connection

    def __init__(self, asked: Asked, serve: Serve) -> None:
        self._asked, self._serve = asked, serve
        self._process: SpawnProcess | None = None

    def give(self, number: int, file: Path) -> None:
        """Ask for a file; that its process has ended is seen when the result is fetched."""
        self.number, self._file = number, file
        if self._process is None:
            self._start()
        with suppress(OSError):
            self.pipe.send(file)

    def result(self) -> Seen | Unread:
        """What came of the file; waits for it."""
        try:
            result: Seen | Unread = self.pipe.recv()
        except (EOFError, OSError):
            self.end()
            return Unread(self._file, f"{self._file}：{_ENDED}")
        return result

    def end(self) -> None:
        """End the process, whatever it is at."""
        if self._process is not None:
            self._process.terminate()
            self._process.join()
            self.pipe.close()
            self._process = None

    def _start(self) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=self._serve, args=(theirs, self._asked))
        with _interrupts_unheard():
            self._process.start()
        theirs.close()


@contextmanager
def _interrupts_unheard() -> Iterator[None]:
    """A process started in here is deaf to Ctrl+C from its first moment on, where systems can."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _once(one: Seen | Unread, known: dict[object, Any]) -> Seen | Unread:
    """The same, with what all remarks of a pattern say held once for thousands of files."""
    if isinstance(one, Unread):
        return one
    return one._replace(remarks=[_light(remark, known) for remark in one.remarks])


def _light(remark: Remark, known: dict[object, Any]) -> Remark:
    said = (remark.name, remark.message, remark.rewrite, remark.because)
    name, message, rewrite, because = (known.setdefault(part, part) for part in said)
    return remark._replace(name=name, message=message, rewrite=rewrite, because=because)
