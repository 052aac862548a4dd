"""Confidence is a share of right values that was measured, never a guess."""

from __future__ import annotations

from mithaq.reading import read
from mithaq.reading.confidence import OBJECT, classes_of, confidence_of
from mithaq.reading.model import Role, Span, Stated

TEXT = "La société Soltech s'engage à créer 150 emplois directs d'ici 2029."


def test_every_fact_and_slot_carries_its_share() -> None:
    [commitment] = read(TEXT).commitments
    assert commitment.confidence is not None
    assert 0 < commitment.confidence < 1
    assert all(stated.confidence is not None for _, stated in commitment.slots())


def test_a_rule_that_was_seldom_seen_takes_the_share_of_its_slot() -> None:
    share = confidence_of(("commitment.quantity",))
    assert share is not None
    assert confidence_of(("commitment.quantity:no such rule", "commitment.quantity")) == share


def test_a_slot_that_was_never_measured_has_none() -> None:
    assert confidence_of(("commitment.colour:verb:future", "commitment.colour")) is None


def role(*, cue: Span) -> Role:
    return Role(
        id="r1",
        rule="title",
        cues=(cue,),
        person=Stated("Awa Sow", (Span(6, 13),)),
        role=Stated("directrice", (Span(205, 215),)),
        organisation=Stated("Soltech", (Span(416, 423), Span(20, 27)), derived="the only body of the text"),
    )


def test_a_value_is_classed_by_its_rule_its_origin_and_how_far_it_stands_from_the_cue() -> None:
    assert [(slot, classes[0]) for slot, _, classes in classes_of(role(cue=Span(0, 5)))] == [
        (OBJECT, "role.object:title"),
        ("person", "role.person:title/stated/near"),
        ("role", "role.role:title/stated/near"),
        ("organisation", "role.organisation:title/derived/near"),
    ]
    assert [classes[0] for _, _, classes in classes_of(role(cue=Span(0, 4)))][2] == "role.role:title/stated/far"


def test_the_classes_of_a_value_go_from_the_narrowest_to_its_slot() -> None:
    [_, (_, _, classes), *_] = classes_of(role(cue=Span(0, 5)))
    assert classes == ("role.person:title/stated/near", "role.person:title", "role.person")


def test_values_of_other_languages_have_classes_of_their_own() -> None:
    [(_, _, whole), (_, _, person), *_] = classes_of(role(cue=Span(0, 5)), language="en")
    assert whole == ("en role.object:title", "en role.object")
    assert person == ("en role.person:title/stated/near", "en role.person:title", "en role.person")
