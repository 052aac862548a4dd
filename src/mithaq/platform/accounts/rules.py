"""Who may do what: pure decisions."""

from collections.abc import Mapping

from mithaq.platform.accounts.vocabulary import Permission, Role

_RANK: Mapping[Role, int] = {role: rank for rank, role in enumerate(Role)}
# The least role that may do it.
_LEAST: Mapping[Permission, Role] = {
    Permission.KEEP_ACCOUNT: Role.VISITOR,
    Permission.REVIEW: Role.ANALYST,
    Permission.BRING: Role.ANALYST,
    Permission.PUBLISH: Role.STEWARD,
    Permission.ADMINISTER: Role.ADMINISTRATOR,
}


def may(role: Role | None, permission: Permission) -> bool:
    """Whether a user of this role may; None is somebody who has not signed in, and may nothing of this."""
    return role is not None and _RANK[role] >= _RANK[_LEAST[permission]]


def permissions_of(role: Role) -> tuple[Permission, ...]:
    """All that a user of this role may, in the order of `Permission`."""
    return tuple(permission for permission in Permission if may(role, permission))


def speaks_for_one(role: Role) -> bool:
    """Whether a user of this role speaks for one organisation, which has to be named."""
    return role is Role.CONTRIBUTOR
