"""What French temporal words stand for, and the patterns of expressions, which are data.

`resources/temporal_fr.tsv` says which words belong to a class, `resources/temporal_patterns_fr.tsv` which rows of
classes are an expression. `scan.py` finds where they stand, `resolve.py` says what they stand for, `calendar.py` does
the arithmetic.
"""

from __future__ import annotations

from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.wordlists import words

MONTHS = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9,
    "octobre": 10, "novembre": 11, "decembre": 12, "janv": 1, "jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7,
    "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
SEASONS = {"printemps": "SP", "ete": "SU", "automne": "FA", "hiver": "WI"}
ORDINALS = {
    "premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "quatrieme": 4, "dernier": -1
}  # fmt: skip
UNITS = {
    "an": ("Y", 1), "ans": ("Y", 1), "annee": ("Y", 1), "annees": ("Y", 1), "mois": ("M", 1), "trimestre": ("M", 3),
    "trimestres": ("M", 3), "semestre": ("M", 6), "semestres": ("M", 6), "semaine": ("W", 1), "semaines": ("W", 1),
    "jour": ("D", 1), "jours": ("D", 1), "journee": ("D", 1), "journees": ("D", 1), "nuit": ("D", 1),
    "heure": ("TH", 1), "heures": ("TH", 1), "h": ("TH", 1), "minute": ("TM", 1), "minutes": ("TM", 1),
    "mn": ("TM", 1), "min": ("TM", 1), "secondes": ("TS", 1), "decennie": ("Y", 10), "decennies": ("Y", 10),
    "siecle": ("Y", 100), "siecles": ("Y", 100), "millenaire": ("Y", 1000), "millenaires": ("Y", 1000),
    "saison": ("Y", 1), "saisons": ("Y", 1), "matinee": ("D", 1), "soiree": ("D", 1), "matin": ("D", 1),
    "soir": ("D", 1), "week-end": ("WE", 1), "week-ends": ("WE", 1),
}  # fmt: skip
COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
}  # fmt: skip
# Parts of the day as TIMEX3 writes them.
PARTS = {
    "matin": "MO", "matinee": "MO", "aube": "MO", "apres-midi": "AF", "soir": "EV", "soiree": "EV", "nuit": "NI",
    "midi": "12:00", "minuit": "24:00", "journee": "MI",
}  # fmt: skip
RECURRING = {
    "annuel": "P1Y", "mensuel": "P1M", "quotidien": "P1D", "hebdomadaire": "P1W", "bimensuel": "P2W",
    "trimestriel": "P3M", "bimestriel": "P2M", "semestriel": "P6M",
}  # fmt: skip
ROMAN = {
    name: value
    for value, name in enumerate(
        ("ier", "iie", "iiie", "ive", "ve", "vie", "viie", "viiie", "ixe", "xe", "xie", "xiie", "xiiie", "xive", "xve",
         "xvie", "xviie", "xviiie", "xixe", "xxe", "xxie"), start=1,
    )
}  # fmt: skip
# Days that have a name and a fixed date; Easter and what counts from it are `calendar.easter`'s.
FEASTS = {
    "noel": (12, 25), "toussaint": (11, 1), "assomption": (8, 15), "epiphanie": (1, 6), "saint-sylvestre": (12, 31),
    "chandeleur": (2, 2), "nouvel an": (1, 1), "jour de l'an": (1, 1),
}  # fmt: skip
AFTER_EASTER = {"mardi gras": -47, "paques": 0, "ascension": 39, "pentecote": 49}
PAST_WORDS = words(
    "dernier derniere derniers dernieres passe passee passes passees ecoule ecoulee ecoules ecoulees",
    "precedent precedente precedents precedentes d'avant",
)
# Those that count from the date before, not from the day of writing.
BESIDE_WORDS = words("precedent precedente precedents precedentes suivant suivante suivants suivantes d'apres d'avant")
FUTURE_WORDS = words("prochain prochaine prochains prochaines suivant suivante suivants suivantes d'apres")

MACROS = {name: pattern for section, name, pattern in read_rows("temporal_patterns_fr.tsv") if section == "macro"}


def alternatives(section: str) -> tuple[tuple[str, str], ...]:
    """The patterns of a section by name, in their order, the rows of one name as alternatives."""
    rows: dict[str, list[str]] = {}
    for of, name, pattern in read_rows("temporal_patterns_fr.tsv"):
        if of == section:
            rows.setdefault(name, []).append(f"(?:{pattern})")
    return tuple((name, "|".join(patterns)) for name, patterns in rows.items())


FAMILIES = alternatives("family")
# How an expression is bound by the words before it; the longest reading stands first.
RELATIONS = alternatives("relation")
DURATION_RELATIONS = alternatives("duration")
