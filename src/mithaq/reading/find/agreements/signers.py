"""Lists of those who signed: "Ont signé : …", the lines below it, "X, représentée par Y", "Qui a signé ? …"."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.agreements.patterns_fr import SIGNERS_HEAD
from mithaq.reading.find.agreements.signing import sign
from mithaq.reading.find.mentions import ActorMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Act

_REPRESENTED = regex.compile(r"représentée?s?\s+par\s+[^;:.]{0,70}$")
# How many lines below "Ont signé :" may name who did.
_LIST_LENGTH = 8


class Signers:
    """Remembers, from one sentence to the next, that a list of signatories is open."""

    def __init__(self, scene: Scene, *, ministries: Mapping[str, ActorMention]) -> None:
        self._scene = scene
        self._ministries = ministries
        self._until = -1
        self._asked = -1

    def opens(self, sentence: Sentence, draft: Draft | None) -> None:
        """What follows "Ont signé :" names who signed: the rest of the sentence, and the lines after it."""
        head = SIGNERS_HEAD.search(self._scene.lowered, sentence.start, sentence.end)
        if head is None or draft is None:
            return
        for role in sentence.roles:
            if role.person.start >= head.end():
                sign(self._scene, draft, role, ministries=self._ministries)
        if head.end() >= sentence.end - 1:
            self._until = sentence.number + _LIST_LENGTH

    def asks(self, sentence: Sentence) -> None:
        """After "Qui a signé ?" the next sentence names who did."""
        self._asked = sentence.number + 1

    def continues(self, sentence: Sentence, draft: Draft | None) -> bool:
        """Take a sentence as a line of an open list; False where none is open or the sentence names nobody."""
        if draft is None or (sentence.number != self._asked and sentence.number > self._until):
            return False
        whole = sentence.number == self._asked
        people = [role for role in sentence.roles if whole or role.person.start - sentence.start < 30]
        if not people:
            self._until = -1
        for role in people:
            sign(self._scene, draft, role, ministries=self._ministries)
        return bool(people)

    def represents(self, sentence: Sentence, draft: Draft | None) -> None:
        """Who represents a party of an act ("X, représentée par Y") signs for it."""
        if draft is None or draft.act.value is Act.ANNOUNCED or not draft.parties:
            return
        for role in sentence.roles:
            start = role.person.start
            if _REPRESENTED.search(self._scene.lowered, max(sentence.start, start - 80), start):
                sign(self._scene, draft, role, ministries=self._ministries)
