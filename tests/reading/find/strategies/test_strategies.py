"""Named strategies, and the axes and pillars that a text enumerates."""

import pytest

from mithaq.reading.find.strategies.finder import find_strategies
from mithaq.reading.model import Strategy
from mithaq.reading.text.sentences import split_sentences


def strategies(text: str) -> tuple[Strategy, ...]:
    return find_strategies(text, sentences=split_sentences(text))


def names(text: str) -> list[str]:
    return [strategy.name.value for strategy in strategies(text)]


def axes(text: str) -> list[str]:
    return [axis.value for strategy in strategies(text) for axis in strategy.axes]


def pillars(text: str) -> list[str]:
    return [pillar.value for strategy in strategies(text) for pillar in strategy.pillars]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La stratégie « Atlas numérique 2035 » avance.", "Atlas numérique 2035"),
        ("La stratégie Atlas Digital avance.", "Atlas Digital"),
        ("Le programme T-CLIC forme des jeunes.", "T-CLIC"),
        ("L'initiative “NOURAN” est lancée.", "NOURAN"),
        (
            "Le plan national de développement du très haut débit (PNTH) avance.",
            "plan national de développement du très haut débit",
        ),
        ("La stratégie nationale de cybersécurité avance.", "stratégie nationale de cybersécurité"),
        ("Le plan d'équipement 2027-2032 avance.", "plan d'équipement 2027-2032"),
        ("La feuille de route du tourisme 2027 avance.", "feuille de route du tourisme 2027"),
        (
            "Le programme de formation des guides à l'horizon 2031 avance.",
            "programme de formation des guides à l'horizon 2031",
        ),
        ("À travers le Projet d'accès à l'eau, la banque paie.", "Projet d'accès à l'eau"),
        ("Fini « Togo Digital 2030 ».", "Togo Digital 2030"),
        ("Togo 2035 irrigue le secteur.", "Togo 2035"),
        ("Le New Deal numérique avance.", "New Deal numérique"),
        ("Voici « Terre Promise », une stratégie de long terme.", "Terre Promise"),
        ("Le plan Horizon a fixé un cap.", "plan Horizon"),
        ("Le plan Gabon émergent avance.", "plan Gabon émergent"),
        ("Le plan Togo très haut débit progresse.", "plan Togo très haut débit"),
        ("La stratégie Bénin numérique avance.", "Bénin numérique"),
        ("La Vision 2041 du pays est claire.", "Vision 2041"),
        ("La Feuille de route 2027 du gouvernement est claire.", "Feuille de route 2027"),
        ("La feuille de route gouvernementale 2027-2031 avance.", "feuille de route gouvernementale 2027-2031"),
        (
            "Le schéma directeur d'aménagement de Kankan horizon 2035 est prêt.",
            "schéma directeur d'aménagement de Kankan horizon 2035",
        ),
        (
            "La stratégie nationale pour le commerce des grains avance.",
            "stratégie nationale pour le commerce des grains",
        ),
        ("La politique nationale pour l'élevage avance.", "politique nationale pour l'élevage"),
        ("Le programme présidentiel dénommé Terre Nouvelle avance.", "Terre Nouvelle"),
        ("Une initiative pour les puits baptisée « Eau pour tous » est lancée.", "Eau pour tous"),
        ("Le programme de bourses « Excellence » est lancé.", "Excellence"),
        ("Le programme « compétences pour tous » est lancé.", "compétences pour tous"),
        ("Le Programme Familles du gouvernement avance.", "Programme Familles du gouvernement"),
    ],
)
def test_a_strategy_is_named(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "La feuille de route complète est attendue.",
        "Le programme de la cérémonie est connu.",
        "La stratégie nationale digitale avance.",
        "Le plan de 20 milliards est contesté.",
        "Le salon « GITEX Atlas 2027 » ouvre.",
        "L'Institut Jazari ouvre.",
        "La Coupe du monde 2030 approche.",
        "Au Togo, 2030 sera l'année de l'eau.",
        "Le ministère de l'Économie, du Plan et de la Coopération paie.",
        "Le Programme des Nations unies pour le développement paie.",
        "Le projet Igoudar est un bâtiment.",
        "Le projet de loi de finances 2031 est voté.",
        "Le Programme alimentaire mondial (PAM) achète du riz.",
        "Une stratégie nationale de l'eau serait utile.",
        "La politique nationale de l'habitat est contestée.",
        "Vision Conseil a signé.",
        "Le plan 2031 du groupe Zarqa est prudent.",
        "Le projet « d'envergure » déçoit.",
        "Interrogé dans l'émission du programme Matinale, il doute.",
        "Dans le budget du Togo, la stratégie numérique tient en une ligne.",
        "Le plan Togo prévoit deux ponts.",
    ],
)
def test_no_strategy_is_named(text: str) -> None:
    assert names(text) == []


