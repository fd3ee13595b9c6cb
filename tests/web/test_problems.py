"""The pages know every problem that the API knows, in Dutch."""

import re

from events.api import problems as english
from events.web import problems as dutch


def test_every_problem_has_dutch_words() -> None:
    assert dutch.MESSAGES.keys() == english.MESSAGES.keys()


def test_dutch_words_use_only_values_that_the_problem_has() -> None:
    def names(message: str) -> set[str]:
        return set(re.findall(r"%\((\w+)\)s", message))

    missing = {
        code: names(message) - names(english.MESSAGES[code]) for code, message in dutch.MESSAGES.items()
    }

    assert {code: found for code, found in missing.items() if found} == {}
