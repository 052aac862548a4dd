"""What is no commitment whoever may do it: a price, a size, a restatement, a starting value, hearsay, a question."""

from __future__ import annotations

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.lenders import bracketed_payer
from mithaq.reading.find.commitments.nouns import Counted
from mithaq.reading.find.commitments.patterns_fr import (
    ALL_OVER,
    AREA,
    BASELINE_BEFORE,
    CAME_TO,
    DEARER,
    EACH,
    EARNED,
    EARNED_AFTER,
    EXISTING_AFTER,
    FROM,
    FROM_AGAIN,
    HAVE_SIGNED,
    HEARSAY,
    INTEREST,
    NAMED_SO,
    NEED,
    OUT_OF,
    OWN_STAFF,
    PARTIES_BEFORE,
    PRICE,
    PRICE_AFTER,
    PROMISED_WHOLE,
    QUESTION,
    RELATIVE_STATE,
    RESTATED,
    SHARE_OF_JOBS,
    SIZE_OF_BODY,
    SIZE_OF_PLACE,
    TO,
    TURNOVER,
    WHERE_IT_IS,
)
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Bound
from mithaq.reading.qualify.mood import is_demanded, is_supposed
from mithaq.reading.qualify.verbs import Form

# So few, behind an article or a preposition of company, are things already known ("les deux sites", "avec trois
# écoles").
_FEW = 20
_KNOWN_FEW = regex.compile(
    r"(?<!\p{L})(?:les|ces|ses|leurs|nos|aux|l['’]ensemble\s+des|parmi|avec|entre|par|en|à\s+travers|"
    r"autour\s+de)\s+$"
)
# What a single thing costs at most where its price is told to change.
_UNIT_PRICE = 1000
_AREAS = frozenset({"hectares", "square metres", "square kilometres", "m²", "km²"})
# No undertaking is of so little money: it is what one thing costs.
_PETTY = 100
# No body that sits together is larger.
_BODY = 50


def is_none(scene: Scene, candidate: Candidate) -> bool:
    """Whether a quantity can be no commitment, whoever may do it and by when."""
    return _is_no_amount(scene, candidate) or _is_context(scene, candidate)


def _is_no_amount(scene: Scene, candidate: Candidate) -> bool:
    quantity = candidate.quantity
    if candidate.noun is not None and candidate.noun.counted is Counted.NEVER:
        return True
    if _is_size(scene, candidate):
        return True
    if quantity.unit == "points" and not regex.match(
        r"[^.;,]*?(?:pib|croissance)", scene.lowered[quantity.number.end :][:30]
    ):
        return True
    if quantity.value <= _FEW and _KNOWN_FEW.search(scene.lowered, max(0, quantity.start - 20), quantity.start):
        return True
    if _is_whole_of_part(scene, candidate):
        return True
    if quantity.ratio_of is not None or (candidate.unit is None and candidate.noun is None and not quantity.ordinal):
        return True
    if regex.match(r"\s*(?:premi|derni|proch)", scene.lowered[quantity.end : quantity.end + 10]):
        return True
    among_first = quantity.bound is Bound.AT_MOST  # "top 50", "parmi les 50 premiers"
    return (
        quantity.ordinal
        and not among_first
        and not regex.search(r"\b(?:rang|place|mondial)", scene.lowered[quantity.end : quantity.end + 30])
    )


def _is_whole_of_part(scene: Scene, candidate: Candidate) -> bool:
    """ "14 des vingt boursiers": the second of the two."""
    start = candidate.quantity.start
    before = (other for other in candidate.sentence.quantities if other.end < start and other.unit is None)
    return any(start - other.end < 20 and OUT_OF.fullmatch(scene.lowered, other.end, start) for other in before)


def _is_size(scene: Scene, candidate: Candidate) -> bool:
    """Whether the number tells how large one thing or body is, or who is bound: nobody's undertaking."""
    quantity = candidate.quantity
    if candidate.unit is not None:
        return False
    before = scene.lowered[max(candidate.sentence.start, quantity.start - 140) : quantity.start]
    if quantity.value <= _BODY and candidate.counts_people and SIZE_OF_BODY.search(before):
        return True
    if EACH.match(scene.lowered, candidate.end, candidate.sentence.end):
        return True
    if candidate.counts_people and SIZE_OF_PLACE.search(before):
        return True
    territory = candidate.noun is not None and candidate.noun.counted is Counted.COVERED
    if territory and quantity.value <= _FEW and WHERE_IT_IS.search(before):
        return True
    up_to = scene.lowered[max(candidate.sentence.start, quantity.number.start - 90) : quantity.number.start]
    if candidate.noun is not None and candidate.noun.unit in _AREAS and AREA.search(up_to):
        return True
    if (territory and ALL_OVER.search(up_to)) or NAMED_SO.search(before):
        return True
    bodies = candidate.noun is not None and candidate.noun.counted is Counted.COMPANY
    bound = bodies and (
        PARTIES_BEFORE.search(before) or HAVE_SIGNED.search(scene.lowered, candidate.end, candidate.sentence.end)
    )
    return bool(bound) or RELATIVE_STATE.search(before) is not None


