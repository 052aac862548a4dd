"""What one clause says of one act, without regard to what was said before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.find.agreements.draft import Draft, Party
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Act, Span, Stated
from mithaq.reading.packs.agreements.acts import ActMention
from mithaq.reading.packs.agreements.bare_offices import offices_bound
from mithaq.reading.packs.agreements.cues import Cues
from mithaq.reading.packs.agreements.fairs import fair_nearby, fair_of
from mithaq.reading.packs.agreements.parties import as_party, bodies_bound, is_admitted, is_attribute
from mithaq.reading.packs.agreements.signing import persons_signing, sign
from mithaq.reading.packs.agreements.slots import state_date, state_duration, state_follows, state_place
from mithaq.reading.packs.agreements.zones import ZoneSpan, find_zones, zone_at
from mithaq.reading.text.folding import fold

# "The three" may have been named so many sentences above.
_ABOVE = 4
# The subject of an Arabic verb stands so near behind it, at most a word for its kind between them.
_RIGHT_BEHIND = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the whole text before its acts are read.

    Attributes:
        cues: words of its language.
        fairs: named fairs and forums, in reading order.
        names: ranges of fairs and strategies, in reading order: no parties, and their years date no act.
        ministries: by name, the ministries that the text names.
    """

    cues: Cues
    fairs: tuple[Stated[str], ...]
    names: tuple[Span, ...]
    ministries: Mapping[str, ActorMention]

    def names_in(self, sentence: Sentence) -> tuple[Span, ...]:
        return within(self.names, sentence.start, sentence.end)


def read_event(scene: Scene, sentence: Sentence, act: ActMention, *, known: Known, before: Sequence[Party]) -> Draft:
    """The event that the clause of `act` states.

    `before` are the parties of the act before it, for "the two companies".
    """
    cues = known.cues
    names = known.names_in(sentence)
    taken = [*(actor.span for actor in sentence.actors), *(span for role in sentence.roles for span in role.role)]
    zones = find_zones(scene, act, cues=cues, names=taken)
    event = Draft(anchor=act.kind.span if act.kind else act.span, act=Stated(act.act, (act.act_span,)))
    event.cues.append(act.span)
    event.sentences.add(sentence.number)
    event.rule = "act:noun" if act.noun else "act:participle" if act.attributive else "act:verb"
    if act.kind is not None and act.kind.kind is not None:
        event.kinds.append(Stated(act.kind.kind, (act.kind.span,)))
    event.counted = act.kind.count if act.kind is not None else 1
    if act.group != "approve":  # a parliament's day is not that of the signing
        event.date = state_date(scene, sentence, act, zones, cues=cues, names=names)
        event.place = state_place(scene, sentence, act, zones)
    event.event = fair_of(scene, sentence, known.fairs, cues=cues) if not act.attributive else None
    if event.event is None and act.act is not Act.EARLIER:
        event.event = fair_nearby(scene, sentence, known.fairs, cues=cues)
    event.duration = state_duration(scene, act.clause, sentence, near=act.kind.span if act.kind else None, cues=cues)
    if act.kind is not None or act.group in {"join", "sign"}:
        _add_parties(scene, sentence, act, zones, event, known=known)
    if len(event.parties) < 2 and not _has_subject(act, event, cues):
        for subject in _subjects(scene, sentence, act, cues):
            event.add_party(as_party(scene, subject))
    if act.act is Act.RENEWED:
        event.follows = state_follows(scene, sentence, act.clause, cues=cues)
    if len(event.parties) < 2:
        for party in _pointed(scene, sentence, act, zones, cues=cues, last=before):
            event.add_party(party)
    return event


def _add_parties(
    scene: Scene, sentence: Sentence, act: ActMention, zones: Sequence[ZoneSpan], event: Draft, *, known: Known
) -> None:
    for party in bodies_bound(scene, sentence, act, zones, cues=known.cues, names=known.names_in(sentence)):
        event.add_party(party)
    for party in offices_bound(scene, sentence, act, zones, cues=known.cues, ministries=known.ministries):
        event.add_party(party)
    for person in persons_signing(scene, sentence, act, zones, cues=known.cues):
        sign(scene, sentence, event, person, cues=known.cues, ministries=known.ministries)


