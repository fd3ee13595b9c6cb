"""RFC 5545: lines of 75 octets, marks that are escaped, whole days that end the day after."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from events.feeds.calendar import Appointment, calendar, readable

CHANGED = datetime(2023, 7, 8, 9, 30, tzinfo=UTC)


def written(**values: object) -> list[str]:
    """The lines of a calendar of one appointment."""
    usual = {
        "uid": "e1@newsdb", "first": date(2023, 7, 3), "last": date(2023, 7, 5), "title": "Debat", "text": "x",
        "changed": CHANGED, "address": "http://newsdb.example/entry/e1/",
    }  # fmt: skip
    return "".join(calendar("newsdb", [Appointment(**(usual | values))])).split("\r\n")  # type: ignore[arg-type]


def test_whole_days_end_on_the_day_after_the_last() -> None:
    lines = written()

    assert "DTSTART;VALUE=DATE:20230703" in lines
    assert "DTEND;VALUE=DATE:20230706" in lines
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]


def test_a_moment_is_written_in_universal_time() -> None:
    amsterdam_in_summer = timezone(timedelta(hours=2))

    lines = written(first=datetime(2023, 7, 5, 20, 15, tzinfo=amsterdam_in_summer))

    assert "DTSTART:20230705T181500Z" in lines
    assert not [line for line in lines if line.startswith("DTEND")]


def test_the_last_day_of_all_has_no_day_after_it() -> None:
    assert "DTSTART;VALUE=DATE:99991231" in written(first=date.max, last=date.max)


def test_what_is_cancelled_or_uncertain_says_so() -> None:
    assert "STATUS:CONFIRMED" in written()
    assert "STATUS:TENTATIVE" in written(certain=False)
    assert "STATUS:CANCELLED" in written(cancelled=True, certain=False)


def test_marks_of_the_format_in_a_text_are_escaped() -> None:
    assert "DESCRIPTION:a\\;b\\,c\\\\d\\nef" in written(text="a;b,c\\d\r\ne\x00f")


@given(st.text())
def test_any_text_comes_back_whole_and_no_line_is_too_long(text: str) -> None:
    lines = written(text=text)

    (event,) = Calendar.from_ical("\r\n".join(lines)).walk("VEVENT")

    assert all(len(line.encode()) <= 75 for line in lines)
    assert str(event.get("description", "")) == readable(text)
