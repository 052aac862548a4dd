"""Loading territories."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from mithaq.platform.territories.models import Territory, TerritoryName
from mithaq.platform.territories.packages import Package, TerritoryData
from mithaq.platform.territories.rules import fold_name

COLUMNS = (
    "level",
    "parent_id",
    "name_fr",
    "name_ar",
    "name_en",
    "population",
    "census_year",
    "source",
    "tile_row",
    "tile_col",
)


@dataclass(frozen=True, slots=True)
class LoadResult:
    """How many territories a package holds, and how many rows (territories, spellings) were new or changed."""

    held: int
    written: int


@transaction.atomic
def load_territories(package: Package) -> LoadResult:
    """Bring the territories of a country to what the package says.

    A second load of the same package writes nothing. A territory that a newer package no longer has stays: objects
    of the register may refer to it.
    """
    stored = {each.code: each for each in Territory.objects.filter(country=package.country)}
    written = 0
    # Level by level, so that each one finds the keys of those that hold it.
    for level in dict.fromkeys(each.level for each in package.territories):
        rows = []
        for data in package.territories:
            if data.level is level:
                row = _row(data, package, stored)
                known = stored.get(data.code)
                if known is None or any(getattr(known, name) != getattr(row, name) for name in COLUMNS):
                    rows.append(row)
        Territory.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["country", "code"],
            update_fields=[name.removesuffix("_id") for name in COLUMNS],
        )
        if rows:
            stored = {each.code: each for each in Territory.objects.filter(country=package.country)}
        written += len(rows)
    return LoadResult(
        held=len(package.territories), written=written + _name(package.territories, package.country, stored)
    )


def _row(data: TerritoryData, package: Package, stored: dict[str, Territory]) -> Territory:
    return Territory(
        code=data.code,
        country=package.country,
        level=data.level,
        parent_id=stored[data.parent].pk if data.parent is not None else None,
        name_fr=data.name_fr,
        name_ar=data.name_ar,
        name_en=data.name_en,
        population=data.population,
        census_year=package.census_year if data.population is not None else None,
        source=package.source,
        tile_row=data.tile[0] if data.tile else None,
        tile_col=data.tile[1] if data.tile else None,
    )


def _name(territories: Iterable[TerritoryData], country: str, stored: dict[str, Territory]) -> int:
    """Add the spellings that are not there yet; how many."""
    known = set(TerritoryName.objects.filter(territory__country=country).values_list("territory", "key"))
    new: dict[tuple[int, str], TerritoryName] = {}
    for data in territories:
        territory = stored[data.code]
        for name in (data.name_fr, data.name_ar, data.name_en, *data.other_names):
            key = fold_name(name)
            if key and (territory.pk, key) not in known:
                new.setdefault((territory.pk, key), TerritoryName(territory=territory, name=name, key=key))
    TerritoryName.objects.bulk_create(new.values())
    return len(new)
