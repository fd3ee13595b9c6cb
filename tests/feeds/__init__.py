"""Tests of the feeds: the timeline as a calendar and as a table."""
