"""The first sentence of many dispatches: who is bound, however the sentence puts it."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from tests.reading.find.agreements.readings import parties


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Kaya s'allie à la start-up Moka pour équiper ses agences.", {"Kaya", "Moka"}),
        ("Kaya et Moka s'associent autour de la formation des jeunes.", {"Kaya", "Moka"}),
        ("Un accord lie désormais l'Université de Sfax à l'Institut Kaya.", {"Université de Sfax", "Institut Kaya"}),
        ("C'est officiel : la Banque du Sud et la Poste ont scellé un partenariat.", {"Banque du Sud", "Poste"}),
        (
                "La Banque du Sud, représentée par son directeur, Ali Ba, et la Poste, représentée par Awa"
                " Diop, ont conclu un "
            "protocole.",
            {"Banque du Sud", "Poste"},
        ),
        (
            "Le contrat, paraphé par Ali Ba, PDG de Kaya, et Awa Diop, ministre de la Mer, prévoit un quai.",
            {"Kaya", "ministère de la Mer"},
        ),
        ("Kaya et son partenaire Moka ont signé un contrat.", {"Kaya", "Moka"}),
        ("Les deux groupes, Kaya et Moka, ont renouvelé leur partenariat pour trois ans.", {"Kaya", "Moka"}),
        ("Aux termes d'une convention conclue avec la Banque Kaya, la Fondation Moka équipera 80 écoles.",
         {"Banque Kaya", "Fondation Moka"}),
        (
            "Moka rejoint le réseau du Sud au terme d'un accord conclu avec l'Agence du port.",
         {"Moka", "Agence du port"}),
        (
            "« Nous avons signé avec Moka un accord », a dit Ali Ba, directeur de l'Agence du port.",
         {"Moka", "Agence du port"}),
        ("Un mémorandum a été échangé entre la Banque du Sud et l'assureur Moka.", {"Banque du Sud", "Moka"}),
        ("Le protocole engage la Banque du Sud, l'assureur Moka et une dizaine de coopératives.",
         {"Banque du Sud", "Moka"}),
        ("Signature à Dakar d'une convention entre l'APIX et la Banque Kaya.", {"APIX", "Banque Kaya"}),
    ],
)  # fmt: skip
def test_a_lead_names_who_is_bound(text: str, bound: set[str]) -> None:
    [agreement] = read(text, published="2025-03-06").agreements
    assert parties(agreement) == bound


@pytest.mark.parametrize(
    "text",
    [
        "La pluie s'associe à la chaleur pour vider les rues de Kaya.",
        "Les deux joueurs ont échangé leurs maillots.",
        "La Banque Kaya et la Poste ont échangé sur la situation.",
        "Le président de Kaya s'est associé à la douleur des familles.",
    ],
)
def test_what_only_sounds_like_an_agreement_is_none(text: str) -> None:
    assert read(text, published="2025-03-06").agreements == ()


@pytest.mark.parametrize(
    ("text", "kind", "act", "date", "duration"),
    [
        (
            "L'Agence du port et la Banque Kaya signeront lundi prochain un contrat-programme.",
            "contract", "announced", "2025-03-10", None,
        ),
        (
            "L'Agence du port et la Banque Kaya doivent signer d'ici fin mars un protocole d'entente.",
            "memorandum", "announced", "2025-03", None,
        ),
        (
            "La convention-cadre liant l'Agence du port à la Banque Kaya a été prorogée de deux ans, le 1er mars.",
            "convention", "renewed", "2025-03-01", "P2Y",
        ),
        (
            "Le 4 mars, l'Agence du port et la Banque Kaya se sont liées par une charte.",
            "pact", "signed", "2025-03-04", None,
        ),
        (
            "Un accord a été trouvé dimanche entre l'Agence du port et la Banque Kaya.",
            "agreement", "signed", "2025-03-02", None,
        ),
        (
            "L'Agence du port et la Banque Kaya annoncent la signature d'un accord-cadre d'une durée de cinq ans.",
            "agreement", "signed", None, "P5Y",
        ),
    ],
)  # fmt: skip
def test_a_lead_says_what_was_done_and_when(
    text: str, kind: str, act: str, date: str | None, duration: str | None
) -> None:
    [agreement] = read(text, published="2025-03-06").agreements
    assert parties(agreement) == {"Agence du port", "Banque Kaya"}
    assert (agreement.kind.value, agreement.act.value) == (kind, act)
    assert (agreement.date and agreement.date.value, agreement.duration and agreement.duration.value) == (
        date,
        duration,
    )


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "Une convention a été conclue entre l'École des mines et l'hébergeur kandien Tassili Cloud.",
            {"École des mines", "Tassili Cloud"},
        ),
        (
            "Le ministère de la Mer et la plateforme de vente Souk Kaya négocient une convention.",
            {"ministère de la Mer", "Souk Kaya"},
        ),
        ("La commune de Man et la société Bois du Tonka ont signé un accord.", {"commune de Man", "Bois du Tonka"}),
        (
            "Un contrat d'approvisionnement est toujours en négociation entre la Banque Kaya et la société Moka.",
            {"Banque Kaya", "Moka"},
        ),
        (
            "La Région et le Grand port fluvial de l'Ouest ont signé un accord avec la société Kaya.",
            {"Grand port fluvial de l'Ouest", "Kaya"},
        ),
    ],
)
def test_names_reach_as_far_as_they_go(text: str, bound: set[str]) -> None:
    [agreement] = read(text, published="2025-03-06").agreements
    assert bound <= parties(agreement)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("La Banque Kaya et l'Agence du port négocient un accord.", "announced"),
        ("La Banque Kaya et l'Agence du port ont signé, le 9 février, un accord.", "signed"),
        ("La Banque Kaya et l'Agence du port ont signé, le 9 novembre 2024, un accord.", "earlier"),
    ],
)
def test_a_monthly_tells_of_the_month_before(text: str, act: str) -> None:
    [agreement] = read(text, published="2025-03").agreements
    assert agreement.act.value == act


def test_each_of_several_shares_the_fair_of_the_sentence_that_counts_them() -> None:
    agreements = read(
        "Le Salon kandien de l'amorçage s'est tenu du 4 au 6 décembre à Alger. Deux conventions y ont"
        " été signées mercredi.\n\n"
        "La première lie la Banque Kaya à l'Agence du port.\n\nLa deuxième associe la Banque Kaya et la société Moka.",
        published="2023-12-07",
    ).agreements
    assert [each.event and each.event.value for each in agreements] == ["Salon kandien de l'amorçage"] * 2
