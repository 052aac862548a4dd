"""Which parts of a text the finders of each language may read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import regex

from mithaq.reading.language.detect import detect_language, may_hold_another
from mithaq.reading.model import Span
from mithaq.reading.text.paragraphs import split_paragraphs

# A short line of names ("Baobab Cloud, Digital Realty") looks English to a model: only a passage with this many letters
# is taken out of a text in another language of the same script.
_ENOUGH = 80
# So many characters of running text hold enough letters: the others need not be counted.
_OPENING = 2 * _ENOUGH

_LETTER = regex.compile(r"\p{L}++")
_ARABIC = regex.compile(r"\p{Script=Arabic}++")
_NOT_LINE_END = regex.compile(r"[^\n]")
# A line end behind a stop ends a passage; others may be the page's.
_PASSAGE_END = regex.compile(r"(?<=[.!?؟:…»”\")\]])[^\S\n]*\n\s*")
# So many words of the other script inside a line are no name but a sentence of their own.
_ARABIC_RUN = regex.compile(
    r"\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*+(?:[^\p{L}\n]++\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*+){7,}+"
)
_LATIN_RUN = regex.compile(
    r"\p{Script=Latin}[\p{Script=Latin}\p{M}]*+(?:[^\p{L}\n]++\p{Script=Latin}[\p{Script=Latin}\p{M}]*+){11,}+"
)


def part_by_language(text: str, *, main: str) -> Mapping[str, str]:
    """For each language of `text`, the text with the passages in other languages blanked, offsets unchanged.

    A passage is a paragraph, a line of one that ends with a stop, or a sentence in another script inside a line. Every
    passage belongs to one language: to `main`, the first key, unless it is visibly in another one. One that is too
    short to say goes with its neighbours where both are of one language.
    """
    if not may_hold_another(text, main):
        return {main: text}
    passages = list(_passages(text, main))
    if all(language in (main, None) for _, language in passages):
        return {main: text}
    others: dict[str, list[Span]] = {}
    for span, language in _settled(passages, main):
        if language != main:
            others.setdefault(language, []).append(span)
    foreign = sorted(span for spans in others.values() for span in spans)
    blank = _NOT_LINE_END.sub(" ", text)
    return {
        main: _pasted(text, [(span, _gap(text, span, blank)) for span in foreign]),
        **{language: _pasted(blank, [(span, span.of(text)) for span in spans]) for language, spans in others.items()},
    }


def _gap(text: str, span: Span, blank: str) -> str:
    """What stands for `span` where it is left out: blanks, behind an empty line where words stand beside it.

    No name and no number goes on behind a sentence in another script.
    """
    first, last = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    beside = text[first : span.start] + text[span.end : last if last >= 0 else len(text)]
    held = span.of(blank)
    return f"\n\n{held[2:]}" if beside.strip() and len(held) > 1 else held


def _passages(text: str, main: str) -> Iterator[tuple[Span, str | None]]:
    """Every passage in order with its language; None where it is too short to say."""
    for paragraph in split_paragraphs(text):
        whole = _language(paragraph.of(text))
        lines = [paragraph] if whole is None else list(_lines(text, paragraph))
        for line in lines:
            known = whole if len(lines) == 1 else _language(line.of(text)) or whole
            yield from _runs(text, line, known or main, known)


def _lines(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for end in _PASSAGE_END.finditer(text, paragraph.start, paragraph.end):
        yield Span(start, end.start())
        start = end.end()
    yield Span(start, paragraph.end)


def _runs(text: str, line: Span, language: str, known: str | None) -> Iterator[tuple[Span, str | None]]:
    """`line` parted where words of the other script make a sentence inside it."""
    words = line.of(text)
    other: list[tuple[Span, str | None]] = []
    if not words.isascii():
        pattern = _LATIN_RUN if language == "ar" else _ARABIC_RUN
        for match in pattern.finditer(text, line.start, line.end):
            found = detect_language(match[0])
            if found not in (language, None):
                other.append((Span(*match.span()), found))
    at = line.start
    for span, found in other:
        if at < span.start:
            yield Span(at, span.start), known
        yield span, found
        at = span.end
    if at < line.end:
        yield Span(at, line.end), known


def _settled(passages: Sequence[tuple[Span, str | None]], main: str) -> Iterator[tuple[Span, str]]:
    """`passages` with a language each: one that is too short to say goes with its neighbours where these agree."""
    before = main
    groups = [(known, list(held)) for known, held in groupby(passages, key=lambda each: each[1] is not None)]
    for number, (known, held) in enumerate(groups):
        if known:
            for span, language in held:
                before = language or main
                yield span, before
            continue
        after = groups[number + 1][1][0][1] if number + 1 < len(groups) else before
        for span, _ in held:
            yield span, before if before == after else main


def _language(words: str) -> str | None:
    """The language of `words`; None where they are too short to say."""
    return detect_language(words) if _is_enough(words) else None


def _pasted(text: str, patches: Sequence[tuple[Span, str]]) -> str:
    """`text` with the words at each span replaced by others, which are as long."""
    pieces: list[str] = []
    at = 0
    for span, words in patches:
        pieces += (text[at : span.start], words)
        at = span.end
    return "".join((*pieces, text[at:]))


def _is_enough(words: str) -> bool:
    if len(words) < _ENOUGH and words.isascii():
        return False
    if sum(map(str.isalpha, words[:_OPENING])) >= _ENOUGH:
        return True
    letters = sum(map(len, _LETTER.findall(words)))
    return letters >= _ENOUGH or (not words.isascii() and sum(map(len, _ARABIC.findall(words))) > letters / 2)
