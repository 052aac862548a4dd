"""Loans and grants to a state: the money is the lender's to give, what it brings about the borrower's to do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.lenders import GIVEN_TO
from mithaq.reading.find.commitments.patterns_fr import LENDER
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated

_LENT = regex.compile(
    r"(?<!\p{L})(?:prêts?|dons?|crédits?|financ\p{L}+|subventions?|emprunts?|appuis?\s+(?:budgétaires?|financiers?)|"
    r"enveloppes?|fonds|débours\p{L}+|octro\p{L}+|accord(?:er|é|ée|és|ées)|prêter|millions?|milliards?)(?!\p{L})"
)
_GIVEN = regex.compile(
    r"(?<!\p{L})(?:prêts?|dons?|crédits?|financements?|subventions?|emprunts?|appuis?|enveloppes?|tranches?|"
    r"port(?:e|ent)\s+sur\s+un\s+montant|recevr(?:a|ont)|reç(?:oit|u|us|ue|ues)|premi(?:er|ère)\s+accord|seconde?\s+accord)(?!\p{L})"
)
# "La Banque a expliqué que …", "d'après la BM, …": who only says it.
_SAYS = regex.compile(
    r"[^.;:«]{0,60}?\b(?:expliqu|indiqu|précis|soulign|estim|rappel|affirm|ajout|déclar|annonc|assur|not|fai(?:t|"
    r"sant)\s+(?:savoir|valoir)|espèr)\p{L}*[^.;:«]{0,40}?\bqu(?:e\b|['’])"
)
_ACCORDING = regex.compile(r"(?:d['’]après|selon|suivant)\s+(?:la\s+|le\s+|les\s+|l['’])?$")
# "… 15 milliards de crédits et espère en financer 60": the lender's own second deed.
_AND_ACTS = regex.compile(r"(?<!\p{L})et\s+(?:(?:y|en|lui|leur|se)\s+|s['’]\s*)?$")
_GENERIC = regex.compile(
    r"(?<!\p{L})(?:(?:gouvernement|état|etat|royaume|république|islamique|fédérale?|exécutif)(?!\p{L})|(?:du|de|la|"
    r"les?)(?!\p{L})|[dl]['’])\s*"
)
# Letters that a country and its adjective share.
_STEM = 4
# A title and an opening tell what a loan brings before it is named.
_TITLE = 2
# So many sentences behind the loan still tell of what it pays for.
_REACH = 25


@dataclass(frozen=True, slots=True)
class Lending:
    """A loan or grant of the text.

    Attributes:
        since: number of the sentence that first tells of it.
        lender: who gives it; None where that sentence names several.
        borrower: the state that takes it, as the text names it; None where the text names none or several.
    """

    since: int
    lender: Stated[str] | None
    borrower: Stated[str] | None


def is_lender(name: str) -> bool:
    """Whether a body lends or gives from outside: a bank, a fund, an agency of another country."""
    return LENDER.search(name.lower()) is not None


def find_lending(scene: Scene) -> Lending | None:
    """The first loan or grant by a lender from outside that the text tells of; None where it tells of none.

    Linear in the mentions of the text.
    """
    for sentence in scene.sentences:
        lenders = {
            actor.cluster: actor
            for actor in sentence.bodies()
            if is_lender(actor.name) and not GIVEN_TO.search(scene.lowered, sentence.start, actor.start)
        }
        if not lenders or _LENT.search(scene.lowered, sentence.start, sentence.end) is None:
            continue
        lender = next(iter(lenders.values())) if len(lenders) == 1 else None
        return Lending(
            sentence.number,
            Stated(lender.name, (lender.name_span,), derived=f"who lends: {lender.name}") if lender else None,
            _borrower(scene),
        )
    return None


def _borrower(scene: Scene) -> Stated[str] | None:
    """The country of the text: the only one, or the one named twice as often as any other."""
    named: dict[str, dict[str, Span]] = {}
    counted: Counter[str] = Counter()
    spoken = [(actor.name, actor.name_span) for actor in scene.mentions.actors if actor.kind is ActorKind.STATE]
    spoken += [(place.name, place.span) for place in scene.mentions.places if place.kind == "country"]
    for name, span in spoken:
        key = _country(name)
        if key:
            named.setdefault(key, {}).setdefault(name, span)
            counted[key] += 1
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    name, span = min(named[ranked[0][0]].items(), key=lambda item: len(item[0].split()))
    return Stated(name, (span,), derived=f"what the loan brings: {name}")


def _country(name: str) -> str:
    """What the names of one country share ("Bénin", "gouvernement béninois"); empty for a bare "gouvernement"."""
    stem: str = _GENERIC.sub("", name.lower()).strip()
    return stem[:_STEM]


def by_lending(
    scene: Scene, candidate: Candidate, lending: Lending | None, doer: Stated[str] | None, *, achieved: bool
) -> Stated[str] | None:
    """The doer of what a loan gives or brings about, in place of `doer`, whom the sentence itself does not name.

    Money of the loan is the lender's; a thing or share that is promised is the borrower's, where nobody else was found
    for it. What has been reached, the loan alone makes nobody's.
    """
    if lending is None or not lending.since - _TITLE <= candidate.sentence.number <= lending.since + _REACH:
        return doer
    if candidate.is_money:
        taken = doer is None or (lending.borrower is not None and doer.value == lending.borrower.value)
        sentence = candidate.sentence
        given = _GIVEN.search(scene.lowered, sentence.start, sentence.end)
        return lending.lender if taken and given and lending.lender is not None else doer
    if candidate.quantity.ordinal or (doer is not None and not is_lender(doer.value)):
        return doer
    return lending.borrower if not achieved else doer


def only_says(scene: Scene, candidate: Candidate, actor: ActorMention) -> bool:
    """Whether a lender before a quantity that is no money is only its source."""
    if not is_lender(actor.name) or (candidate.unit is not None and candidate.unit != "percent"):
        return False
    sentence: Sentence = candidate.sentence
    sums = [other for other in sentence.quantities if other.end <= candidate.start and len(other.unit or "") == 3]
    tense = candidate.tense
    goes_on = tense is not None and _AND_ACTS.search(scene.lowered, sums[-1].end if sums else 0, tense.start)
    if sums and not goes_on:
        return True  # "La Banque a accordé 40 millions pour raccorder 300 villages"
    return (
        _SAYS.match(scene.lowered, actor.end, candidate.start) is not None
        or _ACCORDING.search(scene.lowered, sentence.start, actor.start) is not None
    )
