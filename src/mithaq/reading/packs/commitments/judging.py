"""Whether a quantity is a commitment, and whether it is promised or reached.

Precision first: a number becomes a commitment only where a word of undertaking or result governs it. What can be none
whatever governs it (a price, a size, a rumour) is told in `excluding`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mithaq.reading.find.commitments.nouns import Counted
from mithaq.reading.find.mentions import Relation
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Modality, Span, Stated
from mithaq.reading.packs.commitments.candidates import Candidate
from mithaq.reading.packs.commitments.signals import Signal, Sort, Tense
from mithaq.reading.packs.commitments.words import Words

# What is counted in promises far more often than otherwise.
STRONG = frozenset(
    {Counted.JOB, Counted.STARTUP, Counted.SCHOLARSHIP, Counted.GRADUATE, Counted.SERVICE, Counted.ARTISAN}
)
_BODIES = frozenset({Counted.COMPANY, Counted.FACILITY, Counted.UNKNOWN, Counted.NEVER})
# What is done to whom it is counted, though the verb is active.
_GAINING = frozenset("benefit receive gain get join follow open go graduate استفاد تلقي حصل نال تسلم توصل".split())
_STORIED = frozenset({Counted.COMPANY, Counted.UNKNOWN, Counted.PART})
_VAGUE = frozenset({Counted.UNKNOWN, Counted.PART})
_MILLION = 1_000_000
# How far, in characters, a word governs a number that counts nothing the lists know.
_NEAR = 45
# How far before its verb a sector is its subject.
_SUBJECT = 70
_COVERS = frozenset({"cover", "reach", "غطي", "شمل"})
_AHEAD = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN})
_VALUES = frozenset({"worth", "value"})
_COSTS = frozenset({"cost", "كلف"})
# Fewer things of a kind that no plan counts, told as done, are a story and no result.
_A_FEW = 10


@dataclass(frozen=True, slots=True)
class Verdict:
    """A quantity that is a commitment: how it is meant, and the rule that said so."""

    modality: Stated[Modality]
    rule: str


def judge(scene: Scene, candidate: Candidate, *, words: Words, has_deadline: bool) -> Verdict | None:
    """The verdict on one quantity that `excluding.is_none` has let pass, None where it is no commitment."""
    signal = candidate.governing
    if signal is None or (signal.sort is Sort.STATE and signal.start >= candidate.end):
        return _unled(scene, candidate, words=words, has_deadline=has_deadline)
    done = words.done_after.match(scene.folded, candidate.end, candidate.right)
    if done is not None and candidate.unit is None and candidate.counted not in _VAGUE:
        return Verdict(Stated(Modality.ACHIEVED, (Span(*done.span()),), derived=f"« {done[0].strip()} »"), "done")
    if _is_too_far(scene, candidate, signal):
        return None
    before = [each for each in candidate.before if each.end <= signal.start]
    modality = _resolve(scene, candidate, signal, before, words=words)
    if modality is Modality.ACHIEVED and candidate.is_rank:
        return None  # a ranking that nobody promised
    if modality is None or (
        modality is Modality.ACHIEVED and candidate.counted in _STORIED and candidate.value <= _A_FEW
    ):
        return None
    spans = (signal.span,)
    return Verdict(Stated(modality, spans, derived=f"{signal.sort} in {signal.tense}"), f"{signal.sort}:{signal.tense}")


def _is_too_far(scene: Scene, candidate: Candidate, signal: Signal) -> bool:
    if signal.start >= candidate.end or candidate.counted not in _VAGUE:
        return False
    gap = scene.folded[signal.end : candidate.start]
    return len(gap) > _NEAR or "," in gap.replace(",0", "") or "،" in gap


def _resolve(
    scene: Scene, candidate: Candidate, signal: Signal, before: Sequence[Signal], *, words: Words
) -> Modality | None:
    only = words.only.search(scene.folded, candidate.left, candidate.start)
    if (signal.denied and not only) or signal.unsure:
        return None
    if _is_doer(candidate, signal):
        return None
    if signal.sort in {Sort.AIM, Sort.GIVE}:
        return Modality.PROMISED
    if signal.sort in {Sort.STATE, Sort.OTHER}:
        return _by_state(scene, candidate, signal, words=words)
    if signal.tense is Tense.FUTURE:
        return Modality.PROMISED
    if signal.tense is Tense.PAST:
        return Modality.ACHIEVED
    if signal.tense is Tense.PRESENT:
        return _in_present(scene, candidate, signal, before, words=words)
    return _by_governor(scene, candidate, signal, before, words=words)


def _by_state(scene: Scene, candidate: Candidate, signal: Signal, *, words: Words) -> Modality | None:
    """A state is none, but for what a plan costs and for the few that have been reached so far."""
    if candidate.is_money and signal.words in _COSTS:
        start = max(candidate.left, signal.start - _SUBJECT)
        return Modality.PROMISED if words.plan.search(scene.folded, start, signal.start) else None
    if candidate.is_money and words.to_spend.match(scene.folded, candidate.end, candidate.right):
        return Modality.PROMISED
    reached = candidate.counted in {Counted.FACILITY, Counted.COVERED, Counted.SITE, Counted.HOME}
    only = words.only.search(scene.folded, candidate.left, candidate.start)
    return Modality.ACHIEVED if only and reached else None


def _is_doer(candidate: Candidate, signal: Signal) -> bool:
    """Whether what is counted does the deed behind it itself: "four companies will invest", "two banks pledged"."""
    if signal.start < candidate.end or signal.passive:
        return False
    if signal.sort in {Sort.AIM, Sort.GIVE, Sort.OTHER}:
        return True
    return candidate.counted in _BODIES and signal.words not in _GAINING


def _in_present(
    scene: Scene, candidate: Candidate, signal: Signal, before: Sequence[Signal], *, words: Words
) -> Modality | None:
    """A present promises where a plan is its subject or a promise leads to it, and reports where a sector is it."""
    ahead = any(_promises(each) for each in before)
    if words.hires.search(signal.words) and not ahead:
        return _of_sector(scene, candidate, signal, words=words)
    if words.now.search(scene.folded, candidate.left, candidate.right):
        return Modality.ACHIEVED
    if candidate.unit == "percent" and signal.words in _COVERS and not ahead:
        return Modality.ACHIEVED
    if ahead:
        return Modality.PROMISED
    if words.plan.search(scene.folded, candidate.left, candidate.end):
        return Modality.PROMISED
    if candidate.is_money and candidate.value >= _MILLION:
        return Modality.PROMISED
    result = _of_sector(scene, candidate, signal, words=words)
    aimed = candidate.counted in STRONG and candidate.counted is not Counted.SERVICE
    return result or (Modality.PROMISED if aimed and not signal.passive else None)


def _promises(signal: Signal) -> bool:
    return not signal.denied and (
        signal.sort in {Sort.AIM, Sort.GIVE}
        or (signal.tense in {Tense.FUTURE, Tense.BARE} and signal.sort is Sort.BRING)
    )


def _of_sector(scene: Scene, candidate: Candidate, signal: Signal, *, words: Words) -> Modality | None:
    """A whole sector's jobs, exports or share are a present result."""
    sold = candidate.is_money and words.exported.search(scene.folded, candidate.left, candidate.right)
    if candidate.counted is not Counted.JOB and not candidate.counts_people and not sold:
        return None
    start = max(candidate.left, signal.start - _SUBJECT)
    match = words.sector.search(scene.folded, start, max(signal.start, start))
    return Modality.ACHIEVED if match else None


