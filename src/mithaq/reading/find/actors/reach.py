"""How far a French organisation's name reaches behind its head noun.

"ministère de la Transition numérique et de la Réforme de l'administration", "Union des coopératives du Gharb",
"Centre national pour la recherche scientifique et technique": adjectives, proper words and complements are taken in;
a finite verb, a relative pronoun, a bracket, a comma that continues no list, or an "et" that begins another actor
end it.
"""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.actors.heads import begins_name
from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    CIVIL,
    DE,
    FUNCTION_WORDS,
    GENERIC,
    MONTHS,
    OPENING,
    PARTICLES,
    TITLES,
    is_adjective,
    is_common_adjective,
    is_noun_like,
    is_participle,
    is_verb,
)
from mithaq.reading.find.actors.tokens import Token, is_inside_name, is_roman
from mithaq.reading.names.comparing import is_acronym_of

_FAR = 16  # tokens between a name's certain part and the bracket with its acronym
_LONGEST = 40  # tokens: longer than any name, short enough to bound the work on a text without stops
_BEFORE_NOUN = frozenset(
    "haut haute hauts hautes grand grande grands grandes petit petite petits petites bon bonne tres nouveau nouvel "
    "nouvelle nouveaux nouvelles moyen moyenne moyens moyennes jeune jeunes".split()
)
_GOES_ON = frozenset("en à au aux pour sur dans et".split())
# Nouns whose complement begins with "à": "Fonds de soutien à la culture".
_TAKES_A = frozenset("acces appui aide soutien adaptation preparation contribution initiation accompagnement".split())
_TAKES_AVEC = frozenset(["relations", "cooperation", "partenariat", "dialogue"])
_TAKES = {**dict.fromkeys(("à", "au", "aux"), _TAKES_A), "avec": _TAKES_AVEC}
# Of a ministry they are fields, not bodies: "ministère de la Jeunesse et du Service civique".
_FIELDS = frozenset("service services programme programmes secteur".split())
_SEATED = frozenset(["ministere", "ministeres"])
_BEFORE_BRANDS = frozenset("avec entre chez à par".split())
_IDIOMS = frozenset("caractere vocation but risque impact distance".split())


def reach_name(tokens: Sequence[Token], start: int, *, kind: str) -> int:
    """Index behind the name whose head noun is `tokens[start]`, of class `kind` (heads_fr.tsv)."""
    window = tokens[start : start + _LONGEST]
    at = after_modifiers(window, 1 + is_bare_name(tokens, start), proper=True)
    if kind == "ministry":
        at = _after_charge(window, at)
    elif at < len(window) and window[at].fold == "pour":
        at = _after_purpose(window, at)
    at = after_complements(window, at, lists=True, portfolio=kind == "ministry", proper=True)
    if at < len(window) and window[at].fold == "pour" and window[at - 1].fold == "unies":
        at = _after_purpose(window, at)  # "Fonds des Nations unies pour l'enfance"
    if at + 1 < len(window) and window[at].fold == "/" and window[at + 1].acronym:
        # "Autorité des Télécommunications/TIC du Togo"
        at = after_complements(window, at + 2, lists=False, portfolio=False, proper=True)
    at = _up_to_acronym(window, at) or at
    return start + (_before_partner(window, at) or at)


def is_bare_name(tokens: Sequence[Token], at: int) -> bool:
    """True for "avec Pôle emploi": a head without its article, and a noun right behind it, are a name like a brand."""
    if at == 0 or at + 1 >= len(tokens) or not tokens[at].capital or tokens[at - 1].fold not in _BEFORE_BRANDS:
        return False
    noun = tokens[at + 1]
    return not noun.capital and is_noun_like(noun) and not is_adjective(noun) and not is_verb(noun)


def _before_partner(tokens: Sequence[Token], at: int) -> int | None:
    """Index of "et" in "ministère de l'Eau et des Producteurs indépendants (PI)": the acronym behind the name is that
    of its last part alone, which is another body.
    """
    if at + 2 >= len(tokens) or tokens[at].fold != "(" or tokens[at + 2].fold != ")" or not tokens[at + 1].acronym:
        return None
    joint = next((k for k in range(at - 2, 1, -1) if tokens[k].fold == "et" and tokens[k + 1].fold == "des"), None)
    if joint is None:
        return None
    last_part = " ".join(token.text for token in tokens[joint + 2 : at])
    whole = " ".join(token.text for token in tokens[:at])
    acronym = tokens[at + 1].text
    return joint if is_acronym_of(acronym, last_part) and not is_acronym_of(acronym, whole) else None


