"""Errors that reading a document may raise. Each message says what was expected and what came."""


class MithaqError(Exception):
    """Base of every error that the command line prints as one line, without a traceback."""


class ReadingError(MithaqError):
    """A document cannot be read. Nothing of it was kept."""


class SpanError(MithaqError):
    """A range of text that cannot exist: empty, reversed or outside the document."""


class FactError(MithaqError):
    """A fact that cannot be built: a value without its words, or a value of the wrong shape."""
