"""Work on one document in a process of its own, which can be ended.

A document from outside may make a library loop, fill the memory or fall over. In a process apart that costs the one
document: the caller is told why, and the next piece of work gets a new process. The process stays for the next piece
otherwise, so that the reader is loaded once. It is no wall against code that a document manages to run.
"""

from __future__ import annotations

import contextlib
import math
import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import TypeVar

from mithaq.reading.engines.pool import prepare_process
from mithaq.reading.errors import MithaqError

T = TypeVar("T")

# So often is the caller heard while work goes on, in seconds.
_STEP = 0.5
# For a new interpreter, on a machine that is busy with other things.
_START_SECONDS = 120.0
# What the clock of the processor gives beyond the wall clock's limit: that one shall end the work, where anybody looks.
_GRACE_SECONDS = 5


class ApartError(MithaqError):
    """Base of what ends a process apart."""


class OutOfTimeError(ApartError):
    """The work took longer than it may."""


class OutOfMemoryError(ApartError):
    """The work needed more memory than it may."""


class ProcessDiedError(ApartError):
    """The process ended by itself: a fault in a library, or the system ended it for want of memory."""


class Apart:
    """One process apart, started when the first work comes, started anew after it was ended. Not for several threads.

    Args:
        max_memory: bytes that the process may map, libraries and model included; None for no limit. Only where the
            system keeps such limits (not on Windows).
    """

    def __init__(self, *, max_memory: int | None = None) -> None:
        self._max_memory = max_memory
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    def __enter__(self) -> Apart:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def call(self, work: Callable[[], T], *, seconds: float, waiting: Callable[[], object] = lambda: None) -> T:
        """What `work` returns there.

        Args:
            work: a function that the other process can import by its name, or a `functools.partial` of one.
            seconds: how long it may take; the start of the process is not counted.
            waiting: called about twice a second meanwhile; what it raises ends the process and passes through.

        Raises:
            OutOfTimeError, OutOfMemoryError, ProcessDiedError: as they say.
            MithaqError: what `work` raised.
        """
        try:
            connection = self._start(waiting)
            connection.send((work, seconds))
            if not _wait(connection, seconds, waiting):
                raise OutOfTimeError(f"need an end within {seconds:g} seconds, got none")
            returned, value = connection.recv()
        except (EOFError, OSError) as error:
            code = self._end()
            raise ProcessDiedError(
                f"need an answer of the process that reads, got its end (exit code {code})"
            ) from error
        except BaseException:
            self._end()
            raise
        if not returned:
            raise value
        answer: T = value
        return answer

    def close(self) -> None:
        """End the process, if there is one."""
        self._end()

    def _start(self, waiting: Callable[[], object]) -> Connection:
        if self._process is not None and self._process.is_alive() and self._connection is not None:
            return self._connection
        self._end()
        context = multiprocessing.get_context("spawn")  # a fork would share the caller's database connections
        ours, theirs = context.Pipe()
        self._connection = ours
        self._process = context.Process(target=_serve, args=(theirs, self._max_memory), daemon=True)
        self._process.start()
        theirs.close()
        if not _wait(ours, _START_SECONDS, waiting):
            raise OutOfTimeError(f"need a process that starts within {_START_SECONDS:g} seconds, got none")
        ours.recv()
        return ours

    def _end(self) -> int | None:
        """Its exit code; None where there was no process."""
        process, self._process = self._process, None
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        if process is None:
            return None
        # It may be in the middle of ending by itself, with a code that tells more than that of the kill.
        process.join(0.2)
        if process.is_alive():
            process.kill()
        process.join()
        code = process.exitcode
        process.close()
        return code


def _wait(connection: Connection, seconds: float, waiting: Callable[[], object]) -> bool:
    """Whether something came within the time."""
    end = time.monotonic() + seconds
    while not connection.poll(max(0.0, min(_STEP, end - time.monotonic()))):
        if time.monotonic() >= end:
            return False
        waiting()
    return True


def _serve(connection: Connection, max_memory: int | None) -> None:
    """In the process apart: one piece of work after the other, until the other end is gone."""
    prepare_process()
    if max_memory is not None:
        _limit_memory(max_memory)
    connection.send(None)
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            work, seconds = connection.recv()
            # Should the caller be killed, nobody ends the work by the wall clock.
            _limit_processor(seconds + _GRACE_SECONDS)
            try:
                answer: tuple[bool, object] = (True, work())
            except MithaqError as error:
                answer = (False, error)
            except MemoryError:
                answer = (False, OutOfMemoryError(f"need at most {max_memory} bytes of memory, got more"))
            connection.send(answer)


def _limit_memory(max_memory: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = max_memory if hard == resource.RLIM_INFINITY else min(max_memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _limit_processor(seconds: float) -> None:
    """End this process after so many seconds more of the processor's time, of all its threads."""
    try:
        import resource
    except ImportError:
        return
    used = time.process_time()
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    most = math.ceil(used + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
