"""The front page: what was promised, what falls due, what nobody has reported on, where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mithaq.platform.publishing import agreements as agreement_lines
from mithaq.platform.publishing.commitments import Line, Table, show_total
from mithaq.platform.publishing.evidence import compute
from mithaq.platform.publishing.formatting import capitalise, write_date, write_number
from mithaq.platform.publishing.quantities import write_days
from mithaq.platform.publishing.shown import Basis, Shown
from mithaq.platform.register.models import Agreement
from mithaq.platform.register.queries import RegionTotals
from mithaq.platform.register.totals import Total
from mithaq.platform.territories.models import Territory
from mithaq.reading.model import Act, Modality


@dataclass(frozen=True, slots=True)
class Lead:
    """The finding that heads the page: a figure that opens, and the rest of the sentence."""

    figure: Shown | None
    rest: str
    stand: str


def find_lead(tables: Sequence[Table], *, language: str) -> Lead:
    """From the total with the most promises behind it."""
    table = next((each for each in tables if each.total is not None and each.lines), None)
    if table is None or table.total is None:
        return Lead(
            None,
            _("No measurable commitment in the register yet."),
            _("Nothing was found to count in the documents read. That does not mean that nothing was promised."),
        )
    figure = compute(
        capitalise(table.total_phrase), table.total.note, inputs=table.total.inputs, href=f"#total-{table.measure}"
    )
    silent = [line for line in table.lines if line.status and line.status.state == "silent"]
    heard = [line.commitment.last_heard_on for line in table.lines if line.commitment.last_heard_on]
    if len(silent) == len(table.lines) and heard:
        day = write_date(max(heard).isoformat(), language=language).text
        rest = _("promised. No document of the register has spoken of them since %(date)s.") % {"date": day}
    elif silent:
        rest = ngettext(
            "promised. %(silent)s commitment has had no news for longer than the review interval.",
            "promised. %(silent)s commitments have had no news for longer than the review interval.",
            len(silent),
        ) % {"silent": write_number(len(silent), language=language)}
    else:
        rest = _("promised. Nothing has been observed yet.")
    stand = _("No news means neither failure nor zero: nobody has said yet how far things have come.")
    return Lead(figure, rest, stand)


@dataclass(frozen=True, slots=True)
class Due:
    """A day on which something falls due, and what.

    Attributes:
        left: how many days until then; None where the day itself is only a reading of a year or a month.
        line: the commitment, None for the end of an agreement's term, which `term` computes.
    """

    iso: str
    left: Shown | None
    line: Line | None
    name: str
    url: str
    term: Shown | None


def count_down(day: date, *, on: date, language: str) -> Shown:
    note = _("From %(begin)s to %(end)s.") % {
        "begin": write_date(on.isoformat(), language=language).text,
        "end": write_date(day.isoformat(), language=language).text,
    }
    return compute(_("in %(days)s") % {"days": write_days((day - on).days, language=language)}, note)


@dataclass(frozen=True, slots=True)
class Silence:
    """Something of which no document has spoken for longer than the review interval."""

    name: str
    url: str
    last_heard: str
    days: Shown


def find_silences(lines: Sequence[Line], agreements: Sequence[Agreement], *, on: date, language: str) -> list[Silence]:
    """Promises and agreements without news, the longest silence first.

    An agreement is left out where a promise that it carries stands for it, and where it is only a past one.
    """
    found: list[tuple[int, Silence]] = []
    for line in lines:
        if line.status is not None and line.status.state == "silent" and line.commitment.last_heard_on:
            name = line.phrase
            if line.actor.basis is not Basis.UNKNOWN:
                name = _("%(quantity)s, %(actor)s") % {"quantity": name, "actor": line.actor.text}
            found.append(_silence(name, line.url, line.commitment.last_heard_on, on=on, language=language))
    for agreement in agreements:
        if agreement.act == Act.EARLIER or any(
            each.modality != Modality.ACHIEVED for each in agreement.commitments.all()
        ):
            continue
        if agreement.last_heard_on and agreement_lines.agreement_is_silent(agreement, on=on):
            name = agreement_lines.name_agreement(agreement)
            found.append(
                _silence(name, agreement_lines.url_of(agreement), agreement.last_heard_on, on=on, language=language)
            )
    return [silence for _days, silence in sorted(found, key=lambda pair: (-pair[0], pair[1].name))]


def _silence(name: str, url: str, last: date, *, on: date, language: str) -> tuple[int, Silence]:
    days = (on - last).days
    note = _("From %(begin)s, the last document that speaks of it, to %(end)s.") % {
        "begin": write_date(last.isoformat(), language=language).text,
        "end": write_date(on.isoformat(), language=language).text,
    }
    return days, Silence(name, url, last.isoformat(), compute(write_days(days, language=language), note))


@dataclass(frozen=True, slots=True)
class Tile:
    """A region on the map: its place, its name, what is promised there (None where nothing is)."""

    row: int
    column: int
    code: str
    name: str
    total: Shown | None
    weight: str


@dataclass(frozen=True, slots=True)
class RegionMap:
    """One measure over the regions; `elsewhere` is what is bound to no region."""

    heading: str
    tiles: tuple[Tile, ...]
    with_promise: tuple[Tile, ...]
    without: int
    elsewhere: Shown | None
    total: Shown | None
    words: str


def draw_map(rows: Sequence[RegionTotals], table: Table, lines: Mapping[UUID, Line], *, language: str) -> RegionMap:
    """The map of one table's measure, unit and rate."""
    tiles, elsewhere = [], None
    amounts = {row.region.pk: _total_of(row, table) for row in rows if row.region is not None}
    highest = max((total.quantity for total in amounts.values() if total and total.quantity), default=None)
    for row in rows:
        total = _total_of(row, table)
        shown = (
            show_total(total, [lines[each.subject].quantity for each in total.counted], language=language)
            if total
            else None
        )
        if row.region is None:
            elsewhere = shown
            continue
        weight = ""
        if total is not None and total.quantity and highest:
            weight = "t2" if 2 * total.quantity >= highest else "t1"
        tiles.append(_tile(row.region, shown, weight, language=language))
    filled = tuple(tile for tile in tiles if tile.total is not None)
    words = "; ".join(f"{tile.name}: {tile.total.text}" for tile in filled if tile.total)
    return RegionMap(
        heading=table.heading,
        tiles=tuple(tile for tile in tiles if tile.row),
        with_promise=filled,
        without=len(tiles) - len(filled),
        elsewhere=elsewhere,
        total=table.total,
        words=words,
    )


def _total_of(row: RegionTotals, table: Table) -> Total | None:
    return next(
        (
            each
            for each in row.totals
            if (each.measure, each.unit) == (table.measure, table.unit) and each.per == table.per
        ),
        None,
    )


def _tile(region: Territory, shown: Shown | None, weight: str, *, language: str) -> Tile:
    return Tile(
        row=region.tile_row or 0,
        column=region.tile_col or 0,
        code=region.code,
        name=region.name_in(language),
        total=shown,
        weight=weight,
    )
