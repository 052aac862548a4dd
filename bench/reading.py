"""Words a second of `mithaq.read` beside spaCy's full French pipeline, its growth, its memory and its processes.

Same texts, one run, one process, warm; the two take turns, round by round, so that whatever else the machine does
weighs on both. Of every few texts the best of some rounds counts, since a machine with other work is never faster than
it is.
"""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from time import perf_counter, process_time

from bench.material import PUBLISHED, ROOT, Material, stream, written_texts
from mithaq import read

ROUNDS = 4
_AT_ONCE = 8


def compare(material: Material, spacy_pipeline: Callable[[str], object]) -> Iterator[str]:
    """Rows of the table for one material: seconds of processor time, the best of some rounds for every few texts."""

    def mithaq(text: str) -> object:
        return read(text, published=PUBLISHED)

    for text in material.texts:
        mithaq(text)
    for text in material.texts[:3]:
        spacy_pipeline(text)
    rounds = [_take_turns(material.texts, spacy_pipeline, mithaq) for _ in range(ROUNDS)]
    full, own = (sum(map(min, zip(*of_one, strict=True))) for of_one in zip(*rounds, strict=True))
    yield f"{material.name}: {len(material.texts)} documents, {material.words} words"
    for name, seconds in (("spaCy fr_core_news_md, all components", full), ("mithaq read", own)):
        yield (
            f"  {name:40} {material.words / seconds:>10,.0f} words/s {len(material.texts) / seconds:>9,.1f} documents/s"
            f"  {full / seconds:>5.2f} x"
        )


def _take_turns(texts: tuple[str, ...], *methods: Callable[[str], object]) -> list[list[float]]:
    """For each of `methods`, seconds of processor time for every few texts, in order; one method after the other.

    Each reads all texts at a stretch: a reader that runs alone keeps what it needs at hand, and so does each here.
    """
    return [list(_seconds(texts, method)) for method in methods]


def _seconds(texts: tuple[str, ...], method: Callable[[str], object]) -> Iterator[float]:
    gc.collect()
    waiting = iter(texts)
    while some := tuple(islice(waiting, _AT_ONCE)):
        began = process_time()
        for text in some:
            method(text)
        yield process_time() - began


def growth() -> Iterator[str]:
    """How the time grows with the length of one document: ten times the text, at most some twelve times the time."""
    paragraphs = "\n\n".join(written_texts().texts)
    seconds = {}
    for size in (10_000, 100_000, 1_000_000):
        text = (paragraphs * (size // len(paragraphs) + 1))[:size]
        began = process_time()
        read(text, published=PUBLISHED)
        seconds[size] = process_time() - began
        yield f"  {size:>9,} characters  {seconds[size]:>8.2f} s"
    yield f"  1 MB took {seconds[1_000_000] / seconds[100_000]:.1f} x the time of 100 kB"


_READ_STREAM = """
import resource, sys
from bench.material import PUBLISHED, draw_stream
from mithaq import read
for text in draw_stream(int(sys.argv[1])):
    read(text, published=PUBLISHED)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def memory(amount: int) -> Iterator[str]:
    """Peak memory of a process that reads a stream, and of one that reads five times as many documents."""
    peaks = []
    for times in (1, 5):
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-c", _READ_STREAM, str(amount * times)],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
        )
        peaks.append(int(done.stdout) / 1024)
        yield f"  {amount * times:>6} documents  {peaks[-1]:>7.0f} MB"
    yield f"  five times the stream took {peaks[1] / peaks[0]:.2f} x the memory"


def processes(amount: int) -> Iterator[str]:
    """One process and two over a stream that they have read before: one that still loads would hold the others up."""
    from mithaq.reading.engines import pool
    from mithaq.reading.engines.jobs import Job
    from mithaq.reading.sources.limits import Limits

    texts = [text.encode() for text in stream(amount).texts]
    jobs = [
        Job(id=f"d{at}", name=f"d{at}", data=data, extension=".txt", published=PUBLISHED)
        for at, data in enumerate(texts)
    ]
    seconds = {}
    for workers in (1, 2):
        before = jobs * workers
        outcomes = pool.read_all((*before, *jobs), workers=workers, limits=Limits())
        for _ in before:
            next(outcomes)
        began = perf_counter()
        count = sum(1 for _ in outcomes)
        seconds[workers] = perf_counter() - began
        yield f"  {workers} process{'es' * (workers > 1)}  {count / seconds[workers]:>7.1f} documents/s"
    yield f"  two processes were {seconds[1] / seconds[2]:.2f} x as fast as one"


def run() -> Iterator[str]:
    import spacy

    pipeline = spacy.load("fr_core_news_md")
    yield from compare(written_texts(), pipeline)
    yield from compare(stream(200), pipeline)
    yield "one long document"
    yield from growth()
    yield "peak memory of a stream"
    yield from memory(400)
    yield "several processes"
    yield from processes(1_200)
