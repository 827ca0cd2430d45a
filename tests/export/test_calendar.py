"""The calendar: valid when read by another reader, whole days, the same event for the same meeting."""

from __future__ import annotations

import datetime as dt
import sys

import pytest
from icalendar import Calendar

from nl_agenda import Letter, MissingDependencyError, parse_text
from nl_agenda.export.calendar import to_ics
from tests.at_hand import letter


def events(*letters: Letter) -> list:
    calendar = Calendar.from_ical(to_ics(letters))
    assert calendar["VERSION"] == "2.0"
    assert "nl_agenda" in calendar["PRODID"]
    return calendar.walk("VEVENT")


def test_an_event_of_whole_days_ends_on_the_day_after_the_last() -> None:
    (event,) = events(letter("letters/d-a2.txt"))
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (dt.date(2023, 7, 11), dt.date(2023, 7, 13))
    assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"


def test_an_event_has_what_one_wants_to_know() -> None:
    one = letter("letters/d-c1.txt")
    (event,) = events(one)
    meeting = one.meetings[0]
    assert meeting.name in event["SUMMARY"]
    assert event["LOCATION"] == "Luxemburg, LU"
    for words in (*(session.title for session in meeting.sessions), *(invitee.name for invitee in one.invitees)):
        assert words in event["DESCRIPTION"]
    assert event["URL"] == "https://zoek.officielebekendmakingen.nl/kst-21501-32-1719.html"
    assert event["URL"] in event["DESCRIPTION"]
    assert event.decoded("DTSTAMP") == dt.datetime(2025, 7, 4, tzinfo=dt.UTC)


def test_a_meeting_online_says_so_and_a_letter_without_a_number_has_no_link() -> None:
    (event,) = events(letter("letters/d-b5.txt"))
    assert event["LOCATION"] == "virtueel"
    assert "URL" not in event


def test_two_meetings_are_two_events_in_order() -> None:
    found = events(letter("letters/d-a4.txt"))
    assert [event.decoded("DTSTART") for event in found] == [dt.date(2025, 3, 10), dt.date(2025, 3, 11)]
    assert len({event["UID"] for event in found}) == 2


def test_a_later_letter_on_the_same_meeting_updates_the_event() -> None:
    agenda, supplement = letter("letters/d-b6.txt"), letter("comparisons/d-b6-aanvulling.txt")
    (first,), (second,) = events(agenda), events(supplement)
    assert first["UID"] == second["UID"]
    (both,) = events(supplement, agenda)
    assert both["DESCRIPTION"] == second["DESCRIPTION"] != first["DESCRIPTION"]


def test_the_same_letters_give_the_same_bytes() -> None:
    one, other = letter("letters/d-a2.txt"), letter("letters/d-a4.txt")
    assert to_ics([one, other]) == to_ics([other, one])
    assert to_ics([one]).endswith(b"END:VCALENDAR\r\n")


def test_words_of_the_letter_cannot_break_out_of_their_line() -> None:
    one = letter("letters/d-b5.txt")
    evil = one.model_copy(update={"subject": "Raad\nEND:VEVENT\nBEGIN:VALARM; x, y\\n"})
    (event,) = events(evil)
    assert event["DESCRIPTION"].startswith("Raad\nEND:VEVENT\nBEGIN:VALARM; x, y\\n\n")


def test_a_meeting_without_a_day_is_no_event() -> None:
    assert events(parse_text("Geachte voorzitter,\n\nNederland steunt dit voorstel.")) == []


def test_without_the_library_the_extra_is_named(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingDependencyError, match=r"nl-agenda\[calendar\]"):
        to_ics([])
