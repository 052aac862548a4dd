"""Territories and the names by which a text may call them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from mithaq.platform.territories.vocabulary import Level


class TerritoryQuerySet(models.QuerySet["Territory"]):
    def regions(self) -> "TerritoryQuerySet":
        """The first level below the country, in the order of their codes."""
        return self.filter(level=Level.REGION).order_by("country", "code")


class Territory(models.Model):
    """A region, province or commune, as a data package gives it.

    Attributes:
        code: unique in its country, as its statistical office writes it (`06`, `06.141`).
        country: ISO 3166-1 alpha-2.
        parent: the territory that holds it; None for a region.
        name_en: empty where the package has no English name.
        population: of the census; None when unknown.
        census_year: of the population; None when that is unknown.
        source: who publishes the figures, to be credited beside them.
        tile_row, tile_col: place in the tile map, from 1; None where a territory has no tile.
    """

    code = models.CharField(max_length=20)
    country = models.CharField(max_length=2)
    level = models.CharField(max_length=10, choices=[(each, each) for each in Level])
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    name_fr = models.CharField(max_length=120)
    name_ar = models.CharField(max_length=120, blank=True, default="")
    name_en = models.CharField(max_length=120, blank=True, default="")
    population = models.PositiveIntegerField(null=True, blank=True)
    census_year = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.CharField(max_length=200)
    tile_row = models.PositiveSmallIntegerField(null=True, blank=True)
    tile_col = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = TerritoryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "territories"
        ordering = ["country", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["country", "code"],
                name="territories_territory_code_once",
                violation_error_message=_("This country already has a territory with this code."),
            ),
            models.CheckConstraint(
                condition=models.Q(level=Level.REGION, parent=None)
                | (~models.Q(level=Level.REGION) & ~models.Q(parent=None)),
                name="territories_territory_parent_unless_region",
                violation_error_message=_("A region has no parent; a province or commune has one."),
            ),
            models.CheckConstraint(
                condition=models.Q(tile_row=None, tile_col=None) | models.Q(tile_row__gte=1, tile_col__gte=1),
                name="territories_territory_tile_whole",
                violation_error_message=_("A tile has both a row and a column, from 1."),
            ),
        ]

    def __str__(self) -> str:
        return self.name_fr

    def name_in(self, language: str) -> str:
        """The name in `fr`, `ar` or `en`; the French one where the package has no other."""
        return {"ar": self.name_ar, "en": self.name_en}.get(language, "") or self.name_fr

    @property
    def iso(self) -> str:
        """Country and code as one identifier (`MA-06`, ISO 3166-2 for a region)."""
        return f"{self.country}-{self.code}"

    @property
    def region(self) -> "Territory":
        """The region that it is or lies in; costs a query for each level that is not loaded."""
        return self if self.parent is None else self.parent.region


class TerritoryName(models.Model):
    """One spelling of a territory's name.

    Attributes:
        name: as the package writes it.
        key: folded by `rules.fold_name`, what is looked up.
    """

    territory = models.ForeignKey(Territory, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)
    key = models.CharField(max_length=120, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["territory", "key"],
                name="territories_name_once",
                violation_error_message=_("This territory already has this name."),
            )
        ]

    def __str__(self) -> str:
        return self.name
