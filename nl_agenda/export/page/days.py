"""Days as people write them."""

from __future__ import annotations

import datetime as dt


def day(date: dt.date | None, language: str) -> str:
    """Return "3 April 2025", or an empty string."""
    from babel.dates import format_date

    return format_date(date, "d MMMM y", locale=language) if date else ""


def period(start: dt.date | None, end: dt.date | None, language: str) -> str:
    """Return "3–4 April 2025", "30 April – 2 May 2025", or one day where there is no other."""
    if start is None or end is None or end <= start:
        return day(start or end, language)
    if start.year != end.year:
        return f"{day(start, language)} – {day(end, language)}"
    if start.month != end.month:
        return f"{day(start, language).rsplit(' ', 1)[0]} – {day(end, language)}"
    return f"{start.day}–{day(end, language)}"
