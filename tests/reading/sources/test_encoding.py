from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.sources.encoding import decode
from mithaq.reading.sources.errors import BinaryError, SourceError, UnreadableEncodingError

FRENCH = (
    "L’agence a signé à Fès un accord avec « Bêta » : près de 150 emplois créés d’ici à l’été 2029, "
    "a-t-on précisé. Où ? À Fès, où l’œuvre commence.\n"
)
ARABIC = "وقعت الوكالة بفاس اتفاقية مع شركة بيتا، وستحدث 150 منصب شغل في أفق سنة 2029.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_french_reads_back_from_each_encoding(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding)) == FRENCH


def test_latin_1_reads_back() -> None:
    plain = "La société créera à Fès 150 emplois, où l'été dure."
    assert decode(plain.encode("latin-1")) == plain


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_arabic_reads_back_from_each_encoding(encoding: str) -> None:
    assert decode(ARABIC.encode(encoding)) == ARABIC


def test_arabic_and_french_together_read_back_from_windows_1256() -> None:
    text = FRENCH.replace("À", "à") + ARABIC  # Windows-1256 has no capital letter with an accent
    assert decode(text.encode("cp1256")) == text


def test_a_declared_charset_counts_where_bytes_follow_it() -> None:
    assert decode("Łódź".encode("iso-8859-2"), declared="ISO-8859-2") == "Łódź"


def test_a_declared_latin_1_means_windows_1252() -> None:
    assert decode("l’été".encode("cp1252"), declared="iso-8859-1") == "l’été"


@pytest.mark.parametrize("declared", ["iso-8859-1", "x-unknown", "unicode_escape", "hex", "\0", "utf-16"])
def test_a_wrong_declaration_does_not_spoil_utf_8(declared: str) -> None:
    assert decode(FRENCH.encode(), declared=declared) == FRENCH


def test_utf_8_that_was_cut_keeps_all_but_the_cut_character() -> None:
    assert decode((FRENCH + "é").encode()[:-1]) == FRENCH + "\ufffd"


@pytest.mark.parametrize(
    "data",
    [bytes(range(128, 256)) * 4, b"\xff\xfeab" + b"\x00\xd8" * 3, b"\x81\x8d\x8f\x90\x9d" * 20],
)
def test_an_encoding_that_cannot_be_told_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableEncodingError, match=r"need .*got"):
        decode(data)


@pytest.mark.parametrize("data", [b"plain\0text", b"\x01\x02\x03 text", b"\0" * 64])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(BinaryError, match="got binary data"):
        decode(data)


def test_one_stray_control_character_in_a_page_is_no_binary() -> None:
    text = FRENCH + "\x02"
    assert decode(text.encode()) == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except SourceError:
        return
    assert "\0" not in text


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200).filter(lambda text: text[:1] != "\ufeff"))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize("data", [b"\xe0" * 200_000, b"\xc7" * 200_000 + b"x", b"a\xe9" * 100_000])
def test_one_endless_word_is_decided_in_one_pass(data: bytes) -> None:
    """Patterns that go back and forth over a word would not end on these."""
    try:
        assert decode(data)
    except UnreadableEncodingError:
        assert data[:1] == b"\xe0"
