"""Organisations and states of Arabic text: by head noun, quotation marks, Latin letters, or the place of a party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.packs.actors.analysis import Analysed
from mithaq.reading.packs.actors.coined_ar import bare_end, find_coined, mention_of
from mithaq.reading.packs.actors.found import Found
from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.phrases_ar import (
    generic_class,
    head_class,
    is_break,
    is_gentilic,
    is_given,
    is_latin,
    is_named_after,
    is_quote,
    is_unknown,
    is_unknown_name,
    latin_end,
    name_reach,
    quoted,
)
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.actors.tokens_ar import CLITICS, common, definite, stem
from mithaq.reading.packs.languages import Language, fold_for

_AR = Language.ARABIC
_ORGANISATION = ActorKind.ORGANISATION
# Classes whose head noun is no part of a foreign or coined name behind it: "شركة زندة" is "زندة".
_DROPPED = frozenset(("company", "fund"))
# Classes whose head noun stays before a name in quotation marks too.
_KEPT = frozenset(("ministry", "university", "council", "region", "government"))
# Bodies of which a country has one by this name: "البريد التونسي", "الجامعة اللبنانية".
_OF_A_NATION = frozenset(("بريد", "جامعه", "معهد", "خزينه", "دوري", "برلمان"))
_ADJECTIVE = regex.compile(r"م\p{L}{3,}ه|\p{L}{3,}يه")


def find_organisations(text: str, sentences: Sequence[Analysed]) -> list[Found]:
    """Bodies and states of all sentences, and what points back to bodies, in reading order."""
    found: list[Found] = []
    for sentence in sentences:
        held = {at for person in sentence.persons for at in range(person.first, person.last)}
        here = [*_headed(sentence, held), *_united_nations(sentence), *_states(sentence, held)]
        found += here
        found += find_coined(sentence, held, here)
    again = _named_again(text, found)
    seen = Counter(text[each.start : each.end] for each in again)
    found = [
        each
        for each in found
        if each.by != "position" or " " in text[each.start : each.end] or seen[text[each.start : each.end]] > 1
    ]
    kept = {text[each.start : each.end] for each in found}
    return found + [each for each in again if text[each.start : each.end] in kept]


def _headed(sentence: Analysed, held: set[int]) -> Iterator[Found]:
    """Bodies with a head noun, and "الشركة"."""
    tokens = sentence.tokens
    inside_title = {at for title in sentence.titles for at in range(title.first + 1, title.last)}
    at = 0
    while at < len(tokens):
        token = tokens[at]
        kind = head_class(token)
        descriptor = stem(token) in lexicon(_AR)["descriptor"]
        nation = definite(token) and stem(token) in _OF_A_NATION
        if at in held or at in inside_title or not (kind or descriptor or generic_class(token) or nation):
            at += 1
            continue
        mention, after = _from_head(sentence, at, kind or "company")
        if mention is not None:
            yield mention
        at = max(after, at + 1)


def _from_head(sentence: Analysed, at: int, kind: str) -> tuple[Found | None, int]:
    """(the body whose head noun stands at `at`, None where it is none; one past what was read)."""
    tokens = sentence.tokens
    token = tokens[at]
    if kind == "region" and is_place_clitic(tokens, at):
        return None, at + 1  # "بجهة سوس": where, not who
    named = at + 1
    while named < len(tokens) and is_gentilic(tokens[named]) and definite(tokens[named]):
        named += 1  # "الشركة السعودية «زندة»"
    mark = quoted(tokens, named)
    if mark is not None and kind != "government":
        first = at if kind in _KEPT and not definite(token) else named
        return mention_of(sentence, first, mark, kind, by="quoted"), mark
    if named < len(tokens) and is_latin(tokens[named]):
        end = latin_end(tokens, named)
        first = named if kind in _DROPPED or definite(token) else at
        return mention_of(sentence, first, end, kind, by="latin"), end
    if definite(token):
        if stem(token) in lexicon(_AR)["descriptor"] and named < len(tokens) and is_unknown(tokens[named]):
            end = bare_end(tokens, named)
            return mention_of(sentence, named, end, kind, by="descriptor"), end
        return _definite(sentence, at, kind)
    return _construct(sentence, at, kind)


def _definite(sentence: Analysed, at: int, kind: str) -> tuple[Found | None, int]:
    """ "الوكالة الوطنية لتقنين المواصلات" is named, "الوكالة" and "الشركة السعودية" point back."""
    tokens = sentence.tokens
    token = tokens[at]
    if kind == "government":
        return _government(sentence, at)
    end = name_reach(tokens, at, kind)
    scoped = end > at + 1 and (
        stem(tokens[at + 1]) in ("منتدبه", "مكلفه")
        or (definite(tokens[at + 1]) and is_unknown_name(stem(tokens[at + 1])) and kind != "company")
        or tokens[at + 1].fold in lexicon(_AR)["scope"]
        or any(part.fold == "ل" for part in tokens[at + 1 : end])
        or (stem(token) in _OF_A_NATION and is_gentilic(tokens[at + 1]))
    )
    if scoped and (head_class(token) or stem(token) in _OF_A_NATION):
        return mention_of(sentence, at, end, kind, by=f"head:{kind}"), end
    back = generic_class(token)
    if not back:
        return None, at + 1
    end = at + 1
    while end < len(tokens) and is_gentilic(tokens[end]) and definite(tokens[end]):
        end += 1
    if end == at + 1 and end < len(tokens) and _of_a_class(token, tokens[end]):
        return None, end
    span = sentence.span_of(at, end)
    return (
        Found(start=span.start, end=span.end, kind=_ORGANISATION, by="coref", head=back, explicit=False),
        end,
    )


def _of_a_class(token: Token, follower: Token) -> bool:
    """True for "المدرسة العمومية", "المقاولة الصغرى": any body of the sort, none in particular."""
    words = lexicon(_AR)
    if not definite(follower) or stem(follower) in words["title"] or follower.fold in words["honorific"]:
        return False
    if stem(follower) in ("وصيه", "معنيه", "مذكوره", "نفسها", "ذاتها", "ام", "وصي", "معني", "مذكور", "ذاته", "نفسه"):
        return False
    return stem(follower) in common() and (
        token.fold.endswith("ه") == (follower.fold.endswith("ه") or stem(follower) == "صغري")
    )


def _government(sentence: Analysed, at: int) -> tuple[Found | None, int]:
    """ "الحكومة", "الحكومة المغربية", "الدولة", "المملكة المغربية"."""
    tokens = sentence.tokens
    end = at + 1
    while end < len(tokens) and is_gentilic(tokens[end]):
        end += 1
    behind = tokens[end] if end < len(tokens) else None
    if behind is not None and definite(behind) and stem(behind) in ("الكترونيه", "رقميه", "ذكيه", "مفتوحه"):
        return None, end
    if at and is_place_clitic(tokens, at):
        return None, end
    if stem(tokens[at]) in ("جمهوريه", "سلطنه", "اماره"):
        return None, end
    span = sentence.span_of(at, end)
    return Found(start=span.start, end=span.end, kind=ActorKind.STATE, by="head:government", head="government"), end


def is_place_clitic(tokens: Sequence[Token], at: int) -> bool:
    """True behind "ب" or "في", where a country is a place."""
    return at > 0 and tokens[at - 1].fold in ("ب", "في")


def _local_council(token: Token, follower: Token) -> bool:
    """True for "مجلس جماعة طنجة", "مجلس الجهة"."""
    return stem(token) in ("مجلس", "ولايه", "امانه") and stem(follower) in (
        "جماعه",
        "جهه",
        "عماله",
        "اقليم",
        "مدينه",
        "بلديه",
        "محافظه",
        "منطقه",
    )


def _construct(sentence: Analysed, at: int, kind: str) -> tuple[Found | None, int]:
    """ "وزارة الصحة", "شركة زندة فيبر"; "شركة ناشئة" is nobody."""
    tokens = sentence.tokens
    token = tokens[at]
    end = name_reach(tokens, at, kind)
    if end == at + 1 or tokens[at + 1].fold in CLITICS:
        return None, at + 1
    follower = tokens[at + 1]
    while (
        end > at + 2
        and not (kind == "company" and definite(follower))
        and is_gentilic(tokens[end - 1])
        and definite(tokens[end - 1])
        and tokens[end - 1].fold not in lexicon(_AR)["scope"]
        and tokens[end - 2].fold not in CLITICS  # "وزارة الاقتصاد والمالية"
        and head_class(tokens[end - 2]) != "government"
    ):
        end -= 1
    nested = (stem(follower) in lexicon(_AR)["descriptor"] or head_class(follower)) and not definite(follower)
    if nested and kind != "post" and not _local_council(token, follower):
        return None, at + 1
    construct = at + 2 < len(tokens) and definite(tokens[at + 2])
    branded = construct and is_gentilic(tokens[at + 2]) and kind == "company"
    branded = branded or (kind == "company" and at + 2 < end and is_unknown(tokens[at + 2]))
    common_one = not definite(follower) and _is_common(follower, kind, construct=construct) and not branded
    common_one = common_one and not is_named_after(token, follower)
    if common_one and not _local_council(token, follower):
        return None, at + 1
    if kind == "government":
        end = country_end(tokens, at + 1) or 0
        if not end:
            return None, at + 1
        span = sentence.span_of(at, end)
        return Found(start=span.start, end=span.end, kind=ActorKind.STATE, by="head:government", head=kind), end
    # "شركة زندة" is "زندة", "مجموعة موانئ زندة" keeps its noun.
    dropped = kind == "company" and not definite(follower) and (branded is construct or follower.fold not in common())
    return mention_of(sentence, at + 1 if dropped else at, end, kind, by=f"head:{kind}"), end


def _is_common(token: Token, kind: str, *, construct: bool) -> bool:
    """True for a word that leaves the noun common: "شركة ناشئة", "مركز متعدد", "مؤسسة حكومية".

    Args:
        construct: True where a word with its article follows.
    """
    if is_given(token) or token.fold in lexicon(_AR)["particle"]:
        return False
    if is_gentilic(token):
        return True
    if token.fold in lexicon(_AR)["field"] or kind == "ministry":
        return False
    if kind in ("agency", "council", "foundation", "fund") and construct and not _ADJECTIVE.fullmatch(token.fold):
        return False  # "جمعية رجال الأعمال"
    return (
        token.fold in common()
        or token.fold in lexicon(_AR)["role_adjective"]
        or _ADJECTIVE.fullmatch(token.fold) is not None
    )


def country_end(tokens: Sequence[Token], at: int) -> int | None:
    """One past the country named at `at`; None where none is. "مالي" is an adjective far more often."""
    countries = word_list("countries_ar.tsv", _AR)
    for length in (4, 3, 2, 1):
        name = " ".join(token.fold for token in tokens[at : at + length])
        if at + length <= len(tokens) and name in countries and name != "مالي":
            return at + length
    return None


def _united_nations(sentence: Analysed) -> Iterator[Found]:
    """ "الأمم المتحدة", "برنامج الأمم المتحدة الإنمائي"."""
    tokens = sentence.tokens
    for at in range(len(tokens) - 1):
        if (tokens[at].fold, tokens[at + 1].fold) != ("الامم", "المتحده"):
            continue
        first, last = at, at + 2
        if (at and head_class(tokens[at - 1])) or (at and stem(tokens[at - 1]) == "برنامج"):
            first -= 1
            while last < len(tokens) and definite(tokens[last]) and not is_break(tokens[last]):
                last += 1
        yield mention_of(sentence, first, last, "union", by="head:union")


def _states(sentence: Analysed, held: set[int]) -> Iterator[Found]:
    """Countries that do something, not those behind "ب" or "في"."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        end = country_end(tokens, at) if at not in held else None
        if end is not None and not is_place_clitic(tokens, at) and not _is_adjective(tokens, at):
            span = sentence.span_of(at, end)
            yield Found(start=span.start, end=span.end, kind=ActorKind.STATE, by="state", head="state")
        at = end or at + 1


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    """True for "السعودية" behind a noun or a name, where it is no country."""
    if not is_gentilic(tokens[at]) or not at:
        return False
    before = tokens[at - 1]
    return is_quote(before) or is_latin(before) or (before.word and not is_break(before) and before.fold not in CLITICS)


def _named_again(text: str, found: Sequence[Found]) -> list[Found]:
    """The same names elsewhere, clitics before them or not: "وعلم", "لـ«زندة»", "فولتا"."""
    folded = fold_for(text, _AR)
    names = {
        folded[each.start : each.end]: each
        for each in found
        if each.explicit and each.kind is _ORGANISATION and len(folded[each.start : each.end]) > 3
    }
    if not names:
        return []
    pattern = regex.compile(
        r"(?<![\p{L}\p{N}])(?:[وف])?(?:[بلك])?(?P<name>\L<names>)(?![\p{L}\p{N}])", names=list(names)
    )
    return [
        Found(
            start=match.start("name"),
            end=match.end("name"),
            kind=_ORGANISATION,
            by="again",
            head=names[match["name"]].head,
        )
        for match in pattern.finditer(folded)
    ]
