"""Language by script first, then by py3langid between the Latin-script languages that are read.

Script decides alone between Arabic and the rest: it is certain, and 100 times as fast as a model.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

import regex

from mithaq.reading.model import Span
from mithaq.reading.text.paragraphs import split_paragraphs
from mithaq.reading.text.wordlists import words

LATIN_LANGUAGES = ("fr", "en")
# Below this many letters a model guesses: "GITEX Africa" is no language.
MINIMUM_LETTERS = 12

_ARABIC = regex.compile(r"\p{Script=Arabic}++")
_LATIN = regex.compile(r"\p{Script=Latin}++")
_ENOUGH_LATIN = regex.compile(rf"(?:\p{{Script=Latin}}\P{{Script=Latin}}*+){{{MINIMUM_LETTERS}}}")
_SAMPLE = 20_000
# So many characters are enough for a guess that is certain.
_OPENING = 2_000
# The commonest words of one language that are no words of the other: so many of them, and hardly one of the other
# language, leave nothing to ask the model, which takes twenty times as long.
_WORDS = {
    "fr": words(
        "le la les des du et est une un dans que qui pour sur avec par au aux ce cette ces sont été il elle nous vous",
        "leur leurs ses ne pas plus selon entre ainsi ont a à l' d' qu' s' n'",
    ),
    "en": words(
        "the of and to in is that for with was are this have has from by it at be will its their which said were not",
    ),
}
_CERTAIN, _TIMES = 3, 6


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
    arabic = 0 if _is_western(sample) else sum(map(len, _ARABIC.findall(sample)))
    if arabic:
        latin = sum(map(len, _LATIN.findall(sample)))
        if max(arabic, latin) < MINIMUM_LETTERS:
            return None
        if arabic >= latin:
            return "ar"
    elif _ENOUGH_LATIN.search(sample) is None:
        return None
    return _by_words(sample) or _classifier().classify(sample)[0]


def _is_western(text: str) -> bool:
    """True where every character is one of Western European typography; a codec tells it faster than a pattern."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def may_hold_another(text: str, main: str) -> bool:
    """False where nothing of `text`, mainly in `main`, can be in another language: no other script, no common words.

    A passage in another language of the same script has some of its commonest words; counting them over the whole text
    is far quicker than asking passage by passage.
    """
    if main not in LATIN_LANGUAGES or not _is_western(text):
        return True
    held = _words_of(text)
    return any(
        sum(map(common.__contains__, held)) >= _CERTAIN for language, common in _WORDS.items() if language != main
    )


def _words_of(text: str) -> list[str]:
    return text.lower().replace("’", "'").replace("'", "' ").split()


def _by_words(sample: str) -> str | None:
    """The language whose commonest words the opening of `sample` is full of; None where that does not decide."""
    held = _words_of(sample[:_OPENING])
    counts = {language: sum(map(common.__contains__, held)) for language, common in _WORDS.items()}
    first, second = sorted(counts, key=lambda language: -counts[language])
    return first if counts[first] >= _CERTAIN and counts[first] >= _TIMES * counts[second] else None


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
