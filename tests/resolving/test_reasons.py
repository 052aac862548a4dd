"""What a reason says in English, and that every level of the settings has a code."""

from __future__ import annotations

import pytest

from mithaq.reading.names.reasons import Reason
from mithaq.resolving.engine import FactKind, settings_for
from mithaq.resolving.reasons import COMPARISONS, LEVELS, fact_reason, from_json, in_english, to_export, to_json


@pytest.mark.parametrize("kind", ["agreements", "commitments"])
def test_every_comparison_and_level_of_the_settings_has_a_code(kind: FactKind) -> None:
    for comparison in settings_for(kind)["comparisons"]:
        assert comparison["output_column_name"] in COMPARISONS
        for level in comparison["comparison_levels"]:
            if not level.get("is_null_level"):
                assert level["label_for_charts"] in LEVELS.values()


def test_a_level_is_said_with_its_comparison_and_weight() -> None:
    reason = fact_reason("date", "the same day", 5.94)
    assert reason == Reason("fact.date.same_day", ("+5.9",))
    assert in_english(reason) == "date: the same day (+5.9)"


def test_reasons_come_back_as_they_were_stored() -> None:
    reasons = (Reason("name.left_out", ("al", "100%")), Reason("state.same"))
    assert from_json(to_json(reasons)) == reasons
    assert to_export(reasons)[0] == {"code": "name.left_out", "values": ["al", "100%"], "text": "left out: al, 100%"}
