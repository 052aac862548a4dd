"""Finds named public strategies, plans and programmes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mithaq.reading.find.actors.found import Sentence, prepare
from mithaq.reading.find.actors.tokens import Token, span_of
from mithaq.reading.find.strategies.acronyms import stands_for
from mithaq.reading.find.strategies.enumerations import EnumeratedItem, find_items
from mithaq.reading.find.strategies.names import NamedStrategy, announces_several, find_announced, find_names
from mithaq.reading.find.strategies.patterns_fr import NOUNS
from mithaq.reading.gate import STRATEGY
from mithaq.reading.model import Span, Stated, Strategy
from mithaq.reading.names.comparing import shortens, significant_words, tidy
from mithaq.reading.text.sentences import sentence_at

_RULE = "strategy:name"
_LEANING = ("adoss", "rattach", "volet", "declin")
_ANNOUNCEMENT_HOLDS = 3


@dataclass(slots=True)
class _Gathered:
    name: str
    span: Span
    cues: tuple[Span, ...]
    starts: list[int]
    asides: set[int] = field(default_factory=set)
    items: list[EnumeratedItem] = field(default_factory=list)


def find_strategies(
    text: str, *, sentences: tuple[Span, ...], prepared: Sequence[Sentence] | None = None
) -> tuple[Strategy, ...]:
    """The named strategies of `text`, one object each, in the order of their first mention, with ids `s1`, `s2`, ….

    Measured 2026-11-22 over names, axes and pillars: F1 0.98 on the 61 French texts that it was developed on (precision
    1.00, recall 0.97), 0.89 on 53 press texts of other countries that it was developed on too (0.98, 0.81).

    An axis or pillar belongs to the strategy named before it in its sentence, else to the one named most often
    before it, else to the first one of the text.

    Args:
        sentences: ranges of `text`, ordered and disjoint.
        prepared: their tokens, where somebody has them already.
    """
    if prepared is None:
        prepared = prepare(text, sentences)
    register = _Register()
    several = 0  # sentences for which an announcement ("Deux programmes …") still holds
    for sentence in prepared:
        if not several and STRATEGY not in sentence.triggers:
            continue
        tokens = sentence.tokens
        announced = find_announced(tokens) if several else None
        several = _ANNOUNCEMENT_HOLDS if announces_several(tokens) or announced is not None else max(0, several - 1)
        for named in [announced] if announced is not None else find_names(tokens):
            span = span_of(tokens, named.first, named.last)
            cue = (span_of(tokens, *named.cue),) if named.cue is not None else ()
            register.add(named, tidy(span.of(text)), span, cue, aside=_is_aside(tokens, named.first))
    gathered = register.all
    if gathered:
        _hand_out(gathered, find_items(text, sentences=sentences), sentences)
    return tuple(_build(text, each, number=number) for number, each in enumerate(gathered, start=1))


def _is_aside(tokens: Sequence[Token], first: int) -> bool:
    """True for "X" in "adossée au Plan X", "volet du Plan X": what another strategy leans on."""
    return any(token.fold.startswith(_LEANING) for token in tokens[max(0, first - 4) : first])


class _Register:
    """The strategies found so far, looked up by the first word of the name and by acronym."""

    def __init__(self) -> None:
        self.all: list[_Gathered] = []
        self._by_word: dict[tuple[str, ...], list[_Gathered]] = {}
        self._by_acronym: dict[str, _Gathered] = {}

    def add(self, named: NamedStrategy, name: str, span: Span, cues: tuple[Span, ...], *, aside: bool) -> None:
        """Add a mention to the strategy that it names, or begin a new one; the fuller name is kept.

        `aside`: the sentence is about another strategy, which leans on this one.
        """
        if not name:
            return
        known = self._known(name, named.acronym)
        if known is None:
            known = _Gathered(name, span, cues, [])
            self.all.append(known)
        elif _is_fuller(name, known.name):
            known.name, known.span, known.cues = name, span, cues or known.cues
        known.starts.append(span.start)
        if aside:
            known.asides.add(span.start)
        alike = self._by_word.setdefault(_own_words(name)[:1], [])
        if known not in alike:
            alike.append(known)
        for short in (named.acronym, name):
            if short is not None:
                self._by_acronym.setdefault(short, known)

    def _known(self, name: str, acronym: str | None) -> _Gathered | None:
        short = self._by_acronym.get(name) or (self._by_acronym.get(acronym) if acronym is not None else None)
        if short is not None:
            return short
        own = _own_words(name)
        for each in self._by_word.get(own[:1], []):
            known = _own_words(each.name)
            if own[: len(known)] == known or known[: len(own)] == own:
                return each
        if _is_short(name):
            return next((each for each in self.all if stands_for(name, significant_words(each.name))), None)
        return next((each for each in self.all if _is_short(each.name) and stands_for(each.name, own)), None)


def _own_words(name: str) -> tuple[str, ...]:
    """The significant words of `name` without the noun that it begins with ("programme"), where more is left."""
    words = significant_words(name)
    return words[1:] if len(words) > 1 and words[:1] in NOUNS else words


def _is_short(name: str) -> bool:
    return " " not in name and name.isupper()


def _is_fuller(name: str, known: str) -> bool:
    return shortens(known, name) or (_is_short(known) and not _is_short(name))


def _hand_out(gathered: Sequence[_Gathered], items: Sequence[EnumeratedItem], sentences: Sequence[Span]) -> None:
    for item in items:
        sentence = sentence_at(sentences, item.span.start)
        opening = sentence.start if sentence is not None else item.span.start

        def closeness(each: _Gathered, item: EnumeratedItem = item, opening: int = opening) -> tuple[bool, int, int]:
            before = [start for start in each.starts if start < item.span.start]
            told = any(start >= opening and start not in each.asides for start in before)
            return told, len(before), before[-1] if before else -each.starts[0]

        max(gathered, key=closeness).items.append(item)


def _build(text: str, each: _Gathered, *, number: int) -> Strategy:
    def stated(kind: str) -> tuple[Stated[str], ...]:
        return tuple(Stated(tidy(item.span.of(text)), (item.span,)) for item in each.items if item.kind == kind)

    return Strategy(
        id=f"s{number}",
        rule=_RULE,
        cues=each.cues,
        name=Stated(each.name, (each.span,)),
        axes=stated("axes"),
        pillars=stated("pillars"),
    )
