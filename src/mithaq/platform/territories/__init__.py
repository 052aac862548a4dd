"""Regions, provinces and communes, with their names and population."""
