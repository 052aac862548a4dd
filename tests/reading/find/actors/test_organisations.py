"""Organisations by head noun and behind a generic noun: how far the name reaches, and what is no name."""

import pytest

from tests.reading.find.actors.finding import actors_of, organisations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le ministère de la Pêche côtière et de l'Aquaculture a signé.",
            ["ministère de la Pêche côtière et de l'Aquaculture"],
        ),
        (
            "Le ministère des Mines, de l'Énergie et de l'Eau et le ministère du Travail ont signé.",
            ["ministère des Mines, de l'Énergie et de l'Eau", "ministère du Travail"],
        ),
        ("Le ministère délégué chargé du Plan a signé.", ["ministère délégué chargé du Plan"]),
        ("Le secrétariat d'État à la Jeunesse a signé.", ["secrétariat d'État à la Jeunesse"]),
        ("L'Agence nationale des forêts est fondée.", ["Agence nationale des forêts"]),
        ("La Caisse de prêt et d'épargne (CPE) a signé.", ["Caisse de prêt et d'épargne"]),
        ("L'Union des villes et villages signe.", ["Union des villes et villages"]),
        ("Le Conseil supérieur du pouvoir local a signé.", ["Conseil supérieur du pouvoir local"]),
        (
            "L'Institut royal pour la recherche et la formation a signé.",
            ["Institut royal pour la recherche et la formation"],
        ),
        ("Hier, le Fonds Hassan III pour l'Emploi a signé.", ["Fonds Hassan III pour l'Emploi"]),
        ("La commune d'Azrou a signé.", ["commune d'Azrou"]),
        (
            "La Banque des régions pour le développement en Afrique (BRDA) signe.",
            ["Banque des régions pour le développement en Afrique"],
        ),
        ("La Caisse de prêt et épargne (CPE) signe.", ["Caisse de prêt et épargne"]),
        ("La Société de garde des biens aux ports (SGBP) signe.", ["Société de garde des biens aux ports"]),
        ("L'Agence des ports jumelés (APJ) signe.", ["Agence des ports jumelés"]),
        ("Le Programme des Nations unies pour l'eau paie.", ["Programme des Nations unies pour l'eau"]),
        ("Le Projet d'accès à l'eau (PAE) a signé.", ["Projet d'accès à l'eau"]),
        ("Hind Lahlou, directrice du Programme de nutrition, signe.", ["Programme de nutrition"]),
        ("La Lukaya Telephone (LUTEL) recrute.", ["Lukaya Telephone"]),
        ("La société DigiTerres Côte d'Ivoire recrute.", ["DigiTerres Côte d'Ivoire"]),
    ],
)
def test_the_name_reaches_to_its_end(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'Agence nationale des forêts indique que le plan avance.", ["Agence nationale des forêts"]),
        ("L'Agence nationale des forêts et le wali ont signé.", ["Agence nationale des forêts"]),
        ("Le ministère du Travail, représenté par son directeur, a signé.", ["ministère du Travail"]),
        ("Le ministère du Travail, le directeur de la Poste et la presse.", ["ministère du Travail", "Poste"]),
        ("L'Agence de l'Atlas à Tanger recrute.", ["Agence de l'Atlas"]),
        ("L'Office des ports qui gère les quais a signé.", ["Office des ports"]),
        ("La Caisse de prêt, du nord au sud, recrute.", ["Caisse de prêt"]),
        ("La Caisse de prêt finance Zarqa (CZ).", ["Caisse de prêt"]),
        ("Au lancement du Programme d'accès à l'eau, on a dansé.", []),
        ("Le député (PS) Omar Tazi en parle. Omar Tazi (PLN) aussi.", []),
    ],
)
def test_the_name_ends_before_what_is_no_part_of_it(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La société norvégienne Fjordnett a signé.", ["Fjordnett"]),
        ("Le groupe belge d'ingénierie SAMBRA a signé.", ["SAMBRA"]),
        ("La start-up « Zitouna Lab » a signé.", ["Zitouna Lab"]),
        ("La jeune pousse +Zitouna+ a signé.", ["Zitouna"]),
        ("Le centre d'appels Allo Sud recrute.", ["Allo Sud"]),
        ("Le norvégien Fjordnett investira.", ["Fjordnett"]),
        ("Hier, le Groupe Crédit Maritime du Maroc a signé.", ["Groupe Crédit Maritime du Maroc"]),
        ("L'opérateur zenko a signé.", ["zenko"]),
    ],
)
def test_a_generic_noun_introduces_a_name(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Le groupe a signé.",
        "La société norvégienne a signé.",
        "Les sociétés de gestion ont signé.",
        "La commune rurale a signé.",
        "Le réseau 5G avance.",
        "L'opérateur historique a signé.",
        "Il veut ouvrir un Centre de compétences.",
        "LA SOCIÉTÉ FJORDNETT SIGNE UN ACCORD HISTORIQUE",
    ],
)
def test_nothing_is_named(text: str) -> None:
    assert organisations(text) == []


