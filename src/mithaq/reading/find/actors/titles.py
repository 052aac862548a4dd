"""Titles of function in French: where one begins, what of it is the role and what the organisation.

"directeur général de la CDG" holds an organisation; "ministre déléguée chargée de la Transition numérique" holds a
field, which stays in the role; "directrice du réseau d'Al Barid Bank" holds both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mithaq.reading.find.actors.ordinals import is_bare_ordinal
from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    CIVIL,
    DE,
    FUNCTION_WORDS,
    GENERIC,
    HEADS,
    POSSESSIVES,
    TITLES,
    Head,
    country_at,
    is_adjective,
    is_noun_like,
)
from mithaq.reading.find.actors.reach import (
    after_modifiers,
    after_portfolio,
    begins_actor,
    reach_name,
)
from mithaq.reading.find.actors.title_bodies import organisation_at
from mithaq.reading.find.actors.title_fields import (
    after_adjectives,
    after_bare_field,
    after_named_field,
    is_department,
    is_plural_activity,
    is_trade,
)
from mithaq.reading.find.actors.title_nouns import (
    after_bare_fields,
    after_field,
    after_noun,
    after_second_noun,
    after_second_office,
    noun_words,
)
from mithaq.reading.find.actors.tokens import Token

_PREFIXES = frozenset(
    "premier premiere ancien ancienne ex ex- actuel actuelle nouveau nouvelle deuxieme second tout toute".split()
)
_KEPT_PREFIXES = frozenset("premier premiere deuxieme second seconde haut haute".split())
# "maire de Casablanca", "ambassadeur du Japon": what they are in charge of is a place, which stays in the role.
TERRITORIAL = frozenset(
    "wali walis maire maires gouverneur gouverneure vice-gouverneur vice-gouverneure prefet prefete sous-prefet "
    "sous-prefete bourgmestre ambassadeur ambassadrice consul consule depute deputee deputes senateur senatrice roi "
    "reine emir".split()
)
_TAKES_FIELD = (
    "direct",
    "responsable",
    "manager",
    "vice-president",
    "coordonn",
    "coordin",
    "conseill",
    "chef",
    "charge",
)
# Only with a determiner: "le général Diop", but "en général, Diop" and "avenue Roi Fahd".
_NEEDS_DETERMINER = frozenset("general generale roi reine sultan emir cardinal capitaine pasteur artiste".split())
# "déléguée à l'épargne", "commissaire à l'énergie": what they are in charge of follows "à".
_CHARGED_WITH = ("delegu", "commissaire", "conseill", "adjoint", "vice-recteur", "vice-president")
_CHARGED = frozenset(["charge", "chargee"])
_HEADS_A_FIELD = ("direct", "chef", "responsable")
_BOARDS = frozenset(["conseil", "comite"])
_OF_BOARDS = frozenset(["administration", "surveillance", "direction", "pilotage"])
_CENTRALS = frozenset(["centrale"])  # "centrale syndicale", "centrale patronale"
_PARTS_OF_BODIES = frozenset(["service", "division", "cellule"])
_TO = frozenset(["à", "au", "aux"])


_DETERMINERS = ARTICLES | POSSESSIVES | {"du", "des", "au", "aux"}
_NO_HEAD = Head("", in_lower_case=False)
THIS = frozenset(["ce", "cet", "cette"])
_REPRESENTED = ARTICLES | POSSESSIVES | frozenset(CIVIL)
_PLACES = frozenset(["region", "commune", ""])


@dataclass(frozen=True, slots=True)
class TitlePhrase:
    """A title of function over tokens, all indices into the sentence's tokens.

    Attributes:
        start, end: from the noun of function (its "premier" with it) to behind the last complement.
        role: one or two half-open ranges, the role without its organisation.
        organisation: half-open range of the organisation inside the title; None without one.
        gender: m, f or both.
        kind: state, head, officer or person, as in titles_fr.tsv.
        plural: "les ministres".
        pointer: the organisation only points back ("de la société"); where it points at nothing it is part of the role.
        determiner: folded article or possessive before it ("le", "du", "son"); "" without one.
    """

    start: int
    end: int
    role: tuple[tuple[int, int], ...]
    organisation: tuple[int, int] | None
    gender: str
    kind: str
    plural: bool
    determiner: str
    pointer: bool = False


def match_title(tokens: Sequence[Token], at: int, *, nested: bool = False) -> TitlePhrase | None:
    """The title whose noun of function stands at `at`; None where none does.

    `nested`: it stands inside another title ("directrice de cabinet du ministre de …"), and holds none itself.
    """
    noun_end = after_noun(tokens, at)
    if noun_end is None:
        return None
    words = noun_words(tokens, at, noun_end)
    if words[0] in _NEEDS_DETERMINER and not (at and tokens[at - 1].fold in _DETERMINERS):
        return None
    charged = words[0] in _CHARGED and len(words) == 1
    if _is_no_office(tokens, at, noun_end, charged=charged):
        return None
    title = TITLES[words]
    gender, kind = title.gender, title.kind
    end = after_modifiers(tokens, noun_end, proper=False)
    second = after_second_noun(tokens, end)
    if second is not None:
        end = second
    if kind != "state" and words[0] not in _NEEDS_DETERMINER:
        end = after_field(tokens, end, lower=words[0].startswith(_TAKES_FIELD))
    if gender == "both":
        gender = (
            "f"
            if any(t.fold.endswith(("ee", "ale", "ive", "aise", "aine", "ienne", "iere")) for t in tokens[noun_end:end])
            else "both"
        )
    start = at - 1 if at and tokens[at - 1].fold in _KEPT_PREFIXES else at
    before = start - 1
    while before > 0 and tokens[before].fold in _PREFIXES:
        before -= 1
    determiner = tokens[before].fold if before >= 0 and tokens[before].fold in _DETERMINERS else ""
    if gender == "both" and determiner in ("la", "sa", "le", "du"):
        gender = "f" if determiner in ("la", "sa") else "m"
    plural = words[0].endswith(("s", "x")) and (
        determiner in ("les", "des", "ses", "leurs", "aux") or words[0] == "ministres"
    )
    if kind == "state" and words[0] not in ("president", "presidente", "chef", "cheffe"):
        end = after_portfolio(tokens, noun_end)
        end = after_bare_fields(tokens, end)
        if words[0] != "garde":
            end = after_second_office(tokens, end)
        return TitlePhrase(start, end, ((start, end),), None, gender, kind, plural, determiner)
    role, organisation, behind = _split_behind_short_form(tokens, start, end, nested=nested)
    if charged and role[0][1] == noun_end:
        return None  # "chargée de planter" is what she does now
    pointer = (
        organisation is not None and organisation[1] - organisation[0] == 1 and not tokens[organisation[0]].capital
    )
    return TitlePhrase(start, behind, role, organisation, gender, kind, plural, determiner, pointer)


def _is_no_office(tokens: Sequence[Token], at: int, behind: int, *, charged: bool) -> bool:
    """True for "représentant le ministre", "a chargé de" and "conseil des ministres": nobody's office."""
    following = tokens[behind].fold if behind < len(tokens) else ""
    if tokens[at].fold == "ministres" and at > 1 and tokens[at - 2].fold in ("conseil", "reunion"):
        return True
    if charged:
        return not (at and tokens[at - 1].fold in (",", "le", "la") and following in DE)
    return tokens[at].fold.startswith("represent") and following in _REPRESENTED


