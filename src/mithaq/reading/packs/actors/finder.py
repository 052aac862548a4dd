"""Persons, organisations and states of Arabic and English text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.model import Span
from mithaq.reading.packs.actors import organisations_ar, organisations_en, persons_ar, persons_en
from mithaq.reading.packs.actors.analysis import Analysed
from mithaq.reading.packs.actors.clusters import join
from mithaq.reading.packs.actors.found import Found
from mithaq.reading.packs.actors.surnames import find_surnames
from mithaq.reading.packs.languages import Language

_ANALYSE = {Language.ARABIC: persons_ar.analyse, Language.ENGLISH: persons_en.analyse}
_ORGANISATIONS = {
    Language.ARABIC: organisations_ar.find_organisations,
    Language.ENGLISH: organisations_en.find_organisations,
}


def find_actors(text: str, *, language: Language, sentences: Sequence[Span]) -> tuple[ActorMention, ...]:
    """Actors of `text` in reading order, not overlapping, mentions of one actor under one cluster."""
    analysed = analyse_all(text, language, tuple(sentences))
    found = [
        Found(start=span.start, end=span.end, kind=ActorKind.PERSON, by="title" if person.title else "name")
        for sentence in analysed
        for person in sentence.persons
        for span in (sentence.span_of(person.first, person.last),)
    ]
    bodies = _ORGANISATIONS[language](text, analysed)
    return join(text, _disjoint([*found, *find_surnames(analysed, language=language), *bodies]), language=language)


@lru_cache(maxsize=2)
def analyse_all(text: str, language: Language, sentences: tuple[Span, ...]) -> tuple[Analysed, ...]:
    """Every sentence with its titles and persons; actors and roles both ask for them."""
    return tuple(_ANALYSE[language](text, span) for span in sentences)


def _disjoint(found: Sequence[Found]) -> list[Found]:
    """In reading order; of two that overlap the one that begins first stays, the longer of two that begin alike."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
