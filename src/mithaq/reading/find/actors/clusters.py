"""Which mentions of a document are one actor, and which of its names is the fullest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mithaq.reading.find.actors.found import Found
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.model import Span
from mithaq.reading.names.comparing import initials, is_blend_of, significant_words, tidy

# A word like "Sodecoton" is compared with so many names at most, which keeps the work linear.
_FEW = 64
_LONGEST_OWN = 8  # words of a name whose end may be shortened


@dataclass(slots=True, eq=False)
class Actor:
    """One actor of the document, with what its mentions show of it.

    Attributes:
        number: the cluster's number.
        name, name_span: the fullest name and where it stands.
        heads, nouns: classes and nouns that its mentions begin with or are introduced by.
        gender: m, f or "" of a person.
    """

    number: int
    kind: ActorKind
    name: str
    name_span: Span
    heads: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    gender: str = ""
    acronyms: set[str] = field(default_factory=set)
    spellings: set[tuple[str, ...]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with its range of the text; `bracketed` where it fills a bracket."""

    found: Found
    span: Span
    name: str
    bracketed: bool = False


def cluster(placed: Sequence[Placed]) -> tuple[list[Actor], list[Actor]]:
    """(all actors, the actor of each mention in the order of `placed`).

    Same words are one actor; then an acronym joins the name that it was given or whose initials it is, the beginning
    of a
    name joins the only longer name that begins so, and a surname the only full name that ends so. Each step looks
    names up in tables: the work grows with the number of names, not with its square.
    """
    actors: list[Actor] = []
    by_words: dict[tuple[ActorKind, tuple[str, ...]], Actor] = {}
    of_mention: list[Actor] = []
    for each in placed:
        words = _key(each)
        actor = by_words.get((each.found.kind, words))
        if actor is None:
            actor = Actor(len(actors), each.found.kind, each.name, each.span)
            actors.append(actor)
            by_words[each.found.kind, words] = actor
        _learn(actor, each, words)
        of_mention.append(actor)
    joined = _Joined(len(actors))
    _join_acronyms(actors, joined)
    _join_bracketed(placed, of_mention, joined)
    _join_shortened_ends(actors, joined)
    _join_beginnings(actors, joined)
    _join_surnames(actors, joined)
    _join_governments(actors, joined)
    return _merge(actors, of_mention, joined)


def _key(each: Placed) -> tuple[str, ...]:
    if each.found.kind is ActorKind.STATE:
        return each.found.head, each.found.noun
    words = significant_words(each.name) or (each.name,)
    # "Mme Lahlou" and "M. Lahlou" are two.
    return (*words, each.found.gender) if each.found.kind is ActorKind.PERSON and len(words) == 1 else words


def _learn(actor: Actor, each: Placed, words: tuple[str, ...]) -> None:
    actor.spellings.add(words)
    if each.found.head:
        actor.heads.add(each.found.head)
    if each.found.noun:
        actor.nouns.add(each.found.noun)
    if each.found.acronym:
        actor.acronyms.add(each.found.acronym.upper())
    actor.gender = actor.gender or each.found.gender
    if _fuller(each.name, actor.name):
        actor.name, actor.name_span = each.name, each.span


def _fuller(one: str, other: str) -> bool:
    """True where `one` has more words, or as many and is not shouted where `other` is."""
    many, few = len(significant_words(one)), len(significant_words(other))
    if many != few:
        return many > few
    if len(one.split()) > len(other.split()) + 1:
        return True
    return other.isupper() and not one.isupper() and many > 1


class _Joined:
    """Disjoint sets of actors' numbers."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: int, other: int) -> None:
        self._parent[self.root(other)] = self.root(one)


def _join_acronyms(actors: Sequence[Actor], joined: _Joined) -> None:
    organisations = [actor for actor in actors if actor.kind is ActorKind.ORGANISATION]
    given: dict[str, Actor] = {}
    by_initials: dict[str, set[int]] = defaultdict(set)
    by_beginning: dict[str, list[Actor]] = defaultdict(list)
    for actor in organisations:
        for acronym in actor.acronyms:
            given.setdefault(acronym, actor)
        if len(significant_words(actor.name)) > 1:
            by_beginning[significant_words(actor.name)[0][:1].upper()].append(actor)
            by_initials[initials(actor.name)].add(actor.number)
    for actor in organisations:
        for acronym in actor.acronyms:
            joined.join(given[acronym].number, actor.number)
        letters = initials(actor.name)
        if len(letters) > 2 and letters in given and not actor.acronyms:
            joined.join(given[letters].number, actor.number)  # "Agence Ports Jeunes" of "… (APJ)"
        name = actor.name.upper()
        if " " in name or len(name) < 2:
            continue
        if name in given and given[name] is not actor:
            joined.join(given[name].number, actor.number)
            continue
        if not actor.name.isupper():
            spelled = [each for each in by_beginning.get(name[:1], ())[:_FEW] if is_blend_of(name, each.name)]
            if len({joined.root(each.number) for each in spelled}) == 1:
                joined.join(spelled[0].number, actor.number)
            continue
        if len(by_initials.get(name.replace("-", ""), ())) == 1:
            joined.join(next(iter(by_initials[name.replace("-", "")])), actor.number)


def _join_bracketed(placed: Sequence[Placed], of_mention: Sequence[Actor], joined: _Joined) -> None:
    """ "Zarqabank" is the bank of "Banque des ports (Zarqabank)": a word in brackets behind a name that its head noun
    shows, where it names an organisation elsewhere too.
    """
    times = Counter(actor.number for actor in of_mention)
    ends = {
        (each.found.sentence, each.found.last): actor
        for each, actor in zip(placed, of_mention, strict=True)
        if each.found.by.startswith("head:")
    }
    for each, actor in zip(placed, of_mention, strict=True):
        whole = ends.get((each.found.sentence, each.found.first - 1))
        one_word = each.bracketed and " " not in each.name and each.found.kind is ActorKind.ORGANISATION
        if whole is not None and one_word and times[actor.number] > 1:
            joined.join(whole.number, actor.number)


def _join_shortened_ends(actors: Sequence[Actor], joined: _Joined) -> None:
    """ "Zarqa CI" is "Zarqa Côte d'Ivoire": the last word gives the initials of the other's last words."""
    longer: dict[tuple[tuple[str, ...], str], Actor] = {}
    organisations = [actor for actor in actors if actor.kind is ActorKind.ORGANISATION]
    for actor in organisations:
        words = significant_words(actor.name)[:_LONGEST_OWN]
        for kept in range(1, len(words) - 1):
            longer.setdefault((words[:kept], "".join(word[0] for word in words[kept:])), actor)
    for actor in organisations:
        words, last = significant_words(actor.name), actor.name.rpartition(" ")[2]
        whole = longer.get((words[:-1], last.lower())) if last.isupper() and len(last) > 1 else None
        if whole is not None and whole is not actor:
            joined.join(whole.number, actor.number)


