"""Tests of the uncertain date and of the Dutch words for it; no Django, no database."""
