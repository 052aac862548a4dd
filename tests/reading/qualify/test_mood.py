"""What is supposed or demanded is told from what is conceded, promised and reported."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.model import Span
from mithaq.reading.qualify.mood import is_demanded, is_supposed


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
