"""What the platform's tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Role
from mithaq.platform.ledger import triggers

TRANSACTIONAL = {"transactional_db", "live_server"}


@pytest.fixture(autouse=True)
def _own_originals(settings, tmp_path: Path) -> None:
    """Each test keeps received files in its own folder."""
    settings.MITHAQ_ORIGINALS = tmp_path / "originals"
    settings.MITHAQ_ARRIVALS = tmp_path / "arrivals"


@pytest.fixture(autouse=True)
def _ledger_can_be_emptied(request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """After a test that commits, Django empties every table, which the ledger's triggers would refuse on SQLite.

    They are lifted between such tests only: put in place before each one, so that it runs as a real installation does.
    """
    marker = request.node.get_closest_marker("django_db")
    commits = bool(TRANSACTIONAL & set(request.fixturenames)) or bool(marker and marker.kwargs.get("transaction"))
    if not commits:
        yield
        return
    request.getfixturevalue("transactional_db")
    with connection.schema_editor() as editor:
        triggers.install(editor)
    yield
    with connection.schema_editor() as editor:
        triggers.remove(editor)


@pytest.fixture
def analyst(db: None) -> User:
    return User.objects.create_user("leila", first_name="Leïla", last_name="Amrani", role=Role.ANALYST)
