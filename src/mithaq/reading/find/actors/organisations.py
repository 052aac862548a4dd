"""Organisations by a head noun ("Agence de …") or behind a generic noun ("la société saoudienne X")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mithaq.reading.find.actors.found import Found, Sentence
from mithaq.reading.find.actors.heads import begins_name, kind_of
from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    COUNTRIES_FIRST,
    DE,
    FUNCTION_WORDS,
    GENERIC,
    GENERIC_FIRST,
    GENERIC_LONGEST,
    GENTILICS,
    HEADS,
    MONTHS,
    NOT_ORGANISATIONS,
    OPENING,
    SCOPES,
    TITLES,
    country_at,
    is_adjective,
    is_gentilic,
    is_noun_like,
    is_participle,
    is_verb,
)
from mithaq.reading.find.actors.reach import after_quoted, is_bare_name, reach_name
from mithaq.reading.find.actors.tokens import Token, is_inside_name
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.names.comparing import is_acronym_of, is_blend_of

_LONGEST_NAME = 8
# "un Centre de compétences": capital by habit, named only with a scope, a proper word, a definite article ("Maison de
# l'artisan") or an acronym.
_BEFORE_HEAD = frozenset("haut haute grand grande nouveau nouvelle premier premiere".split())
_COMMON_KINDS = frozenset(["centre"])
_COMMON_HEADS = frozenset(
    ["service", "direction", "departement", "reseau", "groupe", "comite", "entreprise", "societe"]
)
_ABBREVIATIONS = frozenset([("ong",), ("asbl",)])  # written "Ong" too
_INTRODUCES = GENERIC_FIRST | GENTILICS
_CONNECTORS = frozenset(["of", "&", "and", "for", "the"])


def find_headed(sentence: Sentence) -> Iterator[Found]:
    """Organisations whose name begins with a head noun; each takes its tokens."""
    if HEADS.keys().isdisjoint(sentence.folds) or sentence.shouted:
        return
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        token = tokens[at]
        head = HEADS.get(token.fold) if token.word else None
        if head is None or not sentence.free(at, at + 1):
            at += 1
            continue
        end = reach_name(tokens, at, kind=head.kind)
        led = at > 0 and tokens[at - 1].fold in _BEFORE_HEAD and tokens[at - 1].capital  # "Grand port du Nord"
        if not (led or begins_name(tokens, at) or _is_abbreviated(tokens, at, end, kind=head.kind)):
            at += 1
            continue
        title = sentence.title_at(at)
        if title is not None and title.organisation is not None and at < title.organisation[0] < end:
            at += 1  # "président du Conseil d'administration de l'OKTP": the board belongs to the role
            continue
        if title is not None and title.organisation is not None and at < title.organisation[1] < end:
            end = title.organisation[1]  # "la Commission européenne José Bar": the bearer of the title follows
        elif title is not None and title.organisation is not None and title.organisation[0] == at:
            end = max(end, title.organisation[1])
        if any(token.fold == "tutelle" for token in tokens[at + 1 : at + 3]):
            at = end  # it points back
            continue
        named = _runs_itself(sentence, at, end) if head.kind == "programme" else None
        if not (_names_something(tokens, at, end, kind=head.kind) if named is None else named):
            at += 1
            continue
        first = at - 1 if at and tokens[at - 1].fold in _BEFORE_HEAD and tokens[at - 1].capital else at
        if tokens[at].fold == "holding":
            first = _name_start(sentence, at)
        sentence.take(first, end)
        yield Found(
            sentence=sentence.index,
            first=first,
            last=end,
            kind=ActorKind.ORGANISATION,
            by=f"head:{tokens[at].fold}",
            head=kind_of(tokens, at),
            noun=tokens[at].fold,
            acronym=acronym_beside(tokens, at, end),
        )
        at = end


def _name_start(sentence: Sentence, at: int) -> int:
    """Index of the first word of "Kaya Holding" whose noun stands at `at`."""
    first = at
    while first and at - first < 3 and is_proper_word(sentence.tokens[first - 1]) and sentence.free(first - 1, first):
        first -= 1
    return first


def _runs_itself(sentence: Sentence, at: int, end: int) -> bool:
    """True for a programme that is a body: of the United Nations, with a director, or with an acronym before a verb."""
    tokens = sentence.tokens
    words = [token.fold for token in tokens[at:end]]
    if words[1:3] == ["alimentaire", "mondial"] or "nations" in words:
        return True
    title = sentence.title_at(at)
    if title is not None:
        return title.organisation is not None and title.organisation[0] == at
    subject = at < 2 and acronym_beside(tokens, at, end) is not None
    return subject and end + 3 < len(tokens) and is_verb(tokens[end + 3])


def _is_abbreviated(tokens: Sequence[Token], at: int, end: int, *, kind: str) -> bool:
    """True for "caisse primaire d'assurance maladie (CPAM)": in lower case, with its initials in brackets behind."""
    if kind == "programme" or end + 2 >= len(tokens) or tokens[end].fold != "(" or tokens[end + 2].fold != ")":
        return False
    name = " ".join(token.text for token in tokens[at:end])
    return tokens[end + 1].acronym and is_acronym_of(tokens[end + 1].text, name)


def _names_something(tokens: Sequence[Token], at: int, end: int, *, kind: str) -> bool:
    if end <= at + 1:
        # "directrice de La Poste": the article of a name may be a capital one; "Rue Poste" is another name.
        inside = at > 0 and tokens[at - 1].capital and tokens[at - 1].fold not in ARTICLES
        return HEADS[tokens[at].fold].alone and not inside
    if kind == "ministry":
        return tokens[at].fold != "secretariat" or any(t.fold in ("etat", "general") for t in tokens[at + 1 : at + 3])
    rest = tokens[at + 1 : end]
    if any(token.capital for token in rest):
        return True
    if is_bare_name(tokens, at):
        return True
    if kind in _COMMON_KINDS or tokens[at].fold in _COMMON_HEADS:
        definite = rest[0].fold in ("du", "des") or (
            len(rest) > 1 and rest[0].fold == "de" and rest[1].fold in ARTICLES
        )
        return (
            definite
            or acronym_beside(tokens, at, end) is not None
            or any(t.fold in SCOPES or t.fold in GENTILICS for t in rest)
        )
    # "Conseil supérieur du pouvoir judiciaire", but not "la commune rurale" nor "Centre de compétences" at a sentence's
    # start: without a proper word the head itself must be capital inside a sentence.
    return (tokens[at].capital and (at > 0 or len(rest) > 3)) or _is_abbreviated(tokens, at, end, kind=kind)


def acronym_beside(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """ "ADD" where "(ADD)" stands behind the name of the tokens, or the name itself stands in brackets behind "ADD".

    A word in small letters ("Sodecoton") or before the brackets counts where it is made of the name's beginnings.
    """
    if last + 2 < len(tokens) and tokens[last].fold == "(" and tokens[last + 2].fold == ")":
        inner = tokens[last + 1]
        if len(inner.text) <= 12 and (inner.acronym or (inner.capital and _is_short_for(inner, tokens, first, last))):
            return inner.text
    in_brackets = first > 1 and tokens[first - 1].fold == "(" and last < len(tokens) and tokens[last].fold == ")"
    if in_brackets and tokens[first - 2].capital and _is_short_for(tokens[first - 2], tokens, first, last):
        return tokens[first - 2].text
    return None


def _is_short_for(word: Token, tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for "Camwater" of "Cameroon Water Utilities": made of the name's first words, two or more."""
    return any(
        is_blend_of(word.text, " ".join(token.text for token in tokens[first:behind]))
        for behind in range(last, first + 1, -1)
    )


