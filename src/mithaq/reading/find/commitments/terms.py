"""By when: the term that the words tie to a quantity."""

from __future__ import annotations

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.patterns_fr import ANAPHORIC_TERM
from mithaq.reading.find.dates import deadline_of
from mithaq.reading.find.days import day_of
from mithaq.reading.find.mentions import DateMention, Relation, TemporalType
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated

BOUND = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN})
_TERM_VALUE = regex.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_YEAR_BEFORE = regex.compile(
    r"\b(?:en|fin|à|de|courant|pour|d['’]ici|horizon|à\s+fin|au\s+titre\s+de|échéance\s+de)\s+$"
)


def term_value(date: DateMention, *, published: str | None) -> Stated[str] | None:
    """The last day, month or year that a date expression allows; None where it sets no term.

    "entre 2019 et 2021" ends in 2021; "sous deux ans" counts from publication.
    """
    day = day_of(published)
    value = deadline_of(date, published=day)
    if value is None:
        return None
    derived = date.derived
    if derived is None and value != date.value and date.ends is None:
        derived = f"{date.value}, published {published}"
    return Stated(value, (date.span,), derived=derived)


def find_term(scene: Scene, candidate: Candidate, *, previous: Stated[str] | None) -> Stated[str] | None:
    """The term tied to the quantity: behind it and before the next quantity, else before it in its own clause.

    `previous` is the term of the commitment before, for "à la même échéance".
    """
    quantity, sentence = candidate.quantity, candidate.sentence
    following = next(
        (
            other.start
            for other in sentence.quantities
            if other.start >= candidate.end and not _inside_date(other.span, sentence)
        ),
        sentence.end,
    )
    previous_end = max(
        (
            other.end
            for other in sentence.quantities
            if other.end <= quantity.start and not _inside_date(other.span, sentence)
        ),
        default=sentence.start,
    )
    stop = min(following, max(candidate.clause.end, candidate.end))
    after = [
        date
        for date in sentence.dates
        if candidate.end <= date.start < stop and not _verb_between(candidate, candidate.end, date.start)
    ]
    for date in after:
        if _sets_term(scene, date, candidate):
            stated = term_value(date, published=scene.published)
            if stated is not None:
                return stated
    if ANAPHORIC_TERM.search(scene.lowered, max(previous_end, candidate.clause.start), stop) and previous is not None:
        return Stated(previous.value, previous.spans, derived=previous.derived or f"the same term: {previous.value}")
    before = [
        date
        for date in sentence.dates
        if previous_end <= date.start
        and date.end <= quantity.start
        and candidate.clause.start <= date.start
        and (previous_end == sentence.start or _breaks_off(scene, candidate, previous_end, date.start))
    ]
    for date in reversed(before):
        if _sets_term(scene, date, candidate):
            stated = term_value(date, published=scene.published)
            if stated is not None:
                return stated
    return None


def _verb_between(candidate: Candidate, start: int, end: int) -> bool:
    """Whether another verb than the quantity's own stands between: what follows it is another matter."""
    return any(start <= verb.start and verb.end <= end and verb != candidate.verb for verb in candidate.sentence.verbs)


def _breaks_off(scene: Scene, candidate: Candidate, start: int, end: int) -> bool:
    """Whether a date behind one quantity belongs to the next: a verb or a colon stands between."""
    verbs = any(start <= verb.start and verb.end <= end for verb in candidate.sentence.verbs)
    return verbs or ":" in scene.lowered[start:end]


def opening_term(scene: Scene, sentence: Sentence) -> Stated[str] | None:
    """A horizon that opens its sentence ("À l'horizon 2034, …") and so holds for the list that follows."""
    for date in sentence.dates:
        if date.start - sentence.start > 40 or date.relation not in BOUND:
            continue
        cue_start = date.cue.start if date.cue else date.start
        if cue_start - sentence.start <= 12:
            return term_value(date, published=scene.published)
    return None


def _inside_date(span: Span, sentence: Sentence) -> bool:
    return any(date.span.overlaps(span) for date in sentence.dates)


def _sets_term(scene: Scene, date: DateMention, candidate: Candidate) -> bool:
    """Whether a date is a term: bound by "d'ici", "avant", "sous"; or a bare future year or month behind "en"."""
    if date.relation in BOUND:
        return True
    if date.type is TemporalType.DURATION:
        return False
    if date.ends is not None:
        return True
    if date.relation is not Relation.ON or not _TERM_VALUE.fullmatch(date.value):
        return False
    if candidate.tense is not None and candidate.tense.form.value == "perfect":
        return False
    ahead = scene.published is None or date.value > scene.published[: len(date.value)]
    same_year = scene.published is not None and date.value == scene.published[:4]
    return (
        (ahead or same_year)
        and len(date.value) <= 7
        and bool(_YEAR_BEFORE.search(scene.lowered, max(0, date.start - 25), date.start))
    )
