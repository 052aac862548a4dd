import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.text.canonical import canonicalise, digest


@pytest.mark.parametrize(
    ("raw", "canonical"),
    [
        ("Un accord.\n\nÀ Fès.", "Un accord.\n\nÀ Fès."),  # clean input is the canonical text
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("\ufeffRabat", "Rabat"),
        ("a\x00b\x1bc", "a\ufffdb\ufffdc"),
        ("a\tb\x0cc\u00a0d", "a\tb\x0cc\u00a0d"),  # tab, page break and no-break space are written by people
        ("x\ud800y", "x\ufffdy"),
        ("", ""),
    ],
)
def test_canonical_text(raw: str, canonical: str) -> None:
    assert canonicalise(raw) == canonical


@given(st.text(alphabet=st.characters(codec=None)))
def test_canonical_text_is_stable_and_can_be_hashed(raw: str) -> None:
    canonical = canonicalise(raw)
    assert canonicalise(canonical) == canonical
    assert len(canonical) <= len(raw)
    assert len(digest(canonical)) == 64


def test_digest_is_sha256_of_utf8() -> None:
    assert digest("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
