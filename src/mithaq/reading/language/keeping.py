"""Which parts of a text the finders of one language may read."""

from __future__ import annotations

import regex

from mithaq.reading.language.detect import passages

# A short line of names ("Baobab Cloud, Digital Realty") looks English to a model: only a paragraph with this many
# letters is
# taken out of a text in another language of the same script.
_ENOUGH = 80

_LETTER = regex.compile(r"\p{L}")
_ARABIC = regex.compile(r"\p{Script=Arabic}")
_NOT_LINE_END = regex.compile(r"[^\n]")


def keep_language(text: str, *, language: str, main: str | None) -> str:
    """`text` with the paragraphs that are not in `language` blanked, offsets unchanged.

    Args:
        main: main language of `text`; None where it is too short to say, and then it is read as `language`.
    """
    if main is None:
        return text
    pieces: list[str] = []
    at = 0
    for span, found in passages(text):
        if found == language or (main == language and not _is_foreign(span.of(text))):
            continue
        pieces.append(text[at : span.start])
        pieces.append(_NOT_LINE_END.sub(" ", span.of(text)))
        at = span.end
    pieces.append(text[at:])
    return "".join(pieces)


def _is_foreign(words: str) -> bool:
    letters = len(_LETTER.findall(words))
    return letters >= _ENOUGH or len(_ARABIC.findall(words)) > letters / 2
