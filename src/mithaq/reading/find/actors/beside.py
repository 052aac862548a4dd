"""The name beside a title of function: "X, directrice de Y", "le ministre de Z, X", "les ministres X, Y et Z"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mithaq.reading.find.actors.patterns_fr import ARTICLES, CIVIL, DE, MONTHS, POSSESSIVES
from mithaq.reading.find.actors.person_names import LONGEST_NAME, after_person, is_name_word
from mithaq.reading.find.actors.reach import after_portfolio
from mithaq.reading.find.actors.title_bodies import organisation_at
from mithaq.reading.find.actors.title_nouns import after_noun
from mithaq.reading.find.actors.titles import TitlePhrase
from mithaq.reading.find.actors.tokens import Token

_PARTS = frozenset([",", "(", "-", "–", "—", ":", "\t", "|"])
# A rank or form of address between a function and the name: "le gouverneur du Nord, le colonel Ali Ba".
_RANKS = frozenset(
    "general generale colonel colonelle lieutenant-colonel colonel-major commandant commandante capitaine lieutenant "
    "lieutenante amiral contre-amiral professeur professeure docteur honorable imam ingenieur ingenieure".split()
)
_STYLES = frozenset(["excellence", "majeste", "eminence", "altesse"])
_OF_RANK = frozenset("brigade division armee gendarmerie police corps".split())
_GULF_PARTICLES = frozenset("ben bin ibn al bint bent".split())
_SAID_WHEN = frozenset("hier aujourd'hui matin soir midi dernier derniere".split())
_BEFORE_TITLE = frozenset("ancien ancienne actuel actuelle nouveau nouvelle tout toute".split())
_FAR = 12  # tokens between a plural title and the list of its bearers
_POST = frozenset("poste fonction fonctions titre".split())
_HOLDS = frozenset("le la les au aux occupe occupait exerce exercait qui".split())
_COPULAS = frozenset("ete a est devient etait fut sera devint demeure reste".split())
_AT_THAT_TIME = frozenset("alors aujourd'hui actuellement longtemps desormais jadis aussi egalement".split())
_LONGEST_INSERTION = 10  # tokens between two commas
_APPOINTED = frozenset("nomme nommee elu elue reelu reelue designe designee promu promue".split())


def name_beside(tokens: Sequence[Token], title: TitlePhrase) -> tuple[int, int] | None:
    """Half-open range of the name that `title` is given to; None where no name stands beside it.

    "X, directeur général de Y" looks back; "le ministre de Z, X" and "son président X" look ahead; where both stand, a
    title with a determiner looks ahead.
    """
    before = _name_before(tokens, title)
    behind = _name_behind(tokens, title)
    if before is not None and (not title.determiner or behind is None):
        return before
    return behind


def _name_before(tokens: Sequence[Token], title: TitlePhrase) -> tuple[int, int] | None:
    at = title.start - 1
    while at >= 0 and tokens[at].fold in _BEFORE_TITLE:
        at -= 1
    if title.determiner:
        apposed = title.end < len(tokens) and not tokens[title.end].word  # "Ali Ba, son directeur, signe"
        if title.determiner not in ARTICLES and not (title.determiner in POSSESSIVES and apposed):
            return None
        at -= 1
    linked = _before_link(tokens, at)
    if linked < at:
        return _name_ending(tokens, linked + 1) or _name_before_insertion(tokens, linked + 1)
    if at > 0 and title.determiner and tokens[at].capital and _is_spelt_out(title):
        return _name_ending(tokens, at + 1)  # "Awa Diop la ministre de l'Eau"
    if at > 0 and not title.determiner and tokens[at].capital and _is_spelt_out(title):
        return _name_ending(tokens, at + 1)  # "Awa Diop DG de l'OKTP"
    if at < 1 or tokens[at].fold not in _PARTS or (tokens[at].fold != "," and title.determiner):
        return None
    if tokens[at - 1].fold == ")":
        at = _opening_bracket(tokens, at - 1)
    if at > 2 and tokens[at - 1].fold == "ans" and tokens[at - 3].fold == ",":
        at -= 3  # "X, 34 ans, fondatrice"
    name = _name_ending(tokens, at)
    # "Il investit à Sidi Kacem, le gouverneur confirme": a bare title behind a place has another bearer
    placed = name is not None and name[0] > 0 and tokens[name[0] - 1].fold in ("à", "en", "vers")
    return None if placed and title.determiner and not _is_spelt_out(title) else name


def _name_before_insertion(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The name in "Ali Ba, administrateur civil, est nommé directeur", whose second comma is at `at`."""
    if at >= len(tokens) or tokens[at].fold != ",":
        return None
    for opening in range(at - 2, max(1, at - _LONGEST_INSERTION), -1):
        if tokens[opening].fold == ",":
            return _name_ending(tokens, opening)
        if tokens[opening].fold in (";", ":", "."):
            return None
    return None


