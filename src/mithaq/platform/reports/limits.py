"""Counting the reports of one client, without keeping who it is.

Times are kept in Django's cache under a keyed hash of the client's address, for as long as they count.
"""

import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from mithaq.platform.reports.rules import WITHIN_SECONDS, client_of, may_send, still_counting


def take_turn(request: HttpRequest) -> bool:
    """Whether the client may send a report now; if so, it counts."""
    # As signing in finds it: behind a proxy that the settings name, not from a header that anybody can send.
    client = client_of(get_adapter().get_client_ip(request))
    key = f"mithaq-report-{salted_hmac('mithaq.reports', client, algorithm='sha256').hexdigest()}"
    now = time.time()
    sent = still_counting(cache.get(key, []), now=now)
    if not may_send(sent, now=now):
        return False
    cache.set(key, [*sent, now], WITHIN_SECONDS)
    return True
