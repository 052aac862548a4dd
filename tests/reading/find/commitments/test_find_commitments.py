"""Commitments: a number with a doer, a thing, a term, a place; and the numbers that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mithaq.reading import read
from mithaq.reading.model import Bound, Commitment, Measure, Modality, Per


def found(text: str, *, published: str | None = "2025-05-22") -> tuple[Commitment, ...]:
    return read(text, published=published).commitments


def only(text: str, *, published: str | None = "2025-05-22") -> Commitment:
    [commitment] = found(text, published=published)
    return commitment


def test_a_promise_has_doer_measure_unit_term_and_place() -> None:
    commitment = only("La société Soltech s'engage à créer plus de 150 emplois directs à Tanger d'ici 2029.")
    assert commitment.actor is not None
    assert commitment.deadline is not None
    assert commitment.place is not None
    assert (commitment.actor.value, commitment.measure.value, commitment.quantity.value) == (
        "Soltech",
        Measure.JOBS_DIRECT,
        Decimal(150),
    )
    assert (commitment.bound.value, commitment.unit.value, commitment.modality.value) == (
        Bound.AT_LEAST,
        "jobs",
        Modality.PROMISED,
    )
    assert (commitment.deadline.value, commitment.place.value) == ("2029", "Tanger")


@pytest.mark.parametrize(
    "text",
    [
        "La société Soltech pourrait créer 150 emplois.",
        "La société Soltech ne créera pas 150 emplois.",
        "La société Soltech emploie 150 personnes à Tanger.",
        "La société Soltech, fondée il y a 17 ans, a accueilli 150 participants au salon.",
        "L'abonnement de Soltech coûte 150 dirhams par mois.",
        "Soltech créera-t-elle 150 emplois ?",
        "Selon une étude, 150 emplois seraient menacés chez Soltech.",
        "Aucun emploi n'a été promis ; Soltech compte 12 sites.",
        "À la Bourse, Soltech a gagné 3,5 % à 412 dirhams.",
        "Le match s'est terminé sur le score de 3 à 1 devant 4 000 spectateurs.",
    ],
)
def test_numbers_that_nobody_promises_are_no_commitments(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("créera 150 emplois", Modality.PROMISED),
        ("prévoit de créer 150 emplois", Modality.PROMISED),
        ("avait promis 150 emplois", Modality.PROMISED),
        ("a créé 150 emplois", Modality.ACHIEVED),
        ("a déjà permis de créer 150 emplois", Modality.ACHIEVED),
    ],
)
def test_tense_tells_promise_from_result(words: str, modality: Modality) -> None:
    assert only(f"La société Soltech {words}.").modality.value is modality


def test_a_result_has_no_term() -> None:
    assert only("La société Soltech a formé 300 techniciens en 2024.").deadline is None


@pytest.mark.parametrize(
    ("text", "measure", "unit"),
    [
        ("Soltech formera 300 techniciens.", Measure.TRAINED, "people"),
        ("Soltech recrutera 300 techniciens.", Measure.JOBS, "jobs"),
        ("Soltech investira 65 millions de dirhams.", Measure.INVESTMENT, "MAD"),
        ("Le ministère de l'Énergie consacrera 65 millions de dirhams au projet.", Measure.BUDGET, "MAD"),
        ("Soltech raccordera 300 villages.", Measure.COVERAGE, "villages"),
        ("Soltech ouvrira 12 centres.", Measure.SITES, "centres"),
        ("Soltech modernisera 12 bureaux.", Measure.OTHER, "offices"),
        ("Soltech accompagnera 40 startups.", Measure.STARTUPS, "startups"),
        ("Soltech offrira 45 bourses.", Measure.SCHOLARSHIPS, "scholarships"),
        ("Soltech plantera 300 oliveraies.", Measure.OTHER, "oliveraies"),
    ],
)
def test_the_measure_comes_from_the_thing_and_the_deed(text: str, measure: Measure, unit: str) -> None:
    commitment = only(f"La société {text}" if text.startswith("Soltech") else text)
    assert (commitment.measure.value, commitment.unit.value) == (measure, unit)


def test_a_starting_value_inside_a_target_is_no_commitment() -> None:
    commitment = only("La société Soltech portera le nombre de ses centres de 12 en 2024 à 30 centres en 2027.")
    assert commitment.quantity.value == Decimal(30)


def test_a_comparison_is_no_commitment() -> None:
    commitment = only("La société Soltech formera 300 jeunes par an, contre 120 jeunes l'an dernier.")
    assert commitment.quantity.value == Decimal(300)
    assert commitment.per is not None
    assert commitment.per.value is Per.YEAR


def test_a_range_has_both_ends() -> None:
    commitment = only("La société Soltech créera entre 800 et 1 000 emplois d'ici 2029.")
    assert commitment.quantity_max is not None
    assert (commitment.quantity.value, commitment.quantity_max.value) == (Decimal(800), Decimal(1000))


def test_parts_share_the_doer_and_the_term_of_the_whole() -> None:
    whole, part = found("La société Soltech s'engage à créer 500 emplois d'ici 2029, dont 200 à Tanger.")
    assert part.actor is not None
    assert part.deadline is not None
    assert (part.actor.value, part.deadline.value, part.measure.value) == ("Soltech", "2029", whole.measure.value)


def test_a_term_belongs_to_the_number_that_it_stands_by() -> None:
    first, second = found("La société Soltech formera 900 agents et équipera, d'ici 2027, 340 écoles.")
    assert first.deadline is None
    assert second.deadline is not None
    assert second.deadline.value == "2027"


def test_a_term_in_years_counts_from_publication() -> None:
    commitment = only("La société Soltech créera 150 emplois sous deux ans.", published="2023-11-10")
    assert commitment.deadline is not None
    assert commitment.deadline.value == "2025"
    assert commitment.deadline.derived is not None


def test_a_horizon_that_opens_a_list_holds_for_it() -> None:
    first, second = found(
        "À l'horizon 2034, le gouvernement veut accompagner 500 startups. Il entend aussi créer 20 000 emplois."
    )
    assert first.deadline is not None
    assert second.deadline is not None
    assert (first.deadline.value, second.deadline.value) == ("2034", "2034")


def test_the_agent_behind_par_is_the_doer() -> None:
    commitment = only("Le texte prévoit la création par la société Soltech de 1.000 emplois directs.")
    assert commitment.actor is not None
    assert commitment.actor.value == "Soltech"


def test_a_pronoun_stands_for_the_subject_before() -> None:
    commitment = only("La société Soltech s'installe à Tanger. Elle y créera 150 emplois.")
    assert commitment.actor is not None
    assert commitment.actor.value == "Soltech"
    assert commitment.actor.derived is not None


def test_a_coordination_has_no_single_doer() -> None:
    commitment = only("La société Soltech et la Banque du Détroit s'engagent à mobiliser 42 millions d'euros.")
    assert commitment.actor is None


def test_the_agreement_of_its_doer_carries_a_commitment() -> None:
    reading = read(
        "Le ministère de l'Énergie et la société Soltech ont signé une convention mardi à Tanger. "
        "Soltech créera 150 emplois d'ici 2029.",
        published="2025-05-22",
    )
    [commitment] = reading.commitments
    assert commitment.agreement is not None
    assert commitment.agreement.value == "a1"


def test_a_commitment_of_somebody_else_is_carried_by_no_agreement() -> None:
    reading = read(
        "Le ministère de l'Énergie et la société Soltech ont signé une convention mardi à Tanger. "
        "De son côté, la société Ventalis créera 150 emplois d'ici 2029.",
        published="2025-05-22",
    )
    [commitment] = reading.commitments
    assert commitment.agreement is None


def test_who_says_it_is_named() -> None:
    commitment = only("Selon la société Soltech, le parc créera 150 emplois directs d'ici 2029.")
    assert commitment.said_by is not None
    assert commitment.said_by.value == "Soltech"


def test_labelled_lines_are_read_like_sentences() -> None:
    reading = read(
        "La société Soltech a signé mardi un contrat avec la commune de Tiznit.\n\n"
        "- emplois directs promis par Soltech : 180\n- emplois indirects : 320\n",
        published="2025-05-22",
    )
    assert [(int(c.quantity.value), c.measure.value) for c in reading.commitments] == [
        (180, Measure.JOBS_DIRECT),
        (320, Measure.JOBS_INDIRECT),
    ]
