"""Documents that a text counts and then tells apart: "Le premier …", "La deuxième …", the items of a list."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.agreements.acts import LIST_GAP, find_acts, find_kinds
from mithaq.reading.find.agreements.draft import Draft, Party
from mithaq.reading.find.agreements.parties import as_party
from mithaq.reading.find.agreements.patterns_fr import ORDINAL_OF_SOME, ORDINAL_OPENING, ORDINAL_TOLD
from mithaq.reading.find.agreements.slots import state_duration, state_follows
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Act, Span, Stated

_CHILD_CUE = regex.compile(
    r"\b(?:avec|entre|par|celui\s+(?:de|du|d['’])|celle\s+(?:de|du|d['’])|concern\p{L}+|auprès\s+d[eu]|(?:lie|liera|lient|engage|"
    r"unit)\p{L}*(?:\s+[\p{L}’'()-]+){0,6}?\s+(?:à|au|aux))"
    r"\s*(?:la\s+|le\s+|les\s+|l['’])?(?:société\s+|groupe\s+)?[\"«“+]?\s*$"
)
_WITH_CLASS = regex.compile(
    r"\bavec\s+(?:autant|plusieurs|des|deux|trois|quatre|cinq|six|\d+)\s+(?:d['’]|"
    r"de\s+)?(?:\p{L}+\s+)?(?:entreprises|sociétés|"
    r"acteurs|opérateurs|groupes|partenaires|multinationales|investisseurs|organismes|établissements|universités|"
    r"communes|régions)"
)
_OWNER = regex.compile(
    r"(?:filiale|piloté|centre|groupe|porté\p{L}*)\s+(?:de\s+|du\s+|par\s+|d['’])(?:l['’]|la\s+|le\s+)?$"
)
_ITEM_START = regex.compile(r"\s*(?:[-–—•▪*]|\d{1,2}[.)])\s")
_AMONG = regex.compile(r"\G\W*entre\s|\bentre\s+(?:la\s|le\s|les\s|l['’])")
# A body that opens an item within this many characters is its subject.
_OPENING = 45


def is_item(scene: Scene, sentence: Sentence, *, counted: bool = True) -> bool:
    """Whether a sentence speaks of one of several documents that were spoken of before it.

    Where these were not `counted` ("plusieurs accords"), only an ordinal that is surely one of a document shows it.
    """
    words = scene.lowered[sentence.start : sentence.end]
    if not counted:
        return bool(ORDINAL_OF_SOME.search(words))
    if ORDINAL_OPENING.search(words) or ORDINAL_TOLD.search(words):
        return True
    return bool(_ITEM_START.match(words)) and _opens_with_body(scene, sentence)


def read_item(scene: Scene, sentence: Sentence, parent: Draft, *, names: Sequence[Span]) -> Draft:
    """The document of one item: what the counting mention says of all of them, and what the item says of its own."""
    child = Draft(
        anchor=sentence.span,
        act=parent.act,
        kinds=list(parent.kinds),
        date=parent.date,
        place=parent.place,
        event=parent.event,
    )
    child.parties, child.signatories = list(parent.parties), list(parent.signatories)
    child.sentences, child.cues, child.rule = {sentence.number}, list(parent.cues), "act:counted"
    item = _item(scene, sentence)
    kinds = [kind for part in item for kind in find_kinds(scene, part)]
    child.kinds += [Stated(kind.kind, (kind.span,)) for kind in kinds if kind.kind is not None][:1]
    child.anchor = kinds[0].span if kinds else Span(sentence.start, min(sentence.end, sentence.start + 12))
    for part in item:
        _read_part(scene, part, child, near=kinds[0].span if kinds else None)
    for part in item if _takes_parties(scene, parent) else []:
        for party in _item_parties(scene, part, opens=part is sentence, names=names):
            child.add_party(party)
    return child


def _read_part(scene: Scene, part: Sentence, child: Draft, *, near: Span | None) -> None:
    for act in find_acts(scene, part):
        if act.act is not Act.SIGNED and act.act is not Act.EARLIER:
            child.act = Stated(act.act, (act.act_span,))
    if child.act.value is Act.RENEWED:
        child.follows = child.follows or state_follows(scene, part, part.span)
    child.duration = child.duration or state_duration(scene, part, near=near)
    day = next((date for date in part.dates if date.start - part.start < 12 and len(date.value) == 10), None)
    if day is not None:
        child.date = Stated(day.value, (day.span,), derived=day.derived)


def _opens_with_body(scene: Scene, sentence: Sentence) -> bool:
    if any(actor.start - sentence.start < 24 for actor in sentence.bodies()):
        return True
    return any(
        kind.kind is not None and part.bodies() for part in _item(scene, sentence) for kind in find_kinds(scene, part)
    )


def _takes_parties(scene: Scene, parent: Draft) -> bool:
    """Whether the items name parties of their own: the mention that counts them names fewer than two, or a class of
    them.
    """
    if len(parent.parties) < 2 or _ITEM_START.match(scene.text, scene.sentences[max(parent.sentences)].start):
        return True
    return any(
        _WITH_CLASS.search(scene.lowered, scene.sentences[number].start, scene.sentences[number].end)
        for number in parent.sentences
    )


def _item(scene: Scene, sentence: Sentence) -> list[Sentence]:
    """The sentences of the list item that `sentence` opens: those of its line."""
    item = [sentence]
    for following in scene.sentences[sentence.number + 1 :]:
        if following.block != sentence.block or len(item) > 3:
            break
        item.append(following)
    return item if _ITEM_START.match(scene.text, sentence.start) else [sentence]


def _item_parties(scene: Scene, sentence: Sentence, *, opens: bool, names: Sequence[Span]) -> list[Party]:
    """The body that opens an item, and those behind "avec", "entre", "lie … à" with what is coordinated to them."""
    found: list[Party] = []
    last = -1
    for actor in sentence.bodies():
        if any(name.overlaps(actor.span) for name in names):
            continue
        between = scene.lowered[last : actor.start] if last >= 0 else ""
        cued = bool(_CHILD_CUE.search(scene.lowered, sentence.start, actor.start))
        first = (
            opens and not found and actor.start - sentence.start < _OPENING and not _is_owner(scene, sentence, actor)
        )
        if cued or first or (last >= 0 and LIST_GAP.fullmatch(between)):
            party = as_party(scene, actor)
            if party is not None:
                found.append(party)
                last = actor.end
    return found


def _is_owner(scene: Scene, sentence: Sentence, actor: ActorMention) -> bool:
    return bool(_OWNER.search(scene.lowered, max(sentence.start, actor.start - 30), actor.start))


def read_title(scene: Scene, sentence: Sentence) -> Draft | None:
    """A title that names an agreement, with "entre A, B et C" on it or on the line below, is the agreement's own;
    else None.
    """
    following = scene.sentences[sentence.number + 1] if sentence.number + 1 < len(scene.sentences) else None
    kind = next((kind for kind in find_kinds(scene, sentence) if kind.kind is not None), None)
    held = sentence if _AMONG.search(scene.lowered, sentence.start, sentence.end) else following
    if kind is None or kind.kind is None or held is None or not _AMONG.search(scene.lowered, held.start, held.end):
        return None
    if kind.span.start - sentence.start > 12:
        return None
    start = held.start if held is not sentence else kind.span.end
    parties = [
        party
        for actor in within(held.actors, start, held.end)
        if actor.kind is not ActorKind.PERSON and (party := as_party(scene, actor))
    ]
    if len(parties) < 2:
        return None
    draft = Draft(anchor=kind.span, act=Stated(Act.SIGNED, (kind.span,), derived="its own text"), rule="act:title")
    draft.kinds.append(Stated(kind.kind, (kind.span,)))
    draft.sentences |= {sentence.number, held.number}
    draft.cues.append(kind.span)
    for party in parties:
        draft.add_party(party)
    return draft
