"""The Moroccan package, loaded."""

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from mithaq.platform.territories.actions import load_territories
from mithaq.platform.territories.models import Territory, TerritoryName
from mithaq.platform.territories.packages import Package, PackageError, TerritoryData, load_package
from mithaq.platform.territories.queries import find_by_name, find_by_names, tile_regions
from mithaq.platform.territories.vocabulary import Level

pytestmark = pytest.mark.django_db


@pytest.fixture
def morocco() -> Package:
    package = load_package("morocco")
    load_territories(package)
    return package


def test_levels_and_populations(morocco: Package) -> None:
    counts = {level: Territory.objects.filter(level=level).count() for level in Level}
    assert counts == {Level.REGION: 12, Level.PROVINCE: 83, Level.COMMUNE: 1503}
    settat = Territory.objects.get(country="MA", code="06")
    assert (settat.iso, settat.population, settat.census_year) == ("MA-06", 7_688_967, 2024)
    assert "CC BY 4.0" in settat.source


def test_a_second_load_writes_nothing(morocco: Package) -> None:
    names = TerritoryName.objects.count()
    assert load_territories(morocco).written == 0
    assert TerritoryName.objects.count() == names


def test_a_changed_row_is_written_again_under_its_key(morocco: Package) -> None:
    key = Territory.objects.get(code="06").pk
    Territory.objects.filter(pk=key).update(population=1)
    assert load_territories(morocco).written == 1
    assert Territory.objects.get(pk=key).population == 7_688_967


def test_every_region_has_its_own_tile(morocco: Package) -> None:
    tiles = {(each.tile_row, each.tile_col) for each in tile_regions()}
    assert len(tiles) == 12
    assert not Territory.objects.exclude(level=Level.REGION).exclude(tile_row=None).exists()


@pytest.mark.parametrize(
    ("name", "level", "region"),
    [
        ("Casablanca-Settat", Level.REGION, "06"),
        ("région de Casablanca-Settat", Level.REGION, "06"),
        ("جهة الدار البيضاء - سطات", Level.REGION, "06"),
        ("Fez-Meknes", Level.REGION, "03"),
        ("L’Oriental", Level.REGION, "02"),
        ("Oujda", Level.COMMUNE, "02"),
        ("وجدة", Level.COMMUNE, "02"),
        ("Marrakech", Level.COMMUNE, "07"),
        ("Marrakesh", Level.COMMUNE, "07"),
        ("Rabat", Level.COMMUNE, "04"),
        ("préfecture de Rabat", Level.PROVINCE, "04"),
    ],
)
def test_find_by_name(morocco: Package, name: str, level: Level, region: str) -> None:
    found = find_by_name(name)
    assert found is not None
    assert (found.level, found.region.code) == (level, region)


@pytest.mark.parametrize("name", ["Maroc", "Riyad", "Sidi", "", "région de Rabat"])
def test_what_is_no_territory_of_the_package(morocco: Package, name: str) -> None:
    assert find_by_name(name) is None


def test_namesakes_of_like_size_stay_unknown(morocco: Package) -> None:
    shared = [
        key
        for key in TerritoryName.objects.filter(territory__level=Level.COMMUNE).values_list("key", flat=True)
        if TerritoryName.objects.filter(key=key, territory__level=Level.COMMUNE).count() > 1
    ]
    found = find_by_names(shared)
    assert shared
    assert None in found.values()


def test_many_names_cost_one_query(morocco: Package, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        found = find_by_names(["Oujda", "Casablanca-Settat", "nowhere"])
        assert [each.region.code if each else None for each in found.values()] == ["02", "06", None]


def test_another_country_is_another_package(morocco: Package) -> None:
    """Fiction: a country that does not exist, beside the first."""
    atlasie = Package(
        country="XA",
        census_year=None,
        source="fiction",
        territories=(TerritoryData(code="06", level=Level.REGION, name_fr="Haut-Plateau"),),
    )
    load_territories(atlasie)
    found = find_by_name("Haut Plateau")
    assert found is not None
    assert (found.country, found.population, found.census_year) == ("XA", None, None)
    assert Territory.objects.filter(code="06").count() == 2


def test_a_package_whose_parent_is_missing_is_refused() -> None:
    child = TerritoryData(code="06.1", level=Level.PROVINCE, name_fr="Delta", parent="06")
    with pytest.raises(PackageError, match=r"need 06 before 06\.1"):
        Package(country="XA", census_year=None, source="fiction", territories=(child,))


def test_the_command_loads_what_the_installation_names(settings, capsys: pytest.CaptureFixture[str]) -> None:
    settings.MITHAQ_TERRITORIES = ["morocco"]
    call_command("load_territories")
    assert "morocco: 1598 territories" in capsys.readouterr().out
    with pytest.raises(CommandError, match="'atlantis' is none"):
        call_command("load_territories", "atlantis")


def test_a_province_needs_what_holds_it() -> None:
    with pytest.raises(IntegrityError, match="parent_unless_region"), transaction.atomic():
        Territory.objects.create(code="1", country="XA", level=Level.PROVINCE, name_fr="Delta", source="fiction")
