"""A path or bytes to a Document: size, format, text, canonical form."""

from __future__ import annotations

from pathlib import Path

from mithaq.reading.model import Document
from mithaq.reading.sources.detect import SourceFormat, detect
from mithaq.reading.sources.errors import EmptySourceError, MissingSourceError
from mithaq.reading.sources.limits import Limits
from mithaq.reading.sources.parts import Parts
from mithaq.reading.text.canonical import canonicalise


def load_document(
    path: Path,
    *,
    document_id: str | None = None,
    published: str | None = None,
    url: str | None = None,
    limits: Limits | None = None,
) -> Document:
    """The document in a file.

    Args:
        path: text, HTML, PDF or DOCX.
        document_id: None for the file's name without its ending.
        published: what the source knows; it counts before what the file states of itself.
        url: where the file came from.
        limits: None for 50 MB.

    Raises:
        SourceError: one class for each reason (`mithaq.reading.sources.errors`).
    """
    data = read_bytes(path, limits=limits or Limits())
    return document_from_bytes(
        data,
        document_id=path.stem if document_id is None else document_id,
        extension=path.suffix,
        published=published,
        url=url,
        limits=limits,
    )


def read_bytes(path: Path, *, limits: Limits) -> bytes:
    """The bytes of a file, whose size is looked at before any of it is read.

    Raises:
        MissingSourceError: no such file, a folder, or no permission.
        TooLargeError: above the limit.
    """
    try:
        if path.is_dir():
            raise MissingSourceError(f"need a file, got the folder {path}")
        if path.exists() and not path.is_file():
            raise MissingSourceError(f"need a regular file, got a device or pipe: {path}")
        limits.check(path.stat().st_size, what=path.name)
        with path.open("rb") as file:
            # The file may grow between the two looks at it.
            data = file.read(limits.max_bytes + 1)
    except FileNotFoundError:
        raise MissingSourceError(f"need a file, got a path where there is none: {path}") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise MissingSourceError(f"need a file that can be opened, got {path}: {reason}") from None
    limits.check(len(data), what=path.name)
    return data


def document_from_bytes(
    data: bytes,
    *,
    document_id: str,
    extension: str = "",
    media_type: str | None = None,
    charset: str | None = None,
    published: str | None = None,
    url: str | None = None,
    limits: Limits | None = None,
) -> Document:
    """The document in `data`, whose text is canonical.

    Args:
        data: all bytes of a text, HTML, PDF or DOCX file.
        document_id: the name that the source gives it.
        extension: of the file's name, with its dot; the first bytes count before it.
        media_type, charset: as the server stated them.
        published, url: what the source knows; they count before what the document states of itself.
        limits: None for 50 MB.

    Raises:
        SourceError: one class for each reason (`mithaq.reading.sources.errors`).
    """
    limits = limits or Limits()
    limits.check(len(data), what=document_id)
    if not data.strip():
        raise EmptySourceError(f"need a document, got {len(data)} bytes without content")
    found = detect(data, extension=extension, media_type=media_type)
    parts = _extract(found, data, charset=charset, url=url, limits=limits)
    text = canonicalise(parts.text)
    if not text.strip():
        raise EmptySourceError("need a document, got nothing but white space")
    return Document(
        id=document_id, text=text, published=published or parts.published, url=url or parts.url, title=parts.title
    )


def _extract(found: SourceFormat, data: bytes, *, charset: str | None, url: str | None, limits: Limits) -> Parts:
    # Each format's library is loaded when the first such file comes: trafilatura alone takes half a second.
    match found:
        case SourceFormat.HTML:
            from mithaq.reading.sources.html import extract_html

            return extract_html(data, charset=charset, url=url)
        case SourceFormat.PDF:
            from mithaq.reading.sources.pdf import extract_pdf

            return extract_pdf(data, limits=limits)
        case SourceFormat.DOCX:
            from mithaq.reading.sources.docx import extract_docx

            return extract_docx(data, limits=limits)
        case SourceFormat.TEXT:
            from mithaq.reading.sources.plain import extract_plain

            return extract_plain(data, charset=charset)
