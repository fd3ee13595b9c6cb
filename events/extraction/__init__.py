"""From an article's text to facts: actors, dates, events, deadlines, each with offsets. No Django, no database."""
