from __future__ import annotations

import pytest

from mithaq.reading.score.sameness import same_actor, same_number, same_text, same_unit


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Agence de développement du digital", "agence du Développement Digital"),
        ("l'Agence Alpha", "Agence Alpha"),
        ("Fès", "FES"),
        ("وكالة التنمية الرقمية", "وكاله التنميه الرقميه"),
        ("أمل", "امل"),
        ("ministère de la Transition numérique", "ministère de la Transition numérique et administrative"),
        ("", ""),
    ],
)
def test_spelling_makes_no_other_name(one: str, other: str) -> None:
    assert same_text(one, other)
    assert same_text(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Agence Alpha", "Agence Bêta"), ("Fès", "Rabat"), ("Alpha", ""), ("ministère A", "agence B")]
)
def test_other_words_do(one: str, other: str) -> None:
    assert not same_text(one, other)


def test_state_country_and_government_are_one_actor_and_a_ministry_is_not() -> None:
    assert same_actor("gouvernement", "le Maroc")
    assert same_actor("État", "الحكومة")
    assert not same_actor("gouvernement", "ministère des Finances")
    assert not same_text("gouvernement", "Maroc")


@pytest.mark.parametrize(("one", "other"), [(150, 150), (1000, 1005), (0, 0), ("150", 150.0)])
def test_numbers_within_half_a_percent_are_the_same(one: object, other: object) -> None:
    assert same_number(one, other)


@pytest.mark.parametrize(("one", "other"), [(150, 151), (0, 1), (None, 0), (None, None), ("many", 1)])
def test_other_numbers_are_not(one: object, other: object) -> None:
    assert not same_number(one, other)


def test_coded_units_must_be_equal_and_nouns_need_not() -> None:
    assert same_unit("centres", "offices")
    assert same_unit("MAD", "MAD")
    assert not same_unit("MAD", "EUR")
    assert not same_unit("jobs", "centres")
