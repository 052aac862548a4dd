from __future__ import annotations

import pytest

from mithaq.reading.sources.errors import EncryptedError, MalformedError, NoTextError, TooLargeError
from mithaq.reading.sources.limits import Limits
from mithaq.reading.sources.pdf import extract_pdf
from tests.reading.sources.files import pdf_file

LIMITS = Limits()


def test_pages_follow_each_other_and_lines_stay() -> None:
    parts = extract_pdf(
        pdf_file(["Agence Alpha", "Bêta créera 150 emplois."], ["Agence Alpha", "Suite."]), limits=LIMITS
    )
    pages = [page.split() for page in parts.text.split("\f")]
    assert pages == [["Agence", "Alpha", "Bêta", "créera", "150", "emplois."], ["Agence", "Alpha", "Suite."]]


def test_the_title_is_kept_where_the_file_states_one() -> None:
    assert extract_pdf(pdf_file(["Texte."], title="Rapport"), limits=LIMITS).title == "Rapport"
    assert extract_pdf(pdf_file(["Texte."]), limits=LIMITS).title is None


def test_a_word_broken_at_the_end_of_a_line_keeps_its_hyphen() -> None:
    text = extract_pdf(pdf_file(["La transition numé-", "rique avance."]), limits=LIMITS).text
    assert text.splitlines() == ["La transition numé-", "rique avance."]


def test_an_encrypted_file_is_refused() -> None:
    with pytest.raises(EncryptedError, match="password"):
        extract_pdf(pdf_file(["Secret."], password="clé"), limits=LIMITS)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4 nothing else", pdf_file(["Texte."])[:120]])
def test_a_broken_file_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedError, match="need a PDF, got one"):
        extract_pdf(data, limits=LIMITS)


def test_a_file_of_images_says_that_no_ocr_is_done() -> None:
    with pytest.raises(NoTextError, match=r"2 page.*OCR"):
        extract_pdf(pdf_file([], []), limits=LIMITS)


def test_one_page_of_text_among_images_is_enough() -> None:
    assert "Texte" in extract_pdf(pdf_file([], ["Texte."]), limits=LIMITS).text


def test_more_text_than_allowed_is_refused() -> None:
    with pytest.raises(TooLargeError, match=r"text of the PDF: need at most 20 bytes .* got 30 bytes"):
        extract_pdf(pdf_file(["x" * 30]), limits=Limits(max_bytes=20))


def test_more_pages_than_allowed_are_refused() -> None:
    pages = [["Texte."]] * 3
    assert extract_pdf(pdf_file(*pages), limits=Limits(max_pages=3)).text.count("Texte.") == 3
    with pytest.raises(TooLargeError, match=r"need a PDF of at most 2 pages, got one of 3 pages"):
        extract_pdf(pdf_file(*pages), limits=Limits(max_pages=2))
