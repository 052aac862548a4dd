"""What the frame of agreements asks of a language: the shapes of its words, all of them over folded text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import regex

from mithaq.reading.model import AgreementKind

Pattern: TypeAlias = regex.Pattern[str]

KIND_OF_GROUP = {kind.value: kind for kind in AgreementKind}
"""Names of groups in `Cues.kind`; the group `document` names no kind."""

NEVER = regex.compile(r"(?!)")
"""What a language does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Patterns of one language over `Scene.folded`. "Before" and "behind" patterns end or begin at what they tell of.

    Attributes:
        kind: a word for an agreement, its group named as the kind, or `document` ("text", "وثيقة").
        no_kind: before it, its words included: what makes it none ("in agreement", "employment contract").
        act: a word of agreeing; groups `sign` (needs no word for an agreement beside it), `close`, `make`,
            `approve` and `renew` (need one), `bind` (the agreement is its subject), `join` (two bodies agree without
            such a word), `talk`.
        bare: a word of `act` that may stand without a word for an agreement ("X signed for the ministry").
        noun: a noun of agreeing ("the signing of"); groups `sign`, `renew`.
        passive: before a word of `act` whose agent stands behind "by".
        attributive: all that may part a word for an agreement from the participle behind it.
        object_before: a word of `act` whose object stands before it ("وقعتها").
        clause_break: between an act word and what is no object of it any more.
        planned, future, expected, not_yet, not_yet_behind: before, in, and behind an act that is still to be done.
        recalled, same_day: before an act that was done before another ("had", "سبق أن"); what only looks so.
        earlier, earlier_behind: beside a word for an agreement that is not the one reported ("a first memorandum").
        denied, denied_behind, denied_breaks: an act that was not done, and what parts the denial from it.
        unreal: before an act that is supposed, wished for or asked for.
        definite, definite_itself: a word for an agreement that may point back.
        demonstrative, demonstrative_behind: one that does for certain.
        counted, counted_behind, counted_itself, plural: how many; groups `number`, `dual`.
        same_parties: "the two companies"; groups `number`, `dual`.
        bystanders, setting, source, purpose: begin a part of a clause that names no party.
        hard_stop, resumes: end such a part.
        between: opens the list of all who are bound.
        admits, refuses: right before a body: it is a party, or is not; `passes`: a word that decides nothing.
        body_behind_refuses: behind a body that only owns or speaks.
        signs_for: before a body for which a person signs.
        agent, no_agent, courtesy: before a person who signs, behind one who does not, and titles between.
        list_gap: all that may stand between two items of a list of names.
        ordinal, item: open a sentence on one of several documents.
        item_party: before a body that an item binds.
        duration, holds_for, holds_behind, not_duration: before, and behind, how long an agreement holds.
        since: before the date of the agreement that is continued.
        ceremony_told: speaks of the signing itself, whose day it gives.
        ceremony: in a sentence that tells of the ceremony of an act.
        here: says that an act is of the day and place of the dispatch.
        fairs, no_fair, back_to_fair: named fairs, the surest first, in groups `name` or `noun` and `rest`; what
            is none; "the forum".
        identifies: opens a sentence that says of what kind an act was ("It is a memorandum").
        asks: a question who signed; the next sentence names them.
        total: opens the last row of a table.
        another: before a word for an agreement that is not the one told of before.
        no_body: opens a class of bodies that has no name ("two start-ups").
        relative: opens a relative clause.
        adjunct: the preposition of a date or place that stands before a body.
        counterparty: leads to who else is bound ("its other party is"); `them`: "between them".
        source_date: behind a date on which somebody only spoke.
        pronoun: before an act word, its subject where it stands for a body.
        signs_for_it: before a person who signs for what opens the sentence ("وقع عنها").
        question: ends a question.
        joined_subject: over the text itself, "and" with the subject of the act behind it, where a clause begins.
        subject_gap: all that may stand between a subject and its act word.
        works_under: what bodies do together, up to the agreement under which they do it.
        trade: words of trades whose contracts bind persons.
        clitics: whether prepositions are written onto names.
        participles_are_passive: whether an attributive word has its agent behind "by".
        subject_is_kind: whether an act word may have its agreement before it without being passive.
        object_reach, near_object_reach: characters between an act word and its object, for `sign` and for others.
    """

    kind: Pattern
    act: Pattern
    noun: Pattern
    bare: Pattern
    attributive: Pattern
    planned: Pattern
    recalled: Pattern
    denied: Pattern
    denied_breaks: Pattern
    denied_behind: Pattern
    unreal: Pattern
    definite: Pattern
    demonstrative: Pattern
    counted: Pattern
    plural: Pattern
    same_parties: Pattern
    bystanders: Pattern
    setting: Pattern
    source: Pattern
    purpose: Pattern
    hard_stop: Pattern
    resumes: Pattern
    between: Pattern
    admits: Pattern
    refuses: Pattern
    passes: Pattern
    signs_for: Pattern
    agent: Pattern
    no_agent: Pattern
    courtesy: Pattern
    list_gap: Pattern
    ordinal: Pattern
    item: Pattern
    item_party: Pattern
    duration: Pattern
    holds_for: Pattern
    not_duration: Pattern
    since: Pattern
    ceremony: Pattern
    here: Pattern
    fairs: tuple[Pattern, ...]
    no_fair: Pattern
    back_to_fair: Pattern
    question: Pattern
    identifies: Pattern
    asks: Pattern
    total: Pattern
    another: Pattern
    trade: Pattern
    numbers: Mapping[str, int]
    clause_break: Pattern
    not_yet: Pattern
    expected: Pattern
    pronoun: Pattern = NEVER
    counterparty: Pattern = NEVER
    source_date: Pattern = NEVER
    holds_behind: Pattern = NEVER
    them: Pattern = NEVER
    relative: Pattern = NEVER
    no_body: Pattern = NEVER
    not_yet_behind: Pattern | None = None
    works_under: Pattern | None = None
    subject_gap: Pattern | None = None
    joined_subject: Pattern | None = None
    ceremony_told: Pattern = NEVER
    adjunct: Pattern = NEVER
    signs_for_it: Pattern = NEVER
    no_kind: Pattern = NEVER
    passive: Pattern = NEVER
    object_before: Pattern = NEVER
    future: Pattern = NEVER
    same_day: Pattern = NEVER
    earlier: Pattern = NEVER
    earlier_behind: Pattern = NEVER
    definite_itself: Pattern = NEVER
    demonstrative_behind: Pattern = NEVER
    counted_behind: Pattern = NEVER
    counted_itself: Pattern = NEVER
    body_behind_refuses: Pattern = NEVER
    clitics: bool = False
    participles_are_passive: bool = True
    subject_is_kind: bool = False
    object_reach: int = 160
    near_object_reach: int = 70
