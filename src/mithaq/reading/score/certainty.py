"""Whether confidences mean what they say."""

from __future__ import annotations

from collections.abc import Sequence

BINS = 10


def calibration_error(
    confidences: Sequence[float], rights: Sequence[bool], weights: Sequence[float] | None = None
) -> float:
    """Expected calibration error, 0 to 1; 0 of nothing.

    Ten bins of equal width, each with the difference between its mean confidence and its share of right values,
    weighted by its count (Naeini, Cooper and Hauskrecht 2015).

    Args:
        confidences: from 0 to 1; 1 belongs to the last bin.
        rights: whether each value was right.
        weights: of each value in the counts; None for 1 each.
    """
    apart = [0.0] * BINS
    whole = 0.0
    for confidence, right, weight in zip(confidences, rights, weights or [1.0] * len(rights), strict=True):
        apart[min(int(confidence * BINS), BINS - 1)] += weight * (confidence - right)
        whole += weight
    return sum(map(abs, apart)) / whole if whole else 0.0