def find_introduced(sentence: Sentence) -> Iterator[Found]:
    """Names behind a generic noun or a nominal nationality ("le canadien X"); each takes its tokens."""
    if sentence.shouted or (
        _INTRODUCES.isdisjoint(sentence.folds) and not any("o-" in fold for fold in sentence.folds)
    ):
        return
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.fold not in GENERIC_FIRST and not is_gentilic(token):
            continue
        kind, behind = _generic_at(tokens, at)
        if kind is None or not sentence.free(at, behind):
            continue
        first, last, closing = _introduced_name(sentence, behind, kind=kind)
        if last <= first or not sentence.free(first, last) or not (last - first > 1 or tokens[first].text[0].isalpha()):
            continue
        sentence.take(first, last)
        yield Found(
            sentence=sentence.index,
            first=first,
            last=last,
            kind=ActorKind.ORGANISATION,
            by=f"generic:{tokens[at].fold}",
            head=kind,
            noun=tokens[at].fold,
            acronym=acronym_beside(tokens, first, closing),
        )


def _generic_at(tokens: Sequence[Token], at: int) -> tuple[str | None, int]:
    longest = min(GENERIC_LONGEST, len(tokens) - at) if tokens[at].fold in GENERIC_FIRST else 0
    for length in range(longest, 0, -1):
        words = tuple(t.fold for t in tokens[at : at + length])
        common = at == 0 or not tokens[at].capital or tokens[at].acronym or words in _ABBREVIATIONS
        if words in GENERIC and common:
            return GENERIC[words], at + length
    if is_gentilic(tokens[at]) and not tokens[at].capital and at and tokens[at - 1].fold in ARTICLES:
        return "company", at + 1
    return None, at


