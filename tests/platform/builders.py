"""Small readings, built by hand from words that stand in a text."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from mithaq.platform.intake import AddResult, add_document
from mithaq.reading.model import (
    Act,
    Agreement,
    AgreementKind,
    Bound,
    Commitment,
    Document,
    Measure,
    Modality,
    Reading,
    Role,
    Signatory,
    Span,
    Stated,
    Strategy,
)

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

TEXT = (
    "Un mémorandum pour les jeunes\n\n"
    "Le ministère des Ponts et la société Atlas Câbles ont signé un mémorandum d'entente à Rabat. "
    "Il prévoit la création de 150 emplois directs d'ici 2029 à Oujda. "
    "Leïla Amrani, directrice générale d'Atlas Câbles, a paraphé le texte. "
    "La stratégie Ponts 2030 repose sur deux axes, les routes et les câbles.\n"
)


def stated(text: str, words: str, value: Any = None, *, derived: str | None = None, nth: int = 0) -> Stated[Any]:
    """What the `nth` occurrence of `words` in `text` states; their own text where no value is given."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Stated(words if value is None else value, (Span(start, start + len(words)),), derived=derived)


def an_agreement(
    text: str = TEXT,
    *,
    local_id: str = "a1",
    kind: tuple[str, AgreementKind] = ("mémorandum d'entente", AgreementKind.MEMORANDUM),
    act: tuple[str, Act] = ("signé", Act.SIGNED),
    parties: Sequence[str] = ("ministère des Ponts", "Atlas Câbles"),
    signatories: Sequence[Stated[Signatory]] = (),
    **slots: Stated[Any],
) -> Agreement:
    return Agreement(
        id=local_id,
        rule="signed-between",
        kind=stated(text, *kind),
        act=stated(text, *act),
        parties=tuple(stated(text, party) for party in parties),
        signatories=tuple(signatories),
        **slots,
    )


def a_commitment(
    text: str = TEXT,
    *,
    local_id: str = "c1",
    quantity: str = "150",
    measure: tuple[str, Measure] = ("emplois directs", Measure.JOBS_DIRECT),
    unit: tuple[str, str] = ("emplois", "jobs"),
    modality: tuple[str, Modality] = ("prévoit", Modality.PROMISED),
    **slots: Stated[Any],
) -> Commitment:
    return Commitment(
        id=local_id,
        rule="creation-of-jobs",
        measure=stated(text, *measure),
        quantity=stated(text, quantity, Decimal(quantity.replace(" ", "").replace("\u202f", ""))),
        bound=stated(text, quantity, Bound.EXACT),
        unit=stated(text, *unit),
        modality=stated(text, *modality),
        **slots,
    )


def a_role(text: str = TEXT) -> Role:
    return Role(
        id="r1",
        rule="apposition",
        person=stated(text, "Leïla Amrani"),
        role=stated(text, "directrice générale"),
        organisation=stated(text, "Atlas Câbles", nth=1),
    )


def a_strategy(text: str = TEXT) -> Strategy:
    return Strategy(
        id="s1",
        rule="named",
        name=stated(text, "Ponts 2030"),
        axes=(stated(text, "les routes"), stated(text, "les câbles")),
    )


def a_reading(
    text: str = TEXT, *facts: Any, published: str | None = "2025-04-17", version: str = "1", name: str = "one"
) -> Reading:
    """A reading that holds these facts; all four of TEXT where none are given."""
    held = facts or full_facts(text)
    return Reading(
        id=name,
        language="fr",
        published=published,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        agreements=tuple(fact for fact in held if isinstance(fact, Agreement)),
        commitments=tuple(fact for fact in held if isinstance(fact, Commitment)),
        roles=tuple(fact for fact in held if isinstance(fact, Role)),
        strategies=tuple(fact for fact in held if isinstance(fact, Strategy)),
        reader={"mithaq": version},
    )


def full_facts(text: str = TEXT) -> tuple[Any, ...]:
    return (
        an_agreement(
            text,
            place=stated(text, "Rabat"),
            signatories=[
                stated(text, "Leïla Amrani", Signatory("Leïla Amrani", "directrice générale", "Atlas Câbles"))
            ],
        ),
        a_commitment(
            text,
            deadline=stated(text, "2029"),
            place=stated(text, "Oujda"),
            actor=stated(text, "Atlas Câbles"),
            agreement=stated(text, "Il", "a1"),
        ),
        a_role(text),
        a_strategy(text),
    )


def add(reading: Reading, *, published: str | None = "2025-04-17", now: datetime = NOW, **options: Any) -> AddResult:
    """Add a document of which `reading` is the reading."""
    document = Document(id=reading.id, text=reading.text, published=published)
    return add_document(
        document,
        original=f"{reading.id}\n{reading.text}".encode(),
        media_type="text/plain",
        now=now,
        read=lambda _document: reading,
        **options,
    )
