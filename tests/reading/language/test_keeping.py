"""Each passage is read in its own language, and no passage is lost or read twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.language.keeping import part_by_language

FRENCH = (
    "La région et la société Soltech ont signé mardi une convention pour l'énergie solaire, devant une centaine d'élus."
)
ENGLISH = (
    "The region and the company Soltech signed a convention on Tuesday for solar energy, in front of a hundred guests."
)
ARABIC = "وقعت الجهة وشركة سولتيك يوم الثلاثاء اتفاقية حول الطاقة الشمسية أمام مائة مدعو من الجماعات المجاورة."


def parts(text: str, main: str) -> dict[str, str]:
    return {name: " ".join(part.split()) for name, part in part_by_language(text, main=main).items()}


def test_a_text_in_one_language_is_left_alone() -> None:
    text = f"{FRENCH}\n\nTags : Baobab Cloud, Digital Realty\n\n{FRENCH}"
    assert part_by_language(text, main="fr") == {"fr": text}


def test_each_paragraph_goes_to_its_language() -> None:
    text = f"{FRENCH}\n\n{ARABIC}\n\n{ENGLISH}\n\n{FRENCH}"
    assert parts(text, "fr") == {"fr": f"{FRENCH} {FRENCH}", "ar": ARABIC, "en": ENGLISH}


def test_a_line_inside_a_paragraph_goes_to_its_language() -> None:
    assert parts(f"{FRENCH}\n{ARABIC}\n{FRENCH}", "fr") == {"fr": f"{FRENCH} {FRENCH}", "ar": ARABIC}


def test_a_text_parted_by_single_line_ends_is_parted_by_lines() -> None:
    text = "\n".join([FRENCH, FRENCH, ENGLISH, ENGLISH])
    assert parts(text, "fr") == {"fr": f"{FRENCH} {FRENCH}", "en": f"{ENGLISH} {ENGLISH}"}


def test_a_sentence_in_another_script_inside_a_line_goes_to_its_language() -> None:
    post = "وقعنا اليوم اتفاقية مع الجهة حول الطاقة الشمسية والماء"
    assert parts(f"{FRENCH} Le maire a écrit : « {post} ». {FRENCH}", "fr")["ar"] == post


def test_nothing_goes_on_behind_a_sentence_in_another_script() -> None:
    post = "وقعنا اليوم اتفاقية مع الجهة حول الطاقة الشمسية والماء"
    main = part_by_language(f"{FRENCH} Le maire a écrit : {post} de la ville.", main="fr")["fr"]
    assert "\n\n" in main[main.index("écrit") : main.index("de la ville")]


def test_a_name_in_another_script_stays_in_its_sentence() -> None:
    text = f"{FRENCH} L'accord (اتفاقية شراكة) est le premier."
    assert part_by_language(text, main="fr") == {"fr": text}


def test_wrapped_lines_stay_together() -> None:
    words = FRENCH.split()
    wrapped = "\n".join(" ".join(words[at : at + 5]) for at in range(0, len(words), 5))
    text = f"{wrapped}\n\n{ENGLISH}"
    assert parts(text, "fr") == {"fr": FRENCH, "en": ENGLISH}


@pytest.mark.parametrize(
    ("text", "main", "home"),
    [
        (f"{FRENCH}\n\n{ENGLISH}\n\n- 300 jobs by 2027\n\n{ENGLISH}", "fr", "en"),  # between two English paragraphs
        (f"{FRENCH}\n\n{ENGLISH}\n\n- 300 jobs by 2027\n\n{FRENCH}", "fr", "fr"),  # nothing tells: the main language
        (f"{FRENCH}\n\n{ENGLISH}\n\n- 300 jobs by 2027", "fr", "en"),  # at the end of the English half
    ],
)
def test_a_short_line_goes_with_its_neighbours(text: str, main: str, home: str) -> None:
    assert "- 300 jobs by 2027" in parts(text, main)[home]


PIECES = st.sampled_from(
    [FRENCH, ENGLISH, ARABIC, "OK", "12 %", "- 300 emplois", "\n", "\n\n", " ", "« وقعنا »", "\u200f"]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=200), st.sampled_from(["fr", "en", "ar"]))
def test_pasting_the_parts_together_gives_the_text_back(text: str, main: str) -> None:
    found = part_by_language(text, main=main)
    assert next(iter(found)) == main
    assert all(len(part) == len(text) for part in found.values())
    for at, character in enumerate(text):
        held = [part[at] for part in found.values()]
        kept = [each for each in held if each not in " \n"]
        assert len(kept) <= 1
        assert character in held or character.isspace()
