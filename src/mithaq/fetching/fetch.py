"""One address to the bytes behind it, with the redirects on the way."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.message import Message

import httpcore
import httpx

from mithaq import __version__
from mithaq.fetching.errors import AnswerTooLargeError, ForbiddenAddressError, TooSlowError, UnreachableError
from mithaq.fetching.network import CheckedBackend, CheckedTransport, Deadline, Resolver, resolve
from mithaq.fetching.policy import FetchLimits, Policy
from mithaq.fetching.unpacking import ACCEPTED, collect

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address gave.

    Attributes:
        data: the body, unpacked.
        media_type: as stated, lower case, without parameters; None where none is stated.
        charset: as stated; None where none is stated.
        url: the address that gave it, after all redirects.
        fetched_at: the instant that was passed in.
    """

    data: bytes
    media_type: str | None
    charset: str | None
    url: str
    fetched_at: datetime


def fetch(
    url: str,
    *,
    now: datetime,
    limits: FetchLimits | None = None,
    policy: Policy | None = None,
    proxy: str | None = None,
    resolver: Resolver = resolve,
    clock: Callable[[], float] = time.monotonic,
) -> Fetched:
    """The document at a web address.

    Args:
        url: `http://` or `https://`, without credentials, on port 80 or 443.
        now: becomes `fetched_at`.
        limits: None for 50 MB, 30 seconds, 5 redirects.
        policy: None for the public internet alone.
        proxy: address of an HTTP proxy to go through; the environment's are not looked at. The proxy
            then resolves names, so that addresses are checked as far as they resolve here.
        resolver, clock: for tests.

    Raises:
        ForbiddenAddressError: the address, or one that it redirects to, must not be asked.
        UnreachableError: no answer, no success, or (TooSlowError) not within the time limit.
        AnswerTooLargeError: above the size limit.
    """
    limits, policy = limits or FetchLimits(), policy or Policy()
    deadline = Deadline(limits.max_seconds, clock=clock)
    target = _parse(url)
    backend = CheckedBackend(policy=_open_to(policy, proxy), resolver=resolver, deadline=deadline)
    headers = {"User-Agent": f"Mithaq/{__version__}", "Accept-Encoding": ACCEPTED, "Accept": "*/*"}
    with httpx.Client(
        transport=CheckedTransport(backend, proxy=proxy), trust_env=False, follow_redirects=False, headers=headers
    ) as client:
        for _ in range(limits.max_redirects + 1):
            policy.check_url(target)
            if proxy is not None:
                _check_before_proxy(target, policy=policy, resolver=resolver)
            answer = _ask(client, target, limits=limits, now=now)
            if isinstance(answer, Fetched):
                return answer
            target = answer
    raise UnreachableError(f"need an answer after at most {limits.max_redirects} redirects, got one more from {url}")


def _ask(client: httpx.Client, target: httpx.URL, *, limits: FetchLimits, now: datetime) -> Fetched | httpx.URL:
    """The document, or the address to which the server sends on."""
    try:
        with client.stream("GET", target) as answer:
            if answer.status_code in _REDIRECTS and "Location" in answer.headers:
                return target.join(answer.headers["Location"])  # httpx has refused what is no address
            if answer.status_code != httpx.codes.OK:
                raise UnreachableError(f"need status 200, got {_status(answer)} from {target}")
            _check_length(answer, limits)
            packing = answer.headers.get("Content-Encoding", "")
            data = collect(answer.iter_raw(), packing=packing, max_bytes=limits.max_bytes)
            media_type, charset = _content_type(answer.headers.get("Content-Type"))
            return Fetched(data=data, media_type=media_type, charset=charset, url=str(target), fetched_at=now)
    except (TimeoutError, httpcore.TimeoutException, httpx.TimeoutException):
        raise TooSlowError(f"need an answer within {limits.max_seconds:g} seconds, got none from {target}") from None
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError, httpx.TransportError) as error:
        raise UnreachableError(f"need an answer from {target}, got none: {error}") from error


def _parse(url: str) -> httpx.URL:
    try:
        return httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise ForbiddenAddressError(f"need a web address, got {url!r}: {error}") from error


def _open_to(policy: Policy, proxy: str | None) -> Policy:
    """The policy of the connections themselves: the proxy that a setting names may stand in a private network."""
    return policy if proxy is None else Policy(policy.allowed | Policy.of([_parse(proxy).host]).allowed)


def _check_before_proxy(target: httpx.URL, *, policy: Policy, resolver: Resolver) -> None:
    port = target.port or (443 if target.scheme == "https" else 80)
    try:
        addresses = resolver(target.host, port)
    except (OSError, UnicodeError):
        return  # behind some proxies no outer name resolves; the proxy's own rules hold then
    policy.check_addresses(target.host, port, addresses)


def _check_length(answer: httpx.Response, limits: FetchLimits) -> None:
    stated = answer.headers.get("Content-Length", "")
    if stated.isdecimal() and int(stated) > limits.max_bytes:
        raise AnswerTooLargeError(
            f"need an answer of at most {limits.max_bytes} bytes (MITHAQ_MAX_BYTES), got one of {stated} bytes"
        )


def _status(answer: httpx.Response) -> str:
    return f"{answer.status_code} {answer.reason_phrase}".strip()


def _content_type(stated: str | None) -> tuple[str | None, str | None]:
    if not stated or "/" not in stated:
        return None, None
    message = Message()
    message["Content-Type"] = stated
    charset = message.get_content_charset()
    return message.get_content_type(), charset
