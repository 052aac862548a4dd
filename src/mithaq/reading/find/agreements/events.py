"""What one clause says of one act, without regard to what was said before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from mithaq.reading.find.agreements.acts import ActMention
from mithaq.reading.find.agreements.draft import Draft, Party, same_party
from mithaq.reading.find.agreements.parties import as_party, bodies_bound, programmes_bound
from mithaq.reading.find.agreements.patterns_fr import COUNTED, FOLLOWS, NUMBERS, SAME_PARTIES
from mithaq.reading.find.agreements.signing import bodies_of_titles, persons_signing, sign
from mithaq.reading.find.agreements.slots import state_date, state_duration, state_event, state_follows, state_place
from mithaq.reading.find.agreements.zones import find_zones
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Act, Span, Stated

PRONOUN = regex.compile(r"\W*(?:il|elle|ils|elles|celui-ci|celle-ci|ce dernier|cette dernière|ceux-ci|celles-ci)\b")
_PRONOUN_SUBJECT = regex.compile(r"(?:^|,)\s*(?:il|elle)\s+(?:l['’]|y\s+)?(?:a|avait|vient)\b")
_WITH = regex.compile(r"\s+(?:[\p{L}-]+\s+){0,3}?avec(?!\p{L})")
_SUBJECT = regex.compile(r"(?:^|,)\s*(?:il|elle)\s+(?:l['’]|y\s+)?(?:a|avait|vient)\b")
_WITH = regex.compile(r"\s+(?:[\p{L}-]+\s+){0,3}?avec(?!\p{L})")
# "Un troisième accord est en discussion avec X": whoever has the others has it too.
_ANOTHER = regex.compile(
    r"(?<!\p{L})une?\s+(?:autre|nouve(?:l|au|lle)|deuxième|second|seconde|troisième|quatrième|cinquième)\s+$"
)
_SUBJECT = regex.compile(r"\W*(?:(?:la|le|les)\s+|l['’]\s*)?(?:\p{Ll}+\s+){0,2}[\"«“]?\s*")
_WE = regex.compile(r"\bnous\s+(?:avons|venons\s+de|allons)\s+(?:\p{L}+\s+){0,2}$")
_UNCOUNTED = regex.compile(
    r"\b(?:des|plusieurs|certaine?s|de\s+nombreu(?:x|ses)|divers(?:es)?|d['’]autres|autant\s+de)\s+(?:\p{L}+\s+)?[\"«“]?$|"
    r"\bautant\s+d['’]$"
)
# What precedes an agreement or is another word for it: who talk are those who then agree.
_TALKS = regex.compile(
    r"\b(?:négociations?|pourparlers|discussions|collaboration|coopération|rapprochement|partenariat|alliance)\s+"
    r"(?:[\p{L}’'-]+\s+){0,3}?entre\b"
)
_OPENS = regex.compile(r"\s+(?:la\s+|le\s+|les\s+|l['’])?(?:\p{Ll}+\s+)?[\"«“]?\s*")
_JOINS = regex.compile(
    r"[\s»”\"]*(?:\([^()]{1,60}\)\s*)?(?:,|,?\s*et)\s+(?:la\s+|le\s+|les\s+|l['’])?(?:\p{Ll}+\s+)?[\"«“]?\s*"
)
# "… dont la création fait l'objet d'une convention signée …": what it is about is not who is bound.
_MATTER = regex.compile(r"\bfai(?:t|sant)\s+l['’]objet\s+d['’]une?\s+$")
# "Un troisième accord est en discussion avec X": whoever has the others has it too.
_ANOTHER = regex.compile(
    r"(?<!\p{L})une?\s+(?:autre|nouve(?:l|au|lle)|deuxième|second|seconde|troisième|quatrième|cinquième)\s+$"
)
_ONE_EACH = regex.compile(r"\b(?P<number>deux|trois|quatre|cinq|six)\s+\p{L}+\b[^.]{0,80}\bchacune?\b")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the whole text before its acts are read.

    Attributes:
        events: named fairs and forums, in reading order.
        names: ranges of events and strategies, which are no parties and whose years date no act.
        ministries: by name, the ministries that the text names.
        programmes: ranges of the names of programmes and strategies, in reading order.
    """

    events: tuple[Stated[str], ...]
    names: tuple[Span, ...]
    ministries: Mapping[str, ActorMention]
    programmes: tuple[Span, ...] = ()

    def names_in(self, sentence: Sentence) -> tuple[Span, ...]:
        return tuple(name for name in within(self.names, sentence.start, sentence.end))


