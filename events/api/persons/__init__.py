"""Persons in the API."""
