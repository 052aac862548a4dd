"""Who says it: the source that a text names for what stands at a place of it.

A source speaks for its sentence ("selon X", "…, a indiqué X"), for what follows its verb ("X a indiqué que …"), for its
quotation as far as the marks reach, and for the lines under its label ("X : …"). Never further: what a paragraph says
next without a source, the author says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span, Stated
from mithaq.reading.qualify.named import Namer, Source
from mithaq.reading.qualify.quotations import find_quotations, quotation_at
from mithaq.reading.qualify.speech_fr import (
    ACCORDING,
    ADDED,
    CLAUSE,
    FOR_WHOM,
    NEEDS_CLAUSE,
    OF_SOURCE,
    ONE_HEARS,
    PRONOUN,
    SAYING,
    SAYING_TOO,
)

# So many sentences back a pronoun still finds its speaker.
_BACK = 8
_LINKED = regex.compile(r"(?:^|[,\"!?…\-–)]|''|(?<!\p{L})(?:comme|ainsi\s+que|ce\s+qu'|tel\s+que))\s*$")
_CLAUSE_END = regex.compile(r"[;:\"]")
_WHO = regex.compile(rf"(?<![\p{{L}}'-]){PRONOUN.pattern}\s+$")
_BY = regex.compile(r"\s+(?:[\w-]+\s+)?par\s")
_PARTED = regex.compile(r"(?:\s*\([^()]{1,60}\))?\s*,")
_FOR = regex.compile(r"\W*pour\s+")
_TAIL = regex.compile(r"\s*(?:,(?!\s*(?:qui|dont|ou|lors|en\s+marge|a\s+l'|au\s+cours|apres|avant)(?!\p{L})))")
_APPOSITION = regex.compile(r"\s*\([^()]{1,60}\)|\s*,\s*(?:le|la|l'|les)?\s*\p{Ll}[^,;:\"]{2,140}(?=,)")
_JOINED = regex.compile(r"[\s,.!?…\"]*")
_TOPIC = regex.compile(
    r"(?:\s*\([^()]{1,60}\))?(?:\s*,[^;:\"]{1,200}?,)?\s+(?:a|est|s'est|s'|se|n'a|avait|etait|en\s+a|y\s+a)\s*\p{L}"
)
_LABEL = regex.compile(r"\s*(?:\([^()\n]{1,60}\)\s*)?(?:,[^:\n]{1,90})?\s*:\s+(?=\S)")
_FIRST_PERSON = regex.compile(r"(?<!\p{L})(?:nous|notre|nos|je|j'ai|mon|ma|mes)(?!\p{L})")


@dataclass(frozen=True, slots=True)
class _Saying:
    """One naming of a source: its words [start, end), and the range that it speaks for."""

    start: int
    end: int
    scope: Span
    source: Source


class Speakers:
    """Names the source of what stands in one text; each sentence is read when it is first asked for."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._namer = Namer(scene)
        self._read: dict[int, list[_Saying]] = {}

    def of(self, sentence: Sentence, at: int) -> Stated[str] | None:
        """Who states what stands at `at` in `sentence`; None where the text names nobody for it."""
        quotation = quotation_at(self.scene.text, at)
        source = self._quoted(quotation) if quotation is not None else None
        source = source or self._told(sentence, at) or self._labelled(sentence, at)
        return source.stated if source is not None else None

    def _told(self, sentence: Sentence, at: int) -> Source | None:
        """The source of the sentence whose range holds `at`: the last one named before it, else the next one."""
        holding = [each for each in self._sayings(sentence) if each.scope.start <= at < each.scope.end]
        before = [each for each in holding if each.end <= at]
        return (before[-1] if before else holding[0]).source if holding else None

    def _labelled(self, sentence: Sentence, at: int) -> Source | None:
        """The person whose name and a colon open the line: "Awa Diop : nous allons …"."""
        scene = self.scene
        first = sentence
        while first.number and scene.sentences[first.number - 1].block == sentence.block:
            first = scene.sentences[first.number - 1]
        for actor in within(first.actors, first.start, first.end)[:1]:
            if actor.kind is not ActorKind.PERSON or scene.folded[first.start : actor.start].strip(" -*m.re"):
                return None
            label = _LABEL.match(scene.folded, actor.end, first.end)
            if label is None or at < label.end():
                return None
            speaks = scene.folded[label.end()] in '"-' or _FIRST_PERSON.search(scene.folded, label.end(), sentence.end)
            return self._namer.actor(actor) if speaks else None
        return None

    def _quoted(self, quotation: Span) -> Source | None:
        """Who speaks in a quotation: named behind it, inside it, before it, or before in its paragraph."""
        scene = self.scene
        inside = list(self._overlapping(quotation))
        if not inside:
            return None
        last = inside[-1].number + 1
        around = inside + list(scene.sentences[last : last + 1])
        sayings = [each for sentence in around for each in self._sayings(sentence)]
        for each in sayings:
            if each.start >= quotation.end and _JOINED.fullmatch(scene.folded, quotation.end, each.start):
                return each.source
        for each in sayings:
            if quotation.start < each.start and each.end <= quotation.end and each.scope.start < each.start:
                return each.source
        opening = inside[0]
        before = [each for each in sayings if each.end <= quotation.start and opening.start <= each.start]
        if before:
            return before[-1].source
        return self._introduced(opening, quotation) or self._going_on(opening, quotation)

    def _overlapping(self, span: Span) -> Iterator[Sentence]:
        first = self.scene.sentence_of(span.start)
        if first is None:
            return
        for sentence in self.scene.sentences[first.number :]:
            if sentence.start >= span.end:
                return
            yield sentence

    def _introduced(self, opening: Sentence, quotation: Span) -> Source | None:
        """The person of the words that lead to a quotation: "M. Sow a été clair : « … »", "pour M. Sow, « … »"."""
        before = self.scene.folded[opening.start : quotation.start].rstrip()
        if not before.endswith(":") and not (before.endswith(",") and _FOR.match(before)):
            return None
        people = [each for each in opening.actors if each.kind is ActorKind.PERSON and each.end <= quotation.start]
        return self._namer.actor(people[0]) if len(people) == 1 else None

    def _going_on(self, opening: Sentence, quotation: Span) -> Source | None:
        """The speaker of the quotation before it in the same paragraph, where nothing but a sentence end parts them."""
        scene = self.scene
        previous = [each for each in find_quotations(scene.text) if each.end <= quotation.start][-1:]
        if not previous or opening.number == 0 or quotation.start - previous[0].end > 250:
            return None
        sentence = scene.sentences[opening.number - 1]
        if sentence.block != opening.block or scene.folded[opening.start : quotation.start].strip():
            return None
        sayings = [each for each in self._sayings(sentence) if each.start >= previous[0].end]
        if not sayings:
            return None
        source = sayings[-1].source
        derived = source.stated.derived or "the speaker of the quotation before"
        return replace(source, stated=replace(source.stated, derived=derived))

    def _sayings(self, sentence: Sentence) -> list[_Saying]:
        if sentence.number not in self._read:
            self._read[sentence.number] = []
            self._fill(sentence)
        return self._read[sentence.number]

    def _fill(self, sentence: Sentence) -> None:
        folded, held = self.scene.folded, self._read[sentence.number]
        found = [
            (match, build)
            for pattern, build in (
                (ACCORDING, self._according),
                (ONE_HEARS, self._according),
                (OF_SOURCE, self._of_source),
                (FOR_WHOM, self._for_whom),
                (ADDED, self._added),
                (SAYING, self._saying),
                (SAYING_TOO, self._saying_too),
            )
            for match in pattern.finditer(folded, sentence.start, sentence.end)
        ]
        for match, build in sorted(found, key=lambda pair: pair[0].start()):
            saying = build(match, sentence)
            if saying is not None:
                held.append(saying)

    def _according(self, match: regex.Match[str], sentence: Sentence) -> _Saying | None:
        folded = self.scene.folded
        pronoun = PRONOUN.match(folded, match.end(), sentence.end)
        source = self._meant(pronoun, sentence) if pronoun else self._namer.at(match.end(), sentence)
        return _Saying(match.start(), source.end, sentence.span, source) if source is not None else None

    def _for_whom(self, match: regex.Match[str], sentence: Sentence) -> _Saying | None:
        """ "Pour M. Sow, le parc créera …" tells what he says; "pour la ville", what it is for."""
        saying = self._according(match, sentence)
        if saying is None or not saying.source.person or saying.source.cluster is None:
            return None
        return saying if _PARTED.match(self.scene.folded, saying.end, sentence.end) else None

    def _of_source(self, match: regex.Match[str], sentence: Sentence) -> _Saying | None:
        span = Span(*match.span("source"))
        stated = Stated(self.scene.words(span), (span,))
        return _Saying(match.start(), match.end(), sentence.span, Source(stated, span.start, span.end))

    def _added(self, match: regex.Match[str], sentence: Sentence) -> _Saying | None:
        source = self._meant(match, sentence)
        return self._inserted(match, replace(source, end=match.end()), sentence) if source is not None else None

    def _saying(self, match: regex.Match[str], sentence: Sentence) -> _Saying | None:
        folded = self.scene.folded
        if (match["now"] and self.scene.text[match.end() - 1] in "éÉ") or _BY.match(folded, match.end()):
            return None  # "un prêt assuré par la Banque"
        cuts = [cut.end() for cut in _CLAUSE_END.finditer(folded, sentence.start, match.start())]
        start = cuts[-1] if cuts else sentence.start
        who = _WHO.search(folded, start, match.start())
        subject = (self._meant(who, sentence) if who else None) or self._namer.before(start, match.start(), sentence)
        if subject is not None:
            verb = match["done"] or match["now"] or ""  # neither: "a tenu à préciser"
            if (match["now"] or verb in NEEDS_CLAUSE) and not (
                verb.startswith(("annonc", "confirm", "devoil", "revel")) or CLAUSE.match(folded, match.end())
            ):
                return None
            if match.end() >= sentence.end:
                return None
            return _Saying(match.start(), match.end(), Span(match.end(), sentence.end), subject)
        if not _LINKED.search(folded, max(sentence.start, match.start() - 30), match.start()):
            return None
        source = self._namer.behind(match.end(), sentence)
        return self._inserted(match, source, sentence) if source is not None else None

    def _inserted(self, match: regex.Match[str], source: Source, sentence: Sentence) -> _Saying:
        """A source between or behind the words that it says; what follows it is its own only past a comma."""
        folded = self.scene.folded
        end = source.end
        while (apposed := _APPOSITION.match(folded, end, sentence.end)) is not None and end < apposed.end():
            end = apposed.end()
        behind_quotation = folded[sentence.start : match.start()].rstrip(" ,").endswith('"')
        goes_on = not behind_quotation and _TAIL.match(folded, end, sentence.end)
        scope = sentence.span if goes_on else Span(sentence.start, max(match.end(), source.end))
        return _Saying(match.start(), max(match.end(), source.end), scope, source)

    def _saying_too(self, match: regex.Match[str], sentence: Sentence) -> _Saying | None:
        """ "…, ajoutant que …": who has just spoken in the sentence, else its subject."""
        said = self._read[sentence.number]
        source = said[-1].source if said else next(self._namer.subjects(sentence.start, match.start(), sentence), None)
        if source is None or match.end() >= sentence.end:
            return None
        return _Saying(match.start(), match.end(), Span(match.end(), sentence.end), source)

    def _meant(self, pronoun: regex.Match[str], sentence: Sentence) -> Source | None:
        """Whom a pronoun of saying stands for: the last who spoke or was the subject, in this text before it."""
        words = Span(*pronoun.span("who"))
        wanted = {"il": "m", "lui": "m", "elle": "f"}.get(pronoun["who"], "")
        if pronoun["who"] in ("ils", "elles", "eux"):
            return None
        for number in range(sentence.number, max(-1, sentence.number - _BACK), -1):
            each = self.scene.sentences[number]
            for source in self._speaking(each, before=words.start):
                if wanted and self._namer.gender(source) not in ("", wanted):
                    continue
                spans = tuple(sorted({words, *source.stated.spans}))
                derived = f"« {self.scene.words(words)} »: {source.stated.value}"
                stated = Stated(source.stated.value, spans, derived=derived)
                return replace(source, stated=stated, end=words.end)
        return None

    def _speaking(self, sentence: Sentence, *, before: int) -> Iterator[Source]:
        """Who speaks or acts as the subject in a sentence, the last first."""
        for saying in reversed(self._sayings(sentence)):
            if saying.end <= before:
                yield saying.source
        for source in self._namer.subjects(sentence.start, min(sentence.end, before), sentence):
            if source.person and source.cluster is not None and _TOPIC.match(self.scene.folded, source.end):
                yield source
