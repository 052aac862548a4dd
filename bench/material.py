"""The texts that are measured on: named, the same for every method."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from mithaq.fictional import Kind, draw_documents

ROOT = Path(__file__).resolve().parent.parent
WRITTEN = ROOT / "tests" / "reading" / "gold" / "corpus"
LOOKALIKES = ROOT / "tests" / "reading" / "lookalikes" / "corpus"
# spaCy's pipeline, beside which the stream is measured, reads French.
FRENCH = ("development", "unseen")
PUBLISHED = "2025-04-17"


@dataclass(frozen=True, slots=True)
class Material:
    """Texts with a name; `words` are counted by white space."""

    name: str
    texts: tuple[str, ...]

    @property
    def words(self) -> int:
        return sum(len(text.split()) for text in self.texts)


def written_texts() -> Material:
    """The French test texts: every one of them about the matter."""
    return Material("french test texts", tuple(path.read_text("utf-8") for path in sorted(WRITTEN.glob("fr*.txt"))))


def stream(amount: int) -> Material:
    """News of which one document in twenty is relevant and half of the others hold trigger words.

    Fictional documents, but every other one with trigger words is a lookalike text in its stead: longer, and written to
    sound like an agreement or a commitment throughout.
    """
    return Material(f"stream of {amount}", tuple(draw_stream(amount)))


def draw_stream(amount: int) -> Iterator[str]:
    """The texts of `stream`, one by one, so that a stream of any length needs no memory."""
    french = (path for folder in FRENCH for path in sorted((LOOKALIKES / folder).glob("*.txt")))
    lookalikes = cycle([path.read_text("utf-8") for path in french])
    deceptive = 0
    for each in draw_documents(amount, seed=1, relevant=0.05, deceptive=0.5):
        deceptive += each.kind is Kind.DECEPTIVE
        yield next(lookalikes) if each.kind is Kind.DECEPTIVE and deceptive % 2 else each.document.text
