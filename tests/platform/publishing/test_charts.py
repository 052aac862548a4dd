"""Charts are drawn on the server, without style or script, in the colours of the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mithaq.platform.publishing import charts
from mithaq.platform.publishing.chart_data import documents_by_year, promised_by_deadline
from mithaq.platform.publishing.charts import PALETTES, Bar, Theme, draw_bars
from mithaq.platform.register.queries import totals_promised
from tests.platform.publishing.scene import NOW, Scene

TOKENS = Path(charts.__file__).parent / "static" / "publishing" / "tokens.css"


@pytest.mark.parametrize("theme", list(Theme))
def test_colours_are_those_of_the_style_sheet(theme: Theme) -> None:
    light, dark, *_rest = re.findall(r"--ink: (#\w+);.*?--ink-3: (#\w+);", TOKENS.read_text(), re.DOTALL)
    assert (PALETTES[theme].ink, PALETTES[theme].axis) == (light if theme is Theme.LIGHT else dark)


def test_a_drawing_has_every_label_and_nothing_that_a_strict_policy_refuses() -> None:
    drawn = draw_bars([Bar("2024", 1.0, "1"), Bar("دون أجل", 1050.0, "1 050")], theme=Theme.DARK)
    assert "دون أجل" in drawn
    assert "1 050" in drawn
    assert not re.search(r"<script|<style|\sstyle=|\shref=", drawn)


def test_hostile_words_are_escaped() -> None:
    assert "<script>" not in draw_bars([Bar("<script>x</script>", 1.0, "1")], theme=Theme.LIGHT)


def test_no_bar_at_all_is_a_drawing_too() -> None:
    assert draw_bars([], theme=Theme.LIGHT).startswith("<svg")


def test_years_without_a_document_are_seen_as_zero(scene: Scene) -> None:
    bars = documents_by_year(on=NOW.date(), language="fr")
    assert [(bar.label, bar.text) for bar in bars] == [("2024", "1"), ("2025", "2"), ("2026", "2")]


def test_deadlines_hold_only_what_the_total_counts(scene: Scene) -> None:
    bars = promised_by_deadline(totals_promised(), language="fr")
    assert [(bar.label, bar.text) for bar in bars] == [("2029", "850")]
