"""Letters for the page: a fixture as it is read, one whose facts lie upon each other, and one that means harm."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from nl_agenda import Letter, parse_letter
from nl_agenda.models import (
    Citation,
    Commitment,
    Footnote,
    Invitee,
    InviteeKind,
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
)

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters"

# What would leave a text, an attribute, a style or a script, if it were not escaped.
ATTACK = (
    '</title></style></script><script>window.caught=1</script><img src=x onerror=caught=1>" \' onfocus="caught=1" {{ 7*7 }} &lt;'
)


@pytest.fixture(scope="session")
def letter() -> Letter:
    return parse_letter(LETTERS / "d-a1.docx")


@pytest.fixture(scope="session")
def crossed() -> Letter:
    """Facts within facts, across lines, across each other, and upon each other."""
    text = "De minister,\nA. Vos\nGeorgië. Nederland steunt Georgië (Kamerstuk 21 501) en juicht het toe.\n1 Een noot."

    def span(words: str, page: int | None = None) -> Span:
        start = text.index(words)
        return Span(start=start, end=start + len(words), text=words, page=page)

    sentence = span("Nederland steunt Georgië (Kamerstuk 21 501) en juicht het toe.", page=2)
    stands = [
        Position(
            sentence=sentence.text, cue=span(cue), holder=span("Nederland"), stance=stance, explicit=True, intended=False,
            session=0, rule="test", confidence=confidence, span=sentence,
        )
        for cue, stance, confidence in (("steunt", Stance.SUPPORT, 0.9), ("juicht het toe", Stance.WELCOME, 0.5))
    ]  # fmt: skip
    guest = Invitee(name="Georgië", kind=InviteeKind.COUNTRY, code="GE", span=span("steunt Georgië (Kamer"))
    session = Session(title="Georgië", kind=SessionKind.AGENDA_ITEM, section=0, invitees=(guest,), span=span("Georgië"))
    return Letter(
        source=Source(name=None, format="txt", sha256="0" * 64, size=1),
        text=text,
        kind=LetterKind.ANNOTATED_AGENDA,
        signatories=(Signatory(role="De minister", name="A. Vos", span=span("De minister,\nA. Vos")),),
        meetings=(Meeting(name="Raad", body="EU", sessions=(session,), span=span("Georgië")),),
        sections=(Section(title="Georgië", level=2, heading=span("Georgië."), span=span(text[20:])),),
        positions=tuple(stands),
        citations=(Citation(dossier="21501", url="https://example.org/", span=span("Kamerstuk 21 501")),),
        footnotes=(Footnote(mark="1", text="Een noot.", span=span("1 Een noot."), anchor=text.index(" (Kamer")),),
        notices=(
            Notice(code="odd", message="Nothing to point at.", span=Span(start=3, end=3, text="")),
            Notice(code="more", message="Without words."),
        ),
    )


@pytest.fixture(scope="session")
def hostile() -> Letter:
    """A letter that carries the attack wherever a letter can carry words."""
    text = f"{ATTACK}\n{ATTACK}\n{ATTACK}"
    span = Span(start=0, end=len(ATTACK), text=ATTACK)
    guest = Invitee(name=ATTACK, kind=InviteeKind.ORGANISATION, role=ATTACK + "r", code=ATTACK, span=span)
    session = Session(title=ATTACK, kind=SessionKind.OTHER, treatment=ATTACK, section=0, invitees=(guest,), span=span)
    return Letter(
        source=Source(name=ATTACK, format=ATTACK, sha256=ATTACK, size=1),
        text=text,
        kind=LetterKind.OTHER,
        **dict.fromkeys(
            ("subject", "place", "addressee", "our_reference", "your_reference", "dossier", "number", "title"), ATTACK
        ),
        letter_date=dt.date(2025, 4, 3),
        evidence={"subject": span, ATTACK: span},
        signatories=(Signatory(role=ATTACK, name=ATTACK, span=span),),
        meetings=(
            Meeting(
                name=ATTACK, abbreviation=ATTACK + "a", body=ATTACK, start=dt.date(2025, 4, 3), informal=True, span=span,
                venue=Venue(city=ATTACK, country=ATTACK, name=ATTACK, mode=VenueMode.HYBRID, span=span),
                invitees=(guest,), sessions=(session,),
            ),
        ),
        sections=(Section(title=ATTACK, level=9, heading=span, span=span),),
        positions=(
            Position(
                sentence=ATTACK, cue=span, holder=span, stance=Stance.OPPOSE, explicit=True, intended=True, section=0,
                rule=ATTACK, confidence=0.1, span=span,
            ),
        ),
        commitments=(Commitment(sentence=ATTACK, span=span),),
        citations=(
            Citation(dossier=ATTACK, number=ATTACK, url="javascript:window.caught=1", span=span),
            Citation(dossier=ATTACK, url=f"https://example.org/{ATTACK}", span=span),
            Citation(dossier=ATTACK, url="https://[", span=span),
        ),
        footnotes=(Footnote(mark=ATTACK, text=ATTACK, span=Span(start=len(text) - 5, end=len(text), text=text[-5:]), anchor=3),),
        notices=(Notice(code=ATTACK, message=ATTACK, span=span),),
    )  # fmt: skip
