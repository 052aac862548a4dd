"""Cost of linking from 1,000 to 100,000 mentions of names, in made-up documents of realistic size.

Names are recombined from parts, none is anybody's; few actors are named often and many seldom (Zipf), dates lie in four
years, and one act in three is told by two to four documents. Figures are printed as ratios: how much the time grows
where the mentions grow tenfold.
"""

from __future__ import annotations

import json
import random
import resource
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from time import perf_counter
from typing import Any

from mithaq.resolving.blocking import pairs_in
from mithaq.resolving.clustering import Pair, group
from mithaq.resolving.columns import Row
from mithaq.resolving.engine import FactKind
from mithaq.resolving.linking import Links, link
from mithaq.resolving.score import Groups, compare_groups, load_clusters

TESTS = Path(__file__).resolve().parent.parent / "tests"

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
_FIRST = (
    "Karim Karima Nabil Nabila Amine Amina Hassan Hussein Omar Salma Youssef Leila Driss Rachid Samira Khalid Nadia "
    "Said Houda Mounir Mehdi Zineb Tarik Ghali Imane Reda Siham Anas Kenza Walid Jamal Sofia Adil Meryem Hamza Ilham"
).split()
_ONSETS = "B D F G H J K L M N R S T Z Ch Kh Gh Bel Ben El".split()
_MIDDLES = "a ou i ai oua".split()
_ENDINGS = (
    "bali zri ni kkaoui dali rani ssi touni mrani chti lami ghdadi hri tti rradi ddadi wi jji nnani ljami".split()
)
_BODIES = "Nova Atlas Kasba Darna Wafir Tilila Sahel Ribat Zenata Bahia Argan Menara Souk Tafra Oued Noun".split()
_TRADES = "Data Cloud Telecom Services Systems Digital Pay Tech Lab Logistics Santé Énergie Formation Invest".split()
_FIELDS = (
    "la Santé|l'Éducation nationale|l'Économie et des Finances|l'Industrie et du Commerce|l'Agriculture|la Justice|"
    "la Transition numérique|l'Équipement et de l'Eau|le Tourisme|la Jeunesse|l'Énergie|l'Habitat"
).split("|")
_TOWNS = "Rabat Casablanca Fès Tanger Agadir Oujda Marrakech Meknès Nador Settat".split()
_MEASURES = (("jobs.direct", "jobs"), ("trained", "people"), ("investment", "MAD"), ("coverage", "percent"))
_START = date(2022, 1, 1)


