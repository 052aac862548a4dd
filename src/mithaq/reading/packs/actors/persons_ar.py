"""Persons of an Arabic sentence: bound to a title, behind "السيد" or "الدكتور", or told by a given name."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.model import Span
from mithaq.reading.packs.actors.analysis import Analysed, Bearing
from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.phrases_ar import (
    generic_class,
    head_class,
    is_break,
    is_given,
    is_latin,
    is_quote,
    is_unknown,
    is_verb,
    latin_end,
    name_reach,
    quoted,
)
from mithaq.reading.packs.actors.title_reach_ar import is_united_nations
from mithaq.reading.packs.actors.titles import Title
from mithaq.reading.packs.actors.titles_ar import find_titles
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.actors.tokens_ar import CLITICS, common, definite, stem, tokenise_arabic, vocabulary
from mithaq.reading.packs.languages import Language

_AR = Language.ARABIC
_COMMAS = frozenset("،,:")
_LONGEST = 5
# A particle of so many letters is a surname of its own: "بلحاج".
_WHOLE_SURNAME = 5


def analyse(text: str, span: Span) -> Analysed:
    """The sentence at `span` with its titles and persons."""
    tokens = tokenise_arabic(text, span)
    found = Analysed(span, tokens)
    found.titles = find_titles(tokens)
    bound: set[int] = set()
    for number, title in enumerate(found.titles):
        ceiling = found.titles[number + 1].first if number + 1 < len(found.titles) else len(tokens)
        floor = found.titles[number - 1].last if number else 0
        bearer = _bearer(tokens, title, floor, ceiling, bound)
        if bearer is None and found.persons and _goes_on(tokens, found.titles[number - 1], title):
            bearer = (found.persons[-1].first, found.persons[-1].last)
        if bearer is not None:
            found.persons.append(Bearing(*bearer, title))
            bound.update(range(*bearer))
    held = bound | {at for title in found.titles for at in range(title.first, title.last)}
    found.persons += [Bearing(*name) for name in _untitled(tokens, held)]
    found.persons.sort(key=lambda each: each.first)
    return found


def _goes_on(tokens: Sequence[Token], earlier: Title, title: Title) -> bool:
    """True for a second title right behind the first: "نائب رئيس الحكومة، وزير المالية"."""
    gap = tokens[phrase_end(tokens, earlier) : title.first]
    return title.first >= earlier.last and all(token.text in "،,و" for token in gap)


def name_end(tokens: Sequence[Token], at: int) -> int:
    """One past a person's name that begins at `at`: up to five words, particles not counted."""
    particles = lexicon(_AR)["particle"]
    end, count = at, 0
    while end < len(tokens) and count < _LONGEST:
        token = tokens[end]
        if token.fold in particles and end + 1 < len(tokens) and tokens[end + 1].word:
            end += 1
            continue
        if is_latin(token) and not is_latin(tokens[at]):
            break
        if end > at and end + 1 <= len(tokens) and _is_title_surname(tokens, end):
            end += 1
            break
        if not token.word or token.fold in CLITICS or not _may_be_name(token, first=end == at):
            break
        if count > 1 and definite(token) and stem(token) in common() and not token.fold.endswith("ي"):
            break  # "وقع كريم مروبي الاتفاق": an object, where "المدني" would be a surname
        end += 1
        count += 1
    while end > at and tokens[end - 1].fold in particles and len(tokens[end - 1].fold) < _WHOLE_SURNAME:
        end -= 1
    return end


def _is_title_surname(tokens: Sequence[Token], at: int) -> bool:
    """True for "سفير" in "كريم سفير،"."""
    if stem(tokens[at]) not in lexicon(_AR)["title"] or tokens[at].fold.startswith("ال"):
        return False
    return is_given(tokens[at - 1]) and (
        at + 1 == len(tokens) or is_break(tokens[at + 1]) or tokens[at + 1].fold in "وب"
    )


def _may_be_name(token: Token, *, first: bool) -> bool:
    if is_given(token):
        return True
    if first and token.fold.startswith("ال") and stem(token) in lexicon(_AR)["title"]:
        return False
    if is_break(token) or head_class(token) or generic_class(token) or stem(token) in lexicon(_AR)["title"]:
        return False
    return not (is_verb(token.fold) or token.text[0].isdigit() or (token.fold in common() and not first))


