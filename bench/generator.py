"""How fast fictional documents are drawn, so that large registers can be made for other measurements."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from mithaq.fictional import draw_documents


def run() -> Iterator[str]:
    amount = 5_000
    began = perf_counter()
    facts = sum(1 for drawn in draw_documents(amount) for _fact in drawn.reading.facts())
    seconds = perf_counter() - began
    yield f"{amount:,} documents with {facts:,} facts in {seconds:.1f} s ({amount / seconds:,.0f} documents/s)"
