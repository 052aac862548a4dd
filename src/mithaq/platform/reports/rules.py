"""How many reports one client may send, their numbers, and when they are forgotten. Pure: no database."""

from collections.abc import Callable, Sequence
from datetime import datetime
from ipaddress import IPv6Address, IPv6Network, ip_address

from mithaq.measuring.status import add_months

REPORTS = 5
WITHIN_SECONDS = 600
# Letters and digits that nobody takes for one another when they are read aloud.
_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_HOUSEHOLD = 64  # bits of an IPv6 address that one client has to itself


def still_counting(sent: Sequence[float], *, now: float) -> list[float]:
    """Those of the times, in seconds, that lie within the last WITHIN_SECONDS."""
    return [at for at in sent if now - WITHIN_SECONDS < at <= now]


def may_send(sent: Sequence[float], *, now: float) -> bool:
    """Whether a client that sent reports at these times may send another one."""
    return len(still_counting(sent, now=now)) < REPORTS


def client_of(address: str) -> str:
    """What counts as one client: an IPv4 address, or the network of 64 bits of an IPv6 address."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        return str(IPv6Network((parsed, _HOUSEHOLD), strict=False))
    return str(parsed)


def make_number(choose: Callable[[str], str]) -> str:
    """A number such as `K7QM-3XPT`, which cannot be guessed from another one. `choose` picks one letter of a text."""
    letters = "".join(choose(_ALPHABET) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def forgotten_before(now: datetime, *, months: int) -> datetime:
    """What was closed before this instant is forgotten. Raises ValueError for less than one month."""
    if months < 1:
        raise ValueError(f"need at least one month to keep, got {months}")
    return datetime.combine(add_months(now.date(), -months), now.timetz())
