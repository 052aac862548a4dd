"""Who is said to have signed, and who only stood by or told of it."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from tests.reading.find.agreements.readings import only, parties, signers

LEAD = "La société Soltech et la Banque du Détroit ont signé mardi une convention. "


@pytest.mark.parametrize(
    "told",
    [
        "Elle porte les signatures d'Awa Diop, directrice générale de Soltech, et de Marc Leroy, président de la "
        "Banque du Détroit.",
        "Le document porte deux paraphes : celui d'Awa Diop, directrice générale de Soltech, et celui de Marc Leroy, "
        "président de la Banque du Détroit.",
        "Awa Diop, directrice générale de Soltech, a signé avec M. Marc Leroy, président de la Banque du Détroit.",
        "Pour Soltech, c'est la directrice générale, Awa Diop, qui a apposé sa signature au bas du document ; pour la "
        "banque, le président, Marc Leroy.",
        "Pour Soltech, c'est la directrice générale, Awa Diop, qui a signé, et pour la Banque du Détroit le "
        "président, Marc Leroy.",
        "La signature a été assurée, pour la société, par la directrice générale, Awa Diop, et, pour la banque, par le "
        "président, Marc Leroy.",
    ],
)
def test_both_are_named_as_signing(told: str) -> None:
    assert signers(only(LEAD + told)) == {"Awa Diop", "Marc Leroy"}


@pytest.mark.parametrize(
    "told",
    [
        "Awa Diop, directrice générale de Soltech, a signé ; pour la suite, Marc Leroy s'en remet aux banques.",
        "Awa Diop, directrice générale de Soltech, a signé sous les yeux de M. Marc Leroy.",
    ],
)
def test_whoever_stands_behind_the_act_need_not_have_signed(told: str) -> None:
    assert signers(only(LEAD + told)) == {"Awa Diop"}


def test_witnesses_who_open_the_sentence_end_before_its_subject() -> None:
    agreement = only(
        "Sous la présidence du ministre S.E.M. Awa Diop, la Compagnie générale des transports du Golfe et la Banque du "
        "Détroit ont signé mardi une convention."
    )
    assert signers(agreement) == set()
    assert parties(agreement) == {"Compagnie générale des transports du Golfe", "Banque du Détroit"}


def test_whoever_tells_of_an_act_is_no_party() -> None:
    agreement = only(
        "La société Soltech et la Banque du Détroit ont signé mardi une convention, a constaté l'Agence de presse du "
        "Détroit."
    )
    assert parties(agreement) == {"Soltech", "Banque du Détroit"}


def test_a_party_may_tell_of_its_own_act() -> None:
    agreement = only(
        "La société Soltech, filiale du groupe Orlando, a annoncé la signature d'une convention avec la Banque du "
        "Détroit."
    )
    assert parties(agreement) == {"Soltech", "Banque du Détroit"}


def test_the_plural_behind_the_verb_speaks_of_all_documents() -> None:
    agreements = read(
        "Un contrat et une lettre d'intention ont été paraphés mardi par la société Soltech et la Banque du Détroit. "
        "Ont signé les deux documents Awa Diop, directrice générale de Soltech, et Marc Leroy, président de la banque.",
        published="2025-05-22",
    ).agreements
    assert [signers(agreement) for agreement in agreements] == [{"Awa Diop", "Marc Leroy"}] * 2


def test_a_plural_of_one_kind_speaks_of_the_documents_of_that_kind() -> None:
    agreements = read(
        "La société Soltech a conclu mardi un contrat avec la Banque du Détroit, un contrat avec l'Agence du bassin et "
        "une charte avec l'Université du Détroit. Les deux contrats portent la signature d'Awa Diop, directrice "
        "générale de Soltech.",
        published="2025-05-22",
    ).agreements
    assert [(agreement.kind.value.value, signers(agreement)) for agreement in agreements] == [
        ("contract", {"Awa Diop"}),
        ("contract", {"Awa Diop"}),
        ("pact", set()),
    ]


def test_what_an_agreement_is_about_is_not_who_is_bound() -> None:
    agreement = only(
        "L'Agence du bassin aura son laboratoire, dont la création fait l'objet d'une convention de partenariat signée "
        "mardi entre Soltech et la Banque du Détroit."
    )
    assert (agreement.kind.value.value, parties(agreement)) == ("convention", {"Soltech", "Banque du Détroit"})


def test_those_who_attend_a_signature_are_not_who_is_bound() -> None:
    agreement = only(
        "Les élus ont assisté mardi à la signature de la convention par laquelle la Banque du Détroit confie à la "
        "société Soltech un guichet."
    )
    assert parties(agreement) == {"Soltech", "Banque du Détroit"}
