from __future__ import annotations

import io
import zipfile

import pytest

from mithaq.reading.sources.detect import detect
from mithaq.reading.sources.docx import extract_docx
from mithaq.reading.sources.errors import MalformedError, NoTextError, TooLargeError
from mithaq.reading.sources.limits import Limits
from tests.reading.sources.files import body_of, docx_file, with_part

LIMITS = Limits()


def changed(package: bytes, old: str, new: str) -> bytes:
    body = body_of(package)
    assert old in body
    return with_part(package, "word/document.xml", body.replace(old, new).encode())


def test_paragraphs_and_table_rows_come_in_their_order() -> None:
    data = docx_file("Avant.", "Après.", rows=[["Mesure", "Cible"], ["Emplois", "150"]], title="Note")
    parts = extract_docx(data, limits=LIMITS)
    assert parts.text == "Avant.\n\nMesure\tCible\nEmplois\t150\n\nAprès."
    assert parts.title == "Note"


def test_inserted_words_come_and_deleted_words_do_not() -> None:
    run = "<w:r><w:t>Bêta créera 150 emplois.</w:t></w:r>"
    data = changed(
        docx_file("Bêta créera 150 emplois."),
        run,
        "<w:ins><w:r><w:t>Bêta</w:t></w:r></w:ins><w:del><w:r><w:delText> ne</w:delText></w:r></w:del>"
        "<w:sdt><w:sdtContent><w:r><w:tab/><w:t>créera</w:t></w:r></w:sdtContent></w:sdt>",
    )
    assert extract_docx(data, limits=LIMITS).text == "Bêta\tcréera"


def test_a_paragraph_in_a_content_control_is_read() -> None:
    data = changed(docx_file("Texte."), "<w:p><w:r>", "<w:sdt><w:sdtContent><w:p><w:r>")
    data = changed(data, "</w:r></w:p>", "</w:r></w:p></w:sdtContent></w:sdt>")
    assert extract_docx(data, limits=LIMITS).text == "Texte."


def test_a_table_in_a_cell_gives_its_words_to_the_cell() -> None:
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>dedans</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    data = changed(
        docx_file("x", rows=[["AAA", "BBB"]]), "<w:t>AAA</w:t></w:r></w:p>", f"<w:t>A</w:t></w:r></w:p>{inner}"
    )
    assert extract_docx(data, limits=LIMITS).text == "x\n\nA dedans\tBBB"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        b"not a package",
        docx_file("Texte.")[:900],
        with_part(docx_file("Texte."), "word/document.xml", b"<broken"),
        with_part(docx_file("Texte."), "[Content_Types].xml", b"<Types/>"),
    ],
)
def test_a_broken_file_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedError, match="need a DOCX file, got one that is broken"):
        extract_docx(data, limits=LIMITS)


def test_a_file_without_a_word_is_refused() -> None:
    with pytest.raises(NoTextError):
        extract_docx(docx_file(""), limits=LIMITS)


def test_what_unpacks_beyond_the_limit_is_refused() -> None:
    small = docx_file("Texte.")
    bomb = with_part(small, "word/media/zeros.bin", b"\0" * 3_000_000)
    limits = Limits(max_bytes=2_000_000)
    assert len(bomb) < 100_000
    assert extract_docx(small, limits=limits).text == "Texte."
    with pytest.raises(TooLargeError, match=r"the unpacked DOCX: need at most 1\.9 MB .* got [3]"):
        extract_docx(bomb, limits=limits)


def test_a_part_that_unpacks_to_far_more_than_its_size_is_refused() -> None:
    """Also below the limit for the whole: such a part is made to cost time and memory."""
    words = b"Une phrase comme une autre, avec ses mots. " * 20_000
    small, large = (with_part(docx_file("Texte."), "word/media/zeros.bin", each) for each in (words, b"\0" * 3_000_000))
    assert extract_docx(small, limits=LIMITS).text == "Texte."
    with pytest.raises(TooLargeError, match=r"at most 100 times their size, got 2\.9 MB from 2\.\d kB"):
        extract_docx(large, limits=LIMITS)


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_parts_packed_as_no_office_program_does_are_refused(packing: int) -> None:
    file = io.BytesIO(docx_file("Texte."))
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("word/media/other.bin", b"\0" * 100, compress_type=packing)
    with pytest.raises(MalformedError, match=f"deflated or stored, got packing {packing}"):
        extract_docx(file.getvalue(), limits=LIMITS)


def test_a_list_of_parts_that_no_document_has_is_refused_before_it_is_read() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for number in range(12_000):
            package.writestr(f"word/media/{number:060}", b"")
    for look in (detect, lambda data: extract_docx(data, limits=LIMITS)):
        with pytest.raises(TooLargeError, match=r"need a list of at most 1\.0 MB, got one of 1\.3 MB"):
            look(file.getvalue())


def test_entities_that_blow_up_are_refused() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    body = body_of(docx_file("Texte.")).partition("?>")[2].replace("Texte.", "avant &e8; après")
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{entities}]>{body}'
    with pytest.raises(MalformedError, match="need a DOCX file, got one that is broken"):
        extract_docx(with_part(docx_file("Texte."), "word/document.xml", bomb.encode()), limits=LIMITS)
