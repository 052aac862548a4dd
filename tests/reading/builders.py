"""Small readings for tests: written sentences, and a Hypothesis strategy for readings of any shape."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from mithaq.reading.formats.slots import KINDS, Slot
from mithaq.reading.model import (
    Act,
    Agreement,
    AgreementKind,
    Bound,
    Commitment,
    Measure,
    Modality,
    Noise,
    Reading,
    Role,
    Signatory,
    Span,
    Stated,
    Strategy,
)

TEXT = (
    "Rabat, mercredi. L'agence Alpha et la société Bêta ont signé une convention à Fès. "
    "Bêta créera plus de 150 emplois directs d'ici 2029. Nadia Exemple, directrice d'Alpha, l'a dit."
)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def stated(value: Any, words: str, *, text: str = TEXT, **rest: Any) -> Stated[Any]:
    """`value` with the span of the first `words` in `text`."""
    start = text.index(words)
    return Stated(value, (Span(start, start + len(words)),), **rest)


def small_reading(**changes: Any) -> Reading:
    """One agreement, one commitment, one role and one strategy in `TEXT`."""
    agreement = Agreement(
        id="a1",
        rule="signing-verb",
        cues=stated(None, "ont signé").spans,
        confidence=0.9,
        kind=stated(AgreementKind.CONVENTION, "convention"),
        act=stated(Act.SIGNED, "ont signé"),
        date=stated("2025-04-16", "mercredi", derived="mercredi, published 2025-04-17", confidence=0.8),
        place=stated("Fès", "Fès"),
        parties=(stated("Alpha", "Alpha", confidence=0.7), stated("Bêta", "Bêta", confidence=0.6)),
        signatories=(stated(Signatory("Nadia Exemple", "directrice", "Alpha"), "Nadia Exemple"),),
    )
    commitment = Commitment(
        id="c1",
        rule="number-noun",
        said_by=stated("Nadia Exemple", "Nadia Exemple"),
        measure=stated(Measure.JOBS_DIRECT, "emplois directs"),
        quantity=stated(Decimal(150), "150"),
        bound=stated(Bound.AT_LEAST, "plus de"),
        unit=stated("jobs", "emplois"),
        modality=stated(Modality.PROMISED, "créera"),
        actor=stated("Bêta", "Bêta"),
        deadline=stated("2029", "2029"),
        agreement=stated("a1", "convention"),
    )
    held: dict[str, Any] = {
        "id": "small",
        "language": "fr",
        "published": "2025-04-17",
        "text": TEXT,
        "sha256": digest(TEXT),
        "agreements": (agreement,),
        "commitments": (commitment,),
        "roles": (
            Role(
                id="r1",
                rule="title",
                person=stated("Nadia Exemple", "Nadia Exemple"),
                role=stated("directrice", "directrice"),
                organisation=stated("Alpha", "Alpha"),
            ),
        ),
        "strategies": (Strategy(id="s1", rule="name", name=stated("Alpha", "Alpha")),),
        "noise": (Noise(Span(0, 5), "dateline"),),
        "reader": MappingProxyType({"mithaq": "0.1.0"}),
    }
    return Reading(**{**held, **changes})


_SHARES = st.sampled_from([None, 0.0, 0.25, 0.5, 1.0])
_WORDS = st.sampled_from(["", "a", "[0] b", "x\n[1] y", "x\n y", "\n", "\r\u2028", "é", "ميثاق", "𝒳\x00"])
_DATES = st.sampled_from(["2025", "2025-04", "2025-04-16"])
_NUMBERS = st.integers(0, 10**15).map(Decimal) | st.decimals(0, 10**6, places=4).map(Decimal.normalize)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Readings of any shape that the model allows, in any text."""
    text = draw(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).map(
        lambda ends: Span(min(ends[0], ends[1] - 1), max(ends[0] + 1, ends[1]))
    )

    def of_slot(slot: Slot) -> st.SearchStrategy[Any]:
        item = st.builds(
            Stated,
            _values(slot),
            st.lists(spans, min_size=1, max_size=2).map(tuple),
            st.none() | _WORDS,
            _SHARES,
        )
        if slot.many:
            return st.lists(item, max_size=3).map(tuple)
        return item if slot.required else st.none() | item

    held: dict[str, Any] = {}
    for name, kind in KINDS.items():
        count = draw(st.integers(0, 2))
        held[name] = tuple(
            kind.fact(
                id=f"{name[0]}{number}",
                rule=draw(_WORDS),
                cues=tuple(draw(st.lists(spans, max_size=2))),
                said_by=draw(st.none() | st.builds(Stated, _WORDS, st.tuples(spans), st.none() | _WORDS, _SHARES)),
                confidence=draw(_SHARES),
                **{each: draw(of_slot(slot)) for each, slot in kind.slots.items()},
            )
            for number in range(1, count + 1)
        )
    return Reading(
        id=draw(_WORDS),
        language=draw(st.sampled_from(["fr", "ar", "en"])),
        published=draw(st.none() | _DATES),
        text=text,
        sha256=digest(text),
        noise=tuple(draw(st.lists(st.builds(Noise, spans, _WORDS), max_size=2))),
        reader=MappingProxyType(draw(st.dictionaries(_WORDS, _WORDS, max_size=2))),
        **held,
    )


def _values(slot: Slot) -> st.SearchStrategy[Any]:
    if slot.holds is Decimal:
        return _NUMBERS
    if slot.holds is Signatory:
        return st.builds(Signatory, _WORDS, st.none() | _WORDS, st.none() | _WORDS)
    if slot.holds is not str:
        return st.sampled_from(list(slot.holds))  # type: ignore[call-overload]
    if slot.pattern is None:
        return _WORDS
    return st.sampled_from(["P2Y", "P18M"]) if slot.pattern.startswith("^P") else _DATES
