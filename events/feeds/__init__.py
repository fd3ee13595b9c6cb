"""The timeline as files that other programs take: a calendar and a table."""
