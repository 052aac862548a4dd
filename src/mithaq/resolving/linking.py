"""Many readings in, groups of the same people, organisations, agreements and commitments out.

`Links` grows: documents that are added later are compared with what is there, and only with that part of it that
shares a block with them. What is scored does not depend on the order of the documents; docs/methods/linking.md says
where the groups may.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import Any

from mithaq.reading.errors import MithaqError
from mithaq.reading.names.reasons import Reason
from mithaq.resolving import actors, engine
from mithaq.resolving.blocking import Blocks, pairs_in
from mithaq.resolving.choosing import Choice, Source, choose
from mithaq.resolving.clustering import Groups, Pair
from mithaq.resolving.columns import (
    Row,
    agreement_keys,
    agreement_row,
    commitment_keys,
    commitment_row,
    is_office,
    is_state,
)
from mithaq.resolving.copies import CopyIndex, join
from mithaq.resolving.engine import FactKind
from mithaq.resolving.facts import Document, Reading, document_from
from mithaq.resolving.reasons import from_rows
from mithaq.resolving.timeline import Spell, spells

_MERGE_FACTS = 0.5
_PROPOSE_FACTS = 0.2


class LinkingError(MithaqError):
    """Documents that cannot be linked."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two members that may be the same, for a person to judge: one or more `document:…` on either side."""

    kind: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A slot of one agreement or commitment that its documents tell differently."""

    kind: str
    members: tuple[str, ...]
    choice: Choice


class _Facts:
    """The agreements or the commitments of all documents."""

    def __init__(self, kind: FactKind) -> None:
        self.kind: FactKind = kind
        self.rows: dict[str, Row] = {}
        self.blocks = Blocks()
        self.groups = Groups(merge_from=_MERGE_FACTS, propose_from=_PROPOSE_FACTS)
        self._documents: dict[str, str] = {}

    def put(self, rows: Iterable[Row]) -> set[str]:
        """Takes rows in; the names of those that are new or changed."""
        keys = agreement_keys if self.kind == "agreements" else commitment_keys
        changed = set()
        for row in rows:
            name = row["unique_id"]
            if self.rows.get(name) != row:
                changed.add(name)
                self.rows[name] = row
                self.blocks.put(name, keys(row))
                self._documents[name] = row["document"]
        return changed

    def link(self, changed: set[str], *, known: Iterable[Pair] | None = None) -> set[str]:
        """Scores the changed rows against the others and groups them; the rows whose group has another name now.

        Args:
            known: their pairs, where these are scored already.
        """
        pairs = list(self._scored(changed) if known is None else known)
        return self.groups.update(changed, pairs, veto=_nothing_parts, documents=self._documents)

    def _scored(self, changed: set[str]) -> Iterator[Pair]:
        blocks = self.blocks.around(sorted(changed))
        near = sorted({member for block in blocks.values() for member in block})
        for pair in engine.score(self.kind, [self.rows[name] for name in near], blocks):
            if pair.one in changed or pair.other in changed:
                yield pair


class Links:
    """What is linked so far.

    Args:
        home: ISO code of the country that a document is about where its facts name none; None: unknown.
    """

    def __init__(self, *, home: str | None = None) -> None:
        self.home = home
        self.documents: dict[str, Document] = {}
        self._nodes: dict[str, actors.Node] = {}
        self._blocks = Blocks()
        self._groups = Groups(merge_from=actors.MERGE, propose_from=actors.PROPOSE)
        self._names: dict[str, str] = {}
        self._actor: dict[str, str] = {}
        self._texts = CopyIndex()
        self._copied: set[tuple[str, str]] = set()
        self._facts: dict[FactKind, _Facts] = {
            "agreements": _Facts("agreements"),
            "commitments": _Facts("commitments"),
        }

    def add(self, readings: Iterable[Reading]) -> None:
        """Links further documents; those that hold their text are looked through for copies.

        Raises:
            LinkingError: a document of that id is linked already.
        """
        documents = []
        for reading in readings:
            document = document_from(reading, home=self.home)
            if document.id in self.documents:
                raise LinkingError(f"need every document once, got {document.id!r} again")
            self.documents[document.id] = document
            documents.append(document)
            self.hold_text(reading)
        again = self._link_actors(documents)
        self._link_facts(again | {document.id for document in documents})

    def hold_text(self, reading: Reading) -> None:
        """Remembers the text of a reading, where it holds one, and of which documents it is a copy.

        For documents that are linked already and come back from a state, which keeps no texts.
        """
        if reading.get("text"):
            name = str(reading["id"])
            self._copied |= {(name, copy.other) for copy in self._texts.add(name, reading["text"])}

    def copies(self) -> dict[str, str]:
        """The document that appeared first by each copy of it; of one day, and of unknown days, the first by name.

        A copy of a copy is one of the first. Empty where no texts are known.
        """
        names = sorted({name for pair in self._copied for name in pair}, key=self._appeared)
        return {copy: first for first, *rest in join(names, sorted(self._copied)) for copy in rest}

    def _appeared(self, name: str) -> tuple[str, str]:
        return self.documents[name].published or "9999", name

    def groups(self) -> dict[str, list[list[str]]]:
        """Groups by kind, each sorted, those of one member too: the form of OUTPUT.md."""
        found: dict[str, list[list[str]]] = {"agreements": [], "commitments": [], "people": [], "organisations": []}
        for kind, facts in self._facts.items():
            found[kind] = [list(each) for each in facts.groups.grouping.groups]
        for each in self._groups.grouping.groups:
            found[self._nodes[each[0]].kind].append(self._mentions(each))
        return {kind: sorted(groups) for kind, groups in found.items()}

    def differences(self, sources: Mapping[str, Source] | None = None) -> list[Difference]:
        """Where the documents of one group contradict one another, with the value that is shown.

        Args:
            sources: what is known of documents; None: all are press, of the dates that they have, and copies are
                what their texts say.
        """
        copies = self.copies()
        known = sources or {
            name: Source(name, published=document.published, copy_of=copies.get(name))
            for name, document in self.documents.items()
        }
        return [
            Difference(kind, group, choice)
            for kind, facts in self._facts.items()
            for group in facts.groups.grouping.groups
            if len(group) > 1
            for choice in choose(facts.kind, self._told(facts.kind, group), known)
            if choice.others
        ]

    def rows(self, kind: FactKind) -> Mapping[str, Row]:
        """The rows of a kind by name, as the engine compares them."""
        return self._facts[kind].rows

    def blocks(self, kind: FactKind) -> dict[str, list[str]]:
        """The blocks of a kind in which rows meet."""
        return self._facts[kind].blocks.around(self._facts[kind].rows)

    def timeline(self) -> list[Spell]:
        """Who held which office when, as far as documents tell, by office and then in time."""
        return spells(self.documents, self._actor)

    def _told(self, kind: FactKind, group: Iterable[str]) -> dict[str, Reading]:
        """The objects of a group by document; actors under one name each, the state left out beside its ministry."""
        found = {}
        for member in group:
            name, _, own = member.partition(":")
            document = self.documents[name]
            objects = document.agreements if kind == "agreements" else document.commitments
            found[name] = next(each for each in objects if each["id"] == own)
        if kind == "agreements":
            return found
        actors = {name: self._actor.get(f"{name}:{fact.get('actor')}") for name, fact in found.items()}
        has_ministry = any(actor is not None and is_office(actor) and not is_state(actor) for actor in actors.values())
        for name, actor in actors.items():
            hidden = actor is None or (has_ministry and is_state(actor))
            found[name] = {**found[name], "actor": None if hidden or actor is None else self.name_of(actor)}
        return found

    def name_of(self, actor: str) -> str:
        """The spelling of a group of actors that most mentions have; the longest of those."""
        if actor not in self._names:
            members = self._groups.members_of(actor)
            uses = Counter(mention.partition(":")[2] for mention in self._mentions(members))
            self._names[actor] = max(uses, key=lambda form: (uses[form], len(form), form))
        return self._names[actor]

    def proposals(self) -> list[Proposal]:
        """Pairs of the grey zone, best first within each kind."""
        facts = [
            Proposal(kind, (pair.one,), (pair.other,), round(pair.score, 3), pair.reasons)
            for kind, each in self._facts.items()
            for pair in each.groups.grouping.proposed
        ]
        names = [
            Proposal(
                self._nodes[pair.one].kind,
                tuple(self._mentions([pair.one])),
                tuple(self._mentions([pair.other])),
                pair.score,
                pair.reasons,
            )
            for pair in self._groups.grouping.proposed
        ]
        return [*facts, *names]

    def to_dict(self) -> dict[str, Any]:
        """Facts and scored pairs, as JSON takes them."""
        return {
            "home": self.home,
            "copied": sorted(self._copied),
            "documents": [document.facts for document in self.documents.values()],
            "actors": [astuple(pair) for pair in self._groups.pairs],
            **{kind: [astuple(pair) for pair in facts.groups.pairs] for kind, facts in self._facts.items()},
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Links:
        """What `to_dict` gave: groups are made from the pairs, nothing is scored again."""
        links = cls(home=data["home"])
        links.documents = {each["id"]: document_from(each) for each in data["documents"]}
        links._copied = {(one, other) for one, other in data.get("copied", ())}
        touched = links._take_mentions(links.documents.values())
        links._group_actors(touched, _pairs_from(data["actors"]))
        links._link_facts(set(links.documents), known={kind: _pairs_from(data[kind]) for kind in links._facts})
        return links

    def _mentions(self, nodes: Iterable[str]) -> list[str]:
        return sorted(mention for node in nodes for mention in self._nodes[node].mentions)

    def _take_mentions(self, documents: Iterable[Document]) -> set[str]:
        """Puts the names of documents into nodes and blocks; the nodes that are new or changed."""
        mentions = [mention for document in documents for mention in document.mentions]
        touched = actors.merge_nodes(mentions, self._nodes)
        for key in touched:
            self._blocks.put(key, actors.blocking_keys(self._nodes[key]))
        return touched

    def _link_actors(self, documents: Iterable[Document]) -> set[str]:
        """The documents that have a name whose group is another than before."""
        touched = self._take_mentions(documents)
        near = pairs_in(self._blocks.around(sorted(touched)), of=touched)
        return self._group_actors(
            touched, [actors.compare(self._nodes[one], self._nodes[other]) for one, other in near]
        )

    def _group_actors(self, touched: set[str], pairs: Iterable[Pair]) -> set[str]:
        moved = self._groups.update(
            touched, pairs, veto=lambda one, other: actors.contradict(self._nodes[one], self._nodes[other])
        )
        self._names = {}
        changed = set()
        for node in moved | touched:
            leader = self._groups.leader[node]
            for mention in self._nodes[node].mentions:
                if self._actor.get(mention) != leader:
                    self._actor[mention] = leader
                    changed.add(mention.partition(":")[0])
        return changed

    def _link_facts(self, names: set[str], *, known: Mapping[FactKind, list[Pair]] | None = None) -> None:
        """Rows of the documents anew, agreements first, since commitments have them as a column.

        Args:
            known: all pairs, where they are scored already.
        """
        agreements, commitments = self._facts["agreements"], self._facts["commitments"]
        scored: Mapping[FactKind, list[Pair]] = known or {}
        documents = [self.documents[name] for name in sorted(names)]
        changed = agreements.put([row for document in documents for row in self._agreement_rows(document)])
        again = {name.partition(":")[0] for name in agreements.link(changed, known=scored.get("agreements"))}
        rows = [
            commitment_row(each, self.documents[name], self._actor, agreements.groups.leader)
            for name in sorted(names | again)
            for each in self.documents[name].commitments
        ]
        commitments.link(commitments.put(rows), known=scored.get("commitments"))

    def _agreement_rows(self, document: Document) -> list[Row]:
        carried: dict[str, list[Reading]] = {}
        for each in document.commitments:
            carried.setdefault(str(each.get("agreement")), []).append(each)
        return [
            agreement_row(each, document, self._actor, tuple(carried.get(each["id"], ())))
            for each in document.agreements
        ]


def _nothing_parts(one: str, other: str) -> bool:  # noqa: ARG001
    """Facts are parted by their documents and scores alone."""
    return False


def _pairs_from(rows: Iterable[Sequence[Any]]) -> list[Pair]:
    return [Pair(one, other, score, from_rows(reasons)) for one, other, score, reasons in rows]


def link(readings: Iterable[Reading], *, home: str | None = None) -> Links:
    """Links documents with one another."""
    links = Links(home=home)
    links.add(readings)
    return links