def _is_personal(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True where the words look like a name: a given name first, or two to five unknown words."""
    if last <= first:
        return False
    if is_given(tokens[first]) or tokens[first].fold in lexicon(_AR)["particle"]:
        return last - first > 1 or is_given(tokens[first])
    if first and _is_honorific(tokens[first - 1]):
        return True
    words = lexicon(_AR)
    return 2 <= last - first <= 4 and not any(
        stem(token) in words["field"] or token.fold in common() or token.fold in words["scheme"]
        for token in tokens[first:last]
    )


def _is_honorific(token: Token) -> bool:
    return token.fold in lexicon(_AR)["honorific"]


def _bearer(tokens: Sequence[Token], title: Title, floor: int, ceiling: int, bound: set[int]) -> tuple[int, int] | None:
    """Who bears `title`: the name before it and a comma, else the name behind it."""
    before = _before(tokens, title, floor)
    if before is not None and before[0] not in bound:
        return before
    after = _after(tokens, title, ceiling)
    return after or before


def _before(tokens: Sequence[Token], title: Title, floor: int) -> tuple[int, int] | None:
    at = title.first
    if at > floor and tokens[at - 1].fold in (
        "بصفته",
        "بصفتها",
        "بوصفه",
        "بوصفها",
        "منصب",
        "مهام",
        "باعتباره",
        "باعتبارها",
    ):
        at -= 1
    if at > floor and tokens[at - 1].text in "،,(-–—":
        last = at - 1
    elif at > floor:
        last = at  # "ماجد الكعبي مدير الابتكار"
    else:
        return None
    first = last
    particles = lexicon(_AR)["particle"]
    while first > floor and last - first < 2 * _LONGEST:
        token = tokens[first - 1]
        if not token.word or token.fold in CLITICS or is_latin(token) != is_latin(tokens[last - 1]):
            break
        verbal = first == last and token.fold.startswith("ي") and token.fold not in vocabulary()
        surname = (
            first == last and first > floor + 1 and stem(token) in lexicon(_AR)["title"] and is_given(tokens[first - 2])
        )
        if not (token.fold in particles or verbal or surname or _may_be_name(token, first=False)):
            break
        first -= 1
    starts = [at for at in range(first, last) if is_given(tokens[at]) or (at and _is_honorific(tokens[at - 1]))]
    if starts:
        begin = starts[0]
        return (begin, last) if last == at - 1 or last - begin > 1 else None
    if last == at:
        return None
    return (first, last) if _is_personal(tokens, first, last) and first > 0 else None


def phrase_end(tokens: Sequence[Token], title: Title) -> int:
    """One past the title with the body that stands in it."""
    if title.body is None:
        return title.last
    at = title.body
    end = quoted(tokens, at)
    if end is not None:
        return end
    if is_latin(tokens[at]):
        return latin_end(tokens, at)
    if is_united_nations(tokens, at):
        at += 2 + (stem(tokens[at]) == "برنامج")
        while at < len(tokens) and definite(tokens[at]) and not is_break(tokens[at]):
            at += 1
        return at
    kind = head_class(tokens[at])
    if kind:
        if at + 1 < len(tokens) and (inner := quoted(tokens, at + 1)) is not None:
            return inner
        end = name_reach(tokens, at, kind)
        given = [number for number in range(at + 1, end) if is_given(tokens[number])]
        return given[0] if given and kind not in ("university", "centre", "foundation") else end
    return at + 1


def _after(tokens: Sequence[Token], title: Title, ceiling: int) -> tuple[int, int] | None:
    at = phrase_end(tokens, title)
    if at < len(tokens) and tokens[at].text == "(":
        while at < len(tokens) and tokens[at].text != ")":
            at += 1
        at += 1
    if at + 2 < len(tokens) and tokens[at].fold == "ب":
        if tokens[at + 2].text in _COMMAS:
            at += 2  # "مديرة الوكالة بتونس، …"
        else:
            at = _country_end(tokens, at + 1) or at  # "وزيرة التجارة بالمملكة المغربية فلانة"
    comma = at < len(tokens) and tokens[at].text in _COMMAS
    at += comma
    honoured = False
    while at < len(tokens) and _is_honorific(tokens[at]):
        at += 1
        honoured = True
    if at >= len(tokens) or at > ceiling:
        return None
    last = name_end(tokens, at)
    if last <= at:
        return None
    if comma and not honoured:
        foreign = last - at == 2 and all(is_unknown(token) for token in tokens[at:last])
        return (at, last) if last - at > 1 and (is_given(tokens[at]) or foreign) else None
    if honoured or is_given(tokens[at]):
        return (at, last) if honoured or last - at > 1 or title.body is None else None
    return (at, last) if 2 <= last - at <= 4 and _is_personal(tokens, at, last) else None


def _country_end(tokens: Sequence[Token], at: int) -> int | None:
    """One past the name of a country that begins at `at`; None where none does."""
    countries = word_list("countries_ar.tsv", _AR)
    for end in range(min(at + 3, len(tokens)), at, -1):
        if " ".join(token.fold for token in tokens[at:end]) in countries:
            return end
    return None


def _untitled(tokens: Sequence[Token], held: set[int]) -> list[tuple[int, int]]:
    """Names behind an honorific, or begun by a given name and at least two words long."""
    names: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        if at in held or not tokens[at].word:
            at += 1
            continue
        honoured = at > 0 and _is_honorific(tokens[at - 1])
        last = name_end(tokens, at) if honoured or is_given(tokens[at]) else at
        named = last - at > 1 and not _in_a_name_of_a_body(tokens, at) and not definite(tokens[at])
        named = named and tokens[last - 1].fold not in word_list("countries_ar.tsv", _AR)
        if (honoured and last > at) or named:
            if held.isdisjoint(range(at, last)):
                names.append((at, last))
            at = last
        else:
            at += 1
    return names


def _in_a_name_of_a_body(tokens: Sequence[Token], at: int) -> bool:
    """True for "جامعة محمد الأول", "شارع الحسن الثاني"."""
    if not at:
        return False
    before = tokens[at - 1]
    return (
        bool(head_class(before))
        or is_quote(before)
        or before.fold in ("شارع", "ساحه", "مطار", "ملعب", "ميناء", "جسر", "بن")
    )
