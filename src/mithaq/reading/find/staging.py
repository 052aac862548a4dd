"""Runs the finders of mentions over a text and sets their mentions side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from mithaq.reading.find.actors.finder import PersonVoter, find_actors
from mithaq.reading.find.actors.found import prepare
from mithaq.reading.find.dates import date_mentions
from mithaq.reading.find.days import day_of
from mithaq.reading.find.mentions import ActorMention, DateMention, QuantityMention
from mithaq.reading.find.places import PlaceMention, find_places
from mithaq.reading.find.quantities import find_quantities
from mithaq.reading.find.roles.finder import find_roles
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span
from mithaq.reading.qualify.verbs import Form, VerbGroup, find_verb_groups
from mithaq.reading.text.folding import fold
from mithaq.reading.text.sentences import split_sentences

T = TypeVar("T", DateMention, QuantityMention, ActorMention, PlaceMention)


def stage(text: str, *, published: str | None, persons: PersonVoter | None) -> Scene:
    """The scene of `text`. `persons` is the model that votes on persons; None for rules alone."""
    sentences = split_sentences(text)
    dates = date_mentions(text, published=day_of(published))
    quantities = find_quantities(text)
    prepared = prepare(text, sentences)
    actors = find_actors(text, sentences=sentences, persons=persons, prepared=prepared)
    roles = find_roles(text, sentences=sentences, actors=actors, prepared=prepared)
    places = find_places(text)
    lowered = lower(text)
    blocks = _blocks(text, sentences)
    staged = tuple(
        Sentence(
            number=number,
            block=blocks[number],
            span=span,
            dates=_inside(dates, span),
            quantities=_inside(quantities, span),
            actors=_inside(actors, span),
            places=_inside(places, span),
            roles=tuple(role for role in roles if span.start <= role.person.start < span.end),
            verbs=tuple(group for group in find_verb_groups(lowered, span) if not _is_name(text, group, span)),
        )
        for number, span in enumerate(sentences)
    )
    return Scene(
        text=text, lowered=lowered, folded=fold(text), published=published, sentences=staged, roles=roles,
        first_roles={role.person.cluster: role for role in reversed(roles)},
        starts=tuple(span.start for span in sentences), prepared=tuple(prepared),
    )  # fmt: skip


def _is_name(text: str, group: VerbGroup, sentence: Span) -> bool:
    """Whether a verb is only a name in lower case ("à Tanger"): one word with a capital inside its sentence."""
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


def _inside(mentions: Sequence[T], span: Span) -> tuple[T, ...]:
    return within(mentions, span.start, span.end)


def _blocks(text: str, sentences: Sequence[Span]) -> list[int]:
    """For each sentence the number of its line or paragraph: a line end between two sentences opens a new block."""
    numbers: list[int] = []
    number = 0
    for position, span in enumerate(sentences):
        if position and "\n" in text[sentences[position - 1].end : span.start]:
            number += 1
        numbers.append(number)
    return numbers
