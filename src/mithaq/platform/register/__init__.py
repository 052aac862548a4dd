"""Agreements, commitments, actors, positions and strategies: what the statements say, as tables."""