def _introduced_name(sentence: Sentence, at: int, *, kind: str) -> tuple[int, int, int]:
    """(first, last, index behind closing quotation mark) of the name behind a generic noun of class `kind` that ends
    at `at`.
    """
    tokens = sentence.tokens
    steps = 0
    while at < len(tokens) and steps < 6:
        token = tokens[at]
        if is_adjective(token) and not token.capital:
            at += 1
        elif token.fold in DE and at + 1 < len(tokens) and not tokens[at + 1].capital and tokens[at + 1].word:
            at += 2 if tokens[at + 1].fold not in ARTICLES else 3
            if at <= len(tokens) and at and tokens[at - 1].fold in FUNCTION_WORDS:
                return at, at, at
        elif _is_trade(tokens, at):
            at += 1
        else:
            break
        steps += 1
    if (closing := after_quoted(tokens, at)) is not None:
        return at + 1, closing - 1, closing
    last = after_proper(tokens, at)
    if last == at and at < len(tokens) and _is_brand_in_lower_case(tokens, at):
        last = at + 1
    if last == at + 1 and kind == "association":
        last = _after_common_name(tokens, at)
    return at, last, last


def _after_common_name(tokens: Sequence[Token], at: int) -> int:
    """Behind "Citoyens connectés", "Médecins sans frontières" at `at`: associations are often named by common words."""
    behind = at + 1
    if not tokens[at].fold.endswith(("s", "x")) or tokens[at].acronym:
        return behind
    if behind + 1 < len(tokens) and tokens[behind].fold == "sans" and is_noun_like(tokens[behind + 1]):
        return behind + 2
    while behind < len(tokens) and tokens[behind].fold.endswith(("s", "x")):
        if not (is_adjective(tokens[behind]) or is_participle(tokens[behind])):
            break
        behind += 1
    return behind


def _is_trade(tokens: Sequence[Token], at: int) -> bool:
    """True for "télécom" in "l'opérateur télécom Zarqa": a bare noun between a company's kind and its name."""
    token = tokens[at]
    if token.capital or not is_noun_like(token) or is_verb(token) or is_participle(token) or at + 1 >= len(tokens):
        return False
    return token.text.isalpha() and is_proper_word(tokens[at + 1])


def _is_brand_in_lower_case(tokens: Sequence[Token], at: int) -> bool:
    """True for "inwi" in "l'opérateur inwi a signé": an unknown lower-case word between its kind and a verb."""
    token = tokens[at]
    known = token.fold in FUNCTION_WORDS or is_verb(token) or is_adjective(token) or len(token.fold) < 3
    follows = at + 1 < len(tokens) and (is_verb(tokens[at + 1]) or tokens[at + 1].fold == "(")
    return (
        token.word
        and not known
        and follows
        and not token.fold.endswith(("e", "ent", "é", "s", "er", "ir"))
        and token.text.isalpha()
    )


def after_proper(tokens: Sequence[Token], at: int) -> int:
    """Index behind the run of capitalised words at `at`, "of" and "&" inside it; `at` where none begins."""
    first = at
    while at < len(tokens) and at - first < _LONGEST_NAME:
        token = tokens[at]
        joins = at > first and token.fold in _CONNECTORS and at + 1 < len(tokens) and is_proper_word(tokens[at + 1])
        joins = joins or (at > first and token.fold in ("bank", "group", "telecom", "invest") and not token.capital)
        country = country_at(tokens, at) if at > first and token.fold in COUNTRIES_FIRST else at
        if country > at + 1:
            return country  # "Zarqa Côte d'Ivoire"
        if not (is_proper_word(token) or joins or (at > first and is_inside_name(tokens, at))):
            break
        at += 1
    return _with_complement(tokens, first, at)


def _with_complement(tokens: Sequence[Token], first: int, at: int) -> int:
    """Behind "du Tonkpi" in "Bois du Tonkpi": a capital word of the language, and a capital name with its article."""
    if at - first != 1 or at + 1 >= len(tokens) or tokens[first].acronym or tokens[first].text[-1:].isdigit():
        return at
    if tokens[at].fold in ("du", "des"):
        behind = at + 1
    elif tokens[at].fold == "de" and tokens[at + 1].fold in ("la", "l'"):
        behind = at + 2
    else:
        return at
    if behind >= len(tokens) or not is_proper_word(tokens[behind]) or (tokens[behind].fold,) in TITLES:
        return at
    if tokens[behind].fold in HEADS or country_at(tokens, behind) > behind:
        return at
    while behind < len(tokens) and is_proper_word(tokens[behind]):
        behind += 1
    return behind


def is_proper_word(token: Token) -> bool:
    """True where `token` may be part of a company's name."""
    if not token.capital or token.fold in MONTHS or token.fold.endswith("'"):
        return False
    if token.fold in FUNCTION_WORDS and token.text != "SA":
        return False
    return not (token.fold in NOT_ORGANISATIONS and token.acronym and token.text != "SA")


def is_quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True where quotation marks or signs stand around the tokens."""
    return first > 0 and last < len(tokens) and tokens[first - 1].fold in OPENING and tokens[last].fold in OPENING
