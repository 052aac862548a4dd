"""Who has to deliver what a sentence tells without naming a doer."""

from __future__ import annotations

from functools import cached_property

import regex

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.borrowers import Lending, by_lending, find_lending
from mithaq.reading.find.commitments.carrying import company_of, opens_with_agreement, other_side_of
from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.doers import (
    BREAKS_DOWN,
    TOGETHER,
    government_of,
    has_pronoun,
    pointed_doer,
    shown,
)
from mithaq.reading.find.commitments.elliptic import gapped_subject, line_doer
from mithaq.reading.find.commitments.heads import ITEM
from mithaq.reading.find.commitments.lenders import lends
from mithaq.reading.find.commitments.owners import work_owner
from mithaq.reading.find.commitments.patterns_fr import LENDER, PROJECT
from mithaq.reading.find.commitments.relatives import of_a_stranger
from mithaq.reading.find.commitments.subjects import is_company, own_subject, shares_subject
from mithaq.reading.find.commitments.told import Told
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Stated

# Money that no company can owe: of the country as a whole.
_NATIONAL = regex.compile(r"\b(?:pib|exporta\p{L}*|recettes|fonds\s+levés|levées?\s+de\s+fonds)\b")


# What makes a number a target of the country.
_AIMS = regex.compile(
    r"(?<!\p{L})(?:stratégie|plan|programme|objectifs?|cibles?|ambitions?|horizon|cap|d['’]ici|taux|part)(?!\p{L})"
)


class Inheriting:
    """Doers that a sentence leaves to what the text has said before; it remembers the last one named."""

    def __init__(self, scene: Scene, *, told: Told, has_strategy: bool) -> None:
        """`told`: what the text has told so far, which grows while it is read."""
        self._scene = scene
        self._told = told
        self._has_strategy = has_strategy
        self._doer: Stated[str] | None = None
        self._block = -9
        self._number = -9

    @cached_property
    def _lending(self) -> Lending | None:
        return find_lending(self._scene)

    @cached_property
    def government(self) -> Stated[str] | None:
        """The government of the country, as the text calls it; None where it names none."""
        return government_of(self._scene)

    def remember(self, doer: Stated[str], *, sentence: Sentence) -> None:
        """Note who has to deliver what `sentence` told last."""
        self._doer, self._block, self._number = doer, sentence.block, sentence.number

    def knows_doer(self, *, block: int) -> bool:
        """Whether the doer remembered last is one of the paragraph `block`."""
        return self._doer is not None and self._block == block

    def doer(
        self,
        candidate: Candidate,
        *,
        pointed: bool,
        draft: Draft | None,
        heading: Stated[str] | None,
        achieved: bool,
    ) -> Stated[str] | None:
        """Whose work the sentence goes on about, whoever the text spoke of, or who lends; None where nobody is told.

        Args:
            pointed: whether a pronoun or the like stands for the doer.
            draft: the agreement that carries the commitment, where it is told nearby.
            heading: the doer that the line names which heads a list; it holds for the items alone.
            achieved: whether it is a result, which is no target of the state.
        """
        scene, sentence = self._scene, candidate.sentence
        if TOGETHER.search(scene.lowered, sentence.start, candidate.start) or gapped_subject(scene, candidate):
            return None
        if heading is not None and ITEM.match(scene.lowered, sentence.start):
            return heading
        again = self._doer_of_same(candidate) or line_doer(scene, candidate)
        if again is not None:
            return again
        recent = self._doer if sentence.block - self._block <= 1 else None
        if recent is not None and candidate.unit is None and LENDER.search(recent.value.lower()):
            recent = None  # who lends does not build
        company = company_of(scene, draft) if draft is not None else None
        by_agreement = shown(company, why="the company of the agreement") if company is not None else None
        if by_agreement is not None and PROJECT.search(scene.text, sentence.start, sentence.end):
            return by_agreement
        owner = work_owner(scene, candidate)
        if owner is not None:
            return owner
        if by_agreement is not None and is_company(scene, candidate):
            return by_agreement
        inherited = self._inherited_doer(
            candidate, recent, pointed=pointed, draft=draft, company=company, achieved=achieved
        )
        if inherited is None and own_subject(scene, candidate):
            return None
        if of_a_stranger(scene, candidate):
            return None
        if inherited is None and has_pronoun(scene, candidate):
            return None  # whoever "elle" or "qui" stands for, it is not the country of the text
        return by_lending(scene, candidate, self._lending, inherited, achieved=achieved)

    def _doer_of_same(self, candidate: Candidate) -> Stated[str] | None:
        """Who has to deliver what "en" counts again ("X devait raccorder 300 foyers. Elle en a raccordé 80")."""
        first = self._told.counted_before(candidate)
        if first is None or first.actor is None or own_subject(self._scene, candidate):
            return None
        if candidate.noun is not None and candidate.sentence.start < candidate.noun.span.start:
            return None
        return shown(first.actor, why="the doer of what « en » counts again")

    def _inherited_doer(
        self,
        candidate: Candidate,
        recent: Stated[str] | None,
        *,
        pointed: bool,
        draft: Draft | None,
        company: Stated[str] | None,
        achieved: bool,
    ) -> Stated[str] | None:
        """Who a pronoun stands for, the doer just before, the company of the agreement, the state for its targets."""
        scene, sentence = self._scene, candidate.sentence
        if pointed and not (draft is not None and opens_with_agreement(scene, candidate)):
            return pointed_doer(scene, candidate, previous=recent, sentences=scene.sentences)
        own = own_subject(scene, candidate)
        if not own and shares_subject(scene, candidate):
            own = self._number != sentence.number  # the first verb's doer is that of both, where it is known
        if recent is not None and self._block == sentence.block and not own:
            return shown(recent, why="the doer of the sentence before")
        if self._doer is not None and BREAKS_DOWN.search(scene.lowered, sentence.start, candidate.start):
            return shown(self._doer, why="the doer of the sum that is broken down")
        if own:
            return None
        if company is not None and not (candidate.unit is None and LENDER.search(company.value.lower())):
            return shown(company, why="the company of the agreement")
        if company is None and draft is not None and lends(scene, candidate) and (payer := other_side_of(draft)):
            return shown(payer, why="the side of the agreement that is no state")
        return self._state_target(candidate) if draft is None and not achieved else None

    def _state_target(self, candidate: Candidate) -> Stated[str] | None:
        """A target of the country that no body is named for: its government's, as the text calls it."""
        if (
            self.government is None
            or not self._has_strategy
            or not (
                _NATIONAL.search(self._scene.lowered, candidate.sentence.start, candidate.sentence.end)
                or (
                    candidate.unit in {None, "percent"}
                    and _AIMS.search(self._scene.lowered, candidate.sentence.start, candidate.sentence.end)
                )
            )
        ):
            return None
        return shown(self.government, why="a target of the state")
