"""The agreement that the words of a sentence point back to."""

from __future__ import annotations

import pytest

from mithaq.reading import read

_TWO = (
    "La société Kimia et la Fondation Atlas ont signé mardi à Tours une convention. Hier, la société Orbita et "
    "l'Agence du Rail ont signé à Lyon un contrat."
)
_PAST = "En mars 2019, la société Kimia avait conclu avec la Fondation Atlas une convention."


def carriers(text: str) -> list[str | None]:
    commitments = read(text, published="2025-05-22").commitments
    return [each.agreement.value if each.agreement is not None else None for each in commitments]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        # "Y" and "à ce titre" stand for what the sentence before tells of, whoever acts.
        (f"{_TWO} Le gouvernement y promet 300 emplois.", "a2"),
        (f"{_TWO} L'Institut du Bois formera à ce titre 300 tisserands.", "a2"),
        (f"{_TWO} L'Institut du Bois formera pour sa part 300 tisserands.", None),
        # Not so what comes besides.
        (f"{_TWO} La société Orbita formera par ailleurs 300 tisserands.", None),
        (f"{_TWO} En vertu du premier texte, l'Institut du Bois formera 300 tisserands.", "a1"),
    ],
)
def test_words_that_point_to_an_agreement_say_which_one_carries(text: str, carrier: str | None) -> None:
    assert carriers(text) == [carrier]


@pytest.mark.parametrize(
    ("deed", "carrier"),
    [
        ("Grâce à cette convention, la société Kimia a formé 300 tisserands.", "a1"),
        ("Depuis, la société Kimia a formé 300 tisserands.", None),
    ],
)
def test_a_result_belongs_to_the_agreement_by_virtue_of_which_it_was_reached(deed: str, carrier: str | None) -> None:
    assert carriers(f"{_PAST} {deed}") == [carrier]


def test_what_was_promised_then_is_no_part_of_what_is_signed_now() -> None:
    signed = "La société Kimia et la Fondation Atlas ont signé mardi à Tours une convention."
    assert carriers(f"{signed} La société Kimia s'engage à former 300 tisserands.") == ["a1"]
    assert carriers(f"{signed} La société Kimia s'était engagée en 2019 à former 300 tisserands.") == [None]
    reported = "La directrice a indiqué que la société Kimia s'engageait à former 300 tisserands."
    assert carriers(f"{signed} {reported}") == ["a1"]


def test_a_target_of_a_plan_is_no_part_of_an_agreement() -> None:
    signed = "Le ministère des Ports et la société Kimia ont signé mardi à Tours une convention."
    plan = "La Stratégie nationale des ports, adoptée en juin, prévoit que 40 % des quais seront électrifiés en 2030."
    assert carriers(f"{signed} {plan}") == [None]
