"""Registers of any size, filled with fictional documents whose readings are known: what later measurements stand on.

`python -m bench.registers FOLDER AMOUNT [SEED]` makes one and leaves it in FOLDER (its pages show it with
`MITHAQ_VAR=FOLDER mithaq serve`). Every document in it says that it is fiction.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from time import perf_counter

from mithaq.fictional import draw_documents

AMOUNT = 200
PAGES = ("/fr/", "/fr/commitments/", "/fr/agreements/", "/fr/actors/", "/fr/documents/")


def make_register(amount: int, *, folder: str, seed: int = 0) -> float:
    """Fill the register in `folder` with `amount` fictional documents; returns the seconds that adding took.

    Django is set up for that folder: one register a process. Documents that are there already are not added again.
    """
    os.environ["MITHAQ_VAR"] = folder
    os.environ["DJANGO_SETTINGS_MODULE"] = "mithaq.platform.settings.local"
    import django

    django.setup()
    from django.core.management import call_command

    from mithaq.platform.intake import add_document

    call_command("prepare", without_demonstration=True, verbosity=0)
    began = perf_counter()
    for drawn in draw_documents(amount, seed=seed):
        add_document(
            drawn.document,
            original=drawn.document.text.encode(),
            media_type="text/plain",
            now=datetime.now(UTC),
            read=lambda _document, reading=drawn.reading: reading,
        )
    return perf_counter() - began


def run() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        seconds = make_register(AMOUNT, folder=folder)
        yield f"{AMOUNT} documents into a register (SQLite): {AMOUNT / seconds:.1f} documents/s, reading not counted"
        from django.test import Client

        client = Client(headers={"host": "localhost"})
        for page in PAGES:
            client.get(page)
            began = perf_counter()
            response = client.get(page)
            body = b"".join(response.streaming_content) if response.streaming else response.content
            spent = (perf_counter() - began) * 1000
            yield f"  {page:20} {spent:>7.0f} ms {len(body) / 1024:>7.0f} kB (status {response.status_code})"


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit("expected FOLDER AMOUNT [SEED]")
    made = make_register(int(sys.argv[2]), folder=sys.argv[1], seed=int(sys.argv[3]) if len(sys.argv) == 4 else 0)
    print(f"{sys.argv[2]} documents in {made:.1f} s")
