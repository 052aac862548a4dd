"""Bearers of a title that stand behind a complement, titles without a complement, and borrowed offices."""

import pytest

from tests.reading.find.roles.test_roles import roles


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
