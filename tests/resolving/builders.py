"""Small readings for tests. Names, bodies and acts are invented."""

from __future__ import annotations

from typing import Any


def agreement(name: str = "a1", **values: Any) -> dict[str, Any]:
    given = {
        "id": name, "kind": "convention", "act": "signed", "date": "2025-04-15", "place": "Rabat", "event": None,
        "parties": [], "signatories": [], "duration": None, "follows": None,
    }  # fmt: skip
    return {**given, **values}


def commitment(name: str = "c1", **values: Any) -> dict[str, Any]:
    given = {
        "id": name, "actor": None, "measure": "jobs.direct", "quantity": 150, "quantity_max": None, "bound": "exact",
        "unit": "jobs", "per": None, "deadline": "2029", "place": None, "modality": "promised", "agreement": None,
    }  # fmt: skip
    return {**given, **values}


def role(person: str, title: str, organisation: str | None = None) -> dict[str, Any]:
    return {"id": "r1", "person": person, "role": title, "organisation": organisation}


def reading(name: str, *, published: str | None = "2025-04-16", language: str = "fr", **lists: Any) -> dict[str, Any]:
    """A reading; `agreements`, `commitments`, `roles` and `strategies` are empty unless given."""
    empty: dict[str, Any] = {"agreements": [], "commitments": [], "roles": [], "strategies": []}
    return {"id": name, "language": language, "published": published, **empty, **lists}
