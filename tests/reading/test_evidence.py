"""The promise of the project: the words at a slot's spans give its value, and stand in one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from mithaq.fictional.documents import draw_document
from mithaq.reading import read
from mithaq.reading.evidence import normalise, unfaithful
from mithaq.reading.model import Act, AgreementKind, Bound, Measure, Modality, Per, Span, Stated
from mithaq.reading.packs.evidence import normalise as normalise_in
from mithaq.reading.packs.languages import Language

GOLD = Path(__file__).parent / "gold"
DATES = {row["id"]: row["published"] for row in map(json.loads, (GOLD / "meta.jsonl").read_text("utf-8").splitlines())}


@pytest.mark.parametrize("path", sorted((GOLD / "corpus").glob("*.txt")), ids=lambda path: path.stem)
def test_every_slot_that_is_not_derived_is_what_its_words_give(path: Path) -> None:
    reading = read(path.read_text("utf-8"), published=DATES.get(path.stem), id=path.stem)
    assert list(unfaithful(reading)) == []


@pytest.mark.parametrize("path", sorted((GOLD / "corpus").glob("fr*.txt")), ids=lambda path: path.stem)
def test_no_fact_is_taken_from_noise(path: Path) -> None:
    reading = read(path.read_text("utf-8"), published=DATES.get(path.stem), id=path.stem)
    for fact in reading.facts():
        for slot, stated in fact.slots():
            assert not any(span.overlaps(noise.span) for span in stated.spans for noise in reading.noise), (
                fact.id,
                slot,
            )


@pytest.mark.parametrize(
    ("slot", "words", "value"),
    [
        ("quantity", ["2,5 milliards"], Decimal(2_500_000_000)),
        ("quantity", ["15 et 20 millions"], Decimal(15_000_000)),
        ("quantity", ["2\n000 milliards"], Decimal(2_000_000_000_000)),  # broken by the page
        ("quantity_max", ["20 millions"], Decimal(20_000_000)),
        ("bound", ["plus de"], Bound.AT_LEAST),
        ("bound", ["150"], Bound.EXACT),
        ("bound", ["jusqu'à"], Bound.AT_MOST),
        ("per", ["par an"], Per.YEAR),
        ("unit", ["dirhams"], "MAD"),
        ("unit", ["emplois"], "jobs"),
        ("unit", ["centres"], "centres"),
        ("unit", ["%"], "percent"),
        ("deadline", ["2029"], "2029"),
        ("deadline", ["juin 2026"], "2026-06"),
        ("deadline", ["entre 2019 et 2021"], "2021"),
        ("date", ["3 mars 2024"], "2024-03-03"),
        ("date", ["3 mars\n2024"], "2024-03-03"),
        ("duration", ["deux ans"], "P2Y"),
        ("kind", ["protocole d'accord"], AgreementKind.MEMORANDUM),
        ("kind", ["accord"], AgreementKind.AGREEMENT),
        ("act", ["signé"], Act.SIGNED),
        ("act", ["doit être signé"], Act.ANNOUNCED),
        ("act", ["avaient conclu"], Act.EARLIER),
        ("act", ["reconduit"], Act.RENEWED),
        ("modality", ["créera"], Modality.PROMISED),
        ("modality", ["a créé"], Modality.ACHIEVED),
        ("actor", ["«\u00a0Alpha\u00a0»"], "Alpha"),
        ("place", ["Béni\nMellal"], "Béni Mellal"),
    ],
)
def test_words_are_normalised_slot_by_slot(slot: str, words: list[str], value: object) -> None:
    assert normalise(slot, words) == value


@pytest.mark.parametrize(
    ("words", "unit", "measure"),
    [
        (["emplois", "directs"], "jobs", Measure.JOBS_DIRECT),
        (["emplois", "directs", "indirects"], "jobs", Measure.JOBS),
        (["former", "jeunes"], "people", Measure.TRAINED),
        (["jeunes"], "people", Measure.OTHER),
        (["recrutera", "conseillers"], "people", Measure.JOBS),
        (["dirhams"], "MAD", Measure.INVESTMENT),
        (["budget"], "MAD", Measure.BUDGET),
        (["population"], "percent", Measure.COVERAGE),
        (["raccorder", "écoles"], "schools", Measure.COVERAGE),
        (["ouvrira", "écoles"], "schools", Measure.SITES),
    ],
)
def test_the_measure_follows_from_what_is_counted_and_what_is_done(
    words: list[str], unit: str, measure: Measure
) -> None:
    assert normalise("measure", words, unit=unit) == measure


def test_a_value_that_its_words_do_not_give_is_named() -> None:
    reading = read("La société Alphadata créera 150 emplois directs d'ici 2029.")
    [commitment] = reading.commitments
    wrong = replace(commitment, quantity=replace(commitment.quantity, value=Decimal(160)))
    [fault] = unfaithful(replace(reading, commitments=(wrong,)))
    assert fault.startswith("c1.quantity")


def test_words_in_capitals_give_a_value_in_any_case_and_no_other_value() -> None:
    reading = read("SOLTECH CRÉERA 90 EMPLOIS DIRECTS D'ICI 2027.\n\nElle est connue : la société Soltech recrute.")
    [commitment] = reading.commitments
    assert commitment.actor is not None
    assert list(unfaithful(reading)) == []
    other = replace(commitment, actor=replace(commitment.actor, value="Solter"))
    assert len(list(unfaithful(replace(reading, commitments=(other,))))) == 1


def test_a_span_that_leaves_its_sentence_is_named() -> None:
    text = "La société Alphadata créera 150 emplois directs d'ici 2029. Elle vend des logiciels."
    reading = read(text)
    [commitment] = reading.commitments
    wide = replace(commitment, actor=Stated("Alphadata", (Span(0, len(text)),), derived="too wide"))
    [fault] = unfaithful(replace(reading, commitments=(wide,)))
    assert "beyond its sentence" in fault


@pytest.mark.parametrize("number", range(40))
def test_generated_documents_are_read_faithfully(number: int) -> None:
    drawn = draw_document(number, seed=7, relevant=0.8, deceptive=0.5)
    assert list(unfaithful(read(drawn.document))) == []


@pytest.mark.parametrize(
    ("language", "slot", "words", "value"),
    [
        ("en", "quantity", ["1.5 billion"], Decimal(1_500_000_000)),
        ("en", "quantity", ["3.5 to 4 million"], Decimal(3_500_000)),
        ("en", "bound", ["more than"], Bound.AT_LEAST),
        ("en", "per", ["a year"], Per.YEAR),
        ("en", "date", ["April 16, 2025"], "2025-04-16"),
        ("en", "deadline", ["2029"], "2029"),
        ("en", "duration", ["three years"], "P3Y"),
        ("en", "kind", ["memorandum of understanding"], AgreementKind.MEMORANDUM),
        ("ar", "quantity", ["مليونين ونصف"], Decimal(2_500_000)),
        ("ar", "quantity", ["٣ آلاف"], Decimal(3_000)),
        ("ar", "bound", ["أزيد من"], Bound.AT_LEAST),
        ("ar", "date", ["16 أبريل 2025"], "2025-04-16"),
        ("ar", "duration", ["ثلاث سنوات"], "P3Y"),
        ("ar", "kind", ["مذكرة تفاهم"], AgreementKind.MEMORANDUM),
        ("ar", "parties", ["وزارة الصحة"], "وزارة الصحة"),
    ],
)
def test_words_of_other_languages_give_their_values_too(
    language: str, slot: str, words: list[str], value: object
) -> None:
    assert normalise_in(slot, words, language=Language(language)) == value


@pytest.mark.parametrize(
    ("language", "slot", "words", "value"),
    [
        ("en", "quantity", ["several"], Decimal(3)),
        ("en", "date", ["April"], "2025-04-16"),
        ("ar", "kind", ["اتفاق"], AgreementKind.MEMORANDUM),
        ("ar", "quantity", ["عدة"], Decimal(3)),
    ],
)
def test_words_of_other_languages_give_no_more_than_they_say(
    language: str, slot: str, words: list[str], value: object
) -> None:
    assert normalise_in(slot, words, language=Language(language)) != value
