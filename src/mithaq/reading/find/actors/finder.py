"""Finds the persons, organisations and states of a text, and which mentions are one actor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from mithaq.reading.find.actors.between import find_between
from mithaq.reading.find.actors.clusters import Placed, cluster, place
from mithaq.reading.find.actors.coreference import find_pointers
from mithaq.reading.find.actors.found import Found, Sentence, prepare
from mithaq.reading.find.actors.organisations import find_headed, find_introduced
from mithaq.reading.find.actors.persons import (
    doubtful_part,
    find_repeated,
    find_titled_persons,
    find_undersigned,
    take_voted,
)
from mithaq.reading.find.actors.proper import find_proper
from mithaq.reading.find.actors.states import find_states
from mithaq.reading.find.actors.tokens import span_of
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.gate import needs_model
from mithaq.reading.model import Span


class PersonVoter(Protocol):
    """A statistical model that says where persons stand. It adds to the rules and never overrules them."""

    def persons(self, passages: Sequence[str]) -> list[list[tuple[int, int]]]:
        """For each passage, the half-open ranges of the persons named in it."""


def find_actors(
    text: str,
    *,
    sentences: tuple[Span, ...],
    persons: PersonVoter | None,
    prepared: Sequence[Sentence] | None = None,
) -> tuple[ActorMention, ...]:
    """Every mention of an actor in `text`, in reading order; none reaches beyond its sentence.

    Measured 2026-11-21 on the 56 written French texts and five press articles that it was developed on: 197 of the 207
    parties and actors of the gold (0.95), and 118 of its 119 persons, are the name of a mention.

    Args:
        sentences: ranges of `text`, ordered and disjoint.
        persons: asked for persons that no title or function shows, in the passages that the gate lets pass; None for
            rules alone.
        prepared: the tokens and titles of `sentences`, where somebody has them already; what is found takes tokens.
    """
    if prepared is None:
        prepared = prepare(text, sentences)
    found = _find_explicit(prepared, text, persons)
    placed = [_placed(each, prepared, text) for each in found]
    actors_of = cluster(placed)[1]
    pointers = list(find_pointers(prepared, list(zip(found, actors_of, strict=True))))
    mentions = [
        _mention(each.found, each.span, actor.name, actor.name_span, actor.number)
        for each, actor in zip(placed, actors_of, strict=True)
    ]
    mentions += [
        _mention(each, _span(each, prepared), actor.name, actor.name_span, actor.number) for each, actor in pointers
    ]
    return tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))


def _find_explicit(sentences: Sequence[Sentence], text: str, persons: PersonVoter | None) -> list[Found]:
    found: list[Found] = []
    for sentence in sentences:
        found += find_headed(sentence)
        found += find_titled_persons(sentence)
        found += find_introduced(sentence)
        found += find_between(sentence)
    found += find_undersigned(sentences)
    voted = _ask(text, sentences, persons) if persons is not None else {}
    for sentence in sentences:
        if sentence.index in voted:
            found += take_voted(sentence, voted[sentence.index])
    found += find_repeated(sentences, [each for each in found if each.kind is ActorKind.PERSON])
    for sentence in sentences:
        found += find_states(sentence)
    found += find_proper(sentences, known=found, vetoed=_single_names(sentences, voted))
    return sorted(found, key=lambda each: (each.sentence, each.first))


def _ask(text: str, sentences: Sequence[Sentence], voter: PersonVoter) -> dict[int, list[Span]]:
    """What the voter says of the doubtful names: index of the sentence to ranges of the text.

    It is asked only for sentences that hold a trigger and a name that the rules leave open, and reads only the words
    around such names.
    """
    doubtful = [
        (sentence.index, around)
        for sentence in sentences
        if needs_model(sentence.triggers) and (around := doubtful_part(sentence)) is not None
    ]
    if not doubtful:
        return {}
    answers = voter.persons([around.of(text) for _, around in doubtful])
    return {
        index: [Span(start, end).moved(around.start) for start, end in answer]
        for (index, around), answer in zip(doubtful, answers, strict=True)
    }


def _single_names(sentences: Sequence[Sentence], voted: Mapping[int, Sequence[Span]]) -> frozenset[str]:
    """Folded single words that the voter calls a person: a first name, too little to name one."""
    return frozenset(
        token.fold
        for sentence in sentences
        for span in voted.get(sentence.index, ())
        for token in sentence.tokens
        if token.start == span.start and token.end == span.end
    )


def _placed(found: Found, sentences: Sequence[Sentence], text: str) -> Placed:
    return place(found, _span(found, sentences), text)


def _span(found: Found, sentences: Sequence[Sentence]) -> Span:
    return span_of(sentences[found.sentence].tokens, found.first, found.last)


def _mention(found: Found, span: Span, name: str, name_span: Span, number: int) -> ActorMention:
    return ActorMention(
        start=span.start,
        end=span.end,
        kind=found.kind,
        name=name,
        name_span=name_span,
        cluster=number,
        explicit=found.explicit,
        by=found.by,
    )
