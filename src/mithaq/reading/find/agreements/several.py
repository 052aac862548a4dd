"""Several documents in one clause: which party is bound by which.

Three ways of telling them apart without a sentence for each: one partner for each ("trois conventions avec A, B et C",
"des conventions entre X et A, B, C et D"), a word for each ("un contrat et une charte ont été signés", "un accord
entre A et B et une convention entre C et D"), and two sides ("d'une part entre A et B, d'autre part entre C et D").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from mithaq.reading.find.agreements.acts import ActMention, KindMention, find_kinds
from mithaq.reading.find.agreements.draft import Draft, Party
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated

PartiesIn = Callable[[Span], Sequence[Party]]

_WITH = regex.compile(r"\bavec\s")
_BETWEEN = regex.compile(r"\bentre\s")
_BETWEEN_OR_WITH = regex.compile(r"\b(?:entre|avec)\s")
_ONLY_MODIFIED = regex.compile(r"(?:\s*,[^,;]{1,60},|\s*\([^()]{1,30}\)|\s+(?!et\s|entre\s)[\p{L}’'-]+){0,5}\s*")
_ON_THE_OTHER_HAND = regex.compile(r"(?:,|\bet)\s+(?:(?:d['’]autre\s+part|de\s+l['’]autre),?\s+)entre\s")
_ONE = regex.compile(r"(?<!\p{L})(?:d['’])?une?\s+(?:\p{L}+\s+)?[«\"“]?\s*$")
_AND_ONE = regex.compile(
    r"(?:,|,?\s*\bet|,?\s*ainsi\s+qu['’]|,?\s*ainsi\s+que)\s*(?:d['’])?une?\s+(?:\p{L}+\s+)?[«\"“]?\s*$"
)
_ONE_AND_OTHER = regex.compile(r"(?:,|:|\bet)\s*l['’](?:une?|autre)\s*,?\s*(?=avec\s|entre\s)")
# "a signé avec A, B et C autant de contrats"
_AS_MANY = regex.compile(r"(?<!\p{L})autant\s+d(?:e\s+|['’])(?:\p{L}+\s+)?$")
# Complements of the first word at most stand between it and the second.
_NEAR = 70
# So many partners behind the first show that uncounted documents are one with each.
_MANY = 3


def tell_apart(
    scene: Scene, sentence: Sentence, act: ActMention, event: Draft, *, parties_in: PartiesIn
) -> list[Draft]:
    """The documents that `event` holds, one draft each; empty where it is one, or nothing tells them apart.

    `parties_in` gives the parties that a part of the clause names.
    """
    if act.kind is None:
        return []
    return (
        _by_sides(scene, act, event, parties_in)
        or _by_one_and_other(scene, act, event, parties_in)
        or _by_kinds(scene, sentence, act, event, parties_in)
        or _by_partners(scene, act, event)
    )


def _by_sides(scene: Scene, act: ActMention, event: Draft, parties_in: PartiesIn) -> list[Draft]:
    """ "entre A et B, et d'autre part entre C et D"."""
    turn = _ON_THE_OTHER_HAND.search(scene.lowered, act.clause.start, act.clause.end)
    if turn is None:
        return []
    sides = [parties_in(Span(act.clause.start, turn.start())), parties_in(Span(turn.start(), act.clause.end))]
    return [_child(event, side) for side in sides] if all(len(side) > 1 for side in sides) else []


def _by_one_and_other(scene: Scene, act: ActMention, event: Draft, parties_in: PartiesIn) -> list[Draft]:
    """ "deux conventions, l'une avec A, l'autre avec B": what stands before them is of both."""
    if act.kind is None or event.counted == 1:
        return []
    marks = list(_ONE_AND_OTHER.finditer(scene.lowered, act.kind.span.end, act.clause.end))
    if len(marks) < 2 or event.counted not in {0, len(marks)}:
        return []
    ends = [mark.start() for mark in marks[1:]] + [act.clause.end]
    own = [parties_in(Span(mark.end(), end)) for mark, end in zip(marks, ends, strict=True)]
    shared = [party for party in event.parties if party.stated.spans[0].start < marks[0].start()]
    if any(not parties or len(shared) + len(parties) < 2 for parties in own):
        return []
    return [_child(event, [*shared, *parties]) for parties in own]


def _by_kinds(scene: Scene, sentence: Sentence, act: ActMention, event: Draft, parties_in: PartiesIn) -> list[Draft]:
    """A word for each document: those behind a word are its own, what stands before the first word is all of theirs."""
    kinds = _coordinated_kinds(scene, sentence, act)
    if len(kinds) < 2:
        return []
    if all(not _names_any(event, one.span.end, other.span.start) for one, other in pairwise(kinds)):
        return [_child(event, event.parties, kind=kind) for kind in kinds]
    ends = [kind.span.start for kind in kinds[1:]] + [act.clause.end]
    own = [
        parties_in(Span(kind.span.start, end)) if _BETWEEN_OR_WITH.search(scene.lowered, kind.span.end, end) else []
        for kind, end in zip(kinds, ends, strict=True)
    ]
    shared = [party for party in event.parties if party.stated.spans[0].start < kinds[0].span.start]
    if not all(own) or any(len(shared) + len(parties) < 2 for parties in own):
        return []
    return [_child(event, [*shared, *parties], kind=kind) for kind, parties in zip(kinds, own, strict=True)]


def _coordinated_kinds(scene: Scene, sentence: Sentence, act: ActMention) -> list[KindMention]:
    """The words for single documents that are joined to the act's own ("un contrat et une charte"), itself among
    them; fewer than two where none is.
    """
    chain: list[KindMention] = []
    for kind in find_kinds(scene, sentence):
        if kind.kind is None or not act.clause.covers(kind.span):
            continue
        last = chain[-1].span.end if chain else None
        if last is not None and _AND_ONE.search(scene.lowered, last, kind.span.start):
            far = kind.span.start - last > _NEAR and not _BETWEEN_OR_WITH.search(scene.lowered, last, kind.span.start)
            if not far and not any(last <= verb.start < kind.span.start for verb in sentence.verbs):
                chain.append(kind)
                continue
        if act.kind in chain:
            break
        chain = (
            [kind] if _ONE.search(scene.lowered, max(act.clause.start, kind.span.start - 30), kind.span.start) else []
        )
    return chain if act.kind in chain else []


def _names_any(event: Draft, start: int, end: int) -> bool:
    return any(start <= span.start < end for party in event.parties for span in party.stated.spans)


def _by_partners(scene: Scene, act: ActMention, event: Draft) -> list[Draft]:
    """ "trois conventions avec A, B et C": one with each, where about as many are named as documents are counted."""
    if act.kind is None or event.counted == 1 or event.counted >= len(event.parties) + 1:
        return []
    shared, partners = _with_each(scene, act.kind.span, act.clause, event) or _between_one_and_others(
        scene, act.kind.span, act.clause, event
    )
    if len(shared) != 1 or len(partners) < 2:
        return []
    enough = len(partners) >= _MANY if event.counted == 0 else abs(len(partners) - event.counted) < 2
    return [_child(event, [*shared, partner]) for partner in partners] if enough else []


_Split = tuple[list[Party], list[Party]]


def _with_each(scene: Scene, kind: Span, clause: Span, event: Draft) -> _Split | None:
    as_many = _AS_MANY.search(scene.lowered, clause.start, kind.start)
    if as_many is not None:
        among = _WITH.search(scene.lowered, clause.start, as_many.start())
        start = among.end() if among is not None else kind.start
        named = [party for party in event.parties if start <= party.stated.spans[0].start < as_many.start()]
        return [party for party in event.parties if party not in named], named
    among = _WITH.search(scene.lowered, kind.end, clause.end)
    if among is None or not _ONLY_MODIFIED.fullmatch(scene.lowered, kind.end, among.start()):
        return None
    partners = [party for party in event.parties if party.stated.spans[0].start >= among.end()]
    shared = [party for party in event.parties if party.stated.spans[0].start < kind.start]
    return (shared, partners) if len(partners) + len(shared) == len(event.parties) else None


def _between_one_and_others(scene: Scene, kind: Span, clause: Span, event: Draft) -> _Split:
    """ "des conventions entre X et A, B, C et D": X, named before the first "et", has one with each."""
    among = _BETWEEN.search(scene.lowered, kind.end, clause.end)
    if event.counted or among is None:
        return [], []
    behind = [party for party in event.parties if among.end() <= party.stated.spans[0].start < clause.end]
    named = sorted(behind, key=lambda party: party.stated.spans[0])
    rest = [party for party in event.parties if party not in behind]
    if rest:  # the ministry of the minister who signs is named elsewhere
        return (rest, named) if not any(clause.covers(party.stated.spans[0]) for party in rest) else ([], [])
    if len(named) < 2:
        return [], []
    first = named[0]
    joined = scene.lowered[first.stated.spans[0].end : named[1].stated.spans[0].start]
    return ([first], named[1:]) if regex.search(r"\bet\s", joined) else ([], [])


def _child(event: Draft, parties: Sequence[Party], *, kind: KindMention | None = None) -> Draft:
    """`event` with `parties` of its own, and `kind` where it has a word of its own."""
    child = replace(event, parties=[], sentences=set(event.sentences), counted=1)
    child.kinds, child.cues, child.signatories = list(event.kinds), list(event.cues), list(event.signatories)
    for party in parties:
        child.add_party(party)
    if kind is not None and kind.kind is not None:
        child.kinds, child.anchor = [Stated(kind.kind, (kind.span,))], kind.span
    return child
