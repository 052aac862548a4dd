"""Comparing names inside one document: spelling, accents, articles, acronyms, surnames."""