def _is_spelt_out(title: TitlePhrase) -> bool:
    """True for "ministre de l'Eau" and "directeur de l'OKTP", not for "directeur" nor "directeur général"."""
    field = title.kind == "state" and title.end - title.start > 2
    return field or (title.organisation is not None and not title.pointer)


def _before_link(tokens: Sequence[Token], at: int) -> int:
    """Before "est", "a été nommée", "en qualité de" that end at `at`; `at` itself where none does."""
    first = at
    if at > 1 and (tokens[at - 1].fold, tokens[at].fold) in (("qualite", "de"), ("tant", "que")):
        at -= 2
        while at >= 0 and tokens[at].fold in ("sa", "en", "agissant", ","):
            at -= 1
        return at
    if at > 1 and tokens[at].fold in DE and tokens[at - 1].fold in _POST:
        at -= 2
        while at >= 0 and tokens[at].fold in _HOLDS:
            at -= 1
    if at >= 0 and tokens[at].fold in _APPOINTED:
        at -= 1
    at = _before_insertion(tokens, at)
    while at >= 0 and tokens[at].fold in _AT_THAT_TIME:
        at -= 1
    while at >= 0 and tokens[at].fold in _COPULAS:
        at -= 1
    at -= at >= 0 and at < first and tokens[at].fold == "qui"
    return at - 1 if at < first and at >= 0 and tokens[at].fold == "," else at


def _before_insertion(tokens: Sequence[Token], at: int) -> int:
    """Index of "est" in "est, depuis mai, la directrice", whose second comma is at `at`; `at` itself elsewhere."""
    if at < 2 or tokens[at].fold != ",":
        return at
    for opening in range(at - 2, max(0, at - _LONGEST_INSERTION), -1):
        if tokens[opening].fold == ",":
            return opening - 1 if tokens[opening - 1].fold in _COPULAS else at
    return at


def _opening_bracket(tokens: Sequence[Token], at: int) -> int:
    for opening in range(at - 1, max(-1, at - 8), -1):
        if tokens[opening].fold == "(":
            return opening
    return at