def test_mentions_of_one_strategy_are_one_object_with_the_fullest_name() -> None:
    text = "La stratégie Atlas Digital avance. La stratégie « Atlas digital 2035 » coûte cher. Atlas."
    assert names(text) == ["Atlas digital 2035"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le Projet d'appui à la mobilité urbaine (PAMU) démarre. Le projet PAMU coûte cher.",
            ["Projet d'appui à la mobilité urbaine"],
        ),
        (
            "Un projet pilote d'eau potable, d'irrigation et de santé (PEPIS) démarre.",
            ["projet pilote d'eau potable, d'irrigation et de santé"],
        ),
        (
            "Le PRODAF (Programme de développement agricole familial) avance.",
            ["Programme de développement agricole familial"],
        ),
        ("Le programme ST avance. Le programme « Smart Tchad » avance.", ["Smart Tchad"]),
        (
            "On paie les projets d'accès à l'eau (PAE), d'appui aux mairies (PAM) et de lutte contre le feu (PLF).",
            ["projets d'accès à l'eau", "appui aux mairies", "lutte contre le feu"],
        ),
        ("Le programme de la Banque du Sud (BS) avance.", []),
        ("Un programme de formation des petites et moyennes entreprises (PME) avance.", []),
        ("Le programme est suivi par l'Union des communes (UDC).", []),
        ("Le programme forme des jeunes de Lomé (PFJL).", []),
    ],
)
def test_an_acronym_in_brackets_shows_how_far_a_name_reaches(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_programmes_that_a_sentence_announced_are_named_by_their_place() -> None:
    assert names("Deux programmes portent l'effort. Go Sahra, d'abord, avance. Cap Oasis, ensuite, attend.") == [
        "Go Sahra",
        "Cap Oasis",
    ]
    assert names("Deux fermes portent l'effort. Go Sahra, d'abord, avance.") == []


PLAN = "La stratégie « Atlas 2035 » avance. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (PLAN + "Elle a trois axes : la forêt, l'eau et le sol.", ["forêt", "eau", "sol"]),
        (
            PLAN + "Quatre axes la structurent : l'accès à l'eau et à l'énergie, le soin des sols et la paix.",
            ["accès à l'eau et à l'énergie", "soin des sols", "paix"],
        ),
        (
            PLAN
            + "Deux axes structurent le texte. Le premier consiste à planter des arbres ; le second, à les arroser.",
            ["planter des arbres", "les arroser"],
        ),
        (
            PLAN + "Le premier axe vise à planter des arbres en ville. Le deuxième axe vise à les arroser.",
            ["planter des arbres en ville", "les arroser"],
        ),
        (
            PLAN + "\n\nTrois axes\n- planter\n- arroser\n- soigner les sols\n\nLe reste suit.",
            ["planter", "arroser", "soigner les sols"],
        ),
        (PLAN + "Elle suit trois axes : forêt, eau claire et paix.", ["forêt", "eau claire", "paix"]),
        (PLAN + "Elle suit trois axes (forêt, eau claire, école et santé).", ["forêt", "eau claire", "école et santé"]),
    ],
)
def test_axes_are_listed(text: str, found: list[str]) -> None:
    assert axes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        PLAN + "Ses axes sont connus.",
        PLAN + "L'axe Tanger-Fès est fermé : la route, le rail et le pont.",
        PLAN + "Le premier ministre vise à planter des arbres.",
        PLAN + "- planter\n- arroser",
    ],
)
def test_nothing_is_listed(text: str) -> None:
    assert axes(text) == []


def test_pillars_end_where_their_explanation_begins() -> None:
    text = (
        PLAN + "Trois piliers sous-tendent le plan : le soin des sols par le biais de formations, l'accès à l'eau pour "
        "nourrir les villes, ainsi que la paix, notamment dans les campagnes, avec l'école et la route."
    )
    assert pillars(text) == ["soin des sols", "accès à l'eau", "paix"]


def test_axes_belong_to_the_strategy_named_most_often_before_them() -> None:
    text = (
        "La stratégie « Atlas 2035 » avance. Elle remplace le plan « Rif 2020 ». « Atlas 2035 » a deux axes : l'eau "
        "et le sol."
    )
    assert [(strategy.name.value, len(strategy.axes)) for strategy in strategies(text)] == [
        ("Atlas 2035", 2),
        ("Rif 2020", 0),
    ]


def test_a_described_plan_in_capitals_is_named_with_what_it_is_about() -> None:
    assert names("Le Plan Stratégique de Relance des Pêcheries 2027-2031 est adopté.") == [
        "Plan Stratégique de Relance des Pêcheries 2027-2031"
    ]
    assert names("Le programme Atlas de Zarqa est lancé.") == ["Atlas"]


