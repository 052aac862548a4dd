"""Bearers of a title that stand behind a complement, titles without a complement, and borrowed offices."""

import pytest

from tests.reading.find.roles.test_roles import mentions, roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le directeur exécutif de l'Office des ports à la région Bagoé-Kélé, Ali Tamba, a signé.",
            [("Ali Tamba", "directeur exécutif à la région Bagoé-Kélé", "Office des ports")],
        ),
        (
            "Le président de la Communauté de communes Brenne-Sologne, Ali Tamba, signe.",
            [("Ali Tamba", "président", "Communauté de communes Brenne-Sologne")],
        ),
        (
            "La présidente de la Fondation Zarqa Togo Mme Awa Diop est venue.",
            [("Awa Diop", "présidente", "Fondation Zarqa Togo")],
        ),
        (
            "La directrice commerciale de Zarqa Togo Awa Diop signe.",
            [("Awa Diop", "directrice commerciale", "Zarqa Togo")],
        ),
        (
            "La directrice des opérations de la Banque des rivages (BDR) pour le Bénin, Awa Diop, a signé.",
            [("Awa Diop", "directrice des opérations pour le Bénin", "Banque des rivages")],
        ),
        (
            "La sous-préfète de Brenne-sur-Mer, Dominique Tamba, a signé.",
            [("Dominique Tamba", "sous-préfète de Brenne-sur-Mer", None)],
        ),
    ],
)
def test_the_name_behind_a_complement_bears_the_title(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Le directeur de l'Office des ports a rencontré à la région, Awa Diop, hier.",  # a verb parts them
        "Le directeur de l'Office des ports à la région de la préfète, Awa Diop, signe.",  # another title is nearer
        "Des directeurs de l'Office des ports à la région, Awa Diop, signent.",  # indefinite
        "Le directeur de l'Office des ports à la région, que Awa Diop connaît, signe.",  # another clause
    ],
)
def test_a_name_further_off_does_not_bear_the_title(text: str) -> None:
    assert not [role for role in roles(text) if role[0] == "Awa Diop" and role[1].startswith("directeur")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Le ministre d'État, ministre de l'Eau et des Forêts, Awa Diop, signe.",
            "ministre d'État, ministre de l'Eau et des Forêts",
        ),
        ("Le Premier ministre, chef du gouvernement, Awa Diop, signe.", "Premier ministre, chef du gouvernement"),
        (
            "Le ministre délégué auprès du Premier ministre chargé du Logement, Awa Diop, signe.",
            "ministre délégué auprès du Premier ministre chargé du Logement",
        ),
        ("Le conseiller d'État valaisan Awa Diop signe.", "conseiller d'État valaisan"),
    ],
)
def test_an_office_of_state_in_several_parts_is_one_role(text: str, role: str) -> None:
    assert roles(text) == [("Awa Diop", role, None)]


def test_a_counterpart_has_the_office_of_the_other_one() -> None:
    assert roles("Le Premier ministre togolais, Ali Tamba, et son homologue béninois, Awa Diop, signent.") == [
        ("Ali Tamba", "Premier ministre togolais", None),
        ("Awa Diop", "Premier ministre", None),
    ]
    assert roles("Le ministre de l'Eau, Ali Tamba, et sa collègue de la Santé, Awa Diop, signent.") == [
        ("Ali Tamba", "ministre de l'Eau", None),
        ("Awa Diop", "ministre de la Santé", None),
    ]
    assert roles("Le président de l'OKTP, Ali Tamba, et son collègue, Awa Diop, signent.") == [
        ("Ali Tamba", "président", "OKTP")
    ]


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("la directrice, Awa Diop", "Zarqa Tech"),
        ("la présidente, Awa Diop", "Zarqa Tech"),
        ("le président Ali Tamba", None),  # of a country
        ("l'inspectrice technique, Awa Diop", None),
        ("la directrice aux affaires étrangères, Awa Diop", None),
    ],
)
def test_only_a_head_without_a_complement_is_head_of_the_body_just_named(title: str, organisation: str | None) -> None:
    assert [found[2] for found in roles(f"L'entreprise Zarqa Tech recrute. Selon {title}, tout avance.")] == [
        organisation
    ]


