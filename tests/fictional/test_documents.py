"""The generator gives the same documents for the same seed, and its readings are true of its texts."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.fictional import FICTION_NOTICE, Kind, draw_document, draw_documents


def test_a_document_is_the_same_whatever_else_is_drawn() -> None:
    streamed = list(islice(draw_documents(seed=7), 5))
    assert streamed[4] == draw_document(4, seed=7)
    assert streamed[4] != draw_document(4, seed=8)


@given(st.integers(0, 10_000), st.integers(0, 50))
def test_every_value_stands_where_its_spans_say(number: int, seed: int) -> None:
    drawn = draw_document(number, seed=seed)
    text = drawn.document.text
    for fact in drawn.reading.facts():
        for _slot, stated in fact.slots():
            assert all(span.of(text).strip() for span in stated.spans)
    for commitment in drawn.reading.commitments:
        assert commitment.actor is not None
        assert commitment.actor.spans[0].of(text) == commitment.actor.value
        digits = commitment.quantity.spans[0].of(text).replace("\u00a0", "").split()[0]
        assert int(digits) in (commitment.quantity.value, commitment.quantity.value / 1_000_000)


def test_every_document_says_that_it_is_fiction() -> None:
    assert all(FICTION_NOTICE in drawn.document.text for drawn in draw_documents(50, relevant=0.5, deceptive=0.5))


def test_only_relevant_documents_hold_facts() -> None:
    drawn = list(draw_documents(400, relevant=0.05, deceptive=0.5))
    kinds = {kind: [each for each in drawn if each.kind is kind] for kind in Kind}
    assert all(kinds.values())
    assert all(list(each.reading.facts()) for each in kinds[Kind.RELEVANT])
    assert not any(list(each.reading.facts()) for kind in (Kind.DECEPTIVE, Kind.PLAIN) for each in kinds[kind])


def test_a_share_above_one_is_refused() -> None:
    with pytest.raises(ValueError, match="shares from 0 to 1"):
        draw_document(0, relevant=1.5)
