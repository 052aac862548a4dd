"""How quality decays when texts are spoiled (`mutations`), and whether a text cut short still gives what it states.

Use: `python -m mithaq.reading.score.decay FOLDER[:PREFIX] ...`; a folder has `corpus/`, `gold/` and `meta.jsonl`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mithaq.reading.evidence import unfaithful
from mithaq.reading.formats.json import to_dict
from mithaq.reading.model import Fact, Reading, Span
from mithaq.reading.pipeline import read
from mithaq.reading.score.alignment import align, relink
from mithaq.reading.score.mutations import MUTATIONS, mutate, truncated
from mithaq.reading.score.report import Figures
from mithaq.reading.score.slots import SLOTS, Count, Values, count_slot

PLAIN = "as written"
SHARES = (0.75, 0.5, 0.25)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text, when it was published (None: unknown) and what a careful reader finds in it."""

    id: str
    text: str
    published: str | None
    gold: Values


@dataclass(frozen=True, slots=True)
class Decay:
    """Quality under one mutation.

    Attributes:
        loss: share of the F1 of the texts as written that is lost; negative where they are read better.
        faults: slots whose words do not give their value.
    """

    name: str
    figures: Figures
    loss: float
    faults: int


def load(folder: Path, *, prefix: str = "") -> list[Annotated]:
    """The annotated texts of `folder` whose id begins with `prefix`, as `meta.jsonl` orders them."""
    rows = map(json.loads, filter(None, (folder / "meta.jsonl").read_text("utf-8").splitlines()))
    return [
        Annotated(
            row["id"],
            (folder / "corpus" / f"{row['id']}.txt").read_text("utf-8"),
            row["published"],
            json.loads((folder / "gold" / f"{row['id']}.json").read_text("utf-8")),
        )
        for row in rows
        if row["id"].startswith(prefix)
    ]


def decays(texts: Sequence[Annotated], names: Iterable[str] = tuple(MUTATIONS)) -> Iterator[Decay]:
    """The texts as written first, then under each of the mutations `names`."""
    plain = _figures_under(PLAIN, texts)
    yield plain
    for name in names:
        spoiled = _figures_under(name, texts)
        loss = 1 - spoiled.figures.f1 / plain.figures.f1 if plain.figures.f1 else 0.0
        yield Decay(name, spoiled.figures, loss, spoiled.faults)


def _figures_under(name: str, texts: Sequence[Annotated]) -> Decay:
    total, faults = Count(), 0
    for each in texts:
        text = each.text if name == PLAIN else mutate(name, each.text, seed=each.id)
        reading = read(text, published=each.published, id=each.id)
        faults += sum(1 for _ in unfaithful(reading))
        total += agreement_with(each.gold, to_dict(reading))
    return Decay(name, Figures.of(total), 0.0, faults)


def agreement_with(gold: Values, found: Values) -> Count:
    """The facts that two readings of one document share, out of those of each."""
    linked = {**found, "commitments": relink(gold, found)}
    total = Count()
    for kind, slots in SLOTS.items():
        for wanted, read_object in align(kind, gold.get(kind) or [], linked.get(kind) or []):
            for slot, comparison in slots.items():
                total += count_slot(comparison, (wanted or {}).get(slot), (read_object or {}).get(slot))
    return total


def stability(texts: Sequence[Annotated], share: float) -> float:
    """Of the facts whose words all stand in the first `share` of their text, those still read when the rest is cut off.

    The measure is the reader's own reading of the whole text, since the gold does not say where its facts stand. An
    object counts where all its words are kept. From 0 to 1; 1 where there is no such object.
    """
    total = Count()
    for each in texts:
        whole = read(each.text, published=each.published, id=each.id)
        kept = truncated(whole.text, share)
        cut = read(kept, published=whole.published, id=each.id)
        total += agreement_with(_stated_before(len(kept), whole), to_dict(cut))
    return Figures.of(total).recall


def _stated_before(end: int, reading: Reading) -> dict[str, list[dict[str, Any]]]:
    """The objects of `reading` whose words and cues all end by `end`, in the form of the gold."""
    kept = {fact.id for fact in reading.facts() if all(span.end <= end for span in _spans(fact))}
    values = to_dict(reading)
    objects = {kind: [item for item in values.get(kind) or [] if item["id"] in kept] for kind in SLOTS}
    for commitment in objects["commitments"]:
        commitment["agreement"] = commitment["agreement"] if commitment["agreement"] in kept else None
    return objects


def _spans(fact: Fact) -> Iterator[Span]:
    yield from fact.cues
    for _, stated in fact.slots():
        yield from stated.spans


def _main(*sources: str) -> None:
    texts: list[Annotated] = []
    for source in sources:
        folder, _, prefix = source.partition(":")
        texts.extend(load(Path(folder), prefix=prefix))
    print(f"{len(texts)} documents")
    for each in decays(texts):
        print(
            f"{each.name:26} P {each.figures.precision:.3f}  R {each.figures.recall:.3f}  F1 {each.figures.f1:.3f}  "
            f"loss {each.loss:+7.2%}  evidence faults {each.faults}",
            flush=True,
        )
    for share in SHARES:
        print(f"cut after {share:.0%}: {stability(texts, share):.3f} of the facts stated before are still read")


if __name__ == "__main__":
    _main(*sys.argv[1:])
