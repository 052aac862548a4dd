"""Runs the finders of mentions over a text and sets their mentions side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from mithaq.reading.find.actors.finder import PersonVoter, find_actors
from mithaq.reading.find.actors.found import prepare
from mithaq.reading.find.dates import date_mentions, may_hold_dates
from mithaq.reading.find.days import day_of
from mithaq.reading.find.mentions import ActorMention, DateMention, QuantityMention, RoleMention
from mithaq.reading.find.places import PlaceMention, find_places
from mithaq.reading.find.quantities import find_quantities
from mithaq.reading.find.roles.finder import find_roles, may_hold_roles
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span
from mithaq.reading.qualify.verbs import Form, VerbGroup, find_verb_groups
from mithaq.reading.text.accents import with_accents
from mithaq.reading.text.folding import fold
from mithaq.reading.text.sentences import split_sentences


class _Mentions:
    """The mentions of one text, each kind found when it is first asked for."""

    def __init__(self, text: str, *, lowered: str, published: str | None, persons: PersonVoter | None) -> None:
        self.text = text
        self.lowered = lowered
        self.sentences = split_sentences(text)
        self.prepared = tuple(prepare(text, self.sentences))
        self._published = published
        self._persons = persons

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """All of the text, since what one stands for depends on those before it."""
        return date_mentions(self.text, published=day_of(self._published))

    @cached_property
    def quantities(self) -> tuple[QuantityMention, ...]:
        return find_quantities(self.text)

    @cached_property
    def actors(self) -> tuple[ActorMention, ...]:
        return find_actors(self.text, sentences=self.sentences, persons=self._persons, prepared=self.prepared)

    @cached_property
    def roles(self) -> tuple[RoleMention, ...]:
        if not may_hold_roles(self.prepared):
            return ()
        return find_roles(self.text, sentences=self.sentences, actors=self.actors, prepared=self.prepared)

    @cached_property
    def placed_roles(self) -> tuple[tuple[int, int], ...]:
        return tuple(sorted((role.person.start, number) for number, role in enumerate(self.roles)))

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        return find_places(self.text)

    def dates_of(self, sentence: Span) -> tuple[DateMention, ...]:
        found_already = "dates" in vars(self)
        if not found_already and not may_hold_dates(self.text, sentence):
            return ()
        return within(self.dates, sentence.start, sentence.end)

    def verbs(self, sentence: Span) -> tuple[VerbGroup, ...]:
        groups = find_verb_groups(self.lowered, sentence)
        return tuple(group for group in groups if not _is_name(self.text, group, sentence))


def stage(text: str, *, published: str | None, persons: PersonVoter | None) -> Scene:
    """The scene of `text`. `persons` is the model that votes on persons; None for rules alone."""
    lowered = with_accents(lower(text))
    mentions = _Mentions(text, lowered=lowered, published=published, persons=persons)
    spans = mentions.sentences
    return Scene(
        text=text,
        lowered=lowered,
        folded=fold(text),
        published=published,
        sentences=tuple(
            Sentence(number=number, block=block, span=span, mentions=mentions)
            for number, (span, block) in enumerate(zip(spans, blocks(text, spans), strict=True))
        ),
        mentions=mentions,
        starts=tuple(span.start for span in spans),
        prepared=mentions.prepared,
    )


def _is_name(text: str, group: VerbGroup, sentence: Span) -> bool:
    """Whether a verb is only a name in lower case ("à Tanger", "vient de Tanger"): a capital inside its sentence."""
    words = text[group.start : group.end]
    if group.form is Form.PERFECT and words.split()[-1].istitle() and not words.istitle():
        return True
    return (
        group.start > sentence.start
        and text[group.start].isupper()
        and not any(map(str.isspace, text[group.start : group.end]))
        and (group.form in {Form.INFINITIVE, Form.FUTURE, Form.DELIVERY, Form.STATE})
    )


def lower(text: str) -> str:
    """`text` in lower case with its accents, exactly as long: a letter whose lower case is longer stays."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def blocks(text: str, sentences: Sequence[Span]) -> list[int]:
    """For each sentence the number of its line or paragraph: a line end between two sentences opens a new block."""
    numbers: list[int] = []
    number = 0
    for position, span in enumerate(sentences):
        if position and "\n" in text[sentences[position - 1].end : span.start]:
            number += 1
        numbers.append(number)
    return numbers
