"""What each format's reader hands over."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Text and what the source's own metadata states; None where it states nothing.

    Attributes:
        text: not canonical yet.
        title: of the page or document.
        published: ISO 8601 date.
        url: the address that the page gives as its own.
    """

    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
