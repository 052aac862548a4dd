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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zarqa y installera 40 antennes.", ["Zarqa"]),
        ("Un bureau a ouvert. TBX, coentreprise de deux groupes, en annonce 20.", ["TBX"]),
        ("Il a signé avec trois promoteurs : Kyra, Tal-Ouest et Sorez.", ["Kyra", "Tal-Ouest", "Sorez"]),
        ("L'Office des ports (OP) et Sorez, l'aménageur, ont signé.", ["Office des ports", "Sorez"]),
        ("Voici l'accord que Lukaya Waters (Luwat) et l'État ont signé.", ["Lukaya Waters"]),
        ("Fjordnett fournira 30 MW ; Boréa, 20 MW ; Sorez, enfin, 10 MW.", ["Fjordnett", "Boréa", "Sorez"]),
    ],
)
def test_lists_and_shares_name_organisations(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il a visité trois villes : Kyra, Tal-Ouest et Sorez.", []),
        ("Fjordnett recrutera ; Boréa, 20 ans, en rêve.", ["Fjordnett"]),
        ("Il a plu 30 mm à Kyra ; Boréa, 20 mm.", []),
    ],
)
def test_other_lists_name_none(text: str, found: list[str]) -> None:
    assert organisations(text) == found
