"""Finds named public strategies, plans and programmes, and the axes and pillars that a text enumerates."""
