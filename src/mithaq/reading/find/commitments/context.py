"""The words that govern a quantity: its clause, its verb, its tense, the whole that it is part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.find.commitments.counting import counted_noun
from mithaq.reading.find.commitments.nouns import Counted, Noun
from mithaq.reading.find.commitments.patterns_fr import AS_COMPLEMENT, ELLIPTIC_AFTER, PART
from mithaq.reading.find.mentions import QuantityMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span
from mithaq.reading.qualify.verbs import Form, VerbGroup

_CLAUSE_STOP = regex.compile(r";|\s[–—]\s|,\s+où\s(?!l['’]on)|(?<=[a-zé»\"])\.\s+(?=\p{Lu})")
_SUBJECT_GAP = regex.compile(r"[^,;:.()]{0,70}|[^,;:.()]{0,40},[^,;:.()]{1,40},[^,;:.()]{0,30}")
# "(107 millions de dollars)" between a subject and its verb.
_ASIDE = regex.compile(r"\s*\([^()]{1,50}\)|,\s*(?:dont|soit|y\s+compris)\s(?:[^,;:()]|,(?=\d)){1,60},")
# Further counted things that share the verb: "184 postes, 336 centres et 230 écoles seront éclairés".
_ROW = regex.compile(r"[^\d,;:.()]{0,40}(?:(?:,|\s+et)\s+(?:\p{L}+\s+(?:de\s+)?)?[\d.\s]+\s[^\d,;:.()]{1,60}){1,4}")
_FRESH_START = regex.compile(
    r"(?:\G|[,;:–—]|\bet|\bque|\boù|\bsi)[\s\"«“]*(?:au\s+total,?\s+|ainsi,?\s+|en\s+outre,?\s+|"
    r"enfin,?\s+)?(?:les?\s+|des\s+|ces\s+|l['’])?$"
)
_GOES_ON = regex.compile(r"(?:\bpuis|\bavant\s+d['’]atteindre)(?:\s+(?:à|de))?\s*$")
_AND = regex.compile(
    r"(?:\s+\p{L}+){0,3}\s+et\s+(?:(?:(?:à|de)\s+|d['’])\p{L}+(?:er|ir|re)\s+)?|"
    r"(?:\s+de\s+\p{L}+)?\s+(?:à|pour|au\s+profit\s+de|en\s+faveur\s+de)\s+"
)
# "Pour y parvenir, 300 millions seront débloqués": what something is for, ahead of the sentence proper.
_PURPOSE = regex.compile(r"\W*(?:pour|afin\s+d(?:e|['’])|en\s+vue\s+d(?:e|['’]))\s*(?:[^,;:]{0,80}),")
# Sentences back to the last number that "en" or "dont" may take up.
_NEAR = 3
_TAIL_STOP = regex.compile(r"[,;:.()!?»\"]|\s[–—]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A quantity with what governs it.

    Attributes:
        clause: the part of the sentence that holds the quantity, between semicolons and dashes.
        noun: what is counted; None for money, percentages and bare numbers.
        verb: the verb group that governs it; None in a nominal phrase.
        tense: the group that gives `verb` its tense (the finite verb over an infinitive); None when there is no verb.
        whole: the quantity of which this one is a part ("dont 750 millions"); None for a quantity of its own.
        parallel: the quantity whose thing and verb this bare number repeats ("puis 3.000 en 2030"); None for others.
        unit: ISO 4217 code, `percent`, or None for a count; that of `whole` or `parallel` where a number has none.
        outcome: the words that tell that so much of `parallel` was done ("seuls 26 l'ont été"); None for others.
    """

    quantity: QuantityMention
    sentence: Sentence
    clause: Span
    noun: Noun | None
    verb: VerbGroup | None
    tense: VerbGroup | None
    whole: Candidate | None = None
    parallel: Candidate | None = None
    unit: str | None = None
    outcome: Span | None = None

    @property
    def start(self) -> int:
        return self.quantity.start

    @property
    def end(self) -> int:
        return max(self.quantity.end, self.noun.span.end if self.noun else 0)

    @property
    def counts_people(self) -> bool:
        return self.noun is not None and self.noun.counted is Counted.PERSON

    @property
    def is_money(self) -> bool:
        return self.unit is not None and len(self.unit) == 3


