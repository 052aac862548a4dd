"""What may be asked for, and how much of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import httpx

from mithaq.fetching.addresses import is_public
from mithaq.fetching.errors import ForbiddenAddressError

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """How much one address may cost.

    Attributes:
        max_bytes: of the answer's body, as sent and as unpacked.
        max_seconds: from the first look-up to the last byte, over all redirects.
        max_redirects: how many are followed.
    """

    max_bytes: int = 50 * 1024 * 1024
    max_seconds: float = 30.0
    max_redirects: int = 5


@dataclass(frozen=True, slots=True)
class Policy:
    """Which hosts may be asked.

    Attributes:
        allowed: hosts of a network of one's own that may be asked although their addresses are not
            public: `intranet.example` on any port, `intranet.example:8080` on that port alone.
    """

    allowed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, hosts: Iterable[str]) -> Policy:
        """The policy for a list of hosts, as `MITHAQ_FETCH_ALLOW` holds it between commas."""
        return cls(frozenset(name for host in hosts if (name := _plain(host))))

    def allows(self, host: str, port: int) -> bool:
        """Whether the host is on the list, at this port."""
        name = _plain(host)
        return name in self.allowed or f"{name}:{port}" in self.allowed or f"[{name}]:{port}" in self.allowed

    def check_url(self, url: httpx.URL) -> None:
        """Raises ForbiddenAddressError where the address itself shows that it must not be asked."""
        if url.scheme not in _PORTS:
            raise ForbiddenAddressError(f"need an address that begins with http:// or https://, got {url}")
        if not url.host:
            raise ForbiddenAddressError(f"need an address with a host, got {url}")
        if url.userinfo:
            raise ForbiddenAddressError(f"need an address without a user name or password, got one for {url.host}")
        port = url.port or _PORTS[url.scheme]
        if port not in _PORTS.values() and not self.allows(url.host, port):
            raise ForbiddenAddressError(f"need port 80 or 443, or a host of MITHAQ_FETCH_ALLOW, got port {port}: {url}")

    def check_addresses(self, host: str, port: int, addresses: Iterable[str]) -> None:
        """Raises ForbiddenAddressError where any of the host's addresses is not public.

        One is enough: a name with a public and a private address is how such a check is got around.
        """
        if self.allows(host, port):
            return
        for address in addresses:
            if not is_public(address):
                raise ForbiddenAddressError(
                    f"need a host on the public internet, or one of MITHAQ_FETCH_ALLOW, got {host} at {address}"
                )


def _plain(host: str) -> str:
    """`host` as it is compared: lower case, without blanks, final dot or the brackets of IPv6."""
    name = host.strip().lower().rstrip(".")
    return name[1:-1] if name.startswith("[") and name.endswith("]") else name
