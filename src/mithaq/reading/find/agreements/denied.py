"""What only looks like an act of agreeing: denied, imagined or wished for, or done to something that binds nobody."""

from __future__ import annotations

import regex

from mithaq.reading.model import Span
from mithaq.reading.qualify.mood import is_at_large, is_supposed

# Denied, imagined, quoted as hearsay.
_NO_ACT = regex.compile(
    r"\b(?:aucune?|nulle?|n['’](?:a|ont|avai(?:t|ent)|est|étai(?:t|ent))\s+(?:\p{L}+\s+)?(?:pas|rien|jamais)|"
    r"n['’]engagent?(?!\s+que)|ne\s+lie(?:nt)?(?!\s+que)|pas\s+d['’]|sans\s+(?:qu|avoir)|"
    r"ni\s+(?:de|contrat|convention|\p{L}+\s+ni\s+\p{L}+\s+ne)|ne\s+(?:sera|seront)|"
    r"aurai(?:t|ent)\s+(?:été\s+)?(?:conclu|signé|passé)e?s?|(?<!(?:discut|négoci)[^.;]{0,70})pourrai(?:t|ent)\s+être|"
    r"qui\s+pourraient|"
    r"en\s+coopération\s+avec|évoqués?\s+dans|démen\p{L}+|"
    r"licences?|permis|autorisations?|tarifs?|appel\s+d['’]offres|soumissionnaire|"
    r"n['’]a\s+donné\s+lieu\s+à\s+aucune)\b"
)
# Refused, wished for, called for: right before the act or its noun.
_WISHED = regex.compile(
    r"\b(?:refus\p{L}*|souhait\p{L}*|esp[éè]r\p{L}*|appel(?:é|ée|és|le|lent|ant)?|plaid\p{L}*|exhort\p{L}*|"
    r"invit(?:é|ée|és|e|ent|ant)|encourag\p{L}*|recommand\p{L}*|demand(?:é|e|ent|ant)|réclam\p{L}*|rêv\p{L}*|"
    r"possibilité|perspective|opportunité|faute|avant\s+même|refuse)"
    r"(?:\s+(?:de|d['’]|à|a|en|pour|la|le|les|l['’]|sa|son|leur|à\s+ce\s+que)|\s+(?:\p{L}+\s+)?(?=conclu|sign)){0,4}\s*"
    r"(?:\p{L}+\s+(?:de|d['’])\s*)?$"
)
# What is signed, concluded or passed and binds no two bodies, though a word for an agreement may stand near.
_NOT_AGREED = regex.compile(
    r"décrets?|arrêtés?|lois?|ordonnances?|circulaires?|décisions?|nominations?|romans?|livres?|ouvrages?|tribunes?|"
    r"pétitions?|chèques?|exploits?|performances?|victoires?|buts?|doublés?|triplés?|hausses?|baisses?|progressions?|"
    r"records?|retours?|autographes?|examens?"
)
# What two bodies may seal without a paper that has a name: "ont officialisé leur collaboration".
_TIE = regex.compile(r"collaborations?|coopérations?|ententes?|jumelages?|rapprochements?|avenants?|joint[- ]ventures?")
_WEEKDAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_ADJUNCT = (
    rf"(?:\p{{L}}+ment|hier|également|aussi|ainsi|déjà|enfin|(?:ce\s+|le\s+)?{_WEEKDAY}(?:\s+(?:dernier|matin|soir))?|"
    rf"(?:le\s+)?\d{{1,2}}(?:er)?\s+{_MONTH}(?:\s+(?:\d{{4}}|dernier))?|ce\s+jour|à\s+[\p{{L}}-]+|avec\s+[^,.;:]{{3,90}}?,)"
)
_OBJECT = regex.compile(
    rf"(?:\s*,[^,.;:]{{1,70}},)?(?:\s+{_ADJUNCT}){{0,4}}\s+"
    r"(?P<article>(?:un|une|le|la|les|des|son|sa|ses|leur|leurs|ce|cet|cette|ces|deux|trois|quatre|cinq)\s+|l['’]\s*)"
    r"(?P<noun>[\p{L}-]+)"
)
_NOT_AN_OBJECT = regex.compile(
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|après-midi|jour|semaine|mois|veille|fois|"
    r"signatures?|paraphes?|année|an|été|automne|hiver|printemps|premi\p{L}+|second\p{L}*|deuxième|troisième|tou\p{L}+|\d+)"
)
# "l'arrêté … signé par", "une loi a été adoptée": the thing done stands right before the participle.
_BEFORE = regex.compile(
    r"(?<!\p{L})(?:décrets?|arrêtés?|lois?|ordonnances?|circulaires?|romans?|livres?|ouvrages?|films?|tribunes?|pétitions?|"
    r"chèques?|buts?)(?:\s+(?!(?:et|ou|un|une)\s)[\p{L}'’-]+){0,5}?\s*,?\s+(?:(?:a|ont|avait)\s+été\s+|(?:est|sont)\s+|"
    r"vient\s+d['’]être\s+)?$"
)
_DEFINITE = regex.compile(r"(?<!\p{L})(?:(?:le|la|les|son|sa|ses|leurs?|ce|cet|cette|ces)\s+|l['’]\s*)$")
# "un contrat de travail", "le contrat de son entraîneur": a bond of one person.
_OF_A_PERSON = regex.compile(
    r"\s+(?:de\s+travail|à\s+durée|de\s+mariage|d['’]apprentissage|d['’]alternance|à\s+terme|"
    r"social(?!\p{L})|professionnel(?!\p{L})|"
    r"(?:de|du|d['’])\s*(?:l['’]|la\s+|le\s+|son\s+|sa\s+|leur\s+)?(?:joueu\p{L}+|attaquant\p{L}*|défenseu\p{L}+|"
    r"milieu|gardien\p{L}*|entraîneu\p{L}+|sélectionneu\p{L}+|coach|footballeu\p{L}+|capitaine|salarié\p{L}*))"
)
# "d'un commun accord", "être d'accord", "avec l'accord de": assent, not an agreement.
_ASSENT = regex.compile(
    r"(?:commun\s|(?:mis|mises|mettre|être|est|sont|étaient|tombés?|tombées|tous|pas|plutôt)\s+d['’]|"
    r"(?<!\p{L})(?:en|donn\p{L}+\s+(?:son|leur)|avec\s+l['’]|sans\s+l['’]|obten\p{L}+\s+l['’]))$"
)


