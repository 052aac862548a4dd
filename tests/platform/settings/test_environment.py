"""What settings take from the environment."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from mithaq.platform.settings.environment import (
    kept_secret,
    mail,
    months,
    openid_connect,
    postgres,
    required,
    switch,
    words,
)


def test_a_database_address_is_taken_apart() -> None:
    found = postgres({"MITHAQ_DATABASE_URL": "postgresql://mithaq:p%40ss@db.example:5433/register?sslmode=require"})
    named = {key: found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")}
    assert named == {
        "NAME": "register",
        "USER": "mithaq",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_database_may_be_named_in_parts() -> None:
    found = postgres({"MITHAQ_DB_NAME": "register", "MITHAQ_DB_HOST": "db.example"})
    assert (found["NAME"], found["HOST"], found["PORT"], found["OPTIONS"]) == ("register", "db.example", "", {})


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"MITHAQ_DATABASE_URL": "mysql://db.example/register"},
        {"MITHAQ_DATABASE_URL": "postgresql://db.example"},
    ],
)
def test_an_address_that_is_none_is_refused_without_its_password(environment: dict[str, str]) -> None:
    with pytest.raises(ImproperlyConfigured, match="MITHAQ_D"):
        postgres(environment)


def test_switch() -> None:
    assert switch({}, "A", default=True)
    assert not switch({"A": "No"}, "A", default=True)
    with pytest.raises(ImproperlyConfigured, match="got 'perhaps'"):
        switch({"A": "perhaps"}, "A", default=True)


def test_words_and_required() -> None:
    assert words({"A": "one, two,,"}, "A") == ["one", "two"]
    assert words({}, "A", default="three") == ["three"]
    with pytest.raises(ImproperlyConfigured, match="variable A"):
        required({"A": " "}, "A")


def test_months_are_a_whole_number_of_at_least_one() -> None:
    assert months({"A": "6"}, "A", default=24) == 6
    assert months({"A": ""}, "A", default=24) == 24
    for wrong in ("0", "-3", "1.5", "soon"):
        with pytest.raises(ImproperlyConfigured, match="at least 1"):
            months({"A": wrong}, "A", default=24)


def test_a_secret_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret-key"
    secret = kept_secret(path)
    assert len(secret) >= 50
    assert kept_secret(path) == secret
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_empty_secret_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret-key").touch()
    with pytest.raises(ImproperlyConfigured, match="empty"):
        kept_secret(tmp_path / "secret-key")


PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "mithaq.platform.settings.production",
    "MITHAQ_SECRET_KEY": "only-for-this-test-" * 4,
    "MITHAQ_ALLOWED_HOSTS": "register.example",
    "MITHAQ_DATABASE_URL": "postgresql://mithaq@db.example/register",
}


def run(code: str, environment: dict[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=folder, capture_output=True, text=True, check=False
    )


def test_production_has_nothing_that_django_warns_about(tmp_path: Path) -> None:
    code = (
        "import django, logging; django.setup()\n"
        "from django.core.checks import run_checks, Tags\n"
        "print([m.id for m in run_checks(tags=[Tags.security], include_deployment_checks=True)])"
    )
    done = run(code, {**PRODUCTION, "MITHAQ_HSTS_SUBDOMAINS": "yes"}, tmp_path)
    # security.W021 asks for the browsers' preload list, which an installation joins for itself.
    assert done.stdout.strip() == "['security.W021']", done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_settings_of_a_server_hash_passwords_and_mark_cookies(tmp_path: Path) -> None:
    code = (
        "import django; django.setup(); from django.conf import settings as s\n"
        "from django.contrib.auth.hashers import make_password\n"
        "print(s.SESSION_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY, s.SESSION_COOKIE_SAMESITE,"
        " s.CSRF_COOKIE_NAME, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_AGE, s.MITHAQ_SECOND_FACTOR)\n"
        "print(make_password('trois ponts').split('$')[0])"
    )
    done = run(code, PRODUCTION, tmp_path)
    assert done.stdout.splitlines() == [
        "__Host-sessionid True True Lax __Host-csrftoken True 43200 ['steward', 'administrator']",
        "pbkdf2_sha256",
    ], done.stderr


def test_mail_goes_to_a_server_or_into_files(tmp_path: Path) -> None:
    sent = mail({"MITHAQ_MAIL_URL": "smtp+tls://me:p%40ss@mail.example", "MITHAQ_MAIL_FROM": "a@b.example"}, tmp_path)
    named = {key: sent[key] for key in ("EMAIL_HOST", "EMAIL_PORT", "EMAIL_HOST_PASSWORD", "EMAIL_USE_TLS")}
    assert named == {
        "EMAIL_HOST": "mail.example",
        "EMAIL_PORT": 587,
        "EMAIL_HOST_PASSWORD": "p@ss",
        "EMAIL_USE_TLS": True,
    }
    assert sent["DEFAULT_FROM_EMAIL"] == "a@b.example"
    assert mail({}, tmp_path)["EMAIL_FILE_PATH"] == tmp_path
    with pytest.raises(ImproperlyConfigured, match="scheme 'http'"):
        mail({"MITHAQ_MAIL_URL": "http://me:secret@mail.example"}, tmp_path)


def test_another_server_to_sign_in_with_needs_its_client_and_secret() -> None:
    assert openid_connect({}) == []
    server = {"MITHAQ_OIDC_SERVER": "https://id.example", "MITHAQ_OIDC_CLIENT": "mithaq"}
    with pytest.raises(ImproperlyConfigured, match="MITHAQ_OIDC_SECRET"):
        openid_connect(server)
    (app,) = openid_connect({**server, "MITHAQ_OIDC_SECRET": "s"})
    assert (app["client_id"], app["settings"]) == (
        "mithaq",
        {"server_url": "https://id.example", "oauth_pkce_enabled": True},
    )


@pytest.mark.parametrize("name", ["MITHAQ_SECRET_KEY", "MITHAQ_ALLOWED_HOSTS", "MITHAQ_DATABASE_URL"])
def test_production_does_not_start_without(tmp_path: Path, name: str) -> None:
    environment = {key: value for key, value in PRODUCTION.items() if key != name}
    done = run("import django; django.setup()", environment, tmp_path)
    assert done.returncode
    assert "ImproperlyConfigured" in done.stderr


def test_local_settings_write_below_var_alone(tmp_path: Path) -> None:
    code = (
        "import django; django.setup(); from django.conf import settings; print(settings.DATABASES['default']['NAME'])"
    )
    local = {"DJANGO_SETTINGS_MODULE": "mithaq.platform.settings.local", "MITHAQ_VAR": str(tmp_path / "data")}
    done = run(code, local, tmp_path)
    assert done.stdout.strip() == str(tmp_path / "data" / "mithaq.sqlite3"), done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_the_policy_allows_nothing_inline(settings) -> None:
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == directives["style-src"] == ["'self'"]
    assert not [each for values in directives.values() for each in values if "unsafe" in each]
