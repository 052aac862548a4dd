"""What is taken in of a form with files, while it comes in.

Django parses a form before any view runs, also one that nobody asked for: without this, whoever reaches the server
could fill its disk.
"""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from mithaq.platform.accounts.rules import may
from mithaq.platform.accounts.vocabulary import Permission, Role


class GuardedUpload(FileUploadHandler):
    """Refuses a form that is too large as a whole, and takes no file from whoever may bring none.

    It stands before the handlers that keep files.
    """

    def handle_raw_input(
        self,
        input_data: Any,  # noqa: ARG002 (Django gives them)
        META: Any,  # noqa: ARG002, N803
        content_length: int,
        boundary: bytes,  # noqa: ARG002
        encoding: str | None = None,  # noqa: ARG002
    ) -> None:
        if content_length > settings.MITHAQ_MAX_UPLOAD:
            raise RequestDataTooBig(
                f"need a form of at most {settings.MITHAQ_MAX_UPLOAD} bytes (MITHAQ_MAX_UPLOAD), got {content_length}"
            )

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        role = getattr(getattr(self.request, "user", None), "role", None)  # None: nobody has signed in
        if not may(None if role is None else Role(role), Permission.BRING):
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002
        return raw_data

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002
        return None
