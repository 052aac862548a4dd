from __future__ import annotations

import gzip
import itertools
import socket
import ssl
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from typing import Any

import httpcore
import pytest

from mithaq import __version__
from mithaq.fetching import Fetched, FetchLimits, Policy, fetch
from mithaq.fetching.errors import (
    AnswerTooLargeError,
    FetchError,
    ForbiddenAddressError,
    TooSlowError,
    UnreachableError,
)
from tests.fetching.server import body, local_server, redirect

NOW = datetime(2025, 4, 17, 12, tzinfo=UTC)
PAGE = "<p>Bêta créera 150 emplois.</p>".encode()


def get(url: str, *, allow: list[str] | None = None, **rest: Any) -> Fetched:
    return fetch(url, now=NOW, policy=Policy.of(allow or []), **rest)


def test_a_host_on_the_list_is_asked_and_answers() -> None:
    with local_server(page=body(PAGE, Content_Type="Text/HTML; charset=UTF-8")) as server:
        found = get(server.url("/page"), allow=["127.0.0.1"])
        [(_, headers)] = server.seen
    assert found == Fetched(data=PAGE, media_type="text/html", charset="utf-8", url=server.url("/page"), fetched_at=NOW)
    assert headers["User-Agent"] == f"Mithaq/{__version__}"
    assert "Cookie" not in headers


def test_a_private_host_that_is_not_on_the_list_is_never_asked() -> None:
    with local_server(page=body(PAGE)) as server:
        with pytest.raises(ForbiddenAddressError, match="port"):
            get(server.url("/page"))
        with pytest.raises(ForbiddenAddressError, match=r"127\.0\.0\.1"):
            get("http://127.0.0.1/page")
        assert server.seen == []


@pytest.mark.parametrize("host", ["127.1", "2130706433", "0x7f.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0"])
def test_other_spellings_of_the_own_machine_are_refused(host: str) -> None:
    with pytest.raises(FetchError):
        get(f"http://{host}/page")


def test_a_redirect_is_followed_on_the_list_and_refused_off_it() -> None:
    with local_server(page=body(PAGE)) as server:
        server.answers |= {
            "moved": redirect("/page"),
            "away": redirect("http://127.0.0.2/"),
            "out": redirect("file:///x"),
        }
        server.answers |= {"named": redirect("http://localhost/page")}
        assert get(server.url("/moved"), allow=[server.host]).url == server.url("/page")
        for path in ("/away", "/out", "/named"):
            with pytest.raises(ForbiddenAddressError):
                get(server.url(path), allow=[server.host])


def test_five_redirects_are_followed_and_a_sixth_is_not() -> None:
    with local_server(**{f"r{number}": redirect(f"/r{number - 1}") for number in range(1, 7)}, r0=body(PAGE)) as server:
        assert get(server.url("/r5"), allow=[server.host]).data == PAGE
        with pytest.raises(UnreachableError, match="at most 5 redirects"):
            get(server.url("/r6"), allow=[server.host])


def test_the_address_that_was_checked_is_the_one_that_is_asked() -> None:
    """A name that answers with a public address first and a private one later gains nothing by it."""
    answers = itertools.chain([["192.0.2.7"]], itertools.repeat(["127.0.0.1"]))
    asked: list[str] = []

    class Backend(httpcore.SyncBackend):
        def connect_tcp(self, host: str, *_: Any, **__: Any) -> httpcore.NetworkStream:
            asked.append(host)
            raise httpcore.ConnectError("nobody")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mithaq.fetching.policy.is_public", lambda address: address == "192.0.2.7")
        patch.setattr(httpcore, "SyncBackend", Backend)
        with pytest.raises(UnreachableError):
            get("http://rebinding.example/", resolver=lambda *_: next(answers))
        with pytest.raises(ForbiddenAddressError, match=r"rebinding\.example at 127\.0\.0\.1"):
            get("http://rebinding.example/", resolver=lambda *_: next(answers))
    assert asked == ["192.0.2.7"]


def test_a_name_with_one_private_address_is_refused() -> None:
    with pytest.raises(ForbiddenAddressError, match=r"10\.0\.0\.1"):
        get("http://mixed.example/", resolver=lambda *_: ["8.8.8.8", "10.0.0.1"])


def test_the_second_address_is_tried_where_the_first_does_not_answer() -> None:
    with local_server(page=body(PAGE)) as server:
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            url = f"http://journal.example:{server.port}/page"
            found = get(url, allow=["journal.example"], resolver=lambda *_: ["::1", "127.0.0.1"])
        [(_, headers)] = server.seen
    assert found.data == PAGE
    assert headers["Host"] == f"journal.example:{server.port}"


