"""Tests: SQLite in memory, or PostgreSQL with MITHAQ_TEST_DATABASE=postgres."""

import os
import tempfile
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from mithaq.platform.settings.base import *  # noqa: F403
from mithaq.platform.settings.base import MIDDLEWARE, STORAGES
from mithaq.platform.settings.environment import sqlite

DEBUG = False
SECRET_KEY = "only for tests"  # noqa: S105
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# A test that stores originals points this at its own folder; the default is never written by a good test.
MITHAQ_ORIGINALS = Path(tempfile.gettempdir()) / "mithaq-test-originals"
MITHAQ_ARRIVALS = Path(tempfile.gettempdir()) / "mithaq-test-arrivals"

# Documents that a worker reads in a test hold no facts, unless it says otherwise.
MITHAQ_READER = "tests.reading.engines.readers.read_simply"

# Linking is tested where it is meant; elsewhere two documents stay two.
MITHAQ_LINKER = ""

# Static files come from their sources: nothing has to be collected before a test.
MIDDLEWARE = [each for each in MIDDLEWARE if "whitenoise" not in each]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

match os.environ.get("MITHAQ_TEST_DATABASE", "sqlite"):
    case "sqlite":
        DATABASES = {"default": sqlite(Path(":memory:"))}
    case "postgres":
        DATABASES = {
            "default": {
                "ENGINE": "django.db.backends.postgresql",
                "NAME": os.environ.get("MITHAQ_TEST_DB_NAME", "postgres"),
                "USER": os.environ.get("MITHAQ_TEST_DB_USER", "postgres"),
                "PASSWORD": os.environ.get("MITHAQ_TEST_DB_PASSWORD", ""),
                "HOST": os.environ.get("MITHAQ_TEST_DB_HOST", "127.0.0.1"),
                "PORT": os.environ.get("MITHAQ_TEST_DB_PORT", "5432"),
                "TEST": {"NAME": os.environ.get("MITHAQ_TEST_DB_TEST_NAME", "test_mithaq")},
            }
        }
    case other:
        raise ImproperlyConfigured(f"need MITHAQ_TEST_DATABASE to be sqlite or postgres, got {other!r}")
