"""Persons of an English sentence: bound to a title, behind "Mr" or "Dr", or told by a given name."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.model import Span
from mithaq.reading.packs.actors.analysis import Analysed, Bearing
from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.runs_en import Run, find_runs, given_names, head_of, is_field, is_name_word
from mithaq.reading.packs.actors.title_fields_en import countries_end
from mithaq.reading.packs.actors.titles import Title
from mithaq.reading.packs.actors.titles_en import find_titles
from mithaq.reading.packs.actors.tokens import Token, tokenise
from mithaq.reading.packs.languages import Language

_EN = Language.ENGLISH
_PARTICLES = frozenset("de du del da dos la le el al bin ben ibn bint van von der den ould abu ait".split())
_COPULAS = (
    ("who", "is"), ("who", "was"), ("who", "serves", "as"), ("is",), ("was",), ("as",), ("appointed",), ("named",),
    ("became",), ("is", "now"), ("was", "appointed"), ("was", "named"), ("also",), ("serves", "as"), ("then",),
    ("who", "is", "also"), ("who", "had", "been"), ("who", "also", "serves", "as"),
    ("has", "been", "appointed"), ("has", "been", "named"), ("been", "appointed", "as"), ("appointed", "as"),
    ("took", "over", "as"), ("takes", "over", "as"), ("has", "become"), ("becomes",),
)  # fmt: skip
_LONGEST = 6
# What a company may be said to be: "Zunda is a natural partner".
_ALSO_BODIES = frozenset("partner leader member owner founder representative coordinator lead expert principal".split())


def analyse(text: str, span: Span) -> Analysed:
    """The sentence at `span` with its titles and persons."""
    tokens = tokenise(text, span, language=_EN)
    found = Analysed(span, tokens, shouted=is_shouted(tokens))
    if not found.shouted:
        found.titles = find_titles(tokens)
    taken = {at for title in found.titles for at in range(title.first, title.last)}
    bound: set[int] = set()
    for number, title in enumerate(found.titles):
        floor = found.titles[number - 1].last if number else 0
        ceiling = found.titles[number + 1].first if number + 1 < len(found.titles) else len(tokens)
        for first, last in _bearers(tokens, title, floor, ceiling, bound):
            found.persons.append(Bearing(first, last, title))
            bound.update(range(first, last))
    held = frozenset(taken | bound)
    for run in find_runs(tokens, taken=held):
        name = _untitled(tokens, run)
        if name is not None and not found.shouted:
            found.persons.append(Bearing(*name))
    found.persons.sort(key=lambda each: each.first)
    return found


def name_end(tokens: Sequence[Token], at: int, ceiling: int) -> int:
    """One past a person's name that begins at `at`; `at` where none does."""
    words = lexicon(_EN)
    end = at
    while end < ceiling and end - at < _LONGEST:
        token = tokens[end]
        follower = tokens[end + 1] if end + 1 < ceiling else None
        if token.fold in _PARTICLES and end > at and follower is not None and follower.capital:
            end += 1
        elif is_name_word(token) and token.fold not in words["title"] and not any(c.isdigit() for c in token.text):
            end += 1
            if len(token.text) == 1 and follower is not None and follower.text == ".":
                end += 1  # an initial
        else:
            break
    return end


def is_shouted(tokens: Sequence[Token]) -> bool:
    """True for a headline in capitals, or with a capital on every word."""
    words = [token for token in tokens if token.word and token.text[0].isalpha()]
    long = [token for token in words if len(token.text) > 3]
    return len(long) > 3 and (
        sum(token.text.isupper() for token in long) * 3 > len(long) * 2
        or (all(token.capital for token in long) and tokens[-1].text not in ".!?")
    )


