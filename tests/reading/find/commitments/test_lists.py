"""Commitments told in lists: what the line that heads them gives to each item, and what it does not."""

from __future__ import annotations

from mithaq.reading import read


def items(text: str) -> list[tuple[object, ...]]:
    return [
        (
            int(each.quantity.value),
            each.actor.value if each.actor else None,
            each.deadline.value if each.deadline else None,
            each.place.value if each.place else None,
        )
        for each in read(text, published="2025-03-12").commitments
    ]


def test_a_head_that_promises_gives_its_items_their_doer_and_term() -> None:
    text = """Voici les engagements de la société Ventalis d'ici 2027 :
- 120 techniciens formés
- 3 agences ouvertes à Batna
"""
    assert items(text) == [(120, "Ventalis", "2027", None), (3, "Ventalis", "2027", "Batna")]


def test_a_head_that_promises_nothing_makes_no_item_a_promise() -> None:
    text = """La société Ventalis en bref, au seuil de 2027 :
- 120 techniciens
- 3 agences à Batna
"""
    assert items(text) == []


def test_the_items_under_a_work_stand_where_it_does() -> None:
    text = """1. Accord avec la société Ventalis, pour une usine de câbles à Louga.
   - emplois promis par Ventalis : 180

2. Accord avec la société Soltech, sans usine. Réunion prévue à Kolda.
   - emplois promis par Soltech : 90
"""
    assert [(each[0], each[3]) for each in items(text)] == [(180, "Louga"), (90, None)]
