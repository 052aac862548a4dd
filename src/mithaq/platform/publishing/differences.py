"""Where accounts differ: one slot, two values, both kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from mithaq.platform.publishing.shown import Shown
from mithaq.platform.publishing.values import name_slot, show_value
from mithaq.platform.review.queries import Sheet
from mithaq.platform.review.rules import Choice
from mithaq.platform.review.vocabulary import Kind

PAGES = {Kind.AGREEMENT: "publishing:agreement", Kind.COMMITMENT: "publishing:commitment"}


@dataclass(frozen=True, slots=True)
class Difference:
    """Two values of one slot. `kept` says that a person chose the first; else it is only the one shown first."""

    heading: str
    reference: str
    url: str
    shown: Shown
    other: Shown
    kept: bool


def find_differences(sheets: Iterable[Sheet], *, language: str) -> list[Difference]:
    """One for each competing value. The sheets have all that is needed: no query."""
    found = []
    for sheet in sheets:
        for slot, choice in sheet.competing.items():
            seen = set()
            for other in choice.competing:
                if other.value_key in seen:
                    continue
                seen.add(other.value_key)
                same = tuple(
                    each for each in choice.competing if each.value_key == other.value_key and each is not other
                )
                found.append(
                    Difference(
                        heading=name_slot(slot),
                        reference=sheet.subject.reference,
                        url=url_of_subject(sheet),
                        shown=show_value(slot, choice, language=language),
                        other=show_value(slot, Choice(other, also=same), language=language),
                        kept=choice.chosen.chosen_at is not None,
                    )
                )
    return found


def url_of_subject(sheet: Sheet) -> str:
    """The page of what a sheet speaks of; empty where its kind has none."""
    name = PAGES.get(Kind(sheet.subject.kind))
    return reverse(name, kwargs={"reference": sheet.subject.reference}) if name else ""
