"""The ledger only grows, whoever asks for what."""

import pytest
from django.db import DatabaseError, connection, transaction

from mithaq.platform.accounts.models import User
from mithaq.platform.ledger.actions import record
from mithaq.platform.ledger.models import AppendOnlyError, Entry
from tests.platform.builders import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry() -> Entry:
    return record(action="tested", subject_kind="thing", subject_id=7, now=NOW, after={"a": 1}, why="to see")


def test_an_entry_holds_who_what_and_why(entry: Entry) -> None:
    kept = Entry.objects.get()
    assert (kept.at, kept.by, kept.by_name, kept.action) == (NOW, None, "Mithaq", "tested")
    assert (kept.subject_kind, kept.subject_id, kept.before, kept.after, kept.why) == (
        "thing",
        "7",
        None,
        {"a": 1},
        "to see",
    )


def test_a_users_name_is_kept_as_it_was_that_day(analyst: User) -> None:
    record(action="tested", subject_kind="thing", subject_id=7, now=NOW, by=analyst, by_name="somebody else")
    User.objects.filter(pk=analyst.pk).update(last_name="Bennani")
    assert Entry.objects.get().by_name == "Leïla Amrani"


def test_entries_about_one_object_come_oldest_first(entry: Entry) -> None:
    later = record(action="tested again", subject_kind="thing", subject_id=7, now=NOW)
    record(action="tested", subject_kind="thing", subject_id=8, now=NOW)
    assert list(Entry.objects.about("thing", 7)) == [entry, later]


@pytest.mark.parametrize(
    "sql", ["UPDATE ledger_entry SET why = 'other'", "DELETE FROM ledger_entry"], ids=["update", "delete"]
)
def test_the_database_refuses_to_change_the_ledger(entry: Entry, sql: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert Entry.objects.get().why == "to see"


def test_the_database_lets_entries_be_added(entry: Entry) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_entry (at, by_name, action, subject_kind, subject_id, why) "
            "SELECT at, by_name, action, subject_kind, subject_id, why FROM ledger_entry"
        )
    assert Entry.objects.count() == 2


def test_models_refuse_before_the_database_does(entry: Entry) -> None:
    with pytest.raises(AppendOnlyError, match="added"):
        entry.save()
    with pytest.raises(AppendOnlyError):
        entry.delete()
    with pytest.raises(AppendOnlyError):
        Entry.objects.update(why="other")
    with pytest.raises(AppendOnlyError):
        Entry.objects.all().delete()


def test_an_entry_names_who_acted() -> None:
    with pytest.raises(DatabaseError, match="ledger_entry_says_who_and_what"), transaction.atomic():
        record(action="tested", subject_kind="thing", subject_id=7, now=NOW, by_name="")


@pytest.mark.django_db(transaction=True)
def test_the_triggers_hold_outside_a_transaction() -> None:
    record(action="tested", subject_kind="thing", subject_id=7, now=NOW)
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM ledger_entry")
