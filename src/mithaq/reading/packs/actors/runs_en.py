"""Capitalised sequences of an English sentence: "Ministry of Trade and Industry", "Bank of Africa"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.languages import Language

_EN = Language.ENGLISH
_HEADS = (
    "ministry", "agency", "council", "region", "university", "centre", "fund", "bank", "government", "union", "company",
)  # fmt: skip
# Heads that a complement may follow: "Bank of Africa", never "Cloud of Kenya".
_GOVERNING = ("ministry", "agency", "council", "region", "university", "centre", "fund", "bank", "government", "union")
_NEVER_INNER = frozenset(
    "the a an this that these those it its he his she her they their we our you your i my who which and or but in on "
    "at by for from to of with as if when while after before since until according is are was were has".split()
)
# Plural heads inside a name: "Federation of Chambers of Commerce".
_OF_MANY = frozenset("chambers associations ministers councils academies boards bureaus".split())
_LISTING = (",", "and")
_FRENCH = frozenset("de du des la le les l et pour".split())
_PARTICLES = frozenset(
    "de du des et pour del della di da dos la le el al bin ben ibn bint van von der den ould abu".split()
)
# Adjectives made of a name: "UAE-based", "state-owned".
_COMPOUND = regex.compile(
    r".+-(?:based|led|owned|backed|listed|headquartered|related|speaking|wide|born|made|run|funded)"
)
_ABSTRACT = regex.compile(r".{3,}(?:tion|tions|sion|ment|ity|ics|ing|ship|ture|logy|ance|ence|ism|cy|fare)")


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens [first, last) of one sentence; `head` is the class of its head noun, "" without one."""

    first: int
    last: int
    head: str


def find_runs(tokens: Sequence[Token], *, taken: frozenset[int] = frozenset()) -> list[Run]:
    """The capitalised sequences of `tokens` in order, those in `taken` left alone."""
    runs: list[Run] = []
    at = 0
    while at < len(tokens):
        if at in taken or not is_name_word(tokens[at]):
            at += 1
            continue
        last = _reach(tokens, at, taken)
        runs.append(Run(at, last, head_of(tokens[at:last])))
        at = last
    return runs


def is_name_word(token: Token) -> bool:
    """True for a capitalised word that may be part of a name."""
    words = lexicon(_EN)
    if not token.capital or token.fold in words["stop"] or token.fold in words["calendar"]:
        return False
    return not (_COMPOUND.fullmatch(token.fold) or _is_amount(token.fold))


def _is_amount(fold: str) -> bool:
    """True for "Dh50", "Sh2.6": a currency written onto its number."""
    letters = fold.rstrip("0123456789.,")
    return letters != fold and letters in lexicon(_EN)["currency"]


def is_field(token: Token) -> bool:
    """True for what ministries and bodies are for: "Health", "Reform", "Modernisation"."""
    words = lexicon(_EN)
    if not token.word or token.fold in words["field"]:
        return token.word
    head = any(token.fold in words[kind] for kind in _HEADS)
    return not head and _ABSTRACT.fullmatch(token.fold) is not None


def head_of(tokens: Sequence[Token]) -> str:
    """Class of the head noun: the last word before "of" or "for", else the first word that is one."""
    stem = list(tokens)
    for number, token in enumerate(tokens):
        if number and token.fold in ("of", "for", "in", "on"):
            stem = stem[:number]
            break
    words = lexicon(_EN)
    if not stem:
        return ""
    for kind in ("event", "scheme"):
        if stem[-1].fold in words[kind]:
            return kind
    for token in (stem[-1], *stem):
        for kind in _HEADS:
            if token.fold in words[kind] and not (kind == "company" and token is stem[0]):
                return kind
    return ""


def _reach(tokens: Sequence[Token], first: int, taken: frozenset[int]) -> int:
    last = first + 1
    while last < len(tokens) and last not in taken:
        if is_name_word(tokens[last]) or _is_inner(tokens[last]):
            last += 1
            continue
        after = _joined(tokens, first, last)
        if after is None or not taken.isdisjoint(range(last, after)):
            break
        last = after
    return last


def _is_inner(token: Token) -> bool:
    """True for a small word that a name has with a capital, as in "Pay Later", "Access Now"."""
    words = lexicon(_EN)
    return token.word and token.text.istitle() and token.fold in words["stop"] and token.fold not in _NEVER_INNER


def _joined(tokens: Sequence[Token], first: int, at: int) -> int | None:
    """Where a name goes on behind the small word at `at`; None where it ends there."""
    fold = tokens[at].fold
    after = at + 1
    if fold == "," and after < len(tokens) and tokens[after].fold in ("and", "&"):
        after += 1
    while fold in _FRENCH and after < len(tokens) and tokens[after].fold in _FRENCH:
        after += 1
    if after < len(tokens) and tokens[after].fold == "the":
        after += 1
    if after >= len(tokens) or not is_name_word(tokens[after]):
        return None
    if fold == "&" or fold in _PARTICLES:
        return after
    if fold == "and" and tokens[at - 1].fold == "east" and tokens[after].fold in ("africa", "north"):
        return after  # "Middle East and North Africa"
    stem = [token.fold for token in tokens[first:at]]
    if fold in ("of", "for", "in", "on"):
        return after if _governs(stem, fold, tokens[after].fold) else None
    if fold in ("and", ","):
        return after if _goes_on(tokens, first, at, after) else None
    return None


