"""Names of places: folding, and which of several territories a name means. Pure: no database."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mithaq.platform.territories.vocabulary import Level
from mithaq.reading.text.view import folded

# A namesake must be this many times as populous as the next before a bare name may mean it.
LARGER = 10

_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
_NOT_A_WORD = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"(?:l|le|la|les|the) (?=.)")
_LEVELS = {
    "region": Level.REGION,
    "جهه": Level.REGION,
    "province": Level.PROVINCE,
    "prefecture": Level.PROVINCE,
    "اقليم": Level.PROVINCE,
    "عماله": Level.PROVINCE,
    "commune": Level.COMMUNE,
    "ville": Level.COMMUNE,
    "city": Level.COMMUNE,
    "town": Level.COMMUNE,
    "جماعه": Level.COMMUNE,
    "مدينه": Level.COMMUNE,
}
_BEFORE = re.compile(rf"({'|'.join(_LEVELS)}) (?:(?:de la|de l|du|des|de|d|of) )?(?=.)")
_AFTER = re.compile(rf" ({'|'.join(_LEVELS)})\Z")


def fold_name(name: str) -> str:
    """`name` for comparing: lower case, no accents, one form of each Arabic letter, words apart by one space."""
    return _NOT_A_WORD.sub(" ", folded(name).text.translate(_ARABIC)).strip()


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name as it is looked up.

    Attributes:
        keys: folded forms to try, the fullest first.
        level: the level that a generic word names ("région", "province", "ville"); None without one.
    """

    keys: tuple[str, ...]
    level: Level | None = None


def parse_name(name: str) -> PlaceName:
    """Take a place's name apart: "la région de l'Oriental" is `oriental`, a region."""
    whole = fold_name(name)
    bare = _without_article(whole)
    level = None
    if match := _BEFORE.match(bare) or _AFTER.search(bare):
        level = _LEVELS[match[1]]
        bare = _without_article((bare[: match.start()] + bare[match.end() :]).strip())
    return PlaceName(keys=tuple(dict.fromkeys(key for key in (whole, bare) if key)), level=level)


def _without_article(key: str) -> str:
    match = _ARTICLE.match(key)
    return key[match.end() :] if match else key


@dataclass(frozen=True, slots=True)
class Namesake:
    """A territory that bears a name.

    Attributes:
        line: ids of the territory and of all that hold it, the territory first.
        population: None when unknown.
    """

    line: tuple[int, ...]
    level: Level
    population: int | None


def choose_namesake(namesakes: Sequence[Namesake], *, level: Level | None = None) -> Namesake | None:
    """Which of several territories a bare name means; None where nobody can tell.

    A generic word decides the level. Of a commune and the province around it that bear one name, the smaller is
    meant: a text that says "à Rabat" means the town. Between places apart from each other, one is taken only when it
    has ten times the people of the next; else the name is ambiguous, and None is better than a wrong place.
    """
    fitting = [each for each in namesakes if level is None or each.level is level]
    holders = {held for each in fitting for held in each.line[1:]}
    apart = [each for each in fitting if each.line[0] not in holders]
    if len(apart) < 2:
        return apart[0] if apart else None
    largest, second = sorted(apart, key=lambda each: each.population or 0, reverse=True)[:2]
    if largest.population and second.population and largest.population >= LARGER * second.population:
        return largest
    return None
