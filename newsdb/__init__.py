"""The Django project: settings, addresses and databases."""