def _by_governor(
    scene: Scene, candidate: Candidate, signal: Signal, before: Sequence[Signal], *, words: Words
) -> Modality | None:
    """An infinitive, a participle or a noun of action is as the word before it says."""
    start = max(candidate.left, signal.start - _SUBJECT)
    if signal.words in _VALUES and not words.plan.search(scene.folded, start, signal.start):
        return None  # "shares worth 3 million"
    lead = before[-1] if before else None
    if signal.tense is Tense.ATTENDANT and signal.words == "employ" and not any(map(_promises, before)):
        return None  # "the firm, employing 64 people"
    if lead is None:
        return _unruled(candidate, signal)
    if lead.denied or lead.unsure:
        return None
    gap = scene.folded[lead.end : signal.start]
    if lead.sort is Sort.ENABLE:
        return Modality.ACHIEVED if lead.tense is Tense.PAST else Modality.PROMISED
    if lead.sort in {Sort.AIM, Sort.GIVE} or lead.tense is Tense.FUTURE:
        return Modality.PROMISED
    if lead.sort is Sort.BRING and lead.tense is Tense.PAST:
        return (
            Modality.ACHIEVED
            if signal.tense is Tense.ATTENDANT or words.object_gap.fullmatch(gap)
            else Modality.PROMISED
        )
    if lead.tense in {Tense.BARE, Tense.ATTENDANT} and lead.sort is not Sort.OTHER:
        return _by_governor(scene, candidate, lead, before[:-1], words=words)
    return Modality.PROMISED


def _unruled(candidate: Candidate, signal: Signal) -> Modality | None:
    """A bare noun of action or money without a verb: it promises where what it counts is what plans count."""
    if signal.sort is Sort.MONEY and not candidate.is_money:
        return None
    if candidate.unit == "percent" and signal.sort is Sort.BRING and not _is_dated_ahead(candidate):
        return None  # "a rise of 2%"
    if candidate.counted in _VAGUE and candidate.start - signal.end > _NEAR:
        return None
    return Modality.PROMISED


def _is_dated_ahead(candidate: Candidate) -> bool:
    return any(date.start >= candidate.end and date.relation in _AHEAD for date in candidate.sentence.dates)


def _unled(scene: Scene, candidate: Candidate, *, words: Words, has_deadline: bool) -> Verdict | None:
    """Without a governing word: a count of what plans count, with a term of its own."""
    if candidate.is_money and words.to_spend.match(scene.folded, candidate.end, candidate.right):
        return Verdict(Stated(Modality.PROMISED, (candidate.quantity.span,), derived="money to be spent"), "to spend")
    now = words.now.search(scene.folded, candidate.left, candidate.right)
    if now is not None and candidate.counted not in _VAGUE and candidate.unit is None:
        return Verdict(Stated(Modality.ACHIEVED, (Span(*now.span()),), derived=f"« {now[0]} »"), "now")
    if not has_deadline or not (candidate.counted in STRONG or (candidate.is_money and candidate.value >= _MILLION)):
        return None
    span = candidate.quantity.span
    return Verdict(Stated(Modality.PROMISED, (span,), derived="its term"), "term")


def listed(candidate: Candidate, *, aim: Span) -> Verdict | None:
    """The verdict on an item of a list whose head promises with the words `aim`."""
    if candidate.unit is None and (candidate.noun is None or candidate.noun.counted is Counted.NEVER):
        return None
    return Verdict(Stated(Modality.PROMISED, (aim,), derived="what heads the list"), "listed")