def test_a_ministry_just_named_has_no_chief_executive() -> None:
    text = "L'entreprise Zarqa Tech livre le ministère de l'Eau. Pour sa part, Awa Diop, la PDG, promet des délais."
    assert roles(text) == [("Awa Diop", "PDG", "Zarqa Tech")]


def test_who_represents_a_minister_is_no_representative_by_office() -> None:
    assert roles("Awa Diop, représentant le ministre de l'Eau, Ali Tamba, a parlé.") == [
        ("Ali Tamba", "ministre de l'Eau", None)
    ]
    assert roles("Awa Diop, représentante de l'OKTP, a parlé.") == [("Awa Diop", "représentante", "OKTP")]


def test_a_name_holds_a_particle_in_lower_case_between_two_of_its_words() -> None:
    assert roles("La ministre de l'Eau, Awa Mbeng li Tamba, signe.") == [
        ("Awa Mbeng li Tamba", "ministre de l'Eau", None)
    ]


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        (
            "Le ministre de la Culture, Ali Tamba, et celui de l'Eau et des Mines, Awa Diop, signent.",
            "Awa Diop",
            "ministre de l'Eau et des Mines",
        ),
        (
            "Awa Diop, ministre des Postes, Télécommunications et Numérique, signe.",
            "Awa Diop",
            "ministre des Postes, Télécommunications et Numérique",
        ),
        (
            "Le ministre de la Santé Publique et des Mines, Awa Diop, signe.",
            "Awa Diop",
            "ministre de la Santé Publique et des Mines",
        ),
        (
            "Awa Diop, directrice des Relations publiques de Zarqa, signe.",
            "Awa Diop",
            "directrice des Relations publiques",
        ),
        ("Awa Diop, directrice du Service des archives, signe.", "Awa Diop", "directrice du Service des archives"),
        ("Janvier Tamba Diop, ministre de l'Eau, signe.", "Janvier Tamba Diop", "ministre de l'Eau"),
        ("Awa Diop/Tamba, ministre de l'Eau, signe.", "Awa Diop/Tamba", "ministre de l'Eau"),
        ("C'est ce qu'a annoncé hier à Sokodé Awa Tamba, ministre de l'Eau.", "Awa Tamba", "ministre de l'Eau"),
        ("Le prix est remis à Paul Ali Tamba, ministre de l'Eau.", "Paul Ali Tamba", "ministre de l'Eau"),
        ("La ministre de l'Eau du gouvernement béninois, Awa Diop, signe.", "Awa Diop", "ministre de l'Eau"),
    ],
)
def test_the_whole_office_and_the_whole_name_are_read(text: str, person: str, role: str) -> None:
    assert (person, role) in [found[:2] for found in roles(text)]


def test_persons_behind_a_comma_are_no_fields_of_a_minister() -> None:
    assert roles("Le ministre des Postes, Ali Tamba et Awa Diop sont venus.") == [
        ("Ali Tamba", "ministre des Postes", None)
    ]


def test_a_surname_behind_a_title_means_the_person_named_in_full() -> None:
    assert roles("Le président Tamba est venu. Ali Tamba a parlé. M. Ali Tamba aussi.") == [
        ("Ali Tamba", "président", None)
    ]
    assert roles("Le président Tamba est venu. M. Ali Diop a parlé.") == []


def test_the_fullest_name_of_a_person_is_taken() -> None:
    text = "La ministre de l'Eau, Awa Diop, est venue. Mme Awa Diop Tamba a parlé."
    assert roles(text) == [("Awa Diop Tamba", "ministre de l'Eau", None)]
    two = text + " M. Awa Diop Kassi aussi."  # two longer names: neither is meant
    assert ("Awa Diop", "ministre de l'Eau", None) in roles(two)


