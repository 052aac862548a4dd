"""Which links make one group."""

from hypothesis import given
from hypothesis import strategies as st

from mithaq.platform.review.groups import Tie, form_groups


def groups(*ties: Tie[str], **options: object) -> list[list[str]]:
    return sorted(sorted(group) for group in form_groups(ties, **options))  # type: ignore[arg-type]


def test_what_is_the_same_as_the_same_is_the_same() -> None:
    assert groups(Tie("a", "b"), Tie("c", "d"), Tie("b", "e")) == [["a", "b", "e"], ["c", "d"]]


def test_two_that_were_told_apart_do_not_meet_through_a_third() -> None:
    found = groups(Tie("a", "c", 0.9), Tie("c", "b", 0.8), apart=[("a", "b")])
    assert found == [["a", "c"]]


def test_the_surer_tie_wins_and_a_persons_word_before_any_score() -> None:
    assert groups(Tie("a", "c", 0.8), Tie("c", "b", 0.9), apart=[("a", "b")]) == [["b", "c"]]
    own = Tie("a", "c", 0.1, by_person=True)
    assert groups(own, Tie("c", "b", 0.9), apart=[("a", "b")]) == [["a", "c"]]


def test_two_of_one_document_do_not_meet_through_another() -> None:
    documents = {"a": frozenset({1}), "b": frozenset({2}), "c": frozenset({1})}
    assert groups(Tie("a", "b", 0.9), Tie("b", "c", 0.8), documents=documents) == [["a", "b"]]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(0, 1)), max_size=30), st.randoms())
def test_the_order_of_the_links_does_not_matter(rows: list[tuple[int, int, float]], chance: object) -> None:
    ties = [Tie(one, other, score) for one, other, score in rows if one != other]
    turned = list(ties)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    apart = [(0, 1), (2, 3)]
    found = sorted(sorted(group) for group in form_groups(ties, apart=apart))
    assert found == sorted(sorted(group) for group in form_groups(turned, apart=apart))
    assert not any({0, 1} <= set(group) or {2, 3} <= set(group) for group in found)