def _up_to_acronym(tokens: Sequence[Token], at: int) -> int | None:
    """Where "pour l'Afrique (CEA)" goes on at `at`: index of a bracket whose acronym shows that the name reaches up
    to it.
    """
    if at >= len(tokens) or not tokens[at].word:
        return None
    furthest = at + _FAR if tokens[at].fold in _GOES_ON else at + 3  # "Agence des ports jumelés (APJ)"
    for opening in range(at + (tokens[at].fold in _GOES_ON), min(len(tokens) - 2, furthest)):
        token = tokens[opening]
        if token.fold == "(":
            acronym = tokens[opening + 1]
            first = next((t.fold[0] for t in tokens if t.word), "")
            bound = acronym.acronym and tokens[opening + 2].fold == ")" and acronym.fold[0] == first
            inside = {t.fold[0] for t in tokens[at:opening] if len(t.fold) > 2 and t.fold not in FUNCTION_WORDS}
            return opening if bound and inside & set(acronym.fold) else None
        if token.fold == "," and tokens[opening + 1].fold in DE:
            continue  # "Institut de recherche en santé, de surveillance et de formation (IRSSF)"
        if not token.word or is_verb(token) or (token.fold == "et" and begins_actor(tokens, opening + 1)):
            return None
    return None


def after_modifiers(tokens: Sequence[Token], at: int, *, proper: bool) -> int:
    """Index behind adjectives and, where `proper`, capitalised words and a quoted name."""
    while at < len(tokens):
        token = tokens[at]
        if (
            (is_adjective(token) and not _opens_name(tokens, at))
            or (proper and (_is_proper(token) or is_inside_name(tokens, at)))
            or _is_participle_of(tokens, at)
        ):
            at += 1
        elif (
            token.fold == "et" and at + 1 < len(tokens) and is_adjective(tokens[at + 1]) and not tokens[at + 1].capital
        ):
            at += 2
        elif proper and (closing := after_quoted(tokens, at)):
            at = closing
        else:
            break
    return at


def _is_participle_of(tokens: Sequence[Token], at: int) -> bool:
    """True for "spécialisé" in "Institut national spécialisé de formation": narrowing a noun, not "créé par"."""
    if at == 0 or not is_participle(tokens[at]) or not tokens[0].capital or at + 2 >= len(tokens):
        return False
    return tokens[at + 1].fold in ("de", "d'") and not tokens[at + 2].capital


def _opens_name(tokens: Sequence[Token], at: int) -> bool:
    """True for "Pascal" in "le directeur général Pascal Martin": a capital that another one follows."""
    token = tokens[at]
    if not token.capital or is_common_adjective(token):
        return False
    return at + 1 < len(tokens) and tokens[at + 1].capital


def after_complements(tokens: Sequence[Token], at: int, *, lists: bool, portfolio: bool, proper: bool) -> int:
    """Index behind the complements ("de la …", "et de la …", ", de … et de …") that begin at `at`.

    Args:
        lists: take in what a comma or "et" adds.
        portfolio: the comma of a list needs no closing "et": it is a ministry's.
        proper: capitalised words may follow a noun ("commune de Sidi Ifni"); not in a person's title.
    """
    while at < len(tokens):
        word = tokens[at].fold
        if word in DE:
            behind = _after_phrase(tokens, at, proper=proper)
        elif word == "à" and at + 1 < len(tokens) and tokens[at + 1].fold in _IDIOMS:
            behind = after_modifiers(tokens, at + 2, proper=False)
        elif at and tokens[at - 1].fold in _TAKES.get(word, ()):
            behind = _after_phrase(tokens, at, proper=proper)
        elif lists and word == "et":
            behind = _after_and(tokens, at, proper=proper, portfolio=portfolio)
        elif lists and word == ",":
            behind = _after_list(tokens, at, portfolio=portfolio, proper=proper)
        else:
            break
        if behind is None:
            break
        at = behind
    return at


def after_quoted(tokens: Sequence[Token], at: int) -> int | None:
    """Index behind a short quoted name that opens at `at`; None where none does."""
    if at >= len(tokens) or tokens[at].fold not in OPENING or at + 1 >= len(tokens) or not tokens[at + 1].capital:
        return None
    for closing in range(at + 2, min(len(tokens), at + 8)):
        if tokens[closing].fold == tokens[at].fold:
            return closing + 1
        if not tokens[closing].word:
            return None
    return None


