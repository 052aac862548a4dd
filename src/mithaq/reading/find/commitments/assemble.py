"""From a quantity that was judged a commitment to the fact with all its slots."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.amounts import bound_of, number_of, per_of, upper_of
from mithaq.reading.find.commitments.borrowers import only_says
from mithaq.reading.find.commitments.carrying import carrying_agreement, is_near
from mithaq.reading.find.commitments.cells import Cell
from mithaq.reading.find.commitments.context import Candidate, read_context
from mithaq.reading.find.commitments.doers import (
    class_doer,
    minister_doer,
    needs_antecedent,
    own_doer,
    state_doer,
    work_doer,
)
from mithaq.reading.find.commitments.elliptic import joined_before, relative_term
from mithaq.reading.find.commitments.excluding import is_none
from mithaq.reading.find.commitments.heads import ITEM, ListHead, read_head
from mithaq.reading.find.commitments.inheriting import Inheriting
from mithaq.reading.find.commitments.lenders import receives
from mithaq.reading.find.commitments.measures import deeds_in
from mithaq.reading.find.commitments.measuring import Measured, measure
from mithaq.reading.find.commitments.outcomes import with_outcome
from mithaq.reading.find.commitments.owners import one_of_two, plan_doer, speaker_doer
from mithaq.reading.find.commitments.patterns_fr import SUMS_UP, TOTAL
from mithaq.reading.find.commitments.placing import DASHED, Placing
from mithaq.reading.find.commitments.relatives import own_body_doer
from mithaq.reading.find.commitments.rules import Verdict, judge, judge_listed
from mithaq.reading.find.commitments.subjects import labelled_doer, lone_subject, person_doer, respective_doer
from mithaq.reading.find.commitments.tabular import table_cells
from mithaq.reading.find.commitments.terms import find_term, opening_term
from mithaq.reading.find.commitments.told import Told
from mithaq.reading.find.mentions import ActorMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Commitment, Modality, Stated
from mithaq.reading.qualify.speech import Speakers

# So many quantities before one may explain it: a longer memory would make the work grow with their square.
_EARLIER = 64
# A commitment is carried by one of so many agreements before it: more would make the work grow with their square.
_AGREEMENTS = 24
# Sentences behind it in which the agreement of a title or opening may be named first.
_FURTHER_ON = 10


class Assembly:
    """Reads sentences in order and remembers what later ones point back to: the last doer, term and horizon."""

    def __init__(self, scene: Scene, *, agreements: Sequence[tuple[str, Draft]], has_strategy: bool) -> None:
        self._scene = scene
        self._speakers = Speakers(scene)
        self._agreements = sorted(agreements, key=lambda pair: min(pair[1].sentences))
        self._drafts = dict(agreements)
        self._tables = table_cells(scene)
        self._candidates: list[Candidate] = []
        self._found: list[Commitment] = []
        self._told = Told(self._found)
        self._kept: dict[int, Commitment] = {}
        self._placing = Placing(scene, found=self._found, told=self._told)
        self._inheriting = Inheriting(scene, told=self._told, has_strategy=has_strategy)
        self._term: Stated[str] | None = None
        self._last_block = -9
        self._horizon: Stated[str] | None = None
        self._horizon_block = -9
        self._horizon_number = -9
        self._horizon_doer: str | None = None
        self._head = ListHead()

    def commitments(self) -> tuple[Commitment, ...]:
        return tuple(self._found)

    def read_sentence(self, sentence: Sentence) -> None:
        opened = opening_term(self._scene, sentence)
        self._read_head(sentence)
        if opened is not None:
            self._horizon, self._horizon_block, self._horizon_number = opened, sentence.block, sentence.number
            self._horizon_doer = next((actor.name for actor in sentence.bodies()), None)
        elif sentence.block != self._horizon_block:
            self._horizon = None
        if sentence.number in self._tables:
            for cell in self._tables[sentence.number]:
                self._add_cell(cell)
            return
        for quantity in sentence.quantities:
            if any(date.span.overlaps(quantity.span) for date in sentence.dates):
                continue
            earlier = self._candidates[-_EARLIER:]
            candidate = read_context(self._scene, sentence, quantity, earlier=earlier)
            candidate = with_outcome(self._scene, candidate, earlier, promised=self._kept)
            self._take(candidate)
            self._candidates.append(candidate)

    def _add_cell(self, cell: Cell) -> None:
        """A number of a table: what sums up a figure that the text has given already is not a second one."""
        figure = (cell.value.value, cell.unit.value)
        if cell.total and figure in self._told:
            return
        candidate = Candidate(
            quantity=cell.quantity, sentence=cell.row, clause=cell.row.span, noun=None, verb=None, tense=None
        )
        achieved = cell.modality.value is Modality.ACHIEVED
        agreement = None if achieved or (cell.total and cell.actor is None) else self._carrier(candidate, cell.actor)
        self._found.append(
            Commitment(
                id=f"c{len(self._found) + 1}",
                rule="table",
                cues=tuple(sorted(cell.modality.spans)),
                measure=cell.measure,
                quantity=cell.value,
                bound=bound_of(candidate),
                unit=cell.unit,
                modality=cell.modality,
                actor=cell.actor,
                deadline=cell.deadline,
                place=cell.place,
                agreement=agreement,
            )
        )
        self._told.remember(figure, cell.deadline)

    def _read_head(self, sentence: Sentence) -> None:
        """A line that ends in a colon heads a list: what it says holds until a line that is no item."""
        if self._scene.lowered.endswith(":", sentence.start, sentence.end):
            self._head = read_head(self._scene, sentence)
        elif not ITEM.match(self._scene.lowered, sentence.start, sentence.end):
            self._head = ListHead()

    def _take(self, candidate: Candidate) -> None:
        scene = self._scene
        model = candidate.parallel if candidate.outcome is not None else candidate.whole
        whole = self._kept.get(model.start) if model is not None else None
        excluded = is_none(scene, candidate)
        if excluded and whole is None:
            return  # before anybody asks who does what: most numbers of most texts end here
        actor, doer = self._named_doer(candidate)
        pointed = doer is None and needs_antecedent(scene, candidate)
        term = find_term(scene, candidate, previous=self._term)
        if term is None and (candidate.verb is None or actor is None or actor.start >= candidate.end):
            term = relative_term(scene, candidate)
        verdict = None
        if candidate.outcome is not None:
            verdict = Verdict(Stated(Modality.ACHIEVED, (candidate.outcome,)), "outcome")
        elif not excluded:
            verdict = judge(
                scene,
                candidate,
                has_actor=doer is not None or pointed or self._inheriting.knows_doer(block=candidate.sentence.block),
                has_deadline=(term or self._horizon_term(candidate)) is not None,
            )
        if verdict is None and whole is not None and candidate.noun is None and candidate.quantity.unit is not None:
            verdict = Verdict(Stated(whole.modality.value, whole.modality.spans, derived="as the whole"), "part")
        stated = verdict is not None and verdict.rule != "noun:done"
        if not stated and self._head.aim is not None and DASHED.match(scene.lowered, candidate.sentence.start):
            verdict = None if excluded else judge_listed(candidate, aim=self._head.aim)
        if verdict is None:
            return
        if doer is None and not receives(scene, candidate):
            doer = lone_subject(scene, candidate)  # a mere name makes no number a commitment
            pointed = pointed and doer is None
        figure = (candidate.quantity.value, self._unit(candidate))
        if candidate.outcome is None and self._told.repeats(figure, term=term, doer=doer):
            told = self._told.fill(figure, term=term, doer=doer)
            if told is not None:
                self._kept[candidate.start] = told
            return
        verdict = self._as_before(candidate, verdict)
        self._add(candidate, verdict, doer=doer, pointed=pointed, term=term, whole=whole)

    def _named_doer(self, candidate: Candidate) -> tuple[ActorMention | None, Stated[str] | None]:
        """Who does it by the words of the sentence: the body that is its doer itself, if any, and the doer's name."""
        scene = self._scene
        plan = plan_doer(scene, candidate)
        actor = own_doer(scene, candidate) if plan is None else None
        if actor is not None and only_says(scene, candidate, actor):
            actor = None
        labelled = respective_doer(scene, candidate)
        if labelled is None and (actor is None or not actor.explicit):
            labelled = labelled_doer(scene, candidate) or own_body_doer(scene, candidate)
        if labelled is not None:
            actor = None
        doer = (
            (self._inheriting.government or plan)
            if plan is not None
            else (
                state_doer(scene, actor)
                if actor is not None
                else labelled
                or one_of_two(scene, candidate, scene.sentences)
                or speaker_doer(scene, candidate, self._speakers)
                or class_doer(scene, candidate)
                or person_doer(scene, candidate)
                or minister_doer(scene, candidate)
            )
        )
        return actor, doer

    def _as_before(self, candidate: Candidate, verdict: Verdict) -> Verdict:
        """What sums up reached results is reached too ("Ce qui représente un investissement de …")."""
        last = self._found[-1] if self._found and self._last_block == candidate.sentence.block else None
        if last is None or last.modality.value is not Modality.ACHIEVED or verdict.modality.value is Modality.ACHIEVED:
            return verdict
        if SUMS_UP.match(self._scene.lowered, candidate.sentence.start, candidate.start) is None:
            return verdict
        return Verdict(Stated(Modality.ACHIEVED, last.modality.spans, derived="sums up what was reached"), verdict.rule)

    def _unit(self, candidate: Candidate) -> str:
        if candidate.quantity.ordinal:
            return "rank"
        if candidate.counts_people and candidate.verb is not None and "hire" in deeds_in(candidate.verb.verb):
            return "jobs"
        return candidate.unit or (candidate.noun.unit if candidate.noun else "")

    def _add(
        self,
        candidate: Candidate,
        verdict: Verdict,
        *,
        doer: Stated[str] | None,
        pointed: bool,
        term: Stated[str] | None,
        whole: Commitment | None,
    ) -> None:
        scene, sentence = self._scene, candidate.sentence
        achieved = verdict.modality.value is Modality.ACHIEVED
        agreement = self._carrier(candidate, doer, achieved=achieved)
        draft = self._draft_of(agreement) if not achieved else None
        total = bool(TOTAL.search(scene.lowered, sentence.start, sentence.end))
        if doer is None and whole is not None:
            doer = whole.actor
        if verdict.rule == "state:sector":
            doer = None  # what a sector has, no single body has to deliver
        elif doer is None and (pointed or not total) and not receives(scene, candidate):
            told = draft if draft is not None and is_near(draft, sentence.number) else None
            doer = self._inheriting.doer(
                candidate, pointed=pointed, draft=told, heading=self._head.doer, achieved=achieved
            ) or work_doer(scene, candidate)
            if agreement is None and doer is not None and not achieved:
                agreement = self._carrier(candidate, doer)
                draft = self._draft_of(agreement)
        model = whole or (self._kept.get(candidate.parallel.start) if candidate.parallel is not None else None)
        measured = measure(
            scene, candidate, doer=doer, whole=model.measure if model is not None else None, direct=self._head.direct
        )
        if achieved:
            term = None
        elif term is None:
            term = (whole.deadline if whole else None) or self._horizon_term(candidate) or self._listed(self._head.term)
            term = term or self._shared(candidate, "deadline")
        place = self._placing.place(candidate, draft, doer=doer, whole=whole) or self._shared(candidate, "place")
        commitment = self._build(candidate, verdict, measured, doer=doer, term=term, agreement=agreement, place=place)
        self._found.append(commitment)
        self._told.remember_last(
            (commitment.quantity.value, self._unit(candidate)),
            counts=candidate.noun.span if candidate.noun is not None else None,
        )
        self._kept[candidate.start] = commitment
        self._last_block = sentence.block
        if doer is not None:
            self._inheriting.remember(doer, sentence=sentence)
        self._term = term or self._term

    def _carrier(self, candidate: Candidate, doer: Stated[str] | None, *, achieved: bool = False) -> Stated[str] | None:
        """The agreement that carries the commitment, among the last ones named before it and the next behind it."""
        number = candidate.sentence.number
        named = bisect_right(self._agreements, number + _FURTHER_ON, key=lambda pair: min(pair[1].sentences))
        recent = self._agreements[max(0, named - _AGREEMENTS) : named]
        return carrying_agreement(
            self._scene, candidate, doer, recent, alone=len(self._agreements) == 1, achieved=achieved
        )

    def _draft_of(self, agreement: Stated[str] | None) -> Draft | None:
        return self._drafts.get(agreement.value) if agreement is not None else None

    def _listed(self, term: Stated[str] | None) -> Stated[str] | None:
        return (
            Stated(term.value, term.spans, derived=term.derived or "the term that heads the list")
            if term is not None
            else None
        )

    def _shared(self, candidate: Candidate, slot: Literal["deadline", "place"]) -> Stated[str] | None:
        """The term or place that stands before two quantities that "et" joins, and so holds for the second as well."""
        previous = self._candidates[-1] if self._candidates else None
        told = self._kept.get(previous.start) if previous is not None else None
        if previous is None or told is None or not joined_before(self._scene, candidate, previous):
            return None
        stated = told.deadline if slot == "deadline" else told.place
        if stated is None or any(span.end > previous.start for span in stated.spans):
            return None
        return Stated(stated.value, stated.spans, derived=stated.derived or "told before both quantities")

    def _horizon_term(self, candidate: Candidate) -> Stated[str] | None:
        """The horizon that opened this paragraph, while nobody else has become the doer."""
        if self._horizon is None or candidate.sentence.block != self._horizon_block:
            return None
        named = own_doer(self._scene, candidate)
        if (
            candidate.sentence.number != self._horizon_number
            and named is not None
            and self._horizon_doer not in {None, named.name}
        ):
            return None
        return Stated(
            self._horizon.value, self._horizon.spans, derived=self._horizon.derived or "the horizon that opens the list"
        )

    def _build(
        self,
        candidate: Candidate,
        verdict: Verdict,
        measured: Measured,
        *,
        doer: Stated[str] | None,
        term: Stated[str] | None,
        agreement: Stated[str] | None,
        place: Stated[str] | None,
    ) -> Commitment:
        quantity = candidate.quantity
        return Commitment(
            id=f"c{len(self._found) + 1}",
            rule=verdict.rule,
            cues=tuple(sorted({candidate.tense.span} if candidate.tense else {quantity.span})),
            said_by=self._speakers.of(candidate.sentence, candidate.quantity.start),
            measure=measured.measure,
            quantity=number_of(self._scene, candidate),
            quantity_max=upper_of(candidate),
            bound=bound_of(candidate),
            unit=measured.unit,
            per=per_of(candidate),
            modality=verdict.modality,
            actor=doer,
            deadline=term,
            place=place,
            agreement=agreement,
        )
