"""What points back: "la société", "l'Agence", "le ministère de tutelle", "la ministre", "cette dernière", "elle"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mithaq.reading.find.actors.clusters import Actor
from mithaq.reading.find.actors.found import Found, Sentence
from mithaq.reading.find.actors.ordinals import rank_of
from mithaq.reading.find.actors.patterns_fr import ARTICLES, DE, GENERIC, GENTILICS, HEADS, OPENING, is_adjective
from mithaq.reading.find.actors.tokens import Token
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.names.comparing import significant_words

_DETERMINERS = ARTICLES | frozenset("du au cette ce cet".split())
_PLURAL = frozenset(["les", "des", "aux", "ces"])
# Any company may be called so.
_ANY_COMPANY = frozenset(
    "societe entreprise groupe operateur compagnie firme start-up startup fintech editeur industriel constructeur "
    "exploitant geant prestataire fournisseur voyagiste assureur multinationale cabinet integrateur "
    "hebergeur equipementier distributeur transporteur energeticien".split()
)
_COMPANY_HEADS = frozenset(["company", "bank", "fund", "port"])
_SAME_WORD = {
    "banque": {"bank", "banque", "credit"},
    "fonds": {"fonds", "fund", "ventures", "capital"},
    "poste": {"poste"},
    "agglo": {"agglomeration"},
}
# "l'institution", "cette structure": the last body named that is one; never a firm.
_BODIES = frozenset(
    "agency bank fund university school institute commission council organisation union chamber federation association "
    "foundation hospital centre programme".split()
)
_SCHOOLS_AND_BANKS = frozenset("bank fund university school institute hospital".split())
_ANY_BODY = {
    "institution": _BODIES,
    "structure": _BODIES,
    "organisme": _BODIES,
    "etablissement": _SCHOOLS_AND_BANKS,
    "centrale": frozenset(["union", "federation", "association"]),
}
_PUBLIC = _BODIES - {"bank", "fund", "centre", "organisation", "union"}
_OF_MONEY = frozenset(["financiere", "financier", "bancaire"])
_POINTING = frozenset(
    [
        "elle",
        "il",
        "premier",
        "premiere",
        "second",
        "seconde",
        "deuxieme",
        "dernier",
        "derniere",
        "ministre",
        "jeune",
        "departement",
        "startup",
        *_ANY_BODY,
        *HEADS,
    ]
    + [words[0] for words in GENERIC if len(words) == 1]
)
_IMPERSONAL = frozenset("s' faut y est reste convient n' suffit semble existe importe a".split())

Known = tuple[int, int, Actor]  # first and last token of a mention in its sentence, and whose it is


def find_pointers(sentences: Sequence[Sentence], known: Sequence[tuple[Found, Actor]]) -> Iterator[tuple[Found, Actor]]:
    """Mentions that point back, each with its actor; every antecedent stands before them."""
    recent: list[Actor] = []
    by_sentence: dict[int, list[Known]] = {}
    for found, actor in known:
        by_sentence.setdefault(found.sentence, []).append((found.first, found.last, actor))
    previous: list[Known] = []
    for sentence in sentences:
        mentions = sorted(by_sentence.get(sentence.index, []), key=lambda mention: mention[0])
        current: list[Known] = []
        waiting = iter([*mentions, None])
        coming = next(waiting)
        for at in _pointing(sentence):
            while coming is not None and coming[0] <= at:
                _recall(recent, coming[2])
                current.append(coming)
                coming = next(waiting)
            pointer = _pointer_at(sentence, at, recent, previous)
            if pointer is not None:
                last, actor, by = pointer
                sentence.take(at, last)
                _recall(recent, actor)
                current.append((at, last, actor))
                yield (
                    Found(
                        sentence=sentence.index,
                        first=at,
                        last=last,
                        kind=actor.kind,
                        by=by,
                        noun=sentence.tokens[at].fold,
                        explicit=False,
                    ),
                    actor,
                )
        for each in (coming, *waiting):
            if each is not None:
                _recall(recent, each[2])
                current.append(each)
        previous = current


def _pointing(sentence: Sentence) -> list[int]:
    """Where the nouns and pronouns stand that may point back."""
    if _POINTING.isdisjoint(sentence.folds):
        return []
    return [at for at, token in enumerate(sentence.tokens) if token.fold in _POINTING]


def _recall(recent: list[Actor], actor: Actor) -> None:
    if actor in recent:
        recent.remove(actor)
    recent.append(actor)
    if len(recent) > 40:  # further back nobody looks, and the list stays short on long texts
        del recent[0]


def _pointer_at(
    sentence: Sentence, at: int, recent: Sequence[Actor], previous: Sequence[Known]
) -> tuple[int, Actor, str] | None:
    """(index behind the pointer, its actor, rule) for a pointer whose noun or pronoun is at `at`."""
    tokens = sentence.tokens
    token = tokens[at]
    if not token.word or not sentence.free(at, at + 1):
        return None
    if token.fold in ("elle", "il") and at == 0:
        actor = _subject(tokens, previous)
        return (at + 1, actor, "coref:pronoun") if actor is not None else None
    rank = rank_of(tokens, at)
    if rank is not None:
        actor = _ranked(previous, rank)
        return (at + 1, actor, "coref:ordinal") if actor is not None else None
    before = tokens[at - 1].fold if at else ""
    if token.fold in ("dernier", "derniere") and before in ("ce", "cette"):
        actor = next((a for a in reversed(recent) if a.kind is not ActorKind.STATE), None)
        return (at + 1, actor, "coref:last") if actor is not None else None
    if before == "meme" and at > 1:
        before = tokens[at - 2].fold  # "le même ministère"
    if before not in _DETERMINERS and not (before in ("son", "leur") and token.fold == "departement"):
        return None
    if token.fold == "ministre":
        return _minister_at(sentence, at, recent)
    return _noun_at(tokens, at, recent)


def _subject(tokens: Sequence[Token], previous: Sequence[Known]) -> Actor | None:
    """The only organisation that the sentence before names, where it names it at its beginning."""
    actors = {actor.number: actor for _, _, actor in previous if actor.kind is ActorKind.ORGANISATION}
    if len(actors) != 1 or len(tokens) < 2 or tokens[1].fold in _IMPERSONAL:
        return None
    if any(actor.kind is ActorKind.PERSON for _, _, actor in previous):
        return None
    first = min(first for first, _, actor in previous if actor.kind is ActorKind.ORGANISATION)
    return next(iter(actors.values())) if first <= 4 else None


def _ranked(previous: Sequence[Known], rank: int) -> Actor | None:
    """The first (`rank` 0) or second of the organisations that the sentence before names; None of fewer than two."""
    actors = list({actor.number: actor for _, _, actor in previous if actor.kind is ActorKind.ORGANISATION}.values())
    return actors[rank] if len(actors) > 1 else None


def _minister_at(sentence: Sentence, at: int, recent: Sequence[Actor]) -> tuple[int, Actor, str] | None:
    title = sentence.title_at(at)
    if title is not None and title.end - title.start > 1:
        return None
    feminine = sentence.tokens[at - 1].fold in ("la", "cette")
    for actor in reversed(recent):
        if actor.kind is ActorKind.PERSON and "ministre" in actor.nouns and actor.gender != ("m" if feminine else "f"):
            return at + 1, actor, "coref:ministre"
    return None


def _noun_at(tokens: Sequence[Token], at: int, recent: Sequence[Actor]) -> tuple[int, Actor, str] | None:
    noun = tokens[at].fold
    last = at + 1
    if noun == "jeune" and last < len(tokens) and tokens[last].fold == "pousse":
        noun, last = "startup", last + 1
    if noun in _ANY_BODY:
        return _body_at(tokens, at, recent)
    if noun not in HEADS and (noun,) not in GENERIC and noun not in ("departement", "startup"):
        return None
    if noun in HEADS and HEADS[noun].kind == "programme":
        return None  # "le projet" is what an agreement is about, seldom who acts
    if [t.fold for t in tokens[last : last + 2]] == ["de", "tutelle"]:
        last += 2
    elif last < len(tokens) and (tokens[last].fold in DE or _is_narrowed(tokens, last)):
        return None
    actor = _antecedent(noun, recent, capital=tokens[at].capital)
    return (last, actor, f"coref:{noun}") if actor is not None else None


def _body_at(tokens: Sequence[Token], at: int, recent: Sequence[Actor]) -> tuple[int, Actor, str] | None:
    """What "l'institution", "l'institution financière" or "cette structure" at `at` points at."""
    noun, last = tokens[at].fold, at + 1
    money = False
    while last < len(tokens) and is_adjective(tokens[last]) and not tokens[last].capital:
        money = money or tokens[last].fold in _OF_MONEY
        last += 1
    if last < len(tokens) and (tokens[last].fold in DE or tokens[last].capital or tokens[last].fold in OPENING):
        return None
    wanted = frozenset(["bank", "fund"]) if money else _ANY_BODY[noun]
    actor = next((a for a in reversed(recent) if a.kind is ActorKind.ORGANISATION and a.heads & wanted), None)
    return (last, actor, f"coref:{noun}") if actor is not None else None


def _is_narrowed(tokens: Sequence[Token], at: int) -> bool:
    """True where an adjective makes it another thing ("la société marocaine"); "la banque postale" stays the bank."""
    token = tokens[at]
    behind = at
    while behind < len(tokens) and is_adjective(tokens[behind]) and not tokens[behind].capital:
        behind += 1
    named = behind + (behind < len(tokens) and tokens[behind].fold in OPENING)
    if named < len(tokens) and tokens[named].capital:
        return True  # "la société saoudienne Elm" is Elm itself
    return token.capital or (
        is_adjective(token)
        and token.fold not in ("postale", "publique", "historique", "ministeriel")
        and token.fold not in GENTILICS
    )


def _antecedent(noun: str, recent: Sequence[Actor], *, capital: bool) -> Actor | None:
    organisations = [actor for actor in reversed(recent) if actor.kind is ActorKind.ORGANISATION]
    wanted = _SAME_WORD.get(noun, {noun})
    for actor in organisations:
        if noun in actor.nouns:
            return actor
    for actor in organisations:
        if any(wanted & set(spelling) for spelling in actor.spellings) or wanted & set(significant_words(actor.name)):
            return actor
    head = HEADS[noun].kind if noun in HEADS else GENERIC.get((noun,), "")
    if noun == "departement":
        head = "ministry"
    if head in ("ministry", "bank", "university", "fund", "port", "hospital"):
        for actor in organisations:
            if head in actor.heads:
                return actor
    if noun in _ANY_COMPANY and not capital:
        return next(
            (actor for actor in organisations if actor.heads & _COMPANY_HEADS and not actor.heads & _PUBLIC), None
        )
    return None
