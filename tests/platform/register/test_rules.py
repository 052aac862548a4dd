"""Names, numbers and terms."""

from datetime import date
from decimal import Decimal

import pytest

from mithaq.platform.register.rules import end_of_term, is_of_state, name_body, name_person, parse_quantity


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Maroc", "state"),
        ("Royaume du Maroc", "state"),
        ("Saudi Arabia", "state"),
        ("المغرب", "state"),
        ("gouvernement", "state"),
        ("Maroc Telecom", "organisation"),
        ("ministère de la Transition numérique", "organisation"),
        ("Elm", "organisation"),
    ],
)
def test_the_kind_of_a_body(name: str, kind: str) -> None:
    actor = name_body(name)
    assert actor is not None
    assert actor.kind == kind


def test_a_name_without_letters_names_nobody() -> None:
    assert name_body("…") is None
    assert name_person("") is None


def test_the_address_of_an_actor_says_its_name_and_its_kind() -> None:
    body, person = name_body("Atlas Câbles"), name_person("Atlas Câbles")
    assert body is not None
    assert person is not None
    assert body.slug.startswith("atlas-cables-")
    assert (body.slug, body.id) != (person.slug, person.id)
    arabic = name_body("وكالة التنمية الرقمية")
    assert arabic is not None
    assert len(arabic.slug) < 120
    assert arabic.slug.startswith("وكاله-التنميه-الرقميه-")


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("150", Decimal(150)),
        ("0", Decimal(0)),  # a stated zero is a number
        ("1500000000.5", Decimal("1500000000.5")),
        ("", None),
        ("NaN", None),
        ("1e40", None),
    ],
)
def test_parse_quantity(value: str, number: Decimal | None) -> None:
    assert parse_quantity(value) == number


@pytest.mark.parametrize(
    ("iso", "duration", "end"),
    [
        ("2025-04-16", "P2Y", date(2027, 4, 16)),
        ("2024-02-29", "P1Y", date(2025, 2, 28)),
        ("2025-11-30", "P3M", date(2026, 2, 28)),
        ("2025-04-16", "P1Y6M", date(2026, 10, 16)),
        ("2025-04-16", "P10D", date(2025, 4, 26)),
        ("2025-04", "P2Y", None),
        ("2025-04-16", "", None),
        ("2025-04-16", "P", None),
        ("2025-04-16", "PT2H", None),
        ("", "P2Y", None),
        ("2025-04-16", "P99999Y", None),
    ],
)
def test_end_of_term(iso: str, duration: str, end: date | None) -> None:
    assert end_of_term(iso, duration) == end


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("gouvernement", True),
        ("Maroc", True),
        ("ministère des Ponts", True),
        ("وزارة الجسور", True),
        ("Ministry of Bridges", True),
        ("Ministerial Partners", False),
        ("Atlas Câbles", False),
    ],
)
def test_is_of_state(name: str, expected: bool) -> None:
    actor = name_body(name)
    assert actor is not None
    assert is_of_state(actor.kind, actor.key) is expected