def _bearers(tokens: Sequence[Token], title: Title, floor: int, ceiling: int, bound: set[int]) -> list[tuple[int, int]]:
    """Who bears `title`: the name before it, else the name behind it; several for a plural."""
    before = _before(tokens, title, floor)
    after = _after(tokens, title, ceiling)
    if after and _is_courtesy(tokens, title) and tokens[after[1] : after[1] + 1] and after[1] + 1 == ceiling:
        return []  # "Professor Amal Karam, principal of": the function follows
    if before is not None and after and _is_firmer(tokens, after, before):
        before = None
    if before is not None and not (after and before[0] in bound):
        return [before]
    if not after:
        return []
    names = [after]
    while title.plural and names[-1][1] < len(tokens) and tokens[names[-1][1]].fold in (",", "and"):
        first = names[-1][1] + 1
        last = name_end(tokens, first, len(tokens))
        if last - first < 2:
            break
        names.append((first, last))
    return names


def _is_courtesy(tokens: Sequence[Token], title: Title) -> bool:
    return title.last - title.first == 1 and tokens[title.first].fold in ("professor", "doctor", "engineer", "senator")


def _is_firmer(tokens: Sequence[Token], after: tuple[int, int], before: tuple[int, int]) -> bool:
    """True where the name right behind the title is a person's and the one before it may be a body's."""
    direct = tokens[after[0] - 1].fold not in (",", ":")
    lone = before[1] - before[0] == 1 < after[1] - after[0]
    if direct and lone and tokens[after[0] - 1].capital and not _is_honorific(tokens, max(before[0] - 1, 0)):
        return True  # "for Zunda, Regional Director Lina Karam"
    return direct and tokens[after[0]].fold in given_names() and tokens[before[0]].fold not in given_names()


def _before(tokens: Sequence[Token], title: Title, floor: int) -> tuple[int, int] | None:
    at = title.before[0] if title.before is not None else title.first
    while at > floor and tokens[at - 1].fold in ("the", "a", "an", "its", "their", "his", "her", "our", "former", "'s"):
        at -= 1
    if at > floor and title.before is not None and tokens[at - 1].fold == "of":
        return None
    if at > 1 and tokens[at - 1].fold in ("is", "was") and tokens[at - 2].fold in ("he", "she"):
        names = [run for run in find_runs(tokens[: at - 2]) if _untitled(tokens, run)]
        return (names[-1].first, names[-1].last) if names else None
    for phrase in _COPULAS:
        begin = at - len(phrase)
        if begin > 0 and tuple(token.fold for token in tokens[begin:at]) == phrase:
            last = begin - (tokens[begin - 1].fold == ",")
            name = _name_ending(tokens, last, floor)
            if name is not None and not (name[1] - name[0] == 1 and tokens[title.last - 1].fold in _ALSO_BODIES):
                return name
    if at > 0 and tokens[at - 1].fold in (",", "(", "-", "–", "—"):
        return _name_ending(tokens, at - 1, floor)
    return None


def _name_ending(tokens: Sequence[Token], last: int, floor: int) -> tuple[int, int] | None:
    """The person's name that ends before token `last`."""
    words = lexicon(_EN)
    first = last
    while first > floor and last - first < _LONGEST:
        token = tokens[first - 1]
        if token.fold in words["honorific"] or token.fold in words["title"]:
            break
        if (
            is_name_word(token)
            or (token.fold in _PARTICLES and first < last)
            or (token.text == "." and first - 2 >= floor and len(tokens[first - 2].text) == 1 and first < last)
        ):
            first -= 1
        else:
            break
    while first < last and not tokens[first].capital:
        first += 1
    behind_honorific = first > floor and _is_honorific(tokens, first - 1)
    if first == last or not (behind_honorific or _is_personal(tokens, first, last)):
        return None
    return first, last


def _is_honorific(tokens: Sequence[Token], at: int) -> bool:
    honorifics = lexicon(_EN)["honorific"]
    return tokens[at].fold in honorifics or (tokens[at].text == "." and at > 0 and tokens[at - 1].fold in honorifics)


