"""Which measure a quantity is, from what is counted and what is done with it.

Every decision is a function of words that stand in the text, so that the words can be shown and checked again:
`measure_of_words` gives the same answer for the cited words alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from mithaq.reading.find.commitments.cues import cue
from mithaq.reading.find.commitments.nouns import Counted, noun_of
from mithaq.reading.model import Measure
from mithaq.reading.resources.loading import read_rows

# Words that qualify what is counted, whatever is done with it: classes of cues_fr.tsv.
QUALIFIERS = (
    "indirect", "direct", "gdp", "export", "budget", "formality", "population", "raised", "rank", "trade",
    "network", "platform",
)  # fmt: skip
# What is done with it: every other class of cues_fr.tsv that measures.tsv asks for.
DEEDS = tuple(
    dict.fromkeys(
        name.lstrip("!")
        for _, said, _ in read_rows("measures.tsv")
        for name in said.split()
        if name.lstrip("!") not in QUALIFIERS
    )
)


def decide(counted: Counted | None, *, unit: str | None, deeds: frozenset[str], ordinal: bool = False) -> Measure:
    """The measure of a quantity: the first row of `measures.tsv` that fits.

    Args:
        counted: class of the counted noun; None for money and percentages.
        unit: ISO 4217 code, `percent`, or None for a plain count.
        deeds: names of the deeds and qualifiers among the words that decide.
        ordinal: True for a rank.
    """
    if ordinal:
        return Measure.RANK
    kind = (counted or Counted.UNKNOWN).value if unit is None else "percent" if unit == "percent" else "money"
    fitting = (row.measure for row in _rows()[kind] if row.wanted <= deeds and not row.unwanted & deeds)
    return next(fitting, Measure.OTHER)


@dataclass(frozen=True, slots=True)
class _Row:
    wanted: frozenset[str]
    unwanted: frozenset[str]
    measure: Measure


@lru_cache(maxsize=1)
def _rows() -> dict[str, list[_Row]]:
    """The rows of `measures.tsv` by the kind of thing that they count; of a kind without any, an empty list."""
    found: dict[str, list[_Row]] = {kind: [] for kind in (*Counted, "money", "percent")}
    for kind, said, measure in read_rows("measures.tsv"):
        names = said.split()
        wanted = frozenset(name for name in names if not name.startswith("!"))
        unwanted = frozenset(name[1:] for name in names if name.startswith("!"))
        found[kind].append(_Row(wanted, unwanted, Measure(measure)))
    return found


def deeds_in(words: str) -> frozenset[str]:
    """Names of the deeds and qualifiers among `words`."""
    lowered = words.lower()
    return frozenset(name for name in (*DEEDS, *QUALIFIERS) if cue(name).search(lowered))


def measure_of_words(words: tuple[str, ...], *, unit: str | None, ordinal: bool = False) -> Measure:
    """The measure that the cited words alone give: what `decide` gave, or the citation is wrong."""
    nouns = [noun for noun in map(noun_of, words) if noun is not None]
    joined = " \n ".join(words)
    return decide(nouns[0].counted if nouns else None, unit=unit, deeds=deeds_in(joined), ordinal=ordinal)
