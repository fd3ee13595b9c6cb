"""Tests of Dutch words, verbs and clauses; no Django, no database."""
