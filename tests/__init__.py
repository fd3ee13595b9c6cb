"""The tests; a folder for each part of events and one for the project itself."""
