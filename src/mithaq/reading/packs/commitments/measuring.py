"""Measure and unit of a quantity, from what is counted and what is done with it."""

from __future__ import annotations

import regex

from mithaq.reading.find.commitments.measures import decide
from mithaq.reading.find.commitments.nouns import Counted
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Measure, Span, Stated
from mithaq.reading.packs.commitments.candidates import Candidate
from mithaq.reading.packs.commitments.cues import cue, deeds_in
from mithaq.reading.packs.commitments.signals import Sort
from mithaq.reading.packs.commitments.words import Words
from mithaq.reading.packs.languages import Language

# How far words behind the counted noun still say what it is ("30 graduates trained in …").
_TAIL = 70
_LEAD = 70
_BEFORE = 110
_DIRECTNESS = frozenset({"direct", "indirect"})
_CHANGING = frozenset("cut reduce lower raise increase lift boost grow rise climb drop خفض رفع زاد ضاعف".split())
_BRACKET = regex.compile(r"\s*\([^)]{0,40}\)")
_FURTHER = regex.compile(r"\b(?:and|or|but)\b|(?<!\p{L})و")
# A starting value before the number says nothing of its own: "from 35% to 80%".
_FROM_TO = regex.compile(
    r"\bfrom\b[^.;:]{1,40}?\bto\s+(?:\p{L}+\s+){0,2}$|(?<!\p{L})من\b[^.;:]{1,40}?(?<!\p{L})الي\s+(?:\p{L}+\s+){0,2}$"
)
_STOP = regex.compile(r"[.;:,،؛()–—]")


def measure_of(
    scene: Scene, candidate: Candidate, doer: Stated[str] | None, *, words: Words, language: Language
) -> Stated[Measure]:
    """The measure, with the spans of the words that decided it; `doer` is given where it is a public body."""
    spans = _deciding(scene, candidate)
    said = " \n ".join(_without_names(scene, candidate, span) for span in spans)
    deeds = _deeds(said, spans, candidate, scene, language=language)
    shown = _shown(scene, candidate, spans, deeds, language=language)
    if _is_change(scene, candidate, words):
        return Stated(Measure.OTHER, shown, derived="by how much something changes")
    code = decide(
        candidate.counted,
        unit=candidate.unit,
        deeds=deeds,
        ordinal=candidate.is_rank,
    )
    signal, _sentence = candidate.governing, candidate.sentence
    if code is Measure.ARTISANS and signal is not None and "train" in deeds_in(signal.words, language=language):
        code = Measure.TRAINED
    if code is Measure.INVESTMENT and signal is not None and signal.sort is Sort.GIVE and doer is None:
        stops = [match.end() for match in _STOP.finditer(scene.folded, candidate.left, candidate.start)]
        start = max([candidate.left, *stops])
        body = words.public.search(scene.folded, start, candidate.start)
        if body is not None and not words.lender.search(scene.folded, start, candidate.start):
            return Stated(Measure.BUDGET, (*shown, Span(*body.span())), derived="money of a public body")
    if code is Measure.INVESTMENT and doer is not None:
        return Stated(Measure.BUDGET, (*shown, *doer.spans), derived="money of a public body")
    counted = str(candidate.counted or candidate.unit)
    return Stated(code, shown, derived=" with ".join([counted, *([", ".join(sorted(deeds))] if deeds else [])]))


def _shown(
    scene: Scene, candidate: Candidate, spans: tuple[Span, ...], deeds: frozenset[str], *, language: Language
) -> tuple[Span, ...]:
    """Where the words stand that decide: what is counted, what governs it, and every deed beside it."""
    found = {candidate.noun.span if candidate.noun is not None else candidate.unit_span or candidate.quantity.number}
    if candidate.governing is not None:
        found.add(candidate.governing.span)
    for span in spans:
        for name in deeds:
            found |= {Span(*match.span()) for match in cue(language, name).finditer(scene.folded, span.start, span.end)}
    return tuple(sorted(each for each in found if not any(other != each and other.covers(each) for other in found)))


def _deeds(
    said: str, spans: tuple[Span, ...], candidate: Candidate, scene: Scene, *, language: Language
) -> frozenset[str]:
    """The deeds in the deciding words; whether jobs are direct is told behind the number, if it is told there."""
    found = deeds_in(said, language=language)
    behind = spans[-1]
    tail = deeds_in(scene.folded[behind.start : behind.end], language=language)
    if candidate.counted is Counted.JOB and tail & _DIRECTNESS:
        return (found - _DIRECTNESS) | (tail & _DIRECTNESS)
    return found


