"""Where a commitment applies: what opens its clause, what "y" stands for, where its whole is; never the ceremony."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.model import Commitment

CONVENTION = "Le ministère de l'Énergie et le ministère de la Pêche ont signé mardi une convention. "


def found(text: str) -> tuple[Commitment, ...]:
    return read(text, published="2025-05-22").commitments


def places(text: str) -> list[str | None]:
    return [each.place.value if each.place else None for each in found(text)]


def test_y_stands_for_the_place_of_the_sentence_before() -> None:
    [commitment] = found(
        "Soltech ouvrira un centre de services dans la région de Fès-Meknès. "
        "La société Soltech s'engage à y créer 150 emplois directs d'ici 2029."
    )
    assert commitment.place is not None
    assert commitment.place.value == "Fès-Meknès"
    assert commitment.place.derived is not None


@pytest.mark.parametrize(
    "text",
    [
        "Soltech est présente à Fès. Il y a deux ans, la société Soltech s'est engagée à créer 150 emplois.",
        "Soltech est présente à Fès et à Oujda. La société Soltech s'engage à y créer 150 emplois directs.",
        "Soltech a signé la convention à Fès. La société Soltech s'engage à y consacrer 150 emplois directs.",
        "Soltech est présente à Fès.\n\nLa société Soltech s'engage à y créer 150 emplois directs d'ici 2029.",
    ],
)
def test_y_stands_for_no_place_where_none_or_several_could_be_meant(text: str) -> None:
    assert set(places(text)) <= {None}
    assert "150" in text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("À Fès, la société Soltech créera 150 emplois directs d'ici 2029.", "Fès"),
        ("En Ardenne, la société Soltech formera 150 techniciens d'ici 2029.", "Ardenne"),
        ("À Fès, la ministre a annoncé que la société Soltech créera 150 emplois directs d'ici 2029.", None),
        ("À Fès, la société Soltech s'engage à créer 150 emplois directs d'ici 2029.", None),
        ("La société Soltech créera 150 emplois directs à Fès, Oujda et Nador d'ici 2029.", None),
    ],
)
def test_the_place_that_opens_a_clause_is_that_of_a_deed_and_not_of_a_speech(text: str, place: str | None) -> None:
    assert places(text) == [place]


def test_a_part_is_where_its_whole_is() -> None:
    assert places("Soltech créera 150 emplois à Fès d'ici 2029, dont 40 emplois directs.") == ["Fès", "Fès"]


def test_a_doer_that_stands_by_an_agreement_undertakes_in_it() -> None:
    [commitment] = found(
        CONVENTION + "Le texte prévoit un centre de la société Ventalis. Ventalis s'engage à créer 150 emplois."
    )
    assert commitment.actor is not None
    assert commitment.agreement is not None
    assert (commitment.actor.value, commitment.agreement.value) == ("Ventalis", "a1")


@pytest.mark.parametrize(
    "following",
    [
        "\n\nLe salon a accueilli la société Ventalis. Ventalis s'engage à créer 150 emplois.",
        "La société Ventalis s'engage à créer 150 emplois.",
    ],
)
def test_a_doer_that_the_paragraph_has_not_named_beside_the_agreement_undertakes_apart(following: str) -> None:
    [commitment] = found(CONVENTION + following)
    assert commitment.agreement is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("La centrale solaire de Kédougou, portée par Lumen, alimentera 45.000 foyers.", "Kédougou"),
        ("Le fonds Takor injectera 15 millions d'euros dans l'extension du port de Haramous.", "Haramous"),
        (
            "Le groupe Sabla construira une cimenterie et une usine en Côte d'Ivoire. "
            "L'investissement s'élève à 20 millions d'euros.",
            "Côte d'Ivoire",
        ),
        ("Le ministère a signé à Ouagadougou une convention d'un montant de 19 millions d'euros.", None),
    ],
)
def test_a_work_stands_where_it_is_named_after(text: str, place: str | None) -> None:
    commitments = found(text)
    assert commitments[-1].place == place or (
        commitments[-1].place is not None and commitments[-1].place.value == place
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Le parc éolien de Tafila, d'une puissance de 90 mégawatts, sera construit par Soltech.", "Tafila"),
        ("La cimenterie de Kpalimé, que portera le groupe Hamri, créera 400 emplois.", "Kpalimé"),
        ("La société Soltech créera 160 emplois dans la zone industrielle de Diamniadio.", "Diamniadio"),
        ("Dans le quartier de Lazaret, où la société Soltech a posé 750 compteurs, tout va mieux.", "Lazaret"),
        ("Lors d'un essai mené à Kaolack, 800 commerçants ont été équipés par la société Soltech.", "Kaolack"),
        ("La société Soltech offrira 250 bourses, réservées aux bachelières de Matam.", "Matam"),
        ("La société Soltech, dont le siège est à Lyon, créera 120 emplois.", None),
        ("Installée à Lyon, la société Soltech créera 120 emplois.", None),
        ("Signé mardi à Dakar, le contrat prévoit la création de 200 emplois.", None),
        ("Le texte permettra à Solvane de créer 200 emplois d'ici 2029.", None),
    ],
)
def test_a_place_shows_by_the_work_that_stands_there_and_not_by_a_seat(text: str, place: str | None) -> None:
    assert places(text) == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("La fondation Azur formera 5.000 jeunes au Sénégal d'ici 2029.", "Sénégal"),
        ("Le gouvernement formera 5.000 jeunes au Sénégal d'ici 2029.", None),
        ("La fondation Azur formera 5.000 jeunes en Java d'ici 2029.", None),
        ("La fondation Azur formera 5.000 jeunes en TIC d'ici 2029.", None),
    ],
)
def test_a_country_is_no_place_for_its_own_state_and_a_subject_taught_is_none(text: str, place: str | None) -> None:
    assert places(text) == [place]


def test_each_part_has_the_place_behind_it() -> None:
    text = "La société Soltech créera 500 emplois, dont 150 à Fès et 350 à Oujda."
    assert places(text) == [None, "Fès", "Oujda"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("La société Soltech implantera à Thiès une usine de câbles. Elle créera 300 emplois.", "Thiès"),
        ("La société Soltech construira un centre au Bénin. Le futur centre créera 300 emplois.", "Bénin"),
        ("La société Soltech construira une usine à Thiès et une autre à Louga. Elle créera 300 emplois.", None),
        ("La société Soltech est présente au Togo. Elle créera 300 emplois.", None),
        (
            "Soltech lancera un projet certifié par un institut basé à Londres. Le projet créera 300 emplois.",
            None,
        ),
        ("Le salon s'est tenu à Marrakech. L'usine de la société Soltech créera 300 emplois.", None),
    ],
)
def test_a_sentence_goes_on_about_the_work_that_the_one_before_sets_up(text: str, place: str | None) -> None:
    assert places(text)[-1:] == [place]


def test_en_counts_again_what_stands_at_the_same_place() -> None:
    text = "La société Soltech a promis 900 ingénieurs dans son centre de Salé. Elle en annonçait 600 pour la fin 2026."
    assert places(text) == ["Salé", "Salé"]
