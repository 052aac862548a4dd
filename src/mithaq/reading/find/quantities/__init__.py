"""Numbers with what the words beside them say: bound, multiplier, currency or percent sign, rate, range."""

from mithaq.reading.find.quantities.finder import find_quantities, read_number

__all__ = ["find_quantities", "read_number"]
