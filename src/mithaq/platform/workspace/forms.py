"""Forms of the workspace."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Role
from mithaq.platform.workspace.labels import role_choices


class AccountForm(forms.Form):
    """A new account."""

    username = forms.CharField(label=_("User name"), max_length=150, validators=[User.username_validator])
    full_name = forms.CharField(label=_("Full name"), max_length=150, required=False)
    email = forms.EmailField(label=_("E-mail address"))
    role = forms.ChoiceField(label=_("Role"), choices=role_choices)
    organisation = forms.CharField(
        label=_("Organisation"),
        max_length=300,
        required=False,
        help_text=_("Only for a contributor: the organisation that the person speaks for."),
    )

    def clean_role(self) -> Role:
        return Role(self.cleaned_data["role"])


class ChangeForm(forms.Form):
    """Another role, or the account closed."""

    role = forms.ChoiceField(label=_("Role"), choices=role_choices)
    organisation = AccountForm.base_fields["organisation"]
    is_active = forms.BooleanField(label=_("The account is open"), required=False)
    why = forms.CharField(label=_("Reason"), max_length=500)

    def clean_role(self) -> Role:
        return Role(self.cleaned_data["role"])
