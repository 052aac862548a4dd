"""Why each fact was read: its rule, the words that made the rule fire, and the sentence behind every value.

Nothing is told that the reading does not hold: the explanation is computed from the spans, derivations, rule and cues
of the facts, and from the word lists that were in use.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from types import MappingProxyType

import regex

from mithaq.reading.model import Fact, Reading, Signatory, Span, Stated
from mithaq.reading.packs.languages import Language, fold_for
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.folding import fold
from mithaq.reading.text.sentences import sentence_at, split_sentences

_RULES = "rules.tsv"
# Lists whose rows decide what is read in each language, and the columns of their entries; others say where to look, or
# how names and spellings compare.
_DECIDING: Mapping[str, Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {
        "fr": {"counted_fr.tsv": (0,), "cues_fr.tsv": (0,), "measures.tsv": (0,), "titles_fr.tsv": (0,)},
        "en": {"counted_en.tsv": (0,), "cues_en.tsv": (0,), "deeds_en.tsv": (0, 2, 3)},
        "ar": {"counted_ar.tsv": (0,), "cues_ar.tsv": (0,), "deeds_ar.tsv": (1, 2, 3)},
    }
)
_ENDINGS = MappingProxyType(
    {"fr": (("s", ""),), "en": (("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")), "ar": ()}
)
# What an Arabic word carries before it.
_CLITICS = regex.compile(r"^[وف]?(?:لل|[بلك]?(?:ال)?|س?[يت]?)(?=\p{L}{2})")
# Slots whose value a word list decides.
_LISTED_SLOTS = frozenset({"measure", "unit"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence; `marked` where they are evidence."""

    words: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that made a rule fire.

    Attributes:
        listed: the rows of word lists that these words stand in, as `file: row`; empty where a pattern of the rule
            itself knows them.
    """

    words: str
    span: Span
    listed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Because:
    """One value and why.

    Attributes:
        value: as a person reads it; codes as they are.
        sentences: the sentences in which its words stand, each in pieces.
        derived: from what it was worked out; None where its words state it.
        listed: as in `Cue`, for the words that decided a code.
        confidence: 0 to 1, or None where none was fitted.
    """

    slot: str
    value: str
    sentences: tuple[tuple[Piece, ...], ...]
    derived: str | None
    listed: tuple[str, ...]
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Explained:
    """A fact with what made it one."""

    id: str
    kind: str
    rule: str
    meaning: str
    cues: tuple[Cue, ...]
    slots: tuple[Because, ...]
    said_by: Because | None
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All facts of one reading explained, and what of the text was left out and why."""

    reading: Reading
    facts: tuple[Explained, ...]
    left_out: tuple[tuple[str, str], ...]


def explain(reading: Reading) -> Explanation:
    """Why `reading` holds what it holds. Facts come in the order of `Reading.facts`."""
    quoter = _Quoter(reading.text, language=reading.language)
    return Explanation(
        reading=reading,
        facts=tuple(_explain(fact, quoter) for fact in reading.facts()),
        left_out=tuple((each.span.of(reading.text), each.why) for each in reading.noise),
    )


def meaning_of(rule: str) -> str:
    """What the rule looks for, in a few English words."""
    return _meanings().get(rule, "a rule without a description")


@lru_cache(maxsize=1)
def _meanings() -> Mapping[str, str]:
    return {row[0]: row[1] for row in read_rows(_RULES)}


