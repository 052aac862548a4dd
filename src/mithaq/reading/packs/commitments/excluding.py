"""What is no commitment whatever governs it: a price, a size, a starting value, a restatement, hearsay."""

from __future__ import annotations

from collections import defaultdict

import regex

from mithaq.reading.find.commitments.nouns import Counted
from mithaq.reading.find.scene import Scene
from mithaq.reading.packs.commitments.candidates import Candidate
from mithaq.reading.packs.commitments.words import Words

_CONVERTED = regex.compile(r"[\s,]*+(?:\(|or\s+|,\s*(?:or\s+)?(?:about|around)?)[^)]{0,24}")
_FEW = 12
_WHERE = frozenset({Counted.FACILITY, Counted.COVERED, Counted.OTHER, Counted.UNKNOWN, Counted.SITE})
_IN = regex.compile(r"\s*(?:\p{L}+[ ]+){1,4}(?:in|across|at|from|over|throughout|في|عبر|داخل|ضمن)\s+")
# Nobody commits less money than this in the text of a strategy: it is a price, a fine or a fee.
_LEAST = 100_000
# A name with its number: "Horizon 21".
_NAME = regex.compile(r"(?<=\s)\p{Lu}\p{Ll}+\s+$")
_CLIMBED = regex.compile(
    r"(?:\b(?:gain|climb|rise|rose|jump|lost|los|fell|drop|mov|advanc|slip|up)\p{L}*|(?:كسب|ربح|تقدم|تراجع|"
    r"قفز)\p{L}*)"
    r"\s+(?:by\s+|ب)?(?:\p{L}+\s+)?$"
)
_THE = regex.compile(r"\b(?:the|these|those|both|all|each of the|first|last)\s+$")
# A number that is a name: "Law 50.17", "Vision 2030", "No. 5".
_NUMBERED = regex.compile(
    r"\b(?:law|act|article|decree|no\.|number|section|chapter|phase|lot|resolution|circular|flight|route|group|"
    r"version|"
    r"(?:study|survey|poll|sample)\s+of|"
    r"sdg|goal|tier|level|grade|form|bill|page|channel|step|round|series|week|day|episode)\s+$"
    r"|(?:قانون|رقم|ماده|فصل|دوريه|صفحه|المرحله|الشطر|المجموعه|الجوله|بند|نسخه|دراسه\s+علي|عينه\s+من)\s+$"
)
_ENOUGH = 4
_DENSITY = 300


def is_of_a_trade(scene: Scene, *, words: Words) -> bool:
    """Whether a text keeps the words of one trade whose numbers nobody promises: a tender, a match, a court."""
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    count: defaultdict[str, int] = defaultdict(int)
    for match in words.trades.finditer(scene.folded):
        kinds[match.lastgroup or "tender"].add(match[0])
        count[match.lastgroup or "tender"] += 1
    length = len(scene.folded.strip())
    return any(len(kinds[trade]) >= _ENOUGH and count[trade] * _DENSITY >= length for trade in kinds)


def is_none(scene: Scene, candidate: Candidate, *, words: Words) -> bool:
    """Whether the number of `candidate` can be no commitment."""
    quantity = candidate.quantity
    if (
        candidate.unit is None
        and not candidate.is_rank
        and (candidate.noun is None or candidate.counted is Counted.NEVER)
    ):
        return True
    if candidate.is_money and candidate.value < _LEAST:
        return True
    if candidate.unit == "points" or (
        quantity.ordinal and candidate.rank is None and not words_of_rank(scene, candidate)
    ):
        return True
    if candidate.carried and _NAME.search(
        scene.text[max(candidate.sentence.start + 1, candidate.start - 24) : candidate.start]
    ):
        return True
    if candidate.rank is None and _NUMBERED.search(
        scene.folded, max(candidate.left, candidate.start - 24), candidate.start
    ):
        return True
    if _CLIMBED.search(scene.folded, max(candidate.left, candidate.start - 24), candidate.start) and (
        candidate.noun is not None and candidate.noun.words.startswith(("place", "position", "spot", "مرك", "مرتب"))
    ):
        return True
    if (
        candidate.rank is None
        and candidate.value <= _FEW
        and _THE.search(scene.folded, max(candidate.left, candidate.start - 12), candidate.start)
    ):
        return True
    return (
        _is_price(scene, candidate, words) or _is_size(scene, candidate, words) or _is_context(scene, candidate, words)
    )


