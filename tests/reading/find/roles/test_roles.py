"""Functions of persons: what is the role, what the organisation, and where there is none."""

from collections.abc import Sequence

import pytest

from mithaq.reading.find.actors.finder import find_actors
from mithaq.reading.find.mentions import RoleMention
from mithaq.reading.find.roles.builder import build_roles
from mithaq.reading.find.roles.finder import find_roles
from mithaq.reading.text.sentences import split_sentences


def mentions(text: str) -> tuple[RoleMention, ...]:
    sentences = split_sentences(text)
    return find_roles(text, sentences=sentences, actors=find_actors(text, sentences=sentences, persons=None))


def roles(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (role.person.value, role.role.value, role.organisation.value if role.organisation else None)
        for role in build_roles(text, mentions=mentions(text))
    ]


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Hind Lahlou, directrice générale de l'OKTP, a signé.", "directrice générale", "OKTP"),
        (
            "L'Office des ports (OKTP) recrute. Hind Lahlou, directrice de l'OKTP, a signé.",
            "directrice",
            "Office des ports",
        ),
        ("Hind Lahlou, directrice du réseau de Lukaya Bank, a signé.", "directrice du réseau", "Lukaya Bank"),
        ("Hind Lahlou, cofondatrice et directrice de Zarqa Tech, a signé.", "cofondatrice et directrice", "Zarqa Tech"),
        (
            "Hind Lahlou, première vice-présidente de l'Union des ports, signe.",
            "première vice-présidente",
            "Union des ports",
        ),
        ("Le président du groupe SAMBRA, Hind Lahlou, a signé.", "président", "SAMBRA"),
        (
            "La vice-présidente de Fjordnett pour l'Afrique, Hind Lahlou, a signé.",
            "vice-présidente pour l'Afrique",
            "Fjordnett",
        ),
        ("La directrice Marketing de « Zarqa », Hind Lahlou, a signé.", "directrice Marketing", "Zarqa"),
        (
            "Hind Lahlou, directrice des Services Mondiaux chez « Zarqa », a signé.",
            "directrice des Services Mondiaux",
            "Zarqa",
        ),
        ("Pour l'Office des ports, sa directrice Hind Lahlou a signé.", "directrice", "Office des ports"),
        ("L'Office des ports, représenté par sa directrice, Mme Hind Lahlou, signe.", "directrice", "Office des ports"),
        ("Ont signé : Hind Lahlou, directrice (OKTP).", "directrice", "OKTP"),
        (
            "A signé pour l'Office des ports la conseillère chargée du numérique, Hind Lahlou.",
            "conseillère chargée du numérique",
            "Office des ports",
        ),
        (
            "Hind Lahlou, secrétaire générale du ministère de l'Eau, a signé.",
            "secrétaire générale",
            "ministère de l'Eau",
        ),
        ("Selon Hind Lahlou la directrice de l'OKTP, tout va bien.", "directrice", "OKTP"),
        ("Hind Lahlou, en tant que directrice de l'OKTP, a signé.", "directrice", "OKTP"),
        ("La société Zarqa paie. La directrice de ce groupe, Mme Hind Lahlou, a signé.", "directrice", "Zarqa"),
        (
            "Mme Hind Lahlou, directrice des études et de la planification de l'OKTP, a signé.",
            "directrice des études et de la planification",
            "OKTP",
        ),
        ("La présidente de la Commission européenne Hind Lahlou est venue.", "présidente", "Commission européenne"),
        ("La Professeure Hind Lahlou, présidente de l'OKTP, a signé.", "présidente", "OKTP"),
        (
            "La présidente directrice générale de l'OKTP, Hind Lahlou, a signé.",
            "présidente directrice générale",
            "OKTP",
        ),
        ("L'OKTP recrute. La présidente Hind Lahlou à Lomé en parle.", "présidente", "OKTP"),
        ("Hind Lahlou\nDirectrice générale de l'OKTP\n« Il faut planter. »", "Directrice générale", "OKTP"),
        (
            "Le ministère de l'Eau recrute, dit la Directrice de Cabinet, Hind Lahlou.",
            "Directrice de Cabinet",
            "ministère de l'Eau",
        ),
    ],
)
def test_the_organisation_is_split_off(text: str, role: str, organisation: str) -> None:
    assert roles(text) == [("Hind Lahlou", role, organisation)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("La ministre de l'Eau et des Forêts, Hind Lahlou, a signé.", "ministre de l'Eau et des Forêts"),
        (
            "La ministre déléguée auprès du Chef du gouvernement, chargée du Plan, Hind Lahlou, a signé.",
            "ministre déléguée auprès du Chef du gouvernement, chargée du Plan",
        ),
        ("La ministre togolaise de l'Eau, Hind Lahlou, a signé.", "ministre togolaise de l'Eau"),
        ("La secrétaire d'État à la Pêche, Hind Lahlou, a signé.", "secrétaire d'État à la Pêche"),
        ("L'ambassadrice du Japon au Maroc, Hind Lahlou, a signé.", "ambassadrice du Japon au Maroc"),
        ("La maire de Ouarzazate, Hind Lahlou, a signé.", "maire de Ouarzazate"),
        ("Hind Lahlou, économiste, doute.", "économiste"),
        ("Hind Lahlou, gérante d'un hôtel de 12 chambres, doute.", "gérante d'un hôtel"),
        (
            "Hind Lahlou, directrice de cabinet du ministre de l'Eau et des Forêts, écoute.",
            "directrice de cabinet du ministre de l'Eau et des Forêts",
        ),
        (
            "La ministre du Bois, de la Pêche et des Nouvelles énergies, Hind Lahlou, a signé.",
            "ministre du Bois, de la Pêche et des Nouvelles énergies",
        ),
        ("Selon Hind Lahlou la ministre de l'Eau, tout va bien.", "ministre de l'Eau"),
        ("Hind Lahlou était ministre déléguée chargée du Plan.", "ministre déléguée chargée du Plan"),
        ("La ministre Hind Lahlou (PLN), chargée de l'Eau et du Sol, a signé.", "ministre chargée de l'Eau et du Sol"),
        ("L'ambassadrice du Japon au Bénin Mme Hind Lahlou a signé.", "ambassadrice du Japon au Bénin"),
        ("L'Office des ports recrute. L'ambassadrice Hind Lahlou a signé.", "ambassadrice"),
        ("La préfète du Nord, le colonel Hind Lahlou, a signé.", "préfète du Nord"),
        ("Hind Lahlou, diplomate japonaise, doute.", "diplomate japonaise"),
        ("Hind Lahlou, sa directrice générale, est venue.", "directrice générale"),
        ("Hind Lahlou, chargée des puits ruraux au siège, est venue.", "chargée des puits ruraux"),
        ("La présidente de la République, Son Excellence Hind Lahlou, est venue.", "présidente de la République"),
        ("La Garde des Sceaux, ministre de la Justice, Hind Lahlou, est venue.", "ministre de la Justice"),
        ("Le ministère de l'Eau recrute, dit la Première ministre Hind Lahlou.", "Première ministre"),
        (
            "La déléguée générale à l'épargne populaire, Hind Lahlou, a signé.",
            "déléguée générale à l'épargne populaire",
        ),
    ],
)
def test_a_field_a_place_and_a_profession_stay_in_the_role(text: str, role: str) -> None:
    assert roles(text) == [("Hind Lahlou", role, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Par Hind Lahlou, enseignante",
        "La directrice de l'OKTP a signé.",
        "Hind Lahlou a signé avec la directrice de l'OKTP.",
        "Mme Hind Lahlou a signé.",
        "En général, Hind Lahlou signe.",
        "La directrice du Centre hospitalier Hind Lahlou est venue.",
        "Hind Lahlou, chargée de planter des arbres, est venue.",
        "Hind Lahlou est venue.\nDirectrice générale de l'OKTP\n",
        "Hind Lahlou la directrice a signé.",
        "On ferme la rue Roi Omar Tazi.",
    ],
)
def test_no_role_is_given(text: str) -> None:
    assert roles(text) == []


