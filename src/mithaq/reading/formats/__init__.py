"""Readings in and out: one JSON object a document, or one a line."""
