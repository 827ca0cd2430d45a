"""Sentences with their facts tagged in them: <country code=UA>Oekraïne</country>."""

from __future__ import annotations

import datetime as dt
import re

from nl_agenda.models import Meeting
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.segment.parts import Paragraph, ParagraphKind, Parts, Text

TAG = re.compile(r"<(/?)(country|person|organisation|group)((?: \w+=(?:\"[^\"]*\"|[^ >]+))*)>")


def untag(tagged: str) -> tuple[str, set[tuple[str, str, str | None]]]:
    """Return the plain sentence and its guests as (kind, name, code or role)."""
    plain, guests, opened = "", set(), None
    position = 0
    for tag in TAG.finditer(tagged):
        plain += tagged[position : tag.start()]
        position = tag.end()
        if not tag.group(1):
            values = dict(re.findall(r"(\w+)=\"?([^\">]*[^\"> ])\"?", tag.group(3)))
            opened = (tag.group(2), len(plain), values.get("code") or values.get("role"))
        elif opened:
            guests.add((opened[0], plain[opened[1] :], opened[2]))
    return plain + tagged[position:], guests


def meeting(parts: Parts, body: str = "EU") -> Meeting:
    """Return a meeting of a body on 3 and 4 April 2025."""
    names = {
        "EU": ("Raad Buitenlandse Zaken", "RBZ"),
        "NATO": ("NAVO Foreign Ministers Meeting", "FMM"),
        "OECD": ("Ministeriële Raad van de OESO", "MCM"),
    }
    name, abbreviation = names.get(body, ("Ministeriële Conferentie", None))
    return Meeting(
        name=name,
        abbreviation=abbreviation,
        body=body,
        start=dt.date(2025, 4, 3),
        end=dt.date(2025, 4, 4),
        span=parts.text.span(0, 0),
    )


def one_paragraph(text: str) -> tuple[Parts, object]:
    """Return a letter that is one paragraph, and its analysis."""
    parts = Parts(Text(text), (Paragraph(0, len(text), ParagraphKind.PROSE),))
    return parts, analyse(text, [(0, len(text), 0)])
