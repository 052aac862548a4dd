"""Why an address gave no document. Each message says what was expected and what came."""

from mithaq.reading.errors import MithaqError


class FetchError(MithaqError):
    """Base of what can go wrong between an address and its bytes."""


class ForbiddenAddressError(FetchError):
    """An address that must not be asked: not the web, or one that leads into a private network."""


class UnreachableError(FetchError):
    """No answer, or one that is no success."""


class TooSlowError(UnreachableError):
    """No whole answer within the time limit."""


class AnswerTooLargeError(FetchError):
    """An answer above the size limit, packed or unpacked."""
