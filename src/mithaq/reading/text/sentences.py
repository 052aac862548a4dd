"""Sentences: French first, and Arabic and English with the same rules.

Written for this project because the syntactic splitters at hand part sentences at quotation marks, brackets and
apostrophes, and because evidence must never reach beyond its sentence: a boundary that is invented loses a fact, one
that is missed blurs it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from unicodedata import normalize

import regex

from mithaq.reading.model import Span
from mithaq.reading.text.lines import find_wraps
from mithaq.reading.text.wordlists import words

# A stop, with the closing quotation marks and brackets that belong to the sentence it ends. A guillemet may stand
# apart from the stop, a straight quotation mark may not: apart, it opens the next sentence.
_STOP = regex.compile(r"(?P<stop>[.!?…؟۔]++)(?P<closers>(?:[^\S\n]?[»)\]]|[\"”’'](?![\p{L}\p{N}]))*+)")
# Read backwards from the stop: the word is found without trying each place before it.
_WORD_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}\p{N}°ºª'’@/:.\-]++")
_DOTTED = regex.compile(r"(?:\p{L}\.)+\p{L}$")
_NEXT_WORD = regex.compile(r"[\s«“\"(\[]*+(\p{L}[\p{L}\p{M}]*+)")

# Always followed by what they shorten.
_NEVER_LAST = words(
    "m mm mme mmes mlle mlles dr drs pr prof mtre mgr mr mrs ms st ste sts cf vs bd bld bvd éd coll",
    "approx resp cdt capt sgt hon engr barr د أ م",
)
# Stand before a number, and are words of their own elsewhere ("une œuvre d'art.").
_BEFORE_NUMBER = words("n° nº no nos num art arts fig chap p pp vol tit al réf ref env av tél tel fax")
# May end a sentence: it does where a new sentence visibly begins.
_MAY_BE_LAST = words(
    "etc inc ltd corp co cie bros janv févr fév avr juil sept oct nov déc jan feb mar apr aug dec max min hab mio mrd",
    "sté ets dép dept univ govt",
)
_FIRMS = frozenset(["inc", "ltd", "corp", "co", "cie"])
# Words that open a sentence and, in capitals inside one, hardly occur: after an abbreviation or an initial they show
# that the sentence ended there.
_OPENERS = words(
    "le la les l un une des il elle ils elles on nous vous ce cet cette ces cela ceci c ça son sa ses leur leurs dans",
    "en au aux à a pour par sur selon avec après avant depuis lors mais et or ainsi aussi enfin cependant toutefois",
    "outre parmi plus plusieurs tous toutes tout d de du quant interrogé interrogée concernant face",
    "the it he she they we this these those in on at for with after before but and however also according",
)
_CONTINUES = frozenset(",;:.!?…،؛؟%/)]}»")


def split_sentences(text: str) -> tuple[Span, ...]:
    """Ranges of the sentences of `text`: ordered, disjoint, trimmed, and covering every character but white space.

    A blank line always ends a sentence, a line end does unless the line is visibly wrapped, a list item is a sentence
    of its own, a semicolon ends none. Linear in the length of `text`.
    """
    soft = {text.index("\n", wrap.start) for wrap in find_wraps(text)}
    spans: list[Span] = []
    start = 0
    for boundary in _boundaries(text, soft=soft):
        _add_trimmed(spans, text, start, boundary)
        start = boundary
    _add_trimmed(spans, text, start, len(text))
    return tuple(spans)


def sentence_at(sentences: Sequence[Span], offset: int) -> Span | None:
    """The sentence that holds the character at `offset`; None between sentences. `sentences` are ordered."""
    at = bisect_right(sentences, offset, key=lambda span: span.start) - 1
    return sentences[at] if at >= 0 and offset < sentences[at].end else None


def _add_trimmed(spans: list[Span], text: str, start: int, end: int) -> None:
    held = text[start:end].rstrip()
    body = held.lstrip()
    if body:
        last = start + len(held)
        spans.append(Span(last - len(body), last))


_CANDIDATE = regex.compile(rf"{_STOP.pattern}|(?P<line>\n\s*+)")


def _boundaries(text: str, *, soft: set[int]) -> Iterator[int]:
    line_start = 0
    for match in _CANDIDATE.finditer(text):
        if match.lastgroup != "line":
            if _ends_sentence(text, match, line_start=line_start):
                yield match.end()
            continue
        if match.start() not in soft:
            yield match.end()
            line_start = match.end()


def _ends_sentence(text: str, match: regex.Match[str], *, line_start: int) -> bool:
    end = match.end()
    if end >= len(text):
        return True
    spaced = text[end].isspace()
    following = _first_character(text, end)
    if not following:
        return True
    if following.islower() or following in _CONTINUES:
        return False
    before = _WORD_BEFORE.match(text, max(line_start, match.start() - 40), match.start())
    word = before[0] if before else ""
    if not spaced:
        return _ends_unspaced(text, match, word=word)
    if match["stop"] != "." or match["closers"]:
        return True
    return _single_stop_ends(text, match, word=word, alone=match.start() - len(word) == line_start)


def _first_character(text: str, at: int) -> str:
    while at < len(text) and text[at].isspace():
        at += 1
    return text[at] if at < len(text) else ""


def _ends_unspaced(text: str, match: regex.Match[str], *, word: str) -> bool:
    """Whether a stop without a space behind it ends a sentence ("publiques.Le", not "130.000", "gov.ma", "S.A.R")."""
    following = text[match.end()]
    if not following.isalpha() or "@" in word or "/" in word or "www" in word:
        return False
    if match["stop"] != "." or match["closers"]:
        return following.isupper() or not _is_cased(following)
    last = word.rsplit(".", 1)[-1].rsplit("'", 1)[-1].rsplit("’", 1)[-1]
    if len(last) < 2 or last.lower() in _NEVER_LAST:
        return False
    if not _is_cased(following):
        return not _is_cased(last[-1])
    second = text[match.end() + 1 : match.end() + 2]
    return (last[-1].islower() or last[-1].isdigit()) and following.isupper() and (second.islower() or second in "'’ ")


def _is_cased(character: str) -> bool:
    return character.lower() != character.upper()


def _single_stop_ends(text: str, match: regex.Match[str], *, word: str, alone: bool) -> bool:
    """Whether a full stop before a space and a capital ends a sentence, rather than an abbreviation."""
    bare = word.split("'")[-1].split("’")[-1]
    lower = normalize("NFC", bare.lower()).lstrip("-(")
    if alone and bare.isdigit() and len(bare) <= 2:
        return False  # "1. Convention": the number of a list item
    if lower in _NEVER_LAST or (lower in _BEFORE_NUMBER and _first_character(text, match.end()).isdigit()):
        return False
    if lower in _MAY_BE_LAST:
        return _next_word(text, match.end()) != "" and not (lower in _FIRMS and not _opens(text, match.end()))
    last = bare.rsplit("-", 1)[-1]
    initial = len(last) == 1 and last.isalpha() and last.isupper()
    if initial or ("." in bare and _DOTTED.search(bare)):
        return _opens(text, match.end())
    return True


def _opens(text: str, at: int) -> bool:
    """Whether the next word is one that opens a sentence."""
    return _next_word(text, at) in _OPENERS


def _next_word(text: str, at: int) -> str:
    """The word behind the blanks and opening marks at `at`, in lower case; "" where none stands there."""
    match = _NEXT_WORD.match(text, at)
    return normalize("NFC", match[1].lower()) if match is not None else ""
