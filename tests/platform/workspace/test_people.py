"""Accounts: made, changed, closed; each change in the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Role
from mithaq.platform.ledger.models import Entry
from mithaq.platform.workspace.people import (
    PeopleError,
    change_account,
    choose_password,
    forget_accounts,
    make_account,
    sign_in_link,
)

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
PASSWORD = "trois ponts et un cable"


def account(username: str = "nadia", role: Role = Role.ANALYST, **values: Any) -> User:
    return make_account(username=username, email=f"{username}@example.org", role=role, now=NOW, **values)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with override("en"):
        yield


@pytest.fixture
def chief(db: None) -> User:
    user = account("chief", Role.ADMINISTRATOR)
    choose_password(user, PASSWORD)
    return user


def change(user: User, by: User, **values: Any) -> User:
    held: dict[str, Any] = {
        "role": Role(user.role),
        "organisation": user.organisation,
        "is_active": user.is_active,
        "why": "asked for",
        **values,
    }
    return change_account(user, now=NOW, by=by, **held)


def test_an_account_is_made_without_a_password_and_with_an_entry_that_holds_no_address(chief: User) -> None:
    user = account(by=chief)
    assert not user.has_usable_password()
    entry = Entry.objects.about("account", user.pk).get()
    assert (entry.action, entry.by) == ("account.made", chief)
    assert "example.org" not in str(entry.after)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"username": "Chief"}, "already"),
        ({"username": "a b"}, "valid"),
        ({"username": "other", "email": "no address"}, "valid"),
        ({"username": "other", "role": Role.CONTRIBUTOR}, "contributor"),
        ({"username": "other", "organisation": "Atlas Câbles"}, "contributor"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_made(chief: User, values: dict[str, Any], said: str) -> None:
    with pytest.raises(PeopleError, match=said):
        make_account(**{"username": "x", "email": "x@example.org", "role": Role.ANALYST, "now": NOW, **values})
    assert User.objects.count() == 1


def test_a_change_says_before_and_after_and_ends_the_sessions(chief: User, client: Client) -> None:
    user = account()
    client.force_login(user)
    assert client.get(reverse("workspace:home")).status_code == 200
    change(user, chief, role=Role.STEWARD, why="publishes from now on")
    entry = Entry.objects.about("account", user.pk).last()
    assert entry is not None
    assert (entry.before["role"], entry.after["role"], entry.why) == ("analyst", "steward", "publishes from now on")
    assert client.get(reverse("workspace:home")).status_code == 302


def test_a_change_without_a_reason_is_refused_and_one_of_nothing_leaves_no_entry(chief: User) -> None:
    user = account()
    with pytest.raises(PeopleError, match="reason"):
        change(user, chief, role=Role.STEWARD, why=" ")
    change(user, chief, why="")
    assert Entry.objects.about("account", user.pk).count() == 1


@pytest.mark.parametrize("values", [{"role": Role.STEWARD}, {"is_active": False}])
def test_the_last_administrator_stays_one(chief: User, values: dict[str, Any]) -> None:
    with pytest.raises(PeopleError, match="last administrator"):
        change(chief, chief, **values)
    account("second", Role.ADMINISTRATOR)
    change(chief, chief, **values)


def test_the_link_lets_the_owner_choose_a_password_once(chief: User, client: Client) -> None:
    user = account()
    link = sign_in_link(user)
    chosen = client.get(link, follow=True)
    address = chosen.request["PATH_INFO"]
    client.post(address, {"password1": PASSWORD, "password2": PASSWORD})
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert b"password1" not in Client().get(link, follow=True).content


def test_a_closed_account_cannot_sign_in(chief: User, client: Client) -> None:
    user = account()
    choose_password(user, PASSWORD)
    change(user, chief, is_active=False)
    client.post(reverse("account_login"), {"login": "nadia", "password": PASSWORD})
    assert "_auth_user_id" not in client.session


def test_an_administrator_makes_and_changes_an_account_by_the_pages(chief: User, client: Client) -> None:
    client.force_login(chief)
    made = client.post(
        reverse("workspace:person-new"), {"username": "omar", "email": "omar@example.org", "role": "analyst"}
    )
    assert "/account/password/reset/key/" in made.content.decode()
    assert made.headers["Cache-Control"] == "no-store"
    again = client.post(
        reverse("workspace:person-new"), {"username": "omar", "email": "o@example.org", "role": "analyst"}
    )
    assert again.status_code == 422
    client.post(
        reverse("workspace:person", args=["omar"]),
        {"role": "contributor", "organisation": "Atlas Câbles", "is_active": "on", "why": "speaks for the firm"},
    )
    assert User.objects.get(username="omar").organisation == "Atlas Câbles"


def closed(chief: User, username: str, *, days: int) -> User:
    """An account that was closed so many days before NOW."""
    user = account(username, full_name="Nadia Alaoui")
    then = NOW - timedelta(days=days)
    return change_account(user, now=then, by=chief, role=Role.ANALYST, organisation="", is_active=False, why="left")


def test_an_account_closed_long_ago_is_forgotten_and_no_other(chief: User) -> None:
    old, fresh, still_open = closed(chief, "old", days=740), closed(chief, "fresh", days=700), account("omar")
    reopened = closed(chief, "reopened", days=740)
    change(reopened, chief, is_active=True, why="came back")
    Authenticator.objects.create(user=old, type=Authenticator.Type.TOTP, data={})
    EmailAddress.objects.create(user=old, email=old.email)
    assert forget_accounts(months=24, now=NOW) == 1
    old.refresh_from_db()
    assert (old.username, str(old), old.email) == (f"account-{old.pk}", f"account-{old.pk}", "")
    assert (old.role, old.is_active, old.has_usable_password()) == ("analyst", False, False)
    assert not Authenticator.objects.filter(user=old).exists()
    assert not EmailAddress.objects.filter(user=old).exists()
    entry = Entry.objects.about("account", old.pk).last()
    assert entry is not None
    assert (entry.action, entry.by) == ("account.forgotten", None)
    assert "Nadia" not in str([entry.before, entry.after, entry.by_name])
    for each in (fresh, still_open, reopened):
        name = each.username
        each.refresh_from_db()
        assert (each.username, bool(each.email)) == (name, True)
    assert forget_accounts(months=24, now=NOW) == 0


def test_a_forgotten_account_is_shown_by_its_number(chief: User, client: Client) -> None:
    old = closed(chief, "old", days=740)
    forget_accounts(months=24, now=NOW)
    client.force_login(chief)
    html = client.get(reverse("workspace:person", args=[f"account-{old.pk}"])).content.decode()
    assert "name and address erased" in html
    assert "Nadia" not in html
