"""Which of the bodies that a clause names are bound by its act.

The word before a body decides ("with X" is bound, "at X" is not), across the words that only describe it ("with the
French developer X"); in a list the first body decides for all. Witnesses, settings, sources and purposes bind nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.find.agreements.draft import Party
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span, Stated
from mithaq.reading.packs.agreements.acts import ActMention
from mithaq.reading.packs.agreements.cues import Cues
from mithaq.reading.packs.agreements.zones import ZoneSpan, zone_at
from mithaq.reading.text.folding import fold

_NAME_WORD = regex.compile(r"[\p{L}\p{N}]+")
_SMALL = frozenset("the of and for in on to a an de la le des du et و في من".split())
# So many words before a body may describe it.
_DESCRIBING = 9
_BACK = 110
# And so near behind "its other party is" stands its name.
_NEAR_LEAD = 30
# Letters written onto an Arabic body: "by", "for", "as", or only "and" and the article.
_CLITIC = regex.compile(r"(?<!\p{L})[وف]?(?P<on>[بلك])(?:ال|ل)?$")
_JOINED = regex.compile(r"(?<!\p{L})(?P<and>[وف])?(?:ال)?$")
_AFTER_NAME = regex.compile(r"\p{L}\"\s+(?:ال)?$")
_OWNED = regex.compile(r"'s?\s+(?:[\p{L}-]+\s+){0,2}")
_CONJUNCTION = regex.compile(
    r"(?<!\p{L})(?:that|said|says|while|where|when|after|before|since|as|because)\s+(?:the\s+)?$"
)
_COMMA = regex.compile(r"[,،;؛]")
# Behind the town that a dispatch comes from: "عمان - بترا -", "الرياض في 4 مارس".
_DATELINE = regex.compile(r"\s*(?:[-–—/:(]|في\s+\d)")
# "وزارتا العدل والداخلية", "وزارات …": ministries that share their noun.
_MINISTRIES = regex.compile(r"(?P<noun>وزار(?:تي|تا|ات))\s+(?P<fields>\p{L}.+)")
# The next ministry's field has its article; "وإصلاح الإدارة" goes on with the field before it.
_FIELD_GAP = regex.compile(r"(?:\s*،?\s+و\s?|،\s*)(?=ال)")
_STOPS = frozenset(',;:()،؛-"')


def as_party(scene: Scene, actor: ActorMention) -> Party:
    """The party that a mention of a body stands for, under the fullest name that the text gives it."""
    spans: tuple[Span, ...] = (actor.span,)
    derived = None
    if scene.words(actor.span) != actor.name:
        spans = (actor.name_span,)
        if not actor.explicit:
            spans = (actor.span, actor.name_span)
            derived = f"« {scene.words(actor.span)} »: {actor.name}"
    is_state = actor.kind is ActorKind.STATE
    return Party(Stated(actor.name, spans, derived=derived), words_of(actor.name), actor.cluster, is_state=is_state)


def words_of(name: str) -> frozenset[str]:
    """Content words of a name, folded: how two spellings of one party are compared."""
    return frozenset(_NAME_WORD.findall(fold(name))) - _SMALL


@dataclass(frozen=True, slots=True)
class Bound:
    """A body that an act binds; `listed`: behind "between", so that they are all; `weak`: it only tells of the act."""

    actor: ActorMention
    listed: bool = False
    weak: bool = False


def bodies_bound(
    scene: Scene,
    sentence: Sentence,
    act: ActMention,
    zones: Sequence[ZoneSpan],
    *,
    cues: Cues,
    names: Sequence[Span] = (),
) -> list[Party]:
    """The bodies that the clause of `act` binds, in reading order. `names` are ranges of fairs and strategies."""
    found = _bound(scene, sentence, act, zones, cues=cues, names=names)
    listed = [each for each in found if each.listed]
    if len(listed) >= 2:
        found = listed
    firm = [each for each in found if not each.weak]
    return [party for each in (firm if len(firm) >= 2 else found) for party in as_parties(scene, each.actor)]


def as_parties(scene: Scene, actor: ActorMention) -> list[Party]:
    """The party that `actor` stands for; one for each field of "وزارتا العدل والداخلية"."""
    shared = _MINISTRIES.fullmatch(scene.folded, actor.name_span.start, actor.name_span.end)
    if shared is None:
        return [as_party(scene, actor)]
    starts, ends = [shared.start("fields")], []
    gaps = list(_FIELD_GAP.finditer(scene.folded, *shared.span("fields")))
    for gap in gaps if shared["noun"].endswith("ات") else gaps[-1:]:
        ends.append(gap.start())
        starts.append(gap.end())
    ends.append(actor.name_span.end)
    noun = Span(*shared.span("noun"))
    parties = []
    for start, end in zip(starts, ends, strict=True):
        name = f"وزارة {scene.text[start:end]}"
        stated = Stated(name, (noun, Span(start, end)), derived=f"« {scene.words(noun)} »: a ministry each")
        parties.append(Party(stated, words_of(name), None))
    return parties


def _bound(
    scene: Scene, sentence: Sentence, act: ActMention, zones: Sequence[ZoneSpan], *, cues: Cues, names: Sequence[Span]
) -> list[Bound]:
    found: list[Bound] = []
    between = _between(scene, act, cues)
    works_under = (
        act.kind is not None
        and cues.works_under is not None
        and (cues.works_under.search(scene.folded, act.clause.start, act.kind.span.start) is not None)
    )
    refused: ActorMention | None = None
    for actor in within(sentence.actors, act.clause.start, act.clause.end):
        if actor.kind is ActorKind.PERSON or any(name.overlaps(actor.span) for name in names):
            continue
        if cues.no_body.match(scene.folded, actor.start, actor.end):
            continue
        if zone_at(zones, actor.start) is not None or _stands_in_role(sentence, actor):
            continue
        if act.is_before(actor.start) and not works_under:
            continue
        if _has_agreement(scene, actor, act):
            found.append(Bound(actor))
            continue
        if cues.body_behind_refuses.match(scene.folded, actor.end, sentence.end) or is_attribute(
            scene, sentence, actor
        ):
            continue
        last = found[-1] if found else None
        if last is not None and cues.list_gap.fullmatch(scene.folded, last.actor.end, actor.start):
            found.append(Bound(actor, last.listed, last.weak))
        elif _shares_refusal(scene, refused, actor, cues):
            refused = actor
        elif is_admitted(scene, sentence, actor.span, act, cues=cues) or _opens_its_clause(
            scene, sentence, actor, act, cues
        ):
            found.append(Bound(actor, between is not None and between < actor.start))
        elif actor.kind is not ActorKind.STATE:
            refused = actor
    return found


def _has_agreement(scene: Scene, actor: ActorMention, act: ActMention) -> bool:
    """Whether a body is the one whose agreement it is: "X's partnership with Y was announced"."""
    if act.kind is None or actor.end >= act.kind.span.start:
        return False
    owned = _OWNED.fullmatch(scene.folded, actor.end, act.kind.span.start) is not None
    return owned and scene.folded.startswith(" with ", act.kind.span.end)


def _opens_its_clause(scene: Scene, sentence: Sentence, actor: ActorMention, act: ActMention, cues: Cues) -> bool:
    """Whether a body is the subject of the act in a clause of its own: "said that X signed", "after X and Y signed"."""
    if cues.subject_gap is None or act.noun or act.passive or act.attributive or actor.end > act.span.start:
        return False
    if not _CONJUNCTION.search(scene.folded, max(sentence.start, actor.start - 20), actor.start):
        return False
    end = actor.end
    for other in within(sentence.actors, actor.end, act.span.start):
        if cues.list_gap.fullmatch(scene.folded, end, other.start):
            end = other.end
    return cues.subject_gap.fullmatch(scene.folded, end, act.span.start) is not None


def is_attribute(scene: Scene, sentence: Sentence, actor: ActorMention) -> bool:
    """Whether a state only says where a place or body is: "in Rabat, Morocco", "شركة «علم» السعودية"."""
    if actor.kind is not ActorKind.STATE:
        return False
    if actor.start == sentence.start and _DATELINE.match(scene.text, actor.end, sentence.end):
        return True
    if any(0 <= actor.start - place.end <= 2 for place in sentence.places if place.start < actor.start):
        return True
    return _AFTER_NAME.search(scene.folded, max(sentence.start, actor.start - 12), actor.start) is not None or any(
        scene.folded[other.end : actor.start].isspace() for other in sentence.actors if other.end < actor.start
    )


def _shares_refusal(scene: Scene, refused: ActorMention | None, actor: ActorMention, cues: Cues) -> bool:
    """Whether a body is only joined to one that is no party: "the head of X and Y"."""
    if refused is None or not cues.list_gap.fullmatch(scene.folded, refused.end, actor.start):
        return False
    return not _COMMA.search(scene.folded, refused.end, actor.start)


def _between(scene: Scene, act: ActMention, cues: Cues) -> int | None:
    """Where the list behind "between" begins in the clause of `act`, None without one."""
    start = act.kind.span.end if act.kind is not None else act.clause.start
    match = cues.between.search(scene.folded, start, act.clause.end)
    return match.end() if match is not None else None


def _stands_in_role(sentence: Sentence, actor: ActorMention) -> bool:
    """Whether a body is part of a person's function, or the body of a person who stands there: persons decide on it."""
    for role in sentence.roles:
        if any(span.overlaps(actor.span) for span in role.role):
            return True
        if role.organisation is not None and role.organisation.span == actor.span:
            return True
    return False