def _after_short_form(tokens: Sequence[Token], at: int) -> int:
    """Behind "(PDG)" in "président-directeur général (PDG) de Zarqa"; `at` where no complement follows a bracket."""
    closed = at + 3 < len(tokens) and tokens[at].fold == "(" and tokens[at + 2].fold == ")"
    return at + 3 if closed and tokens[at + 1].acronym and tokens[at + 3].fold in DE else at


def _split_behind_short_form(
    tokens: Sequence[Token], start: int, end: int, *, nested: bool
) -> tuple[tuple[tuple[int, int], ...], tuple[int, int] | None, int]:
    """As `_split`, a bracket like "(PDG)" behind the noun phrase left out of the role."""
    bracket = _after_short_form(tokens, end)
    role, organisation, behind = _split(tokens, start, bracket, nested=nested)
    if bracket > end:
        first = ((start, end), (bracket, role[0][1])) if role[0][1] > bracket else ((start, end),)
        role = (*first, *role[1:])
    return role, organisation, behind


def _split(
    tokens: Sequence[Token], start: int, end: int, *, nested: bool
) -> tuple[tuple[tuple[int, int], ...], tuple[int, int] | None, int]:
    """(role ranges, organisation range or None, index behind the title) for a title whose noun phrase ends at `end`."""
    if [token.fold for token in tokens[end : end + 2]] == ["par", "interim"]:
        end += 2
    charged = _after_charged(tokens, end)
    at = charged if charged is not None else end
    while at < len(tokens):
        if tokens[at].fold == "(" and not nested:
            return _behind_short_form(tokens, start, at)
        at += _goes_on_behind_and(tokens, at)
        word = tokens[at].fold
        if word not in DE and word not in ("à", "au", "aux", "chez", "pour", "en"):
            break
        noun = _complement_noun(tokens, at + 1)
        if noun is None:
            break
        land = HEADS.get(tokens[noun].fold, _NO_HEAD).kind in _PLACES and not tokens[noun].acronym
        territorial = tokens[start].fold in TERRITORIAL and land
        organisation = None if territorial else organisation_at(tokens, noun)
        if territorial or (organisation is None and country_at(tokens, noun) > noun):
            at = _after_place(tokens, noun)
            continue
        held = _after_duty(tokens, at, noun, organisation, of=tokens[start])
        if held is not None:
            at = held
            continue
        if organisation is not None and word != "en":
            return _with_scope(tokens, (start, at), organisation)
        charged_with = word in ("à", "au", "aux") and tokens[start].fold.startswith(_CHARGED_WITH)
        of_trade = word == "en" and is_trade(tokens, start, noun)
        if word in ("en", "pour", "à", "chez") and not (charged_with or of_trade):
            break
        if _points_back(tokens, noun):
            return ((start, at),), (noun, noun + 1), _after_kind(tokens, noun)
        if not is_noun_like(tokens[noun]):
            break
        at = after_modifiers(tokens, noun + 1, proper=False) if nested else _after_plain(tokens, noun)
    return ((start, at),), None, at


