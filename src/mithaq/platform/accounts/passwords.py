"""What Django asks a new password to be, beside its own validators."""

from django.core.exceptions import ValidationError
from django.utils.translation import ngettext

from mithaq.platform.accounts.models import User


class MaximumLengthValidator:
    """Refuses a password so long that hashing it would be work for nothing."""

    def __init__(self, max_length: int = 128) -> None:
        """`max_length`: in characters; OWASP ASVS 4.0.3, 2.1.2: 64 have to be allowed, more than 128 refused."""
        self.max_length = max_length

    def validate(self, password: str, user: User | None = None) -> None:  # noqa: ARG002 (Django gives it)
        if len(password) > self.max_length:
            raise ValidationError(self.get_help_text(), code="password_too_long")

    def get_help_text(self) -> str:
        return ngettext(
            "The password may have at most %(length)d character.",
            "The password may have at most %(length)d characters.",
            self.max_length,
        ) % {"length": self.max_length}
