"""Every notice that a letter may carry: what it means, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a notice says.

    Attributes:
        cause: what was doubtful, missing or left out.
        advice: what whoever uses the letter does about it.
    """

    cause: str
    advice: str


# By code; programs rely on these: a code may be added, never changed.
MEANINGS = {
    # On reading the file.
    "file-cut-off": Meaning(
        "The end of the file is missing: the download was broken off, or the file was cut.",
        "Fetch the file again; what stood in the missing part is not in the letter.",
    ),
    "lost-characters": Meaning(
        "Some bytes of the file are no characters in its encoding, or a font does not say which letters its glyphs are.",
        "Look at the place; where names or dates are hit, get the letter in another format.",
    ),
    "nothing-found": Meaning(
        "There is text, but no letterhead, heading, meeting, position, promise, citation or signature.",
        "Check that the file is a letter of a minister, and that its text is whole.",
    ),
    "pages-without-text": Meaning(
        "Some pages of a PDF have no text: they are blank, or pictures.",
        "If they are pictures, give `ocr=True` or get the original.",
    ),
    "second-reader": Meaning(
        "The PDF's text was unusable for the first reader (pdfium) and was read by the second (pdfplumber).",
        "Expect wrong word boundaries; prefer another format of the same letter.",
    ),
    "text-recognised": Meaning(
        "The text was recognised from pictures of the pages.",
        "Expect misread letters, above all in names and numbers.",
    ),
    "tracked-changes": Meaning(
        "The Word file has changes that nobody accepted yet: insertions were read, deletions left out.",
        "Make sure that the file is the letter as it was sent.",
    ),
    # On what the letter says.
    "date-conflict": Meaning(
        "The letter gives other days for the same meeting elsewhere; the notice points there.",
        "Read both places; `start` and `end` are those of the first.",
    ),
    "doubtful-position": Meaning(
        "A sentence may state a Dutch position, but is not likely enough to count as one.",
        "Read the sentence if none may be missed; of those noticed, about a third are positions.",
    ),
    "impossible-date": Meaning(
        "The letter's own date is no day of the calendar.",
        "Read the date where the notice points; `letter_date` is empty.",
    ),
    "meeting-cancelled": Meaning(
        "The letter says that a meeting is not held; it is not among the meetings.",
        "Nothing, unless you expected the meeting.",
    ),
    "month-only": Meaning(
        "Only a month is given for the meeting.",
        "`start` and `end` are empty; take the month from the notice's span.",
    ),
    "no-date": Meaning(
        "No day is given for the meeting.",
        "`start` and `end` are empty; the days may stand in another letter.",
    ),
    "no-signature": Meaning(
        "The letter has a letterhead, but no signature was found.",
        "The file may be a draft, an annex, or cut short.",
    ),
    "possible-guest": Meaning(
        "With `nlp=`: the trained pipeline sees a person in a sentence on guests whom the rules do not have as one.",
        "Read the sentence; if the person comes, add him or her to the invitees, which the notice leaves as they are.",
    ),
    "unconfirmed-name": Meaning(
        "With `nlp=`: the trained pipeline sees no person in the name of a guest.",
        "Read the name; the invitee may be an organisation, or words that are no name.",
    ),
    "venue-not-given": Meaning(
        "No place is named for an ordinary EU Council in a month in which the Councils usually meet in Luxemburg.",
        "Do not take Brussels for granted.",
    ),
    "weekday-mismatch": Meaning(
        "The weekday that is written is not that of the date.",
        "One of both is a slip; the date was taken.",
    ),
    "year-corrected": Meaning(
        "The year that is written cannot be meant, seen from the letter's own date; the nearest possible one was taken.",
        "Check the year where the notice points.",
    ),
}