def test_a_body_above_the_limit_is_refused_with_and_without_its_stated_length() -> None:
    def unstated(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(b"x" * 100)

    limits = FetchLimits(max_bytes=99)
    with local_server(stated=body(b"x" * 100), unstated=unstated, fits=body(b"x" * 99)) as server:
        for path in ("/stated", "/unstated"):
            with pytest.raises(AnswerTooLargeError, match="at most 99 bytes"):
                get(server.url(path), allow=[server.host], limits=limits)
        assert len(get(server.url("/fits"), allow=[server.host], limits=limits).data) == 99


def test_a_packed_body_is_unpacked_within_the_limit() -> None:
    small, bomb = gzip.compress(PAGE, mtime=0), gzip.compress(b"\0" * 3_000_000, mtime=0)
    with local_server(small=body(small, Content_Encoding="gzip"), bomb=body(bomb, Content_Encoding="gzip")) as server:
        assert get(server.url("/small"), allow=[server.host]).data == PAGE
        with pytest.raises(AnswerTooLargeError, match="unpacked"):
            get(server.url("/bomb"), allow=[server.host], limits=FetchLimits(max_bytes=1_000_000))


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-Slow: "])
def test_a_server_that_drips_runs_into_the_time_limit(head: bytes) -> None:
    ticks = itertools.count(step=1.0)

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(head)
        for _ in range(9999):
            handler.wfile.write(b"x")
            handler.wfile.flush()

    with local_server(drip=drip) as server, pytest.raises(TooSlowError, match="within 6 seconds"):
        get(server.url("/drip"), allow=[server.host], limits=FetchLimits(max_seconds=6), clock=lambda: next(ticks))


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (body(b"", status=404), "got 404 Not Found"),
        (body(b"", status=500), "got 500"),
        (body(b"", status=204), "got 204"),
        (body(b"", status=302), "got 302"),
        (redirect("http://journal.example:port/"), "Invalid URL in location"),
    ],
)
def test_what_is_no_success_is_refused(answer: Any, message: str) -> None:
    with local_server(page=answer) as server, pytest.raises(UnreachableError, match=message):
        get(server.url("/page"), allow=[server.host])


def test_an_answer_that_is_no_http_is_refused() -> None:
    def garble(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"\x00\x01 garbage\r\n\r\n")

    with local_server(page=garble) as server, pytest.raises(UnreachableError, match="need an answer from"):
        get(server.url("/page"), allow=[server.host])


def test_a_server_that_is_not_there_is_one_clear_error() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        with pytest.raises(UnreachableError, match=f"need an answer from http://127.0.0.1:{port}/, got none"):
            get(f"http://127.0.0.1:{port}/", allow=["127.0.0.1"])


def test_a_name_that_does_not_resolve_is_one_clear_error() -> None:
    def nowhere(*_: Any) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(UnreachableError, match="cannot be resolved"):
        get("http://nowhere.example/", resolver=nowhere)


def test_a_server_that_speaks_no_tls_is_one_clear_error() -> None:
    with local_server(page=body(PAGE)) as server, pytest.raises(UnreachableError, match="need an answer from https"):
        get(server.url("/page").replace("http:", "https:"), allow=[server.host])


def test_the_certificate_is_checked_against_the_name_not_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str | None] = []

    def start_tls(self: Any, ssl_context: ssl.SSLContext, server_hostname: str | None = None, **_: Any) -> Any:
        assert ssl_context.check_hostname
        names.append(server_hostname)
        self.close()
        raise httpcore.ConnectError("enough")

    monkeypatch.setattr("mithaq.fetching.network._TimedStream.start_tls", start_tls)
    with local_server() as server, pytest.raises(UnreachableError):
        get(f"https://journal.example:{server.port}/", allow=["journal.example"], resolver=lambda *_: ["127.0.0.1"])
    assert names == ["journal.example"]


def test_proxies_of_the_environment_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with local_server(page=body(PAGE)) as server, local_server() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://{proxy.host}")
        assert get(server.url("/page"), allow=[server.host]).data == PAGE
        assert proxy.seen == []


def test_a_proxy_that_is_named_is_asked_and_private_targets_stay_refused() -> None:
    with local_server(page=body(PAGE)) as proxy:
        found = get("http://journal.example/page", proxy=f"http://{proxy.host}", resolver=_as_outside)
        assert found.data == PAGE
        assert proxy.seen[0][0] == "http://journal.example/page"
        with pytest.raises(ForbiddenAddressError):
            get("http://10.0.0.1/page", proxy=f"http://{proxy.host}", resolver=_as_outside)
        assert len(proxy.seen) == 1


def _as_outside(host: str, _: int) -> list[str]:
    return ["8.8.8.8"] if host == "journal.example" else [host]
