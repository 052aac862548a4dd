"""Numbers under a verb of promise or result that nobody promised, beside the nearest ones that somebody did."""

from __future__ import annotations

import pytest

from mithaq.reading import read


@pytest.mark.parametrize(
    ("nobody", "somebody"),
    [
        (
            "La société Soltech doit 6 millions de dirhams à ses fournisseurs.",
            "La société Soltech doit investir 6 millions de dirhams.",
        ),
        ("Le ministère dément avoir promis 300 emplois.", "Le ministère confirme avoir promis 300 emplois."),
        ("Il faudra créer 300 emplois.", "La société Soltech devra créer 300 emplois."),
        (
            "Les dégâts sont estimés à 9 millions de dirhams.",
            "L'investissement est estimé à 9 millions de dirhams.",
        ),
        (
            "L'appareil sera commercialisé par Soltech à 400 euros.",
            "Soltech apportera 400 millions d'euros.",
        ),
        (
            "Soltech a convaincu la commune de céder 300 emplois.",
            "Soltech a promis à la commune de créer 300 emplois.",
        ),
        (
            "D'ici 2030, nous aurons encore mille occasions d'en parler.",
            "D'ici 2030, la société Soltech créera mille emplois.",
        ),
        (
            "La société Soltech a réalisé 40 millions d'euros de ventes.",
            "La société Soltech a investi 40 millions d'euros de fonds propres.",
        ),
        ("Les prix vont grimper de 15 % l'an prochain.", "La société Soltech va augmenter de 15 % ses capacités."),
        ("On nous promet 300 emplois d'ici 2030.", "La société Soltech nous promet 300 emplois d'ici 2030."),
        (
            "Les ventes du groupe ont atteint 40 millions de tonnes.",
            "Les ventes ont reculé, mais la société Soltech a créé 300 emplois.",
        ),
        (
            "Le chiffre d'affaires des exposants atteindrait 40 millions d'euros.",
            "L'investissement de la société Soltech atteindra 40 millions d'euros.",
        ),
        (
            "La commission s'en est remise au jury sur 3 écoles.",
            "La commission a remis 3 écoles à la commune.",
        ),
    ],
)
def test_what_nobody_promises(nobody: str, somebody: str) -> None:
    assert read(nobody, published="2024-05-02").commitments == ()
    assert read(somebody, published="2024-05-02").commitments != ()
