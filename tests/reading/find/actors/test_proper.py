"""Names without a head noun: brands and acronyms, beside towns, fairs and programmes that are none."""

import pytest

from tests.reading.find.actors.finding import organisations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un accord lie désormais Zitouna Telecom et Fjordnett.", ["Zitouna Telecom", "Fjordnett"]),
        ("Un accord a été signé entre « Fjordnett » et Zarqa.", ["Fjordnett", "Zarqa"]),
        ("Zitouna Telecom et zenko ont signé.", ["Zitouna Telecom", "zenko"]),
        ("La BNRD et l'OKTP ont signé.", ["BNRD", "OKTP"]),
        ("Fjordnett créera 150 emplois.", ["Fjordnett"]),
        ("Ils s'associent à Fjordnett.", ["Fjordnett"]),
        ("Le PDG de Fjordnett, Hamid Lotfi, a signé.", ["Fjordnett"]),
        ("Arrive ensuite Fjordnett, filiale d'un groupe norvégien.", ["Fjordnett"]),
        ("Attijara bank a signé avec N+One.", ["Attijara bank", "N+One"]),
    ],
)
def test_the_surroundings_show_an_organisation(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Il vit à Tanger. Entre Tanger et Fès, la route est longue. Le train va à Fès.",
        "Le salon GITEX a ouvert.",
        "Le programme Fjordnett 2030 avance.",
        "Longtemps, il a plu.",
        "Demandez à vos amis.",
        "Le PIB a crû.",
        "La 5G arrive.",
        "Faut-il signer ?",
        "Celui-ci prévoit 100 emplois.",
        "Mardi a vu la signature.",
    ],
)
def test_a_capital_letter_alone_shows_nothing(text: str) -> None:
    assert organisations(text) == []


def test_a_town_before_a_date_is_no_partner() -> None:
    assert organisations("Argan, mardi 3 mai. Argan a signé un accord.") == []
    assert organisations("Argan, filiale de Zarqa Tech, recrute. Argan a signé un accord.") == [
        "Argan",
        "Zarqa Tech",
        "Argan",
    ]
