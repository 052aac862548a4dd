"""Starting Django for the commands that need the web platform."""

from __future__ import annotations

import os

from mithaq.reading.errors import MithaqError

_DEFAULT_SETTINGS = "mithaq.platform.settings.local"


class PlatformError(MithaqError):
    """The web platform is not installed, or not set up."""


def start_django() -> None:
    """Set Django up once; raises PlatformError where it is missing or its settings are at fault."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", _DEFAULT_SETTINGS)
    try:
        import django
        from django.core.exceptions import ImproperlyConfigured
    except ImportError as error:
        raise _not_installed(error) from error
    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise PlatformError(f"need settings of the platform that are complete: {error}") from error
    except ImportError as error:
        raise _not_installed(error) from error


def _not_installed(error: ImportError) -> PlatformError:
    return PlatformError(f"need the web platform: pip install mithaq[platform] ({error})")
