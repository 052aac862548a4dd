"""The forms by which a reader reports, and by which a report is closed."""

from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _

from mithaq.platform.reports.vocabulary import CLOSED, ReportKind

LONGEST = 4_000
_SALT = "mithaq.reports.form"
_OPEN_FOR_SECONDS = 24 * 60 * 60

KINDS = {
    ReportKind.ERROR: _("Something is wrong"),
    ReportKind.CORRECTION: _("It concerns me: please correct it"),
    ReportKind.REMOVAL: _("It concerns me: please remove it"),
}


def make_stamp() -> str:
    """What shows that the form was opened here not long ago. It takes the place of a cookie, which public pages never
    set; nobody is signed in on this page, so that a request of another site could do nothing in anybody's name."""
    return signing.dumps("", salt=_SALT)


class ReportForm(forms.Form):
    """What a reader reports. `website` is left empty by people, who never see it."""

    kind = forms.ChoiceField(label=_("What is it about?"), choices=KINDS.items(), initial=ReportKind.ERROR)
    message = forms.CharField(
        label=_("Message"),
        widget=forms.Textarea(attrs={"rows": 7, "dir": "auto"}),
        max_length=LONGEST,
        help_text=_("What is wrong, what would be right, and where that can be read. In any language."),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("Only if you want an answer."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Django would write a colon behind the Arabic question mark.
        super().__init__(*args, label_suffix="", **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.data.get("website"):
            self.add_error(
                None, _("A field that people do not see was filled in, so that nothing was sent. Try again.")
            )
        try:
            signing.loads(self.data.get("stamp", ""), salt=_SALT, max_age=_OPEN_FOR_SECONDS)
        except signing.BadSignature:
            self.add_error(None, _("The page was open for too long. Please send the message once more."))

    def clean_kind(self) -> ReportKind:
        return ReportKind(self.cleaned_data["kind"])


class CloseForm(forms.Form):
    """Which button was pressed is `state`."""

    state = forms.ChoiceField(choices=[(each, each) for each in CLOSED])
    why = forms.CharField(max_length=1_000)
