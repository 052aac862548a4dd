"""Scores of pairs of rows, by Splink on DuckDB and one settings file a kind.

The settings hold the comparisons and their fixed m and u values (docs/methods/linking.md says where they come from):
nothing is trained on what is linked, so that one more document changes no other pair's score. The conditions are
written for DuckDB; `settings_for("spark")` gives them as Spark writes them.
"""

from __future__ import annotations

import json
import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from math import log2
from typing import Any, Literal

from mithaq.reading.names.reasons import Reason
from mithaq.resolving.clustering import Pair
from mithaq.resolving.columns import Row
from mithaq.resolving.reasons import fact_reason

FactKind = Literal["agreements", "commitments"]
# Arrays and numbers whose type DuckDB could not tell from a batch where all of them are unknown.
_TYPES: Mapping[FactKind, Mapping[str, str]] = {
    "agreements": {
        "unique_id": "string", "document": "string", "bodies": "strings", "offices": "strings",
        "signatories": "strings", "kind": "string", "first_day": "int", "last_day": "int", "told_day": "int",
        "is_earlier": "int", "is_announced": "int", "place": "string", "event": "strings", "amounts": "strings",
        "blocks": "strings",
    },
    "commitments": {
        "unique_id": "string", "document": "string", "country": "string", "actor": "string", "actor_kind": "string",
        "measure": "string", "family": "string", "unit": "string", "quantity": "float", "quantity_max": "float",
        "digits": "int", "is_loose": "int", "per": "string", "deadline_year": "int", "place": "string",
        "modality": "string", "agreement": "string", "told_day": "int", "told_agreements": "strings",
        "blocks": "strings",
    },
}  # fmt: skip


@lru_cache(maxsize=4)
def settings_for(kind: FactKind, dialect: str = "duckdb") -> dict[str, Any]:
    """The settings of a kind as Splink takes them, its conditions in the SQL of an engine."""
    settings: dict[str, Any] = json.loads(
        files("mithaq.resolving.settings").joinpath(f"{kind}.json").read_text("utf-8")
    )
    if dialect != "duckdb":
        from sqlglot import transpile

        for comparison in settings["comparisons"]:
            for level in comparison["comparison_levels"]:
                if level["sql_condition"] != "ELSE":
                    level["sql_condition"] = transpile(level["sql_condition"], read="duckdb", write=dialect)[0]
    return settings


def score(kind: FactKind, rows: Sequence[Row], blocks: Mapping[str, Sequence[str]]) -> list[Pair]:
    """The scored pairs of rows that share a block, each with the comparisons that speak for and against it.

    Args:
        rows: with a `unique_id` each, as `columns` makes them.
        blocks: rows by block, each small enough to be compared all with all; pairs within one document are left out.
    """
    import duckdb
    import pyarrow as pa
    from splink import DuckDBAPI, Linker

    if len(rows) < 2:
        return []
    of_row: dict[str, list[str]] = defaultdict(list)
    for key, members in blocks.items():
        for member in members:
            of_row[member].append(key)
    logging.getLogger("splink").setLevel(logging.ERROR)
    kinds = {"string": pa.string(), "strings": pa.list_(pa.string()), "int": pa.int64(), "float": pa.float64()}
    schema = pa.schema([(name, kinds[of]) for name, of in _TYPES[kind].items()])
    table = pa.Table.from_pylist([{**row, "blocks": of_row[row["unique_id"]]} for row in rows], schema=schema)
    with duckdb.connect() as connection:
        database = DuckDBAPI(connection)
        linker = Linker(database.register(table), settings_for(kind), log_level=logging.ERROR, validate_settings=False)
        found = linker.inference.predict(threshold_match_weight=-4, warning_mode="never")
        columns = found.as_record_list()
    return [_pair(kind, each) for each in columns]


def _pair(kind: FactKind, row: Mapping[str, Any]) -> Pair:
    return Pair.of(row["unique_id_l"], row["unique_id_r"], row["match_probability"], _reasons(kind, row))


def _reasons(kind: FactKind, row: Mapping[str, Any]) -> tuple[Reason, ...]:
    """What agrees and what differs: the level of each comparison, told by its weight, with that weight."""
    return tuple(
        fact_reason(name, min(labels, key=lambda label: abs(labels[label] - weight)), weight)
        for name, labels in _labels(kind).items()
        if (weight := row[f"mw_{name}"])
    )


@lru_cache(maxsize=4)
def _labels(kind: FactKind) -> Mapping[str, Mapping[str, float]]:
    """Weight of each level, log2 of m over u, by its label, by comparison."""
    return {
        comparison["output_column_name"]: {
            level["label_for_charts"]: log2(level["m_probability"] / level["u_probability"])
            for level in comparison["comparison_levels"]
            if not level.get("is_null_level")
        }
        for comparison in settings_for(kind)["comparisons"]
    }
