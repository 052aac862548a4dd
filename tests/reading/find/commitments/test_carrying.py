"""Which agreement carries a commitment: the one that its words refer to, or that its doer is bound by."""

from __future__ import annotations

import pytest

from mithaq.reading import read

SIGNED = "La société Kimia et l'Université de Fès ont signé mardi une convention de partenariat à Rabat."


def carried(text: str) -> list[bool]:
    return [each.agreement is not None for each in read(text, published="2025-05-22").commitments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"La société Kimia formera 900 jeunes d'ici 2027. La cérémonie a eu lieu à Rabat. {SIGNED}", [True]),
        (f"La société Orbita formera 900 jeunes d'ici 2027. La cérémonie a eu lieu à Rabat. {SIGNED}", [False]),
    ],
)
def test_an_opening_tells_what_the_agreement_of_its_doer_behind_it_provides(text: str, expected: list[bool]) -> None:
    assert carried(text) == expected


def test_a_title_without_a_doer_belongs_to_the_only_agreement() -> None:
    assert carried(f"Numérique : 900 jeunes formés d'ici 2027\n\n{SIGNED}") == [True]
    two = "La société Orbita et la ville de Fès ont signé lundi un contrat de services."
    assert carried(f"Numérique : 900 jeunes formés d'ici 2027\n\n{SIGNED}\n\n{two}") == [False]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("Ce partenariat permettra à la société Orbita de former 900 jeunes d'ici 2027.", [True]),
        ("La société Orbita, elle, formera 900 jeunes d'ici 2027.", [False]),
    ],
)
def test_what_speaks_of_the_agreement_is_carried_by_it_whoever_does_it(behind: str, expected: list[bool]) -> None:
    assert carried(f"{SIGNED} {behind}") == expected


def test_a_larger_whole_is_not_the_agreement_s() -> None:
    assert carried(f"{SIGNED} Cette convention prévoit une enveloppe de 20 millions d'euros.") == [True]
    assert carried(f"{SIGNED} Cette convention fait partie d'une enveloppe de 20 millions d'euros.") == [False]


def test_what_several_agreements_bring_together_is_no_single_one_s() -> None:
    two = "La société Orbita et la ville de Fès ont signé lundi un contrat de services."
    assert carried(f"{SIGNED} {two} Les deux conventions prévoient 900 emplois d'ici 2027.") == [False]
    assert carried(f"{SIGNED} La convention prévoit 900 emplois d'ici 2027.") == [True]


def test_the_items_of_a_list_belong_to_the_agreement_spoken_of_before_it() -> None:
    items = "".join(f"- L'installation de {number} kilomètres de câbles ;\n" for number in (120, 130, 140, 150))
    assert carried(f"{SIGNED} Cette convention prévoit :\n{items}") == [True] * 4


def test_what_a_party_does_under_a_plan_of_its_own_is_no_part_of_the_agreement() -> None:
    behind = "La cérémonie a eu lieu au siège. La société Kimia formera 900 jeunes{} d'ici 2027."
    assert carried(f"{SIGNED} {behind.format('')}") == [True]
    assert carried(f"{SIGNED} {behind.format(' dans le cadre de sa stratégie Horizon')}") == [False]