def words_of_rank(scene: Scene, candidate: Candidate) -> bool:
    """Whether an ordinal is a place that is aimed at, not an edition or a first phase."""
    near = scene.folded[max(candidate.left, candidate.start - 30) : candidate.end + 30]
    return (
        regex.search(
            r"\b(?:rank|place|position|globally|worldwide|in the world|رتبه|مرتبه|الرتبه|المرتبه|عالميا|"
            r"(?:قايمه|ضمن|مصاف)\s+(?:ال)?(?:دول|بلدان|اقتصادات))",
            near,
        )
        is not None
    )


def _is_price(scene: Scene, candidate: Candidate, words: Words) -> bool:
    if not candidate.is_money:
        return False
    start = max(candidate.left, candidate.start - 70)
    if candidate.governing is not None and words.plan.search(scene.folded, start, candidate.governing.start):
        return words.price_after.match(scene.folded, candidate.end, candidate.right) is not None
    return bool(
        words.price.search(scene.folded, start, candidate.start)
        or words.price_after.match(scene.folded, candidate.end, candidate.right)
    )


def _is_size(scene: Scene, candidate: Candidate, words: Words) -> bool:
    start = max(candidate.left, candidate.start - 70)
    if words.trade_result.search(scene.folded, start, candidate.start) and (
        candidate.is_money or candidate.unit == "percent"
    ):
        return not any(each.sort == "aim" for each in candidate.before)
    if candidate.unit is not None and not candidate.is_money:
        return False
    if words.only.search(scene.folded, start, candidate.start):
        return False
    if words.own_staff.search(scene.folded, start, candidate.start) and candidate.unit is None:
        return True
    if words.to_spend.match(scene.folded, candidate.end, candidate.right):
        return False
    sized = words.size.search(scene.folded, start, candidate.start)
    return sized is not None and not words.sector.search(scene.folded, candidate.left, candidate.start)


def _is_context(scene: Scene, candidate: Candidate, words: Words) -> bool:
    """A starting value, a restatement, hearsay, a question, who has signed."""
    sentence = candidate.sentence
    start = max(sentence.start, candidate.start - 70)
    if words.hearsay.search(scene.folded, candidate.left, candidate.right):
        return True
    if words.each_after.match(scene.folded, candidate.end, sentence.end) or words.existing_after.match(
        scene.folded, candidate.end, sentence.end
    ):
        return True
    if candidate.unit is None and is_whereabouts(scene, candidate):
        return True
    if candidate.unit is None and _is_whole(scene, candidate, words):
        return True
    if candidate.counted is Counted.COMPANY and words.parties.search(scene.folded, start, candidate.start):
        return True
    return _is_converted(scene, candidate, words) or _is_starting_value(scene, candidate, words)


def is_whereabouts(scene: Scene, candidate: Candidate) -> bool:
    """Where so many of the thing before it stand: "10 laboratories in 6 universities"."""
    before = [other for other in candidate.quantities if other.end <= candidate.start]
    if not before or candidate.counted not in _WHERE:
        return False
    return _IN.fullmatch(scene.folded[before[-1].end : candidate.start]) is not None


def _is_whole(scene: Scene, candidate: Candidate, words: Words) -> bool:
    """The whole behind its part: "3,000 of 9,260 schools"."""
    before = [other for other in candidate.quantities if other.end <= candidate.start]
    return bool(before) and words.share_of.fullmatch(scene.folded, before[-1].end, candidate.start) is not None


def _is_converted(scene: Scene, candidate: Candidate, words: Words) -> bool:
    """The amount or share before it again, in another currency or in other words."""
    before = [other for other in candidate.quantities if other.end <= candidate.start]
    if not before or candidate.start - before[-1].end > 40:
        return False
    gap = scene.folded[before[-1].end : candidate.start]
    if candidate.is_money and before[-1].unit == "percent":
        return words.restated.search(gap) is not None
    if candidate.is_money and (before[-1].unit or "") != candidate.unit and len(before[-1].unit or "") == 3:
        return _CONVERTED.fullmatch(gap) is not None or words.restated.search(gap) is not None
    return candidate.unit == "percent" and words.restated.search(gap) is not None


def _is_starting_value(scene: Scene, candidate: Candidate, words: Words) -> bool:
    """ "from 14,000 in 2022 to 50,000 in 2026": the first of the two."""
    start = max(candidate.left, candidate.start - 60)
    if not words.baseline.search(scene.folded, start, candidate.start):
        return False
    lead = scene.folded[start : candidate.start].split()
    if lead[-2:-1] and lead[-2] in {"up", "down"}:
        return True
    if lead and lead[-1] in {"from", "من"}:
        following = next((other for other in candidate.quantities if other.start >= candidate.end), None)
        return following is not None and bool(words.target_after.match(scene.folded[candidate.end : following.start]))
    return lead[-1:] not in (["on"], ["in"], ["out"]) if lead else True
