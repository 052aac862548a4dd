"""The texts that are measured on: named, the same for every method."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mithaq.fictional import draw_documents

ROOT = Path(__file__).resolve().parent.parent
WRITTEN = ROOT / "tests" / "reading" / "gold" / "corpus"
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
    """Fictional news: one document in twenty relevant, half of the others full of trigger words."""
    drawn = draw_documents(amount, seed=1, relevant=0.05, deceptive=0.5)
    return Material(f"fictional stream of {amount}", tuple(each.document.text for each in drawn))
