"""Pairs of names told apart: `compare_names` beside two other methods, each of those at its best threshold."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time

from anyascii import anyascii
from rapidfuzz import fuzz

from mithaq.reading import compare_names
from mithaq.reading.names.compare import Kind

ROOT = Path(__file__).resolve().parent.parent
NAMES = ROOT / "tests" / "reading" / "names"
OWN = NAMES / "pairs.tsv"
# Each set was written without looking at the rules, measured once, and then mended by: docs/methods/names.md has the
# figures at first sight.
ONCE_UNSEEN = (
    "unseen",
    "unseen_second",
    "unseen_third",
    "unseen_fourth",
    "unseen_fifth",
    "unseen_sixth",
    "unseen_seventh",
    "unseen_eighth",
    "unseen_ninth",
    "unseen_tenth",
)
_VOWELS = frozenset("aeiouyw'")

Pair = tuple[str, str, bool, Kind]
"""Two names, whether they name the same, and what they name."""


def pairs_of(path: Path) -> list[Pair]:
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return [
        (one, other, answer == "same", "person" if kind == "person" else "organisation")
        for one, other, answer, kind in rows
    ]


def _letters(one: str, other: str, kind: Kind) -> float:  # noqa: ARG001
    """Both in ASCII letters, words sorted, edit distance."""
    return fuzz.token_sort_ratio(anyascii(one).lower(), anyascii(other).lower()) / 100


def _skeleton(one: str, other: str, kind: Kind) -> float:  # noqa: ARG001
    """The consonants alone."""
    return fuzz.token_set_ratio(*(_consonants(name) for name in (one, other))) / 100


def _consonants(name: str) -> str:
    return "".join(letter for letter in anyascii(name).lower() if letter not in _VOWELS)


def _ours(one: str, other: str, kind: Kind) -> float:
    return compare_names(one, other, kind).score


def _without_aliases(one: str, other: str, kind: Kind) -> float:
    return compare_names(one, other, kind, aliases=False).score


def _figures(scores: Sequence[float], pairs: Sequence[Pair], threshold: float) -> tuple[float, float, float]:
    found = [score >= threshold for score in scores]
    right = sum(same and answer for same, (_, _, answer, _) in zip(found, pairs, strict=True))
    wanted = sum(answer for _, _, answer, _ in pairs)
    precision = right / sum(found) if any(found) else 0.0
    recall = right / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def compare(title: str, pairs: Sequence[Pair]) -> Iterator[str]:
    yield f"{title}: {len(pairs)} pairs, {sum(same for _, _, same, _ in pairs)} of them the same"
    methods: dict[str, tuple[Callable[[str, str, Kind], float], bool]] = {
        "mithaq compare_names": (_ours, False),
        "mithaq, table of aliases empty": (_without_aliases, False),
        "anyascii and sorted words (rapidfuzz)": (_letters, True),
        "consonant skeleton": (_skeleton, True),
    }
    for name, (method, tuned) in methods.items():
        began = process_time()
        scores = [method(one, other, kind) for one, other, _, kind in pairs]
        seconds = process_time() - began
        thresholds = [each / 100 for each in range(30, 101)] if tuned else [0.5]
        threshold = max(thresholds, key=lambda each: _figures(scores, pairs, each)[2])
        precision, recall, f1 = _figures(scores, pairs, threshold)
        yield (
            f"  {name:40} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  at {threshold:.2f}"
            f"  {1e6 * seconds / len(pairs):8.0f} µs a pair"
        )


def run() -> Iterator[str]:
    """The project's own pairs, and those of the folder that MITHAQ_EXTRA_GOLD names."""
    yield from compare("written pairs", pairs_of(OWN))
    for name in ONCE_UNSEEN:
        yield from compare(f"{name}.tsv", pairs_of(NAMES / f"{name}.tsv"))
    extra = os.environ.get("MITHAQ_EXTRA_GOLD")
    if extra is not None:
        yield from compare("further pairs", pairs_of(Path(extra) / "names.tsv"))
