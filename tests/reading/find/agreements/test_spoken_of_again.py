"""Which of several agreements a later word speaks of."""

from __future__ import annotations

from mithaq.reading import read
from tests.reading.find.agreements.readings import parties

TWO = (
    "La société Soltech et la Banque du Détroit ont signé mardi une convention. En 2019, Soltech avait conclu avec "
    "l'Agence du bassin un protocole d'accord. "
)


def kinds(text: str) -> list[str]:
    return [each.kind.value.value for each in read(text, published="2025-05-22").agreements]


def test_a_word_with_this_is_of_the_agreement_of_its_kind() -> None:
    assert kinds(TWO + "Ce protocole n'a rien donné.") == ["convention", "memorandum"]


def test_a_word_with_this_that_no_other_has_still_names_the_current_one() -> None:
    text = "La société Soltech et la Banque du Détroit ont signé mardi un accord. Ce protocole d'entente vaut deux ans."
    assert kinds(text) == ["memorandum"]


def test_words_for_one_agreement_in_one_sentence_make_one_agreement() -> None:
    text = (
        "En mai, la Banque du Détroit avait signé avec l'Agence du bassin un accord de prêt, que les députés ont "
        "ratifié en juillet."
    )
    [agreement] = read(text, published="2025-08-22").agreements
    assert (agreement.date and agreement.date.value, parties(agreement)) == (
        "2025-05",
        {"Banque du Détroit", "Agence du bassin"},
    )


def test_a_renewal_of_another_kind_is_another_agreement() -> None:
    text = (
        "La société Soltech et la Banque du Détroit ont signé mardi une charte. La Banque du Détroit a aussi reconduit "
        "la convention qui l'unit depuis 2019 à l'Agence du bassin."
    )
    agreements = read(text, published="2025-05-22").agreements
    assert [(each.kind.value.value, each.act.value.value) for each in agreements] == [
        ("pact", "signed"),
        ("convention", "renewed"),
    ]