def test_the_town_before_a_programme_is_not_its_name() -> None:
    assert names("Lancé à Sokodé, le programme de formation de cent jeunes avance.") == []
    assert names("Semences Vives, un programme de formation de cent jeunes, avance.") == ["Semences Vives"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C'est un volet agricole du Plan Togo émergent.", ["Plan Togo émergent"]),
        ("Celle que l'État a adoptée, « Togo numérique 2031-2035 », avance.", ["Togo numérique 2031-2035"]),
        ("Le Programme emploi-femmes (PEF) avance.", ["Programme emploi-femmes"]),
        (
            "La Stratégie hydraulique et d'irrigation à l'horizon 2041 avance.",
            ["Stratégie hydraulique et d'irrigation à l'horizon 2041"],
        ),
        ("Le programme « Togo 3.0 » avance.", ["Togo 3.0"]),
        ("Le plan Bénin Très Haut Débit avance.", ["plan Bénin Très Haut Débit"]),
        ("Le programme Villages connectés avance.", ["Villages connectés"]),
        (
            "Le programme baptisé Mécanisme de crédit agricole (MCA) avance.",
            ["Mécanisme de crédit agricole"],
        ),
        (
            "Le Document de stratégie pour la pêche et l'élevage promettait mieux.",
            ["Document de stratégie pour la pêche et l'élevage"],
        ),
        ("À travers TerraDigiT, son programme d'appui, elle forme.", ["TerraDigiT"]),
        ("Elle enseigne au Digital Villages Programme (DVP).", ["Digital Villages Programme"]),
        ("On m'objectera Smart Togo 2041.", ["Smart Togo 2041"]),
    ],
)
def test_a_name_is_read_whole_by_what_belongs_to_it(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Un volet « Togo 2041 » a été présenté.",
        "Un document de stratégie pour la pêche est attendu.",
        "Il a suivi le programme Villages hier.",
        "Le cadre stratégique de l'accord est fixé.",
        "Le ministère de l'Eau, du Plan et de la Pêche paie.",
    ],
)
def test_nearby_words_name_no_strategy(text: str) -> None:
    assert [name for name in names(text) if name != "Villages"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le plan national de l'eau repose sur trois axes, à savoir la collecte, le tri et la vente.",
            ["collecte", "tri", "vente"],
        ),
        (
            "Le plan national de l'eau a deux axes : creuser un puits et un canal, former les maçons.",
            ["creuser un puits et un canal", "former les maçons"],
        ),
        (
            "La stratégie « Eau 2041 », adossée au Plan Togo émergent, suit deux axes : la collecte et le tri.",
            ["collecte", "tri"],
        ),
        ("Le plan national de l'eau avance. Les axes sont les plus chargés du pays.", []),
        ("Le plan national de l'eau compte trois axes, le dernier étant le tri.", []),
    ],
)
def test_what_opens_a_list_of_axes(text: str, found: list[str]) -> None:
    assert axes(text) == found


def test_what_opens_a_list_of_pillars() -> None:
    plan = "Le plan national de l'eau avance. "
    assert pillars(plan + "Il a deux piliers que sont le Togo vert et le Togo bleu.") == ["Togo vert", "Togo bleu"]
    assert pillars(plan + "Il a deux piliers, l'eau et le sel.") == ["eau", "sel"]
    listed = "Avec ce plan dont les piliers sont la collecte, le tri et la vente, il créera 40 postes."
    assert pillars(plan + listed) == ["collecte", "tri", "vente"]


def test_axes_do_not_belong_to_the_plan_that_a_strategy_leans_on() -> None:
    text = "La stratégie « Eau 2041 », adossée au Plan Togo émergent, suit deux axes : la collecte et le tri."
    assert {strategy.name.value: len(strategy.axes) for strategy in strategies(text)} == {
        "Eau 2041": 2,
        "Plan Togo émergent": 0,
    }


def test_plans_joined_by_and_are_two() -> None:
    text = "Il s'agit du Plan national de l'eau et du Plan national de sécurité alimentaire et du sol."
    assert names(text) == ["Plan national de l'eau", "Plan national de sécurité alimentaire et du sol"]


def test_a_name_goes_on_behind_its_year() -> None:
    assert names("Le programme Togo 2041 Renaissance avance.") == ["Togo 2041 Renaissance"]


def test_semicolons_part_axes_that_hold_commas() -> None:
    plan = "Le plan national de l'eau a deux axes : la collecte, le tri, la vente ; et enfin l'export."
    assert axes(plan) == ["collecte, le tri, la vente", "export"]
