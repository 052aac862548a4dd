"""Acts of agreeing, sentence by sentence: the word that acts, the word for what is agreed, and how it is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mithaq.reading.find.agreements.patterns_fr import SPECIFICITY
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Act, AgreementKind, Span
from mithaq.reading.packs.agreements.cues import KIND_OF_GROUP, Cues

# Words right before an act decide how it is meant; so many characters hold them.
_NEAR = 90
# A participle stands so near behind its noun.
_BESIDE = 60
_NEEDS_KIND = frozenset({"make", "approve", "close", "renew", "bind", "talk"})


@dataclass(frozen=True, slots=True)
class KindMention:
    """A word for an agreement.

    Attributes:
        kind: its code; None for "document", "text".
        definite: True where its article or suffix points back; `demonstrative` where it does so for certain.
        count: how many it counts; 1 for a single one, 0 for "several".
    """

    span: Span
    kind: AgreementKind | None
    definite: bool
    demonstrative: bool
    count: int = 1


@dataclass(frozen=True, slots=True)
class ActMention:
    """One act that a sentence speaks of.

    Attributes:
        span: the act word ("signed", "توقيع").
        clause: the part of the sentence that speaks of this act and of no other.
        kind: the word for what is agreed; None where the sentence has none ("signed for the ministry").
        act: how it is meant; `act_span` the words that decided it.
        group: class of the act word, as in `Cues.act`.
        noun: True for "the signing of".
        attributive: True for a participle or relative clause behind its noun ("a contract signed in May").
        passive: True where the agent stands behind "by".
    """

    span: Span
    clause: Span
    kind: KindMention | None
    act: Act
    act_span: Span
    group: str
    noun: bool = False
    attributive: bool = False
    passive: bool = False

    def is_before(self, offset: int) -> bool:
        """Whether what stands at `offset` comes before the agreement of which the clause goes on to tell."""
        leads = self.attributive or (
            self.group == "bind" and self.kind is not None and self.kind.span.end <= self.span.start
        )
        return leads and self.kind is not None and offset < self.kind.span.start


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    group: str
    noun: bool


def find_kinds(scene: Scene, sentence: Sentence, cues: Cues) -> tuple[KindMention, ...]:
    """Words for agreements in `sentence`, in reading order; not those inside a name, nor those of other trades."""
    found: list[KindMention] = []
    for match in cues.kind.finditer(scene.folded, sentence.start, sentence.end):
        span = Span(*match.span())
        before = scene.folded[max(sentence.start, span.start - _BESIDE) : span.end]
        if _is_named(sentence, span) or cues.no_kind.search(before):
            continue
        mention = _kind_mention(scene, sentence, span, group=match.lastgroup or "document", cues=cues)
        if found and scene.folded[found[-1].span.end : span.start].isspace():
            found[-1] = _compound(found[-1], mention)  # "اتفاقية شراكة", "partnership contract": one word of two parts
        else:
            found.append(mention)
    return tuple(found)


def _compound(first: KindMention, second: KindMention) -> KindMention:
    best = max(first, second, key=lambda each: -1 if each.kind is None else SPECIFICITY[each.kind])
    return replace(first, kind=best.kind, span=best.span if best.kind is not None else first.span)


def _is_named(sentence: Sentence, span: Span) -> bool:
    return any(actor.span.covers(span) and actor.explicit for actor in sentence.actors) or any(
        part.covers(span) for role in sentence.roles for part in role.role
    )


def _kind_mention(scene: Scene, sentence: Sentence, span: Span, *, group: str, cues: Cues) -> KindMention:
    start = max(sentence.start, span.start - _BESIDE)
    counted = cues.counted.search(scene.folded, start, span.start) or cues.counted_itself.fullmatch(
        scene.folded, span.start, span.end
    )
    behind = cues.counted_behind.match(scene.folded, span.end, sentence.end)
    definite = bool(
        cues.definite.search(scene.folded, start, span.start)
        or cues.definite_itself.match(scene.folded, span.start, span.end)
    )
    demonstrative = cues.demonstrative.search(scene.folded, start, span.start) or cues.demonstrative_behind.match(
        scene.folded, span.end, sentence.end
    )
    count = 1
    found = counted or behind
    if found is not None:
        groups = found.groupdict()
        count = 2 if groups.get("dual") else cues.numbers.get(groups.get("number") or "", 0)
    elif cues.plural.fullmatch(scene.folded, span.start, span.end):
        count = 0
    return KindMention(span, KIND_OF_GROUP.get(group), definite or bool(demonstrative), bool(demonstrative), count)


def find_acts(
    scene: Scene, sentence: Sentence, kinds: Sequence[KindMention], *, cues: Cues, names: Sequence[Span] = ()
) -> tuple[ActMention, ...]:
    """Acts that `sentence` states as done, announced or past; those denied or supposed are left out.

    Args:
        kinds: its words for agreements.
        names: ranges of names of strategies and events, in which no word acts.
    """
    found: list[ActMention] = []
    words = [word for word in _act_words(scene, sentence, cues) if not any(name.overlaps(word.span) for name in names)]
    for position, word in enumerate(words):
        mention = _mention(scene, sentence, word, kinds, words=words, position=position, cues=cues)
        if mention is not None:
            found.append(mention)
    return tuple(_in_clauses(scene, sentence, _distinct(found), cues))


def _act_words(scene: Scene, sentence: Sentence, cues: Cues) -> Iterator[_Word]:
    found: list[_Word] = []
    for pattern, noun in ((cues.noun, True), (cues.act, False)):
        for match in pattern.finditer(scene.folded, sentence.start, sentence.end):
            span = Span(*match.span())
            if any(span.overlaps(held.span) for held in found) or _is_named(sentence, span):
                continue
            found.append(_Word(span, match.lastgroup or "sign", noun))
    yield from sorted(found, key=lambda word: word.span)


def _mention(
    scene: Scene,
    sentence: Sentence,
    word: _Word,
    kinds: Sequence[KindMention],
    *,
    words: Sequence[_Word],
    position: int,
    cues: Cues,
) -> ActMention | None:
    """The act of one act word; None where it is denied, supposed, or has not the noun that it needs."""
    passive = not word.noun and cues.passive.search(
        scene.folded, max(sentence.start, word.span.start - 40), word.span.start
    )
    attributive = None if word.noun else _described(scene, word, kinds, cues)
    kind = attributive or _kind_for(
        scene, word, kinds, words=words, position=position, passive=bool(passive), cues=cues
    )
    if kind is None and (
        word.group in _NEEDS_KIND or word.noun or not cues.bare.fullmatch(scene.folded, word.span.start, word.span.end)
    ):
        return None
    if _is_denied(scene, sentence, word, kind, cues):
        return None
    act, decided = _meaning(scene, sentence, word, kind, attributive=attributive is not None, cues=cues)
    return ActMention(
        word.span, sentence.span, kind, act, decided, word.group, word.noun, attributive is not None,
        bool(passive) or (attributive is not None and cues.participles_are_passive),
    )  # fmt: skip


def _described(scene: Scene, word: _Word, kinds: Sequence[KindMention], cues: Cues) -> KindMention | None:
    """The word for an agreement that a participle or relative clause describes: right before it."""
    if word.group == "bind":
        return None
    for kind in reversed(kinds):
        if kind.span.end > word.span.start:
            continue
        if word.span.start - kind.span.end > _BESIDE:
            return None
        if cues.attributive.fullmatch(scene.folded, kind.span.end, word.span.start):
            return kind
        return None
    return None


def _kind_for(
    scene: Scene,
    word: _Word,
    kinds: Sequence[KindMention],
    *,
    words: Sequence[_Word],
    position: int,
    passive: bool,
    cues: Cues,
) -> KindMention | None:
    """The word for an agreement that belongs to an act word: its object behind it, its subject before a passive one."""
    before = [kind for kind in kinds if kind.span.end <= word.span.start]
    behind = [kind for kind in kinds if kind.span.start >= word.span.end]
    follower = next((each.span.start for each in words[position + 1 :] if each.group != "bind"), None)
    if cues.object_before.match(scene.folded, word.span.start, word.span.end) and not word.noun:
        passive = True
    if word.group == "bind":
        if before and word.span.start - before[-1].span.end <= _NEAR:
            return before[-1]
        return behind[0] if behind and behind[0].span.start - word.span.end <= _BESIDE else None
    if word.group == "join":
        return None
    ordered = [before[-1:], behind[:1]] if passive or word.group == "talk" else [behind[:1], before[-1:]]
    for (kind,) in filter(None, ordered):
        if kind.span.start > word.span.start:
            parted = follower is not None and follower < kind.span.start and word.group != "sign"
            if parted or not _reaches(scene, word, kind, cues):
                continue
        elif word.noun and not cues.clitics:
            if word.span.start - kind.span.end > _BESIDE:
                continue  # "the agreement bears the signatures of"
        elif not (passive or word.group == "talk" or cues.subject_is_kind or word.group == "sign"):
            continue
        return _named_behind(kind, kinds, follower)
    return None


def _named_behind(kind: KindMention, kinds: Sequence[KindMention], until: int | None) -> KindMention:
    """ "The third document, a memorandum, …": the word behind "document" that says of what kind it is."""
    if kind.kind is not None:
        return kind
    for other in kinds:
        near = kind.span.end <= other.span.start <= kind.span.end + _BESIDE
        if near and other.kind is not None and (until is None or until > other.span.start):
            return replace(other, definite=kind.definite and other.definite)
    return kind


def _reaches(scene: Scene, word: _Word, kind: KindMention, cues: Cues) -> bool:
    """Whether the object of an act word may stand as far as `kind`: a verb that has other objects takes the nearest."""
    gap = scene.folded[word.span.end : kind.span.start]
    if cues.clause_break.search(gap):
        return False
    return len(gap) <= (cues.object_reach if word.group in {"sign", "noun"} or word.noun else cues.near_object_reach)


def _is_denied(scene: Scene, sentence: Sentence, word: _Word, kind: KindMention | None, cues: Cues) -> bool:
    spans = [word.span] + ([kind.span] if kind is not None else [])
    first = min(spans)
    last = max(spans)
    start = max(sentence.start, first.start - _NEAR)
    if _is_awaited(scene, start, word, cues):
        return False
    for pattern in (cues.denied, cues.unreal):
        for span in {first, word.span}:
            match = pattern.search(scene.folded, max(sentence.start, span.start - _NEAR), span.start)
            if match and not cues.denied_breaks.search(scene.folded, match.start(), span.start):
                return True
    return cues.denied_behind.match(scene.folded, last.end, sentence.end) is not None


def _is_awaited(scene: Scene, start: int, word: _Word, cues: Cues) -> bool:
    """ "not yet signed", "لم توقع بعد": it is still to come."""
    if not cues.not_yet.search(scene.folded, start, word.span.start):
        return False
    return cues.not_yet_behind is None or cues.not_yet_behind.match(scene.folded, word.span.end) is not None


def _meaning(
    scene: Scene, sentence: Sentence, word: _Word, kind: KindMention | None, *, attributive: bool, cues: Cues
) -> tuple[Act, Span]:
    """How an act is meant, and the words that say so."""
    span = word.span
    start = max(sentence.start, span.start - _NEAR)
    before = max(start, kind.span.end) if attributive and kind is not None else start
    if word.group == "talk":
        return Act.ANNOUNCED, span
    if cues.future.match(scene.folded, span.start, span.end):
        return Act.ANNOUNCED, span
    planned = cues.planned.search(scene.folded, before, span.start)
    if planned is not None:
        return Act.ANNOUNCED, Span(planned.start(), span.end)
    if _is_awaited(scene, before, word, cues):
        return Act.ANNOUNCED, span
    expected = cues.expected.match(scene.folded, span.end, sentence.end) if word.noun else None
    if expected is not None:
        return Act.ANNOUNCED, Span(span.start, expected.end())
    recalled = cues.recalled.search(scene.folded, before, span.start)
    if recalled is not None and not cues.same_day.search(scene.folded, start, span.start):
        return Act.EARLIER, Span(recalled.start(), span.end)
    if kind is not None:
        modified = cues.earlier.search(scene.folded, max(sentence.start, kind.span.start - 40), kind.span.start)
        behind = cues.earlier_behind.match(scene.folded, kind.span.end, sentence.end)
        if modified is not None and word.group != "renew":
            return Act.EARLIER, Span(modified.start(), kind.span.end)
        if behind is not None and word.group != "renew":
            return Act.EARLIER, Span(kind.span.start, behind.end())
    if word.group == "renew":
        return Act.RENEWED, span
    return Act.SIGNED, span


def _distinct(acts: Sequence[ActMention]) -> list[ActMention]:
    """One act for each agreement of a sentence: "has been awarded, and has signed" is one, and a renewal stands beside
    what it renews.
    """
    kept: list[ActMention] = []
    for act in sorted(
        acts, key=lambda each: (each.group not in {"sign", "close", "renew"}, each.noun, each.attributive, each.span)
    ):
        same = [
            held for held in kept if act.kind is not None and held.kind is not None and held.kind.span == act.kind.span
        ]
        if act.kind is None and any(held.kind is None and held.group == act.group for held in kept):
            continue  # "X initialled every page; for the ministry Y signed too": one
        if not same:
            kept.append(act)
        elif act.group == "bind" and same[0].group in {"make", "approve"}:
            kept[kept.index(same[0])] = act
        elif act.attributive and same[0].act is Act.RENEWED and act.act is not Act.RENEWED:
            kept.append(replace(act, act=Act.EARLIER))
    return sorted(kept, key=lambda each: each.span)


def _with_subject(scene: Scene, act: ActMention, start: int, cues: Cues) -> int:
    """Where the clause of an act begins whose subject is joined to what stands before: ", and X signed"."""
    if cues.joined_subject is None or act.noun or act.passive or act.attributive or start != act.span.start:
        return start
    joined = cues.joined_subject.search(scene.text, max(0, start - _NEAR), start)
    return joined.start() if joined is not None else start


def _in_clauses(scene: Scene, sentence: Sentence, acts: Sequence[ActMention], cues: Cues) -> Iterator[ActMention]:
    """Each act with the part of the sentence that is its own: from its first word to where the next one begins."""
    starts = [min(act.span.start, act.kind.span.start) if act.kind is not None else act.span.start for act in acts]
    starts = [_with_subject(scene, act, start, cues) for act, start in zip(acts, starts, strict=True)]
    order = sorted(range(len(acts)), key=lambda number: (starts[number], acts[number].span))
    for rank, number in enumerate(order):
        start = sentence.start if rank == 0 else starts[number]
        end = starts[order[rank + 1]] if rank + 1 < len(order) else sentence.end
        if end <= max(acts[number].span.end, start):
            end = sentence.end
        yield replace(acts[number], clause=Span(start, end))
