"""Dutch as such: words, verbs, clauses and tense; shared by dates and extraction. Pure Python, knows no politics."""
