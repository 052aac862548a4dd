"""Why a source cannot become a document. One class for each reason; all are ReadingErrors."""

from mithaq.reading.errors import ReadingError


class SourceError(ReadingError):
    """Base of what can be wrong with a source."""


class MissingSourceError(SourceError):
    """There is no file at the path, or it may not be opened."""


class EmptySourceError(SourceError):
    """There are no bytes, or nothing but white space."""


class TooLargeError(SourceError):
    """More bytes than the limit, packed or unpacked."""


class BinaryError(SourceError):
    """Bytes that are no text and no document: a program, an image, an archive."""


class UnsupportedFormatError(SourceError):
    """A document of a format that is not read here (old Word, RTF, spreadsheets)."""


class UnreadableEncodingError(SourceError):
    """Text in an encoding that cannot be told."""


class EncryptedError(SourceError):
    """A document that needs a password."""


class MalformedError(SourceError):
    """A PDF, DOCX or HTML file that is broken."""


class NoBodyError(SourceError):
    """A page with navigation at most: no text of its own."""


class NoTextError(SourceError):
    """A PDF of images without a text layer, or a DOCX without a word."""
