"""Bodies in the API."""