def after_portfolio(tokens: Sequence[Token], at: int) -> int:
    """Index behind a member of government's field: "auprès du Chef du gouvernement, chargée de la X et de Y"."""
    at = after_modifiers(tokens, at, proper=False)
    at = _after_charge(tokens, at)
    end = after_complements(tokens, at, lists=True, portfolio=True, proper=False)
    for government in range(at + 2, end):
        of_it = tokens[government].fold == "gouvernement" and tokens[government - 1].fold == "du"
        if of_it and (tokens[government - 2].fold,) not in TITLES:
            return government - 1  # "ministre de l'Eau du gouvernement béninois"
    return end


def after_charge(tokens: Sequence[Token], at: int) -> int | None:
    """Index behind "chargée de l'Eau et des Forêts" or "en charge notamment de la Mer" at `at`; None elsewhere."""
    words = [t.fold for t in tokens[at : at + 4]]
    first = at + 2 if words[:2] == ["en", "charge"] else at + 1
    if not words or not (first > at + 1 or words[0] in ("charge", "chargee")):
        return None
    first += first < len(tokens) and tokens[first].fold == "notamment"
    if first >= len(tokens) or tokens[first].fold not in DE:
        return None
    behind = after_complements(tokens, first, lists=True, portfolio=True, proper=False)
    return behind if behind > first else None


def _after_charge(tokens: Sequence[Token], at: int) -> int:
    """Behind "délégué", "d'État", "auprès du Chef du gouvernement", up to the "de" of "chargé de", or past "à la X"."""
    if [t.fold for t in tokens[at : at + 2]] == ["d'", "etat"]:
        at += 2
    at = after_modifiers(tokens, at, proper=False)
    if at + 1 < len(tokens) and tokens[at].fold == "aupres" and tokens[at + 1].fold in DE:
        first = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].fold in ARTICLES)
        first_minister = first < len(tokens) and tokens[first].fold in ("premier", "premiere")
        behind = first + 2 if first_minister else _after_phrase(tokens, at + 1, proper=False)
        at = behind if behind is not None else at
        if at < len(tokens) and tokens[at].fold in DE:
            at = _after_phrase(tokens, at, proper=False) or at
        if at + 1 < len(tokens) and tokens[at].fold == "," and _is_charge(tokens, at + 1):
            at += 1
    if _is_charge(tokens, at):
        return at + (2 if tokens[at].fold == "en" else 1)
    # "ministère délégué à la Mer", "haut-commissariat au Plan"; but a ministry "à Rabat" is only there.
    if at < len(tokens) and tokens[at].fold in ("à", "au", "aux") and tokens[at - 1].fold not in _SEATED:
        return _after_phrase(tokens, at, proper=False) or at
    return at


def _is_charge(tokens: Sequence[Token], at: int) -> bool:
    words = [t.fold for t in tokens[at : at + 3]]
    return len(words) > 1 and (
        (words[0] in ("charge", "chargee", "charges", "chargees") and words[1] in DE)
        or (len(words) > 2 and words[:2] == ["en", "charge"] and words[2] in DE)
    )


def _after_phrase(tokens: Sequence[Token], at: int, *, proper: bool) -> int | None:
    """Behind "de la transition numérique" whose preposition is at `at`; None where no such phrase stands there."""
    at += 1
    if at < len(tokens) and tokens[at].fold in ARTICLES:
        at += 1
    if at >= len(tokens):
        return None
    if (closing := after_quoted(tokens, at)) is not None and proper:
        return closing
    at = _after_leading_adjectives(tokens, at)
    if not is_noun_like(tokens[at]):
        return None
    # "Fondation d'entreprise Kaya": the name of whose it is belongs to it
    name = proper and (tokens[at].capital or (tokens[at].fold,) in GENERIC)
    plural = tokens[at].fold.endswith(("s", "x"))
    if proper and (tokens[at].fold,) in GENERIC and (closing := after_quoted(tokens, at + 1)) is not None:
        return closing
    at = after_modifiers(tokens, at + 1, proper=name)
    if proper and not name:
        at = _after_region(tokens, at)
    return _after_bare_plural(tokens, at) if plural else at


def _after_region(tokens: Sequence[Token], at: int) -> int:
    """Behind "Grand Est" or "Fès-Meknès" in "Agence régionale de santé Grand Est": one word or a joined one, right
    behind a complement; two words are a person's name.
    """
    quarter = 0 < at < len(tokens) and is_inside_name(tokens, at)  # "Est" behind "Grand"
    if not tokens[0].capital or at >= len(tokens) or not (quarter or _is_proper(tokens[at])) or tokens[at].acronym:
        return at
    behind = at + 1
    follows = behind < len(tokens) and tokens[behind].capital
    return at if follows or tokens[at].fold in CIVIL else behind


