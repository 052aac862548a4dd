"""Language by script first, then by py3langid between the Latin-script languages that are read.

Script decides alone between Arabic and the rest: it is certain, and 100 times as fast as a model.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

import regex

from mithaq.reading.model import Span
from mithaq.reading.text.paragraphs import split_paragraphs

LATIN_LANGUAGES = ("fr", "en")
# Below this many letters a model guesses: "GITEX Africa" is no language.
MINIMUM_LETTERS = 12

_ARABIC = regex.compile(r"\p{Script=Arabic}")
_LATIN = regex.compile(r"\p{Script=Latin}")
_SAMPLE = 20_000


class _Classifier(Protocol):
    def set_languages(self, langs: list[str]) -> None: ...
    def classify(self, text: str) -> tuple[str, float]: ...


@cache
def _classifier() -> _Classifier:
    # Imported here: loading numpy and the model takes 0.3 s that `mithaq --help` need not pay.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    classifier = cast("_Classifier", LanguageIdentifier.from_model_file(MODEL_FILE))
    classifier.set_languages(list(LATIN_LANGUAGES))
    return classifier


def detect_language(text: str) -> str | None:
    """`ar`, `fr` or `en`: the main language of `text`; None where it has too few letters to say.

    The first 20,000 characters decide. Every Arabic-script text is taken for Arabic and every Latin-script text for
    French or English: others are not read.
    """
    sample = text[:_SAMPLE]
    arabic, latin = len(_ARABIC.findall(sample)), len(_LATIN.findall(sample))
    if max(arabic, latin) < MINIMUM_LETTERS:
        return None
    if arabic >= latin:
        return "ar"
    return _classifier().classify(sample)[0]


def passages(text: str) -> tuple[tuple[Span, str], ...]:
    """Every paragraph of `text` with its language, in order.

    A paragraph that is too short to say takes the language of the one before it, the first ones that of the whole
    text. Empty where the whole text is too short to say.
    """
    main = detect_language(text)
    if main is None:
        return ()
    known = main
    found: list[tuple[Span, str]] = []
    for span in split_paragraphs(text):
        known = detect_language(span.of(text)) or known
        found.append((span, known))
    return tuple(found)
