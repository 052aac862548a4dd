from __future__ import annotations

import httpx
import pytest

from mithaq.fetching.errors import ForbiddenAddressError
from mithaq.fetching.policy import Policy


@pytest.mark.parametrize(
    "url",
    ["http://journal.example/a", "https://journal.example", "https://journal.example:80/", "http://[2606:4700::1]/"],
)
def test_a_web_address_passes(url: str) -> None:
    Policy().check_url(httpx.URL(url))


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("ftp://journal.example/a", "http://"),
        ("file:///etc/passwd", "http://"),
        ("gopher://journal.example", "http://"),
        ("journal.example/a", "http://"),
        ("http:///a", "host"),
        ("http://user:pass@journal.example/", "without a user name"),
        ("http://user@journal.example/", "without a user name"),
        ("http://journal.example:22/", "port 22"),
        ("http://journal.example:8080/", "port 8080"),
    ],
)
def test_another_address_does_not(url: str, message: str) -> None:
    with pytest.raises(ForbiddenAddressError, match=message):
        Policy().check_url(httpx.URL(url))


def test_credentials_are_not_repeated_in_the_message() -> None:
    with pytest.raises(ForbiddenAddressError) as caught:
        Policy().check_url(httpx.URL("http://user:hunter2@journal.example/"))
    assert "hunter2" not in str(caught.value)


def test_a_host_on_the_list_may_have_any_port_and_address() -> None:
    policy = Policy.of([" Intranet.Example. ", ""])
    policy.check_url(httpx.URL("http://intranet.example:8080/"))
    policy.check_addresses("INTRANET.example", 8080, ["10.0.0.1"])
    with pytest.raises(ForbiddenAddressError):
        policy.check_addresses("other.intranet.example", 80, ["10.0.0.1"])


def test_a_host_with_a_port_on_the_list_has_that_port_alone() -> None:
    policy = Policy.of(["127.0.0.1:8000", "[::1]:8000"])
    policy.check_addresses("127.0.0.1", 8000, ["127.0.0.1"])
    policy.check_addresses("::1", 8000, ["::1"])
    for port in (80, 8001):
        with pytest.raises(ForbiddenAddressError):
            policy.check_addresses("127.0.0.1", port, ["127.0.0.1"])


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    Policy().check_addresses("journal.example", 80, ["8.8.8.8", "2606:4700::1"])
    with pytest.raises(ForbiddenAddressError, match=r"journal\.example at 10\.0\.0\.1"):
        Policy().check_addresses("journal.example", 80, ["8.8.8.8", "10.0.0.1"])