def test_a_minister_without_a_field_belongs_to_the_ministry_that_the_text_names() -> None:
    text = "Le ministère de l'Eau a signé. La ministre, Hind Lahlou, l'a redit."
    assert roles(text) == [("Hind Lahlou", "ministre", "ministère de l'Eau")]


def test_one_role_a_person_the_first_institutional_one() -> None:
    text = "La professeure Hind Lahlou, directrice de l'OKTP, parle. Hind Lahlou, présidente de l'AZF, reste."
    assert roles(text) == [("Hind Lahlou", "directrice", "OKTP")]


def test_the_fuller_title_of_the_same_minister_is_taken() -> None:
    text = "Le ministre du Plan Omar Tazi arrive. Le ministre du Plan et de l'Eau, Omar Tazi, signe."
    assert roles(text) == [("Omar Tazi", "ministre du Plan et de l'Eau", None)]


@pytest.mark.parametrize(
    ("text", "ministry"),
    [
        ("La ministre déléguée chargée de l'Eau et du Climat, Hind Lahlou, signe.", "ministère de l'Eau et du Climat"),
        ("La ministre saoudienne de l'Eau, Hind Lahlou, signe.", "ministère de l'Eau"),
        ("La secrétaire d'État chargée de la Pêche, Hind Lahlou, signe.", "secrétariat d'État chargé de la Pêche"),
        (
            "Le ministère délégué chargé du Budget paie. La ministre déléguée chargée du Budget, Hind Lahlou, signe.",
            "ministère délégué chargé du Budget",
        ),
        (
            "La ministre de l'Eau, Hind Lahlou, signe. Le ministère de l'Eau et du Climat paie.",
            "ministère de l'Eau et du Climat",
        ),
        ("Le ministère du Travail paie. La ministre de l'Eau, Hind Lahlou, signe.", "ministère de l'Eau"),
        ("Hind Lahlou, directrice de l'Eau, signe.", None),
    ],
)
def test_a_minister_s_title_gives_the_ministry(text: str, ministry: str | None) -> None:
    assert [mention.ministry for mention in mentions(text)] == [ministry]


