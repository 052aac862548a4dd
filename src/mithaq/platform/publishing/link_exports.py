"""What a row of the open data's links holds: which two were told to be the same, may be, or were told apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mithaq.platform.publishing.withheld import shown_links
from mithaq.resolving.reasons import from_json, in_english

LINK_COLUMNS = (
    "kind",
    "one",
    "other",
    "state",
    "score",
    "reasons",
    "reason_codes",
    "rule",
    "stated_by",
    "decided_at",
    "decided_by",
    "why",
)
_BATCH = 500


def link_rows() -> Iterator[dict[str, Any]]:
    """One row for each two that were told to be the same, may be, or were told apart."""
    for each in shown_links().select_related("person", "decided_by").iterator(chunk_size=_BATCH):
        reasons = from_json(each.reasons)
        yield {
            "kind": each.kind,
            "one": each.one_name,
            "other": each.other_name,
            "state": each.state,
            "score": each.score,
            "reasons": "; ".join(in_english(reason) for reason in reasons),
            "reason_codes": "; ".join(reason.code for reason in reasons),
            "rule": each.rule or None,
            "stated_by": str(each.person) if each.person is not None else None,
            "decided_at": each.decided_at,
            "decided_by": str(each.decided_by) if each.decided_by is not None else None,
            "why": each.why or None,
        }
