"""Finds actors: persons, organisations and states."""
