"""Words and documents a second: `mithaq.read` beside spaCy's full French pipeline, same texts, one run, warm."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from time import perf_counter

from bench.material import PUBLISHED, Material, stream, written_texts
from mithaq import read

ROUNDS = 3


def best_seconds(work: Callable[[], object]) -> float:
    """The quickest of some rounds: what the machine can do when nothing else disturbs it."""
    seconds = []
    for _ in range(ROUNDS):
        gc.collect()
        began = perf_counter()
        work()
        seconds.append(perf_counter() - began)
    return min(seconds)


def compare(material: Material, spacy_pipeline: Callable[[str], object]) -> Iterator[str]:
    """Rows of the table for one material; both methods are warmed on its first texts."""
    for text in material.texts[:3]:
        spacy_pipeline(text)
        read(text, published=PUBLISHED)
    rows = {
        "spaCy fr_core_news_md, all components": best_seconds(
            lambda: [spacy_pipeline(text) for text in material.texts]
        ),
        "mithaq read": best_seconds(lambda: [read(text, published=PUBLISHED) for text in material.texts]),
    }
    slowest = rows["spaCy fr_core_news_md, all components"]
    yield f"{material.name}: {len(material.texts)} documents, {material.words} words"
    for name, seconds in rows.items():
        yield (
            f"  {name:40} {material.words / seconds:>10,.0f} words/s {len(material.texts) / seconds:>9,.1f} documents/s"
            f"  {slowest / seconds:>5.2f} x"
        )


def growth() -> Iterator[str]:
    """How the time grows with the length of one document: ten times the text, at most some twelve times the time."""
    paragraphs = "\n\n".join(written_texts().texts)
    seconds = {}
    for size in (10_000, 100_000, 1_000_000):
        text = (paragraphs * (size // len(paragraphs) + 1))[:size]
        began = perf_counter()
        read(text, published=PUBLISHED)
        seconds[size] = perf_counter() - began
        yield f"  {size:>9,} characters  {seconds[size]:>8.2f} s"
    yield f"  1 MB took {seconds[1_000_000] / seconds[100_000]:.1f} x the time of 100 kB"


def run() -> Iterator[str]:
    import spacy

    pipeline = spacy.load("fr_core_news_md")
    yield from compare(written_texts(), pipeline)
    yield from compare(stream(200), pipeline)
    yield "one long document"
    yield from growth()
