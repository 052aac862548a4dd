"""The fields, countries and bodies behind an English title: "of education and research", "at the bank"."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.runs_en import head_of, is_field, is_name_word
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.languages import Language

_EN = Language.ENGLISH
_UNITS = frozenset(
    "sector division department unit region affairs section cluster business department directorate office".split()
)
# Head nouns that make fields the name of a body: "the Data Protection Commission".
_BODIES = ("ministry", "agency", "council", "university", "centre", "fund", "bank", "government", "union")
_LIST_WORDS = 5
_ITEM_WORDS = 7


def is_body_start(tokens: Sequence[Token], at: int) -> bool:
    """True where a body may begin: a name that is no field, or "the company"."""
    words = lexicon(_EN)
    token = tokens[at]
    if is_name_word(token):
        end = at
        while end < len(tokens) and is_name_word(tokens[end]):
            end += 1
        if tokens[end - 1].fold not in _UNITS and head_of(tokens[at:end]) in _BODIES:
            return True
        return not all(is_field(tokens[number]) for number in range(at, end))
    gentilics = word_list("gentilics_en.txt", _EN)
    if _described(tokens, at):
        return True
    for number in range(at, min(at + 3, len(tokens))):
        if any(tokens[number].fold in words[kind] for kind in words if kind.startswith("generic:")):
            follower = tokens[number + 1].fold if number + 1 < len(tokens) else ""
            closes = follower in (",", ".", "", ";", ")") or follower in words["stop"] or follower in words["say"]
            return closes or tokens[number - 1].fold in gentilics
        if not tokens[number].word:
            return False
    return False


def _described(tokens: Sequence[Token], at: int) -> bool:
    """True for words that introduce a name: "student association Amber", "telecom operator Volta"."""
    words = lexicon(_EN)
    for number in range(at, min(at + 4, len(tokens) - 1)):
        token = tokens[number]
        if not token.word or token.capital or token.fold in words["stop"]:
            return False
        if token.fold in words["descriptor"]:
            return is_name_word(tokens[number + 1])
    return False


def countries_end(tokens: Sequence[Token], at: int) -> int:
    """One past the countries and regions listed from `at`; `at` where none stands."""
    words, countries = lexicon(_EN), word_list("countries_en.tsv", _EN)
    end = at
    while end < len(tokens):
        inner = end + (end > at and tokens[end].fold in (",", "and", "&"))
        inner += end > at and inner < len(tokens) and tokens[inner].fold in ("and", "the")
        for last in range(min(inner + 4, len(tokens)), inner, -1):
            if last < len(tokens) and _opens_a_name(tokens[last]):
                continue  # "the UAE Council", "the US company": a body
            part = [token.fold for token in tokens[inner:last]]
            if " ".join(part) in countries or (
                part[-1] in words["continent"] and all(tokens[i].capital for i in range(inner, last))
            ):
                break
            if part == ["middle", "east"]:
                break
        else:
            return end
        end = last
    return end


def _opens_a_name(token: Token) -> bool:
    """True for a word that goes on behind a country's name: "Council", "company"."""
    words = lexicon(_EN)
    return token.word and (token.capital or token.fold in words["descriptor"] or token.fold in words["generic:agency"])


def field_list(tokens: Sequence[Token], at: int, *, minister: bool) -> int:
    """One past the fields listed from `at`: "investment, convergence and evaluation of public policies"."""
    end = _field_item(tokens, at, minister=minister)
    if end == at:
        return at
    while end < len(tokens):
        if tokens[end].fold in ("and", "&"):
            inner = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].fold in ("the", "of", "for"))
            after = _field_item(tokens, inner, minister=minister)
            if after == inner or not _same_case(tokens, at, inner):
                break
            end = after
            if after < len(tokens) and tokens[after].fold in ("and", "&"):
                continue
            break
        if tokens[end].fold != "," or not _closes(tokens, end + 1, minister=minister):
            break
        end = _field_item(tokens, end + 1, minister=minister)
        if end < len(tokens) - 1 and tokens[end].fold == "," and tokens[end + 1].fold in ("and", "&"):
            end += 1
    return end


def _same_case(tokens: Sequence[Token], at: int, inner: int) -> bool:
    """A list in lower case goes on in lower case: behind "head of sales and" a capital begins a name."""
    if not tokens[inner].capital:
        return True
    return tokens[at].capital and (is_field(tokens[inner]) or is_field(tokens[min(inner + 1, len(tokens) - 1)]))


def _closes(tokens: Sequence[Token], at: int, *, minister: bool) -> bool:
    """True where an item at `at` is followed by more items and at last by "and" with one."""
    for _ in range(_LIST_WORDS):
        end = _field_item(tokens, at, minister=minister)
        if end == at or end >= len(tokens):
            return False
        if tokens[end].fold in ("and", "&") or (
            tokens[end].fold == "," and end + 1 < len(tokens) and tokens[end + 1].fold in ("and", "&")
        ):
            inner = end + 1 + (tokens[end].fold == ",")
            return inner < len(tokens) and _field_item(tokens, inner, minister=minister) > inner
        if tokens[end].fold != ",":
            return False
        at = end + 1
    return False


def _field_item(tokens: Sequence[Token], at: int, *, minister: bool) -> int:
    """One past a single field from `at` ("evaluation of public policies"); `at` where none stands."""
    words = lexicon(_EN)
    end = at
    while end < len(tokens) and end - at < _ITEM_WORDS:
        token = tokens[end]
        if token.fold in ("of", "for", "to") and at < end < len(tokens) - 1:
            follower = tokens[end + 1]
            if token.fold == "to" or not (follower.word and follower.fold not in words["stop"]):
                break
            if is_body_start(tokens, end + 1) and not (minister and is_field(follower)):
                break
            end += 1
            continue
        if (
            not token.word
            or token.fold in words["stop"]
            or token.fold in words["calendar"]
            or token.fold in words["honorific"]
        ):
            break
        if (
            token.capital
            and not (minister and _field_near(tokens, end))
            and not _unit_near(tokens, end)
            and not token.text.isupper()
            and not is_field(token)
        ):
            break
        if not token.capital and (token.fold in words["say"] or token.fold in words["act"]) and not is_field(token):
            break
        if token.fold in words["title"] and not is_field(token):
            break
        end += 1
    return end


def _unit_near(tokens: Sequence[Token], at: int) -> bool:
    """True in "Policies & Economic Studies sector": capitals that a common noun closes."""
    for token in tokens[at + 1 : at + 4]:
        if not token.capital:
            return token.fold in _UNITS
    return False


def _field_near(tokens: Sequence[Token], at: int) -> bool:
    """True where the capitalised word at `at` or the one behind it names a field ("Higher Education")."""
    return is_field(tokens[at]) or (at + 1 < len(tokens) and tokens[at + 1].capital and is_field(tokens[at + 1]))
