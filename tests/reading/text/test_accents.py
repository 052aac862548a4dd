"""A text that has lost all its accents gets them back for matching, and no other text changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading import read
from mithaq.reading.evidence import unfaithful
from mithaq.reading.text.accents import with_accents
from mithaq.reading.text.folding import fold

LONG = "le parc et la ville dans une region pour les jeunes et les autres ; la suite est dans le journal du jour. "


@pytest.mark.parametrize(
    ("without", "accented"),
    [
        ("la societe a signe une convention", "la société a signé une convention"),
        ("la societe s'engage a creer des emplois", "la société s'engage à créer des emplois"),
        ("le ministre signe a dakar", "le ministre signe à dakar"),
        ("les emplois ont deja ete crees", "les emplois ont déjà été créés"),
        ("une convention signee hier", "une convention signée hier"),
        ("la banque a egalement finance le port", "la banque a également financé le port"),
        ("la banque finance le port", "la banque finance le port"),
        ("il y a 300 ecoles", "il y a 300 écoles"),
    ],
)
def test_accents_are_put_back(without: str, accented: str) -> None:
    assert with_accents(LONG + without).endswith(accented)


@pytest.mark.parametrize(
    "text",
    [
        LONG + "la societe a signe, é",  # it has an accent: what stands there is meant
        "la societe a signe",  # too short to tell
        "the company has signed an agreement with the port authority of the city, and it will create many jobs there",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert with_accents(text) == text


@given(st.text(alphabet="abcdelmnoprstu '.,\n", max_size=200))
def test_nothing_but_accents_changes(words: str) -> None:
    text = LONG + words
    found = with_accents(text)
    assert len(found) == len(text)
    assert fold(found) == fold(text)


def test_a_text_without_accents_is_read_like_its_original() -> None:
    text = (
        "La société Soltech et le port de Tiznit ont signé mardi une convention. Elle s'est engagée à créer 150 "
        "emplois d'ici 2029, a déclaré son président. Douze écoles ont déjà été équipées à Tiznit."
    )
    spoiled = text.translate(str.maketrans("éàÉ", "eaE"))
    original, reading = read(text, published="2025-05-22"), read(spoiled, published="2025-05-22")
    assert [c.modality.value for c in reading.commitments] == [c.modality.value for c in original.commitments]
    assert [a.kind.value for a in reading.agreements] == [a.kind.value for a in original.agreements]
    assert len(reading.commitments) == 2
    assert list(unfaithful(reading)) == []
