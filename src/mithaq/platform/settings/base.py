"""What all settings share. Nothing here opens a file, a database or a socket."""

import os
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from mithaq.platform.settings.environment import figure, mail, months, openid_connect, switch, words

PLATFORM = Path(__file__).resolve().parent.parent

# Everything that an installation writes lies below this one folder.
VAR = Path(os.environ.get("MITHAQ_VAR") or "var").absolute()
MITHAQ_ORIGINALS = VAR / "originals"
# What was brought and is no document yet.
MITHAQ_ARRIVALS = VAR / "arrivals"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "django_tasks",
    "django_tasks_db",
    # Before allauth: its templates are shown in the house's own.
    "mithaq.platform.workspace",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "mithaq.platform.accounts",
    "mithaq.platform.ledger",
    "mithaq.platform.territories",
    "mithaq.platform.corpus",
    "mithaq.platform.review",
    "mithaq.platform.register",
    "mithaq.platform.reports",
    "mithaq.platform.arrivals",
    "mithaq.platform.publishing",
    "mithaq.platform.demonstration",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "mithaq.platform.accounts.middleware.EndIdleSessions",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "mithaq.platform.urls"
WSGI_APPLICATION = "mithaq.platform.wsgi.application"
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "mithaq.platform.publishing.context.frame",
                "mithaq.platform.workspace.context.places",
            ],
        },
    }
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "mithaq.platform.accounts.passwords.MaximumLengthValidator"},
]

# Signing in: by user name or e-mail address; accounts are made by an administrator, so that nobody has to prove an
# address. Limits are those of django-allauth: failed attempts per address and per name, resets, second factors.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "workspace:home"
ACCOUNT_ADAPTER = "mithaq.platform.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "publishing:overview"
MFA_ADAPTER = "mithaq.platform.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are given by an administrator
MFA_TOTP_ISSUER = "Mithaq"
SOCIALACCOUNT_ADAPTER = "mithaq.platform.accounts.adapters.SocialAccountAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": openid_connect(os.environ)}}
vars().update(mail(os.environ, VAR / "mail"))

# Roles that may do nothing but keep their account until they have set a second factor up.
MITHAQ_SECOND_FACTOR = words(os.environ, "MITHAQ_SECOND_FACTOR")
# After how long without a request a session ends, and how long one lasts at most.
MITHAQ_IDLE_MINUTES = 30
SESSION_COOKIE_AGE = 12 * 60 * 60

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("ar", _("Arabic")), ("en", _("English"))]
LOCALE_PATHS = [PLATFORM / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("MITHAQ_TIME_ZONE", "Africa/Casablanca")

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Pages carry no inline style or script, so that the policy needs no exception.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF],
        "manifest-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
    }
}
# What goes wrong is told on standard error, where whatever runs the server keeps it.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False}},
}

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"

# Which data packages of territories an installation loads; see territories/packages.
MITHAQ_TERRITORIES = words(os.environ, "MITHAQ_TERRITORIES", default="morocco")

# False: pages show only the sentences that are evidence. A document may say otherwise for itself.
MITHAQ_SHOW_TEXT = switch(os.environ, "MITHAQ_SHOW_TEXT", default=True)

# After how many months without a document or an observation a promise counts as silent.
MITHAQ_REVIEW_INTERVAL_MONTHS = 12

# How many months after it was closed a report keeps its message and address (`mithaq forget` removes them).
MITHAQ_KEEP_REPORTS_MONTHS = months(os.environ, "MITHAQ_KEEP_REPORTS_MONTHS", default=24)
# How many months after it was closed an account keeps name and address.
MITHAQ_KEEP_CLOSED_ACCOUNTS_MONTHS = months(os.environ, "MITHAQ_KEEP_CLOSED_ACCOUNTS_MONTHS", default=24)

# Background work is queued in the database: what is brought and its place in the queue are one transaction.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

MEBIBYTE = 1024 * 1024
# Of one document, as it came and as it unpacks.
MITHAQ_MAX_BYTES = figure(os.environ, "MITHAQ_MAX_BYTES", default=50 * MEBIBYTE)
# Of one form that is sent: how many files, and how many bytes in all.
MITHAQ_MAX_FILES = figure(os.environ, "MITHAQ_MAX_FILES", default=100)
MITHAQ_MAX_UPLOAD = figure(os.environ, "MITHAQ_MAX_UPLOAD", default=200 * MEBIBYTE)
MITHAQ_FETCH_ALLOW = words(os.environ, "MITHAQ_FETCH_ALLOW")
MITHAQ_FETCH_SECONDS = figure(os.environ, "MITHAQ_FETCH_SECONDS", default=30.0)
MITHAQ_FETCH_PROXY = os.environ.get("MITHAQ_FETCH_PROXY", "").strip() or None
# How long the reading of one document may take, and how much memory the process that reads may have.
MITHAQ_READ_SECONDS = figure(os.environ, "MITHAQ_READ_SECONDS", default=120.0)
MITHAQ_READ_MEGABYTES = figure(os.environ, "MITHAQ_READ_MEGABYTES", default=4096)
# After how long without a sign of life a worker counts as stopped, and another takes its work.
MITHAQ_LOST_SECONDS = figure(os.environ, "MITHAQ_LOST_SECONDS", default=60.0)
# A pasted text is no file: as many characters as fit into a document of a book's length.
MITHAQ_MAX_CHARACTERS = 1_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * MEBIBYTE
DATA_UPLOAD_MAX_NUMBER_FILES = (
    2 * MITHAQ_MAX_FILES
)  # beyond MITHAQ_MAX_FILES the form says so; beyond this nothing is read
FILE_UPLOAD_HANDLERS = [
    "mithaq.platform.arrivals.uploads.GuardedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
# What reads a document, in a process apart from the worker.
MITHAQ_READER = "mithaq.reading.engines.jobs.read_with_pipeline"

# What makes the register follow the statements, in the transaction of each decision (see review/projection.py).
MITHAQ_PROJECTION = "mithaq.platform.register.actions.project"

# What links a document with the register when it is added (see linking.py); empty: nothing is linked.
MITHAQ_LINKER = os.environ.get("MITHAQ_LINKER", "mithaq.platform.linking.link_document")
# The country (ISO 3166-1) that a document is about where nothing in it names another.
MITHAQ_HOME_COUNTRY = os.environ.get("MITHAQ_HOME_COUNTRY", "MA") or None
