"""Named fairs, forums and summits of a text: a noun of gatherings inside a name, or before one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated
from mithaq.reading.packs.agreements.cues import Cues

_TRIM = " \t\n\"«»“”'‘’+,;.،"
# A fair named so many sentences before an act is still its setting.
_CLOSING = frozenset("»”")
_BACK = 4
# And so near across paragraphs, which news has one sentence each of.
_ACROSS = 2


def find_fairs(scene: Scene, *, cues: Cues, strategies: Sequence[Span] = ()) -> tuple[Stated[str], ...]:
    """Fairs in reading order, each under the words of its name; the number of an edition is left out of it.

    `strategies` are ranges of the names of strategies, which are no fairs.
    """
    found: list[Stated[str]] = []
    text = scene.folded if cues.clitics else scene.text
    for pattern in cues.fairs:
        for match in pattern.finditer(text):
            parts = [span for group in _groups(match) for span in _trimmed(scene.text, match.spans(group))]
            named = pattern in cues.fairs[:2]  # in quotation marks behind "forum": no strategy
            if parts and _is_fair(scene, parts, found, cues, () if named else strategies):
                found.append(_stated(scene, parts))
    return tuple(sorted((*found, *_named_again(scene, found, cues, strategies)), key=_begins))


def _named_again(
    scene: Scene, found: Sequence[Stated[str]], cues: Cues, strategies: Sequence[Span]
) -> list[Stated[str]]:
    """Further mentions of the fairs `found`, by the name alone; the first mention of a name gives its value."""
    again: list[Stated[str]] = []
    for name in {fair.value for fair in found if len(fair.spans) == 1 and fair.derived is None and len(fair.value) > 3}:
        for match in regex.finditer(rf"(?<!\p{{L}}){regex.escape(name)}(?!\p{{L}})", scene.text):
            spans = [Span(*match.span())]
            if _is_fair(scene, spans, (*found, *again), cues, strategies):
                again.append(_stated(scene, spans))
    return again


def _is_fair(
    scene: Scene, parts: Sequence[Span], found: Sequence[Stated[str]], cues: Cues, strategies: Sequence[Span]
) -> bool:
    """Whether the words at `parts` are a name of one sentence, of which no surer pattern has taken any."""
    whole = Span(parts[0].start, parts[-1].end)
    held = scene.sentence_of(whole.start)
    taken = [*strategies, *(span for fair in found for span in fair.spans)]
    closed = scene.text[: whole.start].rstrip()[-1:] in _CLOSING  # what stands between two quotations is no name
    return (
        held is not None
        and not closed
        and held.span.covers(whole)
        and not any(whole.overlaps(each) for each in taken)
        and cues.no_fair.search(scene.folded, whole.start, whole.end) is None
    )


def _groups(match: regex.Match[str]) -> list[str]:
    return [group for group in ("name", "noun", "rest") if group in match.groupdict()]


def _trimmed(text: str, spans: Sequence[tuple[int, int]]) -> list[Span]:
    found = []
    for start, end in spans:
        held = text[start:end]
        body = held.strip(_TRIM)
        if len(body) > 2:
            first = start + held.index(body)
            found.append(Span(first, first + len(body)))
    return found


def _stated(scene: Scene, parts: list[Span]) -> Stated[str]:
    """The name at `parts`; in Arabic "to the" before it, written "لل", gives back its article."""
    words = [scene.words(part) for part in parts]
    derived = None
    if words[0].startswith("لل"):
        derived = f"« {words[0]} »"
        words[0] = "ال" + words[0][2:]
    return Stated(" ".join(words), tuple(parts), derived=derived)


def _begins(fair: Stated[str]) -> int:
    return fair.spans[0].start


def fairs_in(fairs: Sequence[Stated[str]], sentence: Sentence) -> Sequence[Stated[str]]:
    first, last = (bisect_left(fairs, at, key=_begins) for at in (sentence.start, sentence.end))
    return fairs[first:last]


def fair_of(scene: Scene, sentence: Sentence, fairs: Sequence[Stated[str]], *, cues: Cues) -> Stated[str] | None:
    """The fair that a sentence names; for "on the sidelines of the summit" the last one that was named before."""
    inside = fairs_in(fairs, sentence)
    if inside:
        return inside[0]
    pointing = cues.back_to_fair.search(scene.folded, sentence.start, sentence.end)
    before = bisect_left(fairs, sentence.start, key=_begins)
    if pointing is not None and before:
        name = fairs[before - 1]
        return Stated(name.value, (Span(*pointing.span()), *name.spans), derived=f"« {pointing[0]} »: {name.value}")
    return None


def fair_nearby(scene: Scene, first: Sentence, fairs: Sequence[Stated[str]], *, cues: Cues) -> Stated[str] | None:
    """The fair of an act whose own sentence names none: named before it in its paragraph or the one above, or right
    behind it where the ceremony is told.
    """
    for number in range(first.number - 1, max(-1, first.number - 1 - _BACK), -1):
        sentence = scene.sentences[number]
        if sentence.block != first.block and first.number - number > _ACROSS:
            break
        held = fairs_in(fairs, sentence)
        if held:
            return Stated(held[-1].value, held[-1].spans, derived="the fair that the text was speaking of")
    for number in range(first.number + 1, min(len(scene.sentences), first.number + 1 + _BACK)):
        sentence = scene.sentences[number]
        held = fairs_in(fairs, sentence)
        if held and cues.ceremony.search(scene.folded, sentence.start, sentence.end):
            return Stated(held[0].value, held[0].spans, derived="where the ceremony took place")
    return None
