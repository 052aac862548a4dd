"""How documents come in, and what may become of them."""

from enum import StrEnum


class Kind(StrEnum):
    """By which way a document came."""

    FILE = "file"
    TEXT = "text"  # pasted
    ADDRESS = "address"  # of the web: its bytes are fetched in the background


class State(StrEnum):
    """Where an arrival stands. It ends in one of the last two; a failed one may be tried again."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


UNFINISHED = (State.WAITING, State.READING)


class Problem(StrEnum):
    """Why an arrival gave no document."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    BINARY = "binary"
    UNSUPPORTED = "unsupported"
    ENCODING = "encoding"
    ENCRYPTED = "encrypted"
    MALFORMED = "malformed"
    NO_BODY = "no_body"
    NO_TEXT = "no_text"
    FORBIDDEN_ADDRESS = "forbidden_address"
    UNREACHABLE = "unreachable"
    TOO_SLOW = "too_slow"
    OUT_OF_TIME = "out_of_time"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    FAULT = "fault"
    WORKER_LOST = "worker_lost"
    REFUSED = "refused"  # by a rule that has no word of its own here
