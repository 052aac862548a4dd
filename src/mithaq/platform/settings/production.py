"""A server: PostgreSQL, behind a TLS proxy, with every secret from the environment."""

import os

from mithaq.platform.settings.base import *  # noqa: F403
from mithaq.platform.settings.environment import postgres, required, switch, words

DEBUG = False
SECRET_KEY = required(os.environ, "MITHAQ_SECRET_KEY")
required(os.environ, "MITHAQ_ALLOWED_HOSTS")
ALLOWED_HOSTS = words(os.environ, "MITHAQ_ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = words(os.environ, "MITHAQ_TRUSTED_ORIGINS")
DATABASES = {"default": postgres(os.environ)}

SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken"
# Several processes count failed attempts together.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "mithaq_cache"}}
MITHAQ_SECOND_FACTOR = words(os.environ, "MITHAQ_SECOND_FACTOR", default="steward,administrator")
SECURE_SSL_REDIRECT = switch(os.environ, "MITHAQ_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = switch(os.environ, "MITHAQ_HSTS_SUBDOMAINS", default=False)
# Only where a proxy sets this header itself: anybody could claim TLS otherwise.
if switch(os.environ, "MITHAQ_BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