def _after_leading_adjectives(tokens: Sequence[Token], at: int) -> int:
    """Behind "haut et très" in "du haut et très haut débit": adjectives that stand before their noun."""
    first = at
    while at + 1 < len(tokens):
        word, following = tokens[at].fold, tokens[at + 1].fold
        if word in _BEFORE_NOUN or (at > first and word in ("et", "tres") and following in _BEFORE_NOUN | {"tres"}):
            at += 1
        else:
            break
    return at if is_noun_like(tokens[at]) else first


def _after_bare_plural(tokens: Sequence[Token], at: int) -> int:
    """Behind "et communes" in "des villes et communes": a plural noun without an article."""
    if at + 1 < len(tokens) and tokens[at].fold == "et":
        noun = tokens[at + 1]
        if (
            noun.word
            and noun.fold.endswith("s")
            and len(noun.fold) > 4
            and noun.fold not in FUNCTION_WORDS
            and not noun.acronym
        ):
            return after_modifiers(tokens, at + 2, proper=False)
    return at


def _after_and(tokens: Sequence[Token], at: int, *, proper: bool, portfolio: bool) -> int | None:
    if at + 1 >= len(tokens) or tokens[at + 1].fold not in DE:
        return None
    field = portfolio and at + 2 < len(tokens) and tokens[at + 2].fold in _FIELDS
    if begins_actor(tokens, at + 2) and not field:
        return None
    if _names_person(tokens, at + 2):
        return None
    return _after_phrase(tokens, at + 1, proper=proper)


def _after_list(tokens: Sequence[Token], at: int, *, portfolio: bool, proper: bool) -> int | None:
    """Behind ", de la X, de Y et de Z"; a comma alone is taken in only in a ministry's portfolio."""
    items = 0
    while (
        at + 1 < len(tokens)
        and tokens[at].fold == ","
        and tokens[at + 1].fold in DE
        and not begins_actor(tokens, at + 2)
        and not _names_person(tokens, at + 2)
    ):
        behind = _after_phrase(tokens, at + 1, proper=False)
        if behind is None:
            break
        behind = after_complements(tokens, behind, lists=False, portfolio=False, proper=False)
        at, items = behind, items + 1
    if not items:
        return None
    closed = (
        _after_and(tokens, at, proper=proper, portfolio=portfolio)
        if at < len(tokens) and tokens[at].fold == "et"
        else None
    )
    if closed is not None:
        return closed
    return at if portfolio else None


def _after_purpose(tokens: Sequence[Token], at: int) -> int:
    """Behind "pour la recherche scientifique et technique" or "pour l'X et la Y"."""
    if at + 2 >= len(tokens) or tokens[at + 1].fold not in ARTICLES or not is_noun_like(tokens[at + 2]):
        return at
    at = after_modifiers(tokens, at + 3, proper=False)
    at = after_complements(tokens, at, lists=False, portfolio=False, proper=True)
    if at + 2 < len(tokens) and tokens[at].fold == "et" and tokens[at + 1].fold in ARTICLES:
        noun = tokens[at + 2]
        if noun.word and not noun.capital and not begins_actor(tokens, at + 1) and is_noun_like(noun):
            return after_modifiers(tokens, at + 3, proper=False)
    return at


def begins_actor(tokens: Sequence[Token], at: int) -> bool:
    """True where, behind an optional article, a head noun of organisations or a noun of function stands at `at`."""
    if at < len(tokens) and tokens[at].fold in ARTICLES:
        at += 1
    if at >= len(tokens):
        return False
    word = tokens[at].fold
    if (word,) in TITLES:
        return True
    return begins_name(tokens, at)


def _names_person(tokens: Sequence[Token], at: int) -> bool:
    """True for "Mohammed Alami" in "…, de Mohammed Alami, directeur": the next of a list of persons, bare where a field
    would have its article; also for "M. Alami".
    """
    if at + 1 >= len(tokens) or not tokens[at].word:
        return False
    first, second = tokens[at], tokens[at + 1]
    if first.fold in CIVIL:
        return True
    bare = tokens[at - 1].fold in ("de", "d'") and first.capital and first.fold not in FUNCTION_WORDS
    return bare and second.word and (second.capital or second.fold in PARTICLES - DE) and not is_adjective(second)


def _is_proper(token: Token) -> bool:
    address = token.text.endswith(".") or token.fold in ("mme", "mlle", "mm")
    return (
        token.capital and token.fold not in FUNCTION_WORDS and token.fold not in MONTHS and not address
    ) or is_roman(token)