def _has_subject(act: ActMention, event: Draft, cues: Cues) -> bool:
    """Whether a body stands right behind an Arabic act word, as its subject."""
    return cues.clitics and any(
        0 <= span.start - act.span.end <= _RIGHT_BEHIND for party in event.parties for span in party.stated.spans
    )


def _subjects(scene: Scene, sentence: Sentence, act: ActMention, cues: Cues) -> list[ActorMention]:
    """The bodies that a relative clause or a pronoun leaves out: "a contract that it signed with X in 2019"."""
    if act.noun or act.act is Act.ANNOUNCED:
        return []
    pronoun = cues.pronoun.search(scene.folded, max(sentence.start, act.span.start - 40), act.span.start)
    if act.attributive and (pronoun is not None or cues.clitics) and act.kind is not None:
        before = [actor for actor in within(sentence.actors, sentence.start, act.kind.span.start) if _is_body(actor)]
        return before[-1:]
    if pronoun is None:
        return []
    last = _before(scene, sentence)
    bodies = [each for each in last.bodies() if is_admitted(scene, last, each.span, act, cues=cues)] or [*last.bodies()]
    return bodies if pronoun[0].startswith("they") else bodies[:1]


def _is_body(actor: ActorMention) -> bool:
    return actor.kind is not ActorKind.PERSON


def _before(scene: Scene, sentence: Sentence) -> Sentence:
    return scene.sentences[max(0, sentence.number - 1)]


def _pointed(
    scene: Scene, sentence: Sentence, act: ActMention, zones: Sequence[ZoneSpan], *, cues: Cues, last: Sequence[Party]
) -> list[Party]:
    """Parties that the clause only points at: "the two companies", "الجهات الثلاث"."""
    pointing = cues.same_parties.search(scene.folded, act.clause.start, act.clause.end) or cues.them.search(
        scene.folded, act.clause.start, act.clause.end
    )
    if pointing is None or zone_at(zones, pointing.start()) is not None:
        return []
    groups = pointing.groupdict()
    number = 2 if groups.get("dual") else cues.numbers.get(groups.get("number") or "", 0)
    named = _named_before(scene, sentence, pointing.start())
    if len(named) < 2 and not number and cues.them.match(pointing[0]):
        before = scene.sentences[max(0, sentence.number - 2) : sentence.number]
        return list(
            {actor.cluster: as_party(scene, actor) for each in before for actor in _explicit(scene, each)}.values()
        )
    if number and len(named) == number:
        return named
    if number and (wider := _named_above(scene, sentence, number)):
        return wider
    alike = _of_class(pointing, last)
    if alike and number in {0, len(alike)}:
        return alike
    if last and number in {0, len(last)}:
        return list(last)
    return named if len(named) >= 2 and not number else []


def _named_above(scene: Scene, sentence: Sentence, number: int) -> list[Party]:
    """The bodies of the few sentences above, where these name `number` of them (0: any number, of two sentences)."""
    for back in range(2, _ABOVE + 1):
        above = scene.sentences[max(0, sentence.number - back) : sentence.number]
        found = {actor.cluster: as_party(scene, actor) for each in above for actor in _explicit(scene, each)}
        if len(found) == number or not number:
            return list(found.values())
    return []


def _explicit(scene: Scene, sentence: Sentence) -> list[ActorMention]:
    return [each for each in sentence.bodies() if each.explicit and not is_attribute(scene, sentence, each)]


def _of_class(pointing: regex.Match[str], parties: Sequence[Party]) -> list[Party]:
    """Those of `parties` whose names begin as the class does: "the two ministries", "الوزارتين"."""
    noun = pointing[0].split()[-1].removeprefix("و").removeprefix("ال")[:5].rstrip("تاي")
    return [party for party in parties if fold(party.stated.value).lower().removeprefix("ال").startswith(noun)]


def _named_before(scene: Scene, sentence: Sentence, at: int) -> list[Party]:
    """The bodies named before `at` in its sentence; where there are none, those of the sentence before."""
    for held, end in ((sentence, at), (scene.sentences[max(0, sentence.number - 1)], at)):
        by_cluster = {actor.cluster: actor for actor in reversed(_explicit(scene, held)) if actor.end <= end}
        if by_cluster:
            return [as_party(scene, actor) for actor in reversed(by_cluster.values())]
    return []
