"""The words of the codes that the workspace shows."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from mithaq.platform.accounts.vocabulary import Permission, Role
from mithaq.platform.reports.vocabulary import ReportKind, ReportState
from mithaq.platform.review.vocabulary import State


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
        Permission.BRING: _("bring documents in"),
        Permission.PUBLISH: _("take documents down and put them back"),
        Permission.ADMINISTER: _("make accounts and give roles"),
    }
    return words[permission]


def action_word(action: str) -> str:
    """What the ledger says was done to an account."""
    words = {
        "account.made": _("account made"),
        "account.changed": _("account changed"),
        "account.forgotten": _("name and address erased"),
    }
    return words[action]


def decision_word(action: str) -> str:
    """What the ledger says was done to an object of the register; the code itself for what is not known here."""
    words = {
        "statements.accepted": _("Accepted"),
        "statements.refused": _("Refused"),
        "statements.superseded": _("Set aside: a later reading does not say it"),
        "documents.accepted": _("Whole documents accepted"),
        "statement.corrected": _("Corrected"),
        "statement.added": _("Value added"),
        "statement.preferred": _("Value preferred"),
        "object.settled": _("Judged"),
        "object.added": _("Added by a person"),
        "decision.undone": _("Decision undone"),
    }
    return words.get(action, action)


def state_word(state: str) -> str:
    words = {
        State.PROPOSED: _("proposed"),
        State.ACCEPTED: _("accepted"),
        State.REFUSED: _("refused"),
        State.SUPERSEDED: _("replaced"),
    }
    return words[State(state)]


def takedown_word(action: str) -> str:
    """What the ledger says was done to a document."""
    words = {"document.taken_down": _("taken down"), "document.put_back": _("put back")}
    return words[action]


def report_kind_word(kind: str) -> str:
    words = {
        ReportKind.ERROR: _("an error"),
        ReportKind.CORRECTION: _("a correction, by whom it concerns"),
        ReportKind.REMOVAL: _("a removal, by whom it concerns"),
    }
    return words[ReportKind(kind)]


def report_state_word(state: str) -> str:
    words = {
        ReportState.OPEN: pgettext("report", "open"),
        ReportState.SETTLED: pgettext("report", "settled"),
        ReportState.DISMISSED: pgettext("report", "dismissed"),
    }
    return words[ReportState(state)]


def role_choices() -> list[tuple[str, str]]:
    """All roles, from the least."""
    return [(role.value, role_word(role)) for role in Role]