def test_a_plural_title_is_each_one_s_with_its_own_field() -> None:
    text = "Les ministres du Plan, Omar Tazi, et de l'Eau, Hind Lahlou, ont signé."
    assert roles(text) == [("Omar Tazi", "ministres du Plan", None), ("Hind Lahlou", "ministres de l'Eau", None)]
    assert all(mention.plural for mention in mentions(text))


def test_the_role_s_span_holds_its_words() -> None:
    text = "La vice-présidente de Fjordnett pour l'Afrique, Hind Lahlou, a signé."
    (role,) = build_roles(text, mentions=mentions(text))
    assert [span.of(text) for span in role.role.spans] == ["vice-présidente", "pour l'Afrique"]


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("La société Fjordnett a signé. Hind Lahlou, directrice de la société, sourit.", "directrice", "Fjordnett"),
        ("Hind Lahlou, présidente de l'association, sourit.", "présidente de l'association", None),
        ("Hind Lahlou, directrice du réseau, a signé pour Zarqa Tech.", "directrice du réseau", "Zarqa Tech"),
        ("Hind Lahlou, directrice du réseau, a rencontré Zarqa Tech.", "directrice du réseau", None),
        ("Pour Zarqa Tech : Hind Lahlou, chargée de projet.", "chargée de projet", "Zarqa Tech"),
        ("Zarqa Tech\tHind Lahlou\tdirectrice générale", "directrice générale", "Zarqa Tech"),
        ("Hind Lahlou, directrice marketing de Zarqa Tech, sourit.", "directrice marketing", "Zarqa Tech"),
        ("Hind Lahlou a été nommée directrice par intérim de Zarqa Tech.", "directrice par intérim", "Zarqa Tech"),
        ("Hind Lahlou, 34 ans, fondatrice de Zarqa Tech, sourit.", "fondatrice", "Zarqa Tech"),
        ("Zarqa Tech, représentée par Hind Lahlou, en sa qualité de directrice, signe.", "directrice", "Zarqa Tech"),
    ],
)
def test_the_organisation_may_stand_apart_from_the_title(text: str, role: str, organisation: str | None) -> None:
    assert roles(text) == [("Hind Lahlou", role, organisation)]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("M. KONÉ Mamadou, directeur de l'OKTP, signe.", "KONÉ Mamadou"),
        ("Jean DIOP, directeur de l'OKTP, signe.", "Jean DIOP"),
        ("J. Mballa, directeur de l'OKTP, signe.", "J. Mballa"),
        ("Le directeur de l'OKTP Omar Tazi signe.", "Omar Tazi"),
    ],
)
def test_names_as_registers_write_them(text: str, person: str) -> None:
    assert roles(text) == [(person, "directeur", "OKTP")]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("ministre de l'Eau et de la Réforme de l'impôt", "ministre de l'Eau et de la Réforme de l'impôt"),
        ("ministre de l'Eau, de la Pêche et du Climat", "ministre de l'Eau, de la Pêche et du Climat"),
    ],
)
@pytest.mark.parametrize("next_one", [", de Omar Tazi", " et de Omar Tazi", ", d'Omar El Tazi", ", de M. Omar Tazi"])
def test_a_portfolio_ends_where_the_next_person_begins(title: str, role: str, next_one: str) -> None:
    text = f"Ils signent en présence de Hind Lahlou, {title}{next_one}, directeur général de l'OKTP."
    assert [(held, body) for _, held, body in roles(text)] == [(role, None), ("directeur général", "OKTP")]


@pytest.mark.parametrize("last", ["du Plan", "de la Pêche Maritime", "de l'Enseignement supérieur"])
def test_a_portfolio_goes_on_with_another_field(last: str) -> None:
    text = f"Hind Lahlou, ministre de l'Eau, des Forêts et {last}, signe."
    assert roles(text) == [("Hind Lahlou", f"ministre de l'Eau, des Forêts et {last}", None)]


