"""Reading of spoiled texts: what it never does, and how much quality it may lose."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mithaq.reading import read
from mithaq.reading.evidence import unfaithful
from mithaq.reading.formats.json import to_dict
from mithaq.reading.score.decay import PLAIN, Annotated, agreement_with, decays, load, stability
from mithaq.reading.score.mutations import MUTATIONS, mutate

GOLD = Path(__file__).parents[1] / "gold"
TEXTS = load(GOLD, prefix="fr")
# A third of the written texts: enough to see a cause, few enough to read them a dozen times.
SOME = TEXTS[::3]
SIGNED = (
    "Tanger – Le ministère de l'Énergie et la société Soltech ont signé, mardi à Tanger, une convention d'une durée de "
    "deux ans. Soltech créera 120 emplois directs d'ici 2028. "
)
LATER = "La société Alphadata investira 30 millions de dirhams à Fès d'ici 2030."
MOST_LOST = 0.02
OUTER_FORM = (
    "double blanks",
    "no-break spaces",
    "narrow no-break spaces",
    "blank before stops",
    "no blank behind stops",
    "straight quotes",
    "curly quotes",
    "line breaks",
    "broken words",
    "decomposed accents",
    "capitals without accents",
    "upper-case headings",
)


@given(text=st.sampled_from(TEXTS), name=st.sampled_from(sorted(MUTATIONS)), seed=st.integers(0, 10**6))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_spoiled_texts_are_read_and_every_value_keeps_its_words(text: Annotated, name: str, seed: int) -> None:
    spoiled = mutate(name, text.text, seed=str(seed))
    reading = read(spoiled, published=text.published)
    assert list(unfaithful(reading)) == []
    for fact in reading.facts():
        for _, stated in fact.slots():
            assert all(span.of(reading.text) for span in stated.spans)


@pytest.fixture(scope="module")
def losses() -> dict[str, float]:
    return {each.name: each.loss for each in decays(SOME, OUTER_FORM)}


@pytest.mark.parametrize("name", OUTER_FORM)
def test_quality_hardly_falls_where_only_the_outer_form_changes(losses: dict[str, float], name: str) -> None:
    assert losses[name] <= MOST_LOST


def test_the_texts_as_written_come_first_and_lose_nothing() -> None:
    gold = to_dict(read(SIGNED, published="2025-05-22"))
    plain, *rest = decays([Annotated("one", SIGNED, "2025-05-22", gold)], ["accents lost"])
    assert (plain.name, plain.figures.f1, plain.loss) == (PLAIN, 1.0, 0.0)
    assert [each.name for each in rest] == ["accents lost"]
    assert rest[0].loss == pytest.approx(1 - rest[0].figures.f1)


def test_facts_that_both_readings_have_are_counted_once() -> None:
    whole, part = (to_dict(read(text, published="2025-05-22")) for text in (SIGNED + LATER, SIGNED))
    count = agreement_with(whole, part)
    assert count.correct == count.found < count.wanted


def test_what_stands_before_the_cut_is_asked_for_and_what_stands_behind_is_not() -> None:
    text = SIGNED + LATER
    one = Annotated("one", text, "2025-05-22", {})
    assert stability([one], len(SIGNED) / len(text)) == 1.0
    assert stability([one], 0.02) == 1.0  # nothing is stated in the first word
