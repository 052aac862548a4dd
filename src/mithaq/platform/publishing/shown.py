"""What a page shows of a value: its words, what they rest on, and the passages that state them.

Plain values between queries and templates: a template never reaches into the database.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """What a value rests on; each has its own sign (see the method page)."""

    STATED = "stated"  # a sentence of a document
    COMPUTED = "computed"  # values that have their sentence
    HAND = "hand"  # a person, by name
    UNKNOWN = "unknown"  # nobody has stated it


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage in its sentence: `before + words + after` is the sentence as the document has it.

    Attributes:
        start, end: half-open range of the words, in code points of the document's text.
        url: leads to the words in the document's page, where they are highlighted.
        published: ISO date of the document, None when unknown.
        language: of the sentence, None where it cannot be told; `direction` is "ltr" or "rtl".
        demonstration: the document was written to show the register and is no source.
    """

    title: str
    url: str
    published: str | None
    start: int
    end: int
    before: str
    words: str
    after: str
    language: str | None
    direction: str
    demonstration: bool = False

    @property
    def sentence(self) -> str:
        return self.before + self.words + self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A value as a page shows it.

    Attributes:
        text: the words or number shown; for UNKNOWN, the words that say so. Never empty.
        accepted: False while the value is only proposed by a reading.
        note: for COMPUTED the formula in words; for HAND who stated it, when and why; for STATED from what the
            value was derived, empty where the words alone give it.
        inputs: for COMPUTED, the values that it was computed from.
        machine: for a date, what `datetime` holds.
        href: for COMPUTED in running text, where the calculation is shown.
        about, slot: the object and the slot of a value that was stated: what a report of an error names.
    """

    text: str
    basis: Basis
    accepted: bool = True
    passages: tuple[Passage, ...] = ()
    note: str = ""
    inputs: tuple[Shown, ...] = ()
    machine: str | None = None
    href: str = ""
    about: str = ""
    slot: str = ""

    @property
    def head(self) -> str:
        """All but the last word, with the space behind it: the glyph must never wrap alone."""
        return self.text[: len(self.text) - len(self.tail)]

    @property
    def tail(self) -> str:
        return self.text.rsplit(" ", 1)[-1]

    @property
    def sources(self) -> tuple[Passage, ...]:
        """The first passage of each document."""
        return tuple({each.url.partition("#")[0]: each for each in reversed(self.passages)}.values())[::-1]

    @property
    def url(self) -> str:
        return self.passages[0].url if self.passages else self.href


def unknown(words: str) -> Shown:
    """A value that nobody has stated, in words; it is never a zero."""
    return Shown(text=words, basis=Basis.UNKNOWN)
