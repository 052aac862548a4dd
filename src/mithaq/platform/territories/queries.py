"""Finding territories by the names that texts give them."""

from collections import defaultdict
from collections.abc import Iterable

from mithaq.platform.territories.models import Territory, TerritoryName
from mithaq.platform.territories.rules import Namesake, choose_namesake, parse_name
from mithaq.platform.territories.vocabulary import Level


def find_by_name(name: str) -> Territory | None:
    """The territory that `name` means, with all that hold it loaded; None where it is unknown or ambiguous.

    Names are compared without case, accents and Arabic spelling variants, in every language of the package; articles
    and generic words ("région de", "جهة", "province") are read. A town gives its region through `region`. An
    ambiguous name gives None, unless one bearer has ten times the people of the next (`rules.choose_namesake`).
    """
    return find_by_names([name])[name]


def find_by_names(names: Iterable[str]) -> dict[str, Territory | None]:
    """`find_by_name` for many names: one query for any number of them."""
    parsed = {name: parse_name(name) for name in names}
    bearers: dict[str, list[Territory]] = defaultdict(list)
    keys = {key for place in parsed.values() for key in place.keys}
    for each in TerritoryName.objects.filter(key__in=keys).select_related("territory__parent__parent"):
        bearers[each.key].append(each.territory)
    found: dict[str, Territory | None] = {}
    for name, place in parsed.items():
        # The first form that anybody bears decides: a town called "La Région" would win over the generic word.
        held = next((bearers[key] for key in place.keys if bearers[key]), [])
        by_line = {_namesake(territory): territory for territory in held}
        chosen = choose_namesake(list(by_line), level=place.level)
        found[name] = by_line[chosen] if chosen is not None else None
    return found


def tile_regions() -> list[Territory]:
    """The regions that have a place in the tile map, in the order of their codes: one query."""
    return list(Territory.objects.regions().exclude(tile_row=None))


def _namesake(territory: Territory) -> Namesake:
    line = [territory.pk]
    holder = territory.parent
    while holder is not None:
        line.append(holder.pk)
        holder = holder.parent
    return Namesake(line=tuple(line), level=Level(territory.level), population=territory.population)