def test_a_name_broken_at_a_line_end_is_whole() -> None:
    text = (
        "Ce mardi la convention de partenariat a été signée par l'Agence de dévelop-\n"
        "pement des zones de montagne, à Ifrane."
    )
    assert [mention.name for mention in actors_of(text)] == ["Agence de développement des zones de montagne"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RABAT (APD) – La Poste recrutera.", ["Poste"]),
        ("Hind Lahlou, directrice générale de La Poste, recrutera.", ["Poste"]),
        ("Ils se retrouvent Avenue Poste.", []),
        ("Il occupe La poste du village.", []),
    ],
)
def test_a_name_by_itself_may_have_a_capital_article(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le rectorat de Dijon a signé.", ["rectorat de Dijon"]),
        ("Hier, le lycée technique Amadou-Ba a signé.", ["lycée technique Amadou-Ba"]),
        ("La communauté d'agglomération du Val-de-Suze a signé.", ["communauté d'agglomération du Val-de-Suze"]),
        ("La faculté de médecine de Sfax recrute.", ["faculté de médecine de Sfax"]),
        ("La caisse primaire d'assurance vieillesse (CPAV) a signé.", ["caisse primaire d'assurance vieillesse"]),
        ("Le préfet de la MRC de Portneuf a signé.", ["MRC de Portneuf"]),
        ("Un accord lie la ville à Électricité du Bénin.", ["Électricité du Bénin"]),
        ("La Coopération suisse a signé.", ["Coopération suisse"]),
    ],
)
def test_a_head_in_lower_case_counts_before_a_proper_name_or_its_initials(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Le lycée ouvrira en mai.",
        "La communauté juive de Dijon fête la signature.",
        "Le département d'Awa Diop a signé.",
        "La caisse du marché de gros (CFX) a signé.",
        "La ministre de l'Électricité et de l'Eau, Awa Diop, a signé.",
        "La Coopération entre les deux pays avance.",
    ],
)
def test_a_head_in_lower_case_alone_names_nothing(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'Agence régionale de santé Grand Est a signé.", ["Agence régionale de santé Grand Est"]),
        (
            "L'Institut national spécialisé de couture de Sokodé signe.",
            ["Institut national spécialisé de couture de Sokodé"],
        ),
        ("L'Union des femmes productrices de Kaya signe.", ["Union des femmes productrices de Kaya"]),
        ("L'Université Hassan Premier signe.", ["Université Hassan Premier"]),
        ("Le syndicat mixte Loire Très Haut Débit signe.", ["syndicat mixte Loire Très Haut Débit"]),
        ("Le ministère de l'Eau et des Producteurs indépendants (PI) ont signé.", ["ministère de l'Eau"]),
        ("Ils ont signé avec Pôle formation une convention.", ["Pôle formation"]),
        ("La mission des Nations unies a signé.", ["Nations unies"]),
    ],
)
def test_what_belongs_to_a_name_is_taken_in(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'Agence des ports créée par décret signe.", ["Agence des ports"]),
        ("Le président de la Chambre de commerce Ali Ba signe.", ["Chambre de commerce"]),
        ("Le ministère de l'Eau et des Forêts (MEF) a signé.", ["ministère de l'Eau et des Forêts"]),
    ],
)
def test_what_follows_a_name_is_left_out(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'opérateur télécom Zarqa Côte d'Ivoire a signé.", ["Zarqa Côte d'Ivoire"]),
        ("Le franco-suédois Fjordnett investira.", ["Fjordnett"]),
        ("L'Ong Voisins solidaires a signé.", ["Voisins solidaires"]),
        ("L'association Potiers sans frontières a signé.", ["Potiers sans frontières"]),
        ("L'organisation eCampus a signé un accord avec eCampus.", ["eCampus", "eCampus"]),
        ("La société signe Zarqa.", []),
    ],
)
def test_a_trade_may_stand_before_the_name(text: str, found: list[str]) -> None:
    assert organisations(text) == found


def test_an_acronym_in_brackets_closes_a_list_of_fields() -> None:
    name = "Institut de recherche en mer, de suivi des côtes et de pêche"
    assert organisations(f"L'{name} (IRMSCP) a signé.") == [name]
    assert organisations("L'Institut de recherche en mer, de Lomé et d'ailleurs, a signé.") == ["Institut de recherche"]


def test_how_far_an_office_reaches_is_no_body() -> None:
    assert organisations("Le bureau de wilaya de l'OKTP a signé.") == ["OKTP"]
    assert organisations("La wilaya d'Oran a signé.") == ["wilaya d'Oran"]
