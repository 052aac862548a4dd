"""Joins a title to the person beside it and to the organisation that it is held in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mithaq.reading.find.actors.found import Sentence, prepare
from mithaq.reading.find.actors.patterns_fr import ARTICLES, DE, POSSESSIVES
from mithaq.reading.find.actors.persons import further_names, name_beside
from mithaq.reading.find.actors.titles import TitlePhrase
from mithaq.reading.find.actors.tokens import Token, span_of
from mithaq.reading.find.mentions import ActorKind, ActorMention, RoleMention
from mithaq.reading.find.roles.ministries import has_portfolio, ministry_of
from mithaq.reading.model import Span
from mithaq.reading.names.comparing import tidy

_CITED = frozenset(["par", "recueillis"])


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence with the mentions that stand in it and those that stand before it."""

    text: str
    sentence: Sentence
    here: Sequence[ActorMention]
    before: Sequence[ActorMention]
    ministries: Sequence[ActorMention]


def find_roles(text: str, *, sentences: tuple[Span, ...], actors: tuple[ActorMention, ...]) -> tuple[RoleMention, ...]:
    """Every function given to a person, in reading order; one person may have several.

    Measured 2026-11-21, one role a person: F1 0.99 on the 61 French texts that it was developed on (precision 1.00,
    recall 0.98), 0.84 on the held-out ones (0.91, 0.78), where the organisation is missed most often (recall 0.65).

    Args:
        sentences: ranges of `text`, ordered and disjoint.
        actors: what `find_actors` found in the same text with the same sentences.
    """
    found: list[RoleMention] = []
    ministries = [actor for actor in actors if actor.by.startswith("head:minist") or actor.by == "head:secretariat"]
    at = 0
    for sentence, span in zip(prepare(text, sentences), sentences, strict=True):
        while at < len(actors) and actors[at].end <= span.start:
            at += 1
        behind = at
        while behind < len(actors) and actors[behind].start < span.end:
            behind += 1
        scene = _Scene(text, sentence, actors[at:behind], actors[max(0, at - 12) : at], ministries)
        found += _roles_in(scene)
    return tuple(found)


def _roles_in(scene: _Scene) -> Iterator[RoleMention]:
    tokens = scene.sentence.tokens
    for title in scene.sentence.titles:
        beside = name_beside(tokens, title)
        if beside is None or _is_byline(tokens, beside[0]):
            continue
        bearers = [(beside, title)]
        if title.plural:
            for further in further_names(tokens, beside[1]):
                own = title if further.field is None else _with_field(title, further.field)
                bearers.append(((further.first, further.last), own))
        for (first, last), held in bearers:
            person = _mention_at(scene.here, span_of(tokens, first, last), ActorKind.PERSON)
            if person is not None:
                yield _role(scene, held, person, plural=title.plural)


def _with_field(title: TitlePhrase, field: tuple[int, int]) -> TitlePhrase:
    """ "ministres" with the field of one of several: in two parts, as it stands in the text."""
    return replace(title, role=((title.start, title.start + 1), field))


def _role(scene: _Scene, title: TitlePhrase, person: ActorMention, *, plural: bool) -> RoleMention:
    title = _pointing_somewhere(scene, title)
    tokens = scene.sentence.tokens
    minister = title.kind == "state" and tokens[title.start].fold not in ("president", "presidente", "chef", "cheffe")
    role = tuple(span_of(tokens, first, last) for first, last in title.role)
    wording = " ".join(tidy(span.of(scene.text)) for span in role)
    portfolio = minister and has_portfolio(wording)
    organisation = (
        _minister_s_house(scene, title) if minister and not portfolio else _organisation(scene, title, person)
    )
    return RoleMention(
        person=person,
        role=role,
        organisation=organisation if not portfolio else None,
        minister=title.kind == "state",
        ministry=ministry_of(wording, known=scene.ministries) if portfolio else None,
        plural=plural,
    )


def _pointing_somewhere(scene: _Scene, title: TitlePhrase) -> TitlePhrase:
    """`title`, with "de la société" taken into the role where the text named no company before."""
    tokens = scene.sentence.tokens
    if not title.pointer or title.organisation is None or _mention_in(scene.here, span_of(tokens, *title.organisation)):
        return title
    return replace(title, role=((title.start, title.end),), organisation=None, pointer=False)


