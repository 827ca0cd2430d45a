"""What comes out: round trips, spans that cannot lie, a schema that says the same."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from nl_agenda import (
    Citation,
    Commitment,
    Footnote,
    Invitee,
    InviteeKind,
    Letter,
    LetterKind,
    Meeting,
    Notice,
    Position,
    Section,
    Session,
    SessionKind,
    Signatory,
    Source,
    Span,
    Stance,
    Venue,
    VenueMode,
)  # fmt: skip
from nl_agenda.export.schema import letter_schema
from nl_agenda.segment.parts import Text

TEXT = "Den Haag, 21 maart 2025\nWerkdiner NATO-Ukraine Council\nHet kabinet steunt Oekraïne. Ik informeer uw Kamer."
SCHEMA = Path(__file__).parents[1] / "docs" / "schema" / "letter-1.0.json"


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Text(text, pages=((0, 1),)).span(start, start + len(words))


def whole_letter() -> Letter:
    """A letter in which every field of every model has a value."""
    sentence = "Het kabinet steunt Oekraïne."
    guest = Invitee(name="Oekraïne", kind=InviteeKind.COUNTRY, role=None, code="UA", span=span("Oekraïne"))
    title = "Werkdiner NATO-Ukraine Council"
    session = Session(title=title, kind=SessionKind.MEAL, section=0, invitees=(guest,), span=span(title))
    venue = Venue(city="Brussel", country="BE", mode=VenueMode.IN_PERSON, span=span("NATO"))
    day = dt.date(2025, 4, 3)
    return Letter(
        source=Source(name="brief.docx", format="docx", sha256="0" * 64, size=10, page_count=None),
        text=TEXT,
        kind=LetterKind.ANNOTATED_AGENDA,
        letter_date=dt.date(2025, 3, 21),
        place="Den Haag",
        evidence={"place": span("Den Haag"), "letter_date": span("21 maart 2025")},
        signatories=(Signatory(role="De minister", name="C. Veld", span=span("Ik")),),
        meetings=(Meeting(name="NATO", body="NATO", start=day, end=day, venue=venue, sessions=(session,), span=span("NATO")),),
        sections=(Section(title=title, level=1, heading=span(title), span=span(TEXT[TEXT.index(title) :])),),
        positions=(
            Position(
                sentence=sentence, cue=span("steunt"), holder=span("Het kabinet"), stance=Stance.SUPPORT, explicit=True,
                intended=False, section=0, session=0, rule="agree", confidence=0.9, span=span(sentence),
            ),
        ),
        commitments=(Commitment(sentence="Ik informeer uw Kamer.", span=span("Ik informeer uw Kamer.")),),
        citations=(Citation(dossier="28676", number="480", url="https://example.org/", span=span("NATO")),),
        footnotes=(Footnote(mark="1", text="Kamer", span=span("Kamer"), anchor=3),),
        notices=(Notice(code="no-weekday", message="...", span=span("maart")), Notice(code="x", message="y")),
    )  # fmt: skip


def test_json_round_trip() -> None:
    letter = whole_letter()
    assert Letter.model_validate_json(letter.model_dump_json()) == letter


def test_pickle_round_trip() -> None:
    assert pickle.loads(pickle.dumps(whole_letter())) == whole_letter()


def test_unknown_keys_of_a_later_version_are_ignored() -> None:
    data = json.loads(whole_letter().model_dump_json())
    data["mood"] = "sunny"
    data["positions"][0]["tone"] = {"level": 3}
    data["meetings"][0]["venue"]["room"] = "Justus Lipsius"
    assert Letter.model_validate(data) == whole_letter()


@pytest.mark.parametrize("fact", [whole_letter(), whole_letter().meetings[0], whole_letter().positions[0].span])
def test_facts_are_frozen(fact) -> None:
    name = next(iter(type(fact).model_fields))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(fact, name, None)


def test_conveniences_are_those_of_the_first_meeting() -> None:
    letter = whole_letter()
    assert letter.date == dt.date(2025, 4, 3)
    assert letter.venue is letter.meetings[0].venue
    assert [session.title for session in letter.sessions] == ["Werkdiner NATO-Ukraine Council"]
    assert [(guest.name, guest.code) for guest in letter.invitees] == [("Oekraïne", "UA")]


def test_a_letter_without_meeting_has_no_date_or_venue() -> None:
    letter = whole_letter().model_copy(update={"meetings": ()})
    assert (letter.date, letter.venue, letter.sessions, letter.invitees) == (None, None, (), ())


def meeting(**facts) -> Meeting:
    return Meeting(name="NATO", body="NATO", span=span("NATO"), **facts)


PLACES_OF_SPANS = [
    ("evidence", lambda s: {"place": s}),
    ("signatories", lambda s: (Signatory(role="De minister", span=s),)),
    ("meetings", lambda s: (Meeting(name="NATO", body="NATO", span=s),)),
    ("meetings", lambda s: (Meeting(name="NATO", body="NATO", span=span("NATO"), venue=Venue(city="Brussel", span=s)),)),
    (
        "meetings",
        lambda s: (Meeting(name="NATO", body="NATO", span=span("NATO"), invitees=(Invitee(name="x", kind="group", span=s),)),),
    ),
    ("sections", lambda s: (Section(title="x", level=1, heading=s, span=span(TEXT)),)),
    ("commitments", lambda s: (Commitment(sentence="x", span=s),)),
    ("citations", lambda s: (Citation(dossier="1", url="", span=s),)),
    ("footnotes", lambda s: (Footnote(mark="1", text="x", span=s),)),
    ("notices", lambda s: (Notice(code="x", message="x", span=s),)),
]


@pytest.mark.parametrize(("field", "facts"), PLACES_OF_SPANS)
@given(start=st.integers(0, len(TEXT) + 5), words=st.text(max_size=12))
def test_a_letter_with_a_span_that_is_not_its_words_cannot_be_built(field: str, facts, start: int, words: str) -> None:
    claim = Span(start=start, end=start + len(words), text=words)
    values = {"source": whole_letter().source, "text": TEXT, "kind": "other", field: facts(claim)}
    if TEXT[start : start + len(words)] == words:
        assert claim in list(Letter(**values).spans())
    else:
        with pytest.raises(ValidationError, match="not the text at its offsets"):
            Letter(**values)


@given(text=st.text(max_size=60), data=st.data())
def test_our_maker_of_spans_gives_the_words_at_their_offsets(text: str, data) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = Text(text).span(start, end)
    assert text[made.start : made.end] == made.text


@pytest.mark.parametrize(("start", "end", "text"), [(0, 3, "ab"), (3, 1, ""), (-1, 0, "x")])
def test_a_span_is_as_long_as_its_words(start: int, end: int, text: str) -> None:
    with pytest.raises(ValidationError):
        Span(start=start, end=end, text=text)


def test_the_published_schema_is_that_of_the_models() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == letter_schema(), (
        "run `make schema`, and raise the version if it broke"
    )


def test_the_schema_names_every_key_that_is_written() -> None:
    schema = letter_schema()
    written = json.loads(whole_letter().model_dump_json())

    def check(node: dict, value) -> None:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else node
        node = next((option for option in node.get("anyOf", [node]) if option.get("type") != "null"), node)
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else node
        if isinstance(value, list):
            for item in value:
                check(node["items"], item)
        elif isinstance(value, dict) and "properties" in node:
            assert set(node["required"]) <= set(value) == set(node["properties"])
            for key, item in value.items():
                check(node["properties"][key], item)

    check(schema, written)
