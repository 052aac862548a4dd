"""Texts of a trade are known by several of its words; one or two make none."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.qualify.genre import trade_of
from mithaq.reading.text.folding import fold

TENDER = (
    "Appel d'offres n° 12. L'ouverture des plis aura lieu le 3 mai. Lot 1 : le titulaire livrera 350 licences. "
    "Caution provisoire : 15.000 DH. Les soumissionnaires feront une visite des lieux."
)
MATCH = "Le championnat reprend. L'entraîneur alignera 11 joueurs au stade ; le match de samedi décidera de la ligue."
ADVERT = (
    "La fondation recrute 3 animateurs. Profil recherché : bac + 3, deux ans d'expérience. Vos missions : former 200 "
    "jeunes par an. CDD d'un an. CV et candidature avant le 3 mai."
)
ARREST = (
    "Un suspect a été interpellé mardi. La perquisition a permis la saisie de 40 kilos de cannabis et de 8.000 euros. "
    "Placé en garde à vue, il sera jugé au tribunal."
)
SKY = "Les rafales atteindront 90 km/h et les pluies 40 mm. Vigilance orange. Le thermomètre perdra 10 degrés."
POLL = (
    "Le sondage a été mené auprès de 1.200 personnes interrogées en ligne. Quatre sondés sur dix le disent. Marge "
    "d'erreur : 3 points."
)
PHONE = "Le smartphone affiche 6 pouces. Son capteur, sa batterie et sa puce séduisent. Deux coloris, 300 euros."
TARIFF = (
    "Le forfait offrira 100 gigaoctets sans engagement pour 8 euros par mois, facturé au premier appel. Abonnement "
    "résiliable, remise de 3 euros."
)
HOUSE = "Vends villa de 300 m², quatre chambres, garage, jardin. Curieux s'abstenir. Budget de 2 millions de dirhams."
NOVEL = "Dans ce roman, le héros promet 9 maisons. L'intrigue tient en douze chapitres ; l'auteur rit à chaque récit."
FLATS = "Le marché immobilier recule : le prix moyen du mètre carré perdra 3 %. Les notaires et les vendeurs attendent."
MEAL = "La cheffe propose un menu unique en salle ; sorbet, vin, addition honnête. Elle ouvrira 2 restaurants."


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        (TENDER, "tender"),
        (MATCH, "sport"),
        (ADVERT, "advert"),
        (ARREST, "court"),
        (SKY, "weather"),
        (POLL, "poll"),
        (PHONE, "product"),
        (TARIFF, "offer"),
        (HOUSE, "listing"),
        (NOVEL, "review"),
        (FLATS, "property"),
        (MEAL, "table"),
    ],
)
def test_several_words_of_a_trade_make_a_text_of_it(text: str, trade: str) -> None:
    assert trade_of(fold(text)) == trade
    assert read(text).commitments == ()


@pytest.mark.parametrize(
    "text",
    [
        "La société Soltech a répondu à l'appel d'offres et s'engage à créer 150 emplois.",
        "La société Soltech produira deux films et un livre, et créera 150 emplois.",
        "Le stade de Tanger accueillera le centre ; la société Soltech y créera 150 emplois.",
        "En hausse, le résultat net et le chiffre d'affaires portent les investissements : Soltech créera 150 emplois.",
        "La fondation Soltech recrute et formera 300 jeunes. Les candidatures sont ouvertes aux diplômés de bac + 2.",
        "Le sondage, l'enquête et l'échantillon le disent : Soltech créera 150 emplois.",
        "Soltech fabriquera la batterie, l'écran et le capteur du modèle à Tanger et y créera 150 emplois.",
    ],
)
def test_a_word_or_two_of_a_trade_make_none(text: str) -> None:
    assert trade_of(fold(text)) is None


def test_an_agreement_is_read_even_beside_words_of_a_trade() -> None:
    text = (
        TENDER
        + "\n\nLe ministère de l'Énergie et la société Soltech ont signé une convention. Soltech créera 150 emplois."
    )
    assert [
        int(commitment.quantity.value) for commitment in read(text).commitments if commitment.unit.value == "jobs"
    ] == [150]


def test_a_player_and_a_club_agree_on_nothing_that_is_followed_up() -> None:
    transfer = "L'attaquant a paraphé un contrat de trois ans avec l'Étoile de Korbous. " + MATCH
    assert read(transfer).agreements == ()