def read_context(
    scene: Scene, sentence: Sentence, quantity: QuantityMention, *, earlier: Sequence[Candidate]
) -> Candidate:
    """The context of one quantity; `earlier` are the candidates before it, the last one last."""
    clause = _clause(scene, sentence, quantity)
    noun = counted_noun(scene, sentence, quantity, last=_counted_last(sentence, earlier))
    whole = _whole(scene, sentence, quantity, earlier)
    end = max(quantity.end, noun.span.end if noun else 0)
    verb = _governing_verb(scene, sentence, quantity, clause=clause, end=end)
    parallel = _parallel(scene, sentence, quantity, noun, earlier)
    if parallel is not None and noun is None:
        noun = parallel.noun
    tense = _tense(sentence.verbs, verb)
    model = whole if whole is not None and (verb is None or verb.end <= whole.start or verb == whole.verb) else None
    if model is None and parallel is not None and (verb is None or verb.end <= parallel.start):
        model = parallel
    if model is not None:
        verb, tense = model.verb, model.tense
    unit = _unit(quantity, noun, whole or parallel)
    return Candidate(
        quantity=quantity,
        sentence=sentence,
        clause=clause,
        noun=None if unit else noun,
        verb=verb,
        tense=tense,
        whole=whole,
        parallel=parallel,
        unit=unit,
    )


def _counted_last(sentence: Sentence, earlier: Sequence[Candidate]) -> Noun | None:
    """The thing that the last number of these sentences counts which counts one that may be promised."""
    if not earlier or earlier[-1].sentence.number < sentence.number - _NEAR:
        return None
    counted = (candidate.noun for candidate in reversed(earlier) if candidate.noun is not None)
    return next((each for each in counted if each.counted is not Counted.NEVER), None)


def _unit(quantity: QuantityMention, noun: Noun | None, model: Candidate | None) -> str | None:
    if quantity.unit == "points":
        return "percent"
    if quantity.unit is not None:
        return quantity.unit
    own_noun = noun is not None and noun.counted is not Counted.UNKNOWN
    if (
        model is not None
        and model.unit is not None
        and len(model.unit) == 3
        and quantity.value >= 1_000_000
        and not own_noun
    ):
        return model.unit
    return None


def _parallel(
    scene: Scene, sentence: Sentence, quantity: QuantityMention, noun: Noun | None, earlier: Sequence[Candidate]
) -> Candidate | None:
    """The candidate before it whose thing a bare number repeats, in the same sentence or, for money, the one before."""
    if quantity.unit is not None:
        return _parallel_amount(scene, sentence, quantity, earlier)
    if (noun is not None and noun.counted is not Counted.UNKNOWN) or not earlier or quantity.ordinal:
        return None
    last = earlier[-1]
    if not ELLIPTIC_AFTER.match(scene.lowered, quantity.end, sentence.end + 1):
        return None
    if last.sentence.number == sentence.number:
        return last
    return (
        last
        if last.unit is not None and quantity.value >= 1_000_000 and last.sentence.number == sentence.number - 1
        else None
    )


def _parallel_amount(
    scene: Scene, sentence: Sentence, quantity: QuantityMention, earlier: Sequence[Candidate]
) -> Candidate | None:
    """The amount of the same unit that "puis à 40 milliards en 2030" goes on from, in the same sentence."""
    last = earlier[-1] if earlier else None
    if last is None or last.sentence.number != sentence.number or last.unit != quantity.unit:
        return None
    if any(last.end <= verb.start < quantity.start for verb in sentence.verbs):
        return None
    gap = scene.lowered[last.end : quantity.start]
    return (
        last if _GOES_ON.search(gap) and ELLIPTIC_AFTER.match(scene.lowered, quantity.end, sentence.end + 1) else None
    )


def _clause(scene: Scene, sentence: Sentence, quantity: QuantityMention) -> Span:
    start, end = sentence.start, sentence.end
    for stop in _CLAUSE_STOP.finditer(scene.text, sentence.start, sentence.end):
        if stop.end() <= quantity.start:
            start = stop.end()
        elif stop.start() >= quantity.end:
            end = stop.start()
            break
    return Span(start, end)


