"""Misses in groups: where the wanted words stand, and which rule gave what is wrong."""

from __future__ import annotations

from typing import Any

from mithaq.reading.score.causes import group
from mithaq.reading.score.report import Difference

TEXT = """Soltech recrutera 150 personnes. Le siège ouvrira à Oujda en 2027.

Site\tEmplois
Nador\t80

- 45 bourses par an

Lire aussi : 900 emplois promis.
"""
NOISE = [[TEXT.index("Lire"), len(TEXT), "read-also"]]


def difference(slot: str, wanted: Any, found: Any, *, gold: Any = None, read: Any = None) -> Difference:
    return Difference("d", slot, wanted, found, gold, read)


def causes(*differences: Difference, reading: Any = "some") -> list[tuple[str, int]]:
    some = {"language": "fr", "commitments": [{}], "noise": NOISE}
    readings = {} if reading is None else {"d": some if reading == "some" else reading}
    return [(each.name, len(each.differences)) for each in group(differences, texts={"d": TEXT}, readings=readings)]


def missed(quantity: int) -> Difference:
    return difference("commitments.quantity", quantity, None, gold={"quantity": quantity})


def test_a_missed_object_is_told_by_where_its_words_stand() -> None:
    assert causes(missed(150)) == [("commitment missed: it stands in running text", 1)]
    assert causes(missed(80)) == [("commitment missed: it stands in a table or list", 1)]
    assert causes(missed(45)) == [("commitment missed: it stands in a table or list", 1)]
    assert causes(missed(900)) == [("commitment missed: its passage was set aside (read-also)", 1)]
    assert causes(missed(7)) == [("commitment missed: it does not stand in the text in these words", 1)]


def test_a_document_without_a_reading_and_one_with_an_empty_one_are_told_apart() -> None:
    assert causes(missed(150), reading=None) == [("the document was not read", 1)]
    empty = {"language": "ar", "agreements": [], "commitments": [], "roles": [], "strategies": []}
    assert causes(missed(150), reading=empty) == [
        ("commitment missed: nothing at all was read in the document (ar)", 1)
    ]


def test_what_was_made_up_is_told_by_its_rule() -> None:
    spurious = difference("commitments.quantity", None, 12, read={"quantity": 12, "rule": "noun"})
    assert causes(spurious) == [("commitments made up by the rule noun", 1)]


def test_an_empty_slot_is_told_by_how_far_its_words_stand() -> None:
    number = TEXT.index("150")
    found = {"quantity": 150, "rule": "verb:future", "evidence": {"quantity": [[number, number + 3]]}}
    gold = {"quantity": 150}
    near = difference("commitments.actor", "Soltech", None, gold=gold, read=found)
    far = difference("commitments.place", "Oujda", None, gold=gold, read=found)
    nowhere = difference("commitments.deadline", "2031", None, gold=gold, read=found)
    assert causes(near) == [("commitments.actor left empty: it stands in the same sentence", 1)]
    assert causes(far) == [("commitments.place left empty: it stands elsewhere", 1)]
    assert causes(nowhere) == [("commitments.deadline left empty: it has to be worked out", 1)]


def test_a_wrong_value_is_told_by_how_it_is_wrong_and_whether_it_was_worked_out() -> None:
    found = {"rule": "noun", "derived": {"actor": "the only body of the text"}}
    cut = difference("commitments.actor", "Soltech Maroc", "Soltech", gold={}, read=found)
    other = difference("commitments.place", "Oujda", "Nador", gold={}, read=found)
    extra = difference("commitments.deadline", None, "2027", gold={}, read=found)
    some = difference("agreements.parties", ["A", "B"], ["A"], gold={}, read=found)
    assert causes(cut) == [("commitments.actor is cut short or too long: worked out", 1)]
    assert causes(other) == [("commitments.place is another value: taken", 1)]
    assert causes(extra) == [("commitments.deadline should be empty: taken by the rule noun", 1)]
    assert causes(some) == [("agreements.parties lacks some: taken", 1)]


def test_the_most_frequent_cause_comes_first_and_no_difference_is_lost() -> None:
    found = causes(missed(7), missed(150), missed(150), missed(80), missed(45), missed(45))
    assert [count for _, count in found] == [3, 2, 1]
