"""Levels of territory."""

from enum import StrEnum


class Level(StrEnum):
    """From the largest to the smallest. A country uses those that it has."""

    REGION = "region"
    PROVINCE = "province"
    COMMUNE = "commune"
