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


def test_a_verb_that_a_colon_cuts_off_from_its_infinitives_promises_each_of_them() -> None:
    text = """Le ministère de la Pêche a présenté son projet.

À l'horizon 2028, la société Ventalis entend :
• former 300 techniciens ;
• ouvrir 25 centres.
"""
    assert items(text) == [(300, "Ventalis", "2028", None), (25, "Ventalis", "2028", None)]
    told = text.replace("entend :", "raconte :")
    assert items(told) == []


def test_the_body_that_heads_a_list_is_its_doer_and_not_the_one_named_before() -> None:
    text = """La société Soltech s'engage, au nom de ses membres, à :
- créer 2.000 emplois d'ici 2028 ;

L'État s'engage, pour sa part, à :
- affecter 350 millions de dirhams à une aide directe.
"""
    assert [each[:2] for each in items(text)] == [(2000, "Soltech"), (350000000, "État")]
    both = "La société Soltech et l'Agence des ports s'engagent à :\n- créer 2.000 emplois d'ici 2028.\n"
    assert [each[:2] for each in items(both)] == [(2000, None)]
