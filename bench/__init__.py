"""Measurements; each module is run by itself: python -m bench.dates."""
