"""Towns, regions and countries of Arabic and English text."""

from __future__ import annotations

from mithaq.reading.find.places import PlaceMention
from mithaq.reading.packs.actors import places_ar, places_en
from mithaq.reading.packs.languages import Language
from mithaq.reading.text.sentences import split_sentences


def find_places(text: str, *, language: Language) -> tuple[PlaceMention, ...]:
    """Places of `text` in reading order, not overlapping."""
    find = places_ar.find_places if language is Language.ARABIC else places_en.find_places
    found = sorted(find(text, sentences=split_sentences(text)), key=lambda each: (each.start, -each.end))
    kept: list[PlaceMention] = []
    for place in found:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return tuple(kept)
