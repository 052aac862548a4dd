"""When and where an act took place, for how long it holds, and which agreement it continues."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import regex

from mithaq.reading.find.mentions import DateMention, Relation, TemporalType
from mithaq.reading.find.places import PlaceMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span, Stated
from mithaq.reading.packs.agreements.acts import ActMention
from mithaq.reading.packs.agreements.cues import Cues
from mithaq.reading.packs.agreements.zones import Zone, ZoneSpan, zone_at

_IN_TOWN = regex.compile(r"\s+(?:\p{L}+\s+){0,2}in\s+|\s+ب")
# Begins what is said of a date that was worked out from a week: it is as recent as the week.
WEEK = "the week of"
_WEEK = regex.compile(r"(\d{4})-W(\d{2})")
_ISO = regex.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
# How far behind the word for an agreement its duration may stand, and before it ("a three-year deal").
_BEHIND = 90
_BEFORE = 25
# The town and the day of a dispatch stand so near its beginning, before a dash or a bracket.
_HEAD = 60
# And the day of a signing so near behind the word for it.
_TOLD = 40
_DASH = regex.compile(r"[^\n.]{0,25}?\s*(?:\([^()]{2,30}\)\s*)?(?:\s[-–—]|\)\s)")


def state_date(
    scene: Scene,
    sentence: Sentence,
    act: ActMention,
    zones: Sequence[ZoneSpan],
    *,
    cues: Cues,
    names: Sequence[Span] = (),
) -> Stated[str] | None:
    """The day, month or year of an act: of the dates in its clause the one nearest to it, days before years.

    Deadlines, durations, dates of a purpose and those of another agreement are none; a fair's own days are not either.
    """
    candidates = [
        each
        for each in within(sentence.dates, act.clause.start, act.clause.end)
        if _may_date(each)
        and not any(name.overlaps(each.span) for name in names)
        and zone_at(zones, each.start) not in {Zone.PURPOSE, Zone.SOURCE}
        and not _dates_another(scene, sentence, act, each, cues)
        and not _is_of_dispatch(scene, sentence, each.span)
        and not cues.demonstrative_behind.match(scene.folded, each.end, sentence.end)
        and not _is_of_relative(scene, act, each.start, cues)
        and not (each.end < act.span.start and cues.source_date.match(scene.folded, each.end, act.span.start))
    ]
    candidates = [each for each in candidates if not act.is_before(each.start)]
    if not candidates:
        return _month_of_week(sentence, act)
    best = min(candidates, key=lambda each: (len(each.value) == 4, _gap(each.span, act.span)))
    return Stated(best.value[:10], (best.span,), derived=best.derived)


def ceremony_date(scene: Scene, sentence: Sentence, cues: Cues) -> Stated[str] | None:
    """The day that a sentence gives for the signing itself: "The ceremony took place on Tuesday"."""
    told = cues.ceremony_told.search(scene.folded, sentence.start, sentence.end)
    if told is None:
        return None
    days = [
        date for date in within(sentence.dates, told.start(), sentence.end) if _may_date(date) and len(date.value) >= 7
    ]
    return Stated(days[0].value[:10], (days[0].span,), derived=days[0].derived) if days else None


def _may_date(date: DateMention) -> bool:
    return (
        date.type in {TemporalType.DATE, TemporalType.TIME}
        and date.relation is Relation.ON
        and _ISO.fullmatch(date.value[:10]) is not None
        and date.begins is None
    )


def _dates_another(scene: Scene, sentence: Sentence, act: ActMention, date: DateMention, cues: Cues) -> bool:
    """Whether a date is that of the agreement that a renewal continues."""
    match = cues.since.search(scene.folded, max(sentence.start, date.start - 60), date.start)
    return match is not None and not match.start() <= act.span.start < match.end()


def _is_of_relative(scene: Scene, act: ActMention, at: int, cues: Cues) -> bool:
    """Whether a relative clause behind the object of an active act holds `at`: "with X, which was founded in 2010"."""
    if act.passive or act.attributive or act.noun or act.kind is None or act.kind.span.start < act.span.end:
        return False
    return cues.relative.search(scene.folded, act.kind.span.end, max(act.kind.span.end, at)) is not None


def _month_of_week(sentence: Sentence, act: ActMention) -> Stated[str] | None:
    """ "Last week" dates an act by its month, where all of the week lies in one."""
    for mention in within(sentence.dates, act.clause.start, act.clause.end):
        week = _WEEK.fullmatch(mention.value)
        if week is None or mention.relation is not Relation.ON or act.is_before(mention.start):
            continue
        first, last = (datetime.date.fromisocalendar(int(week[1]), int(week[2]), day) for day in (1, 7))
        if first.month == last.month:
            derived = f"{WEEK} {mention.derived or mention.value}"
            return Stated(first.isoformat()[:7], (mention.span,), derived=derived)
    return None


def _is_of_dispatch(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Whether what stands at `span` heads a dispatch: "KIGALI, 20 November 2025 — …"."""
    return span.end - sentence.start < _HEAD and _DASH.match(scene.folded, span.end, sentence.end) is not None


