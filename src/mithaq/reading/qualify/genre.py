"""Kinds of text whose numbers nobody promises: a tender, a job advert, a match, the stock exchange, a court.

Their sentences have the grammar of commitments ("le titulaire livrera 350 licences", "il devra verser 3 millions").
What tells them apart is the company their words keep: several different words of one trade in one text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import regex

# Different words of one trade that make a text of it. Three occur by chance in a long report.
_ENOUGH = 4
# In a long text a trade must also be dense: one of its words every so many characters.
_DENSITY = 350

_TRADES: Mapping[str, regex.Pattern[str]] = MappingProxyType(
    {
        "tender": regex.compile(
            r"\b(appels? d'offres|soumissionnaires?|cautions?(?: provisoire)?|ouverture des plis|"
            r"cahier des (?:charges|prescriptions)|"
            r"lot n?°? ?\d|concurrents|offre (?:financiere|technique)|maitre d'ouvrage|bordereau|"
            r"delai d'execution|titulaire|"
            r"penalites? de retard|visite des lieux|adjudicat\w+|attestations? de reference|plis)\b"
        ),
        "advert": regex.compile(
            r"\b(candidatures?|cv|lettre de motivation|profil (?:recherche|souhaite)|postes? a pourvoir|cdi|cdd|"
            r"remuneration|salaires?|"
            r"experience (?:exigee|requise|souhaitee|professionnelle)|vos missions|vous (?:etes|serez|avez|"
            r"maitrisez)|bac ?\+ ?\d|permis b|"
            r"avantages|rejoignez|postulez|recruteur|titres? restaurant)\b"
        ),
        "sport": regex.compile(
            r"\b(match(?:es|s)?|buts?|mi-temps|entraineurs?|championnat|stades?|arbitres?|joueurs?|joueuses?|"
            r"score|penalty|ligue|supporters|buteurs?|"
            r"victoires?|defaites?|demi-finales?|finale|gardien|prolongations?|coupe|vestiaires?|tirs? au but|"
            r"botola)\b"
        ),
        "market": regex.compile(
            r"\b(bourse|indices?|masi|cac 40|seance|cloture|capitalisation|dividendes?|actions?|cours|hausse|"
            r"baisse|valeurs|cote|analystes?|"
            r"titres?|rendement|obligations|investisseurs|points? de base|resultat net|chiffre d'affaires|marge)\b"
        ),
        "court": regex.compile(
            r"\b(tribunal|prevenue?s?|procureure?|condamnee?s?|audience|avocate?s?|juges?|peines?|amendes?|"
            r"accusee?s?|cour d'appel|plaignante?s?|"
            r"parties? civiles?|verdict|proces|delibere|relaxe[es]*|escroquerie|prison|sursis|"
            r"dommages et interets|plainte|enquete)\b"
        ),
    }
)  # fmt: skip

# A trade's own words, one of which at least must stand there: a company's results have a market's words too.
_CORE = regex.compile(
    r"\b(?:appels? d'offres|soumissionnaires?|plis|adjudicat\w+|candidatures?|cv|cdi|postulez|match(?:es|s)?|"
    r"championnat|mi-temps|"
    r"entraineurs?|botola|bourse|indices?|masi|cac 40|seance|tribunal|prevenue?s?|procureure?|cour d'appel|proces)\b"
)


def trade_of(folded: str) -> str | None:
    """The trade that a text speaks of throughout, None for any other text.

    Args:
        folded: the text in lower case without accents, with plain apostrophes.
    """
    best: tuple[int, str] | None = None
    for name, pattern in _TRADES.items():
        words = [match[1] for match in pattern.finditer(folded)]
        kinds = len(set(words))
        if not any(map(_CORE.fullmatch, words)):
            continue
        if kinds >= _ENOUGH and len(words) * _DENSITY >= len(folded.strip()) and (best is None or kinds > best[0]):
            best = (kinds, name)
    return best[1] if best is not None else None
