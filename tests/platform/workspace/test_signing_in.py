"""Signing in: what OWASP ASVS level 2 asks of passwords, attempts, sessions and second factors."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from mithaq.platform.accounts import middleware
from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Role
from mithaq.platform.workspace.people import PeopleError, choose_password
from tests.platform.workspace.test_people import PASSWORD, account

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    cache.clear()


@pytest.fixture
def nadia(db: None) -> User:
    user = account("nadia", Role.STEWARD)
    choose_password(user, PASSWORD)
    return user


def sign_in(client: Client, login: str = "nadia", password: str = PASSWORD) -> Any:
    return client.post(reverse("account_login"), {"login": login, "password": password})


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("login", ["nadia", "nadia@example.org"])
def test_one_signs_in_by_name_or_address_with_a_new_session(client: Client, nadia: User, login: str) -> None:
    client.get(reverse("account_login"))
    before = client.session.session_key
    assert sign_in(client, login).headers["Location"].endswith("/desk/")
    assert is_in(client)
    assert client.session.session_key != before


def test_the_answer_does_not_tell_whether_an_account_exists(client: Client, nadia: User) -> None:
    def told(login: str) -> list[str]:
        return [str(error) for error in sign_in(Client(), login, "wrong password").context["form"].non_field_errors()]

    assert told("nadia") == told("nobody-here") != []


def test_after_five_failures_even_the_right_password_is_refused_for_a_while(client: Client, nadia: User) -> None:
    for _attempt in range(5):
        sign_in(client, password="wrong password")
    sign_in(client)
    assert not is_in(client)


def test_nobody_signs_up_alone(client: Client) -> None:
    values = {"username": "me", "email": "me@example.org", "password1": PASSWORD, "password2": PASSWORD}
    client.post(reverse("account_signup"), values)
    assert not User.objects.filter(username="me").exists()


@pytest.mark.parametrize("password", ["short", "password1234", "nadia@example.org", "x" * 129])
def test_a_weak_password_is_refused(nadia: User, password: str) -> None:
    with pytest.raises(PeopleError):
        choose_password(nadia, password)


@pytest.mark.parametrize("password", ["ثلاثة جسور وكابل واحد", "four bridges, one cable 🌉", "x7" * 32])
def test_any_character_and_a_length_of_64_are_allowed(nadia: User, password: str) -> None:
    choose_password(nadia, password)
    assert nadia.check_password(password)


def test_a_session_that_nobody_uses_ends(client: Client, nadia: User, monkeypatch: pytest.MonkeyPatch) -> None:
    sign_in(client)
    start = timezone.now()
    for minutes, still in ((20, True), (45, True), (80, False)):
        monkeypatch.setattr(middleware.timezone, "now", lambda at=start + timedelta(minutes=minutes): at)
        client.get(reverse("workspace:home"))
        assert is_in(client) is still, minutes


def test_signing_out_ends_the_session_on_the_server(client: Client, nadia: User) -> None:
    sign_in(client)
    key = client.session.session_key
    client.post(reverse("account_logout"))
    other = Client()
    other.cookies["sessionid"] = key
    assert other.get(reverse("workspace:home")).status_code == 302


def test_public_pages_set_no_cookie(client: Client, nadia: User) -> None:
    assert not client.get(reverse("publishing:overview")).cookies


def test_a_role_that_needs_a_second_factor_does_nothing_without(client: Client, settings: Any) -> None:
    settings.MITHAQ_SECOND_FACTOR = ["administrator"]
    chief = account("chief", Role.ADMINISTRATOR)
    client.force_login(chief)
    people = reverse("workspace:people")
    assert client.get(reverse("workspace:home")).status_code == 200
    assert client.get(people).headers["Location"] == reverse("mfa_index")
    TOTP.activate(chief, generate_totp_secret())
    assert client.get(people).status_code == 200


def test_the_secret_of_a_second_factor_is_sealed_in_the_database(nadia: User) -> None:
    secret = generate_totp_secret()
    TOTP.activate(nadia, secret)
    held = Authenticator.objects.get(user=nadia)
    assert secret not in str(held.data)
    counter = next(iter(yield_hotp_counters_from_time()))
    assert held.wrap().validate_code(format_hotp_value(hotp_value(secret, counter)))


def test_the_second_factor_is_asked_for_after_the_password(client: Client, nadia: User) -> None:
    TOTP.activate(nadia, generate_totp_secret())
    assert sign_in(client).headers["Location"].startswith(reverse("mfa_authenticate"))
    assert not is_in(client)


def test_a_request_without_a_token_changes_nothing(nadia: User) -> None:
    client = Client(enforce_csrf_checks=True)
    assert sign_in(client).status_code == 403
    assert not is_in(client)
