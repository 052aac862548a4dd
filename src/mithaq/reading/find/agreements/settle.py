"""Last decisions on the drafts of a text, when all of it has been read."""

from __future__ import annotations

from datetime import date, timedelta

from mithaq.reading.find.agreements.draft import Draft, dates_differ
from mithaq.reading.find.agreements.slots import nearby_event
from mithaq.reading.find.agreements.whereabouts import place_of
from mithaq.reading.find.mentions import Relation
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Act, Stated
from mithaq.reading.qualify.genre import trade_of

# An act of more than this before publication is recalled, not reported: a weekly or monthly still reports last month.
_LOOK_BACK = 30
_RECENT = timedelta(days=10)
_STATE_WORDS = frozenset({"etat", "gouvernement", "republique", "royaume"})
_RECALLED_AFTER = timedelta(days=45)


def settle(drafts: list[Draft], scene: Scene, *, events: tuple[Stated[str], ...] = ()) -> list[Draft]:
    """Drafts that have anybody bound, with what they share with their ceremony and their past."""
    drafts = [draft for draft in drafts if _is_told(draft)]
    for draft in drafts:
        if draft.date is None and draft.act.value in {Act.SIGNED, Act.RENEWED}:
            _look_back(draft, scene)
    for draft in drafts:
        recall(draft, scene.published)
        _keep_states(draft)
        if draft.act.value is Act.ANNOUNCED:
            draft.signatories = []  # whoever is expected to sign has not signed
        if draft.event is None and draft.act.value is not Act.EARLIER:
            draft.event = nearby_event(scene, scene.sentences[min(draft.sentences)], events)
        draft.place = draft.place or place_of(draft, scene)
    kept = _absorbed([draft for draft in drafts if _is_told(draft)])
    _share_ceremony(kept)
    kept = [draft for draft in kept if draft.counted or len(draft.parties) > 1 or len(kept) == 1]
    if kept and trade_of(scene.folded) is not None:
        kept = [draft for draft in kept if len(draft.parties) > 1]  # a player and a club, a clerk and an employer
    for draft in kept:
        _follow(draft)
    return kept


def _is_told(draft: Draft) -> bool:
    """Whether anybody is bound, or several documents are counted whose signature has its day or town."""
    if draft.parties or draft.signatories:
        return True
    counted = draft.counted > 1 and draft.kind() is not None and draft.act.value is Act.SIGNED
    return counted and draft.rule != "act:noun" and draft.date is not None and draft.place is not None


def recall(draft: Draft, published: str | None) -> None:
    """An act long before publication is an earlier one, whatever the tense."""
    if draft.act.value is not Act.SIGNED or draft.date is None or published is None or len(published) < 7:
        return
    if _is_long_before(draft.date.value, published):
        draft.act = Stated(Act.EARLIER, draft.date.spans, derived=f"{draft.date.value}, published {published}")


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
        for signatory in draft.signatories if len(fuller) == 1 else ():
            fuller[0].add_signatory(signatory)
    return kept


def _tells_more(fuller: Draft, draft: Draft) -> bool:
    """Whether `draft` has one party and may be the act of `fuller`, which has that party and another."""
    done = {Act.SIGNED, Act.RENEWED}
    return (
        len(draft.parties) == 1 < len(fuller.parties)
        and draft.counted == 1
        and draft.rule != "act:counted"
        and fuller.shares_parties(draft) == 1
        and draft.act.value in done
        and fuller.act.value in done
        and not dates_differ(fuller, draft)
    )


def _look_back(draft: Draft, scene: Scene) -> None:
    """An act without a date of its own took place on the day that the text was speaking of, if that was a recent
    one.
    """
    if scene.published is None or len(scene.published) < 10:
        return
    # Before a title nothing is told: the body tells of it again.
    first = next((number for number in sorted(draft.sentences) if number), 0)
    for number in range(first - 1, max(-1, first - _LOOK_BACK), -1):
        sentence = scene.sentences[number]
        for mention in sentence.dates:
            if mention.relation is not Relation.ON or len(mention.value) != 10 or mention.begins is not None:
                continue
            if _is_recent(mention.value, scene.published):
                draft.date = Stated(
                    mention.value, (mention.span,), derived=mention.derived or "the day that the text speaks of"
                )
                towns = [
                    place for place in sentence.places if place.kind == "town" and 0 <= place.start - mention.end < 30
                ]
                if draft.place is None and towns:
                    draft.place = Stated(towns[0].name, (towns[0].span,), derived="where the text was that day")
                return


def _is_recent(value: str, published: str) -> bool:
    try:
        return timedelta(0) < date.fromisoformat(published) - date.fromisoformat(value) <= _RECENT
    except ValueError:
        return False


def _keep_states(draft: Draft) -> None:
    """Where a state or its government is bound and somebody else, the ministers who sign bind the state."""
    named = [party for party in draft.parties if not party.by_minister]
    if len(named) >= 2 and any(party.is_state or party.words & _STATE_WORDS for party in named):
        draft.parties = named


def _is_long_before(value: str, published: str) -> bool:
    if len(value) == 10 and len(published) == 10 and _are_days(value, published):
        return date.fromisoformat(published) - date.fromisoformat(value) > _RECALLED_AFTER
    if min(len(value), len(published)) == 7:
        return _months(published) - _months(value) > 1  # a monthly tells of the month before
    shared = min(len(value), len(published))
    return value[:shared] < published[:shared]


def _months(value: str) -> int:
    return int(value[:4]) * 12 + int(value[5:7])


def _are_days(*values: str) -> bool:
    try:
        return all(date.fromisoformat(value) for value in values)
    except ValueError:
        return False


def _share_ceremony(drafts: list[Draft]) -> None:
    """Acts reported as done in one text without a day of their own took place with the one that has it."""
    done = [draft for draft in drafts if draft.act.value in {Act.SIGNED, Act.RENEWED}]
    dated = next((draft for draft in done if draft.date is not None), None)
    if dated is None or dated.date is None:
        return
    for draft in done:
        if draft.date is None:
            draft.date = _shared(dated.date)
            draft.place = draft.place or _shared(dated.place)
            draft.event = draft.event or _shared(dated.event)
        elif draft.date.value == dated.date.value:
            draft.place = draft.place or _shared(dated.place)
            draft.event = draft.event or _shared(dated.event)


def _shared(stated: Stated[str] | None) -> Stated[str] | None:
    if stated is None:
        return None
    return Stated(stated.value, stated.spans, derived=stated.derived or "same ceremony")


def _follow(draft: Draft) -> None:
    earlier = draft.follows_draft
    if earlier is not None and earlier.date is not None and draft.follows is None:
        draft.follows = earlier.date
