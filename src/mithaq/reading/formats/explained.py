"""An explanation as one HTML page that needs nothing else: no script, no file beside it, no network."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from mithaq.reading.explaining import Explanation


def to_html(explanation: Explanation) -> str:
    """The page; every word of the document is escaped."""
    return _template().render(reading=explanation.reading, facts=explanation.facts, left_out=explanation.left_out)


@lru_cache(maxsize=1)
def _template() -> Template:
    source = files("mithaq.reading.formats").joinpath("explained.html").read_text("utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True).from_string(source)