def is_admitted(scene: Scene, sentence: Sentence, span: Span, act: ActMention, *, cues: Cues) -> bool:
    """Whether the words before `span` make what stands there a party of `act`.

    They are read backwards across those that only describe, and across dates and places, to the one that decides.
    """
    start = max(sentence.start, span.start - _BACK)
    before = scene.folded[start : span.start]
    if cues.clitics:
        if (on := _CLITIC.search(before)) is not None:
            return on["on"] == "ب" and act.group == "bind"
        before = _JOINED.sub(lambda match: "،" if match["and"] else "", before)
    skipped = _skipped(sentence, start, span.start)
    for _ in range(_DESCRIBING):
        before = before.rstrip()
        end = start + len(before)
        jump = next((each for each in skipped if each.end == end), None)
        if jump is not None:
            before = cues.adjunct.sub("", before[: jump.start - start].rstrip())
            continue
        decided = _decided(before, end, act, cues)
        if decided is not None:
            return decided
        before = before[: before.rstrip().rfind(" ") + 1]
    return False


def _decided(before: str, end: int, act: ActMention, cues: Cues) -> bool | None:
    """What the last word before a body decides; None where it only describes."""
    if not before or before[-1] in _STOPS:
        return True
    if act.span.start < end <= act.span.end:
        return True
    if act.kind is not None and act.kind.span.start < end <= act.kind.span.end:
        return not cues.clitics
    if cues.admits.search(before):
        return True
    if cues.refuses.search(before):
        return False
    word = before[before.rfind(" ") + 1 :]
    if cues.clitics and word == before:
        return True  # a verb that opens the sentence: its subject follows
    if cues.clitics and word[:1] == "و" and cues.passes.fullmatch(word[1:]):
        return True
    return None if cues.passes.fullmatch(word) else False


def _skipped(sentence: Sentence, start: int, end: int) -> list[Span]:
    """Dates and places between an act and a body, which decide nothing."""
    held = [each.span for each in within(sentence.dates, start, end)]
    return held + [each.span for each in within(sentence.places, start, end)]


def others_bound(scene: Scene, sentence: Sentence, *, cues: Cues) -> list[Party]:
    """The bodies that a sentence without an act calls parties: "Its other party is X"."""
    lead = cues.counterparty.search(scene.folded, sentence.start, sentence.end)
    if lead is None:
        return []
    found: list[ActorMention] = []
    for actor in within(sentence.actors, lead.end(), sentence.end):
        near = actor.start - lead.end() < _NEAR_LEAD
        if actor.kind is ActorKind.PERSON or (not near and not found):
            break
        if found and not cues.list_gap.fullmatch(scene.folded, found[-1].end, actor.start):
            break
        found.append(actor)
    return [as_party(scene, actor) for actor in found]
