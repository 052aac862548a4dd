"""The text of DOCX files: paragraphs and table rows in the order of the document."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from mithaq.reading.sources.errors import MalformedError, NoTextError
from mithaq.reading.sources.limits import Limits
from mithaq.reading.sources.packing import check_package
from mithaq.reading.sources.parts import Parts

# What a broken package makes zipfile, lxml and python-docx raise.
_BROKEN = (
    AttributeError, EOFError, LookupError, NotImplementedError, OSError, OpcError, RuntimeError, TypeError, ValueError,
    etree.LxmlError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_BREAKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TEXT, _TEXT_BOX, _MARKS = qn("w:t"), qn("w:txbxContent"), qn("w:pPr")
# The second form of a drawing, for programs that cannot show the first: the same words again.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def extract_docx(data: bytes, *, limits: Limits) -> Parts:
    """Paragraphs parted by a blank line; a table row on a line, its cells parted by tabs.

    Headers, footers, notes and deleted text are no part of it.

    Raises:
        MalformedError: it is no Word document, or broken.
        TooLargeError: it unpacks to more than `limits` allow, or to far more than its size (`packing`).
        NoTextError: it holds no words.
    """
    try:
        check_package(data, limits=limits, what="DOCX")
        document = docx.Document(io.BytesIO(data))
        title = (document.core_properties.title or "").strip()
        text = "\n\n".join(_blocks(document.element.body))
    except _BROKEN as error:
        raise MalformedError(f"need a DOCX file, got one that is broken: {error}") from error
    if not text.strip():
        raise NoTextError("need a DOCX file with text, got one without a word")
    return Parts(text=text, title=title or None)


def _blocks(parent: etree._Element) -> Iterator[str]:
    """Text of each paragraph and table under `parent`; content controls and tracked insertions are looked into."""
    for child in parent.iterchildren(tag=etree.Element):
        if child.tag == _PARAGRAPH:
            text = "".join(_runs(child)).strip()
            if text:
                yield text
            for box in child.iter(_TEXT_BOX):
                if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                    yield from _blocks(box)
        elif child.tag == _TABLE:
            yield "\n".join(_rows(child))
        else:
            yield from _blocks(child)


def _rows(table: etree._Element) -> Iterator[str]:
    """One line a row. A row or cell may stand in a content control, a table in a cell gives its words to the cell."""
    for row in table.iter(_ROW):
        if next(row.iterancestors(_TABLE)) is not table:
            continue
        cells = [cell for cell in row.iter(_CELL) if next(cell.iterancestors(_ROW)) is row]
        line = "\t".join(" ".join(" ".join(_blocks(cell)).split()) for cell in cells).rstrip()
        if line.strip():
            yield line


def _runs(parent: etree._Element) -> Iterator[str]:
    """The words of a paragraph without those of its text boxes. Deleted words are `w:delText` and do not come."""
    for child in parent.iterchildren(tag=etree.Element):
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in (_TEXT_BOX, _FALLBACK, _MARKS):
            yield from _runs(child)
