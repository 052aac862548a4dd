"""What arrivals are called, when a worker counts as lost, and which problem an error is. Pure: no database."""

import re
from datetime import datetime, timedelta
from pathlib import PurePosixPath, PureWindowsPath

from mithaq.fetching.errors import AnswerTooLargeError, ForbiddenAddressError, TooSlowError, UnreachableError
from mithaq.platform.arrivals.vocabulary import Problem
from mithaq.reading.engines.apart import OutOfMemoryError, OutOfTimeError, ProcessDiedError
from mithaq.reading.engines.jobs import ReaderFaultError
from mithaq.reading.errors import MithaqError
from mithaq.reading.sources import errors as sources

MOST_ATTEMPTS = 3
"""So often is an arrival begun whose worker stops on the way: what ends three workers would end a fourth."""
LONGEST_NAME = 200

# The first that fits: a class stands before its bases.
_PROBLEMS: tuple[tuple[type[MithaqError], Problem], ...] = (
    (sources.EmptySourceError, Problem.EMPTY),
    (sources.TooLargeError, Problem.TOO_LARGE),
    (AnswerTooLargeError, Problem.TOO_LARGE),
    (sources.BinaryError, Problem.BINARY),
    (sources.UnsupportedFormatError, Problem.UNSUPPORTED),
    (sources.UnreadableEncodingError, Problem.ENCODING),
    (sources.EncryptedError, Problem.ENCRYPTED),
    (sources.MalformedError, Problem.MALFORMED),
    (sources.NoBodyError, Problem.NO_BODY),
    (sources.NoTextError, Problem.NO_TEXT),
    (ForbiddenAddressError, Problem.FORBIDDEN_ADDRESS),
    (TooSlowError, Problem.TOO_SLOW),
    (UnreachableError, Problem.UNREACHABLE),
    (OutOfTimeError, Problem.OUT_OF_TIME),
    (OutOfMemoryError, Problem.OUT_OF_MEMORY),
    (ProcessDiedError, Problem.CRASHED),
    (ReaderFaultError, Problem.FAULT),
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def problem_of(error: MithaqError) -> Problem:
    """The problem that an error is; REFUSED for one that has no word of its own."""
    return next((problem for kind, problem in _PROBLEMS if isinstance(error, kind)), Problem.REFUSED)


def is_lost(heartbeat_at: datetime, *, now: datetime, lost_after: timedelta) -> bool:
    """Whether a worker that gave its last sign of life then counts as stopped."""
    return now - heartbeat_at > lost_after


def plain_name(name: str) -> str:
    """The name of a file as it is kept: without folders of any system, control characters and marks of direction.

    "document" where nothing is left.
    """
    last = PurePosixPath(PureWindowsPath(name).name).name
    return " ".join(_CONTROL.sub(" ", last).split())[-LONGEST_NAME:] or "document"


def what_came(error: str) -> str:
    """The part of an error's message that says what came: "need X, got Y" gives Y; all of it where it says no such."""
    return error.partition(", got ")[2] or error
