"""Dates of documents, and titles for those whose source states none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.platform.corpus.rules import TITLE_MAX, find_genre, find_title, period_bounds
from mithaq.platform.corpus.vocabulary import Genre


@pytest.mark.parametrize(
    ("iso", "bounds"),
    [
        ("2025-04-16", (date(2025, 4, 16), date(2025, 4, 16))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2029", (date(2029, 1, 1), date(2029, 12, 31))),
        ("2025-Q2", (date(2025, 4, 1), date(2025, 6, 30))),
        ("2025-H2", (date(2025, 7, 1), date(2025, 12, 31))),
        ("2025-02-30", None),
        ("2025-13", None),
        ("2025-H3", None),
        ("0000", None),
        ("mercredi", None),
        ("", None),
    ],
)
def test_period_bounds(iso: str, bounds: tuple[date, date] | None) -> None:
    assert period_bounds(iso) == bounds


@given(st.text(max_size=12) | st.from_regex(r"\d{4}-[QH]?\d{1,2}(-\d\d)?", fullmatch=True))
def test_any_text_has_bounds_in_order_or_none(iso: str) -> None:
    bounds = period_bounds(iso)
    assert bounds is None or bounds[0] <= bounds[1]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Un pacte pour les ponts\n\nLe ministère a signé.", "Un pacte pour les ponts"),
        ("\n  Un pacte \u00a0 pour les ponts \nLe ministère a signé.", "Un pacte pour les ponts"),
        ("ميثاق الجسور\n\nوقعت الوزارة.", "ميثاق الجسور"),
        ("Le ministère a signé.\n\nUn pacte.", "Le ministère a signé. Un pacte."),
        (
            "Le ministère et la société ont signé un pacte de plus sur les ponts et les câbles.\n\nUn autre.",
            "Le ministère et la société ont signé un pacte de plus sur…",
        ),
        ("Un pacte", "Un pacte"),
    ],
)
def test_find_title(text: str, title: str) -> None:
    assert find_title(text) == title


@given(st.text(min_size=1, max_size=400).filter(lambda text: text.strip()))
def test_a_title_is_one_short_line(text: str) -> None:
    title = find_title(text)
    assert title.strip()
    assert len(title) <= TITLE_MAX + 1
    assert "\n" not in title


_BODY = "l'Office des rives et la société Solvane ont signé mardi une convention qui offre au port un centre de calcul."


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (f"COMMUNIQUÉ DE PRESSE\n\nNador, le 15 avril. {_BODY}", Genre.OFFICIAL),
        (f"بلاغ صحفي\n\n{_BODY}", Genre.OFFICIAL),
        (f"Ville de Nador\nJOINT STATEMENT\n{_BODY}", Genre.OFFICIAL),
        (f"Nador – {_BODY}", Genre.DISPATCH),
        (f"NADOR, 15 avr. (APD) – {_BODY}", Genre.DISPATCH),
        (f"الناظور – {_BODY}", Genre.DISPATCH),
        (f"Nador – Un centre de données\n\n{_BODY}", Genre.PRESS),  # a headline
        (f"{_BODY} Un communiqué de presse l'annonce.", Genre.PRESS),
        (f"Le vent se lève\n{_BODY}", Genre.PRESS),
    ],
)
def test_who_speaks_shows_at_the_top(text: str, genre: Genre) -> None:
    assert find_genre(text) == genre


def test_an_address_of_a_government_is_official_and_one_that_only_looks_so_is_not() -> None:
    assert find_genre(_BODY, url="https://www.mtnra.gov.ma/fr/1") == Genre.OFFICIAL
    assert find_genre(_BODY, url="https://news.example/gov.ma") == Genre.PRESS
    assert find_genre(_BODY, url="https://gov-news.example/1") == Genre.PRESS