class _World:
    """A population of names, drawn by Zipf's law."""

    def __init__(self, mentions: int, chance: random.Random) -> None:
        self._chance = chance
        self.people = [self._person() for _ in range(max(40, mentions // 12))]
        self.bodies = [self._body() for _ in range(max(40, mentions // 12))]
        self._weights = list(accumulate(1 / (at + 10) for at in range(len(self.people))))

    def person(self) -> str:
        return self._chance.choices(self.people, cum_weights=self._weights)[0]

    def body(self) -> str:
        return self._chance.choices(self.bodies, cum_weights=self._weights)[0]

    def _person(self) -> str:
        surname = "".join(self._chance.choice(each) for each in (_ONSETS, _MIDDLES, _ENDINGS))
        return f"{self._chance.choice(_FIRST)} {surname}"

    def _body(self) -> str:
        if self._chance.random() < 0.1:
            return f"ministère de {self._chance.choice(_FIELDS)}"
        own = self._chance.choice(_BODIES) + self._chance.choice(_ENDINGS)
        return f"{own} {self._chance.choice(_TRADES)}"


def readings(mentions: int, *, seed: int = 7) -> list[dict[str, Any]]:
    """Made-up readings that name so many people and bodies, each spelling of a document counted once."""
    chance = random.Random(seed)  # noqa: S311
    world = _World(mentions, chance)
    found: list[dict[str, Any]] = []
    count = 0
    while count < mentions:
        story = _story(world, chance)
        for _ in range(chance.choice((1, 1, 1, 1, 2, 3, 4))):
            reading = _telling(story, f"d{len(found):06}", chance)
            count += len({each["person"] for each in reading["roles"]})
            count += len({*reading["agreements"][0]["parties"], *(each["organisation"] for each in reading["roles"])})
            found.append(reading)
    return found


def _story(world: _World, chance: random.Random) -> dict[str, Any]:
    bodies = [world.body() for _ in range(3)]
    measure, unit = chance.choice(_MEASURES)
    return {
        "day": _START + timedelta(days=chance.randrange(1460)),
        "place": chance.choice(_TOWNS),
        "bodies": bodies,
        "people": [(world.person(), chance.choice(("directeur général", "présidente")), body) for body in bodies],
        "promises": [(measure, unit, chance.randrange(1, 999) * 10 ** chance.randrange(4)) for _ in range(3)],
    }


def _telling(story: dict[str, Any], name: str, chance: random.Random) -> dict[str, Any]:
    """One document's account: now and then a day or a number is another."""
    slip = chance.random() < 0.1
    published = story["day"] + timedelta(days=chance.randrange(1, 5))
    return {
        "id": name,
        "language": "fr",
        "published": published.isoformat(),
        "agreements": [
            {
                "id": "a1",
                "kind": "convention",
                "act": "signed",
                "date": (story["day"] + timedelta(days=slip)).isoformat(),
                "place": story["place"],
                "event": None,
                "parties": story["bodies"],
                "signatories": [],
            }
        ],
        "commitments": [
            {
                "id": f"c{at}",
                "actor": story["bodies"][0],
                "measure": measure,
                "quantity": quantity + (slip and quantity > 100),
                "quantity_max": None,
                "bound": "exact",
                "unit": unit,
                "per": None,
                "deadline": "2028",
                "place": None,
                "modality": "promised",
                "agreement": "a1",
            }
            for at, (measure, unit, quantity) in enumerate(story["promises"], start=1)
        ],
        "roles": [
            {"id": f"r{at}", "person": person, "role": role, "organisation": body}
            for at, (person, role, body) in enumerate(story["people"], start=1)
        ],
        "strategies": [],
    }


def _linked(made: list[dict[str, Any]]) -> tuple[Links, float]:
    began = perf_counter()
    links = link(made, home="MA")
    return links, perf_counter() - began


def _beside_a_plain_scorer() -> Iterator[str]:
    """Splink with fixed values, and the share of filled slots that agree at its best threshold, on the gold facts."""
    gold = load_clusters(TESTS / "resolving" / "gold" / "clusters.json")
    paths = sorted((TESTS / "reading" / "gold" / "gold").glob("*.json"))
    links = link([json.loads(path.read_text("utf-8")) for path in paths], home="MA")
    kinds: tuple[FactKind, ...] = ("agreements", "commitments")
    for kind in kinds:
        ours = compare_groups(gold[kind], links.groups()[kind])
        tried = {at / 20: compare_groups(gold[kind], _plainly(links, kind, at / 20)) for at in range(8, 20)}
        best = max(tried, key=lambda at: tried[at].pairs.f1)
        yield (
            f"  {kind:12} pairwise F1 {ours.pairs.f1:.3f}, B³ {ours.b_cubed.f1:.3f};"
            f" share of slots that agree, at {best:.2f}: {tried[best].pairs.f1:.3f}, {tried[best].b_cubed.f1:.3f}"
        )


def _plainly(links: Links, kind: FactKind, threshold: float) -> Groups:
    rows, blocks = links.rows(kind), links.blocks(kind)
    pairs = (Pair(one, other, _agreeing(rows[one], rows[other])) for one, other in pairs_in(blocks, of=set(rows)))
    found = group(
        rows,
        pairs,
        merge_from=threshold,
        propose_from=threshold,
        veto=lambda *_: False,
        documents={name: row["document"] for name, row in rows.items()},
    )
    return found.groups


def _agreeing(one: Row, other: Row) -> float:
    """Share of the slots filled in both that agree; lists agree where they share something."""
    hidden = {"unique_id", "document", "told_day", "is_loose", "digits", "told_agreements"}
    answers = [
        not set(one[slot]).isdisjoint(other[slot]) if isinstance(one[slot], list) else one[slot] == other[slot]
        for slot in one
        if slot not in hidden and one[slot] is not None and other[slot] is not None
    ]
    return sum(answers) / len(answers)


def run() -> Iterator[str]:
    """Quality on the gold facts beside a plain scorer; linking all at once for every size; one more document."""
    yield from _beside_a_plain_scorer()
    _linked(readings(100))  # what is loaded once is loaded before
    before: tuple[int, float] | None = None
    links = None
    for size in SIZES:
        made = readings(size)
        links, seconds = _linked(made)
        grown = ""
        if before is not None:
            grown = f"  {size / before[0]:4.1f} × the mentions in {seconds / before[1]:5.1f} × the time"
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        yield (
            f"  {size:7,} mentions, {len(made):6,} documents: {seconds:7.1f} s,"
            f" {1e6 * seconds / size:6.0f} µs a mention, {memory:5.0f} MB{grown}"
        )
        before = size, seconds
    if links is not None:
        further = [{**reading, "id": f"x{at}"} for at, reading in enumerate(readings(100, seed=8)[:5])]
        began = perf_counter()
        for reading in further:
            links.add([reading])
        yield f"  one more document beside {SIZES[-1]:,} mentions: {(perf_counter() - began) / len(further):.2f} s"
