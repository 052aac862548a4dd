"""Documents on their way in: who brought what, what became of it, and the work in between."""
