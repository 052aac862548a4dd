"""By when a sum, its parts and its second telling are due."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.reading.find.commitments.test_find_commitments import found


def terms(text: str) -> list[tuple[Decimal, str | None]]:
    return [(each.quantity.value, each.deadline.value if each.deadline else None) for each in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La société Soltech promet 2.500 emplois d'ici 2030, dont 1.000 dès 2026.", [(2500, "2030"), (1000, "2026")]),
        ("La société Soltech promet 2.500 emplois, dont 100 dès l'an prochain.", [(2500, None), (100, "2026")]),
        ("La société Soltech promet 2.500 emplois dès 2026.", [(2500, None)]),  # from when on
        # The term stands behind whom the sum is for, and behind the same sum in another currency.
        (
            "La banque Rivage accordera 3 millions d'euros de crédits à 150 entreprises d'ici fin 2027.",
            [(3_000_000, "2027"), (150, "2027")],
        ),
        (
            "La société Soltech injectera 2 millions d'euros, environ 1,3 milliard FCFA, dans le port d'ici 2027.",
            [(2_000_000, "2027")],
        ),
        (
            "La société Soltech investira 2 millions d'euros puis 3 millions d'euros d'ici 2027.",
            [(2_000_000, None), (3_000_000, "2027")],
        ),
        (
            "Le ministère de la Ville affectera 14 des vingt boursiers en province avant 2027.",
            [(14, "2027")],
        ),
    ],
)
def test_the_term_of_sums_and_parts(text: str, expected: list[tuple[int, str | None]]) -> None:
    assert terms(text) == [(Decimal(value), term) for value, term in expected]


def test_a_title_tells_jobs_and_the_text_those_to_be_hired() -> None:
    text = (
        "La société Soltech promet 1.200 emplois\n\n"
        "La société Soltech recrutera 1.200 personnes d'ici 2027, dont 150 ingénieurs."
    )
    assert terms(text) == [(Decimal(1200), "2027"), (Decimal(150), "2027")]


def test_those_hired_and_those_trained_are_two() -> None:
    text = "La société Soltech promet 1.200 emplois. La société Soltech formera 1.200 personnes d'ici 2027."
    assert len(terms(text)) == 2
