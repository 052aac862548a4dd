"""A reading as tables that people read in a terminal or a file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mithaq.reading.model import Agreement, Bound, Commitment, Fact, Reading, Role, Signatory, Span, Stated, Strategy
from mithaq.reading.text.sentences import sentence_at, split_sentences

_BOUNDS = {Bound.AT_LEAST: "≥ ", Bound.AT_MOST: "≤ ", Bound.ABOUT: "≈ ", Bound.EXACT: ""}
_NONE = "–"


def render(reading: Reading, *, colour: bool, width: int) -> str:
    """Heading and one table a kind of fact, each fact with its sentence; ends with a line feed."""
    file = io.StringIO()
    console = Console(
        file=file,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        safe_box=False,
    )
    console.print(_heading(reading), soft_wrap=True)
    quote = _quoter(reading.text)
    for table in _tables(reading, quote):
        console.print(table)
    if not any(True for _ in reading.facts()):
        console.print("Nothing was found.")
    lines = (line.rstrip() for line in file.getvalue().split("\n")) if not colour else file.getvalue().split("\n")
    return "\n".join(lines)


def _heading(reading: Reading) -> Text:
    published = reading.published or "publication date unknown"
    return Text(f"{reading.id} · {reading.language} · {published}", style="bold")


def _quoter(text: str) -> Callable[[Sequence[Span]], str]:
    """The sentences in which spans stand, each once, white space run together."""
    sentences = split_sentences(text)

    def quote(spans: Sequence[Span]) -> str:
        found = dict.fromkeys(sentence_at(sentences, span.start) or span for span in spans)
        return " … ".join(" ".join(span.of(text).split()) for span in found)

    return quote


def _tables(reading: Reading, quote: Callable[[Sequence[Span]], str]) -> Iterable[Table]:
    if reading.agreements:
        yield _table(
            "Agreements",
            ("", "Kind", "Act", "Date", "Place", "Event", "Parties", "Signatories", "Sentence"),
            [[*_agreement(each), quote(each.act.spans)] for each in reading.agreements],
        )
    if reading.commitments:
        yield _table(
            "Commitments",
            ("", "Actor", "Measure", "Quantity", "Unit", "Deadline", "Place", "State", "Sentence"),
            [[*_commitment(each), quote(each.quantity.spans)] for each in reading.commitments],
        )
    if reading.roles:
        yield _table(
            "Roles",
            ("", "Person", "Role", "Organisation", "Sentence"),
            [[*_role(each), quote(each.role.spans)] for each in reading.roles],
        )
    if reading.strategies:
        yield _table(
            "Strategies",
            ("", "Name", "Axes", "Pillars", "Sentence"),
            [[*_strategy(each), quote(each.name.spans)] for each in reading.strategies],
        )


def _table(title: str, columns: Sequence[str], rows: list[list[str]]) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False, show_lines=False)
    for name in columns:
        ratio = {"Sentence": 3, "Parties": 2, "Signatories": 2, "Role": 2, "Axes": 2, "Pillars": 2}.get(name)
        table.add_column(name, overflow="fold", ratio=ratio, no_wrap=name in ("", "Date", "Deadline"))
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table


def _agreement(fact: Agreement) -> list[str]:
    signatories = "; ".join(_signatory(held.value) for held in fact.signatories) or _NONE
    parties = "; ".join(held.value for held in fact.parties) or _NONE
    when = _value(fact.date) + (f", {fact.duration.value}" if fact.duration else "")
    return [
        _id(fact),
        fact.kind.value,
        fact.act.value,
        when,
        _value(fact.place),
        _value(fact.event),
        parties,
        signatories,
    ]


def _signatory(signatory: Signatory) -> str:
    return ", ".join(part for part in (signatory.person, signatory.role, signatory.organisation) if part)


def _commitment(fact: Commitment) -> list[str]:
    quantity = _BOUNDS[fact.bound.value] + _figure(fact.quantity.value)
    if fact.quantity_max is not None:
        quantity += f" to {_figure(fact.quantity_max.value)}"
    unit = fact.unit.value + (f" per {fact.per.value}" if fact.per else "")
    carried = f" ({fact.agreement.value})" if fact.agreement else ""
    return [
        _id(fact) + carried,
        _value(fact.actor),
        fact.measure.value,
        quantity,
        unit,
        _value(fact.deadline),
        _value(fact.place),
        fact.modality.value,
    ]


def _figure(value: Decimal) -> str:
    """Thousands parted by narrow blanks, as French and English readers both read them."""
    return f"{value.normalize():,f}".replace(",", "\u202f")


def _role(fact: Role) -> list[str]:
    return [_id(fact), fact.person.value, fact.role.value, _value(fact.organisation)]


def _strategy(fact: Strategy) -> list[str]:
    axes, pillars = ("; ".join(held.value for held in items) or _NONE for items in (fact.axes, fact.pillars))
    return [_id(fact), fact.name.value, axes, pillars]


def _id(fact: Fact) -> str:
    return fact.id


def _value(held: Stated[str] | None) -> str:
    return _NONE if held is None else held.value
