"""Agreements: one object for each act, bound to those who are bound."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.model import Act, AgreementKind
from tests.reading.find.agreements.readings import only, parties, signers

ENERGY = "ministère de l'Énergie"


@pytest.mark.parametrize(
    "text",
    [
        "Le ministère de l'Énergie et la société Soltech ont signé mardi une convention à Tanger.",
        "Une convention a été signée mardi à Tanger entre le ministère de l'Énergie et la société Soltech.",
        "Le ministère de l'Énergie a conclu mardi à Tanger une convention avec la société Soltech.",
        "La signature, mardi à Tanger, d'une convention entre le ministère de l'Énergie et la société "
        "Soltech, a été saluée.",
        "Une convention visant à équiper les écoles a été paraphée, mardi à Tanger, par le ministère de "
        "l'Énergie et la société Soltech.",
    ],
)
def test_an_act_is_found_in_each_of_its_constructions(text: str) -> None:
    agreement = only(text)
    assert parties(agreement) == {ENERGY, "Soltech"}
    assert agreement.kind.value is AgreementKind.CONVENTION
    assert agreement.act.value is Act.SIGNED
    assert agreement.date is not None
    assert agreement.date.value == "2025-05-20"
    assert agreement.place is not None
    assert agreement.place.value == "Tanger"


@pytest.mark.parametrize(
    "text",
    [
        "Aucune convention n'a été signée entre le ministère de l'Énergie et la société Soltech.",
        "Le ministère de l'Énergie n'a pas signé de convention avec la société Soltech.",
        "La société Soltech aurait conclu une convention avec le ministère de l'Énergie, selon une rumeur.",
        "Le ministère de l'Énergie a signé-t-il une convention avec la société Soltech ?",
        "La convention collective des banques est ancienne.",
        "Soltech passe d'abord par des partenariats avec ses clients.",
    ],
)
def test_what_is_denied_rumoured_asked_or_only_spoken_of_is_no_act(text: str) -> None:
    assert read(text, published="2025-05-22").agreements == ()


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("ont signé", Act.SIGNED),
        ("doivent signer", Act.ANNOUNCED),
        ("signeront", Act.ANNOUNCED),
        ("avaient signé", Act.EARLIER),
        ("ont renouvelé", Act.RENEWED),
    ],
)
def test_the_verb_says_whether_an_act_is_done_planned_past_or_continued(words: str, act: Act) -> None:
    assert only(f"Le ministère de l'Énergie et la société Soltech {words} une convention.").act.value is act


def test_an_act_long_before_publication_is_an_earlier_one() -> None:
    text = "Le ministère de l'Énergie et la société Soltech ont signé une convention le 3 mars 2024."
    assert only(text, published="2025-05-22").act.value is Act.EARLIER
    assert only(text, published="2024-03-05").act.value is Act.SIGNED


def test_the_most_specific_word_of_the_document_names_the_kind() -> None:
    agreement = only(
        "Le ministère de l'Énergie et la société Soltech ont scellé un accord mardi à Tanger. "
        "Ce mémorandum d'entente porte sur le solaire."
    )
    assert agreement.kind.value is AgreementKind.MEMORANDUM


def test_a_second_mention_adds_to_the_act_and_is_none_of_its_own() -> None:
    agreement = only(
        "Le ministère de l'Énergie et la société Soltech ont signé une convention mardi à Tanger.\n\n"
        "Le document a été paraphé par Samir Alami, directeur général de Soltech. Cette convention court sur trois ans."
    )
    assert signers(agreement) == {"Samir Alami"}
    assert agreement.duration is not None
    assert agreement.duration.value == "P3Y"


def test_another_agreement_of_other_parties_stays_apart() -> None:
    reading = read(
        "Le ministère de l'Énergie et la société Soltech ont signé une convention mardi à Tanger. "
        "Le ministère de la Santé a également conclu un contrat avec la société Medicalia.",
        published="2025-05-22",
    )
    assert [parties(agreement) for agreement in reading.agreements] == [
        {ENERGY, "Soltech"},
        {"ministère de la Santé", "Medicalia"},
    ]


def test_who_stands_by_is_neither_party_nor_signatory() -> None:
    agreement = only(
        "Le ministère de l'Énergie et la société Soltech ont signé mardi à Tanger une convention, en présence de "
        "Samir Alami, directeur général de la Banque du Détroit."
    )
    assert parties(agreement) == {ENERGY, "Soltech"}
    assert signers(agreement) == set()


def test_a_minister_who_signs_binds_the_ministry() -> None:
    agreement = only(
        "La ministre de la Santé, Nadia Berrada, et Samir Alami, directeur général de Medicalia, ont signé mardi "
        "une convention."
    )
    assert signers(agreement) == {"Nadia Berrada", "Samir Alami"}
    assert parties(agreement) == {"ministère de la Santé", "Medicalia"}
    [ministry] = [party for party in agreement.parties if party.value.startswith("ministère")]
    assert ministry.derived is not None


def test_ministers_of_two_states_bind_the_states() -> None:
    agreement = only(
        "Le Maroc et le Sénégal ont signé mardi un accord. La ministre marocaine de la Santé, Nadia Berrada, et "
        "le ministre sénégalais de la Santé, Moussa Ndiaye, ont paraphé ce mémorandum."
    )
    assert parties(agreement) == {"Maroc", "Sénégal"}


def test_a_renewal_names_the_date_of_what_it_continues() -> None:
    reading = read(
        "La société Soltech et la Banque du Détroit ont signé mardi une convention. Cette convention fait suite à un "
        "mémorandum conclu entre Soltech et la Banque du Détroit en juin 2023.",
        published="2025-05-22",
    )
    renewed, earlier = reading.agreements
    assert renewed.act.value is Act.RENEWED
    assert renewed.follows is not None
    assert renewed.follows.value == "2023-06"
    assert (earlier.act.value, earlier.kind.value) == (Act.EARLIER, AgreementKind.MEMORANDUM)


def test_documents_that_are_counted_and_told_apart_are_objects_of_their_own() -> None:
    reading = read(
        "Le ministère de l'Énergie a signé mardi à Tanger deux conventions avec autant d'entreprises. "
        "La première le lie à la société Soltech. La deuxième a été conclue avec la société Ventalis.",
        published="2025-05-22",
    )
    assert [parties(agreement) for agreement in reading.agreements] == [{ENERGY, "Soltech"}, {ENERGY, "Ventalis"}]


def test_documents_that_are_only_counted_are_one_object() -> None:
    agreement = only("Le ministère de l'Énergie a signé mardi à Tanger trois conventions.")
    assert parties(agreement) == {ENERGY}


@pytest.mark.parametrize(
    ("setting", "event"),
    [
        ("en marge du Forum africain de l'énergie 2025", "Forum africain de l'énergie 2025"),
        ("à l'occasion de la troisième édition de Solaria Expo", "Solaria Expo"),
        ("lors d'une réunion de travail", None),
        ("dans le cadre de leur coopération", None),
    ],
)
def test_an_event_needs_a_name(setting: str, event: str | None) -> None:
    agreement = only(f"Le ministère de l'Énergie et la société Soltech ont signé, {setting}, une convention.")
    assert (agreement.event.value if agreement.event else None) == event


def test_the_purpose_of_an_agreement_binds_nobody() -> None:
    agreement = only(
        "Le ministère de l'Énergie et la société Soltech ont signé une convention visant à équiper les "
        "locaux de l'Agence du bassin."
    )
    assert parties(agreement) == {ENERGY, "Soltech"}


def test_a_draft_that_bodies_put_forward_is_announced() -> None:
    agreement = only(
        "La Fédération des armateurs du Détroit (FAD) et l'Association des pêcheurs de Larache (APL) étaient là. "
        "Samir Alami, président de la FAD, a présenté un projet de charte, la « Charte des quais », proposé par la FAD "
        "et l'APL. La charte n'était pas encore signée."
    )
    assert (agreement.kind.value, agreement.act.value) == (AgreementKind.PACT, Act.ANNOUNCED)
    assert parties(agreement) == {"Fédération des armateurs du Détroit", "Association des pêcheurs de Larache"}
    assert signers(agreement) == set()


@pytest.mark.parametrize(
    "text",
    [
        "La société Soltech propose des contrats de trois ans aux clients de la Banque du Détroit.",
        "Un projet de loi a été proposé par le ministère de l'Énergie et l'Agence du bassin.",
        "La charte n'était pas signée entre la société Soltech et la Banque du Détroit.",
    ],
)
def test_what_is_offered_or_not_yet_signed_is_no_act(text: str) -> None:
    assert read(text, published="2025-05-22").agreements == ()


@pytest.mark.parametrize(
    ("where", "event"),
    [
        ("au Numérica Sahel 2024", "Numérica Sahel 2024"),  # a capitalised name with its year
        ("au Palais Zéphyr", None),  # a place has no year
        ("au titre du plan Sahel 2030", None),  # a plan is no gathering
    ],
)
def test_the_year_behind_a_name_shows_a_gathering(where: str, event: str | None) -> None:
    (agreement,) = read(
        f"La société Soltech et la Banque du Détroit ont signé mardi une convention {where}.", published="2024-05-22"
    ).agreements
    assert (agreement.event.value if agreement.event else None) == event
