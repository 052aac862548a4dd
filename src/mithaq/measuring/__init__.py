"""The arithmetic of progress: pure functions on numbers and dates. METHODS of the documentation fix the formulas."""
