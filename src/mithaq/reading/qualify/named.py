"""Whom words name as a source: a person by the fullest name, a body, a paper, or an office that has no name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span, Stated
from mithaq.reading.qualify.speech_fr import (
    GIVEN,
    GOVERNED,
    NAME,
    NOUN_PHRASE,
    PRONOUN,
    SKIPPED,
    SPEAKING_NOUN,
    SUBJECT_GAP,
)

_ARTICLE = regex.compile(r"(?:l'|(?:le|la|les|un|une)\s+)?")
_APPOSED = regex.compile(r"\s*,\s*(?:m\.|mme|mr\.?|dr\.?|pr\.?|monsieur|madame)?\s*")
_WORD = regex.compile(r"(?:^|(?<=[\s,(]))[^\s,()]")
_STOP = regex.compile(r"[\";:!?]|(?<!\p{L})qu[e'](?!\p{L})")
# "la société (publique) Soltech", "le député Sow".
_DESCRIBED = regex.compile(r"\s+(?:(?!de\s|du\s|des\s)\p{L}{4,}\s+)?")
_BEFORE_NAME = 12
_FEMALE = regex.compile(r"(?:mme|mlle|madame|mademoiselle)\s+$")
_MALE = regex.compile(r"(?:(?<!\p{L})m\.|mr\.?|monsieur)\s+$")
# So far behind a verb of saying its subject may stand: "a indiqué mercredi à la presse lors d'un point à Lomé le …".
_REACH = 110


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody or something that words name.

    Attributes:
        stated: the name and its words.
        start, end: the words that name it here, with what belongs to them.
        cluster: of the actor; None for an office, a paper or a name that no finder saw.
        person: True for a person.
    """

    stated: Stated[str]
    start: int
    end: int
    cluster: int | None = None
    person: bool = False


