"""Tests of the project itself: settings, commands that are not of the domain, locks and rules for its files."""
