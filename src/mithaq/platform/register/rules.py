"""From stated values to columns of the register: names, numbers, dates, standing. Pure: no database."""

import hashlib
import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from babel import Locale

from mithaq.platform.corpus.rules import period_bounds
from mithaq.platform.register.vocabulary import ActorKind, Standing
from mithaq.platform.review.rules import Candidate, Choice
from mithaq.platform.review.vocabulary import REQUIRED, Kind, State
from mithaq.platform.territories.rules import fold_name
from mithaq.resolving.actors import families_of
from mithaq.resolving.ministries import fields_of, is_minister, is_ministry

# Keys of actors are made from this and their name; it must never change, or every address would.
_ACTORS = uuid.UUID("5a3b2f0e-9d0c-4b57-8a9e-6d1f3c7e2b41")
_LANGUAGES = ("fr", "ar", "en")
_STATE_WORDS = frozenset(fold_name(word) for word in "État gouvernement government state الحكومة الدولة".split())
_FORM_OF_STATE = re.compile(r"(?:royaume|republique|kingdom|republic)(?: d| de| du| de l| de la| of| of the)? (?=.)")
_MINISTRY = re.compile(r"(?:ministere|ministry|secretariat d etat|state secretariat|وزاره|كتابه الدوله)(?: |\Z)")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?\Z")
_LARGEST = Decimal(10) ** 18


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name as stated, and the actor that bears it."""

    kind: ActorKind
    name: str
    key: str

    @property
    def id(self) -> uuid.UUID:
        return uuid.uuid5(_ACTORS, f"{self.kind}:{self.key}")

    @property
    def slug(self) -> str:
        """For addresses: readable, in the script of the name, and never the same for two actors."""
        mark = hashlib.sha256(f"{self.kind}:{self.key}".encode()).hexdigest()[:6]
        return f"{self.key.replace(' ', '-')[:90].rstrip('-')}-{mark}"


def name_person(name: str) -> ActorName | None:
    """The person who bears `name`; None where no letter or digit is left to tell people apart."""
    key = fold_name(name)
    return ActorName(ActorKind.PERSON, name, key) if key else None


def name_body(name: str) -> ActorName | None:
    """The state or organisation that bears `name`.

    A state is what CLDR lists as a country in French, Arabic or English, with or without "Royaume" or "République", and
    the bare words for state and government. None where no letter or digit is left.
    """
    key = fold_name(name)
    if not key:
        return None
    match = _FORM_OF_STATE.match(key)
    bare = key[match.end() :] if match else key
    is_state = key in _STATE_WORDS or bare in _countries()
    return ActorName(ActorKind.STATE if is_state else ActorKind.ORGANISATION, name, key)


def is_of_state(kind: str, key: str) -> bool:
    """Whether an actor is the state itself or one of its ministries, by its kind and folded name."""
    return kind == ActorKind.STATE or _MINISTRY.match(key) is not None


def name_office(role: str, *, country: str, organisation: uuid.UUID | None) -> str:
    """A key of the function that `role` names, equal in French, Arabic and English; empty where it is of nobody.

    A minister's is of the first field of the portfolio and the country that the document is about; any other function
    is of its organisation.
    """
    families = families_of(role)
    if not families:
        return ""
    if is_minister(role):
        return f"{families[0]}@{country}" if country else ""
    return f"{families[0]}@{organisation}" if organisation is not None else ""


def ministers_office(name: str, *, country: str) -> str:
    """The key of the office of whoever heads a ministry; empty for any other body."""
    fields = fields_of(name) if is_ministry(name) else ()
    return f"minister of {fields[0]}@{country}" if fields and country else ""


def parse_quantity(value: object) -> Decimal | None:
    """The number of a statement; None where it is none, or larger than the register holds (10^18)."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < _LARGEST else None


def end_of_term(iso: str, duration: str) -> date | None:
    """The day on which a term ends: two years from 2025-04-16 is 2027-04-16.

    None unless the date is a whole day and the duration is counted in years, months, weeks or days.
    """
    bounds = period_bounds(iso)
    match = _DURATION.match(duration)
    if bounds is None or bounds[0] != bounds[1] or match is None or not any(match.groups()):
        return None
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    months += bounds[0].year * 12 + bounds[0].month - 1 + years * 12
    if not 12 <= months < 12 * 9999:
        return None
    first = date(months // 12, months % 12 + 1, 1)
    following = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    day = min(bounds[0].day, (following - first).days)
    return first.replace(day=day) + timedelta(days=7 * weeks + days)


def find_standing(kind: Kind, slots: Mapping[str, Sequence[Choice[Any]]]) -> Standing | None:
    """Whether an object is accepted or proposed; None where it cannot be shown at all.

    It can be shown when each slot that its kind cannot do without has a live statement, and is accepted when
    all of these are.
    """
    needed: list[Candidate] = [slots[slot][0].chosen for slot in REQUIRED[kind] if slots.get(slot)]
    if len(needed) < len(REQUIRED[kind]):
        return None
    return Standing.ACCEPTED if all(each.state == State.ACCEPTED for each in needed) else Standing.PROPOSED


@cache
def _countries() -> frozenset[str]:
    return frozenset(
        fold_name(name)
        for language in _LANGUAGES
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha()
    )
