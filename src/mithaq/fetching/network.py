"""Connections to checked addresses only, within a time limit.

A name is resolved once, all its addresses are checked, and the connection goes to one of those very
addresses in figures: a second answer of the name server, other than the one that was checked, is never asked for.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable
from typing import Any

import httpcore
import httpx

from mithaq.fetching.policy import Policy

Resolver = Callable[[str, int], list[str]]
"""Host and port to addresses in figures; raises OSError where there are none."""


def resolve(host: str, port: int) -> list[str]:
    """The addresses that the system's resolver gives, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Deadline:
    """An end that all steps share. `clock` gives seconds that only grow."""

    def __init__(self, seconds: float, *, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """Seconds that are left; raises TimeoutError when there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise TimeoutError
        return left


class CheckedBackend(httpcore.NetworkBackend):
    """Opens connections to addresses that the policy lets pass."""

    def __init__(self, *, policy: Policy, resolver: Resolver, deadline: Deadline) -> None:
        self._policy = policy
        self._resolver = resolver
        self._deadline = deadline
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  # the deadline counts
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address that answers; raises httpcore.ConnectError where none does."""
        try:
            addresses = self._resolver(host, port)
        except (OSError, UnicodeError) as error:  # UnicodeError: a label that IDNA cannot hold
            raise httpcore.ConnectError(f"the name cannot be resolved: {error}") from error
        self._policy.check_addresses(host, port, addresses)
        refusal: httpcore.ConnectError | httpcore.ConnectTimeout = httpcore.ConnectError("the name has no address")
        for address in addresses:
            try:
                stream = self._plain.connect_tcp(address, port, self._deadline.left(), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                refusal = error
            else:
                return _TimedStream(stream, self._deadline)
        raise refusal


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every step counts against one deadline: a server that drips cannot hold it open."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002  # the deadline counts
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        try:
            left = self._deadline.left()
        except TimeoutError:
            self.close()  # as httpcore's own streams do where they cannot be secured
            raise
        secured = self._stream.start_tls(ssl_context, server_hostname, left)
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class CheckedTransport(httpx.BaseTransport):
    """httpx over a connection pool with a backend of one's own, which `httpx.HTTPTransport` does not take."""

    def __init__(self, backend: httpcore.NetworkBackend, *, proxy: str | None = None) -> None:
        context = httpx.create_ssl_context()
        self._pool: httpcore.ConnectionPool
        if proxy is None:
            self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=backend)
        else:
            self._pool = httpcore.HTTPProxy(proxy, ssl_context=context, network_backend=backend)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """One request and the head of its answer; raises httpcore's errors."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions, request=request
        )

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Any:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
