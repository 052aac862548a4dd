"""Making and changing accounts, each change in the ledger."""

from datetime import datetime

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.rules import speaks_for_one
from mithaq.platform.accounts.vocabulary import Role
from mithaq.platform.ledger.actions import SYSTEM, record
from mithaq.platform.ledger.models import Entry
from mithaq.platform.reports.rules import forgotten_before
from mithaq.reading.errors import MithaqError


class PeopleError(MithaqError):
    """An account that cannot be made or changed like this."""


@transaction.atomic
def make_account(
    *,
    username: str,
    email: str,
    role: Role,
    now: datetime,
    full_name: str = "",
    organisation: str = "",
    by: User | None = None,
) -> User:
    """A new account without a password: its owner chooses one by a link (`sign_in_link`).

    Args:
        organisation: the one that a contributor speaks for; must be empty for every other role.
        by: who makes it; None for the system.

    Raises:
        PeopleError: the name or address is taken or malformed, or the organisation does not fit the role.
    """
    user = User(username=username, email=email, first_name=full_name, role=role, organisation=organisation)
    user.set_unusable_password()
    _check(user)
    user.save()
    record(
        action="account.made",
        subject_kind="account",
        subject_id=user.pk,
        now=now,
        by=by,
        by_name=SYSTEM,
        after=_told(user),
    )
    return user


@transaction.atomic
def change_account(
    user: User,
    *,
    now: datetime,
    by: User,
    role: Role,
    organisation: str,
    is_active: bool,
    why: str,
) -> User:
    """Another role or organisation, or the account closed or opened again; its sessions end.

    Raises:
        PeopleError: no reason, an organisation that does not fit the role, or the last administrator would be lost.
    """
    held = User.objects.select_for_update().get(pk=user.pk)
    before = _told(held)
    held.role, held.organisation, held.is_active = role, organisation, is_active
    after = _told(held)
    if after == before:
        return held
    if not why.strip():
        raise PeopleError(_("A change of an account needs a reason."))
    _check(held)
    _keep_one_administrator(held)
    held.save()
    end_sessions(held)
    record(
        action="account.changed",
        subject_kind="account",
        subject_id=held.pk,
        now=now,
        by=by,
        before=before,
        after=after,
        why=why,
    )
    return held


@transaction.atomic
def forget_accounts(*, months: int, now: datetime) -> int:
    """Remove name, address, password and second factors of accounts closed more than `months` ago; how many.

    The account stays with its number, role and organisation, since the ledger names it. What the ledger wrote of who
    decided stays as it was written.
    """
    due = [user for user in _closed_before(forgotten_before(now, months=months)) if not _is_forgotten(user)]
    for user in due:
        before = _told(user)
        user.username, user.first_name, user.last_name, user.email = _number_of(user), "", "", ""
        user.set_unusable_password()
        user.last_login = None
        user.save()
        for kept in (EmailAddress, SocialAccount, Authenticator):
            kept.objects.filter(user=user).delete()
        end_sessions(user)
        record(
            action="account.forgotten",
            subject_kind="account",
            subject_id=user.pk,
            now=now,
            before=before,
            after=_told(user),
            why=f"closed more than {months} months ago",
        )
    return len(due)


def choose_password(user: User, password: str) -> None:
    """Set the user's password; raises PeopleError with everything that is wrong with it."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise PeopleError(" ".join(error.messages)) from error
    user.set_password(password)
    user.save(update_fields=["password"])


def end_sessions(user: User) -> int:
    """Sign the user out everywhere; how many sessions ended."""
    ended = 0
    for session in Session.objects.iterator(chunk_size=500):
        if session.get_decoded().get("_auth_user_id") == str(user.pk):
            session.delete()
            ended += 1
    return ended


def sign_in_link(user: User) -> str:
    """The path at which the user chooses a password: it works once and for a limited time.

    It takes the place of a message where an installation sends no e-mail: an administrator hands it over.
    """
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    uidb36, _dash, token = key.partition("-")
    return reverse("account_reset_password_from_key", kwargs={"uidb36": uidb36, "key": token})


def _check(user: User) -> None:
    if speaks_for_one(Role(user.role)) != bool(user.organisation.strip()):
        raise PeopleError(_("A contributor speaks for one organisation, which is named; nobody else does."))
    try:
        User.username_validator(user.username)
        validate_email(user.email)
        user.clean_fields(exclude=["password"])
    except ValidationError as error:
        raise PeopleError(" ".join(error.messages)) from error
    others = User.objects.exclude(pk=user.pk)
    if others.filter(username__iexact=user.username).exists() or others.filter(email__iexact=user.email).exists():
        raise PeopleError(_("There is already an account of this name or with this e-mail address."))


def _keep_one_administrator(user: User) -> None:
    left = User.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exclude(pk=user.pk)
    if not (user.is_active and user.role == Role.ADMINISTRATOR) and not left.exists():
        raise PeopleError(_("The last administrator stays one: nobody could give roles any more."))


def _closed_before(instant: datetime) -> list[User]:
    """Accounts that are closed, and were closed for the last time before `instant`, as the ledger has it."""
    closed = []
    for user in User.objects.select_for_update().filter(is_active=False):
        last = (
            Entry.objects.about("account", user.pk)
            .filter(action="account.changed", before__is_active=True, after__is_active=False)
            .last()
        )
        if last is not None and last.at < instant:
            closed.append(user)
    return closed


def _number_of(user: User) -> str:
    """What stands in the place of the user name."""
    return f"account-{user.pk}"


def _is_forgotten(user: User) -> bool:
    return not user.email and user.username == _number_of(user)


def _told(user: User) -> dict[str, object]:
    """What the ledger keeps of an account: no address and no name, which may have to be forgotten."""
    return {"role": user.role, "organisation": user.organisation, "is_active": user.is_active}
