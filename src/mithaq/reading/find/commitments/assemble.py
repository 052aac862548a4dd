"""From a quantity that was judged a commitment to the fact with all its slots."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

import regex

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.amounts import bound_of, number_of, per_of, upper_of
from mithaq.reading.find.commitments.borrowers import Lending, by_lending, find_lending, only_says
from mithaq.reading.find.commitments.carrying import carrying_agreement, company_of
from mithaq.reading.find.commitments.cells import Cell
from mithaq.reading.find.commitments.context import Candidate, read_context
from mithaq.reading.find.commitments.doers import (
    BREAKS_DOWN,
    TOGETHER,
    class_doer,
    government_of,
    minister_doer,
    needs_antecedent,
    own_doer,
    pointed_doer,
    shown,
    state_doer,
    work_doer,
)
from mithaq.reading.find.commitments.excluding import is_none
from mithaq.reading.find.commitments.lenders import receives
from mithaq.reading.find.commitments.measuring import Measured, measure
from mithaq.reading.find.commitments.owners import one_of_two, plan_doer, speaker_doer, work_owner
from mithaq.reading.find.commitments.patterns_fr import LENDER, PROJECT, SUMS_UP, TOTAL
from mithaq.reading.find.commitments.placing import DASHED, Placing
from mithaq.reading.find.commitments.rules import Verdict, judge, judge_listed
from mithaq.reading.find.commitments.tabular import table_cells
from mithaq.reading.find.commitments.terms import BOUND, find_term, opening_term, term_value
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Commitment, Modality, Span, Stated
from mithaq.reading.qualify.speech import Speakers

_DIRECT_JOBS = regex.compile(r"\b(?:emplois|postes)\s+directs\b(?!\s+et\s+indirects)")
_ITEM = regex.compile(r"\s*(?:[-–—•▪*]|\d{1,2}[.)]|[a-z]\))\s")
# A list of undertakings by name, told at the end of its head ("ses engagements d'ici 2027 :").
_AIMS = regex.compile(r"\b(?:objectifs?|cibles?|engagements?|promesses?|résultats\s+attendus)\b[^,;:.]{0,60}:$")
# Money that no company can owe: of the country as a whole.
_NATIONAL = regex.compile(r"\b(?:pib|exporta\p{L}*|recettes|fonds\s+levés|levées?\s+de\s+fonds)\b")
# Small figures of one thing may well be two ("deux centres" here and there).
_SMALL = 20
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
        self._terms: dict[tuple[Decimal, str], set[str | None]] = {}
        self._kept: dict[int, Commitment] = {}
        self._placing = Placing(scene, found=self._found, candidates=self._candidates, kept=self._kept)
        self._has_strategy = has_strategy
        self._doer: Stated[str] | None = None
        self._doer_block = -9
        self._term: Stated[str] | None = None
        self._last_block = -9
        self._horizon: Stated[str] | None = None
        self._horizon_block = -9
        self._horizon_number = -9
        self._horizon_doer: str | None = None
        self._head_term: Stated[str] | None = None
        self._head_direct: Span | None = None
        self._head_aim: Span | None = None
        self._head_doer: Stated[str] | None = None

    @cached_property
    def _lending(self) -> Lending | None:
        return find_lending(self._scene)

    @cached_property
    def _government(self) -> Stated[str] | None:
        return government_of(self._scene)

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
            candidate = read_context(self._scene, sentence, quantity, earlier=self._candidates[-_EARLIER:])
            self._take(candidate)
            self._candidates.append(candidate)

    def _add_cell(self, cell: Cell) -> None:
        """A number of a table: what sums up a figure that the text has given already is not a second one."""
        key = (cell.value.value, cell.unit.value)
        if cell.total and key in self._terms:
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
        self._terms.setdefault(key, set()).add(cell.deadline.value if cell.deadline else None)

    def _read_head(self, sentence: Sentence) -> None:
        """A line that ends in a colon heads a list: its term, its doer, that it promises and that its jobs are direct
        hold for the items.
        """
        words = self._scene.lowered[sentence.start : sentence.end]
        if words.endswith(":"):
            terms = [date for date in sentence.dates if date.relation in BOUND]
            self._head_term = term_value(terms[0], published=self._scene.published) if terms else None
            direct = _DIRECT_JOBS.search(self._scene.lowered, sentence.start, sentence.end)
            self._head_direct = Span(*direct.span()) if direct else None
            aim = _AIMS.search(self._scene.lowered, sentence.start, sentence.end)
            self._head_aim = Span(*aim.span()) if aim else None
            bodies = sentence.bodies()
            one = len({actor.cluster for actor in bodies}) == 1
            self._head_doer = (
                Stated(bodies[0].name, (bodies[0].name_span,), derived="what heads the list") if one and aim else None
            )
        elif not _ITEM.match(words):
            self._head_term = self._head_direct = self._head_aim = self._head_doer = None

    def _take(self, candidate: Candidate) -> None:
        scene = self._scene
        whole = self._kept.get(candidate.whole.start) if candidate.whole is not None else None
        excluded = is_none(scene, candidate)
        if excluded and whole is None:
            return  # before anybody asks who does what: most numbers of most texts end here
        plan = plan_doer(scene, candidate)
        actor = own_doer(scene, candidate) if plan is None else None
        if actor is not None and only_says(scene, candidate, actor):
            actor = None
        doer = (
            (self._government or plan)
            if plan is not None
            else (
                state_doer(scene, actor)
                if actor is not None
                else one_of_two(scene, candidate, scene.sentences)
                or speaker_doer(scene, candidate, self._speakers)
                or class_doer(scene, candidate)
                or minister_doer(scene, candidate)
            )
        )
        pointed = doer is None and needs_antecedent(scene, candidate)
        term = find_term(scene, candidate, previous=self._term)
        recent = self._doer is not None and self._doer_block == candidate.sentence.block
        verdict = None
        if not excluded:
            verdict = judge(
                scene,
                candidate,
                has_actor=doer is not None or pointed or recent,
                has_deadline=(term or self._horizon_term(candidate)) is not None,
            )
        if verdict is None and whole is not None and candidate.noun is None and candidate.quantity.unit is not None:
            verdict = Verdict(Stated(whole.modality.value, whole.modality.spans, derived="as the whole"), "part")
        stated = verdict is not None and verdict.rule != "noun:done"
        if not stated and self._head_aim is not None and DASHED.match(scene.lowered, candidate.sentence.start):
            verdict = None if excluded else judge_listed(candidate, aim=self._head_aim)
        if verdict is None or self._is_repeated(candidate, term):
            return
        verdict = self._as_before(candidate, verdict)
        self._add(candidate, verdict, doer=doer, pointed=pointed, term=term, whole=whole)

    def _as_before(self, candidate: Candidate, verdict: Verdict) -> Verdict:
        """What sums up reached results is reached too ("Ce qui représente un investissement de …")."""
        last = self._found[-1] if self._found and self._last_block == candidate.sentence.block else None
        if last is None or last.modality.value is not Modality.ACHIEVED or verdict.modality.value is Modality.ACHIEVED:
            return verdict
        if SUMS_UP.match(self._scene.lowered, candidate.sentence.start, candidate.start) is None:
            return verdict
        return Verdict(Stated(Modality.ACHIEVED, last.modality.spans, derived="sums up what was reached"), verdict.rule)

    def _is_repeated(self, candidate: Candidate, term: Stated[str] | None) -> bool:
        """The same figure of the same thing again (a heading, a recall) is not a second commitment."""
        value = candidate.quantity.value
        if value <= _SMALL or (value, self._unit(candidate)) not in self._terms:
            return False
        held = self._terms[value, self._unit(candidate)]
        return term is None or None in held or term.value in held

    def _unit(self, candidate: Candidate) -> str:
        if candidate.quantity.ordinal:
            return "rank"
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
        agreement = None if achieved else self._carrier(candidate, doer)
        draft = self._draft_of(agreement)
        total = bool(TOTAL.search(scene.lowered, sentence.start, sentence.end))
        if doer is None and whole is not None:
            doer = whole.actor
        if verdict.rule == "state:sector":
            doer = None  # what a sector has, no single body has to deliver
        elif doer is None and not total and not receives(scene, candidate):
            doer = self._missing_doer(candidate, pointed=pointed, draft=draft, achieved=achieved) or work_doer(
                scene, candidate
            )
            if agreement is None and doer is not None and not achieved:
                agreement = self._carrier(candidate, doer)
                draft = self._draft_of(agreement)
        model = whole or (self._kept.get(candidate.parallel.start) if candidate.parallel is not None else None)
        measured = measure(
            scene, candidate, doer=doer, whole=model.measure if model is not None else None, direct=self._head_direct
        )
        if achieved:
            term = None
        elif term is None:
            term = (whole.deadline if whole else None) or self._horizon_term(candidate) or self._listed(self._head_term)
        place = self._placing.place(candidate, draft, doer=doer, whole=whole)
        commitment = self._build(candidate, verdict, measured, doer=doer, term=term, agreement=agreement, place=place)
        self._found.append(commitment)
        key = (commitment.quantity.value, self._unit(candidate))
        self._terms.setdefault(key, set()).add(commitment.deadline.value if commitment.deadline else None)
        self._kept[candidate.start] = commitment
        self._last_block = sentence.block
        if doer is not None:
            self._doer, self._doer_block = doer, sentence.block
        self._term = term or self._term

    def _carrier(self, candidate: Candidate, doer: Stated[str] | None) -> Stated[str] | None:
        """The agreement that carries the commitment, among the last ones named before it and the next behind it."""
        number = candidate.sentence.number
        named = bisect_right(self._agreements, number + _FURTHER_ON, key=lambda pair: min(pair[1].sentences))
        recent = self._agreements[max(0, named - _AGREEMENTS) : named]
        return carrying_agreement(self._scene, candidate, doer, recent, alone=len(self._agreements) == 1)

    def _draft_of(self, agreement: Stated[str] | None) -> Draft | None:
        return self._drafts.get(agreement.value) if agreement is not None else None

    def _missing_doer(
        self, candidate: Candidate, *, pointed: bool, draft: Draft | None, achieved: bool
    ) -> Stated[str] | None:
        """A doer whom the sentence does not name: whose work it goes on about, whoever the text spoke of, who lends."""
        scene, sentence = self._scene, candidate.sentence
        if TOGETHER.search(scene.lowered, sentence.start, candidate.start):
            return None
        if self._head_doer is not None and _ITEM.match(scene.lowered, sentence.start):
            return self._head_doer
        recent = self._doer if sentence.block - self._doer_block <= 1 else None
        if recent is not None and candidate.unit is None and LENDER.search(recent.value.lower()):
            recent = None  # who lends does not build
        if PROJECT.search(scene.lowered, sentence.start, sentence.end) and draft is not None:
            company = company_of(scene, draft)
            if company is not None:
                return shown(company, why="the company of the agreement")
        owner = work_owner(scene, candidate)
        if owner is not None:
            return owner
        inherited = self._inherited_doer(candidate, recent, pointed=pointed, draft=draft, achieved=achieved)
        return by_lending(scene, candidate, self._lending, inherited)

    def _inherited_doer(
        self,
        candidate: Candidate,
        recent: Stated[str] | None,
        *,
        pointed: bool,
        draft: Draft | None,
        achieved: bool,
    ) -> Stated[str] | None:
        """Who a pronoun stands for, the doer just before, the company of the agreement, the state for its targets."""
        scene, sentence = self._scene, candidate.sentence
        if pointed:
            return pointed_doer(scene, candidate, previous=recent, sentences=scene.sentences)
        if recent is not None and self._doer_block == sentence.block:
            return shown(recent, why="the doer of the sentence before")
        if self._doer is not None and BREAKS_DOWN.search(scene.lowered, sentence.start, candidate.start):
            return shown(self._doer, why="the doer of the sum that is broken down")
        company = company_of(scene, draft) if draft is not None else None
        if company is not None and not (candidate.unit is None and LENDER.search(company.value.lower())):
            return shown(company, why="the company of the agreement")
        return self._state_target(candidate) if draft is None and not achieved else None

    def _state_target(self, candidate: Candidate) -> Stated[str] | None:
        """A target of the country that no body is named for: its government's, as the text calls it."""
        if (
            self._government is None
            or not self._has_strategy
            or (
                candidate.unit not in {None, "percent"}
                and not _NATIONAL.search(self._scene.lowered, candidate.sentence.start, candidate.sentence.end)
            )
        ):
            return None
        return shown(self._government, why="a target of the state")

    def _listed(self, term: Stated[str] | None) -> Stated[str] | None:
        return (
            Stated(term.value, term.spans, derived=term.derived or "the term that heads the list")
            if term is not None
            else None
        )

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
