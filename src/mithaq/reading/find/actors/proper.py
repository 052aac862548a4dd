"""Names without a head noun: brands and acronyms that their surroundings show to be organisations.

A capital letter alone shows nothing: towns, fairs and programmes have one too. A name counts where its shape is a
company's (a trade word, an acronym behind an article, a capital or digit inside), where it stands in an actor's
place (behind "entre", "avec", "par", "chez"; before a verb of doing), or in a list with a name that counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.find.actors.found import Found, Sentence
from mithaq.reading.find.actors.organisations import acronym_beside, after_proper, is_quoted
from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    CIVIL,
    COMPANY_WORDS,
    COUNTRIES,
    DE,
    FUNCTION_WORDS,
    GENERIC,
    GENTILICS,
    HEADS,
    MONTHS,
    NOT_ORGANISATIONS,
    OPENING,
    TITLES,
    is_adjective,
    is_verb,
)
from mithaq.reading.find.actors.surroundings import NOT_ACTORS, names_event
from mithaq.reading.find.actors.tokens import Token, fold
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.names.comparing import is_acronym_of, is_blend_of

_ACTOR_BEFORE = frozenset("entre avec par chez".split())
_PREPOSITIONS = frozenset("à au aux de du des d' en dans sur vers sous pour depuis".split())
# "avec son homologue tunisien, X": who is like another body is one.
_COUNTERPARTS = frozenset(["homologue", "pendant", "equivalent", "partenaire"])
_PLACE_BEFORE = frozenset(["à", "en", "vers"])
_ENUMERATES = frozenset([",", "et", "ainsi", "que", "ou", "le", "la", "l'", "les", '"', "+", "à", "au", "aux"])
_ENUMERATES |= _COUNTERPARTS | {"son", "sa", "leur"}  # "X et son partenaire Y"
_APPOSED = frozenset(
    "filiale specialise specialisee leader operateur acteur active actif qui jeune start-up societe entreprise "
    "dont coentreprise elle".split()
)
_SUBJECT = 3  # tokens before the subject of a sentence at most
_CLITICS = frozenset("y en lui leur ne n' se".split())
# Plural nouns behind which a colon gives the names: "trois partenaires : X, Y et Z".
_ANNOUNCES = frozenset(
    "entreprises societes groupes operateurs banques partenaires promoteurs industriels bailleurs signataires "
    "fournisseurs prestataires assureurs constructeurs startups start-ups ong associations fintechs adherents "
    "consortiums laboratoires exploitants fabricants distributeurs editeurs".split()
)
_INVERTED = regex.compile(r"-(?:il|ils|elle|elles|on|ce|ci|la|vous|nous|je|tu|moi|toi|t)$")
_INNER_CAPITAL = regex.compile(r"\p{Ll}\p{Lu}|\d\p{Lu}|\p{L}\d|\p{L}\+\p{L}")


@dataclass(slots=True)
class _Candidate:
    sentence: Sentence
    first: int
    last: int
    accepted: bool = False
    refused: bool = False  # by its own words: no mention of it counts
    elsewhere: bool = False  # by what stands around it: this mention does not make it count

    @property
    def key(self) -> str:
        return " ".join(token.fold for token in self.sentence.tokens[self.first : self.last])


def find_proper(sentences: Sequence[Sentence], *, known: Sequence[Found], vetoed: frozenset[str]) -> Iterator[Found]:
    """Organisations named without a head noun, over the whole document, so that one clear mention lifts the others.

    `known` are the organisations found already; a list that holds one of them lifts its other members.
    `vetoed` are folded words that a model calls a person: their place in a sentence alone does not make them count.
    """
    candidates = [candidate for sentence in sentences for candidate in _candidates(sentence)]
    places = {candidate.key for candidate in candidates if _is_place(candidate) and not _is_partner(candidate)}
    names = {_key_of(sentences, found) for found in known if found.kind is ActorKind.ORGANISATION}
    acronyms = {fold(found.acronym) for found in known if found.acronym}
    for candidate in candidates:
        candidate.refused = _is_refused(candidate)
        candidate.elsewhere = _is_elsewhere(candidate)
        given = candidate.key in acronyms and not _is_bracketed(candidate)
        clear = given or candidate.key in names or _has_company_shape(candidate)
        does = candidate.key not in vetoed and _does(candidate)  # a model's veto counts less than "accord avec X"
        weak = candidate.key not in places and (does or _is_in_charge(candidate) or _is_partner(candidate))
        candidate.accepted = not candidate.refused and not candidate.elsewhere and (clear or weak)
    _spread_by_lists(candidates, known, places)
    _spread_by_shares(candidates, known, places)
    clear_names = names | {candidate.key for candidate in candidates if candidate.accepted}
    for candidate in candidates:
        if candidate.accepted or (candidate.key in clear_names and not candidate.refused):
            yield _found(candidate)
    yield from _lower_case_partners(sentences, known, candidates)


def _lower_case_partners(
    sentences: Sequence[Sentence], known: Sequence[Found], candidates: Sequence[_Candidate]
) -> Iterator[Found]:
    """ "inwi" in "Maroc Telecom et inwi ont": a brand in lower case, bare where French would need an article."""
    ends = [(found.sentence, found.last) for found in known if found.kind is ActorKind.ORGANISATION]
    ends += [(candidate.sentence.index, candidate.last) for candidate in candidates if candidate.accepted]
    brands = set()
    for index, at in ends:
        tokens = sentences[index].tokens
        if (
            at + 2 < len(tokens)
            and tokens[at].fold == "et"
            and _is_bare_brand(tokens[at + 1])
            and _is_plural_verb(tokens[at + 2])
        ):
            brands.add(tokens[at + 1].text)
    for sentence in sentences if brands else ():
        for at, token in enumerate(sentence.tokens):
            if token.text in brands and sentence.free(at, at + 1):
                yield _found(_Candidate(sentence, at, at + 1))


def _is_bare_brand(token: Token) -> bool:
    known = token.fold in FUNCTION_WORDS or is_verb(token) or is_adjective(token)
    return token.text.isalpha() and len(token.text) > 2 and not known and not token.fold.endswith(("s", "x", "ment"))


def _is_plural_verb(token: Token) -> bool:
    return is_verb(token) and token.fold.endswith("nt")


def _found(candidate: _Candidate) -> Found:
    sentence, first, last = candidate.sentence, candidate.first, candidate.last
    sentence.take(first, last)
    return Found(
        sentence=sentence.index,
        first=first,
        last=last,
        kind=ActorKind.ORGANISATION,
        by="name",
        head="company",
        acronym=acronym_beside(sentence.tokens, first, last + is_quoted(sentence.tokens, first, last)),
    )


def _key_of(sentences: Sequence[Sentence], found: Found) -> str:
    return " ".join(token.fold for token in sentences[found.sentence].tokens[found.first : found.last])


def _candidates(sentence: Sentence) -> Iterator[_Candidate]:
    if sentence.shouted:
        return
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        last = after_proper(tokens, at) if tokens[at].capital else at
        while last > at and not sentence.free(at, last):
            last -= 1
        if last == at:
            at += 1
            continue
        first = at
        opens = first == 0 or tokens[first - 1].fold in (":", "–", "—", "-", "•")
        if opens and last - first > 1 and _is_common_opener(tokens[first]):
            first += 1
        yield _Candidate(sentence, first, last)
        at = last


def _is_bracketed(candidate: _Candidate) -> bool:
    tokens, first, last = candidate.sentence.tokens, candidate.first, candidate.last
    return first > 0 and last < len(tokens) and tokens[first - 1].fold == "(" and tokens[last].fold == ")"


def _is_common_opener(token: Token) -> bool:
    if token.text == "Côté":
        return True
    return token.fold in NOT_ORGANISATIONS or (is_adjective(token) and not token.acronym and len(token.fold) > 7)


def _is_refused(candidate: _Candidate) -> bool:
    words = candidate.sentence.tokens[candidate.first : candidate.last]
    if tuple(t.fold for t in words) in COUNTRIES or all(
        t.fold in GENTILICS or t.fold in NOT_ORGANISATIONS for t in words
    ):
        return True
    if words[0].fold in NOT_ACTORS or any(t.fold in CIVIL for t in words) or (words[0].fold,) in GENERIC:
        return True
    if len(words) > 1:
        return False
    word = words[0]
    common = (
        (word.fold in HEADS and not word.acronym) or (word.fold,) in TITLES or _INVERTED.search(word.fold) is not None
    )
    return common or len(word.text) < 2 or not word.text[0].isalpha()


def _is_elsewhere(candidate: _Candidate) -> bool:
    tokens, first, last = candidate.sentence.tokens, candidate.first, candidate.last
    title = candidate.sentence.title_at(first)
    in_title = title is not None and any(start <= first and last <= end for start, end in title.role)
    headed = first == 0 and last < len(tokens) and tokens[last].fold == ":"
    return in_title or headed or (names_event(tokens, first, last) and not _is_in_charge(candidate))


def _is_place(candidate: _Candidate) -> bool:
    tokens, first, last = candidate.sentence.tokens, candidate.first, candidate.last
    before = tokens[first - 1].fold if first else ""
    if any(t.acronym for t in tokens[first:last]):
        return False
    opens = first == 0 and last < len(tokens) and last - first < 4
    dated = opens and tokens[last].fold == "," and _begins_date(tokens, last + 1)
    return before in _PLACE_BEFORE or dated or (opens and tokens[last].fold in ("-", "–", "—", "("))


def _begins_date(tokens: Sequence[Token], at: int) -> bool:
    """True for "le 3 mai", "mardi" and "3 mai" at `at`."""
    at += at < len(tokens) and tokens[at].fold == "le"
    return at < len(tokens) and (tokens[at].fold in MONTHS or tokens[at].text[0].isdigit())


def _has_company_shape(candidate: _Candidate) -> bool:
    tokens, first, last = candidate.sentence.tokens, candidate.first, candidate.last
    words = tokens[first:last]
    if len(words) > 1 and any(token.fold in COMPANY_WORDS for token in words):
        return True
    if any(_INNER_CAPITAL.search(token.text) and len(token.text) > 3 for token in words):
        return True
    named = len(words) > 1 and first > 0 and tokens[first - 1].fold in (*ARTICLES, "(")
    acronym = acronym_beside(tokens, first, last) if len(words) > 1 else None
    if acronym is not None and acronym[0].lower() == words[0].fold[0]:
        # "la Lukaya Telephone (LUTEL)", "le LIM (Lukaya Institute of Metals)"; without an article all letters must fit
        long_form = " ".join(token.text for token in words)
        if named or is_acronym_of(acronym, long_form) or is_blend_of(acronym, long_form):
            return True
    if len(words) > 1 or not words[0].acronym or len(words[0].text) < 3 or words[0].fold in NOT_ORGANISATIONS:
        return False
    return first > 0 and (tokens[first - 1].fold in ARTICLES or tokens[first - 1].fold == "à")


def _before(candidate: _Candidate) -> int:
    """Index of the token before the candidate's article and quotation mark; -1 where it opens the sentence."""
    tokens, before = candidate.sentence.tokens, candidate.first - 1
    while before >= 0 and (tokens[before].fold in ARTICLES or tokens[before].fold in OPENING):
        before -= 1
    return before


