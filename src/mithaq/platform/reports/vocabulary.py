"""What a reader may ask for, and what may become of it."""

from enum import StrEnum


class ReportKind(StrEnum):
    """An error in the register, or something that concerns whoever writes: to be corrected, or to be removed."""

    ERROR = "error"
    CORRECTION = "correction"
    REMOVAL = "removal"


class ReportState(StrEnum):
    """A report is open until somebody settles it, or dismisses it because nothing has to be done."""

    OPEN = "open"
    SETTLED = "settled"
    DISMISSED = "dismissed"


CLOSED = (ReportState.SETTLED, ReportState.DISMISSED)
