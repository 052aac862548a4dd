"""What only looks like an agreement: other things are signed, bonds of one person, wishes and refusals."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.model import Act


@pytest.mark.parametrize(
    "text",
    [
        "Le président Omar Kanté a signé lundi le décret portant création de l'Agence des mines.",
        "L'arrêté relatif aux péages, signé mardi par le ministre des Transports, Omar Kanté, entre en vigueur.",
        "La société Soltech signe une progression de 4 % de ses ventes.",
        "La romancière Awa Diallo a signé son dernier livre chez Librairie Bel Air.",
        "La coordination des mineurs a refusé de signer l'accord proposé par la société Soltech.",
        "Le ministre de l'Énergie a souhaité la conclusion de nouveaux accords entre le Gabon et la Guinée.",
        "D'un commun accord, la société Soltech et la société Medicalia ont signé la fin du chantier.",
        "La société Soltech a conclu un contrat de travail avec Awa Diallo.",
        "Le club Étoile du Port a prolongé le contrat de son entraîneur, Awa Diallo.",
    ],
)
def test_what_binds_no_two_bodies_is_no_agreement(text: str) -> None:
    assert read(text, published="2025-05-22").agreements == ()


@pytest.mark.parametrize(
    "text",
    [
        "Le ministère de l'Énergie a signé lundi une importante convention avec la société Soltech.",
        "La convention, signée mardi par le ministère de l'Énergie et la société Soltech, entre en vigueur.",
        "Le ministère de l'Énergie et la société Soltech ont signé, après le décret de mars, un accord.",
        "Le ministère de l'Énergie et la société Soltech ont signé une ligne de crédit.",
        "Un accord a été signé le même jour entre le ministère de l'Énergie et la société Soltech.",
        "Le ministère de l'Énergie a conclu un contrat de fourniture avec la société Soltech.",
    ],
)
def test_what_binds_two_bodies_is_one(text: str) -> None:
    assert len(read(text, published="2025-05-22").agreements) == 1


def test_a_term_that_renews_itself_is_no_renewal() -> None:
    [agreement] = read(
        "Le ministère de l'Énergie et la société Soltech ont signé un accord de deux ans, renouvelable par tacite "
        "reconduction.",
        published="2025-05-22",
    ).agreements
    assert agreement.act.value == "signed"


@pytest.mark.parametrize("tie", ["leur collaboration", "un jumelage", "une entente"])
def test_what_bodies_seal_without_a_paper_is_an_agreement(tie: str) -> None:
    [agreement] = read(
        f"Le ministère de l'Énergie et la société Soltech ont officialisé {tie} mardi à Tanger.", published="2025-05-22"
    ).agreements
    assert agreement.kind.value.value == "agreement"


def test_an_aim_named_before_the_act_does_not_undo_it() -> None:
    text = "Dans le but de moderniser les ports, le ministère de l'Énergie et la société Soltech ont signé un accord."
    assert len(read(text, published="2025-05-22").agreements) == 1


def test_what_is_renewed_beside_an_agreement_renews_none() -> None:
    text = "La confiance renouvelée du partenariat entre les deux pays est saluée par l'Union européenne."
    assert read(text, published="2025-05-22").agreements == ()


def test_a_convention_that_is_renewed_is() -> None:
    [agreement] = read(
        "La convention renouvelée mardi entre la Banque du Détroit et la société Soltech court sur trois ans.",
        published="2025-05-22",
    ).agreements
    assert agreement.act.value is Act.RENEWED
