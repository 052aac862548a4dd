"""What became of a promise: the number, without its thing, that tells how much was done ("seuls 26 l'ont été")."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.patterns_fr import ACHIEVING, PROMISING, RENOUNCED
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Span

# The number is the subject: it opens its sentence or clause, "seuls" before it.
_OPENS = regex.compile(r"(?:\A|[,;:.–—(«\"“]|(?<!\p{L})(?:mais|et|que|dont|or|seule?s))\s*$")
_ADVERB = r"(?:(?:\p{L}+ment|déjà|bien|depuis|désormais|aujourd['’]hui)\s+)?"
_DONE = regex.compile(
    r"\s*(?:(?:seulement|à\s+peine|en\s+tout|d['’]entre\s+(?:eux|elles))\s+)?(?P<done>"
    rf"l['’](?:ont|a|avaient|avait)\s+{_ADVERB}été|"
    rf"(?:ont|avaient)\s+{_ADVERB}vu\s+le\s+jour|"
    rf"(?:ont|avaient)\s+{_ADVERB}été\s+{_ADVERB}(?P<verb>\p{{L}}{{2,}}(?:é|i|u|is|it|ert)e?s?)|"
    rf"(?:sont|étaient)\s+{_ADVERB}(?:opérationnel(?:le)?s|en\s+(?:service|place|fonction)|sortie?s\s+de\s+terre)"
    r")(?!\p{L})"
)
# "elle en a formé quatorze": so many of what "en" stands for.
_OF_THEM = regex.compile(
    rf"(?<!\p{{L}})en\s+(?P<done>(?:a|ont|avait|avaient)\s+{_ADVERB}(?P<verb>\p{{L}}{{2,}}(?:é|i|u|is|it|ert)))"
    r"(?:\s+(?:que|seulement))?\s+$"
)
# What one does to things without keeping a promise about them.
_UNDONE = regex.compile(r"(?:perd|ferm|supprim|licenci|demand|exig|réclam|retir|vend|restitu|dénombr|recens|compt)")
# A promise stands so many sentences at most before what became of it.
_NEAR = 3


def with_outcome(
    scene: Scene, candidate: Candidate, earlier: Sequence[Candidate], *, promised: Container[int]
) -> Candidate:
    """The candidate with the thing promised before it, where its number tells how much of that was done; else itself.

    Args:
        earlier: the candidates before it, the last one last.
        promised: where the quantities of the text stand that are commitments.
    """
    quantity, sentence = candidate.quantity, candidate.sentence
    if quantity.ordinal or quantity.unit == "percent":
        return candidate
    done = _subject_of_result(scene, candidate) or _object_of_result(scene, candidate)
    model = next((each for each in reversed(earlier) if each.noun is not None or each.is_money), None)
    if done is None or model is None or model.start not in promised:
        return candidate
    if sentence.number - model.sentence.number > _NEAR or quantity.unit != model.unit:
        return candidate
    if candidate.noun is not None and model.noun is not None and candidate.noun.unit != model.noun.unit:
        return candidate
    return replace(
        candidate, noun=model.noun, unit=model.unit, verb=model.verb, tense=model.tense, parallel=model, outcome=done
    )


def _subject_of_result(scene: Scene, candidate: Candidate) -> Span | None:
    """ "Seuls 26 l'ont été", "38 ont vu le jour", "610 ont été livrés"; None for a number with its own noun."""
    quantity, sentence = candidate.quantity, candidate.sentence
    match = _DONE.match(scene.lowered, quantity.end, sentence.end)
    if match is None or not _OPENS.search(scene.lowered[sentence.start : quantity.start]):
        return None
    if match["verb"] is not None and not (ACHIEVING.match(match["verb"]) and not PROMISING.match(match["verb"])):
        return None
    return Span(*match.span("done"))


def _object_of_result(scene: Scene, candidate: Candidate) -> Span | None:
    """ "elle en a formé quatorze": the words of the deed; None elsewhere."""
    quantity, sentence = candidate.quantity, candidate.sentence
    match = _OF_THEM.search(scene.lowered, max(sentence.start, quantity.start - 50), quantity.start)
    if (
        match is None
        or PROMISING.match(match["verb"])
        or RENOUNCED.match(match["verb"])
        or _UNDONE.match(match["verb"])
    ):
        return None
    negated = candidate.tense is not None and candidate.tense.negated
    return Span(*match.span("done")) if not negated else None
