"""Arabic names without a head noun where a body stands: quoted, in Latin letters, or words on no list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.model import Span
from mithaq.reading.packs.actors.analysis import Analysed
from mithaq.reading.packs.actors.found import Found
from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.phrases_ar import (
    is_break,
    is_gentilic,
    is_given,
    is_latin,
    is_quote,
    is_unknown,
    is_unknown_name,
    latin_end,
    letters_end,
    quoted,
)
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.actors.tokens_ar import common, definite, stem
from mithaq.reading.packs.languages import Language

_AR = Language.ARABIC
# Kinds of companies that stand in their names: "زندة القابضة".
_KINDS = frozenset(("القابضه", "العالميه", "الدوليه", "المحدوده"))


def mention_of(sentence: Analysed, first: int, last: int, kind: str, *, by: str) -> Found:
    """The mention over tokens [first, last), without quotation marks around it."""
    tokens = sentence.tokens
    if is_quote(tokens[first]) and is_quote(tokens[last - 1]):
        first, last = first + 1, last - 1
    span = sentence.span_of(first, last)
    acronym = None
    if (
        last + 2 < len(tokens)
        and tokens[last].text == "("
        and is_latin(tokens[last + 1])
        and tokens[last + 2].text == ")"
    ):
        acronym = Span(tokens[last + 1].start, tokens[last + 1].end)
    return Found(start=span.start, end=span.end, kind=ActorKind.ORGANISATION, by=by, head=kind, acronym=acronym)


def find_coined(sentence: Analysed, held: set[int], found: Sequence[Found]) -> Iterator[Found]:
    """Names without head noun where a body stands: quoted, in Latin letters, or unknown words.

    A body stands behind "مع" and "بين", behind a verb of doing, in a title, and beside a body in a list of parties.
    """
    tokens = sentence.tokens
    bodies = {title.body for title in sentence.titles if title.body is not None}
    dealt = any(stem(token) in lexicon(_AR)["deal"] or token.fold in lexicon(_AR)["verb_deal"] for token in tokens)
    ends = {each.end for each in found}
    at = 0
    while at < len(tokens):
        quote = quoted(tokens, at)
        latin = latin_end(tokens, at) if quote is None and is_latin(tokens[at]) else None
        bare = (
            bare_end(tokens, at)
            if quote is None and latin is None and _is_bare(tokens, at, in_title=at in bodies)
            else None
        )
        stop = quote or latin or bare
        if stop is None:
            at += 1
            continue
        listed = dealt and (_beside(tokens, at, ends) or (at > 0 and tokens[at - 1].fold in ("مع", "بين", "وبين")))
        if quote and not (listed or _quotes_a_name(tokens, at)):
            at = stop
            continue
        stands = at in bodies or listed or _where_a_body_stands(tokens, at, bare=bare is not None)
        if stands and held.isdisjoint(range(at, stop)):
            signs = at > 0 and _feminine(tokens[at - 1].fold)
            sure = "quoted" if quote else "latin" if latin else "listed" if listed or signs or at in bodies else ""
            mention = mention_of(sentence, at, stop, "", by=sure or "position")
            ends.add(mention.end)
            yield mention
        at = stop


def _quotes_a_name(tokens: Sequence[Token], at: int) -> bool:
    """False for a quoted programme, fair or turn of phrase: "«برنامج …»", "«بيع»"."""
    words = lexicon(_AR)
    first = tokens[at + 1]
    if stem(first) in words["scheme"] or stem(first) in words["event"] or first.fold in words["prep"]:
        return False
    before = tokens[at - 1] if at else None
    dealt = before is not None and (before.fold in words["verb_deal"] or before.fold in words["party_prep"])
    return dealt or stem(first) not in common()


def _is_bare(tokens: Sequence[Token], at: int, *, in_title: bool) -> bool:
    """True where an unknown word begins a name: not the first of a construct ("نقاشات الجلسة"), not "ب" and a town."""
    token = tokens[at]
    if in_title and definite(token):
        return is_unknown_name(stem(token))  # "الأمين العام لليونسكو"
    if _opens_a_party(tokens, at) and is_given(token) and at + 1 < len(tokens) and definite(tokens[at + 1]):
        return is_gentilic(tokens[at + 1])  # "سعيد السعودية"
    if not is_unknown(token) or (token.fold.startswith("ب") and not _opens_a_party(tokens, at)):
        return False
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    if follower is None or not definite(follower) or is_break(follower):
        return True
    own = follower.fold in lexicon(_AR)["scope"] or follower.fold in word_list("countries_ar.tsv", _AR)
    return own or is_gentilic(follower)


def _opens_a_party(tokens: Sequence[Token], at: int) -> bool:
    words = lexicon(_AR)
    return at > 0 and (
        tokens[at - 1].fold in ("و", "مع", "بين", "وبين")
        or tokens[at - 1].fold in words["verb_deal"]
        or stem(tokens[at - 1]) in words["descriptor"]
    )


def bare_end(tokens: Sequence[Token], at: int) -> int:
    """One past an unknown name: three words at most, an adjective or a country behind it with it."""
    end = letters_end(tokens, at) or at + 1
    while end < len(tokens) and end < at + 3:
        token = tokens[end]
        own = definite(token) and (
            token.fold in lexicon(_AR)["scope"] or token.fold in word_list("countries_ar.tsv", _AR)
        )
        own = own or (end == at + 1 and token.fold in _KINDS)
        if not (own or is_unknown(token)) or is_gentilic(token):
            break
        end += 1
    return end


def _feminine(fold: str) -> bool:
    """True for "وقعت", "تعتزم": a company is feminine, common nouns of this gender mostly have an ending of it."""
    words = lexicon(_AR)
    return (fold in words["verb_deal"] or fold in words["verb_act"]) and (fold.endswith("ت") or fold[:1] in "تس")


def _beside(tokens: Sequence[Token], at: int, ends: set[int]) -> bool:
    """True behind "و" that follows a body."""
    before = at - 1
    if before < 0 or tokens[before].fold != "و":
        return False
    while before > 0 and (tokens[before - 1].text in "،," or is_quote(tokens[before - 1])):
        before -= 1
    last = tokens[before - 1] if before else None
    if len(tokens[at].fold) < 6 and tokens[at].fold.endswith("ت"):
        return False  # "وأبرمت": a verb
    return last is not None and last.end in ends


def _where_a_body_stands(tokens: Sequence[Token], at: int, *, bare: bool) -> bool:
    """True where what stands before `at` is followed by a body; unknown words need more than coined names."""
    words = lexicon(_AR)
    before = at - 1
    while before >= 0 and (tokens[before].fold in ("و", "ف") or is_quote(tokens[before])):
        before -= 1
    if before < 0:
        return at > 0 and not bare
    token = tokens[before]
    if before and (tokens[before - 1].fold, token.fold) == ("كل", "من"):
        return True
    if bare and before != at - 1:
        return False
    if token.fold in words["party_prep"]:
        return not bare
    if token.fold in words["verb_deal"] or token.fold in words["verb_act"]:
        return True
    return not bare and (
        token.fold in ("لدي", "باسم", "عن", "طرف", "كل")
        or stem(token) in words["descriptor"]
        or stem(token) in words["plural_body"]
        or stem(token) in words["title"]
    )
