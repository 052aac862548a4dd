"""Agreements and commitments as flat rows: what Splink compares, the same on DuckDB and Spark.

Every text is an ASCII key (DuckDB counts bytes), every date a pair of day numbers, every name the key of its group of
actors. A value that is unknown is None, never zero or an empty text.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from math import floor, log10
from typing import Any

from mithaq.resolving.facts import Document, Reading
from mithaq.resolving.ministries import is_ministry
from mithaq.resolving.places import fold, is_country, place_key, skeleton

Row = dict[str, Any]
Actors = Mapping[str, str]
"""Key of the group of actors by `document:form`."""

_EPOCH = date(1970, 1, 1)
# Days before its publication within which a document that dates an act no nearer is taken to tell of it.
_NEWS_DAYS = 45
_BUCKET_DAYS = 30
_STATE = "o|"


def agreement_row(agreement: Reading, document: Document, actors: Actors, carried: tuple[Reading, ...]) -> Row:
    """The row of one agreement.

    Columns: `bodies` and `offices` are the groups of its parties, ministries and states apart, since they sign much;
    `first_day` and `last_day` bound its date; `told_day` is when the document came out; `amounts` are the quantities
    that its commitments name.
    """
    parties = sorted({actors[f"{document.id}:{party}"] for party in agreement.get("parties") or ()})
    offices = [party for party in parties if is_office(party)]
    first, last = days_of(agreement.get("date"))
    told, _ = days_of(document.published)
    people = (each.get("person") for each in agreement.get("signatories") or ())
    return {
        "unique_id": f"{document.id}:{agreement['id']}",
        "document": document.id,
        "bodies": [party for party in parties if party not in offices] or None,
        "offices": offices or None,
        "signatories": sorted({actors[f"{document.id}:{person}"] for person in people if person}) or None,
        "kind": agreement.get("kind"),
        "first_day": first,
        "last_day": last,
        "told_day": told,
        "is_earlier": int(agreement.get("act") == "earlier"),
        "is_announced": int(agreement.get("act") == "announced"),
        "place": place_key(agreement.get("place")) or None,
        "event": event_words(agreement.get("event")),
        "amounts": sorted({f"{each.get('measure')}:{_plain(each.get('quantity'))}" for each in carried}) or None,
    }


def commitment_row(commitment: Reading, document: Document, actors: Actors, agreements: Mapping[str, str]) -> Row:
    """The row of one commitment.

    Columns: `actor` is its group of actors, `actor_kind` one of state, ministry, strategy, class ("opérateurs"), body;
    `agreement` the group of the agreement that carries it, `told_agreements` those of all that its document tells of;
    `deadline_year` the year of its deadline; `digits` how many digits of the quantity say something.

    Args:
        agreements: key of the group of agreements by `document:id`.
    """
    form, carrier = commitment.get("actor"), commitment.get("agreement")
    actor = actors.get(f"{document.id}:{form}") if form else None
    told, _ = days_of(document.published)
    quantity = commitment.get("quantity")
    return {
        "unique_id": f"{document.id}:{commitment['id']}",
        "document": document.id,
        "country": document.countries[0] if document.countries else None,
        "actor": actor,
        "actor_kind": _kind_of(form, actor, document),
        "told_agreements": sorted({agreements[f"{document.id}:{each['id']}"] for each in document.agreements}) or None,
        "measure": commitment.get("measure"),
        "family": str(commitment.get("measure") or "").partition(".")[0] or None,
        "unit": commitment.get("unit"),
        "quantity": None if quantity is None else float(quantity),
        "quantity_max": None if commitment.get("quantity_max") is None else float(commitment["quantity_max"]),
        "digits": _digits(quantity),
        "is_loose": int(commitment.get("bound") not in (None, "exact")),
        "per": commitment.get("per") or "",
        "deadline_year": int(commitment["deadline"][:4]) if commitment.get("deadline") else None,
        "place": _place_in(commitment.get("place"), document),
        "modality": commitment.get("modality"),
        "agreement": agreements.get(f"{document.id}:{carrier}") if carrier else None,
        "told_day": told,
    }


def _kind_of(form: str | None, actor: str | None, document: Document) -> str | None:
    """What sort of actor has to deliver; None where none is named."""
    if form is None or actor is None:
        return None
    if is_office(actor):
        return "state" if is_state(actor) else "ministry"
    if any(fold(each.get("name") or "") == fold(form) for each in document.facts.get("strategies") or ()):
        return "strategy"
    return "class" if form == form.lower() != form.upper() else "body"


def _place_in(place: str | None, document: Document) -> str | None:
    """The key of a place; None where it is the whole country that the document is about."""
    key = place_key(place)
    return None if not key or key in {code.lower() for code in document.countries[:1]} else key


def agreement_keys(row: Row) -> frozenset[str]:
    """Blocks of an agreement: a party and a month, near a month's end both; place and day; signatory and month."""
    spans = {day // _BUCKET_DAYS for day in _days(row)}
    months = {str(month + step) for month in spans for step in (0, 1)} or {"unknown"}
    names = [*(row["bodies"] or ()), *(row["signatories"] or ())]
    keys = {f"{name}@{month}" for name in names for month in months}
    offices = row["offices"] or ()
    keys |= {f"{one}+{other}@{month}" for one in offices for other in offices if one < other for month in months}
    keys |= {f"{office}@{row['place']}@{month}" for office in offices for month in months if row["place"]}
    return frozenset(keys)


def commitment_keys(row: Row) -> frozenset[str]:
    """Blocks of a commitment: unit or actor with the size of its quantity, and the actor's or agreement's own."""
    keys = {f"q:{row['unit']}:{size}:{row['country']}" for size in _sizes(row["quantity"])}
    if row["actor"] is not None and row["actor_kind"] == "body":
        keys.add(f"a:{row['actor']}:{row['family']}")
    if row["actor"] is not None:
        keys |= {f"o:{row['actor']}:{size}" for size in _sizes(row["quantity"])}
    if row["agreement"] is not None:
        keys.add(f"g:{row['agreement']}:{row['family']}")
    return frozenset(keys)


def is_state(actor: str) -> bool:
    return actor.startswith(_STATE) and actor.split("|")[2] == "state"


def is_office(actor: str) -> bool:
    """Whether a group of actors is a state or a ministry: they sign so much that sharing one says little."""
    return is_state(actor) or is_ministry(actor.split("|", 3)[3])


def days_of(value: str | None) -> tuple[int | None, int | None]:
    """First and last day of an ISO date, as days since 1970; None and None where there is none."""
    if not value:
        return None, None
    year, month, day = (*(int(part) for part in value.split("-")[:3]), 0, 0)[:3]
    first = date(year, month or 1, day or 1)
    if day:
        last = first
    elif month:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    else:
        last = date(year, 12, 31)
    return (first - _EPOCH).days, (last - _EPOCH).days


def _days(row: Row) -> list[int]:
    if row["first_day"] is not None:
        return list(range(row["first_day"], min(row["last_day"], row["first_day"] + 366) + 1, _BUCKET_DAYS))
    if row["told_day"] is not None:
        return [row["told_day"] - _NEWS_DAYS, row["told_day"]]
    return []


def _sizes(quantity: float | None) -> list[str]:
    """The size of a quantity in steps of a quarter, and the step next to it: 5050 and 5500 meet in one."""
    if quantity is None:
        return []
    if quantity <= 0:
        return [str(quantity)]
    step = floor(log10(quantity) * 10)
    return [str(step), str(step + 1)]


def _digits(quantity: float | None) -> int | None:
    """Digits that say something: 3 of 22 500, 1 of 3 000."""
    return None if quantity is None else len(f"{abs(quantity):.10g}".replace(".", "").strip("0")) or 1


def event_words(event: str | None) -> list[str] | None:
    """The consonants of the words of an event's name, without years and countries; None where there is none."""
    words = {
        skeleton(word.removeprefix("ال"))
        for word in fold(event or "").split()
        if not word.isdigit() and not is_country(word)
    }
    return sorted(word for word in words if len(word) > 1) or None


def _plain(quantity: object) -> str:
    return f"{quantity:g}" if isinstance(quantity, int | float) else str(quantity)
