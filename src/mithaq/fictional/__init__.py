"""Fictional documents of any number, with what a perfect reading finds in them.

Everything here is about Atlasie, a country that does not exist: tests, benchmarks and newcomers get
material of any size without a word about a real person. Each document says that it is fiction.
"""

from mithaq.fictional.documents import FICTION_NOTICE, Kind, draw_document, draw_documents

__all__ = ["FICTION_NOTICE", "Kind", "draw_document", "draw_documents"]
