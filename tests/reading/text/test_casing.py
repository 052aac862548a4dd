"""Lines in capitals, read in the case that their words have elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.text.casing import in_plain_case, is_shouted

STORY = "Mardi, l'ANEP et la société Lumina ont signé à Sfax, sans la région, un accord sur l'énergie."


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("L'ANEP ET LUMINA ONT SIGNÉ UN ACCORD", "L'ANEP et Lumina ont signé un accord"),
        ("UN ACCORD A ÉTÉ SIGNÉ. LA RÉGION ATTEND", "Un accord a été signé. La région attend"),
        ("À SFAX, 12 MILLIONS POUR L’ÉNERGIE", "À Sfax, 12 millions pour l’énergie"),
        ("ENERGIE : LUMINA EST SIGNEE PAR LA SOCIETE", "Énergie : Lumina est signee par la société"),
    ],
)
def test_a_shouted_line_takes_the_case_and_the_accents_of_the_story(line: str, plain: str) -> None:
    assert in_plain_case(f"{line}\n\n{STORY}") == f"{plain}\n\n{STORY}"


@pytest.mark.parametrize(
    "line",
    [
        "ANEP - LUMINA - SONEDE - STEG",  # acronyms: no word of prose among them
        "SFAX - TUNISIE",
        "L'ANEP et Lumina SIGNENT un accord",  # not the whole line
        "ACCORD SIGNÉ",  # too short to tell
        "12 / 03 / 2024",
    ],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert in_plain_case(f"{line}\n\n{STORY}") == f"{line}\n\n{STORY}"


@given(st.text(alphabet="ABÉŒSTß ABC DE LA LE'’.-\n12abcdé", max_size=200))
def test_no_offset_moves_and_no_letter_changes_but_its_case_and_accent(text: str) -> None:
    plain = in_plain_case(text)
    assert len(plain) == len(text)
    assert [each.isalpha() for each in plain] == [each.isalpha() for each in text]


@pytest.mark.parametrize(
    ("words", "shouted"), [("LA SOCIÉTÉ", True), ("La Société", False), ("A", False), ("1", False)]
)
def test_is_shouted(words: str, shouted: bool) -> None:
    assert is_shouted(words) is shouted
