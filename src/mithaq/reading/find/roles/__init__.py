"""Finds the function that a text gives a person, and the organisation it is held in."""
