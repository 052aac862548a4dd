"""Every address with every role: who is let in, who is led to signing in, who is refused.

An address that is not listed here fails the test: whoever adds one says whom it is for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import translation

from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Role
from mithaq.platform.arrivals.actions import Brought, receive
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.vocabulary import Kind
from mithaq.platform.register.models import Actor
from mithaq.platform.reports.actions import file_report
from mithaq.platform.reports.models import Report
from mithaq.platform.reports.vocabulary import ReportKind
from tests.platform.publishing.scene import NOW, Scene, build_scene

pytestmark = pytest.mark.django_db

NOBODY = None
EVERYBODY: tuple[Role | None, ...] = (NOBODY, *Role)
SIGNED_IN = tuple(Role)
REVIEWERS = (Role.ANALYST, Role.STEWARD, Role.ADMINISTRATOR)
STEWARDS = (Role.STEWARD, Role.ADMINISTRATOR)
ADMINISTRATORS = (Role.ADMINISTRATOR,)

# The pages of an account are django-allauth's: for whoever has signed in, and about that one alone.
FOR: dict[str, tuple[Role | None, ...]] = {
    "robots": EVERYBODY,
    **dict.fromkeys(
        (
            "publishing:overview",
            "publishing:overview-json",
            "publishing:agreements",
            "publishing:agreements-csv",
            "publishing:agreements-json",
            "publishing:agreement-json",
            "publishing:agreement",
            "publishing:commitments",
            "publishing:commitments-csv",
            "publishing:commitments-json",
            "publishing:commitment-json",
            "publishing:commitment",
            "publishing:actors",
            "publishing:actors-csv",
            "publishing:actors-json",
            "publishing:actor-json",
            "publishing:actor",
            "publishing:documents",
            "publishing:documents-csv",
            "publishing:documents-json",
            "publishing:document-json",
            "publishing:document",
            "publishing:statements-csv",
            "publishing:links-csv",
            "publishing:search",
            "publishing:method",
            "publishing:open-data",
            "publishing:chart",
            "publishing:report",
            "publishing:report-received",
            "account_login",
            "account_logout",
            "account_signup",
            "account_inactive",
            "account_reset_password",
            "account_reset_password_done",
            "account_reset_password_from_key",
            "account_reset_password_from_key_done",
            "account_confirm_email",
            "account_email_verification_sent",
            "account_confirm_login_code",
            "mfa_authenticate",
            "openid_connect_login",
            "openid_connect_callback",
            "socialaccount_login_cancelled",
            "socialaccount_login_error",
            "socialaccount_signup",
        ),
        EVERYBODY,
    ),
    **dict.fromkeys(
        (
            "workspace:home",
            "account_reauthenticate",
            "account_email",
            "account_change_password",
            "account_set_password",
            "mfa_index",
            "mfa_reauthenticate",
            "mfa_activate_totp",
            "mfa_deactivate_totp",
            "mfa_view_recovery_codes",
            "mfa_generate_recovery_codes",
            "mfa_download_recovery_codes",
            "socialaccount_connections",
        ),
        SIGNED_IN,
    ),
    **dict.fromkeys(
        (
            "workspace:documents",
            "workspace:documents-files",
            "workspace:documents-text",
            "workspace:documents-address",
            "workspace:documents-again",
            "workspace:queue",
            "workspace:judge",
            "workspace:judge-add",
            "workspace:judge-undo",
            "workspace:judge-decide",
            "workspace:reports",
            "workspace:report",
            "workspace:history",
        ),
        REVIEWERS,
    ),
    "workspace:takedown": STEWARDS,
    **dict.fromkeys(
        ("workspace:people", "workspace:person-new", "workspace:person", "workspace:person-link"), ADMINISTRATORS
    ),
}
# Pages that lead on, or are not there, where there is nothing to do: a second factor that is not set up, a link that
# names nothing, a page only for those signed out, one that asks for the password again. None of them is refused.
MAY_HAVE_NOTHING = {
    "workspace:judge-add",
    "workspace:judge-undo",
    "account_login",
    "account_logout",
    "account_signup",
    "account_reauthenticate",
    "account_set_password",
    "account_confirm_login_code",
    "account_confirm_email",
    "account_reset_password_from_key",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
    "openid_connect_login",
    "openid_connect_callback",
    "socialaccount_login_error",
    "socialaccount_signup",
    "workspace:documents-again",
}
# What an address is asked with; the rest by GET.
POSTED = {
    "workspace:documents-again",
    "workspace:person-link",
    "workspace:judge-add",
    "workspace:judge-undo",
    "workspace:judge-decide",
}


def walk(patterns: Sequence[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from walk(each.url_patterns, space + (f"{each.namespace}:" if each.namespace else ""))
        else:
            yield space + (each.name or "")


def arguments(scene: Scene) -> dict[str, dict[str, str]]:
    actor = Actor.objects.get(names__name="Atlas Câbles").slug
    address = {"address": scene.hostile.sha256[:16]}
    return {
        "publishing:agreement": {"reference": "ACC-2025-001"},
        "publishing:agreement-json": {"reference": "ACC-2025-001"},
        "publishing:commitment": {"reference": "ENG-2025-002"},
        "publishing:commitment-json": {"reference": "ENG-2025-002"},
        "publishing:actor": {"slug": actor},
        "publishing:actor-json": {"slug": actor},
        "publishing:document": {"address": scene.french.sha256[:16]},
        "publishing:document-json": {"address": scene.french.sha256[:16]},
        "publishing:report-received": {"number": a_report().number},
        "publishing:chart": {"name": "documents-by-year", "theme": "light"},
        "workspace:documents-again": {"pk": str(an_arrival().pk)},
        "workspace:history": {"reference": "ENG-2026-001"},
        "workspace:judge": address,
        "workspace:takedown": address,
        "workspace:judge-add": address,
        "workspace:judge-undo": address,
        "workspace:judge-decide": {**address, "reference": "ENG-2026-001"},
        "workspace:report": {"number": a_report().number},
        "workspace:person": {"username": "analyst"},
        "workspace:person-link": {"username": "analyst"},
        "account_reset_password_from_key": {"uidb36": "1", "key": "none"},
        "account_confirm_email": {"key": "none"},
        "openid_connect_login": {"provider_id": "none"},
        "openid_connect_callback": {"provider_id": "none"},
    }


def an_arrival() -> Arrival:
    brought = Brought(kind=Kind.TEXT, name="Un texte", original=b"Un texte.")
    return receive(brought, now=NOW, by=None).arrival


def a_report() -> Report:
    return file_report(kind=ReportKind.ERROR, message="It is 600.", language="fr", now=NOW)


def test_every_address_says_whom_it_is_for() -> None:
    assert sorted(set(walk(get_resolver().url_patterns))) == sorted(FOR)


def test_each_address_lets_in_whom_it_is_for_and_nobody_else() -> None:
    known = arguments(build_scene())
    with translation.override("fr"):
        addresses = {name: reverse(name, kwargs=known.get(name)) for name in FOR}
    wrong = {}
    for role, (name, address) in product(EVERYBODY, addresses.items()):
        client = signed_in(role)
        answer = client.post(address) if name in POSTED else client.get(address)
        got = verdict(answer.status_code, answer.headers.get("Location", ""))
        if got not in expected(name, role):
            wrong[name, role] = (got, answer.status_code, answer.headers.get("Location"))
    assert wrong == {}


def expected(name: str, role: Role | None) -> set[str]:
    if role not in FOR[name]:
        return {"sign in"} if role is NOBODY else {"refused"}
    return {"shown", "led on", "nowhere"} if name in MAY_HAVE_NOTHING else {"shown"}


# 401 is what django-allauth says of a failed sign-in elsewhere; 422 is the page again, since nothing was sent.
SAID = {200: "shown", 422: "shown", 302: "led on", 401: "nowhere", 403: "refused", 404: "nowhere"}


def verdict(status: int, location: str) -> str:
    if status == 302 and "/account/login/?next=" in location:
        return "sign in"
    return SAID.get(status, str(status))


def signed_in(role: Role | None) -> Client:
    client = Client()
    if role is not NOBODY:
        organisation = "Atlas Câbles" if role is Role.CONTRIBUTOR else ""
        user, _made = User.objects.get_or_create(
            username=f"a-{role}", defaults={"role": role, "organisation": organisation, "email": f"{role}@example.org"}
        )
        client.force_login(user)
    return client
