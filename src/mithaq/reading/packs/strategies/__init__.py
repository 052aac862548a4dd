"""Named strategies, plans and programmes of Arabic and English text."""

from mithaq.reading.packs.strategies.finder import find_strategies

__all__ = ["find_strategies"]
