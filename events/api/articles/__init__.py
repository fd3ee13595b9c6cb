"""Articles in the API."""
