"""What an Arabic word may be in a noun phrase, and where the phrase of a body's name ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.actors.tokens_ar import CLITICS, common, definite, is_verb_with_object, known, stem
from mithaq.reading.packs.languages import Language

_AR = Language.ARABIC
HEADS = (
    "ministry", "agency", "foundation", "council", "region", "university", "centre", "bank", "fund", "company", "post",
    "government",
)  # fmt: skip
_LATIN = regex.compile(r"\p{Latin}")
_QUOTES = frozenset("\"«»“”„'")
# Present-tense verbs: "يعتزم", "ستستثمر". Nouns that begin alike are verbal nouns (تفعيل, تفاعل, تفعلة) or listed.
_PRESENT = regex.compile(r"(?:س?ي|ست|س?ن)\p{L}{2,}|ت\p{L}{3,}")
_VERBAL_NOUN = regex.compile(
    r"ت\p{L}{2}ي\p{L}\p{L}?|ت\p{L}ا\p{L}{1,2}|ت\p{L}{2,3}ه|ت\p{L}{2}|ا\p{L}ا\p{L}ه|تكنولوجي\p{L}*|تقني\p{L}*|.*(?:ات|يه)"
)
_DEED = regex.compile(r"ت\p{L}{2}ي\p{L}|ا\p{L}{2}ا\p{L}|است\p{L}{2}ا\p{L}|ا\p{L}ا\p{L}ه|ا\p{L}ت\p{L}ا\p{L}")
_PAST = regex.compile(r"(?:ا\p{L}{3,}|\p{L}{3,})ت")
# Plurals, adjectives of relation and verbal nouns: words that are hardly ever names of companies.
_COMMON_SHAPE = regex.compile(
    r"\p{L}+(?:ها|هم|هما|كم|ته)|ل[تامن]\p{L}{3,}|[تي]\p{L}{2}|ا\p{L}{2}ا\p{L}|ت\p{L}ا\p{L}{1,2}|ت\p{L}{2}ي\p{L}|\p{L}{2,}(?:يين|ويين|ايي|اييه|يات)|ان\p{L}{2}ا\p{L}|است\p{L}{3,}|مت\p{L}{3}"
)
# Words for what is signed that are fields of work too: "منظمة التعاون".
_DEAL_FIELDS = frozenset(("تعاون", "تفاهم", "خطاب", "رساله"))
_STILL_ADJECTIVE = frozenset(("متعدده", "متعدد", "ذات", "ذو", "ذوي"))
# Words that take "ب" within a name: "المكلفة بالتجارة", "للنهوض بالثقافة".
_WITH_B = frozenset(("مكلفه", "مكلف", "نهوض", "عنايه", "ارتقاء", "تعريف", "خاصه"))
# Bodies whose name ends in the place that they are there for.
_LOCAL = frozenset(("غرفه", "اكاديميه", "مديريه", "وكاله", "مجلس", "مندوبيه"))
_LONGEST_CONSTRUCT = 5
# A coined name that only begins like a verb: "تيرافولت". Verbs have one long vowel within, beside that of their ending.
_COINED = regex.compile(
    r"(?:س[يت]|[يت])(?=\p{L}{6})\p{L}*[اوي]\p{L}+[اوي]\p{L}*(?<!ون|ان|ين|وا|ها|هم)|س?[يت]\p{L}{4,}ا(?<!وا|ها|تا|نا)"
)
# Latin letters by their Arabic names, of which two or more are a name: "بي إم تي".
_LETTERS = frozenset("اي ايه بي سي دي اف جي اتش جيه كيه ال ام ان او كيو ار اس تي يو في دبليو اكس واي زد".split())
# Ranks that open a name within a name: "جامعة القاضي …", "مؤسسة الأميرة …".
_RANKS = frozenset("قاضي ملك ملكه امير اميره امام شيخ شيخه سلطان مولي مولاي لالا سيدي".split())
_ORDINALS = frozenset("اول ثاني ثالث رابع خامس سادس سابع".split())
# What is there for its members, so that any word but an adjective names it: "جمعية آفاق".
_NAMED_AFTER = frozenset(("جمعيه", "موسسه", "تعاونيه", "رابطه"))


@lru_cache(maxsize=8192)
def is_verb(fold: str) -> bool:
    """True for a word that is a verb as far as its shape and the lists tell."""
    words = lexicon(_AR)
    if is_verb_with_object(fold):
        return True
    if fold in words["verb_deal"] or fold in words["verb_act"] or fold in words["verb_say"]:
        return True
    if fold in word_list("given_names_ar.txt", _AR) or fold in words["field"] or fold in words["native"]:
        return False
    if fold in common() or fold in word_list("countries_ar.tsv", _AR) or fold in words["place_start"]:
        return False
    if _COINED.fullmatch(fold):
        return False
    if fold.startswith("ي"):
        return len(fold) > 3 and not fold.startswith("يوم")
    return bool(_PRESENT.fullmatch(fold)) and not fold.startswith("ن") and _VERBAL_NOUN.fullmatch(fold) is None


def is_latin(token: Token) -> bool:
    return (token.word and bool(_LATIN.match(token.text))) or (token.word and token.text[0].isdigit() and token.capital)


def is_quote(token: Token) -> bool:
    return token.text in _QUOTES


def is_break(token: Token) -> bool:
    """True for what no name goes over: signs, prepositions, verbs, numbers, days, what is signed."""
    words = lexicon(_AR)
    return (
        not token.word
        or token.fold in words["prep"]
        or (any(character.isdigit() for character in token.text) and not is_latin(token))
        or token.fold in words["calendar"]
        or (stem(token) in words["deal"] and stem(token) not in _DEAL_FIELDS)
        or token.fold in words["honorific"]
        or is_verb(token.fold)
    )


def head_class(token: Token) -> str:
    """Class of a head noun with or without article; "" for another word."""
    words, noun = lexicon(_AR), stem(token)
    if definite(token) and noun in words["post"]:
        return ""  # "الاتصالات" is a field, "اتصالات تونس" a company
    return next((kind for kind in HEADS if noun in words[kind]), "")


def generic_class(token: Token) -> str:
    """Class of the bodies that "الشركة" points back to; "" for another word."""
    words, noun = lexicon(_AR), stem(token)
    if not definite(token):
        return ""
    return next(
        (name.removeprefix("generic:") for name in words if name.startswith("generic:") and noun in words[name]), ""
    )


def is_gentilic(token: Token) -> bool:
    """True for an adjective of nationality, masculine or feminine."""
    noun = stem(token)
    known = word_list("gentilics_ar.txt", _AR)
    return noun in known or (noun.endswith("ه") and noun[:-1] in known)


def is_given(token: Token) -> bool:
    words = lexicon(_AR)
    if token.fold in words["honorific"] or (token.fold in words["prep"] and token.text != "علي"):
        return False  # "على" and "علي" are one word to match
    names, fold = word_list("given_names_ar.txt", _AR), token.fold
    if fold in names or (fold.startswith("عبدال") and len(fold) > 6):
        return True
    # A woman's name made of a man's: "كريمة", "مباركة".
    return fold.endswith("ه") and fold[:-1] in names and fold not in common() and fold[:-1] not in common()


def quoted(tokens: Sequence[Token], at: int) -> int | None:
    """One past the closing mark of the quotation that opens at `at`; None where it closes too far away."""
    if at >= len(tokens) or not is_quote(tokens[at]):
        return None
    for end in range(at + 1, min(at + 8, len(tokens))):
        if is_quote(tokens[end]):
            return end + 1 if end > at + 1 else None
    return None


def latin_end(tokens: Sequence[Token], at: int) -> int:
    """One past the Latin words from `at`."""
    end = at
    while end < len(tokens) and (is_latin(tokens[end]) or (tokens[end].text in "&+" and end > at)):
        end += 1
    return end


def name_reach(tokens: Sequence[Token], head: int, kind: str) -> int:
    """One past the last token of the name whose head noun stands at `head`."""
    at = head + 1
    open_construct = not definite(tokens[head])
    seen_definite = definite(tokens[head])
    count = 0
    while at < len(tokens) and at - head < 14:
        token = tokens[at]
        if token.fold in CLITICS:
            after = _behind_clitic(
                tokens, head, at, kind=kind, settled=seen_definite, articled=not open_construct, count=count
            )
            if after is None:
                return at
            at, seen_definite = after, seen_definite or definite(tokens[after - 1])
            count += 1
            if head_class(tokens[after - 1]) == "region" and tokens[after - 2].fold == "ل":
                return _region_end(tokens, after)
            continue
        if is_latin(token):
            return latin_end(tokens, at) if at == head + 1 else at
        placed = _ranked(tokens, head, at) or (letters_end(tokens, at) if at == head + 1 else None)
        placed = placed or (_placed(tokens, head, at) if seen_definite else None)
        if placed is not None:
            return placed
        if is_break(token) or (
            at > head + 1 and (_opens_another(token) or _is_a_person(token, kind) or _is_deed(tokens, at, kind))
        ):
            return at
        if definite(token):
            if (generic_class(token) and at > head + 1) or (kind == "region" and seen_definite and known(token.fold)):
                return at
            seen_definite = True
        elif (seen_definite and not _is_still_inside(tokens, at)) or count >= _LONGEST_CONSTRUCT:
            return at
        elif count and token.fold.endswith("ا") and known(token.fold[:-1]) and not known(token.fold):
            return at  # "دشنت شركة … مركزا": what is done, in the accusative
        seen_definite = seen_definite or token.fold in word_list("countries_ar.tsv", _AR)
        count += 1
        at += 1
    return at


def _is_still_inside(tokens: Sequence[Token], at: int) -> bool:
    """True for "متعددة التخصصات", "ذات الطابع", and for the second noun of "لمراقبة حماية المعطيات"."""
    if tokens[at].fold in _STILL_ADJECTIVE:
        return True
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return behind is not None and definite(behind) and not definite(tokens[at - 1]) and tokens[at - 2].fold == "ل"


def _placed(tokens: Sequence[Token], head: int, at: int) -> int | None:
    """One past the town or region that ends a local body's name: "غرفة التجارة لسوس", "دائرة الصحة في أبوظبي"."""
    noun, token = stem(tokens[head]), tokens[at]
    if noun == "دايره" and token.fold == "في" and at + 1 < len(tokens) and tokens[at + 1].word:
        return at + 2
    if noun not in _LOCAL or not token.fold.startswith("ل") or len(token.fold) < 4 or known(token.fold):
        return None
    return _unknown_end(tokens, at + 1)


