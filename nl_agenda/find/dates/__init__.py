"""Dates as Dutch letters write them: a grammar over lexicon tables (``grammar``), and how to place them (``calendar``)."""

from nl_agenda.find.dates.calendar import Expectation, place
from nl_agenda.find.dates.grammar import DateWords, Day, date_words

__all__ = ["DateWords", "Day", "Expectation", "date_words", "place"]
