"""An agreement while it is being put together: slots filled by one mention after another."""

from __future__ import annotations

from dataclasses import dataclass, field

import regex

from mithaq.reading.find.agreements.patterns_fr import SPECIFICITY
from mithaq.reading.model import Act, Agreement, AgreementKind, Signatory, Span, Stated
from mithaq.reading.names.comparing import is_blend_of

_FUNCTION_WORDS = frozenset("le la les l de du des d et a au aux en pour the".split())
_WORD = regex.compile(r"[\p{L}\p{N}]+")


def name_words(folded_name: str) -> frozenset[str]:
    """Content words of a folded name: how two spellings of one party are compared."""
    return frozenset(_WORD.findall(folded_name)) - _FUNCTION_WORDS


@dataclass(slots=True)
class Party:
    """A party of a draft: its stated name, its words for comparison, its cluster (None for a name built from a title).

    `by_minister`: a ministry that is bound because its minister signs. `alias`: cluster of the other name that stands
    in brackets behind it, None without one.
    """

    stated: Stated[str]
    words: frozenset[str]
    cluster: int | None
    is_state: bool = False
    by_minister: bool = False
    alias: int | None = None

    def clusters(self) -> set[int]:
        """The clusters of its names; empty for a name built from a title."""
        return {cluster for cluster in (self.cluster, self.alias) if cluster is not None}


@dataclass(slots=True)
class Draft:
    """One act while its mentions are read.

    Attributes:
        anchor: where it was first mentioned.
        sentences: numbers of the sentences that speak of it.
        counted: how many documents the mention counts ("trois conventions"), 1 for a single one.
        indefinite: True where the mention introduces it ("un accord"), False where it points back.
        follows_draft: the earlier act that this one continues, where the text describes it.
    """

    anchor: Span
    act: Stated[Act]
    kinds: list[Stated[AgreementKind]] = field(default_factory=list)
    date: Stated[str] | None = None
    place: Stated[str] | None = None
    event: Stated[str] | None = None
    duration: Stated[str] | None = None
    follows: Stated[str] | None = None
    parties: list[Party] = field(default_factory=list)
    signatories: list[Stated[Signatory]] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)
    cues: list[Span] = field(default_factory=list)
    counted: int = 1
    indefinite: bool = True
    rule: str = "act"
    follows_draft: Draft | None = None

    def add_party(self, party: Party) -> None:
        """Add `party` unless it is there already; of two spellings the one with more words stays."""
        if not party.words:
            return
        for position, held in enumerate(self.parties):
            if same_party(held, party):
                if held.cluster is None and party.cluster is not None and len(party.words) >= len(held.words) - 1:
                    self.parties[position] = party
                return
        self.parties.append(party)

    def add_signatory(self, signatory: Stated[Signatory]) -> None:
        if all(held.value.person != signatory.value.person for held in self.signatories):
            self.signatories.append(signatory)

    def kind(self) -> Stated[AgreementKind] | None:
        """The most specific word that the document uses for it; the first of equals."""
        if not self.kinds:
            return None
        return max(self.kinds, key=lambda kind: SPECIFICITY[kind.value])

    def shares_parties(self, other: Draft) -> int:
        return sum(any(same_party(mine, theirs) for theirs in other.parties) for mine in self.parties)

    def build(
        self, identifier: str, *, fallback: Stated[AgreementKind], said_by: Stated[str] | None = None
    ) -> Agreement:
        return Agreement(
            id=identifier,
            rule=self.rule,
            cues=tuple(sorted(set(self.cues))),
            said_by=said_by,
            kind=self.kind() or fallback,
            act=self.act,
            date=self.date,
            place=self.place,
            event=self.event,
            parties=tuple(party.stated for party in self.parties),
            signatories=tuple(self.signatories),
            duration=self.duration,
            follows=self.follows,
        )


def dates_differ(one: Draft, other: Draft) -> bool:
    """Whether two drafts have days of which neither is a more precise form of the other."""
    if one.date is None or other.date is None:
        return False
    first, second = one.date.value, other.date.value
    return not (first.startswith(second) or second.startswith(first))


def same_party(one: Party, other: Party) -> bool:
    """Whether two names stand for one party: one cluster, or one name's words all stand in the other's."""
    if one.clusters() & other.clusters():
        return True
    if not one.words or not other.words:
        return False
    smaller, larger = sorted((one.words, other.words), key=len)
    if len(smaller) == 1 and len(larger) > 2 and (_abbreviates(one, other) or _abbreviates(other, one)):
        return True
    shared = len(smaller & larger)
    if one.cluster is not None and other.cluster is not None:
        return smaller == larger
    return (shared == len(smaller) and len(smaller) >= 2) or shared / len(smaller | larger) >= 0.7


def _abbreviates(short: Party, long: Party) -> bool:
    """Whether one name is made of the beginnings of the other's words: "Capef", "BDD", "Sodecoton"."""
    return is_blend_of(short.stated.value, long.stated.value)