def _ranked(tokens: Sequence[Token], head: int, at: int) -> int | None:
    """One past the name of a ruler or judge right behind the head noun: "جامعة الملك سعود", "جامعة القاضي عياض"."""
    if at != head + 1 or stem(tokens[at]) not in _RANKS or at + 1 >= len(tokens):
        return None
    end = at + 1
    if not (is_given(tokens[end]) or is_unknown(tokens[end])):
        return None
    end += 1
    while end + 1 < len(tokens) and tokens[end].fold in ("بن", "بنت", "ابن"):
        end += 2
    if end < len(tokens) and stem(tokens[end]) in _ORDINALS:
        end += 1
    if (
        end + 1 < len(tokens)
        and tokens[end].fold == "ل"
        and definite(tokens[end + 1])
        and not is_break(tokens[end + 1])
    ):
        end += 2  # "للعلوم الصحية"
        while end < len(tokens) and definite(tokens[end]) and not is_break(tokens[end]) and not head_class(tokens[end]):
            end += 1
    return end


def letters_end(tokens: Sequence[Token], at: int) -> int | None:
    """One past the two or more names of letters from `at`; None where there are fewer."""
    end = at
    while end < len(tokens) and tokens[end].fold in _LETTERS:
        end += 1
    return end if end > at + 1 else None


