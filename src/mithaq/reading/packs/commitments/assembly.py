"""Puts commitments together sentence by sentence, with what later sentences point back to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.nouns import Counted
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Bound, Commitment, Measure, Modality, Per, Stated, Strategy
from mithaq.reading.packs.commitments.candidates import Candidate, read_candidate
from mithaq.reading.packs.commitments.carrying import carrying_agreement, company_of
from mithaq.reading.packs.commitments.doers import SPEAKER, SPOKEN_OF, is_government, is_item, is_public, label_end
from mithaq.reading.packs.commitments.excluding import is_none, is_whereabouts
from mithaq.reading.packs.commitments.heads import ListHead, read_head
from mithaq.reading.packs.commitments.judging import Verdict, judge, listed
from mithaq.reading.packs.commitments.measuring import measure_of, unit_of
from mithaq.reading.packs.commitments.nearby import with_only_doer
from mithaq.reading.packs.commitments.owners import Owners
from mithaq.reading.packs.commitments.placing import place_of
from mithaq.reading.packs.commitments.repeats import merged
from mithaq.reading.packs.commitments.signals import Signal, Tense
from mithaq.reading.packs.commitments.signals_ar import arabic_signals
from mithaq.reading.packs.commitments.signals_en import english_signals
from mithaq.reading.packs.commitments.tabular import Cell, measure_code, table_cells
from mithaq.reading.packs.commitments.terms import opening_term, term_of
from mithaq.reading.packs.commitments.totals import with_shared_terms
from mithaq.reading.packs.commitments.words import Words
from mithaq.reading.packs.languages import Language

# Verbs, by their base, that take an amount told before to a new value.
_REACHES = frozenset("reach rise increase raise hit grow climb بلغ وصل رفع زاد".split())


class Assembly:
    """Reads sentences in order and remembers the last doer, term, horizon and the head of the list it is in."""

    def __init__(
        self,
        scene: Scene,
        *,
        words: Words,
        language: Language,
        agreements: Sequence[tuple[str, Draft]],
        strategies: Sequence[Strategy],
    ) -> None:
        self._scene = scene
        self._words = words
        self._language = language
        self._agreements = agreements
        self._drafts = dict(agreements)
        self._owners = Owners(scene, words=words, language=language, strategies=strategies, reports=not agreements)
        self._tables = table_cells(scene, words=words, language=language)
        self._found: list[Commitment] = []
        self._open: set[str] = set()
        self._last: Candidate | None = None
        self._head: ListHead | None = None
        self._term: Stated[str] | None = None
        self._horizon: Stated[str] | None = None
        self._horizon_block = -9

    def commitments(self) -> tuple[Commitment, ...]:
        found = self._found if self._agreements else with_only_doer(self._found, frozenset(self._open))
        kept = with_shared_terms(merged(found, is_state=self._is_state))
        return tuple(replace(each, id=f"c{at}") for at, each in enumerate(kept, 1))

    def _is_state(self, name: str) -> bool:
        return is_government(name, words=self._words, language=self._language)

    def read_sentence(self, sentence: Sentence) -> None:
        self._read_frame(sentence)
        if sentence.number in self._tables:
            for cell in self._tables[sentence.number]:
                self._add_cell(cell)
            return
        if not sentence.quantities:
            self._owners.remember(sentence)
            return
        signals = self._signals(sentence)
        for quantity in sentence.quantities:
            if any(date.span.overlaps(quantity.span) for date in sentence.dates):
                continue
            candidate = read_candidate(
                self._scene,
                sentence,
                quantity,
                signals=signals,
                earlier=self._last,
                words=self._words,
                language=self._language,
            )
            signals = _without_attributes(signals, candidate)
            self._take(candidate)
            beside = self._last is not None and self._last.sentence.number == sentence.number
            if (candidate.noun is not None or candidate.is_money) and not (
                beside and is_whereabouts(self._scene, candidate)
            ):
                self._last = candidate
        self._owners.remember(sentence)

    def _signals(self, sentence: Sentence) -> tuple[Signal, ...]:
        """The governing words of a sentence; those in a name or title ("Ministry of Training") govern nothing."""
        find = english_signals if self._language is Language.ENGLISH else arabic_signals
        found = find(self._scene.folded, label_end(self._scene, sentence), sentence.end)
        names = [actor.span for actor in sentence.bodies() if actor.explicit]
        names += [span for role in sentence.roles for span in role.role]
        return tuple(each for each in found if not any(name.covers(each.span) for name in names))

    def _read_frame(self, sentence: Sentence) -> None:
        """The head of a list and the horizon that opens a paragraph."""
        head = read_head(self._scene, sentence, words=self._words, found=self._found)
        if head is not None:
            self._head = head
        elif self._head is not None:
            belongs = is_item(self._scene, sentence) or sentence.block == self._head.block
            self._head = replace(self._head, block=sentence.block) if belongs else None
        opened = opening_term(self._scene, sentence)
        if opened is not None:
            self._horizon, self._horizon_block = opened, sentence.block
        elif sentence.block != self._horizon_block or sentence.dates:
            self._horizon = None

    def _take(self, candidate: Candidate) -> None:
        scene, words = self._scene, self._words
        if is_none(scene, candidate, words=words):
            return
        term = term_of(scene, candidate, previous=self._term)
        verdict = judge(scene, candidate, words=words, has_deadline=term is not None)
        if verdict is None and self._head is not None and candidate.governing is None:
            verdict = listed(candidate, aim=self._head.aim)
        if verdict is not None:
            self._add(candidate, verdict, term)

    def _add(self, candidate: Candidate, verdict: Verdict, term: Stated[str] | None) -> None:
        scene, words = self._scene, self._words
        modality = verdict.modality.value
        reached = modality is Modality.ACHIEVED
        total = self._is_total(candidate)
        nobody = total or self._is_sector(candidate, verdict)
        doer = None if nobody else self._owner(candidate, reached=reached)
        national = doer is not None and (
            is_government(doer.value, words=words, language=self._language) or self._owners.is_strategy(doer.value)
        )
        several = total and len(self._agreements) != 1
        agreement = (
            None
            if several
            else carrying_agreement(
                scene,
                candidate,
                doer,
                self._agreements,
                modality=modality,
                national=national,
                listed=self._head is not None,
                words=words,
            )
        )
        agreement = self._as_promised(candidate, doer, reached=reached) or agreement
        doer = self._deliverer(candidate, doer, agreement, settled=reached or total)
        if doer is not None and doer.derived == SPEAKER and candidate.is_money:
            doer = None  # who tells of money does not give it
        term = None if reached else term or self._horizon or self._listed_term(candidate)
        quantity = candidate.quantity
        measure = self._measure(candidate, doer)
        self._found.append(
            Commitment(
                id=f"c{len(self._found) + 1}",
                rule=verdict.rule,
                cues=tuple(sorted(verdict.modality.spans)),
                measure=measure,
                quantity=self._number(candidate),
                quantity_max=Stated(quantity.value_max, (quantity.number_max,))
                if quantity.value_max is not None and quantity.number_max is not None
                else None,
                bound=_bound(candidate),
                unit=unit_of(candidate, measure),
                per=_per(candidate),
                modality=verdict.modality,
                actor=doer,
                deadline=term,
                place=None if national else self._place(candidate),
                agreement=agreement,
            )
        )
        if doer is None and not nobody and not self._owners.several and not candidate.sentence.bodies():
            self._open.add(self._found[-1].id)
        if term is not None:
            self._term = term

    def _add_cell(self, cell: Cell) -> None:
        """A number of a table, carried by the agreement that binds the body of its row."""
        scene, quantity = self._scene, cell.quantity
        candidate = Candidate(
            quantity=quantity, sentence=cell.row, value=quantity.value, unit=cell.unit, noun=cell.noun
        )
        agreement = None
        if cell.actor is not None:
            agreement = carrying_agreement(
                scene,
                candidate,
                cell.actor,
                self._agreements,
                modality=cell.modality.value,
                national=False,
                words=self._words,
            )
        unit = cell.unit or (cell.noun.unit if cell.noun is not None else "")
        self._found.append(
            Commitment(
                id="c0",
                rule="table",
                cues=tuple(sorted(cell.modality.spans)),
                measure=Stated(
                    Measure(measure_code(scene, cell, language=self._language)), (cell.head,), derived="its head"
                ),
                quantity=self._number(candidate),
                quantity_max=Stated(quantity.value_max, (quantity.number_max,))
                if quantity.value_max is not None and quantity.number_max is not None
                else None,
                bound=Stated(quantity.bound, (quantity.bound_span or quantity.number,)),
                unit=Stated(unit, (quantity.unit_span or cell.head,), derived="the head of its column"),
                modality=cell.modality,
                actor=cell.actor,
                deadline=cell.deadline,
                place=cell.place,
                agreement=agreement,
            )
        )

    def _number(self, candidate: Candidate) -> Stated[Decimal]:
        quantity = candidate.quantity
        derived = None if candidate.value == quantity.value else "a share in words"
        return Stated(candidate.value, (quantity.number,), derived=derived)

    def _measure(self, candidate: Candidate, doer: Stated[str] | None) -> Stated[Measure]:
        public = doer is not None and (
            self._owners.is_strategy(doer.value)
            or self._owners.is_state(doer.value)
            or is_public(doer.value, words=self._words, language=self._language)
        )
        measure = measure_of(
            self._scene, candidate, doer if public else None, words=self._words, language=self._language
        )
        again = self._taken_further(candidate)
        if again is not None:
            return Stated(again.value, again.spans, derived="what is taken further")
        head = self._head
        if head is not None and head.measure is not None and candidate.counted is Counted.JOB:
            return Stated(head.measure.value, head.measure.spans, derived="as the whole that it is a part of")
        return measure

    def _taken_further(self, candidate: Candidate) -> Stated[Measure] | None:
        """The measure of the amount before it in its sentence, where the verb takes that further ("to reach 9 bn")."""
        last, signal = self._found[-1] if self._found else None, candidate.governing
        if last is None or signal is None or not (candidate.carried or signal.words in _REACHES):
            return None
        near = candidate.sentence.start <= last.quantity.spans[0].start
        if candidate.carried and candidate.noun is not None and candidate.noun.span.start > candidate.start:
            return None  # shared with the next number
        unit = candidate.unit or (candidate.noun.unit if candidate.noun is not None else None)
        return last.measure if near and last.unit.value == unit else None

    def _listed_term(self, candidate: Candidate) -> Stated[str] | None:
        head = self._head
        if head is None or head.term is None or candidate.sentence.number == head.number:
            return None
        return Stated(head.term.value, head.term.spans, derived=head.term.derived or "what heads the list")

    def _is_total(self, candidate: Candidate) -> bool:
        return self._words.total.search(self._scene.folded, candidate.left, candidate.start) is not None

    def _is_sector(self, candidate: Candidate, verdict: Verdict) -> bool:
        if verdict.modality.value is not Modality.ACHIEVED:
            return False
        return self._words.sector.search(
            self._scene.folded, candidate.left, candidate.end
        ) is not None and candidate.counted in {Counted.JOB, Counted.PERSON, None}

    def _owner(self, candidate: Candidate, *, reached: bool) -> Stated[str] | None:
        """Who has to deliver; a part is delivered by whoever delivers the whole before it."""
        own = self._owners.owner(candidate, head=self._head, reached=reached)
        last = self._found[-1] if self._found else None
        sentence = candidate.sentence
        if own is not None or last is None or last.actor is None or not candidate.is_money:
            return own
        near = sentence.number and self._scene.sentences[sentence.number - 1].start <= last.quantity.spans[0].start
        part = self._words.part.search(self._scene.folded, candidate.left, candidate.start)
        if not near or part is None or last.unit.value != candidate.unit:
            return None
        return Stated(last.actor.value, last.actor.spans, derived=f"« {part[0].strip()} » the whole")

    def _place(self, candidate: Candidate) -> Stated[str] | None:
        """Its own place, or that of the commitment before where the sentence points back to it."""
        same = self._words.same_place.search(self._scene.folded, candidate.left, candidate.right)
        last = self._found[-1].place if self._found else None
        if same is not None and last is not None:
            return Stated(last.value, last.spans, derived=f"« {same[0]} »")
        return place_of(self._scene, candidate, words=self._words)

    def _as_promised(self, candidate: Candidate, doer: Stated[str] | None, *, reached: bool) -> Stated[str] | None:
        """The agreement of the promise right before, where a result tells what became of it: "… 24. Eleven were"."""
        last = self._found[-1] if self._found else None
        if not reached or doer is not None or last is None or last.modality.value is not Modality.PROMISED:
            return None
        noun, number = candidate.noun, candidate.sentence.number
        if noun is None or noun.unit != last.unit.value or not number:
            return None
        near = self._scene.sentences[max(0, number - 2)].start <= last.quantity.spans[0].start
        return last.agreement if near else None

    def _deliverer(
        self, candidate: Candidate, doer: Stated[str] | None, agreement: Stated[str] | None, *, settled: bool
    ) -> Stated[str] | None:
        """`doer`, or the one company of the agreement where nobody or only a minister is named for jobs and money."""
        if agreement is None or settled:
            return doer
        private = candidate.counted is Counted.JOB or candidate.is_money
        speaks = doer is not None and doer.derived in {SPEAKER, SPOKEN_OF}
        if doer is None or (speaks and private):
            return self._company(agreement, money=candidate.is_money) or doer
        return doer

    def _company(self, agreement: Stated[str], *, money: bool) -> Stated[str] | None:
        company = company_of(self._drafts[agreement.value], words=self._words, language=self._language, money=money)
        if company is None:
            return None
        return Stated(company.value, company.spans, derived="the one company of its agreement")


def _without_attributes(signals: tuple[Signal, ...], candidate: Candidate) -> tuple[Signal, ...]:
    first = bisect_left(signals, candidate.quantity.end, key=lambda each: each.start)
    last = bisect_left(signals, candidate.end + 2, key=lambda each: each.start)
    if first == last:
        return signals
    kept = [each for each in signals[first:last] if not _is_attribute(each, candidate)]
    return (*signals[:first], *kept, *signals[last:])


def _is_attribute(signal: Signal, candidate: Candidate) -> bool:
    """Whether a participle only describes what is counted: "5,000 certified experts", "1,000 start-ups created"."""
    if candidate.quantity.end <= signal.start < candidate.end:
        return True
    behind = candidate.end <= signal.start <= candidate.end + 1
    return behind and signal.tense is Tense.PAST and not signal.passive and signal is not candidate.governing


def _bound(candidate: Candidate) -> Stated[Bound]:
    quantity = candidate.quantity
    if candidate.among and candidate.rank is not None:
        return Stated(Bound.AT_MOST, (candidate.rank,), derived="that place or a better one")
    return Stated(quantity.bound, (quantity.bound_span or quantity.number,))


def _per(candidate: Candidate) -> Stated[Per] | None:
    quantity = candidate.quantity
    if quantity.per is None or quantity.per_span is None:
        return None
    return Stated(quantity.per, (quantity.per_span,))
