"""Which measure a quantity is, from what is counted and what is done with it.

Every decision is a function of words that stand in the text, so that the words can be shown and checked again:
`measure_of_words` gives the same answer for the cited words alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from mithaq.reading.find.commitments.nouns import Counted, noun_of
from mithaq.reading.model import Measure


@dataclass(frozen=True, slots=True)
class Deed:
    """A class of things done, as a pattern on lower-case words with accents."""

    name: str
    pattern: regex.Pattern[str]


_TRAIN = regex.compile(
    r"(?<!\p{L})(?:form(?:er|era|eront|é|ée|és|ées|e|ent|ation|ations|erait)|certifi\p{L}+|diplôm\p{L}+|"
    r"qualifi\p{L}+|décern\p{L}+|délivr\p{L}+|initier|initiera|perfectionn\p{L}+|sensibilis\p{L}+|"
    r"mont\p{L}+ en compétences?)(?!\p{L})"
)
_HIRE = regex.compile(
    r"(?<!\p{L})(?:recrut\p{L}+|embauch\p{L}+|insér(?:er|era|eront|é|ée|és|ées)|"
    r"emploie(?:nt)?)(?!\p{L})"
)
_CONNECT = regex.compile(
    r"(?<!\p{L})(?:couvr\p{L}+|couverte?s?|couverture|raccord\p{L}+|reli(?:er|era|eront|é|ée|és|ées|ent)|"
    r"connect\p{L}+|connexion|desserv\p{L}+|haut débit|très haut débit|accès à [Ii]nternet|itinérance|4g|5g|"
    r"fibre)(?!\p{L})"
)
_RENEW = regex.compile(
    r"(?<!\p{L})(?:modernis\p{L}+|rénov\p{L}+|réhabilit\p{L}+|équip\p{L}+|remettre à neuf|numéris\p{L}+|"
    r"agrandi\p{L}*)(?!\p{L})"
)
_BUILD = regex.compile(
    r"(?<!\p{L})(?:constru\p{L}+|bâti\p{L}*|édifi\p{L}+|ouvr(?:ir|ira|iront|e|ent)|ouverte?s?|ouverture|cré(?:er|era|"
    r"eront|é|ée|és|ées|ation)|implant\p{L}+|inaugur\p{L}+|érig\p{L}+)(?!\p{L})"
)
_RESTORE = regex.compile(
    r"(?<!\p{L})(?:rénov\p{L}+|réhabilit\p{L}+|remettre à neuf|modernis\p{L}+|agrandi\p{L}*)(?!\p{L})"
)
_SERVE = regex.compile(
    r"(?<!\p{L})(?:touch\p{L}+|serv(?:ir|ira|iront)|abonnée?s?|utilis\p{L}+|bénéfici\p{L}+|suivre|suivra)(?!\p{L})"
)
_EXPORT = regex.compile(r"(?<!\p{L})(?:export\p{L}*|à l['’]export|à l['’]étranger)(?!\p{L})")
_GDP = regex.compile(r"(?<!\p{L})(?:pib|produit intérieur brut)(?!\p{L})")
_BUDGET = regex.compile(
    r"(?<!\p{L})(?:budgets?|(?<!aide )(?<!appui )budgétaires?|subventions?|crédits? publics?|fonds publics?|"
    r"deniers publics|"
    r"lois? de finances)(?!\p{L})"
)
_RAISED = regex.compile(r"(?<!\p{L})(?:levées?|levés|lever)(?!\p{L})")
_TURNOVER = regex.compile(r"(?<!\p{L})chiffres? d['’]affaires(?!\p{L})")
_INDIRECT = regex.compile(r"(?<!\p{L})indirecte?s?(?!\p{L})")
_DIRECT = regex.compile(r"(?<!\p{L})directe?s?(?!\p{L})")
_PUBLIC_SERVICE = regex.compile(r"services? publics?|démarches?|procédures?|services? administratifs?")
_POPULATION = regex.compile(
    r"(?<!\p{L})(?:population|couverture|connectivité|territoire|communes|localités|foyers|ménages couverts|"
    r"débit)(?!\p{L})"
)
_RANK = regex.compile(r"(?<!\p{L})(?:rang|place|premiers|premières|classement|mondial)(?!\p{L})")

DEEDS: tuple[Deed, ...] = (
    Deed("hire", _HIRE), Deed("train", _TRAIN), Deed("connect", _CONNECT), Deed("renew", _RENEW), Deed("serve", _SERVE),
    Deed("build", _BUILD), Deed("restore", _RESTORE),
)  # fmt: skip
# Words that qualify what is counted, whatever is done with it.
QUALIFIERS: tuple[Deed, ...] = (
    Deed("indirect", _INDIRECT), Deed("direct", _DIRECT), Deed("gdp", _GDP), Deed("export", _EXPORT),
    Deed("budget", _BUDGET),
    Deed("public service", _PUBLIC_SERVICE), Deed("population", _POPULATION), Deed("raised", _RAISED),
    Deed("rank", _RANK), Deed("turnover", _TURNOVER),
)  # fmt: skip


def decide(counted: Counted | None, *, unit: str | None, deeds: frozenset[str], ordinal: bool = False) -> Measure:
    """The measure of a quantity.

    Args:
        counted: class of the counted noun; None for money and percentages.
        unit: ISO 4217 code, `percent`, or None for a plain count.
        deeds: names of the deeds and qualifiers among the words that decide.
        ordinal: True for a rank.
    """
    if ordinal:
        return Measure.RANK
    if unit == "percent":
        return _of_share(deeds)
    if unit is not None:
        return _of_money(deeds)
    return _of_count(counted or Counted.UNKNOWN, deeds)


def _of_share(deeds: frozenset[str]) -> Measure:
    if "gdp" in deeds:
        return Measure.GDP
    if "public service" in deeds:
        return Measure.SERVICES
    if "population" in deeds:
        return Measure.COVERAGE
    return Measure.OTHER


def _of_money(deeds: frozenset[str]) -> Measure:
    for deed, measure in (("export", Measure.EXPORTS), ("gdp", Measure.GDP), ("budget", Measure.BUDGET)):
        if deed in deeds:
            return measure
    return Measure.OTHER if "turnover" in deeds else Measure.INVESTMENT


_PLAIN = {
    Counted.GRADUATE: Measure.TRAINED,
    Counted.USER: Measure.USERS,
    Counted.ARTISAN: Measure.ARTISANS,
    Counted.STARTUP: Measure.STARTUPS,
    Counted.SCHOLARSHIP: Measure.SCHOLARSHIPS,
    Counted.SERVICE: Measure.SERVICES,
    Counted.COVERED: Measure.COVERAGE,
    Counted.FACILITY: Measure.COVERAGE,
}


def _of_count(counted: Counted, deeds: frozenset[str]) -> Measure:
    if counted is Counted.JOB:
        if "connect" in deeds and not deeds & {"direct", "indirect", "hire"}:
            return Measure.COVERAGE
        if "direct" in deeds and "indirect" not in deeds:
            return Measure.JOBS_DIRECT
        return Measure.JOBS_INDIRECT if "indirect" in deeds and "direct" not in deeds else Measure.JOBS
    if counted is Counted.PERSON or (counted is Counted.UNKNOWN and "train" in deeds):
        for deed, measure in (
            ("hire", Measure.JOBS),
            ("train", Measure.TRAINED),
            ("connect", Measure.COVERAGE),
            ("serve", Measure.USERS),
        ):
            if deed in deeds:
                return measure
        return Measure.OTHER
    if counted is Counted.COMPANY:
        return Measure.USERS if "serve" in deeds else Measure.COVERAGE if "connect" in deeds else Measure.COMPANIES
    if counted is Counted.SITE:
        return Measure.COVERAGE if "connect" in deeds else Measure.OTHER if "renew" in deeds else Measure.SITES
    if counted is Counted.FACILITY and "connect" not in deeds:
        return Measure.SITES if "build" in deeds else Measure.OTHER if "restore" in deeds else Measure.COVERAGE
    return _PLAIN.get(counted, Measure.OTHER)


def deeds_in(words: str) -> frozenset[str]:
    """Names of the deeds and qualifiers among `words`."""
    lowered = words.lower()
    return frozenset(deed.name for deed in (*DEEDS, *QUALIFIERS) if deed.pattern.search(lowered))


def measure_of_words(words: tuple[str, ...], *, unit: str | None, ordinal: bool = False) -> Measure:
    """The measure that the cited words alone give: what `decide` gave, or the citation is wrong."""
    nouns = [noun for noun in map(noun_of, words) if noun is not None]
    joined = " \n ".join(words)
    return decide(nouns[0].counted if nouns else None, unit=unit, deeds=deeds_in(joined), ordinal=ordinal)
