"""Benchmarks: `python -m bench [names]`. Ratios within one run are the result; seconds depend on the machine."""