def is_denied(lowered: str, sentence: Span, act: Span, kind: Span | None) -> bool:
    """Whether the sentence denies, imagines or wishes for the act at `act` of agreeing on what `kind` names."""
    if is_supposed(lowered, sentence) or is_at_large(lowered, sentence):
        return True
    near = [act] + ([kind] if kind else [])
    for match in _NO_ACT.finditer(lowered, sentence.start, sentence.end):
        start, end = match.span()
        for span in near:
            if (end <= span.start and span.start - end <= 60) or (span.end <= start and start - span.end <= 25):
                return True
            if start <= span.start and span.end <= end:
                return True
    return _WISHED.search(lowered, max(sentence.start, act.start - 60), act.start) is not None


def object_of(lowered: str, sentence: Span, act: Span) -> Span | None:
    """The noun that stands right behind an active act word as its object; None where there is none."""
    found = _OBJECT.match(lowered, act.end, sentence.end)
    if found is None or _NOT_AN_OBJECT.match(found["noun"]):
        return None
    return Span(*found.span("noun"))


def points_at(lowered: str, noun: Span) -> bool:
    """Whether an object has a definite or possessive article: known already, and so no text that is new today."""
    return _DEFINITE.search(lowered, max(0, noun.start - 8), noun.start) is not None


def is_tie(lowered: str, noun: Span) -> bool:
    """Whether an object is what bodies seal between them, though no paper: "collaboration", "jumelage"."""
    return _TIE.fullmatch(lowered, noun.start, noun.end) is not None


def binds_nobody(lowered: str, sentence: Span, act: Span, noun: Span | None) -> bool:
    """Whether what is signed or passed is no agreement: "a signé le décret", "signe une hausse", "l'arrêté signé".

    `noun` is the object of the act word, None where it has none.
    """
    if noun is not None and _NOT_AGREED.fullmatch(lowered, noun.start, noun.end):
        return True
    return _BEFORE.search(lowered, max(sentence.start, act.start - 90), act.start) is not None


def binds_a_person(lowered: str, kind: Span) -> bool:
    """Whether the word at `kind` names what binds one person, or assent: "contrat de travail", "d'un commun accord"."""
    return (
        _OF_A_PERSON.match(lowered, kind.end) is not None
        or _ASSENT.search(lowered, max(0, kind.start - 30), kind.start) is not None
    )