def _is_context(scene: Scene, candidate: Candidate) -> bool:
    """A price, a starting value, a restatement, existing staff, hearsay, a question."""
    quantity, sentence = candidate.quantity, candidate.sentence
    before = scene.lowered[candidate.clause.start : quantity.start]
    after = scene.lowered[candidate.end : sentence.end]
    words = scene.lowered[sentence.start : sentence.end]
    if _is_price(candidate, before, after):
        return True
    if (
        RESTATED.search(before)
        and bracketed_payer(scene, candidate) is None
        and not SHARE_OF_JOBS.match(after)
        and any(other.end <= quantity.start and quantity.start - other.end < 60 for other in sentence.quantities)
    ):
        return True
    if _is_own_result(scene, candidate):
        return True
    if candidate.is_money and quantity.value < _UNIT_PRICE and CAME_TO.search(before):
        return True  # "le mètre cube passera de 2,10 à 2,23 dinars"
    if NEED.search(scene.lowered, candidate.clause.start, quantity.number.start):
        return True
    if TURNOVER.search(before) and candidate.tense is not None and candidate.tense.form in {Form.PERFECT, Form.STATE}:
        return True
    if _is_converted(scene, candidate):
        return True
    if BASELINE_BEFORE.search(before) and not (before.endswith("sur les ") and PROMISED_WHOLE.match(after)):
        return True
    if OWN_STAFF.search(before) or EXISTING_AFTER.search(after):
        return True
    if _is_starting_value(scene, candidate):
        return True
    if is_demanded(scene.lowered, candidate.clause, quantity.start) or is_supposed(scene.lowered, sentence.span):
        return True
    return bool(HEARSAY.search(words) or QUESTION.search(words))


def _is_price(candidate: Candidate, before: str, after: str) -> bool:
    """What one thing or a loan costs, by the words of its clause before it and those behind it."""
    if candidate.is_money:
        return bool(PRICE.search(before) or PRICE_AFTER.search(after)) or candidate.quantity.value < _PETTY
    return candidate.unit == "percent" and INTEREST.search(before) is not None


def _is_own_result(scene: Scene, candidate: Candidate) -> bool:
    """What a company sold or earned, or what prices will rise by: "les ventes ont atteint", "les prix grimperont"."""
    tense = candidate.tense
    if DEARER.search(scene.lowered, candidate.clause.start, candidate.start):
        return True
    if tense is None or tense.form not in {Form.PERFECT, Form.STATE, Form.CONDITIONAL}:
        return False
    return bool(
        EARNED.search(scene.lowered, candidate.clause.start, tense.start)
        or EARNED_AFTER.match(scene.lowered, candidate.quantity.end, candidate.sentence.end)
    )


def _is_converted(scene: Scene, candidate: Candidate) -> bool:
    """The amount before it again in another currency: "100 millions de dollars, environ 62 milliards de FCFA"."""
    unit = candidate.unit
    if not candidate.is_money:
        return False
    before = [other for other in candidate.sentence.quantities if other.end <= candidate.start]
    if not before or before[-1].unit in {None, unit} or len(before[-1].unit or "") != 3:
        return False
    return not scene.lowered[before[-1].end : candidate.start].strip(" ,(\u00a0")


def _is_starting_value(scene: Scene, candidate: Candidate) -> bool:
    """ "de 14.000 en 2022 à 50.000 en 2026": the first of the two."""
    quantity, sentence = candidate.quantity, candidate.sentence
    again = FROM_AGAIN.search(scene.lowered, sentence.start, quantity.start) is not None
    if not again and not FROM.search(scene.lowered, sentence.start, quantity.start):
        return False
    following = next((other for other in sentence.quantities if other.start >= quantity.end), None)
    return following is not None and bool(TO.search(scene.lowered[quantity.end : following.start]))
