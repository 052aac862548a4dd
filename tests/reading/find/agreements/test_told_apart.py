"""Documents that a lead sentence does not count and its paragraphs tell apart, and who is bound by each."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.model import Agreement, AgreementKind
from tests.reading.find.agreements.readings import parties

LEAD = (
    "Le ministère de l'Énergie a signé plusieurs accords, mardi 20 mai 2025 à Tanger, au deuxième jour du {event}.\n\n"
)
FIRST = (
    "Le premier est un mémorandum d'entente entre le ministère de l'Énergie et le ministère de la Pêche. "
    "Il a été paraphé par Nadia Berrada, ministre de l'Énergie.\n\n"
)


def acts(text: str) -> tuple[Agreement, ...]:
    return read(text, published="2025-05-22").agreements


def test_ordinals_tell_apart_what_the_lead_reports_together() -> None:
    text = (
        LEAD.format(event="salon Solaria Expo 2025")
        + FIRST
        + "Une deuxième convention a été signée entre le ministère de l'Énergie et la société Ventalis.\n\n"
        "Enfin, le ministère de l'Énergie et la Banque du Détroit ont signé un contrat."
    )
    found = acts(text)
    assert [agreement.kind.value for agreement in found] == [
        AgreementKind.MEMORANDUM,
        AgreementKind.CONVENTION,
        AgreementKind.CONTRACT,
    ]
    assert [parties(agreement) for agreement in found] == [
        {"ministère de l'Énergie", "ministère de la Pêche"},
        {"ministère de l'Énergie", "Ventalis"},
        {"ministère de l'Énergie", "Banque du Détroit"},
    ]
    assert [[signer.value.person for signer in agreement.signatories] for agreement in found] == [
        ["Nadia Berrada"],
        [],
        [],
    ]
    for agreement in found:
        assert agreement.date is not None
        assert agreement.place is not None
        assert agreement.event is not None
        assert (agreement.date.value, agreement.place.value) == ("2025-05-20", "Tanger")
        assert agreement.event.value == "Solaria Expo 2025"


@pytest.mark.parametrize(
    "following",
    [
        "Le premier ministre a rencontré la société Ventalis.",
        "La première usine de la société Ventalis ouvrira à Fès.",
        "Un deuxième salon aura lieu avec la société Ventalis.",
    ],
)
def test_an_ordinal_of_something_else_is_no_document(following: str) -> None:
    [agreement] = acts(LEAD.format(event="salon Solaria Expo 2025") + following)
    assert parties(agreement) == {"ministère de l'Énergie"}


def test_the_same_ministries_are_those_of_the_agreement_before() -> None:
    text = (
        LEAD.format(event="salon Solaria Expo 2025")
        + "Le premier est un accord entre le ministère de l'Énergie, le ministère de la Pêche et la société Soltech.\n"
        "Un deuxième accord a été signé entre les deux mêmes ministères et la société Ventalis."
    )
    [_, second] = acts(text)
    assert parties(second) == {"ministère de l'Énergie", "ministère de la Pêche", "Ventalis"}
    assert {party.derived is not None for party in second.parties if party.value.startswith("ministère")} == {True}


def test_the_same_conditions_bind_nobody() -> None:
    text = (
        LEAD.format(event="salon Solaria Expo 2025")
        + FIRST
        + "Un deuxième accord a été conclu dans les mêmes conditions avec la société Ventalis."
    )
    assert parties(acts(text)[1]) == {"ministère de l'Énergie", "Ventalis"}


@pytest.mark.parametrize("event", ["procès de la société Ventalis", "mois de mai"])
def test_a_second_day_of_what_is_no_gathering_names_no_event(event: str) -> None:
    assert all(agreement.event is None for agreement in acts(LEAD.format(event=event) + FIRST))


def test_as_many_partners_as_documents_have_one_each() -> None:
    reading = read(
        "L'Agence des ports a conclu, mardi à Tanger, deux conventions de partenariat avec la Banque du Détroit et "
        "l'Université Alpha.",
        published="2025-05-22",
    )
    assert [{party.value for party in agreement.parties} for agreement in reading.agreements] == [
        {"Agence des ports", "Banque du Détroit"},
        {"Agence des ports", "Université Alpha"},
    ]


def test_one_document_with_several_partners_stays_one() -> None:
    reading = read(
        "L'Agence des ports a conclu, mardi à Tanger, une convention avec la Banque du Détroit et l'Université Alpha.",
        published="2025-05-22",
    )
    assert len(reading.agreements) == 1


def test_who_proceeds_to_the_signature_signs() -> None:
    [agreement] = read(
        "La ministre de l'Énergie, Awa Diallo, et le directeur général de Soltech, Samir Alami, ont procédé, mardi à "
        "Tanger, à la signature d'une convention.",
        published="2025-05-22",
    ).agreements
    assert {signatory.value.person for signatory in agreement.signatories} == {"Awa Diallo", "Samir Alami"}


@pytest.mark.parametrize(
    "lead",
    [
        "Un accord entre le ministère de l'Énergie et la société Ventalis et une convention entre la Banque du Détroit "
        "et la société Cobalt ont été signés mardi.",
        "Des accords ont été signés mardi, d'une part entre le ministère de l'Énergie et la société Ventalis, et "
        "d'autre part entre la Banque du Détroit et la société Cobalt.",
    ],
)
def test_two_pairs_of_one_clause_are_two_documents(lead: str) -> None:
    assert [parties(agreement) for agreement in acts(lead)] == [
        {"ministère de l'Énergie", "Ventalis"},
        {"Banque du Détroit", "Cobalt"},
    ]


def test_two_sides_of_one_document_stay_together() -> None:
    [agreement] = acts(
        "Une convention a été signée mardi entre le ministère de l'Énergie, d'une part, et la société Ventalis, "
        "d'autre part."
    )
    assert parties(agreement) == {"ministère de l'Énergie", "Ventalis"}


def test_a_word_for_each_of_two_documents_makes_two() -> None:
    found = acts(
        "Un contrat de performance et une charte ont été signés mardi entre la Banque du Détroit et Ventalis SA."
    )
    assert [agreement.kind.value for agreement in found] == [AgreementKind.CONTRACT, AgreementKind.PACT]
    assert [parties(agreement) for agreement in found] == [{"Banque du Détroit", "Ventalis SA"}] * 2


def test_what_stands_beside_a_document_and_is_none_makes_no_second() -> None:
    [agreement] = acts(
        "La Banque du Détroit et Ventalis SA ont signé mardi un contrat de performance et un communiqué."
    )
    assert agreement.kind.value is AgreementKind.CONTRACT


def test_uncounted_documents_between_one_and_many_are_one_with_each() -> None:
    found = acts(
        "Des conventions ont été signées mardi entre le ministère de l'Énergie et la Banque du Détroit, la société "
        "Ventalis, la société Cobalt."
    )
    assert [parties(agreement) for agreement in found] == [
        {"ministère de l'Énergie", name} for name in ("Banque du Détroit", "Ventalis", "Cobalt")
    ]


def test_what_names_one_party_of_an_act_told_in_full_makes_no_second() -> None:
    [agreement] = acts(
        "Le ministère de l'Énergie a annoncé mardi la signature d'un mémorandum avec une entreprise étrangère. Le "
        "ministère de l'Énergie et la société Ventalis ont paraphé le texte à Tanger."
    )
    assert parties(agreement) == {"ministère de l'Énergie", "Ventalis"}


def test_what_only_the_title_says_is_read_there() -> None:
    [agreement] = acts(
        "La Banque du Détroit et la société Ventalis concluent une alliance\n\nLes deux maisons veulent former des "
        "techniciens des ports."
    )
    assert parties(agreement) == {"Banque du Détroit", "Ventalis"}


def test_the_title_of_an_act_that_the_text_tells_makes_no_second() -> None:
    [agreement] = acts(
        "Ventalis signe avec une banque\n\nLa Banque du Détroit et la société Ventalis ont signé mardi une convention."
    )
    assert parties(agreement) == {"Banque du Détroit", "Ventalis"}
