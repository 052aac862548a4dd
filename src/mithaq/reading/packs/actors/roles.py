"""Functions that Arabic and English text gives to persons."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from mithaq.reading.find.mentions import ActorKind, ActorMention, RoleMention
from mithaq.reading.model import Span
from mithaq.reading.packs.actors.analysis import Analysed
from mithaq.reading.packs.actors.finder import analyse_all
from mithaq.reading.packs.actors.ministries import ministry_of
from mithaq.reading.packs.actors.representing import represented
from mithaq.reading.packs.actors.titles import Title
from mithaq.reading.packs.languages import Language

_MINISTERS = frozenset(("الوزير", "الوزيرة", "وزير", "وزيرة"))


def find_roles(
    text: str, *, language: Language, sentences: Sequence[Span], actors: Sequence[ActorMention]
) -> tuple[RoleMention, ...]:
    """Functions of persons in reading order. `actors` are all those of `text`."""
    roles: list[RoleMention] = []
    by_start = {actor.start: actor for actor in actors}
    known = [actor for actor in actors if actor.kind is ActorKind.ORGANISATION and actor.explicit]
    for sentence in analyse_all(text, language, tuple(sentences)):
        for bearing in sentence.persons:
            title = bearing.title
            person = by_start.get(sentence.tokens[bearing.first].start)
            if title is None or person is None or person.kind is not ActorKind.PERSON:
                continue
            role = sentence.span_of(title.first, title.last)
            held = title.portfolio is not None and title.portfolio[0] < title.portfolio[1]
            portfolio = sentence.span_of(*title.portfolio) if title.portfolio is not None and held else None
            ministry = (
                ministry_of(role.of(text), portfolio.of(text), known=known, language=language)
                if title.minister and portfolio is not None
                else None
            )
            roles.append(
                RoleMention(
                    person=person,
                    role=(role,),
                    organisation=None
                    if ministry
                    else _body(sentence, title, bearing.first, actors)
                    or represented(sentence, bearing, actors, language=language)
                    or _only_ministry(role.of(text), known, language),
                    minister=title.minister,
                    ministry=ministry,
                    plural=title.plural,
                )
            )
    return tuple(roles)


def _only_ministry(role: str, known: Sequence[ActorMention], language: Language) -> ActorMention | None:
    """For "الوزيرة" alone the one ministry that the text names; None for other functions, and among several."""
    if language is not Language.ARABIC or role not in _MINISTERS:
        return None
    named = {actor.cluster: actor for actor in known if actor.name.startswith("وزارة ")}
    return next(iter(named.values())) if len(named) == 1 else None


def _body(sentence: Analysed, title: Title, person: int, actors: Sequence[ActorMention]) -> ActorMention | None:
    """The body in which the function is held; None where the text names none beside it."""
    tokens = sentence.tokens
    if title.body is not None:
        return _first_body(actors, tokens[title.body].start, tokens[min(title.body + 2, len(tokens) - 1)].end)
    if title.before is not None:
        last = tokens[title.before[1] - 1]
        at = bisect_left(actors, last.end, key=lambda actor: actor.end)
        ends_there = at < len(actors) and actors[at].end == last.end and actors[at].kind is not ActorKind.PERSON
        return actors[at] if ends_there else None
    if title.owner:
        end = min(tokens[title.first].start, tokens[person].start)
        before = bisect_left(actors, end, key=lambda actor: actor.start)
        return next((actor for actor in reversed(actors[:before]) if actor.kind is ActorKind.ORGANISATION), None)
    return None


def _first_body(actors: Sequence[ActorMention], start: int, end: int) -> ActorMention | None:
    """The first body that begins in [start, end)."""
    at = bisect_left(actors, start, key=lambda actor: actor.start)
    while at < len(actors) and actors[at].start < end:
        if actors[at].kind is not ActorKind.PERSON:
            return actors[at]
        at += 1
    return None