def is_named_after(head: Token, follower: Token) -> bool:
    """True for "جمعية آفاق", where a common noun names the body; not for "جمعية نسائية", "مؤسسة تعليمية"."""
    plain = follower.fold
    adjective = plain.endswith(("ه", "ات", "ي", "ا")) or plain in lexicon(_AR)["role_adjective"]
    return stem(head) in _NAMED_AFTER and not (definite(head) or adjective or is_break(follower))


def _is_field(token: Token) -> bool:
    """True for what a body is for: "تنمية", "مشاريع", "التشغيل"."""
    words = lexicon(_AR)
    return stem(token) in words["field"] or stem(token) in common() or _VERBAL_NOUN.fullmatch(token.fold) is not None


def _region_end(tokens: Sequence[Token], at: int) -> int:
    """One past the region's name behind "لجهة"."""
    end = at
    while end < len(tokens) and end < at + 2 and not is_break(tokens[end]) and tokens[end].fold not in CLITICS:
        end += 1
    return end


def _unknown_end(tokens: Sequence[Token], at: int, *, first: bool = False) -> int:
    """One past the words from `at`, two at most, that the lists do not know; the `first` is taken as it is."""
    end = at + first
    while end < len(tokens) and end < at + 2 and is_unknown(tokens[end]):
        end += 1
    return end


