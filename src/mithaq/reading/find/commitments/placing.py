"""Where a commitment is to be kept: in its own words, else where the text before it has set the work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import regex

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.patterns_fr import PROJECT
from mithaq.reading.find.commitments.told import Told
from mithaq.reading.find.commitments.where import THE_WORK, THERE, find_place, pointed_place, project_places, told_place
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Commitment, Stated

DASHED = regex.compile(r"[-–—•▪*]\s")
# A list of more items is no list of one work.
_ITEMS = 10


class Placing:
    """Places of commitments, read in order. It looks at what the assembly has found so far, and changes none of it."""

    def __init__(
        self,
        scene: Scene,
        *,
        found: Sequence[Commitment],
        told: Told,
    ) -> None:
        """`found` and what is `told` of it grow while the text is read."""
        self._scene = scene
        self._found = found
        self._told = told

    @cached_property
    def _places(self) -> list[tuple[int, Stated[str]]]:
        return project_places(self._scene, self._scene.sentences)

    def place(
        self, candidate: Candidate, draft: Draft | None, *, doer: Stated[str] | None, whole: Commitment | None
    ) -> Stated[str] | None:
        """The place of `candidate`, None where none is told; `whole` is the commitment of which it is a part."""
        own = find_place(self._scene, candidate, doer=doer.value if doer else None)
        if own is not None:
            return own
        if whole is not None and whole.place is not None:
            return Stated(whole.place.value, whole.place.spans, derived=whole.place.derived or "where the whole is")
        pointed = pointed_place(self._scene, candidate)
        if pointed is not None:
            return pointed
        if self._found and THERE.search(self._scene.lowered, candidate.sentence.start, candidate.start):
            last = self._found[-1]
            if (
                last.place is not None
                and doer is not None
                and last.actor is not None
                and last.actor.value == doer.value
            ):
                return Stated(last.place.value, last.place.spans, derived="« y »: the place before")
        story = self._story_place(candidate) or told_place(self._scene, candidate) or self._place_of_same(candidate)
        story = story or self._place_of_head(candidate)
        if story is not None or draft is None:
            return story
        if not PROJECT.search(self._scene.text, candidate.sentence.start, candidate.sentence.end):
            return None
        number = candidate.sentence.number
        near = [place for at, place in self._places if number - 3 <= at <= number]
        return Stated(near[-1].value, near[-1].spans, derived="where the project is to stand") if near else None

    def _place_of_head(self, candidate: Candidate) -> Stated[str] | None:
        """Where the work stands that the line names under which an item stands ("une usine à X", then its jobs)."""
        sentence = candidate.sentence
        if not DASHED.match(self._scene.lowered, sentence.start):
            return None
        for number in range(sentence.number - 1, max(-1, sentence.number - _ITEMS), -1):
            back = self._scene.sentences[number]
            if "\n\n" in self._scene.text[back.end : self._scene.sentences[number + 1].start]:
                return None
            if DASHED.match(self._scene.lowered, back.start) is None:
                named = [place for at, place in self._places if at == number]
                where = {place.name for place in back.places if place.kind != "dateline"}
                if len(named) != 1 or len(where) != 1:
                    return None
                return Stated(named[0].value, named[0].spans, derived="where the work is to stand")
        return None

    def _place_of_same(self, candidate: Candidate) -> Stated[str] | None:
        """Where the things are that "en" counts again ("1.000 agents à X. Il en a recruté 300")."""
        first = self._told.counted_before(candidate)
        place = first.place if first is not None else None
        return Stated(place.value, place.spans, derived="where those before are") if place is not None else None

    def _story_place(self, candidate: Candidate) -> Stated[str] | None:
        """Where the work stands that the paragraph has just told of, for a sentence that goes on about it."""
        sentence = candidate.sentence
        if not THE_WORK.search(self._scene.lowered, sentence.start, candidate.start):
            return None
        number = sentence.number
        near = [
            place
            for at, place in self._places
            if number - 2 <= at < number and self._scene.sentences[at].block == sentence.block
        ]
        return Stated(near[-1].value, near[-1].spans, derived="where the work is to stand") if near else None
