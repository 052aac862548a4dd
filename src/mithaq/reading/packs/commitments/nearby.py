"""Who has to deliver where no body is the subject: an owner, the latter of two, a head of state, the one doer told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Commitment, Span, Stated
from mithaq.reading.packs.commitments.candidates import Candidate
from mithaq.reading.packs.commitments.doers import OWNED, shown, speaker_of

# How far, in characters, the words that lead to a name reach back from it.
_BEFORE = 40
_CENTRE = regex.compile(
    r"\b(?:academy|cent(?:re|er)|hub|lab|laboratory|campus|factory|plant|programme|program|project|initiative|fund|"
    r"scheme)\b|(?:^|\s)(?:مركز|برنامج|مختبر|حاضنه|مصنع|اكاديميه|مشروع|مبادره)(?!\p{L})"
)
_PART_OF = regex.compile(
    r"[\"”»]?\s*,\s*an?\s+(?:[\p{L}-]+\s+){0,2}(?:programme|program|project|initiative|cent(?:re|er)|arm|unit|scheme|fund)\s+"
    r"(?:of|by|from|run\s+by)\s+(?:the\s+)?"
)
_ITS = regex.compile(r"\bits\b")
_FROM = regex.compile(r"\bfrom\s+(?:the\s+)?[\"“]?$|(?<!\p{L})(?:من|مقدمه?\s+من)\s+[«\"]?$")
_RECEIVED = regex.compile(
    r"\b(?:receiv\p{L}+|secur(?:ed?|es|ing)|obtain\p{L}*|borrow\p{L}*|loans?|grants?|credit|financing|funding)\b"
    r"|(?<!\p{L})[وف]?(?:[ست]?حصل\p{L}*|تلق\p{L}+|[ي]?قرض|ب?قرض|منحه|تمويل\p{L}*)(?!\p{L})"
)
_COMPANY = regex.compile(
    r"\b(?:the|this)\s+(?:company|firm|operator|group|start-?up|vendor|telco|bank|lender|carrier|manufacturer|developer)"
    r"\s+(?:[\p{L}]+ly\s+|also\s+|itself\s+)?$"
)
_COMPANY_REACH = 4
_PUBLIC = regex.compile(
    r"\b(?:minist|government|authority|agency|council|commission|county|region|state|universit|parliament)"
)
# How many sentences back "he" finds the president who speaks.
_PRONOUN_REACH = 3
_LATTER = regex.compile(r"\bthe\s+latter\b|(?<!\p{L})[وف]?هذ[اه]\s+(?:الاخيره?)(?!\p{L})")
# A president of a state: no vice president, no president of a company.
_HEAD = regex.compile(
    r"(?<!Vice[ -])(?<!Deputy )\b(?:President|Prime\s+Minister|Head\s+of\s+(?:State|Government))\b(?!\s+(?:of|and|&)\b)"
    r"|رئيس\s+(?:الجمهورية|الحكومة|الوزراء)(?!\p{L})"
)
_HE = regex.compile(r"\b(?:he|she)\b")
_CALLED = regex.compile(r"\b[Gg]overnment\b|(?<!\p{L})الحكومة(?!\p{L})")
_BARE = regex.compile(r"(?:the\s+)?government|الحكومه|الحكومة", regex.IGNORECASE)
_FULL = regex.compile(r"\p{Lu}\p{L}+\s+[Gg]overnment|[Gg]overnment\s+of\s+\p{Lu}.*|الحكومة\s+ال\p{L}+")
_OF_A_PART = regex.compile(
    r"(?:County|State|Local|Regional|Provincial|City|Municipal)\s|[Gg]overnment\s+of\s+.*\bState$"
)


def latter(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The last body of the sentence before, where "the latter" opens the clause."""
    sentence = candidate.sentence
    match = _LATTER.search(scene.folded, candidate.left, candidate.start)
    if match is None or not sentence.number:
        return None
    own = [actor for actor in sentence.bodies() if actor.end <= match.start()]
    told = own or scene.sentences[sentence.number - 1].bodies()
    return Stated(told[-1].name, (told[-1].name_span,), derived=f"« {match[0]} »") if told else None


