"""Canonical text, altered views that map back to it, lines, paragraphs and sentences."""
