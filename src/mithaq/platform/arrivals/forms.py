"""What is brought by a form: files, a text, an address."""

from pathlib import PurePosixPath
from typing import Any

import httpx
from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mithaq.fetching import FetchError, Policy
from mithaq.platform.arrivals.actions import Brought
from mithaq.platform.arrivals.labels import explain
from mithaq.platform.arrivals.rules import plain_name, problem_of
from mithaq.platform.arrivals.vocabulary import Kind
from mithaq.platform.corpus.rules import period_bounds
from mithaq.reading.errors import MithaqError
from mithaq.reading.sources.detect import detect
from mithaq.reading.sources.errors import EmptySourceError
from mithaq.reading.sources.limits import Limits

_LONGEST_ADDRESS = 2000
ACCEPTED = ".txt,.text,.md,.htm,.html,.xhtml,.pdf,.docx"


class SeveralFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Several files in one field; `clean` gives what is brought with them."""

    widget = SeveralFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Brought]:
        files = data if isinstance(data, list | tuple) and data else [None]
        most = settings.MITHAQ_MAX_FILES
        if len(files) > most:
            raise forms.ValidationError(
                _("At most %(most)s files at once are accepted; %(number)s came."),
                params={"most": most, "number": len(files)},
            )
        brought: list[Brought] = []
        faults: list[forms.ValidationError] = []
        for file in files:
            super().clean(file, initial)
            try:
                brought.append(_look_at(file))
            except MithaqError as error:
                faults.append(_refusal(plain_name(file.name or ""), error))
        if faults:
            raise forms.ValidationError(faults)
        return brought


def _look_at(file: UploadedFile) -> Brought:
    """What can be told at once; the rest is looked at where the document is read, in a process apart."""
    name = plain_name(file.name or "")
    extension = PurePosixPath(name).suffix[:20]
    Limits(max_bytes=settings.MITHAQ_MAX_BYTES).check(file.size or 0, what=name)
    original = file.read()
    if not original.strip():
        raise EmptySourceError(f"need a document, got {len(original)} bytes without content")
    detect(original, extension=extension)
    return Brought(kind=Kind.FILE, name=name, original=original, extension=extension)


def _refusal(name: str, error: MithaqError) -> forms.ValidationError:
    told = explain(problem_of(error), str(error))
    return forms.ValidationError(
        _("%(name)s: %(expected)s What came: %(came)s."),
        params={"name": f"\u2068{name}\u2069", "expected": told.expected, "came": f"\u2068{told.came}\u2069"},
    )


class FilesForm(forms.Form):
    """Files from the own machine."""

    files = SeveralFilesField(
        label=gettext_lazy("Files"),
        allow_empty_file=True,  # told with its name, among the others
        widget=SeveralFilesInput(attrs={"accept": ACCEPTED}),
    )

    def brought(self) -> list[Brought]:
        found: list[Brought] = self.cleaned_data["files"]
        return found


class PublishedField(forms.CharField):
    """The day on which a document appeared, as precise as it is known."""

    def __init__(self) -> None:
        super().__init__(
            label=gettext_lazy("Published on"),
            required=False,
            max_length=10,
            help_text=gettext_lazy(
                "As precise as you know it: 2025-04-17, 2025-04 or 2025. Empty: worked out from the text."
            ),
            widget=forms.TextInput(attrs={"dir": "ltr", "inputmode": "numeric"}),
        )

    def clean(self, value: Any) -> str:
        published: str = super().clean(value)
        if published and period_bounds(published) is None:
            raise forms.ValidationError(_("A date like 2025-04-17, 2025-04 or 2025 is expected."))
        return published


class TextForm(forms.Form):
    """A text that is pasted."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    published = PublishedField()
    text = forms.CharField(
        label=gettext_lazy("Text"),
        max_length=settings.MITHAQ_MAX_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 14, "dir": "auto"}),
    )

    def brought(self) -> list[Brought]:
        held = self.cleaned_data
        title = " ".join(held["title"].split())
        # A browser sends the ends of lines as CR LF; the same text from elsewhere shall be the same bytes.
        original = held["text"].replace("\r\n", "\n").encode()
        return [Brought(kind=Kind.TEXT, name=title, title=title, original=original, published=held["published"])]


class AddressForm(forms.Form):
    """An address of the web."""

    address = forms.CharField(
        label=gettext_lazy("Web address"),
        max_length=_LONGEST_ADDRESS,
        widget=forms.URLInput(attrs={"dir": "ltr", "placeholder": "https://"}),
    )
    published = PublishedField()

    def clean_address(self) -> str:
        """What the address itself shows; where its host leads is looked at when it is asked."""
        address: str = self.cleaned_data["address"].strip()
        try:
            Policy.of(settings.MITHAQ_FETCH_ALLOW).check_url(httpx.URL(address))
        except httpx.InvalidURL as error:
            raise forms.ValidationError(_("An address that begins with http:// or https:// is expected.")) from error
        except FetchError as error:
            told = explain(problem_of(error), str(error))
            raise forms.ValidationError(f"{told.expected} {told.came}") from error
        return address

    def brought(self) -> list[Brought]:
        held = self.cleaned_data
        return [Brought(kind=Kind.ADDRESS, name=held["address"], published=held["published"])]
