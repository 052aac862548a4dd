"""What the bar of the workspace shows: where whoever has signed in may go."""

from typing import Any

from django.http import HttpRequest

from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.rules import may
from mithaq.platform.accounts.vocabulary import Permission, Role
from mithaq.platform.reports.models import Report


class Places:
    """Asked by the templates of the workspace alone, so that a public page never looks for a session."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def documents(self) -> bool:
        return self._may(Permission.BRING)

    def review(self) -> bool:
        return self._may(Permission.REVIEW)

    def open_reports(self) -> int:
        return Report.objects.open().count()

    def takedown(self) -> bool:
        return self._may(Permission.PUBLISH)

    def people(self) -> bool:
        return self._may(Permission.ADMINISTER)

    def _may(self, permission: Permission) -> bool:
        user = self._request.user
        return isinstance(user, User) and may(Role(user.role), permission)


def places(request: HttpRequest) -> dict[str, Any]:
    """A context processor: `places.documents`, `places.review` and `places.people` tell whether the bar leads there."""
    return {"places": Places(request)}