def read_event(
    scene: Scene,
    sentence: Sentence,
    act: ActMention,
    *,
    acts: Sequence[ActMention],
    known: Known,
    before: Sequence[Party],
) -> Draft:
    """The event that the clause of `act` states.

    Args:
        acts: all acts of the sentence, whose clauses end where others begin.
        before: parties of the last act, for "les deux parties".
    """
    names = known.names_in(sentence)
    clause = _own_clause(scene, act, acts)
    act = _in_clause(act, clause)
    zones = find_zones(
        scene.lowered,
        clause,
        acts=[each.span.start for each in acts],
        names=_names_of(sentence),
    )
    event = Draft(anchor=act.kind.span if act.kind else act.span, act=Stated(act.act, (act.act_span,)))
    event.cues.append(act.span)
    event.sentences.add(sentence.number)
    event.rule = "act:noun" if act.noun else "act:participle" if act.attributive else "act:verb"
    if act.kind and act.kind.kind is not None:
        event.kinds.append(Stated(act.kind.kind, (act.kind.span,)))
    event.counted = _count(scene, sentence, act)
    event.date = state_date(scene, sentence, act, zones, names=names)
    event.place = state_place(scene, sentence, act, zones)
    event.event = state_event(scene, sentence, known.events)
    event.duration = state_duration(scene, sentence, near=act.kind.span if act.kind else None, clause=act.clause)
    if event.duration is None and act.act is Act.RENEWED:
        event.duration = state_duration(scene, sentence, near=act.span, clause=act.clause)  # "prorogée de deux ans"
    for party in bodies_bound(scene, sentence, act, zones, events=names):
        event.add_party(party)
    for party in programmes_bound(scene, sentence, act, known.programmes):
        event.add_party(party)
    for signer in persons_signing(scene, sentence, act, zones):
        sign(scene, event, signer, ministries=known.ministries)
    for party in bodies_of_titles(scene, sentence, act, zones, known.ministries):
        event.add_party(party)
    if act.act is Act.RENEWED:
        event.follows = state_follows(scene, sentence, clause)
    if len(event.parties) < 2:
        for party in _pointed_parties(scene, sentence, act, clause, last=before, found=event.parties):
            event.add_party(party)
    return event


def parties_of(scene: Scene, sentence: Sentence, act: ActMention, *, known: Known) -> list[Party]:
    """The parties that the clause of `act` names, apart from those whom persons bind by signing."""
    zones = find_zones(scene.lowered, act.clause, acts=(act.span.start,), names=_names_of(sentence))
    return list(bodies_bound(scene, sentence, act, zones, events=known.names_in(sentence)))


def _names_of(sentence: Sentence) -> list[Span]:
    """The ranges of actors and functions, in which no word is one of the clause."""
    return [*(actor.span for actor in sentence.actors), *(span for role in sentence.roles for span in role.role)]


def _pointed_parties(
    scene: Scene, sentence: Sentence, act: ActMention, clause: Span, *, last: Sequence[Party], found: Sequence[Party]
) -> list[Party]:
    """Parties that the clause only points at: "les deux opérateurs", "il", or those of the sentence before.

    `found` are those that it names itself.
    """
    if _WE.search(scene.lowered, clause.start, act.span.start):
        return [party for party in _speaking(scene, sentence) if not any(same_party(party, held) for held in found)]
    pointing = SAME_PARTIES.search(scene.lowered, clause.start, clause.end)
    back = scene.sentences[sentence.number - 1] if sentence.number else None
    if pointing:
        before = _coordinated(scene, back) if back is not None else []
        number = NUMBERS.get(pointing["number"] or "", 0)
        alike = _of_class(scene, pointing, last)
        if alike:
            return alike if number in {0, len(alike)} else []
        exact = next((named for named in (before, list(last)) if len(named) == number), [])
        if number == 2 and not exact and back is not None:
            exact = _both(scene, back)
        return exact or (before if len(before) >= 2 and not last else list(last))
    if back is not None and back.block == sentence.block and not found and (among := _among(scene, back)):
        return among
    if act.attributive and len(found) == 1 and _WITH.match(scene.lowered, act.span.end, clause.end):
        opening = _opening(scene, sentence, act)
        if opening is not None and not same_party(opening, found[0]):
            return [opening]  # "X rejoint le réseau, au terme d'un accord conclu avec Y"
    if len(found) == 1 and (others := _others_with(scene, act, clause, last)) is not None:
        return others
    if act.noun or (act.passive and not act.attributive) or back is None or back.block != sentence.block:
        return []
    if PRONOUN.match(scene.lowered, sentence.start, sentence.end) or _PRONOUN_SUBJECT.search(
        scene.lowered, clause.start, act.span.start
    ):
        subject = next((actor for actor in back.bodies() if actor.explicit), None)
        party = as_party(scene, subject) if subject is not None else None
        return [party] if party is not None else []
    if act.attributive and not any(actor.explicit for actor in within(sentence.actors, clause.start, clause.end)):
        return _coordinated(scene, back)
    return []


def _others_with(scene: Scene, act: ActMention, clause: Span, last: Sequence[Party]) -> list[Party] | None:
    """Of the last act's parties those bound to whom a passive or a noun names behind "avec"; None without "avec"."""
    if not _WITH.match(scene.lowered, act.span.end, clause.end):
        return None
    if act.passive:
        return [party for party in last if party.by_minister or party.is_state]  # "un autre a été signé avec …"
    planned = act.noun and act.act is Act.ANNOUNCED and act.kind is not None
    if planned and act.kind and _ANOTHER.search(scene.lowered, clause.start, act.kind.span.start):
        return list(last[:1])
    return None


