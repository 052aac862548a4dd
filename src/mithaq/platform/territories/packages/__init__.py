"""Data packages: where territories come from. Morocco is one; a country more is a module more.

A package is a module with a function `load() -> Package`. The setting MITHAQ_TERRITORIES names packages: a bare
name is a module of this folder, a dotted one is a module from anywhere.
"""

from dataclasses import dataclass, field
from importlib import import_module

from mithaq.platform.territories.vocabulary import Level
from mithaq.reading.errors import MithaqError


class PackageError(MithaqError):
    """A data package that is missing, or whose territories do not fit together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TerritoryData:
    """One territory of a package.

    Attributes:
        parent: code of the territory that holds it; None for a region.
        tile: row and column in the tile map, from 1; None without a tile.
        other_names: further spellings that texts use.
    """

    code: str
    level: Level
    name_fr: str
    parent: str | None = None
    name_ar: str = ""
    name_en: str = ""
    population: int | None = None
    tile: tuple[int, int] | None = None
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The territories of one country.

    Attributes:
        country: ISO 3166-1 alpha-2.
        census_year: of the populations; None when unknown.
        source: who is to be credited.
        territories: each after the one that holds it.
    """

    country: str
    census_year: int | None
    source: str
    territories: tuple[TerritoryData, ...] = field(repr=False)

    def __post_init__(self) -> None:
        seen: set[str] = set()
        for each in self.territories:
            if each.code in seen:
                raise PackageError(f"need each code once, got {each.code} of {self.country} again")
            if each.parent is not None and each.parent not in seen:
                raise PackageError(f"need {each.parent} before {each.code} of {self.country}, which it holds")
            seen.add(each.code)


def load_package(name: str) -> Package:
    """The package of this name; raises PackageError where there is none."""
    path = name if "." in name else f"{__name__}.{name}"
    try:
        module = import_module(path)
    except ModuleNotFoundError as error:
        if error.name != path:
            raise
        raise PackageError(f"need a data package of territories, {name!r} is none") from error
    package: Package = module.load()
    return package