def is_unknown(token: Token) -> bool:
    """True for a word that may be a proper name: on no list, no verb, without article."""
    if not token.word or is_break(token) or is_latin(token) or token.fold in CLITICS or definite(token):
        return False
    return len(token.fold) > 2 and is_unknown_name(token.fold)


def is_unknown_name(fold: str) -> bool:
    """True for a word on no list, without the shape of a common one."""
    return not known(fold) and _COMMON_SHAPE.fullmatch(fold) is None


def _is_a_person(token: Token, kind: str) -> bool:
    """True for a given name, where bodies of this class are not called after persons."""
    return is_given(token) and not definite(token) and kind not in ("university", "centre", "foundation")


def _is_deed(tokens: Sequence[Token], at: int, kind: str) -> bool:
    """True for "توظيف" in "تعتزم شركة زندة توظيف …": a verbal noun behind a coined name."""
    token = tokens[at]
    if kind not in ("company", "bank") or definite(token) or not is_unknown(tokens[at - 1]):
        return False
    return _DEED.fullmatch(token.fold) is not None and token.fold in common() | lexicon(_AR)["field"]


def _opens_another(token: Token) -> bool:
    """True for a title with article ("المدير"), which begins a new phrase."""
    return definite(token) and stem(token) in lexicon(_AR)["title"]


def _behind_clitic(
    tokens: Sequence[Token], head: int, at: int, *, kind: str, settled: bool, articled: bool, count: int
) -> int | None:
    """Where a name goes on behind the clitic at `at` (one past what is taken); None where it ends."""
    if at + 1 >= len(tokens) or is_break(tokens[at + 1]) or is_latin(tokens[at + 1]):
        return None
    clitic = tokens[at].fold
    if clitic == "ل":
        return _purpose(tokens, head, at, kind=kind, settled=settled, articled=articled, count=count)
    if clitic == "ب":
        charged = stem(tokens[at - 1]) in _WITH_B
        return at + 2 if charged and definite(tokens[at + 1]) else None
    return _conjoined(tokens, at, kind=kind) if clitic == "و" and settled else None


def _purpose(
    tokens: Sequence[Token], head: int, at: int, *, kind: str, settled: bool, articled: bool, count: int
) -> int | None:
    """Behind "ل": "لتقنين المواصلات", "للتعليم", "لجهة الشرق"; a company's or bank's purpose is no part of its name."""
    follower = tokens[at + 1]
    if definite(follower):
        return at + 2 if (articled or count > 0) and kind != "ministry" else None
    local = stem(tokens[head]) in _LOCAL
    words = lexicon(_AR)
    town = is_unknown(follower) or follower.fold in words["place_start"] or follower.fold in words["native"]
    if local and settled and town:
        return _unknown_end(tokens, at + 1, first=True)
    if head_class(follower) == "region":
        return at + 2 if kind == "agency" else None
    construct = at + 2 < len(tokens) and definite(tokens[at + 2])
    if articled:
        return at + 2 if construct or _is_field(follower) else None
    wanted = not settled and kind in ("agency", "foundation", "council", "centre", "fund")
    return at + 2 if wanted and construct and _is_field(follower) else None


def _conjoined(tokens: Sequence[Token], at: int, *, kind: str) -> int | None:
    """Behind "و": the next field of a ministry or agency, not the next party."""
    follower = tokens[at + 1]
    behind = tokens[at + 2] if at + 2 < len(tokens) else None
    words = lexicon(_AR)
    if is_given(follower) or stem(follower) in words["title"]:
        return None
    if head_class(follower) or generic_class(follower):
        field = kind == "ministry" and stem(follower) in words["field"]
        digital = behind is not None and stem(follower) == "حكومه" and stem(behind) in ("رقميه", "الكترونيه", "ذكيه")
        if not (field or digital):
            return None
    if definite(follower):
        return at + 2 if kind in ("ministry", "agency", "fund", "council", "bank", "foundation", "centre") else None
    if kind not in ("ministry", "agency", "fund") or behind is None or not definite(behind):
        return None
    return at + 3 if follower.fold in words["field"] or _VERBAL_NOUN.fullmatch(follower.fold) else None
