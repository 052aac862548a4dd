"""Which parts of a text the finders of one language may read."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mithaq.reading.language.detect import detect_language, passages
from mithaq.reading.model import Span
from mithaq.reading.text.paragraphs import split_paragraphs

# A short line of names ("Baobab Cloud, Digital Realty") looks English to a model: only a paragraph with this many
# letters is
# taken out of a text in another language of the same script.
_ENOUGH = 80
# So many characters of running text hold enough letters: the others need not be counted.
_OPENING = 2 * _ENOUGH

_LETTER = regex.compile(r"\p{L}++")
_ARABIC = regex.compile(r"\p{Script=Arabic}++")
_NOT_LINE_END = regex.compile(r"[^\n]")


def keep_language(text: str, *, language: str, main: str | None) -> str:
    """`text` with the paragraphs that are not in `language` blanked, offsets unchanged.

    Args:
        main: main language of `text`; None where it is too short to say, and then it is read as `language`.
    """
    if main is None:
        return text
    others = _foreign(text, language) if main == language else _not_in(text, language)
    pieces: list[str] = []
    at = 0
    for span in others:
        pieces.append(text[at : span.start])
        pieces.append(_NOT_LINE_END.sub(" ", span.of(text)))
        at = span.end
    pieces.append(text[at:])
    return "".join(pieces)


def _foreign(text: str, language: str) -> Iterator[Span]:
    """Paragraphs of a text in `language` that are visibly in another one."""
    for span in split_paragraphs(text):
        words = span.of(text)
        if _may_be_foreign(words) and detect_language(words) not in (language, None):
            yield span


def _not_in(text: str, language: str) -> Iterator[Span]:
    """Paragraphs that are not in `language`, of a text in another one."""
    return (span for span, found in passages(text) if found != language)


def _may_be_foreign(words: str) -> bool:
    if len(words) < _ENOUGH and words.isascii():
        return False
    if sum(map(str.isalpha, words[:_OPENING])) >= _ENOUGH:
        return True
    letters = sum(map(len, _LETTER.findall(words)))
    return letters >= _ENOUGH or (not words.isascii() and sum(map(len, _ARABIC.findall(words))) > letters / 2)