def test_an_ambassador_of_a_union_has_it_as_organisation() -> None:
    assert roles("L'ambassadeur de l'UE, Ali Tamba, signe.") == [("Ali Tamba", "ambassadeur", "UE")]
    assert roles("L'ambassadeur du Japon, Ali Tamba, signe.") == [("Ali Tamba", "ambassadeur du Japon", None)]


def test_who_serves_under_a_named_minister_has_no_ministry_apart() -> None:
    text = "Le ministère de l'Eau recrute. Selon Awa Diop, secrétaire d'État auprès du ministre de l'Eau, tout avance."
    assert roles(text) == [("Awa Diop", "secrétaire d'État auprès du ministre de l'Eau", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ali Tamba, le tout nouveau directeur général de l'OKTP, signe.", ("Ali Tamba", "directeur général", "OKTP")),
        ("Ali Tamba est le nouveau directeur général de l'OKTP.", ("Ali Tamba", "directeur général", "OKTP")),
        ("Ali Tamba occupe le poste de directeur commercial de l'OKTP.", ("Ali Tamba", "directeur commercial", "OKTP")),
        (
            "Le président-directeur général (PDG) de l'OKTP, Ali Tamba, signe.",
            ("Ali Tamba", "président-directeur général", "OKTP"),
        ),
        (
            "Ali Tamba, vice-président de la Région Bagoé délégué à l'emploi, signe.",
            ("Ali Tamba", "vice-président délégué à l'emploi", "Région Bagoé"),
        ),
        (
            "Représentée par son directeur, Ali Tamba, la société Zarqa Tech a signé la convention.",
            ("Ali Tamba", "directeur", "Zarqa Tech"),
        ),
        ("Awa Diop, fondatrice de la jeune pousse Lukaya, recrute.", ("Awa Diop", "fondatrice", "Lukaya")),
        ("Le dircab du ministre de l'Eau, Ali Tamba, signe.", ("Ali Tamba", "dircab du ministre de l'Eau", None)),
    ],
)
def test_ways_to_say_who_holds_an_office(text: str, found: tuple[str, str, str | None]) -> None:
    assert roles(text) == [found]


