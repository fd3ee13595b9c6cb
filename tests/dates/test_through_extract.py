"""A sentence means the same days when it goes through the whole of extraction as when the date engine reads it alone."""

from __future__ import annotations

from events.dates import edtf
from events.extraction.extract import Extractor
from events.extraction.facts import RawArticle
from events.extraction.known import Known

from .reading import all_cases, calendar, with_asides


def test_extraction_takes_no_sentence_of_the_suite_for_something_else() -> None:
    extractor = Extractor(Known(calendar=calendar()))
    differing = []
    for case in all_cases():
        published = edtf.parse(case.published) if case.published else edtf.UNKNOWN
        found = extractor.read(RawArticle("a", case.text, published=published)).dates
        alone = with_asides(case.text, case.published)
        if [(one.text, one.value.edtf) for one in found] != [(one.text, one.value.edtf) for one in alone]:
            differing.append(case.text)
    assert not differing
