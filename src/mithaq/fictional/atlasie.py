"""The words of Atlasie: places, bodies, people and measures, all invented.

Names are put together from syllables, so that there are enough of them for registers of any size and none
is meant for anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from mithaq.reading.model import Measure

REGIONS = ("Haut-Plateau", "Rivage", "Delta", "Oasis")
TOWNS = ("Port-Azur", "Vallombre", "Roquesel", "Mirandole", "Sablonne", "Trois-Ponts", "Grisemer", "Fontclaire")
PORTFOLIOS = (
    "la Transition numérique",
    "l'Industrie et du Commerce",
    "l'Éducation nationale",
    "la Santé publique",
    "l'Artisanat et de l'Économie sociale",
    "l'Intérieur",
)
BODIES = (
    "L'Agence atlasienne du numérique",
    "L'Office atlasien de la formation",
    "La Fédération atlasienne des technologies",
    "La Caisse atlasienne d'investissement",
    "L'Université de Fontclaire",
)
FAIRS = ("Salon Numérica", "Forum Atlasie Connectée", "Sommet des Rivages")
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_SYLLABLES = (
    "ba",
    "cor",
    "del",
    "fan",
    "gal",
    "il",
    "jo",
    "kel",
    "lor",
    "mar",
    "nev",
    "or",
    "pel",
    "ro",
    "sil",
    "tan",
    "vel",
    "zan",
)
_COMPANY_ENDINGS = ("Tech", "Services", "Réseaux", "Systèmes", "Data", "Telecom", "Conseil")


@dataclass(frozen=True, slots=True)
class Promise:
    """How a measure is said: the words around the number, and the coded unit.

    `before` opens the predicate after its subject ("s'engage à créer "), `after` closes it.
    """

    measure: Measure
    unit: str
    before: str
    after: str
    lowest: int
    highest: int


PROMISES = (
    Promise(Measure.JOBS_DIRECT, "jobs", "s'engage à créer ", " emplois directs", 20, 2_000),
    Promise(Measure.JOBS, "jobs", "prévoit de créer ", " emplois", 20, 3_000),
    Promise(Measure.INVESTMENT, "MAD", "s'engage à investir ", " millions de dirhams", 2, 900),
    Promise(Measure.TRAINED, "people", "s'engage à former ", " jeunes", 50, 20_000),
    Promise(Measure.SITES, "centres", "prévoit d'ouvrir ", " centres", 2, 60),
    Promise(Measure.STARTUPS, "startups", "s'engage à accompagner ", " start-up", 5, 300),
    Promise(Measure.SERVICES, "services", "s'engage à mettre en ligne ", " services publics", 3, 200),
)


def draw_name(random: Random, *, syllables: int = 2) -> str:
    return "".join(random.choice(_SYLLABLES) for _ in range(syllables)).capitalize()


def draw_company(random: Random) -> str:
    return f"{draw_name(random)} {random.choice(_COMPANY_ENDINGS)}"


def draw_person(random: Random) -> str:
    return f"{draw_name(random)} {draw_name(random, syllables=3)}"


def write_number(value: int) -> str:
    """Thousands apart by a no-break space, as French print does: 12 000."""
    return f"{value:,}".replace(",", "\u00a0")
