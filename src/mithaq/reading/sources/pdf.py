"""The text layer of PDF files. Pages follow each other with a form feed; running heads stay for the noise step."""

from __future__ import annotations

import pypdfium2

from mithaq.reading.sources.errors import EncryptedError, MalformedError, NoTextError, TooLargeError
from mithaq.reading.sources.limits import Limits
from mithaq.reading.sources.parts import Parts
from mithaq.reading.sources.pdf_columns import with_columns

_ERR_PASSWORD = 4  # FPDF_ERR_PASSWORD in fpdfview.h
PAGE_BREAK = "\n\f\n"
# pdfium puts this noncharacter for the hyphen and the line end of a word that is broken across lines.
_BROKEN_WORD = "\ufffe"


def extract_pdf(data: bytes, *, limits: Limits) -> Parts:
    """The text of each page, line by line as it is set; tabs part the columns of a table.

    Raises:
        EncryptedError: it needs a password.
        MalformedError: pdfium cannot open it.
        NoTextError: its pages hold no text, as a scan does.
        TooLargeError: more pages, or more text, than `limits` allow.
    """
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _ERR_PASSWORD:
            raise EncryptedError("need a PDF that opens without a password, got an encrypted one") from None
        raise MalformedError(f"need a PDF, got one that is broken: {error}") from None
    try:
        if len(pdf) > limits.max_pages:
            raise TooLargeError(f"need a PDF of at most {limits.max_pages} pages, got one of {len(pdf)} pages")
        pages = _read_pages(pdf, limits=limits)
        title = pdf.get_metadata_value("Title").strip()
    except pypdfium2.PdfiumError as error:
        raise MalformedError(f"need a PDF, got one with a broken page: {error}") from None
    finally:
        pdf.close()
    if not any(page.strip() for page in pages):
        raise NoTextError(
            f"need a PDF with a text layer, got {len(pages)} page(s) of images (recognise their text with an OCR tool "
            "first: it is not done here)"
        )
    return Parts(text=PAGE_BREAK.join(pages), title=title or None)


def _read_pages(pdf: pypdfium2.PdfDocument, *, limits: Limits) -> list[str]:
    pages: list[str] = []
    size = 0
    for page in pdf:
        layer = page.get_textpage()
        text = with_columns(layer, layer.get_text_range()).replace(_BROKEN_WORD, "-\n").strip("\r\n")
        size += len(text)
        limits.check(size, what="text of the PDF")
        pages.append(text)
        page.close()
    return pages
