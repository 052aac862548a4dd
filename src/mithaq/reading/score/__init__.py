"""Readings against gold annotations: precision, recall and F1 over slots, and faults of evidence."""

from mithaq.reading.score.compare import score
from mithaq.reading.score.report import Report

__all__ = ["Report", "score"]
