"""Titles of function in Arabic: "الوزيرة المكلفة بالتجارة", "المدير العام للوكالة", "رئيسة مجلس إدارة الشركة"."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.packs.actors.lexicon import lexicon
from mithaq.reading.packs.actors.phrases_ar import is_break, is_given
from mithaq.reading.packs.actors.title_reach_ar import Reach
from mithaq.reading.packs.actors.titles import Title
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.actors.tokens_ar import definite, stem
from mithaq.reading.packs.languages import Language

_AR = Language.ARABIC
# Words that are titles only with a complement: given names, and common nouns.
_NEEDS = {
    "امين": ("عام", "عامه", "مال", "سر"),
    "امينه": ("عام", "عامه", "مال", "سر"),
    "كاتب": ("دوله", "عام", "عامه"),
    "كاتبه": ("دوله", "عام", "عامه"),
    "عامل": ("اقليم", "عماله", "صاحب"),
    "ولي": ("عهد",),
    "مشرف": ("عام",),
    "مشرفه": ("عامه",),
    "امير": ("دوله", "قطر", "كويت", "منطقه"),
    "ملك": ("المغرب", "الاردن", "البحرين"),
}


def find_titles(tokens: Sequence[Token]) -> list[Title]:
    """Titles in `tokens`, in order, none inside another."""
    titles: list[Title] = []
    at = 0
    while at < len(tokens):
        title = _title(tokens, at)
        if title is None:
            at += 1
        else:
            titles.append(title)
            at = title.last
    return titles


def _title(tokens: Sequence[Token], noun: int) -> Title | None:
    words = lexicon(_AR)
    token = tokens[noun]
    if not token.word or not (stem(token) in words["title"] or _is_owned(stem(token))):
        return None
    if stem(token) in ("ممثل", "ممثله") and noun + 1 < len(tokens) and tokens[noun + 1].fold in ("في", "ب"):
        return None  # "ممثلة في رئيسها"
    if definite(token) and token.fold in words["honorific"]:
        return None
    if _is_a_surname(tokens, noun) or (noun and tokens[noun - 1].fold == "مجلس"):
        return None
    needs = _NEEDS.get(stem(token))
    follower = stem(tokens[noun + 1]) if noun + 1 < len(tokens) else ""
    if needs is not None and follower not in needs:
        return None
    if noun and tokens[noun - 1].fold in ("نايب", "نايبه"):
        return None
    state = stem(token) in words["title_state"] or (stem(token) in ("كاتب", "كاتبه") and follower == "دوله")
    head_of_state = stem(token) in ("رييس", "رييسه") and _heads_a_state(tokens, noun + 1)
    reach = Reach(tokens, noun, minister=state or head_of_state)
    state = state or (reach.minister and not head_of_state)
    return Title(
        first=noun,
        last=reach.at,
        minister=state or head_of_state,
        portfolio=_portfolio(tokens, reach) if state else None,
        body=reach.body,
        owner=_is_owned(stem(token)),
        plural=stem(token) in ("وزراء", "وزيران", "وزيرا", "وزيري", "روساء"),
    )


def _portfolio(tokens: Sequence[Token], reach: Reach) -> tuple[int, int] | None:
    """The field of a minister, up to a second function ("وزير الاتصالات رئيس الهيئة"); None without one."""
    if not reach.portfolio or reach.portfolio >= reach.at:
        return None
    titles = lexicon(_AR)["title"]
    for at in range(reach.portfolio + 1, reach.at):
        if stem(tokens[at]) in titles and not definite(tokens[at]):
            return reach.portfolio, at
    return reach.portfolio, reach.at


def _heads_a_state(tokens: Sequence[Token], at: int) -> bool:
    """True for "الحكومة", "مجلس الوزراء", "الجمهورية" behind "رئيس"."""
    at += at < len(tokens) and tokens[at].fold == "مجلس"
    return at < len(tokens) and stem(tokens[at]) in ("حكومه", "وزراء", "جمهوريه", "دوله")


def _is_a_surname(tokens: Sequence[Token], noun: int) -> bool:
    """True for "سفير" in "كريم سفير،": behind a given name, with no complement."""
    if definite(tokens[noun]) or not noun or not is_given(tokens[noun - 1]):
        return False
    behind = tokens[noun + 1] if noun + 1 < len(tokens) else None
    return behind is None or is_break(behind) or behind.fold in ("و", "ب")


def _is_owned(noun: str) -> bool:
    """True for "رئيستها": a title with a pronoun for the body named before."""
    titles = lexicon(_AR)["title"]
    for ending in ("ها", "هم", "هما"):
        base = noun.removesuffix(ending)
        if base != noun and (base in titles or base.removesuffix("ت") + "ه" in titles):
            return True
    return False
