"""What the finders saw, side by side: the desk at which frames join mentions into facts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol, TypeVar

from mithaq.reading.find.actors.found import Sentence as Prepared
from mithaq.reading.find.mentions import ActorKind, ActorMention, DateMention, QuantityMention, RoleMention
from mithaq.reading.find.places import PlaceMention
from mithaq.reading.model import Span
from mithaq.reading.qualify.verbs import VerbGroup


class _Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


M = TypeVar("M", bound=_Placed)


class Mentions(Protocol):
    """What the finders see in a text: each looks when it is first asked, and never again."""

    @property
    def quantities(self) -> tuple[QuantityMention, ...]: ...

    @property
    def actors(self) -> tuple[ActorMention, ...]: ...

    @property
    def roles(self) -> tuple[RoleMention, ...]: ...

    @property
    def places(self) -> tuple[PlaceMention, ...]: ...

    @property
    def placed_roles(self) -> tuple[tuple[int, int], ...]:
        """Where the person of each role begins and the role's index, in order of the persons."""

    def dates_of(self, sentence: Span) -> tuple[DateMention, ...]:
        """The temporal expressions of one sentence."""

    def verbs(self, sentence: Span) -> tuple[VerbGroup, ...]:
        """The verb groups of one sentence."""


class _NoMentions:
    """The mentions of a text in which nothing is named."""

    quantities: tuple[QuantityMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    placed_roles: tuple[tuple[int, int], ...] = ()

    def dates_of(self, _sentence: Span) -> tuple[DateMention, ...]:
        return ()

    def verbs(self, _sentence: Span) -> tuple[VerbGroup, ...]:
        return ()


NO_MENTIONS = _NoMentions()


@dataclass(frozen=True, kw_only=True, eq=False)
class Sentence:
    """One sentence with what stands in it, each in reading order.

    Attributes:
        number: its place in the document, from 0.
        block: number of the line or paragraph that holds it; a heading or list item is a block of its own.
    """

    number: int
    block: int
    span: Span
    mentions: Mentions = field(repr=False)

    @property
    def start(self) -> int:
        return self.span.start

    @property
    def end(self) -> int:
        return self.span.end

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        return self.mentions.dates_of(self.span)

    @cached_property
    def quantities(self) -> tuple[QuantityMention, ...]:
        return within(self.mentions.quantities, self.start, self.end)

    @cached_property
    def actors(self) -> tuple[ActorMention, ...]:
        return within(self.mentions.actors, self.start, self.end)

    @cached_property
    def roles(self) -> tuple[RoleMention, ...]:
        placed = self.mentions.placed_roles
        first, last = bisect_left(placed, (self.start, -1)), bisect_left(placed, (self.end, -1))
        return tuple(self.mentions.roles[number] for number in sorted(number for _, number in placed[first:last]))

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        return within(self.mentions.places, self.start, self.end)

    @cached_property
    def verbs(self) -> tuple[VerbGroup, ...]:
        return self.mentions.verbs(self.span)

    def bodies(self) -> tuple[ActorMention, ...]:
        """Organisations and states, without persons."""
        return tuple(actor for actor in self.actors if actor.kind is not ActorKind.PERSON)


@dataclass(frozen=True, kw_only=True, eq=False)
class Scene:
    """A text with all its mentions.

    Attributes:
        text: the text that every offset here counts.
        lowered: `text` in lower case with accents, same length, plain apostrophes.
        folded: `text` in lower case without accents, same length.
        published: ISO 8601 or None.
        starts: where each sentence begins.
        prepared: tokens and titles of each sentence.
    """

    text: str
    lowered: str
    folded: str
    published: str | None
    sentences: tuple[Sentence, ...]
    mentions: Mentions = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    prepared: tuple[Prepared, ...] = field(repr=False)

    @property
    def roles(self) -> tuple[RoleMention, ...]:
        return self.mentions.roles

    @cached_property
    def first_roles(self) -> Mapping[int, RoleMention]:
        """By cluster of the person, the first function that the text gives."""
        return {role.person.cluster: role for role in reversed(self.roles)}

    def sentence_of(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`, None between sentences."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0 or offset >= self.sentences[at].end:
            return None
        return self.sentences[at]

    def role_of(self, person: ActorMention) -> RoleMention | None:
        """The first function that the text gives a person, None where it gives none."""
        return self.first_roles.get(person.cluster)

    def words(self, span: Span) -> str:
        return self.text[span.start : span.end]


def within(mentions: Sequence[M], start: int, end: int) -> tuple[M, ...]:
    """Those of `mentions` (ordered by start) that lie wholly in [start, end)."""
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    last = bisect_left(mentions, end, key=lambda mention: mention.start)
    return tuple(mention for mention in mentions[first:last] if mention.end <= end)
