"""Charts: Vega-Lite specifications made with Altair, drawn as SVG on the server. No script reaches the reader.

Each chart is drawn for a light and a dark page; its table and its words stand beside it on the page, so that
nothing is told by the drawing alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import altair as alt
import vl_convert
from django.core.cache import cache

VEGA_LITE = "6.1"
_DAY_SECONDS = 86_400
_BREADTH = 290  # of the drawing, in pixels: readable in a side column and on a phone alike


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of tokens.css that a drawing needs; a test compares them."""

    ink: str
    axis: str


PALETTES = {
    Theme.LIGHT: Palette(ink="#14211f", axis="#5a6966"),
    Theme.DARK: Palette(ink="#e8eeea", axis="#95a5a0"),
}

_FONT = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Noto Sans Arabic, sans-serif"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `label` is a year as stated or the words for what has none, `text` the value as the page writes it."""

    label: str
    value: float
    text: str


def draw_bars(bars: Sequence[Bar], *, theme: Theme) -> str:
    """Upright bars in the order given, each with its value, as SVG text; drawn once for each content."""
    spec = _bars(bars, palette=PALETTES[theme]).to_json(indent=None)
    key = f"mithaq-chart-{hashlib.sha256(f'{VEGA_LITE}{spec}'.encode()).hexdigest()}"
    drawn = cache.get(key)
    if drawn is None:
        drawn = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE)
        cache.set(key, drawn, _DAY_SECONDS)
    return str(drawn)


def _bars(bars: Sequence[Bar], *, palette: Palette) -> alt.LayerChart:
    values = [{"label": bar.label, "value": bar.value, "text": bar.text} for bar in bars]
    thick = min(0.55 * _BREADTH / max(len(bars), 1), 44)
    top = max((bar.value for bar in bars), default=0) or 1
    place = alt.X("label:N", sort=[bar.label for bar in bars], axis=alt.Axis(title=None, labelAngle=0, labelLimit=160))
    # The value stands on its bar: an axis would say it twice.
    hidden = alt.Axis(title=None, labels=False, ticks=False, grid=False, domain=False)
    length = alt.Y("value:Q", axis=hidden, scale=alt.Scale(domain=[0, top * 1.18]))
    base = alt.Chart(alt.Data(values=values)).encode(x=place, y=length)
    words = base.mark_text(dy=-7, color=palette.ink, fontWeight=600).encode(text="text:N")
    return (
        alt.layer(base.mark_bar(color=palette.ink, size=thick), words)
        .properties(width=_BREADTH, height=150, background="transparent")
        .configure(font=_FONT)
        .configure_text(fontSize=13)
        .configure_axis(labelColor=palette.axis, labelFontSize=13, domainColor=palette.axis, tickColor=palette.axis)
        .configure_view(stroke=None)
    )
