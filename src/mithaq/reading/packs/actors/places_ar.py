"""Places of Arabic text: behind "مدينة" and "جهة", behind "ب" and "في", at the head of a dispatch.

Arabic has no capitals: behind a preposition a word is taken for a town where the lists do not know it as a common word,
it has no ending of abstract nouns, and what follows ends the phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from mithaq.reading.find.places import PlaceMention
from mithaq.reading.model import Span
from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.phrases_ar import is_break, is_gentilic, is_given, is_unknown_name, is_verb
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.actors.tokens_ar import CLITICS, common, definite, known, stem, tokenise_arabic
from mithaq.reading.packs.languages import Language

_AR = Language.ARABIC
_DATELINE = regex.compile(
    r"^[ \t]*\(?(?P<name>\p{Arabic}[\p{L}\p{M}-]+(?: [\p{L}\p{M}-]+)?)"
    r"(?:\s*[،,]?\s*(?:في\s+)?\d{1,2}\s+\p{L}+(?:/\p{L}+)?(?:\s+\d{4})?)?\s*(?:\([^)\n]{2,20}\))?\s*(?:[–—]|-{1,2}\s|:\s|/\s)",
    regex.M,
)
_ABSTRACT = regex.compile(
    r"(?:ال)?\p{L}+(?:يه|ات|ين|ون|ان)|(?:ال)?(?:ت\p{L}{2}ي\p{L}|ا\p{L}{2,3}ا\p{L}|م\p{L}ا\p{L}{2}ه|م\p{L}{3})"
)
# Classes whose words name no town; `native` holds towns and common words that begin like a preposition.
_OTHER = ("field", "title", "deal", "prep", "descriptor", "scheme", "event", "unit", "direction")
# Nouns and participles: "قياس", "مفاهيم", "عارضه", "مقتضاه".
_NOUN_SHAPE = regex.compile(r"\p{L}{2}ا\p{L}|م\p{L}ا\p{L}{2,3}|\p{L}+اه|\p{L}ا\p{L}{2}ه")
# What towns do: "شهدت الرباط، أمس، …".
_HOSTS = frozenset("شهدت احتضنت تحتضن استضافت تستضيف عرفت تشهد ستحتضن".split())
_BEFORE = frozenset(("ب", "في"))


def find_places(text: str, *, sentences: tuple[Span, ...]) -> Iterator[PlaceMention]:
    """Places of `text`, in no order, perhaps overlapping.

    A word with its article behind "ب" or "في" needs a second sign: a day before it, or the same name elsewhere.
    """
    sure = [*_datelines(text)]
    doubted: list[PlaceMention] = []
    for span in sentences:
        tokens = tokenise_arabic(text, span)
        for at, token in enumerate(tokens):
            for place, doubt in _behind(text, tokens, at, token):
                (doubted if doubt else sure).append(place)
    names = {place.name for place in sure}
    yield from sure
    yield from (place for place in doubted if place.name in names)


def _datelines(text: str) -> Iterator[PlaceMention]:
    for match in _DATELINE.finditer(text):
        words = match["name"].split()
        folded = [token.fold for token in tokenise_arabic(text, Span(*match.span("name")))]
        named = [fold for fold in folded if not _is_given(fold)]
        if not any(_is_common(fold) for fold in named) and (
            len(words) == 1 or folded[0] in lexicon(_AR)["place_start"]
        ):
            yield _place(text, Span(*match.span("name")), "dateline")


def _behind(text: str, tokens: Sequence[Token], at: int, token: Token) -> Iterator[tuple[PlaceMention, bool]]:
    """(the place that the word at `at` announces, True where that is doubtful)."""
    nouns = lexicon(_AR)["place_noun"]
    first = at + 1
    if token.fold.startswith("ب") and len(token.fold) > 3 and not known(token.fold):
        # "بمراكش": an unknown word behind "ب" is not parted from it among the tokens.
        dated = at > 0 and _is_day(tokens[at - 1])
        if dated or (_ends_here(tokens, first) and not _ABSTRACT.fullmatch(token.fold[1:])):
            doubt = not dated and not _is_towns(tokens, at)
            yield _place(text, Span(token.start + 1, token.end), "town"), doubt
    if first >= len(tokens):
        return
    if token.fold in _BEFORE:
        country = _country(tokens, first)
        if country is not None:
            yield _place(text, _span(tokens, first, country), "country"), False
        elif (last := _town(tokens, first, dated=at > 0 and _is_day(tokens[at - 1]))) is not None:
            dated = at > 0 and _is_day(tokens[at - 1])
            doubt = definite(tokens[first]) and not dated and tokens[first].fold not in lexicon(_AR)["place_start"]
            yield _place(text, _span(tokens, first, last), "town"), doubt
            yield from _listed(text, tokens, last, doubt)
    elif token.fold in _HOSTS and (last := _town(tokens, first, dated=True)) is not None and _ends_here(tokens, last):
        yield _place(text, _span(tokens, first, last), "town"), False
    elif (
        stem(token) in nouns
        and (not definite(token) or stem(token) == "عاصمه")
        and (last := _named(tokens, first)) is not None
    ):
        kind = "town" if stem(token) in ("مدينه", "بلده", "قريه", "حي") else "region"
        if kind == "town" or not _NOUN_SHAPE.fullmatch(tokens[first].fold):
            yield _place(text, _span(tokens, first, last), kind), False


def _listed(text: str, tokens: Sequence[Token], at: int, doubt: bool) -> Iterator[tuple[PlaceMention, bool]]:
    """A second town behind "و": "بالدار البيضاء وطنجة"."""
    if (
        at + 1 < len(tokens)
        and tokens[at].fold == "و"
        and is_unknown_name(stem(tokens[at + 1]))
        and tokens[at + 1].word
    ):
        last = _extended(tokens, at + 1)
        if _ends_here(tokens, last):
            yield _place(text, _span(tokens, at + 1, last), "town"), doubt or definite(tokens[at + 1])


def _is_towns(tokens: Sequence[Token], at: int) -> bool:
    """True where the word behind a "ب" that is written onto it may be a town's name: no surname in "بن", no verb."""
    fold = tokens[at].fold
    if at and is_given(tokens[at - 1]):
        return False
    if fold[1] in "نوا" or (fold.endswith("ا") and known(fold[:-1])) or _NOUN_SHAPE.fullmatch(fold[1:]):
        return False
    return is_unknown_name(fold[1:])


