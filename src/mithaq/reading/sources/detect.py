"""What kind of source bytes are: their first bytes decide, then the name of the file, then the server's word."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from mithaq.reading.sources.errors import BinaryError, EncryptedError, UnsupportedFormatError
from mithaq.reading.sources.packing import check_list


class SourceFormat(StrEnum):
    TEXT = "text"
    HTML = "HTML"
    PDF = "PDF"
    DOCX = "DOCX"


_EXTENSIONS = {
    ".htm": SourceFormat.HTML,
    ".html": SourceFormat.HTML,
    ".xhtml": SourceFormat.HTML,
    ".pdf": SourceFormat.PDF,
    ".docx": SourceFormat.DOCX,
}
MEDIA_TYPE_OF = {
    SourceFormat.TEXT: "text/plain",
    SourceFormat.HTML: "text/html",
    SourceFormat.PDF: "application/pdf",
    SourceFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Each format's registered media type."""
_FORMAT_OF = {media_type: found for found, media_type in MEDIA_TYPE_OF.items()} | {
    "application/xhtml+xml": SourceFormat.HTML
}
# File signatures: what nobody can read here, and the words for it.
_BINARY = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, sound or film (RIFF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program (ELF)"),
    (b"SQLite format 3\0", "an SQLite database"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_OFFICE_FOLDERS = {"xl/": "an Excel workbook", "ppt/": "a PowerPoint presentation"}
_MARKUP = re.compile(
    # A comment is taken up to its first end and never further: else many of them could be cut in endless ways.
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 1024


def detect(data: bytes, *, extension: str = "", media_type: str | None = None) -> SourceFormat:
    """The format of `data`.

    Args:
        data: all bytes of the source.
        extension: of the file's name, with its dot.
        media_type: as the server stated it, without parameters.

    Raises:
        BinaryError, EncryptedError, UnsupportedFormatError: it is known and not read here.
        TooLargeError: an archive of more parts than any document has.
    """
    _refuse_known(data)
    if b"%PDF-" in data[:_HEAD]:
        return SourceFormat.PDF
    if data.startswith(b"PK\x03\x04"):
        return _detect_archive(data)
    if _MARKUP.match(_narrow(data[: 4 * _HEAD])):
        return SourceFormat.HTML
    return _EXTENSIONS.get(extension.lower()) or _FORMAT_OF.get((media_type or "").lower()) or SourceFormat.TEXT


def _narrow(head: bytes) -> bytes:
    """`head` without the byte order mark and the zeros of UTF-16, so that markup shows."""
    return head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")


def _refuse_known(data: bytes) -> None:
    for signature, name in _BINARY:
        if data.startswith(signature):
            raise BinaryError(f"need text, HTML, PDF or DOCX, got {name}")
    if data.startswith(_OLE):
        if _ENCRYPTED_OFFICE in data:
            raise EncryptedError("need a document without a password, got an encrypted Office file")
        raise UnsupportedFormatError("need text, HTML, PDF or DOCX, got an old Office file (save it as DOCX)")
    if data.startswith(b"{\\rtf"):
        raise UnsupportedFormatError("need text, HTML, PDF or DOCX, got RTF (save it as DOCX)")


def _detect_archive(data: bytes) -> SourceFormat:
    check_list(data, what="package")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return SourceFormat.DOCX  # its reader says what is broken
    if any(name.startswith("word/") for name in names):
        return SourceFormat.DOCX
    for folder, what in _OFFICE_FOLDERS.items():
        if any(name.startswith(folder) for name in names):
            raise UnsupportedFormatError(f"need text, HTML, PDF or DOCX, got {what}")
    raise BinaryError("need text, HTML, PDF or DOCX, got a ZIP archive")