def _behind_short_form(
    tokens: Sequence[Token], start: int, bracket: int
) -> tuple[tuple[tuple[int, int], ...], tuple[int, int] | None, int]:
    """As `_split`, for "président du conseil d'administration (PCA) de Zarqa", whose bracket opens at `bracket`."""
    at = _after_short_form(tokens, bracket)
    noun = _complement_noun(tokens, at + 1) if at > bracket else None
    organisation = organisation_at(tokens, noun) if noun is not None else None
    behind = organisation[1] if organisation is not None else bracket
    return ((start, bracket),), organisation, behind


def _complement_noun(tokens: Sequence[Token], at: int) -> int | None:
    """Index of the noun of the complement whose preposition stands before `at`; None where none follows."""
    if at < len(tokens) and tokens[at].fold in ARTICLES | {"un", "une"} | THIS:
        at += 1
    if at + 1 < len(tokens) and tokens[at].fold == "meme":
        at += 1  # "de la même société"
    return None if at >= len(tokens) or tokens[at].fold == "siege" else at


def _with_scope(
    tokens: Sequence[Token], role: tuple[int, int], organisation: tuple[int, int]
) -> tuple[tuple[tuple[int, int], ...], tuple[int, int], int]:
    """As `_split`, what behind the organisation belongs to the role taken in."""
    behind = organisation[1]
    rest = _after_scope(tokens, behind)
    if rest == behind:
        return (role,), organisation, behind
    scope = behind + 3 if tokens[behind].fold == "(" else behind
    return (role, (scope, rest)), organisation, rest


def _goes_on_behind_and(tokens: Sequence[Token], at: int) -> bool:
    """True for "et de la planification" in "directrice des études et de la planification"."""
    if tokens[at].fold != "et" or at + 2 >= len(tokens) or tokens[at + 1].fold not in DE:
        return False
    noun = at + 2 + (tokens[at + 2].fold in ARTICLES)
    if noun >= len(tokens) or tokens[noun].capital or begins_actor(tokens, noun):
        return False
    return is_noun_like(tokens[noun]) and organisation_at(tokens, noun) is None


def _points_back(tokens: Sequence[Token], at: int) -> bool:
    """True for "société" in "directeur de la société": definite, in lower case, with nothing that makes it another
    one.
    """
    word, before = tokens[at].fold, tokens[at - 1].fold
    if is_bare_ordinal(tokens, at):
        return True  # "de la première", of two just named
    if tokens[at].capital or (word not in HEADS and (word,) not in GENERIC and word != "etablissement"):
        return False
    if before not in ARTICLES | THIS | {"du", "meme"} or HEADS.get(word, _NO_HEAD).kind == "programme":
        return False
    if word in _CENTRALS:
        at = _after_kind(tokens, at) - 1
    return at + 1 >= len(tokens) or not (
        tokens[at + 1].fold in DE or tokens[at + 1].capital or is_adjective(tokens[at + 1])
    )


