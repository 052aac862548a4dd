"""Documents as they were received, and their readings."""
