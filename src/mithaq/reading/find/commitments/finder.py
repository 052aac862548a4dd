"""Quantities that somebody promises, targets or reports as reached, each with who, what, by when and where."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.assemble import Assembly
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Commitment


def find_commitments(
    scene: Scene, *, agreements: Sequence[tuple[str, Draft]], has_strategy: bool
) -> tuple[Commitment, ...]:
    """Commitments of `scene` in reading order. French.

    Args:
        agreements: ids with the drafts they were built from.
        has_strategy: whether the text names a public strategy: then a target without a doer is the state's.
    """
    assembly = Assembly(scene, agreements=agreements, has_strategy=has_strategy)
    for sentence in scene.sentences:
        assembly.read_sentence(sentence)
    return assembly.commitments()
