"""Users of the workspace."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from mithaq.platform.accounts.vocabulary import Role


class User(AbstractUser):
    """Somebody who signs in.

    Attributes:
        role: what the user may do.
        organisation: for a contributor, the name of the one organisation that the user speaks for; empty
            for all others. It is a name, not a key: the actors of the register can be rebuilt at any time.
    """

    role = models.CharField(max_length=20, choices=[(each, each) for each in Role], default=Role.VISITOR)
    organisation = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=list(Role)),
                name="accounts_user_role_known",
                violation_error_message=_("This role does not exist."),
            )
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username
