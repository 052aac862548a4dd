"""Whom a function binds that stands for its body: "le ministre des Finances", "l'ambassadeur de France", "le préfet".

A title without a name signs as well as one with it; an ambassador binds their country, a prefect
the State.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mithaq.reading.find.actors.patterns_fr import ARTICLES, DE, country_at
from mithaq.reading.find.actors.titles import TitlePhrase
from mithaq.reading.find.agreements.draft import Party, name_words
from mithaq.reading.find.agreements.parties import as_party
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.roles.ministries import ministry_of
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated
from mithaq.reading.text.folding import fold

_ENVOYS = frozenset(["ambassadeur", "ambassadrice"])
_PREFECTS = frozenset("prefet prefete sous-prefet sous-prefete".split())


def titles_unnamed(scene: Scene, sentence: Sentence) -> Iterator[tuple[TitlePhrase, Span]]:
    """The titles of a sentence that nobody's name stands beside, each with its range; with a definite article."""
    prepared = scene.prepared[sentence.number]
    for title in prepared.titles:
        span = Span(prepared.tokens[title.start].start, prepared.tokens[title.end - 1].end)
        named = any(part.overlaps(span) for role in sentence.roles for part in role.role)
        if title.determiner in ARTICLES and not title.plural and not named:
            yield title, span


def body_of_title(
    scene: Scene, title: TitlePhrase, span: Span, *, ministries: Mapping[str, ActorMention]
) -> Party | None:
    """The ministry or state that the function at `span` binds; None for one of a firm, whose name stands beside it."""
    if title.kind == "state":
        words = scene.words(span)
        built = ministry_of(words, known=tuple(ministries.values()))
        return ministry_party(scene, built, (span,), ministries=ministries) if built is not None else None
    return state_of_title(scene, span)


def state_of_title(scene: Scene, span: Span) -> Party | None:
    """The country of an ambassador, the State of a prefect; None for another function."""
    sentence = scene.sentence_of(span.start)
    if sentence is None:
        return None
    tokens = [token for token in scene.prepared[sentence.number].tokens if span.start <= token.start < span.end]
    if tokens and tokens[0].fold in _PREFECTS:
        state = next((actor for actor in _states(scene) if fold(actor.name).endswith("etat")), None)
        return as_party(scene, state) if state is not None else None
    if len(tokens) < 3 or tokens[0].fold not in _ENVOYS:
        return None
    for at in range(1, len(tokens) - 1):
        first = at + 1 + (tokens[at + 1].fold in ARTICLES)
        behind = country_at(tokens, first) if tokens[at].fold in DE else first
        if behind > first:
            name = Span(tokens[first].start, tokens[behind - 1].end)
            return _state_party(scene, name)
    return None


def _states(scene: Scene) -> Iterator[ActorMention]:
    return (actor for actor in scene.mentions.actors if actor.kind is ActorKind.STATE)


def _state_party(scene: Scene, name: Span) -> Party:
    words = name_words(fold(scene.words(name)))
    known = next((actor for actor in _states(scene) if words and words <= name_words(fold(actor.name))), None)
    if known is not None:
        party = as_party(scene, known)
        if party is not None:
            return party
    return Party(Stated(scene.words(name), (name,)), words, None, is_state=True)


def ministry_party(scene: Scene, built: str, role: Sequence[Span], *, ministries: Mapping[str, ActorMention]) -> Party:
    """The ministry of a minister: as the document names it where it does, else as `built` from the title at `role`."""
    words = name_words(fold(built))
    title = scene.words(role[0])
    for actor in ministries.values():
        held = name_words(fold(actor.name))
        if held == words or (len(held & words) >= 2 and len(held & words) / len(held | words) >= 0.6):
            party = as_party(scene, actor)
            if party is not None:
                named = Stated(actor.name, (actor.name_span,), derived=f"{title} signs")
                return Party(named, party.words, actor.cluster, by_minister=True)
    stated = Stated(built, tuple(role), derived=f"built from the title « {title} »")
    return Party(stated, words, None, by_minister=True)
