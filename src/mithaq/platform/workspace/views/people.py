"""Accounts of others: listed, made, changed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mithaq.platform.accounts.gate import requires
from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Permission
from mithaq.platform.ledger.models import Entry
from mithaq.platform.workspace.forms import AccountForm, ChangeForm
from mithaq.platform.workspace.labels import action_word, role_word
from mithaq.platform.workspace.people import PeopleError, change_account, make_account, sign_in_link


@require_safe
@requires(Permission.ADMINISTER)
def listing(request: HttpRequest) -> HttpResponse:
    people = [(user, role_word(user.role)) for user in User.objects.order_by("username")]
    return render(request, "workspace/people.html", {"people": people})


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.ADMINISTER)
def new(request: HttpRequest) -> HttpResponse:
    form = AccountForm(request.POST or None)
    if form.is_valid():
        try:
            user = make_account(**form.cleaned_data, now=timezone.now(), by=_signed_in(request))
        except PeopleError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("The account is made. Its owner chooses a password by the link below."))
            return _show_link(request, user)
    return render(request, "workspace/person_new.html", {"form": form}, status=_status(form))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.ADMINISTER)
def one(request: HttpRequest, username: str) -> HttpResponse:
    user = get_object_or_404(User, username=username)
    held = {"role": user.role, "organisation": user.organisation, "is_active": user.is_active}
    form = ChangeForm(request.POST or None, initial=held)
    if form.is_valid():
        try:
            change_account(user, now=timezone.now(), by=_signed_in(request), **form.cleaned_data)
        except PeopleError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("The account is changed."))
            return redirect("workspace:person", username=username)
    context = {"person": user, "role": role_word(user.role), "form": form, "history": _history(user)}
    return render(request, "workspace/person.html", context, status=_status(form))


@require_POST
@requires(Permission.ADMINISTER)
def link(request: HttpRequest, username: str) -> HttpResponse:
    """A link by which the owner chooses a new password; earlier ones stop working when it is used."""
    return _show_link(request, get_object_or_404(User, username=username, is_active=True))


def _show_link(request: HttpRequest, user: User) -> HttpResponse:
    address = request.build_absolute_uri(sign_in_link(user))
    response = render(request, "workspace/person_link.html", {"person": user, "address": address})
    response["Cache-Control"] = "no-store"
    return response


def _history(user: User) -> list[dict[str, object]]:
    """What was done to the account, the latest first, in words."""
    return [
        {
            "entry": entry,
            "action": action_word(entry.action),
            "role": role_word(entry.after["role"]),
            "organisation": entry.after["organisation"],
            "is_active": entry.after["is_active"],
        }
        for entry in Entry.objects.about("account", user.pk).reverse()
    ]


def _signed_in(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 (the gate let nobody else in)
    return request.user


def _status(form: AccountForm | ChangeForm) -> int:
    return 422 if form.errors else 200
