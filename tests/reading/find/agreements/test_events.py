"""The gathering at which an act took place: found by its grammar, without a list of fairs."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from mithaq.reading import read
from mithaq.reading.find.agreements.slots import EVENT_HEAD, HEAD_STARTS, OPENING_EVENT, OPENING_STARTS
from mithaq.reading.find.starts import Starts, matches_at
from mithaq.reading.text.folding import fold

CORPUS = Path(__file__).parents[2] / "gold" / "corpus"
ACT = "Le ministère de l'Énergie et la société Soltech ont signé mardi une convention"


def event(text: str) -> str | None:
    [agreement] = read(text, published="2025-05-22").agreements
    return agreement.event.value if agreement.event else None


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("en marge du Forum Énergie du Sud", "Forum Énergie du Sud"),
        ("lors de la 4e Semaine du solaire", "Semaine du solaire"),
        ("à l'occasion de la première Assemblée des ports", "Assemblée des ports"),
        ("en marge du prestigieux Soleil Expo 2025", "Soleil Expo 2025"),
    ],
)
def test_a_gathering_is_known_by_its_noun_its_number_or_its_year(behind: str, name: str) -> None:
    assert event(f"{ACT} {behind}.") == name


@pytest.mark.parametrize(
    "behind",
    [
        "lors d'une conférence de presse",
        "en marge de la réunion des directeurs",
        "à l'occasion de la visite de Awa Diallo",
        "lors de la session du matin",
        "lors de la rencontre nationale dédiée à l'eau des oasis",
    ],
)
def test_a_meeting_without_a_name_is_no_event(behind: str) -> None:
    assert event(f"{ACT} {behind}.") is None


@pytest.mark.parametrize(("pattern", "stems"), [(EVENT_HEAD, HEAD_STARTS), (OPENING_EVENT, OPENING_STARTS)])
def test_no_event_begins_elsewhere_than_where_it_is_looked_for(
    pattern: regex.Pattern[str], stems: frozenset[str]
) -> None:
    text = "\n".join(path.read_text("utf-8") for path in sorted(CORPUS.glob("fr*.txt")))
    tried = [match.span() for match in matches_at(pattern, text, Starts(stems).of(fold(text)))]
    assert tried
    assert tried == [match.span() for match in pattern.finditer(text)]


def test_a_roman_number_is_no_name_of_a_fair() -> None:
    [agreement] = read(
        "La société Soltech et la Banque du Détroit ont signé un accord en marge de la IIIe édition de la Semaine "
        "des énergies.",
        published="2025-05-22",
    ).agreements
    assert agreement.event is not None
    assert agreement.event.value == "Semaine des énergies"
