"""Tests of what is found in one article; no Django, no database."""
