"""The words that govern a quantity: its clause, its verb, its tense, the whole that it is part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.find.commitments.measures import deeds_in
from mithaq.reading.find.commitments.nouns import PEOPLE, Counted, Noun, find_noun
from mithaq.reading.find.commitments.patterns_fr import (
    AMONG_THEM,
    AS_COMPLEMENT,
    ELLIPTIC_AFTER,
    LABEL,
    NUMBER_OF,
    OUT_OF,
    PART,
    PRONOUN_NOUN,
    RAISED_TO,
)
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
# "Parmi les sortants, plus de 600 …", "sur les 50 écoles, 46 …": what the number is a part of.
_AMONG = regex.compile(
    r"(?P<opening>\b(?:parmi|sur)\s+(?:les|ces|une?\s+(?:total|objectif|cible|prévision)\s+d(?:e\s|['’]))\s*(?:[\d.\s]+\s)?)[^,;:.]{3,90},\s*$"
)
_AND = regex.compile(r"(?:\s+\p{L}+){0,3}\s+et\s+(?:(?:(?:à|de)\s+|d['’])\p{L}+(?:er|ir|re)\s+)?")
# "Pour y parvenir, 300 millions seront débloqués": what something is for, ahead of the sentence proper.
_PURPOSE = regex.compile(r"\W*(?:pour|afin\s+d(?:e|['’])|en\s+vue\s+d(?:e|['’]))\s*(?:[^,;:]{0,80}),")
# "sur les 4.000 postes que l'État veut créer, 2.000 …": the whole, with what is told of it.
# "120, 80 et 45 emplois": numbers in a row before the thing that they all count.
_IN_A_ROW = regex.compile(
    r"(?:,\s*\d[\d.\u00a0\u202f]*)*\s*(?:,|et|ou)\s+\d[\d.\u00a0\u202f]*(?=\s+\p{Ll})(?!\s+(?:%|pour|millions?|milliards?))"
)
_ARTICLE = regex.compile(r"\b(?:les|des)\s+|\bnombre\s+(?:de\s+|d['’]|des\s+)")
# "une cinquantaine de nouveaux sites": so many characters at most between a number and a noun that the list has.
_NEAR_NOUN = 24
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
    noun = _noun(scene, sentence, quantity, earlier)
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


def _noun(scene: Scene, sentence: Sentence, quantity: QuantityMention, earlier: Sequence[Candidate]) -> Noun | None:
    if quantity.unit is not None:
        return None
    noun = find_noun(scene.text, _past_whole(scene, sentence, quantity), sentence.end)
    if (
        noun is not None
        and noun.span.start - quantity.end <= _NEAR_NOUN
        and not _is_verb(sentence, noun)
        and noun.counted is not Counted.UNKNOWN
    ):
        return noun
    before = scene.lowered[sentence.start : quantity.start]
    held = _labelled(scene, sentence, quantity)
    if held is not None:
        return held
    counted = (candidate.noun for candidate in reversed(earlier) if candidate.noun is not None)
    last = next((each for each in counted if each.counted is not Counted.NEVER), None)
    near = bool(earlier) and earlier[-1].sentence.number >= sentence.number - 3
    if AMONG_THEM.match(scene.lowered, quantity.end):
        return last if near else None
    held = _in_a_row(scene, sentence, quantity)
    if held is not None:
        return held
    among = _AMONG.search(before[-120:])
    if among is not None and noun is None:
        at = sentence.start + len(before) - len(before[-120:]) + among.end("opening")
        return find_noun(scene.text, at, quantity.start)
    number_of = list(NUMBER_OF.finditer(scene.lowered, sentence.start, sentence.end))
    if number_of and (noun is None or noun.counted is Counted.UNKNOWN):
        held = find_noun(scene.text, number_of[0].end(), sentence.end)
        if held is not None:
            return held
    raised = RAISED_TO.search(before[-60:])
    if raised is not None:
        at = sentence.start + len(before) - len(before[-60:]) + raised.start()
        return _named_before(scene, sentence, at)
    if PRONOUN_NOUN.search(before[-60:]) or PART.search(before[-70:]):
        return _taken_up(scene, sentence, quantity, last=last if near else None)
    if noun is not None and noun.span.start - quantity.end <= 12 and not _is_verb(sentence, noun):
        return noun
    return None


def _past_whole(scene: Scene, sentence: Sentence, quantity: QuantityMention) -> int:
    """Where the noun may begin: behind the number, or behind that of which it is a part ("14 des vingt boursiers")."""
    out_of = OUT_OF.match(scene.lowered, quantity.end, sentence.end)
    if out_of is None:
        return quantity.end
    return next((other.end for other in sentence.quantities if other.start == out_of.end()), quantity.end)


def _taken_up(scene: Scene, sentence: Sentence, quantity: QuantityMention, *, last: Noun | None) -> Noun | None:
    """What "en" or "dont" stands for: the thing counted last, but people where somebody trains them."""
    trained = _trainees(sentence, quantity)
    if trained is not None and (last is None or last.counted not in PEOPLE):
        return trained
    return last or _asked(scene, sentence) or trained


def _labelled(scene: Scene, sentence: Sentence, quantity: QuantityMention) -> Noun | None:
    """What the label before the number counts ("Emplois : 300")."""
    label = LABEL.match(scene.lowered[sentence.start : quantity.start])
    if label is None:
        return None
    return find_noun(scene.text, sentence.start + label.start("label"), sentence.start + label.end("label"))


def _in_a_row(scene: Scene, sentence: Sentence, quantity: QuantityMention) -> Noun | None:
    """What numbers in a row count ("120, 80 et 45 emplois"), or what stands before "au nombre de 450"."""
    if scene.lowered.endswith(("au nombre de ", "au nombre d'", "au nombre d’"), sentence.start, quantity.start):
        return _named_before(scene, sentence, quantity.start)
    row = _IN_A_ROW.match(scene.text, quantity.end, sentence.end)
    noun = find_noun(scene.text, row.end(), sentence.end) if row is not None else None
    if row is None or noun is None or noun.counted is Counted.UNKNOWN or noun.span.start - row.end() > _NEAR_NOUN:
        return None
    return noun


def _named_before(scene: Scene, sentence: Sentence, until: int) -> Noun | None:
    """The counted noun that "les" stands for in "les porter à 160.000": the last one before it in the sentence."""
    held = None
    for article in _ARTICLE.finditer(scene.lowered, sentence.start, until):
        noun = find_noun(scene.text, article.end(), until)
        if noun is not None and noun.counted not in {Counted.UNKNOWN, Counted.NEVER}:
            held = noun
    return held


def _asked(scene: Scene, sentence: Sentence) -> Noun | None:
    """What the question before an answer counts: "Combien de startups … ?"."""
    if not sentence.number:
        return None
    back = scene.sentences[sentence.number - 1]
    match = regex.search(r"\bcombien\s+(?:de\s+|d['’])", scene.lowered, pos=back.start, endpos=back.end)
    return find_noun(scene.text, match.end(), back.end) if match else None


def _trainees(sentence: Sentence, quantity: QuantityMention) -> Noun | None:
    """ "en formera 350": whom one trains are people."""
    for verb in reversed(sentence.verbs):
        if verb.end <= quantity.start and quantity.start - verb.end < 12:
            return Noun(verb.span, "people", Counted.PERSON, verb.verb) if "train" in deeds_in(verb.verb) else None
    return None


def _is_verb(sentence: Sentence, noun: Noun) -> bool:
    return noun.counted is Counted.UNKNOWN and any(verb.start <= noun.span.start < verb.end for verb in sentence.verbs)


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
    """How far words behind a coordination belong to its first member too ("40 lits et 12 ambulances à Thiès").

    The start of the next quantity but one, or the end of the sentence; None where "et" joins no quantity of a thing.
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
