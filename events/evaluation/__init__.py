"""Measures extraction against annotated articles. Pure Python: no Django, no database."""