def _is_partner(candidate: _Candidate) -> bool:
    """True behind "entre", "avec", "par", "chez", "auprès de", "s'associe à"."""
    tokens, before = candidate.sentence.tokens, _before(candidate)
    if before < 0:
        return False
    if tokens[before].fold in _ACTOR_BEFORE or tokens[before].fold in _COUNTERPARTS:
        return True
    if tokens[before].fold == "pour" and before and _is_signer(candidate.sentence, before - 1):
        return True
    earlier = tokens[before - 1].fold if before else ""
    if tokens[before].fold == "," and not _COUNTERPARTS.isdisjoint(t.fold for t in tokens[max(0, before - 2) : before]):
        return True
    if tokens[before].fold == ":" and _is_announced(tokens, before, candidate.last):
        return True
    return (tokens[before].fold in DE and earlier in ("aupres", "cotes")) or (
        tokens[before].fold == "à" and earlier.startswith(("associ", "alli", "confi", "attribu", "lie", "uni"))
    )


def _is_announced(tokens: Sequence[Token], colon: int, behind: int) -> bool:
    """True for the first name of a list in "trois promoteurs : X, Y et Z", and for "deux opérateurs, à savoir : X"."""
    if behind < len(tokens) and tokens[behind].fold not in (",", "et", "."):
        return False
    return any(token.fold in _ANNOUNCES for token in tokens[max(0, colon - 4) : colon])


