import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.text.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Évaluation D’ÎLOTS", "evaluation d'ilots"), ("« 1\u00a0000 »", '" 1 000 "'), ("Œuvre", "Œuvre")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
