"""Acts of agreeing, sentence by sentence: the word that acts, the word for what is agreed, and how it is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from mithaq.reading.find.agreements.denied import binds_a_person, binds_nobody, is_denied, is_tie, object_of, points_at
from mithaq.reading.find.agreements.patterns_fr import (
    ACT,
    ACT_NOUN,
    ACT_STARTS,
    ANNOUNCED,
    DOCUMENT,
    EARLIER,
    KIND,
    KIND_OF_GROUP,
    KIND_STARTS,
    PAST_PERFECT,
    PLUPERFECT,
    PROJECT_OF,
    PUT_OFF,
    RECALLED_NOUN,
    RENEWAL,
    SAME_DAY,
)
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.find.starts import Starts, matches_at, within_range
from mithaq.reading.model import Act, AgreementKind, Span


@dataclass(frozen=True, slots=True)
class KindMention:
    """A word for an agreement: its range and code; `kind` is None for "document", "texte", "acte"."""

    span: Span
    kind: AgreementKind | None


@dataclass(frozen=True, slots=True)
class ActMention:
    """One act that a sentence speaks of.

    Attributes:
        span: the act word ("signé", "reconduction").
        clause: the part of the sentence that speaks of this act and of no other.
        kind: the word for what is agreed, None where the sentence has none ("ont signé au nom des parties").
        act: how it is meant; `act_span` the words that decided it.
        attributive: True for a participle behind its noun ("un protocole signé en juin 2023").
        passive: True where the agent stands behind "par".
        vague: True where the object is a thing with a definite article and a name of its own ("a signé le registre").
    """

    span: Span
    clause: Span
    kind: KindMention | None
    act: Act
    act_span: Span
    attributive: bool = False
    passive: bool = False
    noun: bool = False
    vague: bool = False


_PASSIVE_BEFORE = regex.compile(
    r"\b(?:été|est|sont|fut|furent|sera|seront|serait|seraient|être|était|étaient|venait)(?:\s+[\p{L}'’]+){0,3}\s*,?\s*$|^\W*$"
)
_ACTIVE_BEFORE = regex.compile(
    r"\b(?:a|ont|avons|ai|avait|avaient|avions|aura|auront|ayant|viennent de|vient de|"
    r"venez de)(?:\s+(?:\p{L}+ment|déjà|ainsi|également|chacun|eux-mêmes|ensemble|aussi|hier)|"
    r"\s*,[^,;.:]{1,80},)*\s+$"
)
# "ont procédé, mercredi, à la signature d'un accord": who does so signs.
_PROCEEDS = regex.compile(
    r"\b(?:procéd\p{L}+(?:\s*,[^,;]{1,60},)?(?:\s+\p{L}+){0,4}?(?:\s+à\s+[^,.;:]{3,50}?\s+et)?\s+à\s+la|officialis(?:é|ent|er|aient)\s+la|apposé[^,;]{0,20})\s+$"
)
LIST_GAP = regex.compile(r"\s*(?:\([^)]{1,20}\))?\s*(?:,|et|,\s*et|ainsi\s+que)\s+(?:la\s+|le\s+|les\s+|l['’])?")
_ATTRIBUTIVE_GAP = regex.compile(
    r"\s*[\"»”]?\s*,?\s*(?!(?:est|sont|fut|furent|sera|seront|serait|seraient)\s)(?:(?:\p{L}+(?:-\p{L}+)?\s+)?|(?:d['’]\S+\s+){0,2})$"
)
_PRONOUN_SUBJECT = regex.compile(r"\W*(?:il|elle|ils|elles|celui-ci|celle-ci|y)\s")
_DESCRIBED = regex.compile(r"(?<!\p{L})(?:l[ae]\s+|les\s+|l['’]|une?\s+|cette\s+|ce\s+)(?!\p{L}*ont\s)[\p{L}-]{4,}\s+$")
_PARTICIPLE = regex.compile(r"(?:é|ée|és|ées|u|ue|us|ues|it|ite|its|ites|uit|uite)$")
_FUTURE_VERB = regex.compile(r"(?:era|eront|ront|ra)$")


# "Conclu pour cinq ans, il …": a participle that opens a sentence and describes what the pronoun behind it stands for.
_FRONTED = regex.compile(
    r"\W*(?P<clause>(?P<act>conclu|signé|paraphé|passé|reconduit|renouvelé|négocié|scellé)(?:e|s|es)?\s[^;]{2,200}?),"
    r"\s+(?:il|elle|ils|elles|celui-ci|celle-ci|ce\s+(?:document|texte)|le\s+(?:document|texte))\s"
)
# A paper without a kind of its own may be adopted or found by one body alone.
_TAKEN_UP = regex.compile(r"adopt|trouv|entérin|act[ée]")
_OF_KIND = regex.compile(r"\s+de\s+")
_CLAUSE_STOP = regex.compile(r";\s|\s[–—]\s")
_SUBJECT_MATTER = regex.compile(
    r"\b(?:relati(?:f|ve)s?\s+(?:à|au|aux)|portant\s+sur|concernant)\s*(?:la\s+|le\s+|les\s+|l['’])?$"
)
# Classes of triggers (see `gate`) without which a sentence has no word for an agreement, or for an act.
_NAMES = frozenset(["agreement", "paper"])
_ACTS = frozenset(["signing", "act"])


@lru_cache(maxsize=16)
def find_kinds(scene: Scene, sentence: Sentence) -> tuple[KindMention, ...]:
    """Words for agreements in `sentence`, in reading order; not those inside a name or a function."""
    if _NAMES.isdisjoint(scene.prepared[sentence.number].triggers):
        return ()
    said = _kinds_said(scene, sentence.start, sentence.end)
    if not said:
        return ()
    functions = [part for role in sentence.roles for part in role.role]
    taken = [*(actor.span for actor in sentence.actors), *functions]
    return tuple(kind for kind in said if not any(span.covers(kind.span) for span in taken))


@lru_cache(maxsize=64)
def _kinds_said(scene: Scene, start: int, end: int) -> tuple[KindMention, ...]:
    """Words for agreements in a range of the text, in reading order, inside names too."""
    found = []
    starts = within_range(_kind_starts(scene.folded), start, end)
    for pattern in (KIND, DOCUMENT):
        for match in matches_at(pattern, scene.lowered, starts, end=end):
            span = Span(*match.span())
            if not binds_a_person(scene.lowered, span):
                kind = KIND_OF_GROUP[match.lastgroup] if pattern is KIND and match.lastgroup else None
                found.append(KindMention(span, kind))
    return tuple(sorted(found, key=lambda each: each.span))


@lru_cache(maxsize=16)
def find_acts(scene: Scene, sentence: Sentence) -> tuple[ActMention, ...]:
    """Acts that `sentence` states as done, announced or past; denied and imagined ones are left out."""
    kinds = find_kinds(scene, sentence)
    words = list(_act_words(scene, sentence, kinds))
    found: list[ActMention] = []
    for position, (span, group, noun) in enumerate(words):
        clause = _clause(scene, sentence, [word for word, _, _ in words], position)
        kind = _kind_for(scene, kinds, span, clause)
        if _is_another_use(scene, sentence, span, group=group, kind=kind, alone=len(words) == 1):
            continue
        if group == "propose":
            kind = next(
                (each for each in kinds if PROJECT_OF.search(scene.lowered, sentence.start, each.span.start)), None
            )
        goal = None
        described = kind is not None and _is_attributive(scene, kind.span, span, clause)
        if not noun and group != "bind" and not described and not _is_passive(scene, span, clause):
            goal = object_of(scene.lowered, sentence.span, span)
            if kind is None and goal is not None and is_tie(scene.lowered, goal):
                kind = KindMention(goal, AgreementKind.AGREEMENT)
        if kind is None and group not in {"sign", "bind"} and _fronted(scene, sentence, words[0][0]) is None:
            continue
        if is_denied(scene.lowered, sentence.span, span, kind.span if kind else None):
            continue
        if not noun and binds_nobody(scene.lowered, sentence.span, span, goal):
            continue
        mention = _mention(scene, sentence, span, group=group, noun=noun, clause=clause, kind=kind)
        if goal is not None and not any(each.span.end > goal.start for each in (*kinds, *([kind] if kind else ()))):
            if group == "sign":  # "ont signé un bail": whatever it is called
                mention = replace(mention, kind=None, vague=points_at(scene.lowered, goal))
            elif not scene.lowered.startswith("scell", span.start) or kind is None or kind.span.end > span.start:
                continue
        found.append(mention)
    return tuple(found)


def _is_another_use(
    scene: Scene, sentence: Sentence, span: Span, *, group: str, kind: KindMention | None, alone: bool
) -> bool:
    """Whether the verb at `span` has another sense here: "lie" beside a verb of signing, "un document adopté"."""
    if group == "bind":
        return not alone or (kind is None and not _PRONOUN_SUBJECT.match(scene.lowered, sentence.start))
    return kind is not None and kind.kind is None and _TAKEN_UP.match(scene.lowered, span.start) is not None


def _describes_another(scene: Scene, kinds: tuple[KindMention, ...], act: Span) -> bool:
    """Whether a participle describes a noun that is no agreement: "la dynamique renouvelée du partenariat"."""
    described = _DESCRIBED.search(scene.lowered, max(0, act.start - 40), act.start)
    return described is not None and not any(described.start() <= kind.span.start < act.start for kind in kinds)


def _is_passive(scene: Scene, act: Span, clause: Span) -> bool:
    before = scene.lowered[clause.start : act.start]
    return not _ACTIVE_BEFORE.search(before) and bool(_PASSIVE_BEFORE.search(before))


def _act_words(scene: Scene, sentence: Sentence, kinds: tuple[KindMention, ...]) -> Iterator[tuple[Span, str, bool]]:
    found: list[tuple[Span, str, bool]] = []
    if _ACTS.isdisjoint(scene.prepared[sentence.number].triggers):
        return
    for span, group, noun in _acts_said(scene, sentence.start, sentence.end):
        if any(span.overlaps(held) for held, _, _ in found):
            continue
        if group == "go_on" and not noun and _describes_another(scene, kinds, span):
            continue
        if noun and any(_OF_KIND.fullmatch(scene.lowered, kind.span.end, span.start) for kind in kinds) and found:
            continue  # "une convention de prolongation doit être signée"
        if not any(actor.span.covers(span) for actor in sentence.actors):
            found.append((span, group, noun))
    yield from sorted(found)


@lru_cache(maxsize=64)
def _acts_said(scene: Scene, start: int, end: int) -> tuple[tuple[Span, str, bool], ...]:
    """Words for acts in a range of the text, verbs before nouns: each with its class and whether it is a noun."""
    starts = within_range(_act_starts(scene.folded), start, end)
    return tuple(
        (Span(*match.span()), match.lastgroup or "sign", noun)
        for pattern, noun in ((ACT, False), (ACT_NOUN, True))
        for match in matches_at(pattern, scene.lowered, starts, end=end)
    )


@lru_cache(maxsize=4)
def _kind_starts(folded: str) -> tuple[int, ...]:
    return tuple(_starts(KIND_STARTS).of(folded))


@lru_cache(maxsize=4)
def _act_starts(folded: str) -> tuple[int, ...]:
    return tuple(_starts(ACT_STARTS).of(folded))


@lru_cache(maxsize=2)
def _starts(stems: frozenset[str]) -> Starts:
    return Starts(stems, after_digits=True)


def _clause(scene: Scene, sentence: Sentence, words: list[Span], position: int) -> Span:
    """The part of the sentence around act word `position`: between semicolons; "Conclu …, il …" are two."""
    start, end = sentence.start, sentence.end
    fronted = _fronted(scene, sentence, words[0])
    if fronted is not None:
        start, end = (start, fronted) if not position else (fronted, end)
    for stop in _CLAUSE_STOP.finditer(scene.lowered, start, end):
        if stop.end() <= words[position].start:
            start = stop.end()
        elif stop.start() >= words[position].end:
            end = stop.start()
            break
    return Span(start, max(end, words[position].end))


def _fronted(scene: Scene, sentence: Sentence, first: Span) -> int | None:
    """Where the clause of the act word `first` ends that opens the sentence and describes its subject, else None."""
    match = _FRONTED.match(scene.lowered, sentence.start, sentence.end)
    return match.end("clause") if match is not None and match.start("act") == first.start else None


def _kind_for(scene: Scene, kinds: tuple[KindMention, ...], act: Span, clause: Span) -> KindMention | None:
    """The word for an agreement that belongs to an act word: the nearest in its clause, one with a kind before
    others; what another one is about ("une convention relative à l'accord …") comes last.
    """
    inside = [kind for kind in kinds if clause.covers(kind.span) and not kind.span.overlaps(act)]
    if not inside:
        return None
    own = [kind for kind in inside if not _SUBJECT_MATTER.search(scene.lowered, clause.start, kind.span.start)]
    return min(own or inside, key=lambda kind: (kind.kind is None, _distance(kind.span, act)))


def _distance(one: Span, other: Span) -> int:
    return other.start - one.end if one.end <= other.start else one.start - other.end


def _mention(
    scene: Scene, sentence: Sentence, span: Span, *, group: str, noun: bool, clause: Span, kind: KindMention | None
) -> ActMention:
    before = scene.lowered[clause.start : span.start]
    attributive = False
    if noun and _PROCEEDS.search(before):
        noun = False
    if noun and RECALLED_NOUN.search(scene.lowered, clause.start, span.start):
        clause = _recalled(scene, sentence, span, clause)
    if kind and not noun:
        attributive = _is_attributive(scene, kind.span, span, clause)
    act, act_span = _act(scene, clause, span, group=group, attributive=attributive, kind=kind)
    if noun and (put_off := PUT_OFF.search(scene.lowered, span.end, clause.end)) and group == "sign":
        act, act_span = Act.ANNOUNCED, Span(*put_off.span())
    passive = not noun and not _ACTIVE_BEFORE.search(before) and (attributive or bool(_PASSIVE_BEFORE.search(before)))
    return ActMention(span, clause, kind, act, act_span, attributive, passive, noun)


def _is_attributive(scene: Scene, kind: Span, act: Span, clause: Span) -> bool:
    """Whether the act word is a participle that describes the agreement before it ("l'accord conclu avec X")."""
    gap = scene.lowered[kind.end : act.start]
    return (
        kind.end <= act.start
        and _PARTICIPLE.search(scene.lowered[act.start : act.end]) is not None
        and len(gap) <= 40
        and _ATTRIBUTIVE_GAP.fullmatch(gap) is not None
        and not _ACTIVE_BEFORE.search(scene.lowered[clause.start : act.start])
    )


def _recalled(scene: Scene, sentence: Sentence, span: Span, clause: Span) -> Span:
    """The clause of "après la signature … entre A et B, …": it ends at the comma behind the last of its bodies."""
    bodies = [actor for actor in sentence.bodies() if actor.start >= span.end]
    end = span.end
    for actor in bodies:
        if end != span.end and not LIST_GAP.fullmatch(scene.lowered[end : actor.start]):
            break
        end = actor.end
    return Span(clause.start, max(end, span.end)) if bodies else clause


def _act(
    scene: Scene, clause: Span, span: Span, *, group: str, attributive: bool, kind: KindMention | None
) -> tuple[Act, Span]:
    """How the act is meant, and the words that say so.

    The words right before the act word decide between planned and past; what stands elsewhere in the clause decides
    only whether it goes on from an earlier one.
    """
    near_start = max(clause.start, span.start - 60)
    if attributive and kind:
        near_start = max(near_start, kind.span.start - 25)
    word = scene.lowered[span.start : span.end]
    if _FUTURE_VERB.search(word) or word.startswith(("négoci", "discut", "en ")):
        return Act.ANNOUNCED, span
    planned = None if attributive else ANNOUNCED.search(scene.lowered, near_start, min(clause.end, span.end + 30))
    if planned and (
        planned.start() < span.start or (group == "sign" and planned[0].startswith(("est prévue", "sont prévues")))
    ):
        return Act.ANNOUNCED, Span(
            planned.start(), max(planned.end(), span.end)
        ) if planned.start() < span.start else Span(*planned.span())
    pluperfect = PAST_PERFECT.search(scene.lowered, near_start, span.start)
    if pluperfect and not SAME_DAY.search(scene.lowered, clause.start, span.start):
        return Act.EARLIER, Span(pluperfect.start(), span.end)
    past = EARLIER.search(scene.lowered, near_start, min(clause.end, span.end + 30))
    if past:
        return Act.EARLIER, Span(*past.span())
    if group == "go_on":
        return Act.RENEWED, span
    renewed = None if attributive else RENEWAL.search(scene.lowered, clause.start, clause.end)
    if renewed:
        return Act.RENEWED, Span(*renewed.span())
    return Act.SIGNED, span


def act_of_words(words: str) -> Act:
    """How an act is meant by its words alone: what `find_acts` decided, from the words that it cites."""
    lowered = words.lower()
    if (
        ANNOUNCED.search(lowered)
        or PUT_OFF.search(lowered)
        or any(_FUTURE_VERB.search(word) for word in regex.findall(r"\p{L}+", lowered) if ACT.fullmatch(word))
    ):
        return Act.ANNOUNCED
    if EARLIER.search(lowered) or PLUPERFECT.search(lowered):
        return Act.EARLIER
    match = ACT.search(lowered) or ACT_NOUN.search(lowered)
    if RENEWAL.search(lowered) or (match is not None and match.lastgroup == "go_on"):
        return Act.RENEWED
    return Act.SIGNED
