"""From a quantity that was judged a commitment to the fact with all its slots."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import regex

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.carrying import carrying_agreement, company_of
from mithaq.reading.find.commitments.context import Candidate, read_context
from mithaq.reading.find.commitments.doers import class_doer, government_of, minister_doer, needs_antecedent, own_doer, pointed_doer, shown, state_doer
from mithaq.reading.find.commitments.measuring import Measured, measure
from mithaq.reading.find.commitments.patterns_fr import PROJECT, TOTAL
from mithaq.reading.find.commitments.rules import Verdict, judge
from mithaq.reading.find.commitments.terms import find_place, find_term, opening_term, project_places
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Bound, Commitment, Modality, Per, Stated
from mithaq.reading.qualify.speech import find_speaker
from mithaq.reading.qualify.verbs import Form

# Words that are a number only with what stands around them.
_SHARE_WORDS = regex.compile(r"(?:la\s+|les\s+|un\s+|du\s+|deux\s+|trois\s+|le\s+)?(?:moitié|tiers|quarts?|cinquièmes?|dixièmes?|million|milliard|demi|double|un|une)")


class Assembly:
    """Reads sentences in order and remembers what later ones point back to: the last doer, term and horizon."""

    def __init__(self, scene: Scene, *, agreements: Sequence[tuple[str, Draft]]) -> None:
        self._scene = scene
        self._agreements = agreements
        self._places = project_places(scene, scene.sentences)
        self._candidates: list[Candidate] = []
        self._found: list[Commitment] = []
        self._kept: dict[int, Commitment] = {}
        self._government = government_of(scene)
        self._doer: Stated[str] | None = None
        self._doer_block = -9
        self._term: Stated[str] | None = None
        self._horizon: Stated[str] | None = None
        self._horizon_block = -9

    def commitments(self) -> tuple[Commitment, ...]:
        return tuple(self._found)

    def read_sentence(self, sentence: Sentence) -> None:
        opened = opening_term(self._scene, sentence)
        if opened is not None:
            self._horizon, self._horizon_block = opened, sentence.block
        elif sentence.block != self._horizon_block:
            self._horizon = None
        for quantity in sentence.quantities:
            candidate = read_context(self._scene, sentence, quantity, earlier=self._candidates)
            self._take(candidate)
            self._candidates.append(candidate)

    def _take(self, candidate: Candidate) -> None:
        scene = self._scene
        actor = own_doer(scene, candidate)
        doer = state_doer(scene, actor) if actor is not None else class_doer(scene, candidate) or minister_doer(scene, candidate)
        pointed = doer is None and needs_antecedent(scene, candidate)
        term = find_term(scene, candidate, previous=self._term)
        recent = self._doer is not None and self._doer_block == candidate.sentence.block
        verdict = judge(
            scene, candidate, has_actor=doer is not None or pointed or recent, has_deadline=(term or self._horizon_term(candidate)) is not None
        )
        whole = self._kept.get(candidate.whole.start) if candidate.whole is not None else None
        if verdict is None and whole is not None and candidate.noun is None and candidate.quantity.unit is not None:
            verdict = Verdict(Stated(whole.modality.value, whole.modality.spans, derived="as the whole"), "part")
        if verdict is None or self._is_repeated(candidate, term):
            return
        self._add(candidate, verdict, doer=doer, pointed=pointed, term=term, whole=whole)

    def _is_repeated(self, candidate: Candidate, term: Stated[str] | None) -> bool:
        """The same figure of the same thing again (a heading, a recall) is not a second commitment."""
        quantity = candidate.quantity
        for held in self._found:
            if held.quantity.value == quantity.value and held.unit.value == self._unit(candidate) and quantity.value > 20:
                if term is None or held.deadline is None or held.deadline.value == term.value:
                    return True
        return False

    def _unit(self, candidate: Candidate) -> str:
        if candidate.quantity.ordinal:
            return "rank"
        return candidate.unit or (candidate.noun.unit if candidate.noun else "")

    def _add(self, candidate: Candidate, verdict: Verdict, *, doer: Stated[str] | None, pointed: bool, term: Stated[str] | None, whole: Commitment | None) -> None:
        scene, sentence = self._scene, candidate.sentence
        achieved = verdict.modality.value is Modality.ACHIEVED
        agreement = None if achieved else carrying_agreement(scene, candidate, doer, self._agreements)
        draft = next((draft for identifier, draft in self._agreements if agreement is not None and identifier == agreement.value), None)
        total = bool(TOTAL.search(scene.lowered, sentence.start, sentence.end))
        if doer is None and whole is not None:
            doer = whole.actor
        if doer is None and not total:
            doer = self._missing_doer(candidate, pointed=pointed, draft=draft)
        measured = measure(scene, candidate, doer=doer, whole=whole.measure if whole else None)
        if achieved:
            term = None
        elif term is None:
            term = (whole.deadline if whole else None) or self._horizon_term(candidate)
        commitment = self._build(candidate, verdict, measured, doer=doer, term=term, agreement=agreement, draft=draft)
        self._found.append(commitment)
        self._kept[candidate.start] = commitment
        if doer is not None:
            self._doer, self._doer_block = doer, sentence.block
        self._term = term or self._term

    def _missing_doer(self, candidate: Candidate, *, pointed: bool, draft: Draft | None) -> Stated[str] | None:
        """A doer whom the sentence does not name: who a pronoun stands for, the company of the agreement, the one before."""
        scene, sentence = self._scene, candidate.sentence
        recent = self._doer if sentence.block - self._doer_block <= 1 else None
        if PROJECT.search(scene.lowered, sentence.start, sentence.end) and draft is not None:
            company = company_of(scene, draft)
            if company is not None:
                return shown(company, why="the company of the agreement")
        if pointed:
            return pointed_doer(scene, candidate, previous=recent, sentences=scene.sentences)
        if recent is not None and self._doer_block == sentence.block:
            return shown(recent, why="the doer of the sentence before")
        company = company_of(scene, draft) if draft is not None else None
        if company is not None:
            return shown(company, why="the company of the agreement")
        return self._state_target(candidate) if draft is None else None

    def _state_target(self, candidate: Candidate) -> Stated[str] | None:
        """A target of the country that no body is named for: its government's, as the text calls it."""
        if candidate.tense is not None and candidate.tense.form is Form.PERFECT or self._government is None:
            return None
        return shown(self._government, why="a target of the state")

    def _horizon_term(self, candidate: Candidate) -> Stated[str] | None:
        if self._horizon is None or candidate.sentence.block != self._horizon_block:
            return None
        return Stated(self._horizon.value, self._horizon.spans, derived=self._horizon.derived or "the horizon that opens the list")

    def _place(self, candidate: Candidate, draft: Draft | None) -> Stated[str] | None:
        own = find_place(self._scene, candidate)
        if own is not None or draft is None:
            return own
        if not PROJECT.search(self._scene.lowered, candidate.sentence.start, candidate.sentence.end):
            return None
        number = candidate.sentence.number
        near = [place for at, place in self._places if number - 3 <= at <= number]
        return Stated(near[-1].value, near[-1].spans, derived="where the project is to stand") if near else None

    def _build(
        self,
        candidate: Candidate,
        verdict: Verdict,
        measured: Measured,
        *,
        doer: Stated[str] | None,
        term: Stated[str] | None,
        agreement: Stated[str] | None,
        draft: Draft | None,
    ) -> Commitment:
        quantity = candidate.quantity
        return Commitment(
            id=f"c{len(self._found) + 1}",
            rule=verdict.rule,
            cues=tuple(sorted({candidate.tense.span} if candidate.tense else {quantity.span})),
            said_by=find_speaker(self._scene, candidate.sentence),
            measure=measured.measure,
            quantity=_number(self._scene, candidate),
            quantity_max=_upper(candidate),
            bound=_bound(candidate),
            unit=measured.unit,
            per=_per(candidate),
            modality=verdict.modality,
            actor=doer,
            deadline=term,
            place=self._place(candidate, draft),
            agreement=agreement,
        )


def _number(scene: Scene, candidate: Candidate) -> Stated[Decimal]:
    quantity = candidate.quantity
    words = scene.lowered[quantity.number.start : quantity.number.end]
    in_words = _SHARE_WORDS.fullmatch(words)
    return Stated(quantity.value, (quantity.number,), derived=f"« {words} »" if in_words else None)


def _upper(candidate: Candidate) -> Stated[Decimal] | None:
    quantity = candidate.quantity
    if quantity.value_max is None or quantity.number_max is None:
        return None
    return Stated(quantity.value_max, (quantity.number_max,))


def _bound(candidate: Candidate) -> Stated[Bound]:
    quantity = candidate.quantity
    return Stated(quantity.bound, (quantity.bound_span or quantity.number,))


def _per(candidate: Candidate) -> Stated[Per] | None:
    quantity = candidate.quantity
    if quantity.per is None or quantity.per_span is None:
        return None
    return Stated(quantity.per, (quantity.per_span,))


