"""Open Civic Data events: as their specification wants them."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from nl_agenda import Letter
from nl_agenda.export.civic import to_civic
from tests.at_hand import letter

WORDS = {"type": "string", "minLength": 1}
DAY = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}


def listed(**properties: dict) -> dict:
    return {"type": "array", "items": {"type": "object", "properties": properties, "additionalProperties": False}}


# https://open-civic-data.readthedocs.io/en/latest/data/event.html, and pupa's checks of what is imported.
EVENT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "_type": {"const": "event"},
        "_id": {"type": "string", "pattern": "^ocd-event/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
        "name": WORDS,
        "description": {"type": "string"},
        "classification": WORDS,
        "all_day": {"type": "boolean"},
        "start_date": DAY,
        "end_date": DAY,
        "status": {"enum": ["cancelled", "tentative", "confirmed", "passed"]},
        "location": {
            "type": "object",
            "properties": {"name": WORDS, "note": {"type": "string"}, "coordinates": {"type": ["object", "null"]}},
            "additionalProperties": False,
        },
        "participants": listed(name=WORDS, type={"enum": ["organization", "person"]}, note=WORDS),
        "agenda": listed(
            description=WORDS,
            classification={"type": "array", "items": WORDS},
            order={"type": ["string", "null"]},
            subjects={"type": "array", "items": WORDS},
            media={"type": "array"},
            notes={"type": "array", "items": WORDS},
            related_entities=listed(entity_type=WORDS, name=WORDS, note={"type": ["string", "null"], "minLength": 1}),
        ),
        "media": {"type": "array"},
        "documents": listed(note=WORDS, url=WORDS, media_type=WORDS, date=DAY),
        "links": listed(note={"type": "string"}, url={"type": "string", "format": "uri"}),
        "sources": {**listed(url={"type": "string", "format": "uri"}, note={"type": "string"}), "minItems": 1},
        "extras": {"type": "object"},
    },
    "required": [
        "_type", "name", "description", "classification", "all_day", "start_date", "end_date", "status", "location",
        "participants", "agenda", "media", "documents", "links", "sources",
    ],
}  # fmt: skip
ALL = ["letters/d-a1.txt", "letters/d-a2.txt", "letters/d-a4.txt", "letters/d-b5.txt", "letters/d-c1.txt", "letters/d-c7.txt"]


def events(*letters: Letter) -> list[dict]:
    return json.loads(json.dumps(to_civic(letters)))


def test_all_events_are_valid() -> None:
    Draft202012Validator.check_schema(EVENT)
    found = events(*map(letter, ALL))
    assert len(found) == sum(len(letter(name).meetings) for name in ALL)
    for event in found:
        Draft202012Validator(EVENT).validate(event)


def test_a_report_is_of_a_meeting_that_passed() -> None:
    (report,) = events(letter("letters/d-c1.txt"))
    assert (report["status"], report["start_date"], report["end_date"]) == ("passed", "2025-06-23", "2025-06-24")
    assert report["sources"][0]["url"] == "https://zoek.officielebekendmakingen.nl/kst-21501-32-1719.html"
    assert report["location"]["name"] == "Luxemburg, LU"


def test_sessions_are_the_agenda_and_their_guests_are_related() -> None:
    one = letter("letters/d-b5.txt")
    (event,) = events(one)
    assert event["status"] == "confirmed"
    assert [(item["order"], item["description"]) for item in event["agenda"]] == [
        (str(number), session.title) for number, session in enumerate(one.sessions, start=1)
    ]
    guests = [(guest["entity_type"], guest["name"]) for guest in event["agenda"][0]["related_entities"]]
    assert guests == [("organization", "Zwitserland"), ("organization", "Verenigd Koninkrijk"), ("person", "Emmanuelle Soulier")]
    assert event["extras"]["invitee_codes"] == ["CH", "GB"]
    assert event["sources"][0]["url"] == f"urn:sha256:{one.source.sha256}"


def test_the_same_meeting_has_the_same_id_in_each_letter() -> None:
    (agenda,), (supplement,) = events(letter("letters/d-b6.txt")), events(letter("comparisons/d-b6-aanvulling.txt"))
    assert agenda["_id"] == supplement["_id"]
    assert agenda["extras"]["letter"] != supplement["extras"]["letter"]
