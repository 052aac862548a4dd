"""Numbers of Arabic and English text with what they count."""

from mithaq.reading.packs.quantities.finder import find_quantities

__all__ = ["find_quantities"]
