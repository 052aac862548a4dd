"""The application that a WSGI server runs (`mithaq serve` runs it under waitress)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mithaq.platform.settings.local")

application = get_wsgi_application()
