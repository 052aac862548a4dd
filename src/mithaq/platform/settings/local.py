"""One machine without set-up: SQLite and everything else below `./var`."""

import os

from mithaq.platform.settings.base import *  # noqa: F403
from mithaq.platform.settings.base import VAR
from mithaq.platform.settings.environment import kept_secret, sqlite, switch, words

VAR.mkdir(parents=True, exist_ok=True)

DEBUG = switch(os.environ, "MITHAQ_DEBUG", default=False)
SECRET_KEY = os.environ.get("MITHAQ_SECRET_KEY") or kept_secret(VAR / "secret-key")
ALLOWED_HOSTS = words(os.environ, "MITHAQ_ALLOWED_HOSTS", default="localhost,127.0.0.1,[::1]")
DATABASES = {"default": sqlite(VAR / "mithaq.sqlite3")}
