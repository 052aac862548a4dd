"""Several people at once: PostgreSQL lets them write at the same time, SQLite one after the other."""

import threading

import pytest
from django.db import connection

from mithaq.platform.register.actions import rebuild
from mithaq.platform.register.models import ActorName
from tests.platform.builders import a_commitment, a_reading, add, stated
from tests.platform.register.snapshot import snapshot

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def test_documents_that_name_one_actor_at_once_are_all_counted() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("needs PostgreSQL: SQLite lets one writer in at a time")
    text = "Atlas Câbles prévoit 150 emplois directs.\n"
    together = threading.Barrier(4)
    errors: list[BaseException] = []

    def add_some(writer: int) -> None:
        try:
            together.wait(timeout=30)
            for number in range(5):
                commitment = a_commitment(text, actor=stated(text, "Atlas Câbles"))
                # Each in its own year: the counter of references would make those of one year wait anyway.
                add(a_reading(text, commitment, name=f"{writer}-{number}"), published=f"{2020 + writer}")
        except BaseException as error:  # noqa: BLE001 - a thread's error must reach the test
            errors.append(error)
        finally:
            connection.close()

    writers = [threading.Thread(target=add_some, args=(writer,)) for writer in range(4)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert errors == []
    assert list(ActorName.objects.values_list("name", "count")) == [("Atlas Câbles", 20)]
    before = snapshot()
    rebuild()
    assert snapshot() == before
