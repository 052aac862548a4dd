"""Whether the words at a slot's spans are a number at all."""

from __future__ import annotations

import pytest

from mithaq.reading.score.evidence import find_faults


@pytest.mark.parametrize(("words", "faults"), [("150", 0), ("half", 0), ("مِئَتَيْ مِلْيُونِ", 0), ("of", 1), ("–", 1)])
def test_a_quantity_stands_on_digits_or_a_word(words: str, faults: int) -> None:
    text = f"… {words} …"
    read = {"commitments": [{"quantity": 1, "evidence": {"quantity": [[2, 2 + len(words)]]}}]}
    assert len(list(find_faults("d", read, text))) == faults
