"""Where one lands after signing in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mithaq.platform.accounts.gate import lacks_second_factor, requires
from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.rules import permissions_of
from mithaq.platform.accounts.vocabulary import Permission, Role
from mithaq.platform.workspace.labels import permission_word, role_word


@require_safe
@requires(Permission.KEEP_ACCOUNT)
def home(request: HttpRequest) -> HttpResponse:
    user = request.user
    assert isinstance(user, User)  # noqa: S101 (the gate let nobody else in)
    allowed = permissions_of(Role(user.role))
    context = {
        "role": role_word(user.role),
        "allowed": [permission_word(each) for each in allowed],
        "administers": Permission.ADMINISTER in allowed,
        "lacks_second_factor": lacks_second_factor(user),
    }
    return render(request, "workspace/home.html", context)
