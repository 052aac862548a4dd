import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.find.dates import date_mentions as find_dates
from mithaq.reading.find.dates import deadline_of, infer_published


@pytest.mark.parametrize(
    ("text", "published", "deadline"),
    [
        ("Prêt d'ici 2029.", "2025-04-17", "2029"),
        ("Prêt fin 2026.", "2025-04-17", "2026"),
        ("Prêt au premier semestre 2026.", "2025-04-17", "2026"),
        ("Prêt avant juin 2026.", "2025-04-17", "2026-06"),
        ("Prêt le 3 mai 2026.", "2025-04-17", "2026-05-03"),
        ("Prêt sous deux ans.", "2023-11-17", "2025"),
        ("Prêt en dix-huit mois.", "2025-11-19", "2027-05"),
        ("Prêt sous six mois.", "2025-08-31", "2026-02"),
        ("Prêt sous dix jours.", "2025-08-31", "2025-09-10"),
        ("Prêt entre 2024 et 2026.", "2023-11-17", "2026"),
        ("Prêt la semaine prochaine.", "2026-01-07", "2026-01"),
        ("Prêt la semaine prochaine.", "2026-01-21", "2026"),  # a week of two months
        ("Un contrat de deux ans.", "2023-11-17", None),  # a term that bounds nothing
        ("Elle en forme 350 par an.", "2023-11-17", None),
        ("Prêt prochainement.", "2023-11-17", None),
        ("Prêt sous deux ans.", None, None),
        ("Prêt le 3 mai.", None, None),
    ],
)
def test_deadline_of(text: str, published: str | None, deadline: str | None) -> None:
    day = None if published is None else datetime.date.fromisoformat(published)
    (mention,) = find_dates(text, published=day)
    assert deadline_of(mention, published=day) == deadline


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rabat, 20 oct. 2022 - Le groupe a signé.", "2022-10-20"),
        ("Casablanca, le 20 avril 2022 - Le ministère a signé.", "2022-04-20"),
        ("A Rabat, vendredi 21 février 2025 – Elles ont signé.", "2025-02-21"),
        ("(Lomé, 19 novembre 2025) Le sommet s'est achevé.", "2025-11-19"),
        ("Genève, 11 juillet 2025. Le sommet reprend.", "2025-07-11"),
        ("Un titre\n\nPublié le 22 janvier 2026\n\nLe texte.", "2026-01-22"),
        ("Un titre\n\nPublié le 9 octobre 2025 à 11h42 · Mis à jour à 12h05\n\nLe texte.", "2025-10-09"),
        ("Un titre\nVendredi 17 novembre 2023 – 09h12\nLe texte.", "2023-11-17"),
        ("ENTRETIEN – mardi 2 décembre 2025\n\nLe texte.", "2025-12-02"),
        ("Un titre\nPar la rédaction, le 26/02/2026\n\nLe texte.", "2026-02-26"),
        ("mercredi, mai 15, 2024\nUne rubrique", "2024-05-15"),
        ("La Lettre          n° 31 – mars 2025          page 4\n\nLe texte.", "2025-03"),
        # Dates of what is told, not of the telling.
        ("Les parties ont signé l'accord le 9 mai 2024\n\nSuite.", None),
        ("Le 12/03/2025, à Nabeul, elle a conclu un marché.", None),
        ("Le ministère a signé, le 9 mai 2024, un accord avec la banque.", None),
        ("Un accord de 2023.", None),
    ],
)
def test_infer_published(text: str, value: str | None) -> None:
    found = infer_published(text)
    assert (found.value if found else None) == value


@given(st.text())
def test_any_text_has_a_date_of_publication_or_none(text: str) -> None:
    found = infer_published(text)
    assert found is None or found.span.of(text)