def _whole(
    scene: Scene, sentence: Sentence, quantity: QuantityMention, earlier: Sequence[Candidate]
) -> Candidate | None:
    before = scene.lowered[max(sentence.start, quantity.start - 70) : quantity.start]
    inside = [
        candidate
        for candidate in earlier
        if candidate.sentence.number == sentence.number and not _is_dated(candidate.quantity, sentence)
    ]
    if PART.search(before):
        if inside:
            return inside[-1].whole or inside[-1]
        return earlier[-1] if earlier and earlier[-1].sentence.number == sentence.number - 1 else None
    # "dont 18 millions fournis par A et 24 millions par B": a part follows a part.
    if (
        inside
        and inside[-1].whole
        and regex.fullmatch(r"[^.;]{0,60}?(?:,|\bet)\s*", scene.lowered[inside[-1].end : quantity.start])
    ):
        return inside[-1].whole
    return None


def _is_dated(quantity: QuantityMention, sentence: Sentence) -> bool:
    """Whether the number belongs to a date or a term ("sous quatre ans")."""
    return any(date.span.overlaps(quantity.span) for date in sentence.dates)


def _governing_verb(
    scene: Scene, sentence: Sentence, quantity: QuantityMention, *, clause: Span, end: int
) -> VerbGroup | None:
    """The verb of which the quantity is object or subject, as far as order shows.

    A quantity that opens its clause is the subject of the verb behind it; any other is governed by the verb before it.
    """
    groups = within(sentence.verbs, clause.start, clause.end)
    left = [group for group in groups if group.end <= quantity.start]
    right = [group for group in groups if group.start >= end]
    if (
        right
        and not scene.lowered[end : right[0].start].strip()
        and AS_COMPLEMENT.search(scene.lowered, clause.start, quantity.start)
    ):
        return right[0]
    opens = _FRESH_START.search(scene.lowered, clause.start, quantity.start)
    if right and opens and (not left or opens.start() >= left[-1].end):
        gap = _ASIDE.sub("", scene.lowered[end : right[0].start])
        if (_SUBJECT_GAP.fullmatch(gap) and not any(char.isdigit() for char in gap)) or _ROW.fullmatch(gap):
            return right[0]
    finite = [group for group in left if group.form is not Form.PARTICIPLE]
    if finite and right and finite[-1].form is Form.INFINITIVE and _is_after_purpose(scene, sentence, quantity):
        return right[0]
    if finite:
        return finite[-1]
    if right and _SUBJECT_GAP.fullmatch(scene.lowered[end : right[0].start]):
        return right[0]
    return left[-1] if left else None


def _is_after_purpose(scene: Scene, sentence: Sentence, quantity: QuantityMention) -> bool:
    """Whether all that stands before the quantity's own phrase tells what it is for ("Pour y parvenir, …")."""
    purpose = _PURPOSE.match(scene.lowered, sentence.start, quantity.start)
    if purpose is None:
        return False
    return not any(purpose.end() <= verb.start < quantity.start for verb in sentence.verbs)


def _tense(groups: Sequence[VerbGroup], verb: VerbGroup | None) -> VerbGroup | None:
    if verb is None or verb.form is not Form.INFINITIVE:
        return verb
    before = [
        group for group in groups if group.end <= verb.start and group.form not in {Form.INFINITIVE, Form.PARTICIPLE}
    ]
    return before[-1] if before else verb


def shared_end(scene: Scene, candidate: Candidate) -> int | None:
    """How far words behind two quantities belong to the first too ("40 lits et 12 ambulances à Thiès", "3 millions à
    12 écoles d'ici 2027"): to the next but one, or the sentence's end. None where nothing joins a second to it.
    """
    quantities = [
        other for other in candidate.sentence.quantities if other.start >= candidate.end and not other.ordinal
    ]
    if not quantities or not _AND.fullmatch(scene.lowered, candidate.end, quantities[0].start):
        return None
    return quantities[1].start if len(quantities) > 1 else candidate.sentence.end


def tail_of(scene: Scene, candidate: Candidate, *, limit: int = 90) -> Span | None:
    """The words right behind the counted noun, up to the next stop; None where nothing is left."""
    start = candidate.end
    stop = _TAIL_STOP.search(scene.text, start, min(candidate.sentence.end, start + limit))
    end = stop.start() if stop else min(candidate.sentence.end, start + limit)
    return Span(start, end) if end > start else None