def _is_personal(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True where nothing in the name speaks for a body: two to six words without head noun or field."""
    part = tokens[first:last]
    if any(any(character.isdigit() for character in token.text) for token in part):
        return False
    if part[0].fold in given_names() and len(part) > 1:
        return True
    if len(part) == 1:
        return part[0].text.istitle() and part[0].fold not in word_list("countries_en.txt".replace("txt", "tsv"), _EN)
    gentilics = word_list("gentilics_en.txt", _EN)
    countries = word_list("countries_en.tsv", _EN)
    return not (
        head_of(part)
        or part[0].fold in gentilics
        or part[-1].fold in countries
        or any(token.text.isupper() and len(token.text) > 2 for token in part)
        or any(is_field(token) for token in part)
    )


def _after(tokens: Sequence[Token], title: Title, ceiling: int) -> tuple[int, int] | None:
    """The name behind a title, and behind the body that stands in it."""
    at = title.last
    ceiling = max(ceiling, at)
    if title.body is not None:
        runs = find_runs(tokens[title.body : ceiling + 6])
        run = runs[0] if runs and runs[0].first == 0 else None
        if run is not None:
            inside = _given_inside(tokens, title.body, title.body + run.last)
            if inside is not None:
                return inside, name_end(tokens, inside, len(tokens))
            at = title.body + run.last
            if at + 1 < len(tokens) and tokens[at].fold in ("in", "for"):
                at = max(at, countries_end(tokens, at + 1) if countries_end(tokens, at + 1) > at + 1 else at)
        else:
            at = title.body + 1
            while at < ceiling and tokens[at].word and not tokens[at].capital and at < title.body + 3:
                at += 1
    if at + 1 < ceiling and tokens[at].text == "(":
        while at < ceiling and tokens[at].text != ")":
            at += 1
        at += 1
    comma = at < len(tokens) and tokens[at].fold in (",", ":")
    was = at < len(tokens) and tokens[at].fold in ("was", "is")
    first = at + (comma or was)
    while first < len(tokens) and (
        tokens[first].fold in lexicon(_EN)["honorific"] or (first > at and tokens[first].text == ".")
    ):
        first += 1
    last = name_end(tokens, first, len(tokens)) if first < len(tokens) else first
    if last == first or not (_is_honorific(tokens, first - 1) or _is_personal(tokens, first, last)):
        return None
    if comma and last < len(tokens) and tokens[last].fold == "," and last + 1 < len(tokens) and last + 1 == ceiling:
        return None if _has_own_title(tokens, last, ceiling) else (first, last)
    if (comma or was) and last - first < 2 and not _is_honorific(tokens, first - 1):
        return None
    return first, last


def _has_own_title(tokens: Sequence[Token], last: int, ceiling: int) -> bool:
    return ceiling < len(tokens) and last + 1 <= ceiling <= last + 2


def _given_inside(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where a person begins inside a capitalised run: "Zunda Nadia Karam"."""
    for at in range(first + 1, last - 1):
        if tokens[at].fold in given_names() and tokens[at - 1].fold not in ("of", "for", "and", "the"):
            return at
    return None


def _untitled(tokens: Sequence[Token], run: Run) -> tuple[int, int] | None:
    """The run as a person's name: behind an honorific, or begun by a given name."""
    words = lexicon(_EN)
    if all(token.fold in words["honorific"] for token in tokens[run.first : run.last]):
        return None
    if run.first and _is_honorific(tokens, run.first - 1):
        return run.first, run.last
    if run.head and run.last - run.first > 2 and tokens[run.first].fold in words["honorific"]:
        return None  # "King Zunda University"
    if run.first and tokens[run.first - 1].fold in words["descriptor"]:
        return None
    first = run.first
    while first < run.last and tokens[first].fold in words["honorific"]:
        first += 1
    part = tokens[first : run.last]
    if first > run.first and part:
        return first, run.last
    if not 2 <= len(part) <= _LONGEST or run.head or any(token.fold in ("of", "for", "and", "&") for token in part):
        return None
    if part[0].fold not in given_names() or any(token.text.isupper() and len(token.text) > 3 for token in part):
        return None
    return (first, run.last) if not any(is_field(token) for token in part) else None
