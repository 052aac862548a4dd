"""What a number counts: the noun behind it, or one that the words before it hold."""

from __future__ import annotations

import regex

from mithaq.reading.find.commitments.measures import deeds_in
from mithaq.reading.find.commitments.nouns import PEOPLE, Counted, Noun, find_noun
from mithaq.reading.find.commitments.patterns_fr import (
    AMONG_THEM,
    CAME_TO,
    LABEL,
    NUMBER_OF,
    OUT_OF,
    PART,
    PRONOUN_NOUN,
    RAISED_TO,
)
from mithaq.reading.find.mentions import QuantityMention
from mithaq.reading.find.scene import Scene, Sentence

# "Parmi les sortants, plus de 600 …", "sur les 50 écoles, 46 …": what the number is a part of.
_AMONG = regex.compile(
    r"(?P<opening>\b(?:parmi|sur)\s+(?:les|ces|une?\s+(?:total|objectif|cible|prévision)\s+d(?:e\s|['’]))\s*(?:[\d.\s]+\s)?)[^,;:.]{3,90},\s*$"
)
# "120, 80 et 45 emplois": numbers in a row before the thing that they all count.
_IN_A_ROW = regex.compile(
    r"(?:,\s*\d[\d.\u00a0\u202f]*)*\s*(?:,|et|ou)\s+\d[\d.\u00a0\u202f]*(?=\s+\p{Ll})(?!\s+(?:%|pour|millions?|milliards?))"
)
_ARTICLE = regex.compile(r"\b(?:les|des|ses|leurs|nos)\s+|\bnombre\s+(?:de\s+|d['’]|des\s+)")
# "une cinquantaine de nouveaux sites": so many characters at most between a number and a noun that the list has.
_NEAR_NOUN = 24


def counted_noun(scene: Scene, sentence: Sentence, quantity: QuantityMention, *, last: Noun | None) -> Noun | None:
    """The noun that a number counts; None for money, percentages and numbers that count nothing.

    `last` is the thing that a number shortly before it counts, for "en", "dont" and "d'entre eux".
    """
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
    held = _labelled(scene, sentence, quantity)
    if held is not None:
        return held
    if AMONG_THEM.match(scene.lowered, quantity.end):
        return last
    held = _in_a_row(scene, sentence, quantity) or _named_ahead(scene, sentence, quantity, noun)
    if held is not None:
        return held
    before = scene.lowered[sentence.start : quantity.start]
    if PRONOUN_NOUN.search(before[-60:]) or PART.search(before[-70:]):
        return _taken_up(scene, sentence, quantity, last=last)
    if noun is not None and noun.span.start - quantity.end <= 12 and not _is_verb(sentence, noun):
        return noun
    return None


def _named_ahead(scene: Scene, sentence: Sentence, quantity: QuantityMention, noun: Noun | None) -> Noun | None:
    """What the sentence names before the number, or as what is numbered; `noun` is what stands behind it."""
    before = scene.lowered[sentence.start : quantity.start]
    among = _AMONG.search(before[-120:])
    if among is not None and noun is None:
        at = sentence.start + len(before) - len(before[-120:]) + among.end("opening")
        return find_noun(scene.text, at, quantity.start)
    number_of = NUMBER_OF.search(scene.lowered, sentence.start, sentence.end)
    if number_of is not None and (noun is None or noun.counted is Counted.UNKNOWN):
        held = find_noun(scene.text, number_of.end(), sentence.end)
        if held is not None:
            return held
    came = CAME_TO.search(before) if noun is None else None
    if came is not None:
        return _named_before(scene, sentence, sentence.start + came.start())
    raised = RAISED_TO.search(before[-60:])
    if raised is not None:
        at = sentence.start + len(before) - len(before[-60:]) + raised.start()
        return _named_before(scene, sentence, at)
    return None


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
