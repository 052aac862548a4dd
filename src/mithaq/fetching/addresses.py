"""Which network addresses are the public internet.

The registries are IANA's of special-purpose IPv4 and IPv6 addresses. `ipaddress.is_global` follows them, at
the date of the Python that runs; what it leaves open, and addresses that carry another address inside
(mapped, translated, tunnelled), are named here.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_NOT_PUBLIC = tuple(
    ip_network(block)
    for block in (
        "0.0.0.0/8",  # "this network": 0.0.0.0 connects to the own machine
        "192.0.0.0/24",  # protocol assignments
        "192.88.99.0/24",  # relays of 6to4, given up
        "240.0.0.0/4",  # reserved, and the broadcast address
        "::/96",  # IPv4-compatible, given up
        "::ffff:0:0/96",  # IPv4-mapped
        "::ffff:0:0:0/96",  # IPv4-translated
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",  # NAT64 of one's own network
        "100::/64",  # discard
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "3fff::/20",  # documentation
        "5f00::/16",  # segment routing
        "fec0::/10",  # site-local, given up
    )
)


def is_public(address: str) -> bool:
    """Whether `address`, an IPv4 or IPv6 address in figures, is a host on the public internet."""
    try:
        parsed: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address) and parsed.scope_id is not None:
        return False
    if not parsed.is_global or parsed.is_multicast or parsed.is_reserved:
        return False
    return not any(parsed in block for block in _NOT_PUBLIC if block.version == parsed.version)