def _is_signer(sentence: Sentence, at: int) -> bool:
    """True for "Diop" in "Awa Diop pour Zarqa et Ali Ba pour la Poste ont signé": a name, for whom it signs."""
    tokens = sentence.tokens
    return "signing" in sentence.triggers and at > 0 and tokens[at].capital and tokens[at - 1].capital


def _is_in_charge(candidate: _Candidate) -> bool:
    """True where the candidate is what a title is held in: "PDG d'X", "directrice (X)"."""
    sentence, first, last = candidate.sentence, candidate.first, candidate.last
    title = sentence.title_at(first)
    if title is not None:
        return title.organisation is not None and title.organisation[0] <= first and last <= title.organisation[1]
    return first > 1 and _is_bracketed(candidate) and sentence.title_at(first - 2) is not None


def _does(candidate: _Candidate) -> bool:
    """True before a verb of doing or an apposition that tells a company ("X, filiale de …")."""
    tokens, first, last = candidate.sentence.tokens, candidate.first, candidate.last
    before = _before(candidate)
    behind = last + (last < len(tokens) and tokens[last].fold in OPENING)
    if behind >= len(tokens):
        return False
    apposed = tokens[behind].fold == "," and behind + 1 < len(tokens) and _is_apposed(tokens[behind + 1])
    verb = _is_predicate(tokens, behind)
    apposes = before > 0 and tokens[before].fold == "," and (tokens[before - 1].fold,) in GENERIC
    if apposes:
        return True  # "les deux groupes, X et Y, ont …"
    free = before < 0 or tokens[before].fold in ("et", "que", "qu'", "dont", "ou") or not tokens[before].word
    governed = before >= 0 and tokens[before].fold in _PREPOSITIONS
    return ((verb and free) or (apposed and not governed)) and not _is_common_word(tokens[first])


