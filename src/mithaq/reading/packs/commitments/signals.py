"""Words that govern a quantity: verbs, verbal nouns and nouns of promise or money, with what they say of its tense."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mithaq.reading.model import Span


class Sort(StrEnum):
    """What a word of `deeds_*.tsv` or `cues_*.tsv` says of the quantity that it governs."""

    BRING = "bring"  # its future promises, its past reports
    GIVE = "give"  # it promises in any tense ("has earmarked")
    AIM = "aim"  # it promises what follows
    ENABLE = "enable"  # it says whether the deed behind it is done
    MONEY = "money"  # a noun of money to be given
    STATE = "state"  # what is so, nobody's undertaking
    OTHER = "other"  # a deed that nobody counts in advance


class Tense(StrEnum):
    """When the deed takes place, as far as its own words say."""

    FUTURE = "future"
    PRESENT = "present"
    PAST = "past"
    BARE = "bare"  # an infinitive or verbal noun: the word before it tells
    ATTENDANT = "attendant"  # an English participle in -ing that goes along with the main deed


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A governing word.

    Attributes:
        start, end: its range, auxiliaries included ("will be trained").
        words: the bare word, folded.
        denied: True behind a negation. unsure: True behind "may", "could", "قد".
        passive: True where what is counted is its subject.
    """

    start: int
    end: int
    words: str
    sort: Sort
    tense: Tense
    denied: bool = False
    unsure: bool = False
    passive: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
