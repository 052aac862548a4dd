"""Sources to documents: a file, a page or bytes in, canonical text out."""

from mithaq.reading.sources.limits import Limits
from mithaq.reading.sources.load import document_from_bytes, load_document, read_bytes

__all__ = ["Limits", "document_from_bytes", "load_document", "read_bytes"]
