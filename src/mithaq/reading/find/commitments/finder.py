"""Quantities that somebody promises, targets or reports as reached, each with who, what, by when and where."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.assemble import Assembly
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Commitment


def find_commitments(scene: Scene, *, agreements: Sequence[tuple[str, Draft]]) -> tuple[Commitment, ...]:
    """Commitments of `scene` in reading order. `agreements` are ids with the drafts they were built from. French."""
    assembly = Assembly(scene, agreements=agreements)
    for sentence in scene.sentences:
        assembly.read_sentence(sentence)
    return assembly.commitments()
