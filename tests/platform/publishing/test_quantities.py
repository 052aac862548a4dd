"""A number in a cell says what it counts, unless the heading above it does."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from mithaq.platform.publishing.quantities import write_cell


@pytest.mark.parametrize(
    ("measure", "unit", "written"),
    [
        ("other", "tonnes", "400 tonnes"),  # the heading says only "Other"
        ("coverage", "communes", "400 communes"),
        ("sites", "centres", "400 centres"),
        ("rank", "rank", "rank 400"),
        ("jobs.direct", "jobs", "400"),  # the heading says "Direct jobs"
        ("trained", "people", "400"),
        ("other", "percent", "400%"),
        ("investment", "MAD", "MAD 400"),
    ],
)
def test_a_cell_names_what_its_heading_does_not(measure: str, unit: str, written: str) -> None:
    with override("en"):
        assert write_cell(measure, Decimal(400), unit, language="en").replace("\u00a0", " ") == written
