"""What a confidence promises: of the values with confidence p, a share of p is right."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading import read
from mithaq.reading.score.calibrate import Outcome, balanced, cross_fitted, fit, judge
from mithaq.reading.score.certainty import calibration_error

TEXT = "La société Soltech s'engage à créer 150 emplois directs d'ici 2029."


def outcome(document: str, rule: str, *, right: bool, slot: str = "role.person") -> Outcome:
    return Outcome(document, (f"{slot}:{rule}", slot), right)


def sample(shares: dict[str, float], *, documents: int, each: int, seed: int = 7) -> list[Outcome]:
    """For every document and rule `each` outcomes, right with the rule's share."""
    chance = Random(seed)  # noqa: S311  # repeatable, no secret
    return [
        outcome(f"d{document:03}", rule, right=chance.random() < share)
        for document in range(documents)
        for rule, share in shares.items()
        for _ in range(each)
    ]


def test_fitted_confidences_are_the_shares_of_values_that_were_right() -> None:
    seen = sample({"weak": 0.5, "strong": 0.9}, documents=60, each=4)
    table = fit(seen)
    assert table["role.person:weak"] == pytest.approx(0.5, abs=0.08)
    assert table["role.person:strong"] == pytest.approx(0.9, abs=0.08)
    assert calibration_error(cross_fitted(seen), [each.right for each in seen]) <= 0.05


def test_no_document_has_a_say_in_its_own_confidence() -> None:
    seen = [outcome(f"d{at}", "r", right=at != 0) for at in range(10) for _ in range(20)]
    turned = [outcome(each.document, "r", right=True) for each in seen]
    assert cross_fitted(seen)[:20] == cross_fitted(turned)[:20]
    assert cross_fitted(seen)[20:] != cross_fitted(turned)[20:]


def test_a_class_that_was_seen_once_keeps_near_its_slot() -> None:
    seen = [*sample({"often": 0.9}, documents=40, each=3), outcome("d000", "once", right=False)]
    assert fit(seen)["role.person:once"] > 0.6


def test_each_set_weighs_its_share_however_many_values_it_has() -> None:
    many = [outcome("a", "r", right=True)] * 90
    few = [outcome("b", "r", right=False)] * 10
    both = balanced([many, few])
    assert sum(each.weight for each in both) == pytest.approx(100)
    assert sum(each.weight for each in both if each.right) == pytest.approx(50)
    unequal = balanced([many, few], [1, 3])
    assert sum(each.weight for each in unequal) == pytest.approx(100)
    assert sum(each.weight for each in unequal if each.right) == pytest.approx(25)


@given(
    st.lists(st.tuples(st.integers(0, 9), st.sampled_from("abcd"), st.booleans()), min_size=12, max_size=80),
)
def test_a_confidence_is_a_share_and_rises_with_the_score(rows: list[tuple[int, str, bool]]) -> None:
    seen = [outcome(f"d{document}", rule, right=right) for document, rule, right in rows]
    table = fit(seen)
    assert all(0 < confidence < 1 for confidence in table.values())
    assert all(0 <= confidence <= 1 for confidence in cross_fitted(seen))
    counts = {rule: [each.right for each in seen if f":{rule}" in each.classes[0]] for rule in "abcd"}
    # Of two rules seen equally often, the one that was right more often is never trusted less.
    ranked = sorted(
        (len(rights), sum(rights), table[f"role.person:{rule}"]) for rule, rights in counts.items() if rights
    )
    for (seen_one, right_one, sure_one), (seen_other, right_other, sure_other) in pairwise(ranked):
        if seen_one == seen_other and right_one < right_other:
            assert sure_one <= sure_other


def gold(**slots: object) -> dict[str, object]:
    wanted = {"id": "c1", "actor": "Soltech", "measure": "jobs.direct", "quantity": 150, "bound": "exact"}
    wanted |= {"unit": "jobs", "deadline": "2029", "modality": "promised"}
    return {"agreements": [], "commitments": [{**wanted, **slots}], "roles": [], "strategies": []}


def test_every_value_read_is_judged_and_what_was_missed_is_not() -> None:
    reading = read(TEXT)
    judged = {each.slot: each.right for each in judge(reading, gold(), document="d")}
    assert set(judged) == {"commitment.object", *(f"commitment.{slot}" for slot, _ in reading.commitments[0].slots())}
    assert all(judged.values())
    wrong = {each.slot: each.right for each in judge(reading, gold(deadline="2030"), document="d")}
    assert wrong == {**judged, "commitment.deadline": False}
    other = {each.slot: each.right for each in judge(reading, gold(quantity=700), document="d")}
    assert not any(other.values())
