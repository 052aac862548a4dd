"""Who signed an act in person, and whom that binds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mithaq.reading.find.agreements.draft import Draft, Party
from mithaq.reading.find.agreements.offices import ministry_party
from mithaq.reading.find.mentions import ActorKind, ActorMention, RoleMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Signatory, Span, Stated
from mithaq.reading.packs.agreements.acts import ActMention
from mithaq.reading.packs.agreements.cues import Cues
from mithaq.reading.packs.agreements.parties import as_party, words_of
from mithaq.reading.packs.agreements.zones import Zone, ZoneSpan, zone_at

# So far before a person may stand the words that show him to sign.
_BACK = 60
# "for the bank, X": the body stands so near before the person, or behind him.
_FOR = 140
# A function stands so near beside its person, and its body beside it; a country may stand between.
_BESIDE = 28


def persons_signing(
    scene: Scene, sentence: Sentence, act: ActMention, zones: Sequence[ZoneSpan], *, cues: Cues
) -> Iterator[ActorMention]:
    """Persons who act in the clause of `act`: its subject, or those behind "by", "between", "represented by"."""
    signing = False
    end = -1
    for person in within(sentence.actors, act.clause.start, act.clause.end):
        if person.kind is not ActorKind.PERSON or zone_at(zones, person.start) in {
            Zone.BYSTANDERS,
            Zone.SOURCE,
            Zone.SETTING,
        }:
            continue
        start, stop = _phrase(sentence, person, act)
        if cues.no_agent.match(scene.folded, stop, sentence.end) or cues.no_agent.match(
            scene.folded, person.end, sentence.end
        ):
            continue
        listed = signing and 0 <= end <= start and cues.list_gap.fullmatch(scene.folded, end, start)
        opens = _opens(scene, sentence, act, start, stop, cues)
        if listed or opens or _signs(scene, sentence, act, start, cues) or _signs_too(scene, sentence, stop, cues):
            signing, end = True, stop
            yield person


def _phrase(sentence: Sentence, person: ActorMention, act: ActMention) -> tuple[int, int]:
    """Where a person's name with his function and body begins and ends: they stand before or behind the name."""
    start, end = person.start, person.end
    for role in sentence.roles:
        if role.person.span != person.span:
            continue
        parts = [*role.role, *([role.organisation.span] if role.organisation is not None else [])]
        for part in sorted(parts, reverse=True):
            if part.end <= start and start - part.end <= _BESIDE and not part.end <= act.span.start < start:
                start = part.start
        for part in sorted(parts):
            if part.start >= end and part.start - end <= _BESIDE:
                end = part.end
    return start, end


def _signs(scene: Scene, sentence: Sentence, act: ActMention, start: int, cues: Cues) -> bool:
    before = _plain(scene.folded[max(sentence.start, start - _BACK) : start], cues)
    if cues.agent.search(before):
        return True
    if start < act.span.start:
        # the subject of an active verb; in Arabic it stands behind it
        return not (act.noun or act.passive or cues.clitics) and act.group in {"sign", "close", "renew", "make"}
    return cues.clitics and act.group == "sign" and not act.noun and _is_told_of(act)


def _opens(scene: Scene, sentence: Sentence, act: ActMention, start: int, stop: int, cues: Cues) -> bool:
    """Whether an Arabic sentence opens with the person and goes on with the verb, as headlines do."""
    if not cues.clitics or act.noun or act.passive or act.group != "sign" or stop > act.span.start:
        return False
    before = _plain(scene.folded[sentence.start : start], cues).strip()
    return not before and not scene.folded[stop : act.span.start].strip(" ،")


def _signs_too(scene: Scene, sentence: Sentence, stop: int, cues: Cues) -> bool:
    """Whether a verb of signing stands right behind a person: "…, while X signed for the university"."""
    if cues.clitics:
        return False
    verb = cues.act.match(scene.folded, stop + 1, sentence.end) if scene.folded[stop : stop + 1] == " " else None
    return verb is not None and verb.lastgroup == "sign"


