"""Titles of function in English: "minister delegate in charge of trade", "Zunda's chief technology officer"."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.runs_en import find_runs, given_names, head_of, is_field, is_name_word
from mithaq.reading.packs.actors.title_fields_en import countries_end, field_list, is_body_start
from mithaq.reading.packs.actors.titles import Title
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.languages import Language

_EN = Language.ENGLISH
_ARTICLES = frozenset(("the", "a", "an"))
_OWNERS = frozenset(("its", "their", "his", "her", "our"))
_PLURAL = frozenset("ministers secretaries presidents directors managers executives governors mayors heads".split())
# Their town or country is part of the function.
_LOCAL_RULERS = frozenset(("mayor", "governor", "wali", "prefect", "ambassador", "ambassadors", "consul", "envoy"))
# "secretary", "officer" and "executive" are functions only with a word before them or a field behind.
_NEEDS_MODIFIER = frozenset(("officer", "officers", "executive", "executives", "lead", "principal", "deputy", "member"))
_STATE_BEFORE = frozenset(("prime", "cabinet"))
_CHARGE = (("in", "charge", "of"), ("responsible", "for"), ("tasked", "with"), ("charged", "with"), ("delegate", "for"))
_FIELD_PREPOSITIONS = frozenset(("of", "for", "on"))
_BODY_PREPOSITIONS = frozenset(("of", "at", "for", "with", "from", "in"))


def find_titles(tokens: Sequence[Token]) -> list[Title]:
    """Titles in `tokens`, in order, none inside another."""
    titles: list[Title] = []
    at = 0
    while at < len(tokens):
        title = _title(tokens, at, floor=titles[-1].last if titles else 0)
        if title is None:
            at += 1
        else:
            titles.append(title)
            at = title.last
    return titles


def _title(tokens: Sequence[Token], noun: int, *, floor: int) -> Title | None:
    words = lexicon(_EN)
    fold = tokens[noun].fold.removeprefix("ex-")
    if fold not in words["title"] or not tokens[noun].word:
        return None
    follower = tokens[noun + 1].fold if noun + 1 < len(tokens) else ""
    if follower in words["title"] and follower not in ("general", "delegate", *words["honorific"]):
        return None  # the last noun of a row is the head: "deputy director"
    if noun and fold in words["honorific"] and tokens[noun - 1].fold in words["title"]:
        return None  # "Vice President Professor Zunda"
    first = _left(tokens, noun, floor)
    noun = _second(tokens, noun)
    alone = (fold, follower) == ("principal", "of") or _folds(tokens, noun + 1, 2) == ("of", "parliament")
    if first == noun and fold in _NEEDS_MODIFIER and not alone:
        return None
    modifiers = [token.fold for token in tokens[first:noun]]
    minister = (
        fold in words["state_title"]
        or (fold.startswith("secretar") and bool(_STATE_BEFORE & set(modifiers) or _is_of_state(tokens, noun)))
        or _is_head_of_government(tokens, noun)
    )
    last, portfolio, body = _complement(tokens, noun + 1, minister=minister)
    if body is None and last + 1 < len(tokens) and tokens[last].fold == "," and not minister:
        placed = countries_end(tokens, last + 1)
        if placed > last + 1 and (placed >= len(tokens) or tokens[placed].fold in (",", ".", "at", "for", ")", ";")):
            last = placed
        body = _body_at(tokens, last)
    if body is None and not minister and portfolio is None:
        body = _body_apart(tokens, first, last)
    field = (portfolio, last) if portfolio is not None else None
    if minister and field is None and any(is_field(token) for token in tokens[first:noun]):
        fields = [at for at in range(first, noun) if is_field(tokens[at]) and tokens[at].fold not in _STATE_BEFORE]
        field = (fields[0], fields[-1] + 1) if fields else None
    owner = first > floor and tokens[first - 1].fold in _OWNERS
    before = None if owner else _body_before(tokens, first, floor)
    if before is not None and before[0] > floor + 1 and tokens[before[0] - 1].fold in ("'s", "’s"):
        owning = _body_before(tokens, before[0], floor)
        if owning is not None and countries_end(tokens, before[0]) == before[1]:
            first, before = before[0], owning  # "Volta's Egypt country head"
    return Title(
        first=first,
        last=last,
        minister=minister,
        portfolio=field,
        before=before,
        body=body,
        owner=owner,
        plural=fold in _PLURAL,
    )


def _second(tokens: Sequence[Token], noun: int) -> int:
    """The noun of a second title joined to the first: "chairman and chief executive of"."""
    words = lexicon(_EN)
    if noun + 2 >= len(tokens) or tokens[noun + 1].fold not in ("and", "&"):
        return noun
    at = noun + 2
    while at < len(tokens) - 1 and at < noun + 5 and tokens[at].fold in words["modifier"]:
        at += 1
    return at if tokens[at].fold in words["title"] else noun


def _left(tokens: Sequence[Token], noun: int, floor: int) -> int:
    """Where the modifiers before the noun begin: "deputy", "chief information", "Saudi"."""
    words = lexicon(_EN)
    gentilics = word_list("gentilics_en.txt", _EN)
    first = noun
    state = tokens[noun].fold in words["state_title"]
    while first > floor:
        token = tokens[first - 1]
        if token.text == "Group" and first - 1 > floor and is_name_word(tokens[first - 2]):
            break  # "Volta Group CEO": the body's name
        if token.text in ("State", "County") and first - 1 > floor and is_name_word(tokens[first - 2]):
            break  # "Volta State Commissioner"
        known = (
            (state and token.capital and is_field(token))
            or token.fold in words["modifier"]
            or token.fold in words["title"]
            or token.fold in gentilics
        )
        if token.fold in ("and", "&") and first < noun and first - 1 > floor:
            before = tokens[first - 2]
            known = before.fold in words["modifier"] or before.fold in words["officer"] or before.fold in words["title"]
            known = known or (state and before.capital and is_field(before) and tokens[first].capital)
        if not known:
            break
        first -= 1
    first -= _has_unknown_field(tokens, first, noun, floor)
    while first < noun and tokens[first].fold in ("and", "&"):
        first += 1
    return first


def _has_unknown_field(tokens: Sequence[Token], first: int, noun: int, floor: int) -> bool:
    """True for the "programme" of "programme director": an unlisted word behind a comma or an article."""
    if first <= floor + 1 or not tokens[first - 1].word or tokens[first - 1].capital:
        return False
    words = lexicon(_EN)
    fold, edge = tokens[first - 1].fold, tokens[first - 2].fold
    if fold.endswith("ly") or any(fold in words[name] for name in ("stop", "say", "act")):
        return False
    if edge == "the":
        return first < noun or fold in words["field"]
    return edge in (",", "'s", "’s", "its", "a", "an", "as")


def _is_of_state(tokens: Sequence[Token], noun: int) -> bool:
    return [token.fold for token in tokens[noun + 1 : noun + 3]] == ["of", "state"]


def _is_head_of_government(tokens: Sequence[Token], noun: int) -> bool:
    return tokens[noun].fold == "head" and [token.fold for token in tokens[noun + 1 : noun + 3]] == ["of", "government"]


def _complement(tokens: Sequence[Token], at: int, *, minister: bool) -> tuple[int, int | None, int | None]:
    """(end of the role, where a portfolio begins, where a body begins) for what stands behind the noun."""
    high = at > 1 and _folds(tokens, at - 2, 2) == ("high", "commissioner")
    if (high or tokens[at - 1].fold in _LOCAL_RULERS) and _land_end(tokens, at) > at:
        return _land_end(tokens, at), None, None
    if minister and _folds(tokens, at, 2) in (("of", "state"), ("of", "government")):
        at += 2
    if at < len(tokens) and tokens[at].fold in ("general", "delegate", "designate", "emeritus", "adjoint"):
        at += 1
    if minister and at < len(tokens) and tokens[at].fold == "to":
        at = _superior(tokens, at)
    charge = _charge(tokens, at)
    if charge is not None:
        end = field_list(tokens, charge, minister=True)
        return (end, charge, None) if end > charge else (at, None, None)
    if at + 1 >= len(tokens) or tokens[at].fold not in _BODY_PREPOSITIONS:
        return at, None, None
    inner = at + 1 + (tokens[at + 1].fold in _ARTICLES)
    if inner >= len(tokens):
        return at, None, None
    if not minister:
        end, body = _behind(tokens, at, inner)
        return end, None, body
    end = field_list(tokens, inner, minister=True) if tokens[at].fold in _FIELD_PREPOSITIONS else inner
    return (end, inner, None) if end > inner else (at, None, None)


def _land_end(tokens: Sequence[Token], at: int) -> int:
    """One past "of Zanzibar" behind "mayor"; `at` where no place follows ("governor of the Central Bank")."""
    if at + 1 >= len(tokens) or tokens[at].fold not in ("of", "to", "for"):
        return at
    inner = at + 1 + (tokens[at + 1].fold == "the")
    end = inner
    while end < len(tokens) and is_name_word(tokens[end]) and not (end > inner and tokens[end].fold in given_names()):
        end += 1
    if countries_end(tokens, inner) > inner:
        end = countries_end(tokens, inner)  # a person's name may follow
    if end == inner or head_of(tokens[inner:end]):
        return at
    return _land_end(tokens, end) if _folds(tokens, end, 1) == ("to",) and tokens[at].fold == "of" else end


def _behind(tokens: Sequence[Token], at: int, inner: int) -> tuple[int, int | None]:
    """(end of the role, where a body begins) for "of sales at Zunda", "of Zunda", "for Kenya" behind a noun."""
    placed = countries_end(tokens, inner)
    if placed > inner:
        return placed, None
    if is_body_start(tokens, inner):
        return at, inner
    end = field_list(tokens, inner, minister=False) if tokens[at].fold in _FIELD_PREPOSITIONS else inner
    return (end, _body_at(tokens, end)) if end > inner else (at, None)


def _body_at(tokens: Sequence[Token], at: int) -> int | None:
    """Where the body of "at Zunda" begins behind a whole role; None without one."""
    if at + 1 >= len(tokens) or tokens[at].fold not in _BODY_PREPOSITIONS:
        return None
    inner = at + 1 + (tokens[at + 1].fold in _ARTICLES or tokens[at + 1].fold in _OWNERS)
    return inner if inner < len(tokens) and is_body_start(tokens, inner) else None


def _body_apart(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where the body begins in "Amal Karam, chief executive, Zunda, said" and "(director, Zunda Trust)"."""
    if not first or tokens[first - 1].fold not in (",", "(") or last + 1 >= len(tokens) or tokens[last].fold != ",":
        return None
    inner = last + 1 + (tokens[last + 1].fold in _ARTICLES)
    runs = find_runs(tokens[inner : inner + 14])
    if not runs or runs[0].first or tokens[inner].fold in given_names() or not is_body_start(tokens, inner):
        return None
    end = inner + runs[0].last
    if countries_end(tokens, inner) == end or any(token.fold in lexicon(_EN)["title"] for token in tokens[inner:end]):
        return None
    behind = _folds(tokens, end, 1)
    bracketed = tokens[first - 1].fold == "(" and behind == (")",)
    titled = any(token.fold in lexicon(_EN)["title"] for token in tokens[end + 1 : end + 5])
    return inner if bracketed or (behind == (",",) and not titled) else None


