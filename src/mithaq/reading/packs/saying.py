"""Who says it: the source that an Arabic or English text names for what stands at a place of it.

A source speaks for its sentence ("according to X", "…, X said", "وأوضح X أن …") and for its quotation as far as the
marks reach. Never further: what the text says next without a source, its author says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

import regex

from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span, Stated
from mithaq.reading.packs.languages import Language
from mithaq.reading.qualify.quotations import quotation_at

# So many sentences back "she said" still finds its speaker.
_BACK = 6
# What of a source its mention does not hold.
_ARTICLES = frozenset(["", "the ", "a ", "an ", "its ", "ال", "ل"])
# A verb whose subject is only in its ending: "وأضافت أن …".
_CLAUSE = regex.compile(r"\s+(?:ان|انه|انها|انهم|بان|ب(?=ان)|الي\s+ان)(?!\p{L})")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """How a language names a source. Patterns match folded text.

    Attributes:
        saying: a verb of saying.
        naming: what stands right before a source: "according to".
        gap: what may stand between a subject and its verb.
        lead: what may stand between a verb and the subject behind it.
        office: a source without a name: "the ministry", "a statement".
        pronoun: a subject that only points back.
        pointing: True where a verb without a subject has the last speaker ("وأضاف أن").
    """

    saying: regex.Pattern[str]
    naming: regex.Pattern[str]
    gap: regex.Pattern[str]
    lead: regex.Pattern[str]
    office: regex.Pattern[str]
    pronoun: regex.Pattern[str]
    pointing: bool


_WORDS = MappingProxyType(
    {
        Language.ENGLISH: _Words(
            saying=regex.compile(
                r"(?<!\p{L})(?:(?:has|have|had|also|later|further)\s+){0,2}(?:said|says|told|added|adds|"
                r"announced|stated|states|noted|"
                r"notes|explained|revealed|disclosed|confirmed|argued|stressed|declared|reported|recalled|"
                r"estimates|insists|insisted|"
                r"indicated|mentioned|reiterated|remarked|claimed|claims)(?!\p{L})"
            ),
            naming=regex.compile(
                r"(?<!\p{L})(?:according\s+to|in\s+the\s+words\s+of|citing|as\s+stated\s+by|as\s+per)\s+"
            ),
            gap=regex.compile(r"(?:\s*\([^()\n]{1,60}\))?(?:\s*,[^;:\"\n]{1,160},)?(?:\s+on\s+\p{L}+day)?\s*"),
            lead=regex.compile(
                r"\s+(?:on\s+\p{L}+day\s+|by\s+)?(?:the\s+|mr\.?\s+|mrs\.?\s+|ms\.?\s+|dr\.?\s+|prof\.?\s+|hon\.?\s+)*"
            ),
            office=regex.compile(
                r"(?P<noun>(?<!\p{L}\s)(?:officials|organi[sz]ers|sources|analysts|residents)(?!\p{L}))|"
                r"(?:(?:the|a|an|its|their|this|that|government|senior|company)"
                r"\s+)+(?P<noun>(?:[\p{L}'-]+\s+){0,2}?(?:ministry|minister|"
                r"government|company|bank|firm|operator|agency|authority|commission|president|governor|"
                r"director|chief|mayor|secretary|"
                r"statement|report|communique|audit|release|figures|officials?|spokes\p{L}+|sources?|"
                r"document|study|survey|association))(?!\p{L})"
            ),
            pronoun=regex.compile(r"(?<!\p{L})(?:he|she|it|they)\s*$"),
            pointing=False,
        ),
        Language.ARABIC: _Words(
            saying=regex.compile(
                r"(?<!\p{L})[وف]?(?:قالت?|اوضحت?|صرحت?|اكدت?|اضافت?|اعلنت?|اشارت?|ذكرت?|كشفت?|ابرزت?|"
                r"افادت?|لفتت?|شددت?|اعتبرت?|سجلت?|تابعت?|"
                r"نقلت?|يقول|تقول|يوكد|توكد|يضيف|تضيف|يوضح|توضح)(?!\p{L})"
            ),
            naming=regex.compile(
                r"(?<!\p{L})و?(?:وفقا?\s+(?:لما\s+(?:اعلنه|اورده|ذكره|اكده)\s+)?(?:ل(?=\p{L}))?|(?:ب?حسب|"
                r"طبقا\s+ل|استنادا\s+الي|نقلا\s+عن)\s*"
                r"(?:ما\s+(?:اعلنه|اعلنته|اورده|اوردته|ذكره|ذكرته|اكده|اكدته|افاد\s+به|جاء\s+في)\s+)?)"
            ),
            gap=regex.compile(r"(?:\s*\([^()\n]{1,60}\))?(?:\s*،[^؛:\"\n]{1,160}،)?\s*"),
            lead=regex.compile(
                r"\s+(?:(?:من\s+جهته|من\s+جانبه|من\s+جهتها|من\s+جانبها|في\s+تصريح\p{L}*|في\s+كلمه\p{L}*|"
                r"امس|اليوم)\s*،?\s+)?(?:ال?سيده?\s+|الدكتوره?\s+)*"
            ),
            office=regex.compile(
                r"(?P<noun>(?:ال)?(?:بلاغ|بيان|تقرير|وثيقه|مصدر|مصادر|وزاره|وزير|وزيره|حكومه|شركه|موسسه|"
                r"هييه|وكاله|مسوول|مسوولون|رييس|رييسه|مدير|"
                r"مديره|والي|متحدث|ناطق|اطراف|ارقام|معطيات|دراسه)(?:\s+(?!(?:التي|الذي)\s)(?:ال\p{L}+|رسمي|مشترك|صحفي|"
                r"مطلع\p{L}*|صحافي)){0,3})(?!\p{L})"
            ),
            pronoun=regex.compile(r"(?!)"),
            pointing=True,
        ),
    }
)


class Speakers:
    """Names the source of what stands in one text; each sentence is read when it is first asked for."""

    def __init__(self, scene: Scene, *, language: Language) -> None:
        self._scene = scene
        self._words = _WORDS[language]
        self._read: dict[int, list[tuple[int, Stated[str]]]] = {}

    def of(self, at: int) -> Stated[str] | None:
        """Who states what stands at `at`; None where the text names nobody for it."""
        sentence = self._scene.sentence_of(at)
        if sentence is None:
            return None
        return self._nearest(sentence, at) or self._quoted(sentence, at)

    def _nearest(self, sentence: Sentence, at: int) -> Stated[str] | None:
        """The last source that is named before `at` in the sentence, else the next one."""
        named = self._sayings(sentence)
        before = [source for place, source in named if place <= at]
        return before[-1] if before else next((source for _, source in named), None)

    def _quoted(self, sentence: Sentence, at: int) -> Stated[str] | None:
        """The source of a quotation of several sentences, named in the one before, or in another that it touches."""
        quotation = quotation_at(self._scene.text, at)
        if quotation is None:
            return None
        first = sentence.number
        while first and self._scene.sentences[first].start > quotation.start:
            first -= 1
        for each in self._scene.sentences[max(0, first - 1) : sentence.number + 2]:
            touches = each.start < quotation.end and quotation.start < each.end
            if (touches or each.block == sentence.block) and (named := self._sayings(each)):
                return named[-1][1]
        return None

    def _sayings(self, sentence: Sentence) -> list[tuple[int, Stated[str]]]:
        """Where sources are named in a sentence, in order, and who they are."""
        if sentence.number not in self._read:
            self._read[sentence.number] = []  # while it is read, pronouns find nobody in it
            self._read[sentence.number] = sorted(self._find(sentence), key=lambda each: each[0])
        return self._read[sentence.number]

    def _find(self, sentence: Sentence) -> Iterator[tuple[int, Stated[str]]]:
        folded, words = self._scene.folded, self._words
        for match in words.naming.finditer(folded, sentence.start, sentence.end):
            source = self._named_at(match.end(), sentence)
            if source is not None:
                yield match.start(), source
        for match in words.saying.finditer(folded, sentence.start, sentence.end):
            source = self._subject(match, sentence)
            if source is not None:
                yield match.start(), source

    def _subject(self, verb: regex.Match[str], sentence: Sentence) -> Stated[str] | None:
        folded, words = self._scene.folded, self._words
        if not words.pointing:
            before = self._before(verb.start(), sentence)
            if before is not None:
                return before
        lead = words.lead.match(folded, verb.end(), sentence.end)
        behind = self._named_at(lead.end(), sentence) if lead is not None else None
        if behind is not None:
            return behind
        pronoun = words.pronoun.search(folded, max(sentence.start, verb.start() - 12), verb.start())
        if pronoun is not None:
            return self._last(sentence, Span(pronoun.start(), verb.start()))
        alone = words.pointing and _CLAUSE.match(folded, verb.end(), sentence.end) is not None
        return self._last(sentence, Span(*verb.span())) if alone else None

    def _before(self, verb: int, sentence: Sentence) -> Stated[str] | None:
        """The subject of the verb at `verb`: an actor, or an office, with nothing but an apposition between."""
        folded = self._scene.folded
        for actor in within(sentence.actors, sentence.start, verb):
            if self._words.gap.fullmatch(folded, actor.end, verb):
                return self._stated(actor)
        for office in self._words.office.finditer(folded, max(sentence.start, verb - 90), verb):
            if self._words.gap.fullmatch(folded, office.end(), verb):
                return self._office(office)
        return None

    def _named_at(self, at: int, sentence: Sentence) -> Stated[str] | None:
        """The source whose words begin at `at`, past an article or a title."""
        for actor in within(sentence.actors, at, min(sentence.end, at + 200))[:1]:
            if self._scene.folded[at : actor.start] in _ARTICLES or self._is_title(at, actor, sentence):
                return self._stated(actor)
        office = self._words.office.match(self._scene.folded, at, sentence.end)
        return self._office(office) if office is not None else None

    def _is_title(self, at: int, actor: ActorMention, sentence: Sentence) -> bool:
        """Whether the words from `at` to `actor` are the function that the text gives that person."""
        return actor.kind is ActorKind.PERSON and any(
            role.person.start == actor.start and self._scene.folded[at : role.role[0].start] in _ARTICLES
            for role in sentence.roles
        )

    def _stated(self, actor: ActorMention) -> Stated[str]:
        words = self._scene.words(actor.span)
        if words == actor.name:
            return Stated(actor.name, (actor.span,))
        spans = tuple(sorted({actor.span, actor.name_span}))
        return Stated(actor.name, spans, derived=f"« {words} »: {actor.name}")

    def _office(self, match: regex.Match[str]) -> Stated[str]:
        span = Span(*match.span("noun"))
        return Stated(self._scene.words(span), (span,))

    def _last(self, sentence: Sentence, pointing: Span) -> Stated[str] | None:
        """The last speaker before a verb that only points back to one."""
        for number in range(sentence.number, max(-1, sentence.number - _BACK), -1):
            for place, source in reversed(self._sayings(self._scene.sentences[number])):
                if place < pointing.start:
                    words = self._scene.words(pointing).strip()
                    spans = tuple(sorted({*source.spans, pointing}))
                    return Stated(source.value, spans, derived=f"« {words} »: {source.value}")
        return None
