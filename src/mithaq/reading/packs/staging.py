"""Runs the finders of one pack over a text and sets their mentions side by side."""

from __future__ import annotations

from functools import cached_property

from mithaq.reading.find.mentions import ActorMention, DateMention, QuantityMention, RoleMention
from mithaq.reading.find.places import PlaceMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.find.staging import blocks, lower
from mithaq.reading.model import Span
from mithaq.reading.packs.actors import find_actors, find_places, find_roles
from mithaq.reading.packs.dates import find_dates
from mithaq.reading.packs.languages import Language, fold_for
from mithaq.reading.packs.quantities import find_quantities
from mithaq.reading.qualify.verbs import VerbGroup
from mithaq.reading.text.sentences import split_sentences


class _Mentions:
    """The mentions of one text, each kind found when it is first asked for."""

    def __init__(self, text: str, *, language: Language, published: str | None) -> None:
        self.text = text
        self.language = language
        self.sentences = split_sentences(text)
        self._published = published

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        return find_dates(self.text, language=self.language, published=self._published)

    @cached_property
    def quantities(self) -> tuple[QuantityMention, ...]:
        return find_quantities(self.text, language=self.language)

    @cached_property
    def actors(self) -> tuple[ActorMention, ...]:
        return find_actors(self.text, language=self.language, sentences=self.sentences)

    @cached_property
    def roles(self) -> tuple[RoleMention, ...]:
        return find_roles(self.text, language=self.language, sentences=self.sentences, actors=self.actors)

    @cached_property
    def placed_roles(self) -> tuple[tuple[int, int], ...]:
        return tuple(sorted((role.person.start, number) for number, role in enumerate(self.roles)))

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        return find_places(self.text, language=self.language)

    def dates_of(self, sentence: Span) -> tuple[DateMention, ...]:
        return within(self.dates, sentence.start, sentence.end)

    def verbs(self, _sentence: Span) -> tuple[VerbGroup, ...]:
        return ()  # verb groups are a matter of French; packs match verbs by their words


def stage(text: str, *, language: Language, published: str | None) -> Scene:
    """The scene of `text`, which holds passages of `language` only, everything else blanked."""
    mentions = _Mentions(text, language=language, published=published)
    spans = mentions.sentences
    return Scene(
        text=text,
        lowered=lower(text),
        folded=fold_for(text, language),
        published=published,
        sentences=tuple(
            Sentence(number=number, block=block, span=span, mentions=mentions)
            for number, (span, block) in enumerate(zip(spans, blocks(text, spans), strict=True))
        ),
        mentions=mentions,
        starts=tuple(span.start for span in spans),
        prepared=(),
    )