class Namer:
    """Reads names of sources at places of one text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._genders: dict[int, str] | None = None

    def at(self, start: int, sentence: Sentence) -> Source | None:
        """Who is named by the words that begin at `start`; None where they name nobody. Pronouns name nobody."""
        scene = self._scene
        skipped = SKIPPED.match(scene.folded, start, sentence.end)
        first = skipped.end() if skipped else start
        titled = bool(skipped and skipped["civil"])
        behind = _ARTICLE.match(scene.folded, first, sentence.end)
        begins = {first, behind.end() if behind else first}
        for role in sentence.roles:
            if role.role[0].start in begins:
                return self.actor(role.person, end=max(role.person.end, role.role[-1].end))
        for actor in within(sentence.actors, first, sentence.end):
            if actor.start in begins and not self._is_pronoun(actor):
                return self.actor(actor)
        given = GIVEN.match(scene.folded, first, sentence.end)
        if given is not None:
            return self.at(given.end(), sentence)
        return self._office(first, sentence) or self._name(first, sentence, titled=titled)

    def actor(self, actor: ActorMention, *, end: int | None = None) -> Source:
        """The source that a mention of an actor is."""
        words = self._scene.words(actor.span)
        spans = {actor.span} if words == actor.name else {actor.span, actor.name_span}
        derived = None if len(spans) == 1 and words == actor.name else f"« {words} »: {actor.name}"
        stated = Stated(actor.name, tuple(sorted(spans)), derived=derived)
        return Source(stated, actor.start, end or actor.end, actor.cluster, actor.kind is ActorKind.PERSON)

    def behind(self, at: int, sentence: Sentence) -> Source | None:
        """The subject that stands behind a verb of saying, past the day, the place and those who were told."""
        folded = self._scene.folded
        limit = min(sentence.end, at + _REACH)
        stop = _STOP.search(folded, at, limit)
        if stop is not None:
            limit = stop.start()
        for word in _WORD.finditer(folded, at, limit):
            if GOVERNED.search(folded, at, word.start()):
                continue
            source = self.at(word.start(), sentence)
            if source is not None:
                return source
        return None

    def before(self, start: int, at: int, sentence: Sentence) -> Source | None:
        """The subject in [start, at) of the verb that begins at `at`."""
        folded = self._scene.folded
        for source in self.subjects(start, at, sentence):
            end = source.end
            if folded[end : end + 1] == "," and folded[start : source.start].rstrip(" m.re").endswith(","):
                end += 1  # the name in apposition: "le gouverneur, Karim Sow, a indiqué"
            if SUBJECT_GAP.fullmatch(folded, end, at):
                return source
        return None

    def subjects(self, start: int, end: int, sentence: Sentence) -> Iterator[Source]:
        """Those named in [start, end) that no preposition governs, in reading order."""
        scene = self._scene
        places = {actor.start for actor in within(sentence.actors, start, end)}
        places |= {role.role[0].start for role in sentence.roles if start <= role.role[0].start < end}
        places |= {match.start() for match in SPEAKING_NOUN.finditer(scene.folded, start, end)}
        for place in sorted(places):
            if GOVERNED.search(scene.folded, max(start, place - 40), place):
                continue
            source = self.at(place, sentence)
            if source is not None and source.end <= end:
                yield source

    def gender(self, source: Source) -> str:
        """f or m where the text shows it of a person, else empty."""
        if self._genders is None:
            self._genders = dict(self._shown_genders())
        return "" if source.cluster is None else self._genders.get(source.cluster, "")

    def _shown_genders(self) -> Iterator[tuple[int, str]]:
        folded = self._scene.folded
        for actor in self._scene.mentions.actors:
            if actor.kind is ActorKind.PERSON:
                before = folded[max(0, actor.start - _BEFORE_NAME) : actor.start]
                if _FEMALE.search(before):
                    yield actor.cluster, "f"
                elif _MALE.search(before):
                    yield actor.cluster, "m"
        for role in self._scene.roles:
            before = folded[max(0, role.role[0].start - 3) : role.role[0].start]
            if before in ("la ", " la") and not role.plural:
                yield role.person.cluster, "f"
            elif before.endswith("le ") and not role.plural:
                yield role.person.cluster, "m"

    def _is_pronoun(self, actor: ActorMention) -> bool:
        return not actor.explicit and bool(PRONOUN.fullmatch(self._scene.folded, actor.start, actor.end))

    def _office(self, at: int, sentence: Sentence) -> Source | None:
        """Who is called by an office, a kind of body or a paper: "le porte-parole du groupe", "un communiqué"."""
        scene = self._scene
        noun = SPEAKING_NOUN.match(scene.folded, at, sentence.end)
        if noun is None:
            return None
        for actor in within(sentence.actors, noun.end(), sentence.end)[:1]:
            same = (actor.kind is ActorKind.PERSON) == bool(noun["people"])
            if same and _DESCRIBED.fullmatch(scene.folded, noun.end(), actor.start):
                return self.actor(actor)
        rest = NOUN_PHRASE.match(scene.folded, noun.end(), sentence.end)
        end = rest.end() if rest else noun.end()
        span = Span(noun.start("noun"), end)
        if noun["people"]:
            person = self._apposed(end, sentence) or (self._holder(noun.start("noun"), end))
            if person is not None:
                if person.end > end:
                    return person
                spans = tuple(sorted({span, *person.stated.spans}))
                stated = Stated(person.stated.value, spans, derived=f"« {scene.words(span)} »: {person.stated.value}")
                return Source(stated, span.start, end, person.cluster, person=True)
        return Source(Stated(scene.words(span), (span,)), span.start, end, person=bool(noun["people"]))

    def _apposed(self, at: int, sentence: Sentence) -> Source | None:
        """The person whose name stands behind a comma, after the office: "l'ambassadeur, M. Karim Sow"."""
        comma = _APPOSED.match(self._scene.folded, at, sentence.end)
        if comma is None:
            return None
        for actor in within(sentence.actors, comma.end(), sentence.end):
            if actor.start == comma.end() and actor.kind is ActorKind.PERSON:
                return self.actor(actor)
        return self._name(comma.end(), sentence, titled=False)

    def _holder(self, start: int, end: int) -> Source | None:
        """The only person of the text whose function begins with the words at [start, end).

        Its own end stands before any place, since the name is elsewhere.
        """
        folded = self._scene.folded
        noun = folded[start:end]
        holders = {
            role.person.cluster: role.person
            for role in self._scene.roles
            if folded.startswith(noun, role.role[0].start)
        }
        return self.actor(next(iter(holders.values())), end=0) if len(holders) == 1 else None

    def _name(self, at: int, sentence: Sentence, *, titled: bool) -> Source | None:
        """Two or more words in capitals that no finder knows, or one behind a title."""
        scene = self._scene
        name = NAME.match(scene.text, at, sentence.end)
        if name is None and titled:
            name = regex.compile(r"\p{Lu}[\p{L}'’-]+").match(scene.text, at, sentence.end)
        if name is None:
            return None
        span = Span(*name.span())
        return Source(Stated(scene.words(span), (span,)), span.start, span.end, person=True)
