"""What stands before a page that not everybody may open."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from allauth.mfa.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django.utils.translation import gettext as _

from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.rules import may
from mithaq.platform.accounts.vocabulary import Permission, Role

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def requires(permission: Permission) -> Callable[[View[P]], View[P]]:
    """Let only those in who have `permission`.

    Who has not signed in is led to signing in and back; who may not gets an answer 403; who needs a second factor and
    has none is led to setting one up.
    """

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            user = request.user
            if not isinstance(user, User):
                return redirect_to_login(request.get_full_path(), resolve_url("account_login"))
            if not may(Role(user.role), permission):
                raise PermissionDenied
            if lacks_second_factor(user) and permission is not Permission.KEEP_ACCOUNT:
                messages.warning(request, _("Your role asks for a second factor. Set it up to go on."))
                return redirect("mfa_index")
            return view(request, *args, **kwargs)

        return guarded

    return guard


def lacks_second_factor(user: User) -> bool:
    """Whether the user's role asks for a second factor (setting MITHAQ_SECOND_FACTOR) and none is set up."""
    return user.role in settings.MITHAQ_SECOND_FACTOR and not get_adapter().is_mfa_enabled(user)