class _Quoter:
    def __init__(self, text: str, *, language: str) -> None:
        self.text = text
        self.language = language
        self._sentences = split_sentences(text)

    def cue(self, span: Span) -> Cue:
        words = span.of(self.text)
        return Cue(words, span, _listed(words, self.language))

    def sentences(self, spans: Sequence[Span]) -> tuple[tuple[Piece, ...], ...]:
        """The sentences that hold `spans`, in order, with the spans marked; white space run together."""
        held: dict[Span, list[Span]] = {}
        for span in sorted(spans):
            held.setdefault(sentence_at(self._sentences, span.start) or span, []).append(span)
        return tuple(tuple(self._pieces(sentence, marks)) for sentence, marks in sorted(held.items()))

    def _pieces(self, sentence: Span, marks: Sequence[Span]) -> Iterator[Piece]:
        at = sentence.start
        for mark in marks:
            if mark.start > at:
                yield self._piece(at, mark.start, marked=False)
            if mark.end > at:
                yield self._piece(max(at, mark.start), mark.end, marked=True)
                at = mark.end
        if at < sentence.end:
            yield self._piece(at, sentence.end, marked=False)

    def _piece(self, start: int, end: int, *, marked: bool) -> Piece:
        words = self.text[start:end]
        joined = " ".join(words.split())
        before = " " if words[:1].isspace() and joined else ""
        after = " " if words[-1:].isspace() else ""
        return Piece(before + joined + after, marked)


def _explain(fact: Fact, quoter: _Quoter) -> Explained:
    return Explained(
        id=fact.id,
        kind=type(fact).__name__.lower(),
        rule=fact.rule,
        meaning=meaning_of(fact.rule),
        cues=tuple(
            Cue(span.of(quoter.text), span, _listed(span.of(quoter.text), quoter.language))
            for span in sorted(set(fact.cues))
        ),
        slots=tuple(_because(slot, stated, quoter) for slot, stated in fact.slots()),
        said_by=None if fact.said_by is None else _because("said_by", fact.said_by, quoter),
        confidence=fact.confidence,
    )


def _because(slot: str, stated: Stated[object], quoter: _Quoter) -> Because:
    spans = stated.spans if slot in _LISTED_SLOTS else ()
    listed = [row for span in spans for row in _listed(span.of(quoter.text), quoter.language)]
    return Because(
        slot=slot,
        value=_shown(stated.value),
        sentences=quoter.sentences(stated.spans),
        derived=stated.derived,
        listed=tuple(dict.fromkeys(listed)),
        confidence=stated.confidence,
    )


def _shown(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}".replace(",", " ")
    if isinstance(value, Signatory):
        return ", ".join(part for part in (value.person, value.role, value.organisation) if part)
    return str(value)


def _listed(words: str, language: str) -> tuple[str, ...]:
    """The rows whose entry is one of `words`, or several that stand side by side, in any form that endings make."""
    folded = _folded(words.strip(" \"'«»“”’.,،;:()"), language).split()
    rows = _rows_by_entry(language)
    found: dict[str, None] = {}
    for start in range(len(folded)):
        for end in range(start + 1, min(len(folded), start + 4) + 1):
            for form in _forms(" ".join(folded[start:end]), language):
                found |= dict.fromkeys(rows.get(form, ()))
    return tuple(found)


def _forms(entry: str, language: str) -> Iterator[str]:
    """`entry` as it stands, and without what its language adds to a word."""
    yield entry
    for ending, other in _ENDINGS[language]:
        if entry.endswith(ending):
            yield entry.removesuffix(ending) + other
    if language == Language.ARABIC:
        yield _CLITICS.sub("", entry)


def _folded(words: str, language: str) -> str:
    return fold_for(words, Language.ARABIC) if language == Language.ARABIC else fold(words)


@cache
def _rows_by_entry(language: str) -> Mapping[str, tuple[str, ...]]:
    """Every row of the deciding lists, by each of its folded entries."""
    found: dict[str, tuple[str, ...]] = {}
    for name, columns in _DECIDING[language].items():
        for row in read_rows(name):
            entries = [entry for at in columns if at < len(row) for entry in row[at].split("|")]
            codes = ", ".join(row[at] for at in range(len(row)) if at not in columns)
            for entry in entries:
                key = _folded(entry.lower().removesuffix("*"), language)
                told = f"{name}: {entry} → {codes}"
                if entry != "-" and told not in found.get(key, ()):
                    found[key] = (*found.get(key, ()), told)
    return found