def _is_told_of(act: ActMention) -> bool:
    """Whether an Arabic act word has its agreement behind it already, so that what follows is who acts."""
    return act.kind is None or act.kind.definite or act.kind.span.end <= act.span.start


def _plain(before: str, cues: Cues) -> str:
    """`before` without the titles of courtesy and articles at its end."""
    while True:
        shorter = cues.courtesy.sub("", before.rstrip(' "'))
        if shorter == before:
            return before
        before = shorter


def sign(
    scene: Scene,
    sentence: Sentence,
    draft: Draft,
    person: ActorMention,
    *,
    cues: Cues,
    ministries: Mapping[str, ActorMention],
) -> None:
    """Add a person to the signatories of `draft`, and the body that the person binds to its parties."""
    role = next((each for each in sentence.roles if each.person.span == person.span), None) or scene.role_of(person)
    minister = role is not None and role.minister
    behalf = None if minister else _signed_for(scene, sentence, person, cues)
    body = (role.organisation if role is not None else None) or behalf
    words = " ".join(scene.words(span) for span in role.role) if role is not None else None
    spans: tuple[Span, ...] = (person.name_span, *(role.role if role is not None else ()))
    if body is not None:
        spans = (*spans, body.name_span)
    value = Signatory(person.name, words, body.name if body is not None else None)
    draft.add_signatory(Stated(value, spans))
    _bind(scene, draft, role, behalf or body, ministries)


def _bind(
    scene: Scene,
    draft: Draft,
    role: RoleMention | None,
    body: ActorMention | None,
    ministries: Mapping[str, ActorMention],
) -> None:
    if role is not None and role.ministry:
        draft.add_party(_citing_field(scene, ministry_party(scene, role.ministry, role.role, ministries=ministries)))
    elif body is not None and body.kind is not ActorKind.PERSON and not is_bound_already(draft, body.name):
        draft.add_party(as_party(scene, body))


def _citing_field(scene: Scene, party: Party) -> Party:
    """`party`, a ministry that its title gave, with the words of its field cited where a preposition is written onto
    them ("المكلفة بالميزانية"), so that the name's own words can be seen.
    """
    field = party.stated.value.split()[1:2]
    for span in party.stated.spans:
        at = scene.text.find(field[0], span.start, span.end) if field else -1
        if at > span.start and scene.text[at - 1].isalpha():
            spans = (*party.stated.spans, Span(at, at + len(field[0])))
            return replace(party, stated=Stated(party.stated.value, spans, party.stated.derived))
    return party


def is_bound_already(draft: Draft, name: str) -> bool:
    """Whether a party stands for the body of a signatory: a branch has the name of its house, "government" is one."""
    words = words_of(name)
    held = [party.words for party in draft.parties]
    return any(words <= each or (len(each) == 1 and each <= words and len(words) == 2) for each in held)


def _signed_for(scene: Scene, sentence: Sentence, person: ActorMention, cues: Cues) -> ActorMention | None:
    """The body that a person signs for: "X signed for the ministry", "عن البنك X"; None where none is named."""
    near = within(sentence.actors, max(sentence.start, person.start - _FOR), min(sentence.end, person.end + _FOR))
    bodies = [
        actor
        for actor in near
        if actor.kind is not ActorKind.PERSON
        and cues.signs_for.search(scene.folded, max(sentence.start, actor.start - 40), actor.start)
    ]
    if cues.signs_for_it.search(scene.folded, max(sentence.start, person.start - 60), person.start):
        opening = [actor for actor in sentence.bodies() if actor.end <= person.start]
        return opening[0] if opening else None
    before = [actor for actor in bodies if actor.end <= person.start]
    behind = [actor for actor in bodies if actor.start >= person.end]
    ordered = [*before[-1:], *behind[:1]] if cues.clitics else [*behind[:1], *before[-1:]]
    return next(iter(ordered), None)
