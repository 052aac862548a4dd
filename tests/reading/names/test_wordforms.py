"""Forms of words of bodies' names, and spellings that French and English share."""

from __future__ import annotations

import pytest

from mithaq.reading.names.concepts import ALSO
from mithaq.reading.names.wordforms import cognate_of, forms_of
from mithaq.reading.resources.loading import read_rows


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("regionaux", "regional"),
        ("industrielles", "industriel"),
        ("creatives", "creatif"),
        ("agencies", "agency"),
        ("والصناعات", "صناعه"),
        ("للزراعيين", "زراعي"),
        ("ومحاربتها", "محاربه"),
        ("تكنولوجيات", "تكنولوجيا"),
    ],
)
def test_a_word_is_found_under_its_plain_form(word: str, form: str) -> None:
    assert form in forms_of(word)
    assert forms_of(word)[0] == word


def test_french_and_english_spellings_of_one_word_meet_and_others_do_not() -> None:
    assert cognate_of("demographique") == cognate_of("demographic")
    assert cognate_of("oncologie") == cognate_of("oncology") != cognate_of("ontology")
    assert cognate_of("banque") is None


def test_a_form_stands_for_one_concept_alone() -> None:
    forms = [form for row in read_rows("concepts.tsv") for form in row[1].split() if not form.startswith(ALSO)]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