def _is_day(token: Token) -> bool:
    """True for "الخميس", "اليوم", "غدا", a month or a year, behind which a town stands."""
    return (
        token.fold in lexicon(_AR)["calendar"]
        or token.fold in ("اليوم", "امس", "غدا", "الماضي", "الجاري", "المقبل")
        or (token.text[:4].isdigit() and len(token.text) in (4, 5, 6))
    )


def _ends_here(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or is_break(tokens[at]) or tokens[at].fold in CLITICS


def _country(tokens: Sequence[Token], first: int) -> int | None:
    countries = word_list("countries_ar.tsv", _AR)
    for length in (4, 3, 2, 1):
        last = first + length
        if last <= len(tokens) and " ".join(token.fold for token in tokens[first:last]) in countries:
            return last + (last < len(tokens) and tokens[last].fold == "العاصمه")
    return None


def _town(tokens: Sequence[Token], first: int, *, dated: bool) -> int | None:
    """One past a town behind "ب" or "في"; None where the words are common ones.

    Args:
        dated: True behind a day, where even a word that is a given name too is a town ("أمس بالرياض").
    """
    token = tokens[first]
    if not token.word or is_break(token) or not token.text[0].isalpha() or len(token.fold) < 3 or is_gentilic(token):
        return None
    if token.fold not in lexicon(_AR)["place_start"]:
        named = is_given(token) or stem(token) in word_list("given_names_ar.txt", _AR)
        if (named and not dated) or (_is_common(token.fold) and not named):
            return None
        if _ABSTRACT.fullmatch(stem(token)) and not dated:
            return None
    last = _extended(tokens, first)
    if token.fold in lexicon(_AR)["place_start"] and last > first + 1 and stem(tokens[last - 1]) in common():
        return None  # "في سوق العمل", "برأس المال"
    return last if dated or _ends_here(tokens, last) or "-" in token.text else None


def _named(tokens: Sequence[Token], first: int) -> int | None:
    """One past the name behind "مدينة", "جهة"; None where an adjective or a common word follows."""
    token = tokens[first]
    if not token.word or is_break(token) or is_gentilic(token) or token.fold in CLITICS:
        return None
    words = lexicon(_AR)
    if token.fold in words["honorific"] or token.fold in ("الملك", "الملكه"):
        return None  # "مدينة الملك …" is a body
    if token.fold in words["scope"] or stem(token) in words["place_noun"] or token.fold in words["role_adjective"]:
        return None
    if token.fold in words["place_start"] or token.fold in words["native"]:
        last = _extended(tokens, first)
        if stem(tokens[first - 1]) == "جهه":
            while last < len(tokens) and last < first + 4 and _goes_on(tokens[last]):
                last += 1  # "فاس مكناس"
        return last
    if known(token.fold) and not definite(token):
        return None
    if definite(token) and stem(token) in common() and stem(token) not in words["direction"]:
        return None
    if is_verb(token.fold) or (_ABSTRACT.fullmatch(token.fold) and not definite(token)):
        return None
    if regex.fullmatch(r"(?:ال)?م\p{L}{3,}ه|(?:ال)?\p{L}{3,}يه|اخري|ما", token.fold):
        return None
    last = _extended(tokens, first)
    while tokens[first - 1].fold != "مدينه" and last < len(tokens) and last < first + 4 and _goes_on(tokens[last]):
        last += 1
    return last


def _goes_on(token: Token) -> bool:
    """True for a further word of a region's name: "طنجة تطوان الحسيمة", "العيون الساقية الحمراء"."""
    if not token.word or is_break(token) or is_given(token) or token.fold in CLITICS or "-" in token.text:
        return False
    if token.fold.endswith("ا") and (known(token.fold[:-1]) or token.fold == "قريبا"):
        return False  # an adverb or object in the accusative
    return is_unknown_name(stem(token)) or token.fold in lexicon(_AR)["place_start"]


def _extended(tokens: Sequence[Token], first: int) -> int:
    """One past the name that begins at `first`: two words behind "بني" or "الدار", else one; "تونس العاصمة" two."""
    last = first + 1
    if _ends_here(tokens, last):
        return last
    return last + (tokens[first].fold in lexicon(_AR)["place_start"] or tokens[last].fold == "العاصمه")


def _is_given(fold: str) -> bool:
    """True for a town's name that is a given name too, with its article: "الرياض"."""
    return fold.startswith("ال") and fold[2:] in word_list("given_names_ar.txt", _AR)


def _is_common(fold: str) -> bool:
    """True for a word of the lists other than a country, with or without article."""
    words = lexicon(_AR)
    if fold in words["place_start"] or fold in word_list("countries_ar.tsv", _AR):
        return False
    if fold in words["native"] and fold not in common() and not any(fold in words[name] for name in _OTHER):
        return False
    return known(fold)


def _span(tokens: Sequence[Token], first: int, last: int) -> Span:
    return Span(tokens[first].start, tokens[last - 1].end)


def _place(text: str, span: Span, kind: str) -> PlaceMention:
    return PlaceMention(start=span.start, end=span.end, name=span.of(text), kind=kind)
