"""Who has to deliver: the body that is subject of the governing word, its agent, or the one spoken of before."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated
from mithaq.reading.packs.commitments.candidates import Candidate
from mithaq.reading.packs.commitments.signals import Signal, Sort, Tense
from mithaq.reading.packs.commitments.words import Words
from mithaq.reading.packs.languages import Language, fold_for

_RELATIVE = regex.compile(r"[»\"”)]?(?:\s+fund|\s+group)?\s*[،,]?\s*(?:التي|الذي|اللذان|which|who|that)\s+$")
_ITEM = regex.compile(r"\s*(?:[-–—•*·▪◦‣]|\d{1,2}\s*[.)/]|[a-z]\)|اولا|ثانيا|ثالثا|رابعا|خامسا)\s*")
_SAYS = regex.compile(
    r"[\s,\"”»]*(?:itself\s+)?(?:said|says|announced|noted|reported|stated|added|estimates|reckons)\b"
)
_ACCORDING = regex.compile(
    r"\baccording\s+to\s+(?:the\s+|figures\s+from\s+(?:the\s+)?)?$"
    r"|(?<!\p{L})[وف]?(?:افاد|ذكر|اعلن|اوضح|اكد|كشف)\s+(?:بلاغ|بيان)\s+ل(?:ل|شركه\s+)?$"
    r"|(?<!\p{L})[وف]?(?:حسب|بحسب|وفق|وفقا\s+ل)\s*(?:(?:معطيات|بيانات|ارقام|بلاغ|بيان|شركه|مجموعه)\s+){0,2}[«\"]?$"
)
# What names the owner of a thing right behind it; the Arabic is folded.
OWNED = regex.compile(
    r"\b(?:owned|run|operated|managed|built|developed|set\s+up|implemented|led|carried\s+out|executed|drawn\s+up|"
    r"launched|designed)\s+by\s+(?:the\s+)?[\"“]?$"
    r"|(?<!\p{L})(?:ال)?(?:تابع|مملوك)ه?\s+ل(?:ل|شركه\s+|مجموعه\s+)?[«\"]?$"
    r"|(?<!\p{L})(?:الذي|التي)\s+(?:ي|ت)(?:دير|سير|ملك|شرف\s+علي|نفذ)(?:ه|ها)?\s+(?:شركه\s+|مجموعه\s+)?[«\"]?$"
)
# How far, in characters, the subject of an Arabic verb stands behind it.
_NEXT = 40
# Why a body is the doer though it is not the subject.
SPOKEN_OF = "spoken of before"
SPEAKER = "the body of who speaks"
_OWN = regex.compile(r"['’]s?\s+(?:\p{L}+\s+){0,2}")
_AND = regex.compile(r"^and\b")
# "…, a package of reforms worth": what the amount describes.
_DESCRIBES = regex.compile(r",\s+(?:an?|the)\s+(?:[\p{L}-]+\s+){1,6}$")
_POSSESSES = regex.compile(r"['’]s?\s+(?:\p{L}+\s+){0,2}")
_WITH = regex.compile(r"\s*ب(?:مبلغ\s+|حوالي\s+)?\s*|\s+(?:another\s+|a\s+further\s+)?")
# A town that opens a dispatch: "Kigali - …".
_DATELINE = regex.compile(r"\s*(?:,\s*[\p{L}\d. ]{1,15})?(?:[-–—]|:)\s")
_TOWN = regex.compile(r"\s*(?:\p{Lu}+,\s*)?")
FINITE = frozenset({Tense.FUTURE, Tense.PRESENT, Tense.PAST})


def subject_of(
    scene: Scene, candidate: Candidate, *, words: Words, language: Language, named: Sequence[Span] = ()
) -> tuple[Stated[str] | None, bool]:
    """The body that is subject of the governing words, None where no body is; True where several are together.

    A body inside one of the names `named` (a strategy's) is no body of its own.
    """
    signal = candidate.governing
    if signal is None:
        return None, False
    chain = (
        [each for each in candidate.before if each.start <= signal.start] if signal.end <= candidate.start else [signal]
    )
    if signal.sort is Sort.MONEY and signal.start >= candidate.end:
        chain = [*candidate.before, signal]
    bodies = [
        each
        for each in candidate.sentence.bodies()
        if not any(name.covers(each.span) for name in named) and not is_dateline(scene, candidate.sentence, each)
    ]
    if _DESCRIBES.search(scene.folded, candidate.left, signal.start) and signal.words == "worth":
        return None, False
    beside = _beside(scene, candidate, bodies)
    if beside is not None:
        return shown(beside, why="right before its amount"), False
    if language is Language.ARABIC:
        found = _arabic_subject(scene, candidate, chain, bodies=bodies, words=words)
    else:
        found = _english_subject(scene, candidate, chain, bodies=bodies, words=words)
    if found is None:
        return None, False
    if _is_one_of_several(scene, found, candidate.sentence, words=words):
        return None, True
    return shown(found, why=f"who does « {signal.words} »"), False


def _beside(scene: Scene, candidate: Candidate, bodies: Sequence[ActorMention]) -> ActorMention | None:
    """The body right before a further amount: "A will give 100 million and B another 70 million"."""
    if not candidate.is_money or candidate.previous_end <= candidate.sentence.start:
        return None
    for actor in bodies:
        if candidate.previous_end <= actor.start and _WITH.fullmatch(scene.folded, actor.end, candidate.start):
            return actor
    return None


def _is_one_of_several(scene: Scene, actor: ActorMention, sentence: Sentence, *, words: Words) -> bool:
    """Whether another body stands beside it as subject: "A and B", "A وB"."""
    for other in sentence.bodies():
        if other.cluster == actor.cluster:
            continue
        first, second = sorted((other, actor), key=lambda each: each.start)
        if first.end <= second.start and words.coordinated.fullmatch(scene.folded, first.end, second.start):
            return True
    return False


def _english_subject(
    scene: Scene,
    candidate: Candidate,
    chain: Sequence[Signal],
    *,
    bodies: Sequence[ActorMention],
    words: Words,
) -> ActorMention | None:
    """The last body before a governing word, or before the word that governs that one, that no preposition holds."""
    sentence = candidate.sentence
    backwards = list(reversed(chain))
    ordered = sorted(backwards, key=lambda each: each.tense not in FINITE)
    for signal in chain[::-1]:
        for actor in bodies if signal.sort is Sort.MONEY else ():
            if actor.end <= signal.start and _OWN.fullmatch(scene.folded, actor.end, signal.start):
                return actor  # "Alder's investment"
    for signal in ordered:
        if signal.passive and signal is chain[-1]:
            continue
        earlier = [actor for actor in bodies if actor.end <= signal.start]
        for actor in reversed(earlier):
            held = words.prepositions.search(scene.folded, max(sentence.start, actor.start - 40), actor.start)
            joins = held is not None and _AND.search(held[0]) and not scene.folded[actor.end : signal.start].strip()
            if not held or joins or _RELATIVE.fullmatch(scene.folded, actor.end, signal.start):
                return actor  # "…, and the company will connect 400 schools"
        if signal.tense in FINITE and earlier:
            break
    return None


def _arabic_subject(
    scene: Scene,
    candidate: Candidate,
    chain: Sequence[Signal],
    *,
    bodies: Sequence[ActorMention],
    words: Words,
) -> ActorMention | None:
    """The body right behind a finite governing word, or the last one before it that no preposition holds."""
    sentence = candidate.sentence
    for signal in reversed(chain):
        if signal.tense not in FINITE:
            continue
        behind = [actor for actor in bodies if signal.end <= actor.start and actor.end <= candidate.start]
        if behind and _is_next(scene, signal.end, behind[0].start, words):
            return behind[0]
        before = [actor for actor in bodies if actor.end <= signal.start]
        for actor in reversed(before):
            if _RELATIVE.fullmatch(scene.folded, actor.end, signal.start):
                return actor
            if not words.prepositions.search(scene.folded, max(sentence.start, actor.start - 40), actor.start):
                return actor
    return None


def _is_next(scene: Scene, start: int, end: int, words: Words) -> bool:
    gap = scene.folded[start:end]
    if len(gap) > _NEXT or (words.prepositions.search(gap) and not gap.isspace()):
        return False
    return regex.fullmatch(r"[\s،,«\"]*(?:\p{L}+[\s،,«\"]+){0,3}", gap) is not None


def by_agent(scene: Scene, candidate: Candidate, *, words: Words) -> tuple[Stated[str] | None, bool]:
    """The body behind "by" or "من طرف", None without one; True where several are."""
    for actor in candidate.sentence.bodies():
        if actor.start >= candidate.end and words.by_agent.search(scene.folded, candidate.end, actor.start):
            if _is_one_of_several(scene, actor, candidate.sentence, words=words):
                return None, True
            return shown(actor, why="the agent"), False
    return None, False


def speaker_of(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The body that speaks, or that a person speaks for; a minister's is the ministry."""
    sentence = candidate.sentence
    for actor in sentence.bodies():
        if _SAYS.match(scene.folded, actor.end, sentence.end) or _ACCORDING.search(
            scene.folded, max(sentence.start, actor.start - 40), actor.start
        ):
            return shown(actor, why="who says so")
    people = [actor for actor in sentence.actors if actor.kind is ActorKind.PERSON]
    for person in people:
        stated = body_of(scene, person)
        if stated is not None:
            return stated
    return None


def body_of(scene: Scene, person: ActorMention) -> Stated[str] | None:
    """The body that a person speaks for, None where the text does not tell."""
    role = scene.role_of(person)
    if role is None:
        return None
    if role.organisation is not None:
        return Stated(role.organisation.name, (role.organisation.name_span,), derived=SPEAKER)
    if role.ministry is not None:
        return Stated(role.ministry, role.role, derived=SPEAKER)
    return None


def is_dateline(scene: Scene, sentence: Sentence, actor: ActorMention) -> bool:
    """Whether a state is only where the dispatch comes from."""
    opens = actor.kind is ActorKind.STATE and _TOWN.fullmatch(scene.text, sentence.start, actor.start) is not None
    return opens and _DATELINE.match(scene.folded, actor.end) is not None


def item_owner(scene: Scene, sentence: Sentence, until: int) -> Stated[str] | None:
    """The body that the label of a list item names: "- Falak Data: 40 posts"."""
    lead = _ITEM.match(scene.folded, sentence.start, sentence.end)
    colon = scene.folded.find(":", sentence.start, until)
    if lead is None or colon < 0:
        return None
    bodies = [actor for actor in sentence.bodies() if actor.end <= colon + 1]
    return shown(bodies[0], why="the label of its item") if bodies else None


def label_end(scene: Scene, sentence: Sentence) -> int:
    """Where the label of a list item ends, the start of the sentence where it has none."""
    lead = _ITEM.match(scene.folded, sentence.start, sentence.end)
    colon = scene.folded.find(":", sentence.start, sentence.end) if lead is not None else -1
    return colon + 1 if colon >= 0 else sentence.start


def is_item(scene: Scene, sentence: Sentence) -> bool:
    return _ITEM.match(scene.folded, sentence.start, sentence.end) is not None


def shown(actor: ActorMention, *, why: str) -> Stated[str]:
    if actor.explicit and actor.name_span == actor.span:
        return Stated(actor.name, (actor.name_span,))
    return Stated(actor.name, (actor.name_span,), derived=why)


def is_government(name: str, *, words: Words, language: Language) -> bool:
    return words.government.search(fold_for(name.lower(), language)) is not None


def is_public(name: str, *, words: Words, language: Language) -> bool:
    folded = fold_for(name.lower(), language)
    return bool(words.public.search(folded) or words.government.match(folded)) and not words.lender.search(folded)


def sentence_doer(scene: Scene, sentence: Sentence, *, words: Words) -> Stated[str] | None:
    """The first body of a sentence that no preposition holds: what "it" of the next sentence points to."""
    bodies = sentence.bodies()
    for at, actor in enumerate(bodies):
        if is_dateline(scene, sentence, actor):
            continue
        following = bodies[at + 1].start if at + 1 < len(bodies) else actor.end
        if actor.end < following and _POSSESSES.fullmatch(scene.folded, actor.end, following):
            continue  # "Tunisia's Ministry of Health": the ministry
        held = words.prepositions.search(scene.folded, max(sentence.start, actor.start - 40), actor.start)
        leads = OWNED.search(scene.folded, max(sentence.start, actor.start - 40), actor.start)
        if not held or leads or _SAYS.match(scene.folded, actor.end, sentence.end):
            if _is_one_of_several(scene, actor, sentence, words=words):
                return None
            return Stated(actor.name, (actor.name_span,), derived=SPOKEN_OF)
    return None


def several_doers(scene: Scene, sentence: Sentence, *, words: Words) -> bool:
    """Whether the first bodies of a sentence stand side by side: "A and B signed …"."""
    bodies = sentence.bodies()
    return bool(bodies) and _is_one_of_several(scene, bodies[0], sentence, words=words)
