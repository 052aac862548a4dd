"""Errors that measuring may raise. Each message says what was expected and what came."""


class MeasuringError(Exception):
    """Values that cannot be measured as asked."""
