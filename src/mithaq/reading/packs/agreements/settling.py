"""Last decisions on the drafts of a text, when all of it has been read."""

from __future__ import annotations

from datetime import date, timedelta

from mithaq.reading.find.agreements.draft import Draft, dates_differ
from mithaq.reading.find.agreements.settle import recall
from mithaq.reading.find.mentions import Relation
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Act, Span, Stated
from mithaq.reading.packs.agreements.events import Known
from mithaq.reading.packs.agreements.fairs import fair_nearby
from mithaq.reading.packs.agreements.slots import WEEK, is_in_name

_DONE = frozenset({Act.SIGNED, Act.RENEWED})
# An act without a day of its own was done on a day that the text speaks of, if that was so recent.
_RECENT = timedelta(days=10)
_LOOK_BACK = 30
# A sentence on the ceremony stands near the act.
_NEAR = 4
# So many different words of a trade show that a text is of it.
_TRADE = 3
_HEAD = 6
_BACK = 6


def settle(drafts: list[Draft], scene: Scene, *, known: Known) -> list[Draft]:
    """Drafts that have anybody bound, with what they share with their ceremony and their past."""
    for draft in drafts:
        if draft.act.value in _DONE and draft.date is None:
            _look_back(draft, scene)
        if draft.date is None or not (draft.date.derived or "").startswith(WEEK):
            recall(draft, scene.published)
        _keep_states(draft)
        if draft.act.value is Act.EARLIER and draft.event is not None and draft.event.derived is not None:
            draft.event = None  # the fair that the text speaks of is not that of a past act
        if draft.act.value is Act.ANNOUNCED:
            draft.signatories = []  # whoever is expected to sign has not signed
        if draft.act.value is not Act.EARLIER and draft.event is None:
            draft.event = fair_nearby(scene, scene.sentences[min(draft.sentences)], known.fairs, cues=known.cues)
        if draft.place is None and draft.act.value in _DONE:
            draft.place = _place_of(draft, scene, known)
    kept = _absorbed([draft for draft in drafts if _is_bound(draft) or _is_counted(draft, drafts)])
    _share_ceremony(kept)
    if is_of_trade(scene, known):
        kept = [draft for draft in kept if len(draft.parties) > 1 and not draft.signatories]
    for draft in kept:
        earlier = draft.follows_draft
        if earlier is not None and draft.follows is None:
            draft.follows = earlier.date
    return kept


def _keep_states(draft: Draft) -> None:
    """Where states are bound, and nobody else but through ministers, the ministers sign for their states."""
    states = [party for party in draft.parties if party.is_state]
    if len(states) >= 2:
        draft.parties = [party for party in draft.parties if not party.by_minister]


def is_of_trade(scene: Scene, known: Known) -> bool:
    """Whether the text is of a trade whose contracts bind persons: sport, jobs, courts, fiction."""
    return len({match[0] for match in known.cues.trade.finditer(scene.folded)}) >= _TRADE


def _is_bound(draft: Draft) -> bool:
    """Whether a draft shows two sides: two parties, or one and a word for an agreement with some partner."""
    return len(draft.parties) >= 2 or bool((draft.parties or len(draft.signatories) > 1) and draft.kinds)


