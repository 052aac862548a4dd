"""What a mutation does to a text, and what it leaves alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.score.mutations import MUTATIONS, mutate, truncated

LETTER = (
    "Fès : une école d'ingénieurs en vue\n\n"
    "L'Agence « Été numérique » et la société Solaris ont signé, mercredi à Fès, une convention d'une durée de trois "
    'ans. Le "campus" accueillera 1.200 étudiants, selon M. Élie Morel ; Solaris y créera 150 emplois, l’an prochain.'
)
BENIGN = [name for name, mutation in MUTATIONS.items() if mutation.benign]
FRENCH = st.text(alphabet="abcdelrtuéèàçÉÀOM01259 .,;:’'«»\"()-\n", max_size=300)


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_spoils_a_text_and_the_same_seed_spoils_it_alike(name: str) -> None:
    long = "\n\n".join([LETTER] * 8)
    assert mutate(name, long, seed="a") != long
    assert mutate(name, long, seed="a") == mutate(name, long, seed="a")


@pytest.mark.parametrize("name", BENIGN)
@given(text=FRENCH, seed=st.text(max_size=3))
def test_a_benign_mutation_keeps_every_letter_and_digit(name: str, text: str, seed: str) -> None:
    assert bare(mutate(name, text, seed=seed)) == bare(text)


def bare(text: str) -> str:
    parted = unicodedata.normalize("NFD", text).casefold()
    return "".join(each for each in parted if each.isalnum())


@given(text=FRENCH, seed=st.text(max_size=3))
def test_typos_leave_digits_and_the_first_letters_of_words(text: str, seed: str) -> None:
    spoiled = mutate("typos", text, seed=seed)
    assert [each for each in spoiled if each.isdigit()] == [each for each in text if each.isdigit()]
    assert [word[0] for word in spoiled.split()] == [word[0] for word in text.split()]


@pytest.mark.parametrize(
    ("name", "text", "spoiled"),
    [
        ("accents lost", "l'été à Fès", "l'ete a Fes"),
        ("capitals without accents", "L'État et l'école À la une", "L'Etat et l'école A la une"),
        ("straight quotes", "« l’an »", '" l\'an "'),
        ("curly quotes", 'le "plan" d\'action', "le « plan » d’action"),
        ("upper-case headings", "Un accord\n\nUn accord est signé.", "UN ACCORD\n\nUn accord est signé."),
    ],
)
def test_what_is_not_random_changes_all_of_its_kind(name: str, text: str, spoiled: str) -> None:
    assert mutate(name, text, seed="") == spoiled


@given(text=FRENCH, share=st.floats(0, 1))
def test_a_text_is_cut_short_where_a_word_ends(text: str, share: float) -> None:
    kept = truncated(text, share)
    assert text.startswith(kept)
    assert len(kept) <= round(len(text) * share)
    assert not (kept and kept[-1].isalnum() and text[len(kept) : len(kept) + 1].isalnum())


def test_a_number_is_left_whole_before_it_is_joined_to_another_clause() -> None:
    long = "En 2024, 15 sociétés. 3.500 postes." * 40
    assert "2024,15" not in mutate("no blank behind stops", long, seed="a")