def _gap(one: Span, other: Span) -> int:
    return other.start - one.end if one.end <= other.start else one.start - other.end


def state_place(scene: Scene, sentence: Sentence, act: ActMention, zones: Sequence[ZoneSpan]) -> Stated[str] | None:
    """The town of an act: the one nearest to the act word, outside names of actors and functions, and purposes.

    A town that stands right behind a venue ("at the park X in Y") is the town.
    """
    candidates = [
        place
        for place in within(sentence.places, act.clause.start, act.clause.end)
        if _is_town(place)
        and zone_at(zones, place.start) not in {Zone.PURPOSE, Zone.SOURCE}
        and not is_in_name(sentence, place.span)
        and not _is_of_dispatch(scene, sentence, place.span)
        and not act.is_before(place.start)
    ]
    if not candidates:
        return None
    aside = [place for place in candidates if zone_at(zones, place.start) is Zone.BYSTANDERS]
    best = min(candidates, key=lambda place: (place in aside, _gap(place.span, act.span)))
    for place in candidates:
        if place.start > best.end and _IN_TOWN.fullmatch(scene.folded, best.end, place.start):
            best = place
    return Stated(best.name, (best.span,))


def _is_town(place: PlaceMention) -> bool:
    return place.kind == "town" or place.name.endswith(" العاصمة")


def is_in_name(sentence: Sentence, span: Span) -> bool:
    """Whether `span` is part of the name or the function of an actor."""
    return any(actor.span.overlaps(span) for actor in sentence.actors) or any(
        part.overlaps(span) for role in sentence.roles for part in role.role
    )


def state_duration(
    scene: Scene, part: Span, sentence: Sentence, *, near: Span | None, cues: Cues
) -> Stated[str] | None:
    """How long an agreement holds, from `part` of `sentence`.

    `near` is the word for it; None takes only a term that is said to be one.
    """
    for date in within(sentence.dates, part.start, part.end):
        if date.type is not TemporalType.DURATION or date.relation is Relation.WITHIN:
            continue
        if cues.not_duration.match(scene.folded, date.end, sentence.end):
            continue
        before = scene.folded[max(sentence.start, date.start - 60) : date.start]
        if (
            near is not None
            and 0 <= near.start - date.end <= _BEFORE
            and not regex.search(r"[,;،]", scene.folded[date.end : near.start])
        ):
            return Stated(date.value, (date.span,), derived=date.derived)
        cue = cues.duration.search(before)
        if cue is None:
            continue
        holds = cues.holds_for.search(before) is not None or cues.holds_behind.match(
            scene.folded, date.end, sentence.end
        )
        close = near is not None and near.end <= date.start <= near.end + _BEHIND
        if holds or (close and near is not None and _is_plain(scene, near, date)):
            return Stated(date.value, (date.span,), derived=date.derived)
    return None


def _is_plain(scene: Scene, near: Span, date: DateMention) -> bool:
    return not regex.search(r"[;:؛]|\d", scene.folded[near.end : date.start])


def state_follows(scene: Scene, sentence: Sentence, clause: Span, *, cues: Cues) -> Stated[str] | None:
    """The date of the agreement that a renewal continues ("since 2020", "the 2021 memorandum")."""
    for date in within(sentence.dates, clause.start, clause.end):
        if date.type is not TemporalType.DATE or not _ISO.fullmatch(date.value):
            continue
        since = date.relation is Relation.SINCE
        if since or cues.since.search(scene.folded, max(sentence.start, date.start - 60), date.start):
            return Stated(date.value, (date.span,), derived=date.derived)
    return None
