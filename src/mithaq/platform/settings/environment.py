"""What settings take from the environment: switches, the database address, the secret key."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

Figure = TypeVar("Figure", int, float)

YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"0", "false", "no", "off"})


def required(environment: Mapping[str, str], name: str) -> str:
    """The value of `name`; raises ImproperlyConfigured where it is missing or empty."""
    value = environment.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"need the environment variable {name}, it is not set")
    return value


def switch(environment: Mapping[str, str], name: str, *, default: bool) -> bool:
    """A yes or no; raises ImproperlyConfigured for any other word."""
    value = environment.get(name, "").strip().lower()
    if not value:
        return default
    if value in YES:
        return True
    if value in NO:
        return False
    raise ImproperlyConfigured(f"need {name} to be true or false, got {value!r}")


def words(environment: Mapping[str, str], name: str, *, default: str = "") -> list[str]:
    """A list separated by commas, without empty items."""
    return [word.strip() for word in environment.get(name, default).split(",") if word.strip()]


def months(environment: Mapping[str, str], name: str, *, default: int) -> int:
    """A number of months; raises ImproperlyConfigured for less than one, or for what is no whole number."""
    value = environment.get(name, "").strip()
    if not value:
        return default
    if not value.isdecimal() or int(value) < 1:
        raise ImproperlyConfigured(f"need {name} to be a whole number of months, at least 1, got {value!r}")
    return int(value)


def figure(environment: Mapping[str, str], name: str, *, default: Figure) -> Figure:
    """A number above zero, whole where its default is; raises ImproperlyConfigured for anything else."""
    value = environment.get(name, "").strip()
    if not value:
        return default
    try:
        number = type(default)(value)
    except ValueError:
        number = type(default)(0)
    if not 0 < number < float("inf"):
        whole = "whole " if isinstance(default, int) else ""
        raise ImproperlyConfigured(f"need {name} to be a {whole}number above zero, got {value!r}")
    return number


def postgres(environment: Mapping[str, str]) -> dict[str, object]:
    """Django's settings of a PostgreSQL database.

    `MITHAQ_DATABASE_URL` (`postgresql://user:password@host:port/name?sslmode=require`) wins; without it
    `MITHAQ_DB_NAME`, `_USER`, `_PASSWORD`, `_HOST` and `_PORT` are read.
    """
    url = environment.get("MITHAQ_DATABASE_URL", "").strip()
    if not url:
        return _postgres(
            name=required(environment, "MITHAQ_DB_NAME"),
            user=environment.get("MITHAQ_DB_USER", ""),
            password=environment.get("MITHAQ_DB_PASSWORD", ""),
            host=environment.get("MITHAQ_DB_HOST", ""),
            port=environment.get("MITHAQ_DB_PORT", ""),
        )
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured(
            "need MITHAQ_DATABASE_URL like postgresql://user:password@host:5432/name, "
            f"got one of scheme {parts.scheme!r} and name {parts.path.strip('/')!r}"
        )
    return _postgres(
        name=unquote(parts.path.strip("/")),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        host=parts.hostname or "",
        port=str(parts.port or ""),
        options=dict(parse_qsl(parts.query)),
    )


def _postgres(
    *, name: str, user: str, password: str, host: str, port: str, options: Mapping[str, str] | None = None
) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": user,
        "PASSWORD": password,
        "HOST": host,
        "PORT": port,
        "OPTIONS": dict(options or {}),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def sqlite(path: Path) -> dict[str, object]:
    """Django's settings of an SQLite database that several processes read while one writes.

    A transaction takes the write lock when it begins (IMMEDIATE): one that reads first and writes later
    would otherwise fail at once when another process wrote in between, however long the timeout.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "timeout": 30,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;",
        },
    }


def kept_secret(path: Path) -> str:
    """The secret in `path`, made once and readable by its owner alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        secret = path.read_text(encoding="ascii").strip()
        if not secret:
            raise ImproperlyConfigured(f"need a secret in {path}, the file is empty: delete it") from None
        return secret
    secret = secrets.token_urlsafe(48)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secret + "\n")
    return secret


def mail(environment: Mapping[str, str], folder: Path) -> dict[str, object]:
    """Django's settings of outgoing mail: `MITHAQ_MAIL_URL`, else files in `folder`; `MITHAQ_MAIL_FROM` is the sender.

    The address is like `smtp+tls://user:password@host:587`: `smtp` sends without TLS, `smtp+tls` with STARTTLS, `smtps`
    with TLS from the start.
    """
    sender = environment.get("MITHAQ_MAIL_FROM", "").strip() or "mithaq@localhost"
    common: dict[str, object] = {"DEFAULT_FROM_EMAIL": sender, "SERVER_EMAIL": sender, "EMAIL_TIMEOUT": 20}
    url = environment.get("MITHAQ_MAIL_URL", "").strip()
    if not url:
        return {
            **common,
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": folder,
        }
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtp+tls", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured(
            f"need MITHAQ_MAIL_URL like smtp+tls://user:password@host:587, got one of scheme {parts.scheme!r}"
        )
    return {
        **common,
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
    }


def openid_connect(environment: Mapping[str, str]) -> list[dict[str, object]]:
    """The server with which people may sign in besides (OpenID Connect); none where `MITHAQ_OIDC_SERVER` is not set."""
    server = environment.get("MITHAQ_OIDC_SERVER", "").strip()
    if not server:
        return []
    return [
        {
            "provider_id": "oidc",
            "name": environment.get("MITHAQ_OIDC_NAME", "").strip() or "OpenID Connect",
            "client_id": required(environment, "MITHAQ_OIDC_CLIENT"),
            "secret": required(environment, "MITHAQ_OIDC_SECRET"),
            "settings": {"server_url": server, "oauth_pkce_enabled": True},
        }
    ]
