"""Ending a session that nobody uses any more."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

_SEEN = "mithaq_seen"
# The time of the last request is written again only after this long: a page with pictures is one write.
_PRECISION = timedelta(minutes=1)


class EndIdleSessions:
    """Signs out whoever has asked for nothing for MITHAQ_IDLE_MINUTES (OWASP ASVS 4.0.3, 3.3.2).

    Sessions that nobody has signed in with are not looked at, so that public pages need none.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            now = timezone.now().timestamp()
            seen = float(request.session.get(_SEEN, now))
            if now - seen > timedelta(minutes=settings.MITHAQ_IDLE_MINUTES).total_seconds():
                logout(request)
            elif _SEEN not in request.session or now - seen > _PRECISION.total_seconds():
                request.session[_SEEN] = now
        return self._get_response(request)