def _after_kind(tokens: Sequence[Token], at: int) -> int:
    """Behind "centrale patronale" at `at`; behind the noun alone where no adjective tells which kind is meant."""
    return after_modifiers(tokens, at + 1, proper=False) if tokens[at].fold in _CENTRALS else at + 1


def _after_place(tokens: Sequence[Token], at: int) -> int:
    """Behind "la région Casablanca-Settat" or "Japon" at `at`."""
    country = country_at(tokens, at)
    if country > at:
        return country
    head = HEADS.get(tokens[at].fold)
    if head is not None:
        return reach_name(tokens, at, kind=head.kind)
    while at < len(tokens) and tokens[at].capital and tokens[at].fold not in FUNCTION_WORDS:
        at += 1
    return at


def _after_plain(tokens: Sequence[Token], noun: int) -> int:
    """Behind a complement that stays in the role: "du réseau", "de cabinet du ministre de …", "d'un hôtel"."""
    inner_end = after_noun(tokens, noun)
    if inner_end is not None and TITLES[noun_words(tokens, noun, inner_end)].kind == "state":
        inner = match_title(tokens, noun, nested=True)
        return inner.end if inner is not None else inner_end
    return after_modifiers(tokens, noun + 1, proper=False)


def _after_charged(tokens: Sequence[Token], at: int) -> int | None:
    """Behind "chargé du numérique" or "en charge de la santé"; None without it."""
    at += [token.fold for token in tokens[at : at + 2]] == ["en", "charge"]
    if at + 2 < len(tokens) and tokens[at].fold in ("charge", "chargee") and tokens[at + 1].fold in DE:
        noun = at + 2
        if tokens[noun].fold in ARTICLES and noun + 1 < len(tokens):
            noun += 1
        if is_noun_like(tokens[noun]):
            return after_modifiers(tokens, noun + 1, proper=False)
    return None


def _after_scope(tokens: Sequence[Token], at: int) -> int:
    """Behind "pour la vente des réseaux en Asie du Sud et de l'Est", which belongs to the role."""
    if [token.fold for token in tokens[at : at + 3 : 2]] == ["(", ")"] and tokens[at + 1].acronym:
        behind = _after_scope(tokens, at + 3)
        return behind if behind > at + 3 else at
    if at + 1 < len(tokens) and tokens[at].fold in ("au", "aux", "à") and tokens[at + 1].capital:
        return _after_place(tokens, at + 1)
    delegated = at + 1 < len(tokens) and tokens[at].fold.startswith("delegue") and tokens[at + 1].fold in _TO
    if delegated and at + 3 < len(tokens):
        return after_modifiers(tokens, at + 3 + (tokens[at + 2].fold in ARTICLES), proper=False)
    if at >= len(tokens) or tokens[at].fold not in ("pour", "charge", "chargee", "en"):
        return at
    behind, last = at, at
    while behind < len(tokens) and behind < at + 24:
        token = tokens[behind]
        continues = token.fold == "," and behind + 1 < len(tokens) and tokens[behind + 1].fold in DE
        if token.word and (
            token.fold not in FUNCTION_WORDS or token.fold in DE | ARTICLES | {"et", "en", "pour", "un", "une"}
        ):
            behind += 1
            if token.fold not in FUNCTION_WORDS:
                last = behind
        elif continues:
            behind += 1
        else:
            break
    return last


def _after_duty(
    tokens: Sequence[Token], at: int, noun: int, organisation: tuple[int, int] | None, *, of: Token
) -> int | None:
    """Behind a field of duty or a department that stays in the role, its preposition at `at`; None where none stands.

    `of` is the first word of the title.

    "pour l'Afrique" in "directeur pour l'Afrique de Zarqa" is one; "pour l'Office des ports" and "pour l'OKTP" name
    a body.
    """
    word, head = tokens[at].fold, tokens[noun]
    body = head.fold in HEADS or (head.fold,) in GENERIC or head.acronym
    if word == "pour" and tokens[at + 1].fold in ARTICLES and is_noun_like(head) and not body:
        return _after_plain(tokens, noun)
    if organisation is not None and word in DE and is_department(tokens, noun, organisation[1]):
        return organisation[1]
    if head.fold in _BOARDS and noun + 2 < len(tokens) and tokens[noun + 2].fold in _OF_BOARDS:
        return noun + 3
    if word == "des" and is_plural_activity(head):
        return after_adjectives(tokens, noun + 1)
    if word in DE and head.fold in _PARTS_OF_BODIES:
        return after_bare_field(tokens, _after_plain(tokens, noun))
    return after_named_field(tokens, noun) if of.fold.startswith(_HEADS_A_FIELD) else None