def _opening(scene: Scene, sentence: Sentence, act: ActMention) -> Party | None:
    """The body that opens the sentence as its subject, before the words for the agreement; None where none does."""
    first = next(iter(sentence.bodies()), None)
    if first is None or not first.explicit or act.kind is None or first.end > act.kind.span.start:
        return None
    opens = _SUBJECT.fullmatch(scene.lowered, sentence.start, first.start) is not None
    return as_party(scene, first) if opens else None


def _speaking(scene: Scene, sentence: Sentence) -> list[Party]:
    """The body of whoever says "nous" in the sentence, where it names one person with a body."""
    bodies = [role.organisation for role in sentence.roles if role.organisation is not None]
    party = as_party(scene, bodies[0]) if len(bodies) == 1 else None
    return [] if party is None else [party]


def _both(scene: Scene, sentence: Sentence) -> list[Party]:
    """The bodies that `sentence` names, where these are two: "ces deux entités" are they."""
    by_cluster = {actor.cluster: actor for actor in reversed(sentence.bodies())}
    named = [party for actor in reversed(by_cluster.values()) if (party := as_party(scene, actor)) is not None]
    return named if len(named) == 2 else []


def _among(scene: Scene, sentence: Sentence) -> list[Party]:
    """Those between whom `sentence` tells of talks or ties ("les négociations entre A et B"), where two at least."""
    among = _TALKS.search(scene.lowered, sentence.start, sentence.end)
    found: list[Party] = []
    last = among.end() if among is not None else sentence.end
    for actor in within(sentence.actors, last, sentence.end):
        gap = _OPENS if not found else _JOINS
        if not gap.fullmatch(scene.lowered, last, actor.start):
            break
        party = as_party(scene, actor) if actor.kind is not ActorKind.PERSON else None
        if party is not None:
            found.append(party)
        last = actor.end
    return found if len(found) > 1 else []


def _of_class(scene: Scene, pointing: regex.Match[str], last: Sequence[Party]) -> list[Party]:
    """Of the last act's parties those whose name begins with a noun in the plural ("les deux mêmes ministères")."""
    noun = (pointing["same"] or "").removesuffix("s")
    held = [party for party in last if noun and party.stated.value.lower().startswith(noun)]
    span = Span(*pointing.span())
    return [
        replace(
            party,
            stated=Stated(
                party.stated.value,
                tuple(sorted({span, *party.stated.spans})),
                derived=f"« {scene.words(span)} »: {party.stated.value}",
            ),
        )
        for party in held
    ]


def _coordinated(scene: Scene, sentence: Sentence) -> list[Party]:
    """The bodies that open `sentence` as one coordinated subject ("A, B et C …"); empty where there is only one."""
    first = sentence.verbs[0].start if sentence.verbs else sentence.end
    limit = first if any(actor.end <= first for actor in sentence.bodies()) else sentence.end
    found: list[Party] = []
    for actor in sentence.bodies():
        if (actor.end > limit and len(found) < 2) or actor.start < limit:
            party = as_party(scene, actor)
            if party is not None:
                found.append(party)
    return found if len(found) >= 2 else []


def _count(scene: Scene, sentence: Sentence, act: ActMention) -> int:
    """How many documents the mention counts: 1 for one, 0 for some that are not counted ("des accords")."""
    if act.kind is None:
        return 1
    before = scene.lowered[max(sentence.start, act.kind.span.start - 40) : act.kind.span.start]
    if _UNCOUNTED.search(before):
        return 0
    match = COUNTED.search(scene.lowered, sentence.start, act.kind.span.start)
    if not match:
        each = _ONE_EACH.search(scene.lowered, sentence.start, sentence.end)
        return NUMBERS.get(each["number"], 1) if each else 1
    number = match["number"]
    return NUMBERS.get(number) or int(number) if number in NUMBERS or number.isdigit() else 1


def _own_clause(scene: Scene, act: ActMention, acts: Sequence[ActMention]) -> Span:
    """The clause of `act` without what belongs to participles behind other nouns of the same sentence."""
    start, end = act.clause.start, act.clause.end
    for other in acts:
        if other is act or other.kind is None:
            continue
        if other.attributive and other.kind.span.start > act.span.end and other.kind != act.kind:
            end = min(end, other.kind.span.start)
        elif act.attributive and act.kind and act.kind.span.start > other.span.end and other.kind != act.kind:
            start = max(start, act.kind.span.start)
    if act.attributive and act.kind and start < act.kind.span.start:
        head = scene.lowered[start : act.kind.span.start]
        if FOLLOWS.search(head) or _MATTER.search(head):
            start = act.kind.span.start
    return Span(start, max(end, act.span.end))


def _in_clause(act: ActMention, clause: Span) -> ActMention:
    return replace(act, clause=clause)