def _is_counted(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether documents that the text counts and dates, but not by whom, are all that it tells of that day."""
    others = [
        other for other in drafts if other is not draft and _is_bound(other) and other.act.value is draft.act.value
    ]
    return draft.counted != 1 and bool(draft.kinds) and draft.date is not None and not others


def _absorbed(drafts: list[Draft]) -> list[Draft]:
    """Drafts without those that tell of one body what another draft tells of it and its partner."""
    kept = []
    for draft in drafts:
        fuller = [other for other in drafts if _tells_more(other, draft)]
        if not fuller:
            kept.append(draft)
            continue
        for other in fuller:
            other.date, other.place = other.date or draft.date, other.place or draft.place
            other.event, other.duration = other.event or draft.event, other.duration or draft.duration
    return kept


def _tells_more(fuller: Draft, draft: Draft) -> bool:
    return (
        len(draft.parties) == 1 < len(fuller.parties)
        and draft.counted == 1
        and draft.rule != "act:counted"
        and fuller.shares_parties(draft) == 1
        and {draft.act.value, fuller.act.value} <= _DONE
        and not dates_differ(fuller, draft)
    )


def _look_back(draft: Draft, scene: Scene) -> None:
    """Give an act the recent day that the text was speaking of."""
    if scene.published is None or len(scene.published) < 10:
        return
    first = min(draft.sentences)
    for sentence in reversed(scene.sentences[max(0, first - _LOOK_BACK) : first]):
        for mention in sentence.dates:
            if (
                mention.relation is Relation.ON
                and mention.begins is None
                and _is_recent(mention.value, scene.published)
            ):
                derived = mention.derived or "the day that the text speaks of"
                draft.date = Stated(mention.value, (mention.span,), derived=derived)
                return


def _is_recent(value: str, published: str) -> bool:
    try:
        return timedelta(0) < date.fromisoformat(published) - date.fromisoformat(value) <= _RECENT
    except ValueError:
        return False


def _place_of(draft: Draft, scene: Scene, known: Known) -> Stated[str] | None:
    return _of_ceremony(draft, scene, known) or _of_meeting(draft, scene, known) or _of_dispatch(draft, scene, known)


def _of_ceremony(draft: Draft, scene: Scene, known: Known) -> Stated[str] | None:
    """The town of a sentence near the act that tells of its ceremony or names its fair."""
    first = min(draft.sentences)
    order = [first, *range(first + 1, first + 1 + _NEAR), *range(first - 1, first - 1 - _NEAR, -1)]
    for number in order:
        if not 0 <= number < len(scene.sentences):
            continue
        sentence = scene.sentences[number]
        told = known.cues.ceremony.search(scene.folded, sentence.start, sentence.end)
        names_fair = draft.event is not None and any(sentence.span.covers(span) for span in draft.event.spans)
        if told is None and not names_fair:
            continue
        if number < first and sentence.block != scene.sentences[first].block and not names_fair:
            continue
        start = told.start() if told is not None else sentence.start
        witnesses = known.cues.bystanders.search(scene.folded, start, sentence.end)
        end = witnesses.start() if witnesses is not None and number != first else sentence.end
        town = _town(sentence, max(sentence.start, start - 40) if not names_fair else sentence.start, end)
        if town is not None:
            return town
    return None


def _of_meeting(draft: Draft, scene: Scene, known: Known) -> Stated[str] | None:
    """The town of the meeting that the act points back at: "on the sidelines of the meeting"."""
    first = scene.sentences[min(draft.sentences)]
    pointing = known.cues.back_to_fair.search(scene.folded, first.start, first.end)
    if pointing is None:
        return None
    noun = pointing[0].split()[-1].removeprefix("ال")
    for sentence in reversed(scene.sentences[max(0, first.number - _BACK) : first.number]):
        at = scene.folded.find(noun, sentence.start, sentence.end)
        if at >= 0 and (town := _town(sentence, at, sentence.end)) is not None:
            return town
    return None


def _town(sentence: Sentence, start: int, end: int) -> Stated[str] | None:
    for place in sentence.places:
        if place.kind == "town" and start <= place.start < end and not is_in_name(sentence, place.span):
            return Stated(place.name, (place.span,), derived="where the ceremony was")
    return None


def _of_dispatch(draft: Draft, scene: Scene, known: Known) -> Stated[str] | None:
    """The town of the dispatch, for an act that is of its place and hour."""
    sentence = scene.sentences[min(draft.sentences)]
    here = known.cues.here.search(scene.folded, sentence.start, sentence.end)
    for above in scene.sentences[:_HEAD]:
        for place in above.places:
            if place.kind != "dateline":
                continue
            if here is not None:
                spans = (place.span, Span(*here.span()))
                return Stated(place.name, spans, derived=f"« {here[0]} » in a dispatch from {place.name}")
            if draft.event is not None and _names_early(scene, draft.event):
                return Stated(place.name, (place.span,), derived=f"where {draft.event.value} is held")
    return None


def _names_early(scene: Scene, fair: Stated[str]) -> bool:
    """Whether a dispatch speaks of the fair from its beginning, so that it comes from there."""
    return len(scene.sentences) < _HEAD or fair.spans[-1].start < scene.sentences[_HEAD - 1].end


def _share_ceremony(drafts: list[Draft]) -> None:
    """Acts done that one text reports without a day of their own took place with the one that has it."""
    done = [draft for draft in drafts if draft.act.value in _DONE]
    dated = next((draft for draft in done if draft.date is not None), None)
    if dated is None or dated.date is None:
        return
    for draft in done:
        if draft.date is None:
            draft.date = _shared(dated.date)
        if draft.date is not None and draft.date.value == dated.date.value:
            draft.place = draft.place or _shared(dated.place)
            draft.event = draft.event or _shared(dated.event)


def _shared(stated: Stated[str] | None) -> Stated[str] | None:
    return None if stated is None else Stated(stated.value, stated.spans, derived=stated.derived or "same ceremony")
