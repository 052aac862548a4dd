"""Whose a commitment is: the subject of its sentence, its strategy, the list's head, or who was spoken of before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import regex

from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated, Strategy
from mithaq.reading.packs.commitments.candidates import Candidate
from mithaq.reading.packs.commitments.doers import (
    FINITE,
    body_of,
    by_agent,
    is_public,
    item_owner,
    sentence_doer,
    several_doers,
    speaker_of,
    subject_of,
)
from mithaq.reading.packs.commitments.heads import ListHead
from mithaq.reading.packs.commitments.nearby import (
    by_others,
    full_government,
    latter,
    lender_of,
    national_governments,
    owned_by,
    owner_of_centre,
    possessor,
    speaks_for_state,
    spoken_company,
    state_called,
)
from mithaq.reading.packs.commitments.signals import Sort
from mithaq.reading.packs.commitments.words import Words
from mithaq.reading.packs.languages import Language, fold_for

# How many sentences back "the plan" still finds the body whose it is.
_REACH = 4
_PASSIVE_REACH = 3
_HE_SAID = regex.compile(
    r"\b(?:he|she)\s+(?:\p{L}+\s+)?(?:said|added|promised|announced|noted|pledged|explained|told|stated)\b"
)
_IT_PROVIDES = regex.compile(
    r"\bit\s+(?:also\s+)?(?:provides?\s+for|calls?\s+for|covers?|foresees?|stipulates?|sets?\s+out)\b"
)
# How far, in characters, from the start of a sentence the strategy stands that it speaks of.
_OPENING = 30
# How far, in characters, a class of bodies stands from its verb.
_NEXT = 4
_GOVERNMENT = regex.compile(r"\bgovernment$|^(?:federal\s+|national\s+)?government\b|^(?:ال)?حكومه")
_ATTACHED = regex.compile(r"(?<!\p{L})[وف]?[بلك]\p{L}+\s+[«\"]?$")
_SUBJECT = regex.compile(r"\s+(?:هذ[اه]\s+)?ال\p{L}{3,}")
_STOP = regex.compile(r"[,;:.،؛]")
# How far, in characters, the name of a strategy stands behind the Arabic verb that it is the subject of.
_BEHIND = 30


@dataclass(frozen=True, slots=True)
class _Named:
    """Where the name of a strategy stands."""

    span: Span
    name: str


class Owners:
    """Reads sentences in order and remembers who was spoken of last.

    In a text that `reports` on one body's work, without any agreement, results are those of who was spoken of too.
    """

    def __init__(
        self, scene: Scene, *, words: Words, language: Language, strategies: Sequence[Strategy], reports: bool
    ) -> None:
        self._scene = scene
        self._words = words
        self._language = language
        self._named = _occurrences(scene, strategies)
        self._doer: Stated[str] | None = None
        self._block = -9
        self._public: Stated[str] | None = None
        self._public_number = -9
        self._strategy: _Named | None = None
        self._reports = reports
        self._states = {actor.name for actor in scene.mentions.actors if actor.kind is ActorKind.STATE}
        self._spoken_strategy: _Named | None = None
        self._speaker: Stated[str] | None = None
        self._speaker_number = -9
        self.several = False

    def remember(self, sentence: Sentence) -> None:
        """What the sentences behind `sentence` may point back to."""
        doer = sentence_doer(self._scene, sentence, words=self._words)
        if doer is None and several_doers(self._scene, sentence, words=self._words):
            self._doer = None  # "it" of the next sentence is neither of them
        if doer is not None:
            self._doer, self._block = doer, sentence.block
            if doer.value in self._states or is_public(doer.value, words=self._words, language=self._language):
                self._public, self._public_number = doer, sentence.number
            self._spoken_strategy = None
        speaker = next((body_of(self._scene, each) for each in sentence.actors if each.kind is ActorKind.PERSON), None)
        if speaker is not None:
            self._speaker, self._speaker_number = speaker, sentence.number
        elif any(each.kind is ActorKind.PERSON for each in sentence.actors):
            self._speaker = None  # "she" is somebody else
        for each in self._named:
            if sentence.span.covers(each.span):
                self._strategy = each
                if each.span.start - sentence.start <= _OPENING and doer is None:
                    self._spoken_strategy, self._block = each, sentence.block

    def owner(self, candidate: Candidate, *, head: ListHead | None, reached: bool) -> Stated[str] | None:
        """Who has to deliver, None where several do (then `several` is True) or nobody is named."""
        self.several = False
        found = self._owner(candidate, head=head, reached=reached)
        return None if found is None else full_government(found, self._governments)

    def _owner(self, candidate: Candidate, *, head: ListHead | None, reached: bool) -> Stated[str] | None:
        scene, words = self._scene, self._words
        sentence = candidate.sentence
        item = item_owner(scene, sentence, candidate.start)
        if item is not None:
            return item
        subject, several = subject_of(
            scene, candidate, words=words, language=self._language, named=[each.span for each in self._named]
        )
        if several:
            self.several = True
            return None
        strategy = self._strategy_of(candidate)
        if strategy is not None and (subject is None or subject.spans[0].start < strategy.spans[0].start):
            return self._whose(strategy)
        lender = lender_of(scene, candidate)
        if lender is not None:
            return lender
        company, told = spoken_company(scene, candidate, _first_act(candidate))
        if company and (told is not None or subject is None or subject.derived is None):
            return told
        if subject is not None:
            return owner_of_centre(scene, candidate, subject) or subject
        agent, several = by_agent(scene, candidate, words=words)
        if several:
            self.several = True
            return None
        return (
            self._class_of(candidate)
            or agent
            or latter(scene, candidate)
            or owned_by(scene, candidate)
            or self._of_plan(candidate)
            or speaker_of(scene, candidate)
            or self._spoken_by(candidate)
            or (head.doer if head is not None and sentence.number != head.number else None)
            or self._spoken_of(candidate, reached=reached)
            or self._told_strategy(candidate)
            or self._only_body(candidate)
            or (self._state_called if speaks_for_state(scene, candidate) else None)
            or self._public_near(candidate)
        )

    def _whose(self, strategy: Stated[str]) -> Stated[str]:
        """The body that the strategy is said to be of, else the government, else the strategy itself."""
        sentence = self._scene.sentence_of(strategy.spans[0].start)
        own = possessor(self._scene, sentence, strategy.spans[0]) if sentence is not None else None
        return own or self._government or strategy

    def _told_strategy(self, candidate: Candidate) -> Stated[str] | None:
        """The one strategy of a sentence that names no body, or the one that "it" points to."""
        sentence = candidate.sentence
        here = [each for each in self._named if sentence.span.covers(each.span)]
        others = [
            actor
            for actor in sentence.bodies()
            if actor.explicit and not any(e.span.overlaps(actor.span) for e in here)
        ]
        led = here and here[0].span.start > candidate.start and not self._reports  # "within the … programme"
        if len({each.name for each in here}) == 1 and not others and not led:
            words = self._scene.words(here[0].span)
            why = None if words == here[0].name else f"« {words} »"
            return self._whose(Stated(here[0].name, (here[0].span,), derived=why))
        spoken = self._spoken_strategy
        others = [actor for actor in others if actor.start < candidate.start and not self._is_held(sentence, actor)]
        if here or others or spoken is None or sentence.block != self._block:
            return None
        return self._whose(Stated(spoken.name, (spoken.span,), derived="spoken of before"))

    def _only_body(self, candidate: Candidate) -> Stated[str] | None:
        """The one body before an Arabic noun of money or deed whose verb is none that governs: "وافق البنك على قرض"."""
        sentence, signal = candidate.sentence, candidate.governing
        finite = any(each.tense in FINITE for each in candidate.before)
        if self._language is not Language.ARABIC or signal is None or finite:
            return None
        bodies = [actor for actor in sentence.bodies() if candidate.left <= actor.start and actor.end <= signal.start]
        if len({actor.cluster for actor in bodies}) != 1 or not bodies[0].explicit:
            return None
        if self._is_held(sentence, bodies[0]):
            return None
        return Stated(bodies[0].name, (bodies[0].name_span,), derived="the one body before its sum")

    def _is_held(self, sentence: Sentence, actor: ActorMention) -> bool:
        start = max(sentence.start, actor.start - 40)
        return self._words.prepositions.search(self._scene.folded, start, actor.start) is not None

    def _spoken_by(self, candidate: Candidate) -> Stated[str] | None:
        """The body of the person that "he said" and "she said" point back to."""
        near = candidate.sentence.number - self._speaker_number <= _PASSIVE_REACH
        if self._speaker is None or not near or candidate.is_money:
            return None
        return self._speaker if _HE_SAID.search(self._scene.folded, candidate.left, candidate.right) else None

    def _public_near(self, candidate: Candidate) -> Stated[str] | None:
        """In a report without agreements, the public body told shortly before a passive without agent."""
        sentence, signal = candidate.sentence, candidate.governing
        passive = signal is not None and (signal.passive or any(each.passive for each in candidate.before))
        if by_others(self._scene, candidate):
            self.several = True  # somebody whom the text does not name
            return None
        if not self._reports or not passive or self._public is not self._doer or candidate.is_money:
            return None
        if any(actor.explicit for actor in sentence.bodies()):
            return None
        return self._public if sentence.number - self._public_number <= _PASSIVE_REACH else None

    def _spoken_of(self, candidate: Candidate, *, reached: bool) -> Stated[str] | None:
        """Who was spoken of last in the paragraph, or a public body shortly before; nobody for a bare sum of money."""
        signal, sentence = candidate.governing, candidate.sentence
        acts = [each for each in candidate.before if each.tense in FINITE]
        if signal is None or not (acts or signal.tense in FINITE) or signal.passive:
            return None
        first = acts[0] if acts else signal
        if first.sort is Sort.ENABLE or (
            signal.sort is Sort.MONEY and not any(each.sort is Sort.GIVE for each in acts)
        ):
            return None
        stops = [match.end() for match in _STOP.finditer(self._scene.folded, candidate.left, first.start)]
        start = max([candidate.left, *stops])
        pointed = self._words.pronoun.search(self._scene.folded, start, first.end)
        if _IT_PROVIDES.search(self._scene.folded, start, candidate.start):
            return None  # the agreement told before
        if self._language is Language.ARABIC and _SUBJECT.match(self._scene.folded, first.end):
            return None  # "وسيمكن البرنامج": it has a subject of its own
        if pointed is None or (reached and not pointed[0] and not self._reports):
            return (
                None  # an Arabic verb needs no pronoun: what it promises is who was spoken of, what it reports may not
            )
        if sentence.block == self._block:
            return self._doer
        near = sentence.number - self._public_number <= _REACH
        return self._public if near and self._public is self._doer else None

    @cached_property
    def _governments(self) -> tuple[ActorMention, ...]:
        return national_governments(self._scene)

    @cached_property
    def _state_called(self) -> Stated[str] | None:
        return state_called(self._scene)

    @cached_property
    def _government(self) -> Stated[str] | None:
        """The government, where the text speaks of it: what a strategy aims at is its to do."""
        for actor in self._scene.mentions.actors:
            if _GOVERNMENT.search(fold_for(actor.name, self._language)):
                return Stated(actor.name, (actor.name_span,), derived="whose the strategy is")
        return None

    def is_strategy(self, name: str) -> bool:
        return any(each.name == name for each in self._named)

    def is_state(self, name: str) -> bool:
        return name in self._states

    def _strategy_of(self, candidate: Candidate) -> Stated[str] | None:
        """The strategy that is the subject: right before the governing word, in Arabic also right behind it."""
        signal = candidate.governing
        acts = [
            each for each in (*candidate.before, *((signal,) if signal is not None else ())) if each.tense in FINITE
        ]
        first = min((each.start for each in acts), default=candidate.start)
        for each in self._named:
            if not candidate.sentence.span.covers(each.span) or each.span.end > candidate.start:
                continue
            lead = self._scene.folded[max(candidate.left, each.span.start - 40) : each.span.start]
            if self._words.prepositions.search(lead) or _ATTACHED.search(lead):
                continue
            behind = any(0 <= each.span.start - act.end <= _BEHIND for act in acts)
            if each.span.end <= first or (behind and self._language is Language.ARABIC):
                words = self._scene.words(each.span)
                return Stated(each.name, (each.span,), derived=None if words == each.name else f"« {words} »")
        return None

    def _class_of(self, candidate: Candidate) -> Stated[str] | None:
        """A class of bodies that does the deed: "operators will invest", "سيضخها متعهدو الاتصالات"."""
        signal = candidate.governing
        if signal is None or signal.tense not in FINITE:
            return None
        folded, _sentence = self._scene.folded, candidate.sentence
        for match in self._words.class_doer.finditer(folded, candidate.left, candidate.right):
            before = 0 <= signal.start - match.end() < _NEXT
            behind = self._language is Language.ARABIC and 0 <= match.start() - signal.end < _NEXT
            if before or behind:
                return Stated(self._scene.text[match.start() : match.end()], (Span(*match.span()),))
        return None

    def _of_plan(self, candidate: Candidate) -> Stated[str] | None:
        """Whose "the plan" is: the public body spoken of last, else the strategy itself."""
        folded, sentence = self._scene.folded, candidate.sentence
        match = self._words.plan_subject.search(folded, candidate.left, candidate.start)
        if match is None:
            return None
        if self._public is not None and sentence.number - self._public_number <= _REACH:
            return Stated(self._public.value, self._public.spans, derived=f"whose « {match[0]} » is")
        if self._strategy is not None:
            return Stated(self._strategy.name, (self._strategy.span,), derived=f"« {match[0]} »")
        state = next((each for each in self._scene.mentions.actors if each.kind is ActorKind.STATE), None)
        return Stated(state.name, (state.name_span,), derived=f"whose « {match[0]} » is") if state is not None else None


def _occurrences(scene: Scene, strategies: Sequence[Strategy]) -> tuple[_Named, ...]:
    """Every place where the name of a strategy stands, in reading order."""
    found: list[_Named] = []
    for strategy in strategies:
        name = strategy.name.value
        at = scene.text.find(name)
        while at >= 0:
            found.append(_Named(Span(at, at + len(name)), name))
            at = scene.text.find(name, at + len(name))
        if not any(each.name == name for each in found):
            found.append(_Named(strategy.name.spans[0], name))
    return tuple(sorted(found, key=lambda each: each.span))


def _first_act(candidate: Candidate) -> int:
    """Where the first finite word of the clause begins that leads to the quantity, else the word that governs it."""
    signal = candidate.governing
    near = [each.start for each in candidate.before if each.tense in FINITE and each.start >= candidate.previous_end]
    return min(near, default=signal.start if signal is not None else candidate.start)