def owned_by(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The body that owns or runs the thing that is the subject: "the plant, owned by Alder, will employ …"."""
    signal = candidate.governing
    end = signal.start if signal is not None and signal.start < candidate.start else candidate.start
    for actor in candidate.sentence.bodies():
        lead = max(candidate.left, actor.start - _BEFORE)
        if candidate.left <= actor.start < end and OWNED.search(scene.folded, lead, actor.start):
            return shown(actor, why="whose the subject is")
    return None


def owner_of_centre(scene: Scene, candidate: Candidate, subject: Stated[str]) -> Stated[str] | None:
    """The body behind a centre, hub or programme that is the subject, None where the sentence names none."""
    if not _CENTRE.search(fold_name(subject.value)):
        return None
    name = subject.spans[0]
    sentence = candidate.sentence
    owner = (possessor(scene, sentence, name) if sentence.span.covers(name) else None) or owned_by(scene, candidate)
    if owner is not None:
        return owner
    for actor in sentence.bodies():
        if name.end <= actor.start < candidate.start and _PART_OF.fullmatch(scene.folded, name.end, actor.start):
            return shown(actor, why="whose the subject is")
    if _ITS.search(scene.folded, candidate.left, name.start):
        return speaker_of(scene, candidate)
    return None


def fold_name(name: str) -> str:
    return name.lower().replace("\u0629", "\u0647")


def lender_of(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The body that money comes from: "Rwanda has secured a loan of $80 million from the World Bank"."""
    if not candidate.is_money:
        return None
    for actor in candidate.sentence.bodies():
        if not candidate.end <= actor.start <= candidate.end + _BEFORE:
            continue
        if _FROM.search(scene.folded, candidate.end, actor.start) and _RECEIVED.search(
            scene.folded, candidate.left, actor.start
        ):
            return shown(actor, why="who it comes from")
    return None


def spoken_company(scene: Scene, candidate: Candidate, start: int) -> tuple[bool, Stated[str] | None]:
    """Whether "the company" is the subject of the verb at `start`, and the one company told shortly before, if any."""
    sentence = candidate.sentence
    match = _COMPANY.search(scene.folded, max(candidate.left, start - _BEFORE), start)
    if match is None or any(
        actor.start < match.end() and match.start() < actor.end and not _PUBLIC.search(fold_name(actor.name))
        for actor in sentence.bodies()
    ):
        return False, None
    private = {
        actor.name: actor
        for each in scene.sentences[max(0, sentence.number - _COMPANY_REACH) : sentence.number + 1]
        for actor in each.bodies()
        if actor.start < match.start()
        and actor.kind is not ActorKind.STATE
        and not _PUBLIC.search(fold_name(actor.name))
    }
    if len(private) != 1:
        return True, None
    (actor,) = private.values()
    return True, Stated(actor.name, (actor.name_span,), derived=f"« {match[0].strip()} »")


def speaks_for_state(scene: Scene, candidate: Candidate) -> bool:
    """Whether a president or head of government tells of the target, here or right before."""
    if _HEAD.search(scene.text, candidate.left, candidate.start):
        return True
    number = candidate.sentence.number
    if not number or not _HE.search(scene.folded, candidate.left, candidate.start):
        return False
    start = scene.sentences[max(0, number - _PRONOUN_REACH)].start
    return _HEAD.search(scene.text, max(start, candidate.sentence.start - 600), candidate.sentence.start) is not None


def full_government(doer: Stated[str], governments: Sequence[ActorMention]) -> Stated[str]:
    """`doer`, or where it is only "the government" the one fuller name of a national government in the text."""
    if not _BARE.fullmatch(doer.value) or len(governments) != 1:
        return doer
    (actor,) = governments
    return Stated(actor.name, (actor.name_span,), derived=f"« {doer.value} »")


def national_governments(scene: Scene) -> tuple[ActorMention, ...]:
    """A mention of each national government that the text calls by more than that word."""
    full = {
        actor.name: actor
        for actor in scene.mentions.actors
        if _FULL.fullmatch(actor.name) and not _OF_A_PART.match(actor.name)
    }
    return tuple(full.values())


def state_called(scene: Scene) -> Stated[str] | None:
    """How the text calls the government, or else its one state; None where it names none, or several states."""
    called = _CALLED.search(scene.text)
    if called is not None:
        return Stated(called[0], (Span(*called.span()),), derived="the government of who speaks")
    states = {actor.name: actor for actor in scene.mentions.actors if actor.kind is ActorKind.STATE}
    if len(states) != 1:
        return None
    (state,) = states.values()
    return Stated(state.name, (state.name_span,), derived="the state of who speaks")


def possessor(scene: Scene, sentence: Sentence, name: Span) -> Stated[str] | None:
    """The body beside a name that is its own: "the Youth Agency's Skills First programme", "Skills First, run by …"."""
    for actor in sentence.bodies():
        if 0 <= name.start - actor.end <= _BEFORE and _OWN.fullmatch(scene.folded, actor.end, name.start):
            return shown(actor, why="whose it is")
        if 0 <= actor.start - name.end <= _BEFORE and _BY.fullmatch(scene.folded, name.end, actor.start):
            return shown(actor, why="whose it is")
    return None


def by_others(scene: Scene, candidate: Candidate) -> bool:
    """Whether the doer stands behind "by" though it is no body that the text names: "trained by private colleges"."""
    sentence = candidate.sentence
    return any(
        not any(date.start < match.end() and match.start() < date.end for date in sentence.dates)
        for match in _BY_OTHERS.finditer(scene.folded, candidate.end, candidate.right)
    )


_BY = regex.compile(
    r"[\"”»]?(?:\s+(?:programme|program|initiative|strategy|plan))?\s*,?\s+(?:(?:run|led|drawn\s+up|launched|designed|"
    r"managed|funded\s+and\s+run)\s+)?by\s+(?:the\s+)?"
)
_BY_OTHERS = regex.compile(
    r"\bby\s+(?!\d|the\s+end|the\s+time|end\b|next|mid|early|late|then|now|about|some|nearly|more|\p{L}+ing\b)\p{L}+"
    r"|(?<!\p{L})(?:من\s+طرف|من\s+قبل|من\s+لدن|علي\s+يد)\s+\p{L}+"
)
_OWN = regex.compile(r"['’]s?\s+[\"“]?(?:[\p{L}-]+\s+){0,3}[\"“]?")


def with_only_doer(found: Sequence[Commitment], open_ids: frozenset[str]) -> list[Commitment]:
    """`found`, those of `open_ids` given to the one body that all others of the text are of.

    `open_ids` are those whose sentence names nobody; several doers, or none, leave them open.
    """
    doers = {each.actor.value: each.actor for each in found if each.actor is not None}
    if len(doers) != 1:
        return list(found)
    (doer,) = doers.values()
    only = Stated(doer.value, doer.spans, derived="the only doer of the text")
    return [replace(each, actor=only) if each.actor is None and each.id in open_ids else each for each in found]
