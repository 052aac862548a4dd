"""From scored pairs to groups, without chains that join what must stay apart.

Pairs are taken best first, and two groups join unless something parts them: a document that both have (its reader told
the two apart), or a member of the one that cannot be a member of the other. Where a fact fits two of one document
equally well, nothing decides and nothing joins: the pairs are proposed. The order is fixed by score and names, so
that the same pairs give the same groups, however they were found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from mithaq.reading.names.reasons import Reason

# So many members of each group are held against the other's; beyond it groups only join on their best pairs.
_HELD = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """Two members, `one` before `other`, with a score from 0 to 1 and its reasons."""

    one: str
    other: str
    score: float
    reasons: tuple[Reason, ...] = ()

    @classmethod
    def of(cls, one: str, other: str, score: float, reasons: tuple[Reason, ...] = ()) -> Pair:
        first, second = sorted((one, other))
        return cls(first, second, score, reasons)


Veto = Callable[[str, str], bool]
"""Whether two members can never be the same."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups, each sorted; and the pairs of the grey zone, which a person may join."""

    groups: tuple[tuple[str, ...], ...]
    proposed: tuple[Pair, ...]


def group(
    members: Iterable[str],
    pairs: Iterable[Pair],
    *,
    merge_from: float,
    propose_from: float,
    veto: Veto,
    documents: Mapping[str, str] | None = None,
) -> Grouping:
    """Groups of members that are the same.

    Args:
        pairs: each at most once.
        merge_from: the score from which a pair joins.
        propose_from: the score from which a pair that did not join is proposed.
        documents: the document of each member, where one document never has a member twice.
    """
    groups = {member: [member] for member in members}
    leader = {member: member for member in groups}
    held = {member: {documents[member]} for member in groups} if documents is not None else {}
    parted: list[Pair] = []
    for rivals in _by_score(pairs, propose_from):
        unsure = _rivals(rivals, leader, documents) if documents is not None else frozenset()
        for pair in rivals:
            one, other = leader[pair.one], leader[pair.other]
            if one == other:
                continue
            apart = pair.score < merge_from or pair in unsure
            apart = apart or not held.get(one, set()).isdisjoint(held.get(other, ()))
            if apart or _parted(groups[one], groups[other], veto):
                parted.append(pair)
                continue
            small, large = sorted((one, other), key=lambda each: (len(groups[each]), each))
            for member in groups[small]:
                leader[member] = large
            groups[large] += groups.pop(small)
            if held:
                held[large] |= held.pop(small)
    proposed = tuple(pair for pair in parted if leader[pair.one] != leader[pair.other])
    return Grouping(tuple(sorted(tuple(sorted(each)) for each in groups.values())), proposed)


class Groups:
    """Groups that grow: only what is joined to changed members by pairs is grouped anew.

    Members that no chain of pairs joins have no influence on one another, so that the result is that of `group` on all.
    """

    def __init__(self, *, merge_from: float, propose_from: float) -> None:
        self.merge_from = merge_from
        self.propose_from = propose_from
        self.leader: dict[str, str] = {}
        self._groups: dict[str, tuple[str, ...]] = {}
        self._pairs: dict[tuple[str, str], Pair] = {}
        self._proposed: dict[tuple[str, str], Pair] = {}
        self._near: dict[str, set[str]] = {}

    def members_of(self, leader: str) -> tuple[str, ...]:
        return self._groups[leader]

    @property
    def pairs(self) -> Iterable[Pair]:
        """All pairs from `propose_from` on."""
        return self._pairs.values()

    @property
    def grouping(self) -> Grouping:
        ranked = sorted(self._proposed.values(), key=lambda pair: (-pair.score, pair.one, pair.other))
        return Grouping(tuple(sorted(self._groups.values())), tuple(ranked))

    def update(
        self,
        changed: Set[str],
        pairs: Iterable[Pair],
        *,
        veto: Veto,
        documents: Mapping[str, str] | None = None,
    ) -> set[str]:
        """Takes members that are new or changed, with all their pairs; the members whose group has another leader now.

        A group's leader is its first member by name.
        """
        touched = self._reached(changed)
        for member in changed:
            for other in self._near.pop(member, set()):
                self._near[other].discard(member)
                del self._pairs[min(member, other), max(member, other)]
            self._near[member] = set()
        for pair in pairs:
            if pair.score >= self.propose_from:
                self._pairs[pair.one, pair.other] = pair
                self._near[pair.one].add(pair.other)
                self._near[pair.other].add(pair.one)
        touched |= self._reached(changed)
        return self._regroup(touched, veto, documents)

    def _regroup(self, touched: Set[str], veto: Veto, documents: Mapping[str, str] | None) -> set[str]:
        before = {member: self.leader.get(member) for member in touched}
        for leader in set(before.values()):
            if leader is not None:
                del self._groups[leader]
        edges = sorted({(min(one, other), max(one, other)) for one in touched for other in self._near[one]})
        for key in [key for key in self._proposed if key[0] in touched]:
            del self._proposed[key]
        found = group(
            sorted(touched),
            [self._pairs[edge] for edge in edges],
            merge_from=self.merge_from,
            propose_from=self.propose_from,
            veto=veto,
            documents=documents,
        )
        self._proposed.update({(pair.one, pair.other): pair for pair in found.proposed})
        for members in found.groups:
            self._groups[members[0]] = members
            for member in members:
                self.leader[member] = members[0]
        return {member for member in touched if before[member] != self.leader[member]}

    def _reached(self, members: Set[str]) -> set[str]:
        """The members, and all that chains of pairs join to them."""
        found, waiting = set(members), list(members)
        while waiting:
            for other in self._near.get(waiting.pop(), ()):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return found


def _by_score(pairs: Iterable[Pair], least: float) -> Iterator[list[Pair]]:
    """Pairs of one score together, best first, sorted by name."""
    ranked = sorted((p for p in pairs if p.score >= least), key=lambda pair: (-pair.score, pair.one, pair.other))
    for _, rivals in groupby(ranked, key=lambda pair: pair.score):
        yield list(rivals)


def _rivals(pairs: Sequence[Pair], leader: Mapping[str, str], documents: Mapping[str, str]) -> frozenset[Pair]:
    """Pairs of one score that contradict one another: a member with two equally good ones in one document."""
    claims: dict[tuple[str, str], set[str]] = defaultdict(set)
    for pair in pairs:
        claims[leader[pair.one], documents[pair.other]].add(leader[pair.other])
        claims[leader[pair.other], documents[pair.one]].add(leader[pair.one])
    return frozenset(
        pair
        for pair in pairs
        if len(claims[leader[pair.one], documents[pair.other]]) > 1
        or len(claims[leader[pair.other], documents[pair.one]]) > 1
    )


def _parted(one: Sequence[str], other: Sequence[str], veto: Veto) -> bool:
    return any(veto(mine, its) for mine in one[:_HELD] for its in other[:_HELD])