def _is_apposed(token: Token) -> bool:
    return token.fold in _APPOSED or GENERIC.get((token.fold,)) == "company"


def _is_predicate(tokens: Sequence[Token], at: int) -> bool:
    """True for "signe", "s'", "y installera" and "lui en fournit" at `at`."""
    if tokens[at].fold == "s'":
        return True
    verb = at
    while verb < len(tokens) and tokens[verb].fold in _CLITICS:
        verb += 1
    return verb < len(tokens) and is_verb(tokens[verb])


def _is_common_word(token: Token) -> bool:
    return token.fold in FUNCTION_WORDS or token.fold.endswith(("ment", "ee", "ees", "tion"))


def _spread_by_lists(candidates: Sequence[_Candidate], known: Sequence[Found], places: set[str]) -> None:
    """Accept the members of a list ("A, B et C") in which one member counts."""
    fixed: dict[int, list[tuple[int, int, _Candidate | None]]] = {}
    for found in known:
        if found.kind is ActorKind.ORGANISATION:
            fixed.setdefault(found.sentence, []).append((found.first, found.last, None))
    for candidate in candidates:
        fixed.setdefault(candidate.sentence.index, []).append((candidate.first, candidate.last, candidate))
    by_index = {candidate.sentence.index: candidate.sentence for candidate in candidates}
    for index, members in fixed.items():
        if index not in by_index:
            continue
        members.sort(key=lambda member: member[0])
        group = members[:1]
        for member in members[1:]:
            tokens = by_index[index].tokens
            if _after_acronym(tokens, group[-1][1]) > member[0]:
                continue  # "(OKTP)" behind the name that it shortens
            between = tokens[_after_acronym(tokens, group[-1][1]) : member[0]]
            adverbial = group[-1][:2] == (0, 1) and len(between) > 1 and between[0].fold == ","  # "Longtemps, le PNL"
            if (
                between
                and not adverbial
                and len(between) < 6
                and between[0].fold in _ENUMERATES
                and all(t.fold in _ENUMERATES or (t.fold,) in GENERIC or t.fold in GENTILICS for t in between)
                and not any(t.fold in ("à", "au") or t.text == "où" for t in between)
            ):
                group.append(member)
                continue
            _lift(group, places)
            group = [member]
        _lift(group, places)


def _spread_by_shares(candidates: Sequence[_Candidate], known: Sequence[Found], places: set[str]) -> None:
    """Accept "Boréa" in "Zarqa fournira 30 MW ; Boréa, 20 MW": behind a semicolon, its share behind a comma, in a
    sentence whose subject is an organisation.
    """
    subjects = {found.sentence for found in known if found.kind is ActorKind.ORGANISATION and found.first < _SUBJECT}
    subjects |= {each.sentence.index for each in candidates if each.accepted and each.first < _SUBJECT}
    for candidate in candidates:
        if candidate.sentence.index in subjects and not candidate.refused and candidate.key not in places:
            candidate.accepted = candidate.accepted or _has_share(candidate)


def _has_share(candidate: _Candidate) -> bool:
    tokens, first, last = candidate.sentence.tokens, candidate.first, candidate.last
    if not first or tokens[first - 1].fold != ";" or last + 1 >= len(tokens) or tokens[last].fold != ",":
        return False
    share = last + 1
    if share + 2 < len(tokens) and tokens[share].fold in ("enfin", "lui", "elle") and tokens[share + 1].fold == ",":
        share += 2
    aged = share + 1 < len(tokens) and tokens[share + 1].fold == "ans"
    return tokens[share].text[0].isdigit() and not aged


def _after_acronym(tokens: Sequence[Token], at: int) -> int:
    """Behind "(OKTP)" at `at`; `at` itself without."""
    bracketed = at + 2 < len(tokens) and tokens[at].fold == "(" and tokens[at + 2].fold == ")"
    return at + 3 if bracketed else at


def _lift(group: Sequence[tuple[int, int, _Candidate | None]], places: set[str]) -> None:
    if any(candidate is None or candidate.accepted for _, _, candidate in group):
        for _, _, candidate in group:
            if candidate is not None and not candidate.refused and candidate.key not in places:
                candidate.accepted = True