def test_the_council_of_ministers_is_nobody_s_office() -> None:
    assert roles("Nommé en conseil des ministres, Ali Tamba est absent.") == []
    assert roles("Des ministres, Ali Tamba et Awa Diop, sont venus.") != []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le président du Conseil d'administration de l'OKTP, Ali Tamba, signe.",
            [("Ali Tamba", "président du Conseil d'administration", "OKTP")],
        ),
        ("Le président du Conseil des marchés, Ali Tamba, signe.", [("Ali Tamba", "président", "Conseil des marchés")]),
        ("Le président du Medwa Ali Tamba a signé.", [("Ali Tamba", "président", "Medwa")]),
        ("La ministre de l'Eau, Anna von der Horst, signe.", [("Anna von der Horst", "ministre de l'Eau", None)]),
        (
            "Les ministres Awa Diop (Santé) et Ali Tamba (Eau) signent.",
            [("Awa Diop", "ministres", None), ("Ali Tamba", "ministres", None)],
        ),
    ],
)
def test_boards_particles_and_brackets(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le professeur Ali Ba, qui fut recteur de l'Université de Sokodé, approuve.",
            [("Ali Ba", "recteur", "Université de Sokodé")],
        ),
        ("Ali Ba, qui était alors ministre de l'Eau, approuve.", [("Ali Ba", "ministre de l'Eau", None)]),
        ("Awa Diop est, depuis mai, la directrice de l'OKTP.", [("Awa Diop", "directrice", "OKTP")]),
        (
            "M. Ali Ba, administrateur civil, est nommé secrétaire général de l'OKTP.",
            [("Ali Ba", "secrétaire général", "OKTP")],
        ),
        ("Le Premier ministre, S.E.M. Ali Ba, a signé.", [("Ali Ba", "Premier ministre", None)]),
        ("L'OKTP, dont la directrice, Awa Diop, a signé, paiera.", [("Awa Diop", "directrice", "OKTP")]),
        (
            "Le président de la région Lacs, Ali Ba, et celui du conseil régional du Kélé, Omar Tazi, ont signé.",
            [("Ali Ba", "président", "région Lacs"), ("Omar Tazi", "président", "conseil régional du Kélé")],
        ),
        (
            "Ont signé les présidents de deux ligues, à savoir Ali Ba pour l'OKTP et Omar Tazi pour la BDR.",
            [("Ali Ba", "présidents", "OKTP"), ("Omar Tazi", "présidents", "BDR")],
        ),
        (
            "La société Zarqa et le fabricant Sorez ont signé. Le directeur de la première, Ali Ba, et la directrice "
            "de la seconde, Awa Diop, sont contents.",
            [("Ali Ba", "directeur", "Zarqa"), ("Awa Diop", "directrice", "Sorez")],
        ),
        (
            "La société Zarqa a signé. Ali Ba, chef du service clientèle de la même société, approuve.",
            [("Ali Ba", "chef du service clientèle", "Zarqa")],
        ),
        (
            "L'Union des potiers a signé. La vice-présidente de la centrale patronale, Awa Diop, approuve.",
            [("Awa Diop", "vice-présidente", "Union des potiers")],
        ),
        ("Le porte-parole de la centrale syndicale UTPX, Ali Ba, approuve.", [("Ali Ba", "porte-parole", "UTPX")]),
        ("Ali Ba, consultant en énergie, approuve.", [("Ali Ba", "consultant en énergie", None)]),
    ],
)
def test_links_lists_and_pointers_give_the_office(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zarqa investit à Sidi Kacem, le gouverneur confirme.", []),
        ("L'OKTP a signé. La présidente togolaise, Awa Diop, est venue.", [("Awa Diop", "présidente togolaise", None)]),
        (
            "L'OKTP a signé devant les présidents Ali Ba et Omar Tazi.",
            [("Ali Ba", "présidents", None), ("Omar Tazi", "présidents", None)],
        ),
        ("Mardi 3 mai | Par Awa Diop, enseignante", []),
        ("Awa Diop, enseignante en poste à Lomé, approuve.", [("Awa Diop", "enseignante", None)]),
        (
            "Le président de la région Lacs, Ali Ba, et celui qui dort, Omar Tazi, signent.",
            [("Ali Ba", "président", "région Lacs")],
        ),
    ],
)
def test_nearby_words_give_no_office(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Les directeurs de l'Agence des ports (AP) et du Centre de pêche du Kélé (CPK), Ali Ba et Awa Diop, rient",
            [("Ali Ba", "directeurs", "Agence des ports"), ("Awa Diop", "directeurs", "Centre de pêche du Kélé")],
        ),
        (
            "Ali Ba, président du conseil d'administration (PCA) de l'OKTP, signe.",
            [("Ali Ba", "président du conseil d'administration", "OKTP")],
        ),
        (
            "Le président du bureau de wilaya de l'OKTP, Ali Ba, signe.",
            [("Ali Ba", "président du bureau de wilaya", "OKTP")],
        ),
        (
            "Le chargé des relations à l'Université de Sokodé, Ali Ba, approuve.",
            [("Ali Ba", "chargé des relations", "Université de Sokodé")],
        ),
        (
            "Le ministère de l'Eau paie. Ali Ba, directeur de cabinet du Premier ministre, approuve.",
            [("Ali Ba", "directeur de cabinet", None)],
        ),
    ],
)
def test_brackets_and_pairs_give_the_body(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert roles(text) == found


def test_a_second_office_names_the_ministry() -> None:
    [mention] = mentions("Le ministre d'État, ministre de la Justice, garde des Sceaux, Ali Ba, a signé.")
    assert mention.ministry == "ministère de la Justice"