def _name_ending(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The name of two words or more that ends just before token `end`."""
    for first in range(max(0, end - LONGEST_NAME), end - 1):
        if is_address(tokens, first) or after_noun(tokens, first) is not None or _runs_on(tokens, first):
            continue
        titled = first > 0 and is_address(tokens, first - 1)
        if _is_town(tokens, first, end) and after_person(tokens, first + 1) == end:
            return first + 1, end
        if after_person(tokens, first, surname_first=titled) == end:
            return first, end
    return None


def _is_town(tokens: Sequence[Token], first: int, end: int) -> bool:
    """True for "Lomé" in "a annoncé hier à Lomé Awa Diop, ministre …": where it was said, before a whole name."""
    if first < 2 or end - first < 3 or tokens[first - 1].fold != "à":
        return False
    before = tokens[first - 2].fold
    said = before.endswith("e") and tokens[first - 3].fold in ("a", "ont")
    return said or before in MONTHS or before in _SAID_WHEN


def _runs_on(tokens: Sequence[Token], at: int) -> bool:
    """True where the word before `at` belongs to the same name; "Professeur" before it does not."""
    return at > 0 and tokens[at - 1].capital and is_name_word(tokens[at - 1]) and after_noun(tokens, at - 1) is None


def _name_behind(tokens: Sequence[Token], title: TitlePhrase) -> tuple[int, int] | None:
    at = title.end
    at = _after_bracket(tokens, at)
    if at < len(tokens) and tokens[at].fold in _PARTS - {"("}:
        at += 1
    return name_at(tokens, at)


def _after_bracket(tokens: Sequence[Token], at: int) -> int:
    """Behind a short bracket at `at`; `at` itself without."""
    if at >= len(tokens) or tokens[at].fold != "(":
        return at
    closing = next((k for k in range(at + 1, min(len(tokens), at + 6)) if tokens[k].fold == ")"), None)
    return closing + 1 if closing is not None else at


def name_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The name at `at` behind any rank and form of address: two words or more, or one behind a form of address."""
    if at < len(tokens) and tokens[at].fold in ARTICLES and at + 1 < len(tokens) and tokens[at + 1].fold in CIVIL:
        at += 1
    at = _after_rank(tokens, at)
    titled = False
    while at < len(tokens) and is_address(tokens, at) and tokens[at].capital:
        at, titled = at + 1, True
    last = after_person(tokens, at, surname_first=titled)
    return (at, last) if last - at >= 2 or (titled and last > at) else None


def is_address(tokens: Sequence[Token], at: int) -> bool:
    """True for "M.", "Mme", "Dr" and the like at `at`."""
    return tokens[at].fold in CIVIL and not is_first_name(tokens, at)


def _after_rank(tokens: Sequence[Token], at: int) -> int:
    """Behind "le colonel", "Son Excellence" or "le général de brigade" at `at`; `at` itself without."""
    if at + 1 < len(tokens) and tokens[at].fold in ("son", "sa") and tokens[at + 1].fold in _STYLES:
        return at + 2
    rank = at + (at < len(tokens) and tokens[at].fold in ARTICLES)
    if rank >= len(tokens) or tokens[rank].fold not in _RANKS:
        return at
    behind = rank + 1
    while behind + 1 < len(tokens) and tokens[behind].fold in DE and tokens[behind + 1].fold in _OF_RANK:
        behind += 2
    return behind


@dataclass(frozen=True, slots=True)
class FurtherName:
    """Another bearer of a plural title: the tokens of the name, and of the field that is the bearer's own, if any."""

    first: int
    last: int
    field: tuple[int, int] | None


def further_names(tokens: Sequence[Token], at: int) -> Iterator[FurtherName]:
    """The names behind the first in "les ministres X, Y et Z" and "les ministres de l'A, X, et du B, Y"."""
    while (at := _after_bracket(tokens, at)) + 1 < len(tokens) and tokens[at].fold in (",", "et"):
        first = at + 1
        if tokens[first].fold == "et" and first + 1 < len(tokens):
            first += 1
        own = None
        if tokens[first].fold in DE:
            behind = after_portfolio(tokens, first)
            if behind == first or behind >= len(tokens) or tokens[behind].fold != ",":
                return
            own, first = (first, behind), behind + 1
        last = after_person(tokens, first)
        if last - first < 2:
            return
        yield FurtherName(first, last, own)
        at = last


def listed_bearers(tokens: Sequence[Token], title: TitlePhrase) -> Iterator[tuple[int, int]]:
    """The names in "les présidents de deux ligues, à savoir A pour X et B pour Y": behind a plural title and a colon or
    "à savoir", each name with "pour".
    """
    at = next((k for k in range(title.end, min(len(tokens), title.end + _FAR)) if _announces(tokens, k)), None)
    if at is None or not title.plural:
        return
    at += 1
    while at < len(tokens):
        last = after_person(tokens, at + (tokens[at].fold in CIVIL))
        if last - at < 2 or last >= len(tokens) or tokens[last].fold not in ("pour", "du", "de"):
            return
        yield at + (tokens[at].fold in CIVIL), last
        at = next((k for k in range(last, len(tokens)) if tokens[k].fold in (",", ";", "et")), len(tokens))
        while at < len(tokens) and tokens[at].fold in (",", ";", "et"):
            at += 1


def respective_bearers(tokens: Sequence[Token], title: TitlePhrase) -> Iterator[tuple[tuple[int, int], int]]:
    """((first, last) of a name, index of the noun of its body) for "les directeurs de l'A (AA) et du B (BB), X et Y":
    two bodies, then two names in the same order.
    """
    if not title.plural or title.organisation is None:
        return
    at = _after_bracket(tokens, title.organisation[1])
    if at + 2 >= len(tokens) or tokens[at].fold != "et" or tokens[at + 1].fold not in DE:
        return
    second = at + 2 + (tokens[at + 2].fold in ARTICLES)
    body = organisation_at(tokens, second) if second < len(tokens) else None
    if body is None:
        return
    at = _after_bracket(tokens, body[1])
    while at < len(tokens) and tokens[at].fold in (",", "respectivement"):
        at += 1
    one = name_at(tokens, at)
    if one is None or one[1] + 1 >= len(tokens) or tokens[one[1]].fold != "et":
        return
    other = name_at(tokens, one[1] + 1)
    if other is not None:
        yield one, title.organisation[0]
        yield other, second


def _announces(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].fold == ":" or (tokens[at].fold == "savoir" and tokens[at - 1].fold == "à")


def is_first_name(tokens: Sequence[Token], at: int) -> bool:
    """True for "Cheikh" in "Cheikh Bamba"; in "Cheikh Zayed ben Ali" it is a form of address."""
    if tokens[at].fold not in ("cheikh", "sheikh"):
        return False
    return not any(token.fold in _GULF_PARTICLES for token in tokens[at + 1 : at + 4])
