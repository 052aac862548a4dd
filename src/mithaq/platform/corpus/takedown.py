"""What becomes of the received file of a document that is taken down."""

from django.db import transaction

from mithaq.platform.corpus.models import Document
from mithaq.platform.corpus.vocabulary import Original


def delete_original(document: Document) -> None:
    """Delete the received bytes once the transaction stands; their hash stays, as the document's identity."""
    document.original_is = Original.DELETED
    path = document.original
    transaction.on_commit(lambda: path.unlink(missing_ok=True))
