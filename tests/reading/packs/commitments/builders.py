"""Commitments of invented Arabic and English texts."""

from __future__ import annotations

from mithaq.reading.model import Commitment
from mithaq.reading.packs.commitments import find_commitments
from mithaq.reading.packs.languages import Language
from mithaq.reading.packs.staging import stage


def found(text: str, *, published: str | None = "2025-06-01") -> tuple[Commitment, ...]:
    """The commitments of `text`, which is Arabic where it has an Arabic letter."""
    language = Language.ARABIC if any("\u0621" <= each <= "\u064a" for each in text) else Language.ENGLISH
    scene = stage(text, language=language, published=published)
    return find_commitments(scene, language=language)


def told(text: str, *, published: str | None = "2025-06-01") -> list[tuple[str, int, str, str]]:
    """Measure, quantity, unit and modality of each commitment of `text`."""
    return [
        (each.measure.value.value, int(each.quantity.value), each.unit.value, each.modality.value.value)
        for each in found(text, published=published)
    ]