def _is_change(scene: Scene, candidate: Candidate, words: Words) -> bool:
    """Whether a percentage tells by how much a price or number falls or rises."""
    signal = candidate.governing
    if candidate.unit != "percent" or signal is None or signal.words not in _CHANGING:
        return False
    return words.changes.search(scene.folded, candidate.left, candidate.start) is not None


def _without_names(scene: Scene, candidate: Candidate, span: Span) -> str:
    """The folded words of `span`, names of bodies left out: "Training Bank" trains nobody."""
    said = scene.folded[span.start : span.end]
    for actor in candidate.sentence.bodies():
        if actor.explicit and span.start <= actor.start and actor.end <= span.end:
            said = said[: actor.start - span.start] + " " * (actor.end - actor.start) + said[actor.end - span.start :]
    return said


def unit_of(candidate: Candidate, measure: Stated[Measure]) -> Stated[str]:
    """The unit; people who are hired are jobs."""
    quantity = candidate.quantity
    if candidate.rank is not None:
        return Stated("rank", (candidate.rank,), derived="a place in an index")
    if quantity.ordinal:
        return Stated("rank", (quantity.number,))
    if candidate.unit is not None:
        derived = None if quantity.unit is not None else "a share, or the unit of the amount before it"
        return Stated(candidate.unit, (candidate.unit_span or quantity.number,), derived=derived)
    noun = candidate.noun
    assert noun is not None  # noqa: S101  (what counts nothing was left out)
    if measure.value is Measure.JOBS and noun.unit == "people":
        return Stated("jobs", (noun.span, *measure.spans[:1]), derived="people to be hired")
    return Stated(noun.unit, (noun.span,), derived="told of the number before" if candidate.carried else None)


def _deciding(scene: Scene, candidate: Candidate) -> tuple[Span, ...]:
    """The governing words, then the quantity with its noun and the words right behind it."""
    sentence = candidate.sentence
    found: list[Span] = []
    signal = candidate.governing
    leads = [each for each in candidate.before if each.start >= candidate.start - _LEAD or each is signal]
    if signal is None or signal.end <= candidate.start:
        found.extend(each.span for each in leads[-2:] if candidate.previous_end <= each.start < candidate.start)
    if signal is not None and signal.span not in found:
        found.append(signal.span)
    led = signal.start if signal is not None and signal.end <= candidate.start else candidate.start
    near = max(candidate.start - _BEFORE, sentence.start)
    opens = _FROM_TO.search(scene.folded, near, candidate.start) is not None
    floor = near if opens else max(candidate.previous_end, near)
    stops = [match.end() for match in _STOP.finditer(scene.folded, floor, max(led, floor))]
    head_start = max([floor, *stops])
    number = candidate.quantity.number.start
    if scene.folded[head_start : candidate.start].strip() and (signal is None or signal.start < number):
        found.append(Span(head_start, candidate.start))
    if candidate.noun is not None and candidate.carried:
        found.append(candidate.noun.span)
    found.append(Span(candidate.start, _tail_end(scene, candidate)))
    return tuple(
        sorted(
            {
                span
                for span in found
                if sentence.span.covers(span) or span == (candidate.noun.span if candidate.noun else None)
            }
        )
    )


def _goes_on(scene: Scene, end: int, start: int) -> bool:
    """Whether a further deed is told between: "… and to build", "… وتأهيل"."""
    return _FURTHER.search(scene.folded, end, start + 1) is not None


def _tail_end(scene: Scene, candidate: Candidate) -> int:
    sentence = candidate.sentence
    numbers = [other.start for other in candidate.following]
    limit = min([sentence.end, candidate.end + _TAIL, *numbers])
    limit = min([limit, *(each.start for each in candidate.after if _goes_on(scene, candidate.end, each.start))])
    bracket = _BRACKET.match(scene.folded, candidate.end, limit)
    stop = _STOP.search(scene.folded, bracket.end() if bracket else candidate.end, limit)
    end = stop.start() if stop else limit
    while end > candidate.end and scene.folded[end - 1].isspace():
        end -= 1
    return max(end, candidate.quantity.end)
