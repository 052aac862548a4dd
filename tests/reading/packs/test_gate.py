"""The gate stays shut where nothing is, and never before a mention that a finder makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from mithaq.reading.packs.gate import FUNCTION, NUMBER, STRATEGY, may_hold
from mithaq.reading.packs.languages import Language, fold_for
from mithaq.reading.packs.staging import stage
from mithaq.reading.packs.strategies import find_strategies

EN, AR = Language.ENGLISH, Language.ARABIC
CORPUS = Path(__file__).parents[1] / "gold" / "corpus"


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("The rain fell on the valley and nobody went out.", EN, set()),
        ("The rain fell for three days.", EN, {NUMBER}),
        ("The mayor went out.", EN, {FUNCTION}),
        ("The plan is old.", EN, {STRATEGY}),
        ("نزل المطر بالوادي.", AR, set()),
        ("نزل المطر ثلاثة أيام.", AR, {NUMBER}),
        ("خرج المدير.", AR, {FUNCTION}),
        ("البرنامج قديم.", AR, {STRATEGY}),
        ("٣ أيام.", AR, {NUMBER}),
    ],
)
def test_what_a_text_may_hold(text: str, language: Language, wanted: set[str]) -> None:
    assert may_hold(fold_for(text, language), language) == wanted


@pytest.mark.parametrize(
    ("path", "language"),
    [(path, Language(path.stem[:2])) for path in sorted(CORPUS.glob("*.txt")) if path.stem[:2] in ("ar", "en")],
)
def test_the_gate_is_open_before_every_mention(path: Path, language: Language) -> None:
    text = path.read_text("utf-8")
    whole = stage(text, language=language, published="2025-05-01")
    for sentence in whole.sentences:
        held = may_hold(fold_for(sentence.span.of(text), language), language)
        assert NUMBER in held or not sentence.quantities
        assert FUNCTION in held or not sentence.roles
    for strategy in find_strategies(whole, language=language):
        sentence_of = whole.sentence_of(strategy.name.spans[0].start)
        assert sentence_of is not None
        assert may_hold(fold_for(sentence_of.span.of(text), language), language) & {STRATEGY, NUMBER}