def _governs(stem: Sequence[str], preposition: str, follower: str) -> bool:
    words = lexicon(_EN)
    if preposition == "in" and "for" in stem and follower in words["continent"]:
        return True  # "Fund for Development in Africa"
    if stem[-1] in ("company", "corporation") and follower in word_list("countries_en.tsv", _EN):
        return preposition == "of"  # "Electricity Company of Ghana"
    if stem[-1] in _OF_MANY and preposition == "of":
        return True
    if "of" in stem or "for" in stem:
        return preposition in ("of", "for", "on") and (
            stem[-1] in words["field"] or _ABSTRACT.fullmatch(stem[-1]) is not None
        )
    if preposition == "in":
        return any(word in words["university"] for word in stem)
    heads = [kind for kind in _GOVERNING if stem[-1] in words[kind]]
    return bool(heads) or (preposition == "of" and stem[-1] in ("port", "city", "house", "centre", "office", "town"))


def _goes_on(tokens: Sequence[Token], first: int, at: int, after: int) -> bool:
    """True where "and" or a comma lists fields of one body: "Ministry of Trade, Industry and Crafts"."""
    behind = tokens[after + 1] if after + 1 < len(tokens) else None
    qualified = (
        behind is not None and behind.capital and is_field(behind) and _qualifies(tokens[after].fold, behind.fold)
    )
    if not is_field(tokens[after]) and not qualified:
        return False
    stem = tokens[first:at]
    listed = any(token.fold in ("of", "for") for token in stem)
    if tokens[at].fold == "," and not listed:
        return all(is_field(token) or token.fold in _LISTING for token in stem) and _closes_in_a_body(tokens, after)
    if tokens[at].fold == ",":
        closes = tokens[after - 1].fold != "," or _list_closes(tokens, after)
        return listed and not any(token.fold == "and" for token in stem) and closes and not _is_body(tokens, after)
    if listed:
        return not (_is_body(tokens, after) or (tokens[at + 1].fold == "the" and _closes_behind_and(tokens, after)))
    return is_field(tokens[at - 1]) and _is_body(tokens, after) and len(stem) <= 5


def _qualifies(fold: str, field: str) -> bool:
    """True for what stands before a field: "Digital Economy", "Market Reform", not the company "Zunda Energy"."""
    words = lexicon(_EN)
    adjective = fold in words["modifier"] or fold in words["notname"] or fold.endswith(("al", "ic", "ive", "ary"))
    return adjective or field not in words["company"]


def _closes_in_a_body(tokens: Sequence[Token], at: int) -> bool:
    """True for "Space and Technology Commission" behind "Communications,": fields up to "and" and a head noun."""
    for number in range(at, min(at + 8, len(tokens) - 1)):
        if tokens[number].fold == "and":
            return is_field(tokens[number + 1]) and tokens[number + 1].capital and _is_body(tokens, number + 1)
        if not (tokens[number].fold == "," or (tokens[number].capital and is_field(tokens[number]))):
            return False
    return False


def _closes_behind_and(tokens: Sequence[Token], at: int) -> bool:
    """True for "Identification and Registration Authority": fields joined by "and" up to a head noun."""
    while at + 1 < len(tokens) and is_name_word(tokens[at + 1]):
        at += 1
    joined = at + 2 < len(tokens) and tokens[at + 1].fold in ("and", "&") and is_name_word(tokens[at + 2])
    return joined and is_field(tokens[at]) and _is_body(tokens, at + 2)


def _list_closes(tokens: Sequence[Token], at: int) -> bool:
    """True where capitalised fields go on to "and" and one more field."""
    for number in range(at, min(at + 12, len(tokens) - 1)):
        token = tokens[number]
        if token.fold in ("and", "&"):
            follower = tokens[number + 1 + (tokens[number + 1].fold == "the" and number + 2 < len(tokens))]
            return (follower.capital and is_field(follower)) or (
                number + 2 < len(tokens) and follower.capital and is_field(tokens[number + 2])
            )
        if not (token.capital or token.fold in (",", "of", "the")):
            return False
    return False


def _is_body(tokens: Sequence[Token], at: int) -> bool:
    """True where the capitalised words from `at` end in the head noun of a body ("Management Fund")."""
    last = at
    while last + 1 < len(tokens) and is_name_word(tokens[last + 1]):
        last += 1
    words = lexicon(_EN)
    return any(tokens[last].fold in words[kind] for kind in _HEADS if kind != "company")


def given_names() -> frozenset[str]:
    return word_list("given_names_en.txt", _EN)
