"""What is supposed or demanded is told from what is conceded, promised and reported."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.model import Span
from mithaq.reading.qualify.mood import is_at_large, is_demanded, is_supposed


def supposed(sentence: str) -> bool:
    return is_supposed(sentence.lower(), Span(0, len(sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Si la société obtenait le terrain, elle créerait 300 emplois.",
        "S'il avait annoncé mille emplois, il faudrait les compter.",
        "Imaginons que la région ouvre 20 centres.",
        "Si une entreprise promet cent emplois, qui les comptera ?",
        "Une ville qui créerait 300 emplois en verrait partir autant.",
        "À supposer que 40 communes soient raccordées, il en resterait autant.",
    ],
)
def test_what_a_sentence_supposes(sentence: str) -> None:
    assert supposed(sentence)
    assert read(sentence).commitments == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Si la convention a permis de créer 300 emplois, elle n'a pas tout réglé.",
        "Si un accord a été trouvé, la société créera 300 emplois.",
        "Si l'on en croit le ministre, la société créera 300 emplois.",
        "Même si le terrain était loin, la société créerait 300 emplois.",
        "La société, si bien que mal, créera 300 emplois.",
        "Ainsi la société créera 300 emplois.",
        "La société présente un projet qui devrait créer 300 emplois.",
    ],
)
def test_what_a_condition_concedes_is_not_supposed(sentence: str) -> None:
    assert not supposed(sentence)


def test_a_demand_binds_nobody() -> None:
    demand = "les grévistes réclament la création de 300 emplois"
    promise = "le ministère, à qui l'on réclame des emplois, a répondu : 300 emplois seront créés"
    assert is_demanded(demand, Span(0, len(demand)), demand.index("300"))
    assert not is_demanded(promise, Span(0, len(promise)), promise.index("300"))
    assert read("Les grévistes réclament la création de 300 emplois.").commitments == ()
    assert read("La société annonce la création de 300 emplois.").commitments != ()


@pytest.mark.parametrize(
    ("sentence", "at_large"),
    [
        ("Une convention passée par l'État n'est opposable qu'une fois publiée.", True),
        ("La loi veut qu'un contrat signé par la commune ne vaille rien.", False),
        ("Elle dit qu'un contrat signé par la Commune ne peut lier la Région.", True),
        ("Un accord signé en 2019 entre la Commune et la Région n'est plus appliqué.", False),
        ("Une convention signée entre la Commune et la Région n'est toujours pas publiée.", False),
        ("Une convention signée par la Commune et la Région prévoit 300 emplois.", False),
    ],
)
def test_agreements_at_large_are_told_from_one_that_was_made(sentence: str, at_large: bool) -> None:
    assert is_at_large(sentence.lower(), Span(0, len(sentence))) is at_large


def test_nothing_is_agreed_under_a_supposition_or_at_large() -> None:
    assert read("Imaginons que la société Soltech ait signé une convention avec la Banque Atlas.").agreements == ()
    assert read("Une convention passée par le ministère de l'Eau n'est opposable qu'une fois publiée.").agreements == ()
    assert read("La société Soltech a signé une convention avec la Banque Atlas.").agreements != ()
