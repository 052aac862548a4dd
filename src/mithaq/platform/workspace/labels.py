"""The words of the codes that the workspace shows."""

from django.utils.translation import gettext as _

from mithaq.platform.accounts.vocabulary import Permission, Role


def role_word(role: str) -> str:
    words = {
        Role.VISITOR: _("Visitor"),
        Role.CONTRIBUTOR: _("Contributor"),
        Role.ANALYST: _("Analyst"),
        Role.STEWARD: _("Steward"),
        Role.ADMINISTRATOR: _("Administrator"),
    }
    return words[Role(role)]


def permission_word(permission: Permission) -> str:
    words = {
        Permission.KEEP_ACCOUNT: _("keep the own account"),
        Permission.REVIEW: _("judge what was read"),
        Permission.ADMINISTER: _("make accounts and give roles"),
    }
    return words[permission]


def action_word(action: str) -> str:
    """What the ledger says was done to an account."""
    words = {"account.made": _("account made"), "account.changed": _("account changed")}
    return words[action]


def role_choices() -> list[tuple[str, str]]:
    """All roles, from the least."""
    return [(role.value, role_word(role)) for role in Role]
