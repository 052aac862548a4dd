"""CSV and JSON written while they are made: stable columns, the licence on each row, the language of the request.

A cell that a spreadsheet would run as a formula is written with an apostrophe before it; JSON keeps every value
as it is.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.http import StreamingHttpResponse
from django.utils.translation import get_language, override

LICENCE = (
    "Register: CC BY 4.0, credit Mithaq. Sentences are quoted from their documents and remain their authors'. "
    "Territories: Haut-Commissariat au Plan, CC BY 4.0."
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(value: object) -> str:
    """What a CSV cell holds: nothing for None, no formula for text. Numbers of ours stay numbers."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


class _Line:
    """A file that gives back what is written to it: how the csv module is made to stream."""

    def write(self, value: str) -> str:
        return value


def stream_csv(name: str, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> StreamingHttpResponse:
    """A CSV file (RFC 4180, UTF-8) whose last column is the licence."""
    writer = csv.writer(_Line())
    speaking = _keep_language(rows)

    def lines() -> Iterator[str]:
        yield writer.writerow([*columns, "licence"])
        for row in speaking:
            yield writer.writerow([*(safe_cell(row.get(column)) for column in columns), LICENCE])

    response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="mithaq-{name}.csv"'
    return response


def stream_json(name: str, items: Iterable[Mapping[str, Any]], *, on: str) -> StreamingHttpResponse:
    """`{"licence", "as_of", NAME: [...]}`, written item by item."""

    speaking = _keep_language(items)

    def pieces() -> Iterator[str]:
        head = json.dumps({"licence": LICENCE, "as_of": on}, ensure_ascii=False)
        yield f"{head[:-1]}, {json.dumps(name)}: ["
        for index, item in enumerate(speaking):
            yield (",\n" if index else "\n") + json.dumps(item, ensure_ascii=False, default=str)
        yield "\n]}\n"

    return StreamingHttpResponse(pieces(), content_type="application/json; charset=utf-8")


def _keep_language(rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The rows, each made in the language of the request: a stream is written when the request is over."""
    spoken = get_language()
    held = iter(rows)

    def follow() -> Iterator[Mapping[str, Any]]:
        while True:
            with override(spoken):
                row = next(held, None)
            if row is None:
                return
            yield row

    return follow()
