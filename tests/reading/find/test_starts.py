"""Patterns tried only where a word begins."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.find.quantities import patterns_fr as fr
from mithaq.reading.find.starts import Starts, matches_at
from mithaq.reading.text.folding import fold

WORDS = st.sampled_from(
    "un une deux-cents 1.500 17 heures à page 12 (3) [4] 12/03/2024 a@b.ma +212 612345678 quatre-vingt-dix-neuvième "
    "mille premier seconde le quart moitié la tiers plus du million milliard ce au 5G v2.0 n° 24/24 mars 2025 - – h "
    "loi commune neuf vingt et unième douzaine demi".split()
)


def test_only_starts_of_words_are_tried() -> None:
    assert Starts(["un", "cent"]).of("un chacun, d'un accent") == [0, 13]


def test_a_word_may_begin_behind_a_digit_where_it_is_asked_for() -> None:
    assert Starts(["cent"]).of("3centres") == []
    assert Starts(["cent"], after_digits=True).of("3centres accent") == [1]


@pytest.mark.parametrize(("text", "starts"), [("", []), ("rien", []), ("cent centimes", [0, 5])])
def test_every_start_comes_once_and_in_order(text: str, starts: list[int]) -> None:
    assert Starts(["cent", "centi"]).of(text) == starts


@given(st.lists(st.tuples(WORDS, st.sampled_from([" ", ", ", "\n", ". "])), max_size=12))
def test_no_number_begins_elsewhere(pieces: list[tuple[str, str]]) -> None:
    text = fold("".join(word + gap for word, gap in pieces))
    pattern = regex.compile(fr.CANDIDATE)
    tried = [match.span() for match in matches_at(pattern, text, Starts(fr.STARTS).of(text))]
    assert tried == [match.span() for match in pattern.finditer(text)]
