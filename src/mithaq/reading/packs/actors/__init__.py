"""Persons, organisations, states, their roles, and places of Arabic and English text."""

from mithaq.reading.packs.actors.finder import find_actors
from mithaq.reading.packs.actors.places import find_places
from mithaq.reading.packs.actors.roles import find_roles

__all__ = ["find_actors", "find_places", "find_roles"]
