"""Work in a process apart: its answer comes back, and whatever ends it costs that work alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from mithaq.reading.engines.apart import Apart, OutOfMemoryError, OutOfTimeError, ProcessDiedError
from mithaq.reading.engines.jobs import Job, read_job
from mithaq.reading.sources.errors import EmptySourceError
from mithaq.reading.sources.limits import Limits
from tests.reading.engines import readers


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    with Apart(max_memory=3 * 1024**3) as process:
        yield process


def test_the_answer_comes_from_another_process_that_stays(apart: Apart) -> None:
    first = apart.call(readers.own_id, seconds=20)
    assert first != os.getpid()
    assert apart.call(readers.own_id, seconds=20) == first
    assert apart.call(partial(readers.answer, "x" * 3_000_000), seconds=20) == "x" * 3_000_000


def test_what_the_work_raises_passes_and_the_process_stays(apart: Apart) -> None:
    before = apart.call(readers.own_id, seconds=20)
    with pytest.raises(readers.RefusedError, match="need something else"):
        apart.call(readers.refuse, seconds=20)
    assert apart.call(readers.own_id, seconds=20) == before


@pytest.mark.parametrize("work", [readers.sleep_long, readers.turn_for_ever])
def test_work_without_an_end_is_ended(apart: Apart, work: Callable[[], None]) -> None:
    before = apart.call(readers.own_id, seconds=20)
    begun = time.monotonic()
    with pytest.raises(OutOfTimeError, match=r"within 0\.6 seconds"):
        apart.call(work, seconds=0.6)
    assert time.monotonic() - begun < 3
    assert apart.call(readers.own_id, seconds=20) != before


def test_a_process_that_falls_over_is_told_and_the_next_work_is_done(apart: Apart) -> None:
    with pytest.raises(ProcessDiedError, match=r"exit code 3"):
        apart.call(readers.fall_over, seconds=20)
    assert apart.call(partial(readers.answer, 7), seconds=20) == 7


def test_a_process_that_was_killed_between_two_pieces_of_work_is_replaced(apart: Apart) -> None:
    os.kill(apart.call(readers.own_id, seconds=20), signal.SIGKILL)
    time.sleep(0.2)
    assert apart.call(partial(readers.answer, 7), seconds=20) == 7


def test_memory_is_limited(apart: Apart) -> None:
    with pytest.raises(OutOfMemoryError, match="at most 3221225472 bytes"):
        apart.call(readers.fill_memory, seconds=20)


def test_whoever_waits_can_give_up(apart: Apart) -> None:
    before = apart.call(readers.own_id, seconds=20)
    with pytest.raises(KeyError):
        apart.call(readers.sleep_long, seconds=20, waiting=partial({}.__getitem__, "no more"))
    with pytest.raises(ProcessLookupError):
        os.kill(before, 0)


def test_a_document_is_read_apart(apart: Apart) -> None:
    job = Job(id="a", name="a.txt", data=b"Un texte.", extension=".txt")
    read = apart.call(partial(read_job, job, limits=Limits(), reader=readers.read_simply), seconds=20)
    assert (read.document.text, read.reading.text, read.media_type) == ("Un texte.", "Un texte.", "text/plain")
    empty = Job(id="b", name="b.txt", data=b"")
    with pytest.raises(EmptySourceError):
        apart.call(partial(read_job, empty, limits=Limits(), reader=readers.read_simply), seconds=20)


def test_when_the_caller_is_killed_the_process_ends() -> None:
    """Waiting for work it sees the end of its pipe; at work the clock of the processor ends it."""
    program = (
        "from functools import partial\n"
        "from mithaq.reading.engines.apart import Apart\n"
        "from tests.reading.engines import readers\n"
        "apart = Apart()\n"
        "print(apart.call(readers.own_id, seconds=20), flush=True)\n"
        "input()\n"
    )
    caller = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True)
    assert caller.stdout is not None
    assert caller.stdin is not None
    with caller.stdout, caller.stdin:
        process = int(caller.stdout.readline())
        caller.kill()
        caller.wait()
        assert _ends(process, within=5)


def _ends(process: int, *, within: float) -> bool:
    end = time.monotonic() + within
    while time.monotonic() < end:
        try:
            os.kill(process, 0)
            with open(f"/proc/{process}/stat") as stat:  # noqa: PTH123
                if stat.read().rpartition(")")[2].split()[0] == "Z":
                    return True  # ended; nobody has asked for its exit code
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False
