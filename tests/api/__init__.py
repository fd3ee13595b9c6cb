"""Tests of the API, one file per address."""