def _is_byline(tokens: Sequence[Token], first: int) -> bool:
    """True for "Par X, enseignante": who wrote the text has no role in it."""
    return (
        0 < first < 4
        and tokens[first - 1].fold in _CITED
        and all(t.fold in _CITED | {"propos"} for t in tokens[:first])
    )


def _minister_s_house(scene: _Scene, title: TitlePhrase) -> ActorMention | None:
    """The ministry of a minister without a portfolio: the last one named before, else the first of the document."""
    start = scene.sentence.tokens[title.start].start
    before = [actor for actor in scene.ministries if actor.start < start]
    if before:
        return before[-1]
    return scene.ministries[0] if scene.ministries else None


def _organisation(scene: _Scene, title: TitlePhrase, person: ActorMention) -> ActorMention | None:
    tokens = scene.sentence.tokens
    if title.organisation is not None:
        return _mention_in(scene.here, span_of(tokens, *title.organisation))
    if title.kind in ("person", "state"):
        return None
    behind = _appended(scene, title)
    if behind is not None:
        return behind
    if title.determiner in POSSESSIVES:
        return _last_organisation(scene, title)
    for_whom = _represented(scene, title, person)
    if for_whom is not None:
        return for_whom
    ahead = _spoken_for(scene, title)
    if ahead is not None:
        return ahead
    complement = any(token.fold in DE for token in tokens[title.role[0][0] : title.role[0][1]])
    return None if complement else _last_organisation(scene, title)


def _spoken_for(scene: _Scene, title: TitlePhrase) -> ActorMention | None:
    """The organisation in "X, directrice du réseau, a signé pour Y" and "… au nom de Y"."""
    tokens = scene.sentence.tokens
    end = tokens[title.end - 1].end
    mention = next((m for m in scene.here if m.start >= end and m.kind is ActorKind.ORGANISATION), None)
    if mention is None or any(m.kind is ActorKind.PERSON and end <= m.start < mention.start for m in scene.here[1:]):
        return None
    at = next(k for k, token in enumerate(tokens) if token.start == mention.start)
    before = [token.fold for token in tokens[max(0, at - 3) : at] if token.fold not in ARTICLES]
    return mention if before[-1:] == ["pour"] or "nom" in before else None


def _appended(scene: _Scene, title: TitlePhrase) -> ActorMention | None:
    """The organisation in "directeur général (AGSU)" and "gérant, Medialys Maroc"."""
    tokens = scene.sentence.tokens
    at = title.end
    if at + 1 < len(tokens) and tokens[at].fold in ("(", ",", "-", "–", "—", "\t", "|"):
        mention = _mention_in(scene.here, span_of(tokens, at + 1, at + 2))
        if mention is not None and mention.kind is ActorKind.ORGANISATION and mention.start == tokens[at + 1].start:
            return mention
    return None


def _represented(scene: _Scene, title: TitlePhrase, person: ActorMention) -> ActorMention | None:
    """The organisation in "pour le compte du PNL, c'est …", "Pour l'Agence : …" and a table's row "Agence | X | …"."""
    tokens = scene.sentence.tokens
    before = [m for m in scene.here if m.end <= tokens[title.start].start and m.start != person.start]
    if not before or before[-1].kind is ActorKind.PERSON:
        return None
    mention = before[-1]
    at = next(k for k, token in enumerate(tokens) if token.start == mention.start)
    behind = next((k for k, token in enumerate(tokens) if token.start >= mention.end), len(tokens))
    for_it = any(token.fold in ("pour", "cote", "nom") for token in tokens[max(0, at - 4) : at])
    headed = behind < len(tokens) and tokens[behind].fold in (":", "\t", "|")
    return mention if for_it or headed else None


def _last_organisation(scene: _Scene, title: TitlePhrase) -> ActorMention | None:
    """The organisation named last before the title, in its sentence or shortly before it."""
    start = scene.sentence.tokens[title.start].start
    for mention in reversed([*scene.before, *(m for m in scene.here if m.end <= start)]):
        if mention.kind is ActorKind.ORGANISATION:
            return mention
    return None


def _mention_at(mentions: Sequence[ActorMention], span: Span, kind: ActorKind) -> ActorMention | None:
    return next((m for m in mentions if m.kind is kind and m.span.overlaps(span)), None)


def _mention_in(mentions: Sequence[ActorMention], span: Span) -> ActorMention | None:
    return next((m for m in mentions if m.kind is not ActorKind.PERSON and m.span.overlaps(span)), None)
