"""Small PDF and DOCX files, made when a test asks for them."""

from __future__ import annotations

import io
import zipfile

import docx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

SENTENCE = (
    "La société Bêta créera plus de 150 emplois directs d'ici 2029 dans la ville de Fès, a indiqué sa directrice."
)


def pdf_file(*pages: list[str], title: str | None = None, password: str | None = None) -> bytes:
    """A page for each list of lines; a page without lines shows a filled square."""
    file = io.BytesIO()
    encrypt = None if password is None else StandardEncryption(password, canPrint=0)
    canvas = Canvas(file, encrypt=encrypt, invariant=1)
    canvas.setTitle(title or "")
    for lines in pages:
        if not lines:
            canvas.rect(100, 100, 50, 50, fill=1)
        for number, line in enumerate(lines):
            canvas.drawString(72, 760 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def docx_file(*paragraphs: str, rows: list[list[str]] | None = None, title: str = "") -> bytes:
    """Paragraphs; where `rows` are given, their table stands after the first."""
    document = docx.Document()
    document.core_properties.title = title
    for number, text in enumerate(paragraphs):
        document.add_paragraph(text)
        if rows and number == 0:
            table = document.add_table(len(rows), len(rows[0]))
            for row, values in zip(table.rows, rows, strict=True):
                for cell, value in zip(row.cells, values, strict=True):
                    cell.text = value
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def with_part(package: bytes, name: str, data: bytes) -> bytes:
    """The package with one part replaced or added."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, data)
    return file.getvalue()


def body_of(package: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read("word/document.xml").decode()
