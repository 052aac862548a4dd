"""What a number counts in Arabic and English: the noun beside it, the unit that it gives and its class.

In English the noun closes the phrase behind the number ("1,000 information technology professionals"); in Arabic it
opens it. A noun that the lists do not have gives itself as unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from mithaq.reading.find.commitments.nouns import PEOPLE, Counted, Noun
from mithaq.reading.model import Span
from mithaq.reading.packs.languages import Language, fold_for
from mithaq.reading.resources.loading import read_rows

_WORD = regex.compile(r"[\p{L}\p{M}]++(?:[-’'/][\p{L}\p{M}]++)*+")
_GAP = regex.compile(r"[ \u00a0\u202f\n]++[\"“”«»'’]?|-(?=\p{L})")
_OPENING = regex.compile(r"[ \u00a0\u202f\n-]*+[\"“«]?")
_LONGEST = 3
_SHORTEST = 3
# What ends the noun phrase behind an English number.
# What the people of a country are called: "Rwandans", "Ghanaians", "Pakistanis".
_PEOPLE_OF = regex.compile(
    r"\p{Lu}\p{L}+(?:ans|ians|anis|aqis|arians|nese|glish|ritons|wedes|anes|oles|urks|ichs|ouans)"
)
_STOPS_EN = frozenset(
    "of in at by for from to with on under over within across through throughout around about into onto via per as "
    "and or but nor plus while who whom whose which that than when where if after before since until during between "
    "is are was were be been being has have had will would shall should can could may might must do does did not "
    "the a an its their his her our this these those both all each every more less it they he she we you them us "
    "currently already now also only so far annually yearly monthly today abroad nationwide worldwide apart live "
    "next last among against amid despite aimed expected planned created trained built opened connected based".split()
)
_JOINING_EN = frozenset({"and", "or"})
_SKIPPED_EN = frozenset("of the its their those these more".split())
_SKIPPED_AR = frozenset("من هولاء هذه هذا كل تلك حوالي نحو اخري اضافيه".split())
_CLITICS_AR = ("وال", "لل", "بال", "ال", "ل", "ب", "و")
_IRREGULAR = {"people": "people", "children": "child", "women": "woman", "men": "man", "staff": "staff"}
_NO_UNITS_AR = frozenset(
    "اخر اخرون اخرين اخري منهم منها بينهم بينها فقط علي في الي عن مع بين قبل بعد خلال سنويا".split()
)


def find_counted(folded: str, text: str, at: int, limit: int, *, language: Language) -> Noun | None:
    """The noun counted by a number that ends at `at`, no further than `limit`; None where no noun follows."""
    tokens = list(_tokens(folded, at, limit))
    if language is Language.ENGLISH:
        return _in_english(folded, text, tokens)
    return _in_arabic(folded, text, tokens)


def _tokens(folded: str, at: int, limit: int) -> Iterator[Span]:
    opening = _OPENING.match(folded, at, limit)
    at = opening.end() if opening else at
    for _ in range(7):
        match = _WORD.match(folded, at, limit)
        if match is None:
            return
        yield Span(*match.span())
        gap = _GAP.match(folded, match.end(), limit)
        if gap is None:
            return
        at = gap.end()


def _in_english(folded: str, text: str, tokens: list[Span]) -> Noun | None:
    if tokens and _word(folded, tokens[0]) == "of":
        tokens = tokens[1:]
        while tokens and _word(folded, tokens[0]) in _SKIPPED_EN:
            tokens = tokens[1:]
    phrase: list[Span] = []
    for token in tokens:
        word = _word(folded, token)
        if word in _JOINING_EN and phrase and _known_in(folded, phrase) is None:
            continue  # "direct and permanent jobs"
        if word in _STOPS_EN:
            break
        phrase.append(token)
    return _known_in(folded, phrase) or _unknown_en(text, phrase)


def _known_in(folded: str, phrase: list[Span]) -> Noun | None:
    """The last noun of the lists in `phrase`, at its longest."""
    for last in range(len(phrase), 0, -1):
        for first in range(max(0, last - _LONGEST), last):
            known = _known_en(folded, phrase[first:last])
            if known is not None:
                return known
    return None


def noun_before(folded: str, start: int, end: int) -> Noun | None:
    """The English noun that ends right at `end`: what the subject of a passive counts ("health workers will be …")."""
    tokens = [Span(*match.span()) for match in _WORD.finditer(folded, max(start, end - 40), end)]
    if not tokens or folded[tokens[-1].end : end].strip():
        return None
    known = _known_in(folded, tokens[-_LONGEST:])
    return known if known is not None and known.span.end == tokens[-1].end else None


def _known_en(folded: str, tokens: list[Span]) -> Noun | None:
    span = Span(tokens[0].start, tokens[-1].end)
    words = " ".join(_word(folded, token) for token in tokens)
    lexicon = _lexicon(Language.ENGLISH)
    entry = next((lexicon[form] for form in _singulars(words) if form in lexicon), None)
    return Noun(span, *entry, words) if entry else None


def _unknown_en(text: str, phrase: list[Span]) -> Noun | None:
    """The last plural of the phrase, else nothing: an English count of several has a plural."""
    for token in reversed(phrase):
        word = text[token.start : token.end]
        if _PEOPLE_OF.fullmatch(word):
            return Noun(token, "people", Counted.PERSON, word)
        if word.lower().endswith("s") and not word.lower().endswith(("ss", "'s", "’s")) and word.islower():
            return Noun(token, word, Counted.UNKNOWN, word)
    return None


def _singulars(words: str) -> tuple[str, ...]:
    head, _, last = words.rpartition(" ")
    lead = f"{head} " if head else ""
    forms = [words]
    if last in _IRREGULAR:
        forms.append(lead + _IRREGULAR[last])
    if last.endswith("ies"):
        forms.append(f"{lead}{last[:-3]}y")
    if last.endswith("es"):
        forms.append(lead + last[:-2])
    if last.endswith("s") and not last.endswith("ss"):
        forms.append(lead + last[:-1])
    if last.endswith("men"):
        forms.append(f"{lead}{last[:-3]}man")
    return tuple(forms)


def _in_arabic(folded: str, text: str, tokens: list[Span]) -> Noun | None:
    while tokens and _word(folded, tokens[0]) in _SKIPPED_AR:
        tokens = tokens[1:]
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        span = Span(tokens[0].start, tokens[length - 1].end)
        words = " ".join(_word(folded, token) for token in tokens[:length])
        lexicon = _lexicon(Language.ARABIC)
        entry = next((lexicon[form] for form in bare_forms(words) if form in lexicon), None)
        if entry is not None:
            return Noun(span, *entry, words)
    first = _word(folded, tokens[0]) if tokens else ""
    if len(first) < _SHORTEST or first in _NO_UNITS_AR or first.startswith(("ب", "ل", "ك", "وال")):
        return None
    return Noun(tokens[0], text[tokens[0].start : tokens[0].end], Counted.UNKNOWN, _word(folded, tokens[0]))


def bare_forms(words: str) -> Iterator[str]:
    """Ways to undo an article and the ending of tanwin of the words of an Arabic noun, folded."""
    yield words
    plain = " ".join(each[2:] if each.startswith("ال") and len(each) > 4 else each for each in words.split())
    yield plain
    yield " ".join(each[:-1] if each.endswith("ا") and len(each) > 3 else each for each in plain.split())
    yield " ".join(each[:-2] if each.endswith(("ين", "ان")) and len(each) > 4 else each for each in plain.split())
    for clitic in _CLITICS_AR:
        if words.startswith(clitic) and len(words) > len(clitic) + 2:
            yield words.removeprefix(clitic)


def _word(folded: str, token: Span) -> str:
    return folded[token.start : token.end]


@lru_cache(maxsize=2)
def _lexicon(language: Language) -> dict[str, tuple[str, Counted]]:
    """Unit and class by the folded noun."""
    found: dict[str, tuple[str, Counted]] = {}
    for forms, unit, name in read_rows(f"counted_{language}.tsv"):
        counted = Counted(name)
        given = "jobs" if counted is Counted.JOB else "people" if counted in PEOPLE else unit
        for form in forms.split("|"):
            found.setdefault(fold_for(form.lower(), language), (given, counted))
    return found