def _join_beginnings(actors: Sequence[Actor], joined: _Joined) -> None:
    longer: dict[tuple[str, ...], set[int]] = defaultdict(set)
    organisations = [actor for actor in actors if actor.kind is ActorKind.ORGANISATION]
    for actor in organisations:
        words = significant_words(actor.name)
        for length in range(1, min(len(words), 16)):
            longer[words[:length]].add(actor.number)
    for actor in organisations:
        words = significant_words(actor.name)
        candidates = {joined.root(number) for number in longer.get(words, ())} - {joined.root(actor.number)}
        bare = len(words) < 2 and bool(actor.heads - {"company"})
        if len(candidates) == 1 and not bare:
            joined.join(candidates.pop(), actor.number)


def _join_surnames(actors: Sequence[Actor], joined: _Joined) -> None:
    ends: dict[tuple[str, ...], set[int]] = defaultdict(set)
    begins: dict[tuple[str, ...], set[int]] = defaultdict(set)
    persons = [actor for actor in actors if actor.kind is ActorKind.PERSON]
    unordered: dict[tuple[str, ...], int] = {}
    for actor in persons:
        words = significant_words(actor.name)
        if len(words) > 1:  # "Diop Awa" is Awa Diop
            joined.join(unordered.setdefault(tuple(sorted(words)), actor.number), actor.number)
        for length in range(1, min(len(words), 8)):
            ends[words[-length:]].add(actor.number)
        for length in range(2, min(len(words), 8)):
            begins[words[:length]].add(actor.number)
    for actor in persons:
        longer = {joined.root(number) for number in begins.get(significant_words(actor.name), ())}
        if len(longer) == 1:
            joined.join(longer.pop(), actor.number)  # "Awa Diop" is Awa Diop Sarr
    for actor in persons:
        candidates = {joined.root(number) for number in ends.get(significant_words(actor.name), ())} - {
            joined.root(actor.number)
        }
        if len(candidates) > 1 and actor.gender:
            candidates = {number for number in candidates if actors[number].gender == actor.gender}
        if len(candidates) == 1:
            joined.join(candidates.pop(), actor.number)


def _join_governments(actors: Sequence[Actor], joined: _Joined) -> None:
    """ "le gouvernement" is the one that the text says whose it is; of several, the first."""
    states = [actor for actor in actors if actor.kind is ActorKind.STATE]
    for bare in states:
        if bare.nouns or "country" in bare.heads:
            continue
        whose = next((actor for actor in states if actor.heads & bare.heads and actor.nouns), None)
        if whose is not None:
            joined.join(whose.number, bare.number)


def _merge(actors: Sequence[Actor], of_mention: Iterable[Actor], joined: _Joined) -> tuple[list[Actor], list[Actor]]:
    merged: dict[int, Actor] = {}
    order: list[Actor] = []
    for actor in actors:
        root = joined.root(actor.number)
        whole = merged.get(root)
        if whole is None:
            whole = merged[root] = Actor(len(order), actor.kind, actor.name, actor.name_span)
            order.append(whole)
        elif _fuller(actor.name, whole.name):
            whole.name, whole.name_span = actor.name, actor.name_span
        whole.heads |= actor.heads
        whole.nouns |= actor.nouns
        whole.acronyms |= actor.acronyms
        whole.spellings |= actor.spellings
        whole.gender = whole.gender or actor.gender
    return order, [merged[joined.root(actor.number)] for actor in of_mention]


def place(found: Found, span: Span, text: str) -> Placed:
    """`found` with its range of `text` and its name as a value."""
    bracketed = text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")"
    return Placed(found, span, tidy(span.of(text)), bracketed)