@pytest.mark.parametrize(
    ("title", "role", "organisation"),
    [
        ("directrice des Services Mondiaux de Zarqa", "directrice des Services Mondiaux", "Zarqa"),
        ("directrice générale des Affaires Publiques de l'OKTP", "directrice générale des Affaires Publiques", "OKTP"),
        ("directrice de la Communication d'Orvane Tech", "directrice de la Communication", "Orvane Tech"),
        ("directrice du Développement chez Zarqa", "directrice du Développement", "Zarqa"),
        # A firm with its town, and a service with its country, are not a part and its firm.
        ("directrice de Zarqa Tech de Tanger", "directrice", "Zarqa Tech"),
        ("directrice de l'Agence de Communication de Tanger", "directrice", "Agence de Communication de Tanger"),
        ("directrice des Services Mondiaux du Sénégal", "directrice", "Services Mondiaux"),
    ],
)
def test_a_part_of_a_firm_belongs_to_the_role(title: str, role: str, organisation: str) -> None:
    assert roles(f"Hind Lahlou, {title}, a signé.") == [("Hind Lahlou", role, organisation)]


class _Sees:
    """A voter that sees one name."""

    def __init__(self, name: str) -> None:
        self._name = name

    def persons(self, passages: Sequence[str]) -> list[list[tuple[int, int]]]:
        return [
            [(passage.index(self._name), passage.index(self._name) + len(self._name))] if self._name in passage else []
            for passage in passages
        ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le président de Zarqa Omar Tazi a signé l'accord.", [("Omar Tazi", "Zarqa")]),
        ("Le président a signé l'accord avec Omar Tazi.", []),
        ("Le président de Zarqa a signé l'accord avec Omar Tazi.", []),
    ],
)
def test_a_person_may_follow_the_organisation_without_a_comma(text: str, found: list[tuple[str, str]]) -> None:
    sentences = split_sentences(text)
    actors = find_actors(text, sentences=sentences, persons=_Sees("Omar Tazi"))
    held = find_roles(text, sentences=sentences, actors=actors)
    assert [(role.person.name, role.organisation.name if role.organisation else None) for role in held] == found


@pytest.mark.parametrize(
    ("title", "role", "organisation"),
    [
        ("directrice pour l'Afrique du Nord de Zarqa", "directrice pour l'Afrique du Nord", "Zarqa"),
        ("directrice pour le Maroc chez Zarqa", "directrice pour le Maroc", "Zarqa"),
        (
            "vice-présidente senior en charge de l'Afrique chez Zarqa",
            "vice-présidente senior en charge de l'Afrique",
            "Zarqa",
        ),
        ("vice-présidente senior chargée des ports de Zarqa", "vice-présidente senior chargée des ports", "Zarqa"),
        ("country manager de Zarqa", "country manager", "Zarqa"),
        # What stands behind "pour" may be the body itself.
        ("directrice pour l'Office des ports", "directrice", "Office des ports"),
        ("directrice pour l'OKTP", "directrice", "OKTP"),
    ],
)
def test_the_field_of_duty_belongs_to_the_role(title: str, role: str, organisation: str) -> None:
    assert roles(f"Hind Lahlou, {title}, a signé.") == [("Hind Lahlou", role, organisation)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Awa Dossou d'Almeida", "Awa Dossou d'Almeida"),
        ("Cheikh Bamba", "Cheikh Bamba"),
        ("Cheikh Zayed ben Hamad", "Zayed ben Hamad"),
        ("M. Alonso Dezcal y Mazarre", "Alonso Dezcal y Mazarre"),
        ("Mohamed Ould El-Ghali", "Mohamed Ould El-Ghali"),
        ("M. KONAN Yao Bertin", "KONAN Yao Bertin"),
        ("le général de brigade Ali Ag Bilal", "Ali Ag Bilal"),
    ],
)
def test_names_of_many_lands_are_read_whole(written: str, name: str) -> None:
    assert roles(f"Le directeur de l'OKTP, {written}, a signé.") == [(name, "directeur", "OKTP")]


def test_a_name_in_another_order_is_the_same_person() -> None:
    assert len(roles("La ministre de l'Eau, Awa Diop, a signé. La ministre Diop Awa a remercié.")) == 1
    assert len(roles("La ministre de l'Eau, Awa Diop, a signé. La ministre Awa Sow a remercié.")) == 2


def test_initials_join_a_short_name_to_the_one_that_gave_the_acronym() -> None:
    given = "L'Agence nationale des ports jumelés (APJ) recrute. "
    assert roles(given + "Ali Ba, directeur de l'Agence Ports Jumelés, a signé.") == [
        ("Ali Ba", "directeur", "Agence nationale des ports jumelés")
    ]
    assert roles(given + "Ali Ba, directeur de l'Agence Forêts Vertes, a signé.") == [
        ("Ali Ba", "directeur", "Agence Forêts Vertes")
    ]
