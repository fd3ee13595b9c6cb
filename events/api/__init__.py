"""The REST API: timeline, events, deadlines, articles, persons, parties and bodies."""
