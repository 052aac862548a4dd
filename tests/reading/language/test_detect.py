import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.language import detect_language, passages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La ville de Fès a signé une convention avec la banque.", "fr"),
        ("The city of Fez has signed a convention with the bank.", "en"),
        ("وقعت مدينة فاس اتفاقية مع البنك.", "ar"),
        (
            "وقعت شركة Atlas Cloud Services اتفاقية مع وزارة الانتقال الرقمي وإصلاح الإدارة",
            "ar",
        ),  # names in Latin letters
        ("La convention (اتفاقية) lie la ville et la banque depuis mardi.", "fr"),
        ("2025 : 40 %", None),
        ("", None),
    ],
)
def test_detect_language(text: str, language: str | None) -> None:
    assert detect_language(text) == language


def test_passages_follow_the_paragraphs() -> None:
    text = "La ville a signé une convention avec la banque.\n\nOK\n\nوقعت المدينة اتفاقية مع البنك.\n\n12 %"
    assert [(span.of(text)[:2], language) for span, language in passages(text)] == [
        ("La", "fr"),
        ("OK", "fr"),  # too short to say: as the one before
        ("وق", "ar"),
        ("12", "ar"),
    ]


@given(st.text())
def test_any_text_has_a_language_or_none(text: str) -> None:
    assert detect_language(text) in {"ar", "fr", "en", None}
    assert all(span.of(text) for span, _ in passages(text))
