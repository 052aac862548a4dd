"""By when: the term that the words tie to a quantity of Arabic or English text."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.commitments.terms import term_value
from mithaq.reading.find.mentions import DateMention, QuantityMention, Relation, TemporalType
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Stated
from mithaq.reading.packs.commitments.candidates import Candidate
from mithaq.reading.packs.commitments.signals import Sort, Tense

BOUND = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN})
# What stands between members of one row: "300 posts and 20 centres by 2030".
_ROW = regex.compile(r"[^.;؛:]{0,60}?(?:,|،|\band\b|\bwith\b|(?<!\p{L})و|مع)[^.;؛:]{0,40}")
_SAME_TERM = regex.compile(
    r"\b(?:by\s+the\s+same\s+(?:date|year|deadline)|over\s+the\s+same\s+period|by\s+then)\b"
    r"|(?:الافق\s+(?:ذاته|نفسه)|السنه\s+(?:ذاتها|نفسها)|(?:في|خلال)\s+الفتره\s+(?:ذاتها|نفسها)|الاجل\s+(?:ذاته|"
    r"نفسه)|التاريخ\s+(?:ذاته|نفسه))"
)
_NEW_CLAUSE = regex.compile(r"[;؛]|\b(?:and|but|while)\b|،\s*و|(?<!\p{L})(?:فيما|بينما|كما|في\s+حين)(?!\p{L})")
_ALL = regex.compile(r"\b(?:both|all|each)\b|(?<!\p{L})(?:كلها|جميعها|معا)(?!\p{L})")
_OPENING = 45
_YEAR = len("2025")
# A period that a deed fills, not the life of a text: "over 2024-2026", "over two years", "على مدى عامين".
_OVER = regex.compile(
    r"\b(?:over|across|for|during|spread over|in)\s+(?:the\s+)?(?:next\s+|coming\s+|period\s+)*(?:of\s+)?$"
    r"|(?<!\p{L})[وف]?(?:علي\s+(?:مدي|امتداد)|خلال|في\s+(?:ظرف|غضون|اجل)|برسم|للفتره|بين|ما\s+بين|"
    r"الفتره)\s+(?:\p{L}+\s+){0,2}$"
)
_LIFE = regex.compile(
    r"\b(?:agreement|deal|contract|memorandum|convention|valid|good|run|runs|renewed|lasting|term)\b[^.;,]{0,30}$"
    r"|(?:اتفاق\p{L}*|مذكره|عقد|ميثاق|صالح\p{L}*|ساري\p{L}*|يسري|تسري|مدته\p{L}*)[^.;،]{0,20}$"
)


def term_of(scene: Scene, candidate: Candidate, *, previous: Stated[str] | None) -> Stated[str] | None:
    """The term tied to a promised quantity: behind it, before the next one, else before the first of its sentence."""
    sentence = candidate.sentence
    numbers = [other for other in candidate.quantities if not _is_dated(other.start, other.end, sentence)]
    following = candidate.following
    stop = following[0].start if following else sentence.end
    here = [
        date
        for date in sentence.dates
        if candidate.quantity.end <= date.start < stop
        and not _opens_next(scene, date, stop, sentence)
        and not _is_of_another(scene, candidate, date)
    ]
    found = _first(scene, candidate, here)
    if found is not None:
        return found
    if _SAME_TERM.search(scene.folded, candidate.quantity.end, stop) and previous is not None:
        return Stated(previous.value, previous.spans, derived=previous.derived or f"the same term: {previous.value}")
    earlier = [other for other in numbers if other.end <= candidate.start]
    lead = [
        date
        for date in sentence.dates
        if date.end <= candidate.start
        and (
            not earlier
            or date.end <= earlier[0].start
            or (date.start >= earlier[-1].end and _opens_next(scene, date, candidate.start, sentence))
        )
    ]
    if earlier and not any(date.start >= earlier[-1].end for date in lead) and candidate.quantity.per is not None:
        lead = []
    strict = [date for date in lead if date.relation in BOUND or date.ends is not None]
    return _first(scene, candidate, strict[::-1]) or _shared(scene, candidate, following, sentence, previous=previous)


def _opens_next(scene: Scene, date: DateMention, stop: int, sentence: Sentence) -> bool:
    """Whether a date behind one number belongs to the next, right before which it stands ("; by 2030, 40 …")."""
    if stop >= sentence.end:
        return False
    before = scene.folded[max(sentence.start, date.start - 25) : date.start]
    return regex.search(
        r"[;؛,،]\s*(?:and\s+|و)?(?:by|in|before|بحلول|في\s+افق)?\s*(?:\p{L}+\s+){0,2}$", before
    ) is not None and (regex.fullmatch(r"[\s,،]*(?:\p{L}+\s+){0,3}", scene.folded[date.end : stop]) is not None)


def _is_of_another(scene: Scene, candidate: Candidate, date: DateMention) -> bool:
    """Whether another verb, in a clause of its own, stands between the quantity and the date."""
    for signal in candidate.after:
        if signal.end > date.start:
            return False
        if signal is candidate.governing or signal.tense in {Tense.BARE, Tense.ATTENDANT}:
            continue
        if scene.folded.startswith("to be ", signal.start):
            continue  # "2 billion, all of it to be spent by 2030"
        if _NEW_CLAUSE.search(scene.folded, candidate.end, signal.start):
            return True
    return False


def _is_dated(start: int, end: int, sentence: Sentence) -> bool:
    return any(date.start < end and start < date.end for date in sentence.dates)


def _shared(
    scene: Scene,
    candidate: Candidate,
    following: Sequence[QuantityMention],
    sentence: Sentence,
    *,
    previous: Stated[str] | None,
) -> Stated[str] | None:
    """The term behind the last member of the row that the quantity opens."""
    at = candidate.end
    for other in following:
        start, end = other.start, other.end
        if not _ROW.fullmatch(scene.folded, at, start) or _finite_between(candidate, at, start):
            return None
        dates = [date for date in sentence.dates if end <= date.start]
        later = [each.start for each in following if each.start >= end]
        stop = later[0] if later else sentence.end
        alike = (
            other.unit == candidate.quantity.unit
            or _ALL.search(scene.folded, end, stop)
            or not any(at <= signal.start < start and signal.sort is not Sort.MONEY for signal in candidate.after)
        )
        if previous is not None and _SAME_TERM.search(scene.folded, end, stop):
            return Stated(previous.value, previous.spans, derived=f"the same term: {previous.value}")
        found = _first(scene, candidate, [date for date in dates if date.start < stop]) if alike else None
        if found is not None:
            return found
        at = end
    return None


def _finite_between(candidate: Candidate, start: int, end: int) -> bool:
    return any(
        start <= signal.start < end
        and signal.tense not in {Tense.BARE, Tense.ATTENDANT}
        and signal.sort is not Sort.MONEY
        for signal in candidate.after
    )


def _first(scene: Scene, candidate: Candidate, dates: Sequence[DateMention]) -> Stated[str] | None:
    for at, date in enumerate(dates):
        if date.type is TemporalType.DURATION and at + 1 < len(dates) and dates[at + 1].ends is not None:
            continue  # "in five years (2014-2018)"
        if _sets_term(scene, candidate, date):
            stated = term_in(scene, date)
            if stated is not None:
                return stated
    return None


def term_in(scene: Scene, date: DateMention) -> Stated[str] | None:
    """The last day, month or year that `date` allows; a stretch of time counts from publication."""
    if date.type is TemporalType.DURATION and date.relation is not Relation.WITHIN:
        bound = DateMention(
            start=date.start,
            end=date.end,
            type=date.type,
            value=date.value,
            relation=Relation.WITHIN,
            derived=date.derived,
        )
        return term_value(bound, published=scene.published)
    return term_value(date, published=scene.published)


def _sets_term(scene: Scene, candidate: Candidate, date: DateMention) -> bool:
    if date.relation in {Relation.SINCE, Relation.AFTER}:
        return False
    if date.type is TemporalType.DURATION:
        lead = scene.folded[max(candidate.sentence.start, date.start - 40) : date.start]
        if _LIFE.search(lead):
            return False
        return date.relation is Relation.WITHIN or _OVER.search(lead) is not None
    if date.type not in {TemporalType.DATE, TemporalType.TIME}:
        return False
    if date.relation in BOUND or date.ends is not None:
        return True
    stated = term_value(date, published=scene.published)
    return stated is not None and _is_ahead(stated.value, scene.published)


def _is_ahead(value: str, published: str | None) -> bool:
    """Whether a day lies behind publication, or a month or year is not over by then."""
    if published is None:
        return True
    shared = min(len(value), len(published))
    return value[:shared] > published[:shared] or (value[:shared] == published[:shared] and len(value) == _YEAR)


def opening_term(scene: Scene, sentence: Sentence) -> Stated[str] | None:
    """A horizon that opens a sentence ("By 2030, …") and holds for those that follow it in its paragraph."""
    for date in sentence.dates:
        if date.start - sentence.start > _OPENING:
            return None
        if date.relation in BOUND and date.type is TemporalType.DATE:
            return term_value(date, published=scene.published)
    return None


def head_term(scene: Scene, sentence: Sentence) -> Stated[str] | None:
    """The one term in a line that heads a list."""
    dates = [date for date in sentence.dates if date.relation in BOUND or date.ends]
    return term_in(scene, dates[0]) if len(dates) == 1 else None
