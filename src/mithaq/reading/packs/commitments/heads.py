"""The line that heads a list: what it promises holds for its items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Commitment, Measure, Span, Stated
from mithaq.reading.packs.commitments.doers import shown
from mithaq.reading.packs.commitments.terms import head_term
from mithaq.reading.packs.commitments.words import Words

_LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ListHead:
    """What a heading says of the items below it.

    Attributes:
        aim: the words that promise.
        number, block: sentence of the heading; block of the last line that belongs to the list.
        term, doer, measure: what holds for every item; None where it says nothing of it.
    """

    aim: Span
    number: int
    block: int
    term: Stated[str] | None = None
    doer: Stated[str] | None = None
    measure: Stated[Measure] | None = None


def read_head(scene: Scene, sentence: Sentence, *, words: Words, found: Sequence[Commitment]) -> ListHead | None:
    """The head that `sentence` is: it ends in a colon or is a short title, and speaks of promises."""
    said = scene.folded[sentence.start : sentence.end].rstrip()
    title = len(said) <= _LONGEST_TITLE and not said.endswith((".", "!", "?", "؟", ";", "؛", ",", "،"))
    if not said.endswith(":") and not title:
        return None
    aim = words.heads_list.search(scene.folded, sentence.start, sentence.end)
    if aim is None:
        return None
    bodies = sentence.bodies()
    one = bodies[0] if len({actor.cluster for actor in bodies}) == 1 else None
    whole = _whole(sentence, found)
    return ListHead(
        aim=Span(*aim.span()),
        number=sentence.number,
        block=sentence.block,
        term=head_term(scene, sentence) or (whole.deadline if whole is not None else None),
        doer=shown(one, why="what heads the list") if one is not None else None,
        measure=whole.measure if whole is not None else None,
    )


def _whole(sentence: Sentence, found: Sequence[Commitment]) -> Commitment | None:
    """The commitment that the heading names again ("The 5,050 jobs break down as follows")."""
    values = {quantity.value for quantity in sentence.quantities}
    return next((each for each in reversed(found) if each.quantity.value in values), None)