def _folds(tokens: Sequence[Token], at: int, count: int) -> tuple[str, ...]:
    return tuple(token.fold for token in tokens[at : at + count])


def _superior(tokens: Sequence[Token], at: int) -> int:
    """One past "to the head of government" behind "minister delegate"; `at` where no such thing stands."""
    inner = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].fold == "the")
    for phrase in (
        ("head", "of", "the", "government"),
        ("head", "of", "government"),
        ("prime", "minister"),
        ("president",),
    ):
        if _folds(tokens, inner, len(phrase)) == phrase:
            end = inner + len(phrase)
            return end + (end < len(tokens) and tokens[end].fold == "," and _charge(tokens, end + 1) is not None)
    return at


def _charge(tokens: Sequence[Token], at: int) -> int | None:
    """Where the field begins behind "in charge of"; None where no such words stand."""
    for phrase in _CHARGE:
        if _folds(tokens, at, len(phrase)) == phrase:
            inner = at + len(phrase)
            return inner + (inner < len(tokens) and tokens[inner].fold == "the")
    return None


def _body_before(tokens: Sequence[Token], first: int, floor: int) -> tuple[int, int] | None:
    """The body in front of a title: "Volta vice-president", "the ministry's chief digital officer"."""
    last = first
    if (last > floor and tokens[last - 1].fold in ("'s", "’s")) or (
        last > floor and tokens[last - 1].fold in ("'", "’")
    ):
        last -= 1
    begin = last
    while begin > floor and is_name_word(tokens[begin - 1]):
        begin -= 1
    if begin < last:
        return begin, last
    if last < first and last > floor and tokens[last - 1].word:
        return last - 1, last
    words = lexicon(_EN)
    if last > floor and any(tokens[last - 1].fold in words[kind] for kind in words if kind.startswith("generic:")):
        return last - 1, last
    return None
