"""Where: the place that the words tie to a quantity."""

from __future__ import annotations

import regex

from mithaq.reading.find.places import PlaceMention
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Stated
from mithaq.reading.packs.commitments.candidates import Candidate
from mithaq.reading.packs.commitments.signals import Sort
from mithaq.reading.packs.commitments.words import Words

_OPENING = 12
_GAP = regex.compile(r"\s*(?:since|in|منذ)?\s*")
# More places follow: "in Tangier, Fez and Agadir".
_SEVERAL = regex.compile(r"(?:,\s*\p{Lu}[\p{L}-]+)*+,?\s+and\s+\p{Lu}|(?:\s*،\s*و?[بف]?|\s+و)(?:ال)?\p{Arabic}+\s+وال")


def place_of(scene: Scene, candidate: Candidate, *, words: Words) -> Stated[str] | None:
    """The one place behind the quantity and before the next one, else the one of the deed that leads to it."""
    sentence = candidate.sentence
    stop = min([sentence.end, *(other.start for other in candidate.following)])
    after = [
        place
        for place in sentence.places
        if candidate.end <= place.start < stop
        and not _breaks(scene, candidate.end, place.start)
        and _is_led(scene, place, words)
    ]
    deeds = [each.start for each in candidate.after if each.sort is Sort.BRING]
    if after and len({place.name for place in after}) > 1:
        further = min((start for start in deeds if start >= after[0].end), default=sentence.end)
        after = [place for place in after if place.start < further]  # "400 jobs in Fez and open a hub in Nador"
    if after:
        return None if _SEVERAL.match(scene.text, after[-1].end) else _one(after)
    subject = [
        place
        for place in sentence.places
        if (_leads_to(scene, place, candidate) or _opens(place, candidate)) and _is_led(scene, place, words)
    ]
    if subject:
        return _one(subject[-1:])
    start = max(
        (signal.start for signal in candidate.before if signal.sort in {Sort.BRING, Sort.AIM, Sort.GIVE}), default=None
    )
    first = next((signal.start for signal in candidate.before if signal.sort in {Sort.BRING, Sort.AIM}), start)
    if first is None:
        return None
    signed = max((signal.end for signal in candidate.before if signal.sort is Sort.OTHER), default=0)
    before = [
        place
        for place in sentence.places
        if max(first, signed, candidate.previous_end) <= place.start < candidate.start and _is_led(scene, place, words)
    ]
    return _one(before) if candidate.previous_end == sentence.start else None


def _leads_to(scene: Scene, place: PlaceMention, candidate: Candidate) -> bool:
    """Whether a place closes the subject of the governing word: "the school that it runs in Meknes has trained …"."""
    signal = candidate.governing
    if signal is None or not place.end <= signal.start <= candidate.start:
        return False
    if any(0 <= place.start - actor.end <= len(" in the ") for actor in candidate.sentence.bodies()):
        return False  # "Hub A in B": where the body sits, not what it does
    gap = scene.folded[place.end : signal.start]
    for date in candidate.sentence.dates:
        if place.end <= date.start and date.end <= signal.start:
            gap = scene.folded[place.end : date.start] + scene.folded[date.end : signal.start]
    return _GAP.fullmatch(gap) is not None


def _opens(place: PlaceMention, candidate: Candidate) -> bool:
    """Whether a place opens a sentence that tells no signature: "In Fez, 300 people …"."""
    signed = any(signal.sort is Sort.OTHER for signal in candidate.before)
    return place.start - candidate.sentence.start <= _OPENING and not signed


def _breaks(scene: Scene, start: int, end: int) -> bool:
    gap = scene.folded[start:end]
    return ";" in gap or "؛" in gap or len(gap) > 90


def _is_led(scene: Scene, place: PlaceMention, words: Words) -> bool:
    sentence = scene.sentence_of(place.start)
    if (
        place.kind == "dateline"
        or sentence is None
        or any(actor.span.covers(place.span) for actor in sentence.bodies())
    ):
        return False
    return words.place_lead.search(scene.folded, max(0, place.start - 60), place.start) is not None


def _one(places: list[PlaceMention]) -> Stated[str] | None:
    if len({place.name for place in places}) != 1:
        return None
    return Stated(places[0].name, (places[0].span,))
