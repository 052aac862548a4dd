"""Places of Arabic and English text, told by grammar."""

from __future__ import annotations

import pytest

from tests.reading.packs.actors.seeing import places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ZUNDA — The plant opened.", ["ZUNDA"]),
        ("They signed it in Marobe on Monday.", ["Marobe"]),
        ("They signed it in May, in English.", []),
        ("Offices will open in Marobe, Zunda and Beni Karo.", ["Marobe", "Zunda", "Beni Karo"]),
        ("Schools of the Zunda-Marobe region will open.", ["Zunda-Marobe"]),
        ("It is made in Kenya.", ["Kenya"]),
        ("They met at the Zunda Forum.", []),
        ("زندة – وقعت الوزارة العقد.", ["زندة"]),
        ("وقعت الوزارة، أمس الاثنين بزندة، العقد.", ["زندة"]),
        ("وقعت الوزارة العقد بمقرها.", []),
        ("سيفتح المركز بجهة زندة-مروب.", ["زندة-مروب"]),
        ("سيفتح المركز بالجهة.", []),
        ("سيفتح المركز بجهة فاس مروب قريبا.", ["فاس مروب"]),
        ("سيفتح المركز بمدينة بني مروب.", ["بني مروب"]),
        ("سيفتح المركز في أفق سنة 2030.", []),
        ("صنع في تونس.", ["تونس"]),
    ],
)
def test_places(text: str, found: list[str]) -> None:
    assert places(text) == found
