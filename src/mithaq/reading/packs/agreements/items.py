"""Documents that a text counts and then tells apart: "The first …", the items of a list, the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from mithaq.reading.find.agreements.draft import Draft, Party
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated
from mithaq.reading.packs.agreements.acts import ActMention, KindMention
from mithaq.reading.packs.agreements.events import Known
from mithaq.reading.packs.agreements.parties import as_party, others_bound, words_of
from mithaq.reading.packs.agreements.slots import state_duration

# The body that opens an item stands so near its beginning.
_OPENING = 45
_LEAD = regex.compile(r"(?P<name>\p{Lu}[\p{L}\p{N}&.'-]*(?:\s+\p{Lu}[\p{L}\p{N}&.'-]*){1,4})\s*[,:(]")
_RULE = regex.compile(r"[\s|:–—-]+")


def is_item(
    scene: Scene,
    sentence: Sentence,
    kinds: Sequence[KindMention],
    parent: Draft,
    *,
    known: Known,
    goes_on: bool = False,
) -> bool:
    """Whether a sentence speaks of one of the documents that `parent` counts.

    `goes_on`: the item before it was one, so that a name alone will do.
    """
    cues = known.cues
    if cues.ordinal.match(scene.folded, sentence.start, sentence.end):
        return True
    if parent.counted == 1:
        return False
    bullet = cues.item.match(scene.folded, sentence.start, sentence.end)
    if bullet is None:
        return False
    return (
        any(actor.start - bullet.end() < _OPENING for actor in sentence.bodies() if actor.explicit)
        or any(kind.kind is not None for kind in kinds)
        or (goes_on and _LEAD.match(scene.text, bullet.end(), sentence.end) is not None)
    )


def read_item(scene: Scene, sentence: Sentence, parent: Draft, kinds: Sequence[KindMention], *, known: Known) -> Draft:
    """The document of one item: what is said of all of them, and what the item says of its own."""
    anchor = kinds[0].span if kinds else Span(sentence.start, min(sentence.end, sentence.start + 12))
    child = _copy(parent, sentence, anchor)
    own = sorted((kind for kind in kinds if kind.kind is not None), key=lambda kind: (kind.demonstrative, kind.span))
    child.kinds[:0] = [Stated(kind.kind, (kind.span,)) for kind in own if kind.kind is not None][:1]
    child.duration = state_duration(
        scene, sentence.span, sentence, near=kinds[0].span if kinds else None, cues=known.cues
    )
    found = [*_item_parties(scene, sentence, known), *others_bound(scene, sentence, cues=known.cues)]
    for party in found or _lead(scene, sentence, known):
        child.add_party(party)
    return child


def _lead(scene: Scene, sentence: Sentence, known: Known) -> list[Party]:
    """The name that opens an item of a list and that no finder knows: capitals before a comma or a colon."""
    bullet = known.cues.item.match(scene.text, sentence.start, sentence.end)
    lead = _LEAD.match(scene.text, bullet.end(), sentence.end) if bullet is not None else None
    if lead is None:
        return []
    span = Span(*lead.span("name"))
    return [Party(Stated(lead["name"], (span,)), words_of(lead["name"]), None)]


def _copy(parent: Draft, sentence: Sentence, anchor: Span) -> Draft:
    return replace(
        parent,
        anchor=anchor,
        kinds=list(parent.kinds),
        parties=list(parent.parties),
        signatories=list(parent.signatories),
        sentences={sentence.number},
        cues=list(parent.cues),
        counted=1,
        rule="act:counted",
    )


def _item_parties(scene: Scene, sentence: Sentence, known: Known) -> list[Party]:
    """The body that opens an item, those behind "with", "between", and what is coordinated to them."""
    cues = known.cues
    bullet = cues.item.match(scene.folded, sentence.start, sentence.end)
    found: list[Party] = []
    last = -1
    for actor in sentence.bodies():
        if any(name.overlaps(actor.span) for name in known.names_in(sentence)):
            continue
        if any(role.organisation is not None and role.organisation.span == actor.span for role in sentence.roles):
            continue
        opens = bullet is not None and last < 0 and actor.start - bullet.end() < _OPENING
        cued = cues.item_party.search(scene.folded, max(sentence.start, actor.start - 120), actor.start)
        listed = last >= 0 and cues.list_gap.fullmatch(scene.folded, last, actor.start)
        if actor.kind is not ActorKind.PERSON and (opens or cued or listed) and actor.explicit | bool(cued):
            found.append(as_party(scene, actor))
            last = actor.end
            if opens and bullet is not None and scene.folded[actor.end : actor.end + 1] in ":،," and not cued:
                break
    return found


def read_row(scene: Scene, sentence: Sentence, parent: Draft, *, known: Known) -> Draft | None:
    """The document of one row of a table, whose first cell names a partner; None for any other line."""
    words = scene.words(sentence.span)
    first, bar, _ = words.partition("|")
    name = first.strip()
    if not bar or words.count("|") < 2 or not regex.fullmatch(r"\p{L}[\p{L}\p{M}\d '’&.-]{1,48}", name):
        return None
    following = scene.sentences[sentence.number + 1 : sentence.number + 2]
    if _RULE.fullmatch("".join(scene.words(each.span) for each in following)) and following:
        return None  # the head of the table
    before = scene.sentences[sentence.number - 1]
    start = sentence.start + words.index(name)
    if "|" not in scene.words(before.span) or known.cues.total.match(scene.folded, start, sentence.end):
        return None
    span = Span(start, start + len(name))
    child = _copy(parent, sentence, span)
    held = next((actor for actor in sentence.bodies() if actor.start == start), None)
    child.add_party(as_party(scene, held) if held is not None else Party(Stated(name, (span,)), words_of(name), None))
    return child


def tell_apart(act: ActMention, event: Draft) -> list[Draft]:
    """One draft for each partner of "three agreements with A, B and C", "between X and A, B and C", where just as many
    are named as documents are counted; empty where nothing tells them apart.
    """
    if act.kind is None or event.counted < 2 or len(event.parties) != event.counted + 1:
        return []
    shared, *partners = sorted(event.parties, key=lambda party: party.stated.spans[0])
    if partners[0].stated.spans[0].start < act.kind.span.start:
        return []
    return [_child(event, [shared, partner]) for partner in partners]


def _child(event: Draft, parties: Sequence[Party]) -> Draft:
    child = replace(event, parties=[], sentences=set(event.sentences), counted=1)
    child.kinds, child.cues, child.signatories = list(event.kinds), list(event.cues), list(event.signatories)
    for party in parties:
        child.add_party(party)
    return child
