"""Parts of a clause that name no party: those who stand by, the setting, the source of the news, the purpose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mithaq.reading.find.agreements.zones import Zone
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Span
from mithaq.reading.packs.agreements.acts import ActMention
from mithaq.reading.packs.agreements.cues import Cues

__all__ = ["Zone", "ZoneSpan", "find_zones", "zone_at"]


@dataclass(frozen=True, slots=True)
class ZoneSpan:
    """A part of a clause, half-open, and what it is."""

    start: int
    end: int
    zone: Zone


def find_zones(scene: Scene, act: ActMention, *, cues: Cues, names: Sequence[Span]) -> tuple[ZoneSpan, ...]:
    """The zones of the clause of `act`, in order. `names` are ranges of actors, in which no word opens a zone.

    Witnesses run to a hard stop or to what goes on with the act; a setting to its comma; a purpose, which stands behind
    the agreement, to ", between" or the end.
    """
    found = []
    clause = act.clause
    settled = max(act.span.end, act.kind.span.end if act.kind is not None else 0)
    for zone, pattern in (
        (Zone.BYSTANDERS, cues.bystanders),
        (Zone.SETTING, cues.setting),
        (Zone.SOURCE, cues.source),
        (Zone.PURPOSE, cues.purpose),
    ):
        for match in pattern.finditer(scene.folded, clause.start, clause.end):
            if zone is Zone.PURPOSE and match.start() < settled:
                continue
            if any(name.start <= match.start() < name.end for name in names):
                continue
            end = _end(scene, match.end(), zone, act=act, cues=cues, names=names)
            if zone is Zone.SETTING and match.start() < act.span.start:
                end = min(end, act.span.start)
            if zone is Zone.SETTING and act.kind is not None and match.start() < act.kind.span.start:
                end = min(end, act.kind.span.start)  # "تم التوقيع بمقر … على اتفاقية بين …"
            found.append(ZoneSpan(match.start(), end, zone))
    return tuple(sorted(found, key=lambda each: each.start))


def _end(scene: Scene, start: int, zone: Zone, *, act: ActMention, cues: Cues, names: Sequence[Span]) -> int:
    end = act.clause.end
    for pattern in (cues.hard_stop, cues.resumes):
        stop = pattern.search(scene.folded, start, end)
        if stop is not None and (zone is not Zone.SETTING or pattern is cues.hard_stop):
            end = stop.start() if stop.start() > start else end
    if act.span.start > start:
        # whatever stands before the act ends where the act begins
        end = min(end, act.span.start)
    if zone in {Zone.BYSTANDERS, Zone.PURPOSE}:
        return end
    for at in range(start, end):
        if scene.folded[at] in ",،()" and not any(name.start <= at < name.end for name in names):
            return at
    return end


def zone_at(zones: Sequence[ZoneSpan], offset: int) -> Zone | None:
    """The zone that holds `offset`, witnesses before the others; None outside all."""
    holding = [each.zone for each in zones if each.start <= offset < each.end]
    return None if not holding else Zone.BYSTANDERS if Zone.BYSTANDERS in holding else holding[0]
