"""Charts: Vega-Lite specifications made with Altair, drawn as SVG on the server. No script reaches the reader.

Each chart is drawn for a light and a dark page, wide and narrow; its table and its words stand beside it on
the page, so that nothing is told by the drawing alone.
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


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


class Width(StrEnum):
    WIDE = "wide"
    NARROW = "narrow"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of tokens.css that a drawing needs; a test compares them."""

    ink: str
    axis: str
    rule: str
    cedar: str
    sheet: str


PALETTES = {
    Theme.LIGHT: Palette(ink="#14211f", axis="#5a6966", rule="#c5d1cb", cedar="#0b5b49", sheet="#fcfdfb"),
    Theme.DARK: Palette(ink="#e8eeea", axis="#95a5a0", rule="#2c3b38", cedar="#74cdb2", sheet="#162120"),
}

_FONT = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Noto Sans Arabic, sans-serif"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `label` is a year as stated or the words for what has none, `text` the value as the page writes it."""

    label: str
    value: float
    text: str


def draw_bars(bars: Sequence[Bar], *, theme: Theme, width: Width, across: bool = False) -> str:
    """Upright bars in the order given, each with its value, as SVG text.

    Args:
        across: bars lie on their side; for long labels.
    """
    spec = _bars(bars, palette=PALETTES[theme], width=width, across=across).to_json(indent=None)
    key = f"mithaq-chart-{hashlib.sha256(f'{VEGA_LITE}{spec}'.encode()).hexdigest()}"
    drawn = cache.get(key)
    if drawn is None:
        drawn = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE)
        cache.set(key, drawn, _DAY_SECONDS)
    return str(drawn)


def _bars(bars: Sequence[Bar], *, palette: Palette, width: Width, across: bool) -> alt.LayerChart:
    values = [{"label": bar.label, "value": bar.value, "text": bar.text} for bar in bars]
    order = [bar.label for bar in bars]
    size = 12 if width is Width.WIDE else 13
    category: dict[str, object] = {"sort": order, "axis": alt.Axis(title=None, labelAngle=0, labelLimit=160)}
    amount = alt.Axis(title=None, labels=False, ticks=False, grid=False, domain=False)
    top = max((bar.value for bar in bars), default=0) or 1
    breadth = 560 if width is Width.WIDE else 290
    thick = min(0.55 * breadth / max(len(bars), 1), 44)
    scale = alt.Scale(domain=[0, top * 1.18])
    base = alt.Chart(alt.Data(values=values))
    if across:
        place = alt.Y("label:N", **category)
        length = alt.X("value:Q", axis=amount, scale=scale)
        words = base.mark_text(align="left", dx=5, color=palette.ink, fontWeight=600).encode(
            y=place, x=length, text="text:N"
        )
        drawn = base.mark_bar(color=palette.ink, size=thick).encode(y=place, x=length)
    else:
        place = alt.X("label:N", **category)
        length = alt.Y("value:Q", axis=amount, scale=scale)
        words = base.mark_text(dy=-7, color=palette.ink, fontWeight=600).encode(x=place, y=length, text="text:N")
        drawn = base.mark_bar(color=palette.ink, size=thick).encode(x=place, y=length)
    return (
        alt.layer(drawn, words)
        .properties(
            width=breadth,
            height=150 if not across else alt.Step(28),
            background="transparent",
        )
        .configure(font=_FONT)
        .configure_text(fontSize=size)
        .configure_axis(
            labelColor=palette.axis,
            labelFontSize=size,
            domainColor=palette.axis,
            tickColor=palette.axis,
            gridColor=palette.rule,
        )
        .configure_view(stroke=None)
    )
