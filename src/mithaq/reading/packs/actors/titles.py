"""Titles of function in a sentence, before they are bound to their bearers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A function's words as tokens of one sentence.

    Attributes:
        first, last: half-open range of the tokens of the function, without article: "director of digital strategy",
            a minister's portfolio with it.
        minister: True for members of a government.
        portfolio: half-open range of the field of a minister; None without one, and for others.
        before: half-open range of the tokens of the body named in front ("Volta" in "Volta vice-president"); None
            without one.
        body: token where the body behind the function begins ("Zunda" in "chief executive of Zunda"); None without one.
        owner: True for "its chairman", "رئيستها": the body was named before.
        plural: True for "ministers".
    """

    first: int
    last: int
    minister: bool = False
    portfolio: tuple[int, int] | None = None
    before: tuple[int, int] | None = None
    body: int | None = None
    owner: bool = False
    plural: bool = False
