"""Measuring what the register holds: a commitment's status on a date, from its evidence."""
