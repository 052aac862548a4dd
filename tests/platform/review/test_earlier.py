"""An object as it was on a day."""

from datetime import datetime, timedelta

import pytest

from mithaq.platform.accounts.models import User
from mithaq.platform.review.actions import accept, accept_documents, correct, refuse
from mithaq.platform.review.earlier import as_it_was, entries_of
from mithaq.platform.review.judging import Stated, settle, undo
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.rules import fingerprint
from mithaq.platform.review.vocabulary import State
from tests.platform.builders import NOW, a_reading, add

pytestmark = pytest.mark.django_db


def day(number: int) -> datetime:
    return NOW + timedelta(days=number)


def quantity() -> Statement:
    return Statement.objects.live().get(slot="commitment.quantity")


def shown(subject: Subject, on: datetime) -> tuple[str, str] | None:
    choices = as_it_was(subject, on).get("commitment.quantity")
    return (choices[0].chosen.value, choices[0].chosen.state) if choices else None


def test_each_decision_holds_from_its_day_on(analyst: User) -> None:
    document = add(a_reading()).document
    subject = Subject.objects.get(kind="commitment")
    accept([quantity()], by=analyst, now=day(1))
    correct(quantity(), value="151", by=analyst, now=day(2))
    refuse([quantity()], why="wrong", by=analyst, now=day(3))
    accept(Statement.objects.filter(value="151"), by=analyst, now=day(4))
    accept_documents([document], why="all", now=day(5))
    held = list(Statement.objects.live().filter(subject=subject))
    entry = settle(held, seen=fingerprint(held), by=analyst, now=day(6), corrected={quantity().pk: Stated("152")})
    undo(entry, by=analyst, now=day(7))
    days = [shown(subject, day(number) + timedelta(hours=1)) for number in range(-1, 8)]
    assert days == [
        None,
        ("150", State.PROPOSED),
        ("150", State.ACCEPTED),
        ("151", State.ACCEPTED),
        None,
        ("151", State.ACCEPTED),
        ("151", State.ACCEPTED),
        ("152", State.ACCEPTED),
        ("151", State.ACCEPTED),
    ]
    assert [each.at for each in entries_of(subject)] == [day(number) for number in range(1, 8)]


def test_the_state_of_today_is_what_the_sheet_shows(analyst: User) -> None:
    add(a_reading())
    accept(Statement.objects.all(), by=analyst, now=NOW)
    for subject in Subject.objects.all():
        now = [choice.chosen.pk for held in as_it_was(subject, day(1)).values() for choice in held]
        live = Statement.objects.live().filter(subject=subject)
        assert sorted(now) == sorted(live.values_list("pk", flat=True))
