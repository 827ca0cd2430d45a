"""Luxemburg is said to be usual, never filled in."""

import pytest

from nl_agenda import Letter, parse_text


def letter(subject: str) -> Letter:
    return parse_text(
        f"Datum 26 mei 2025\nBetreft Geannoteerde agenda {subject}\nGeachte voorzitter,\n"
        "Hierbij zend ik u de geannoteerde agenda.\nHoogachtend,\nDe minister van Financiën,\nA. de Vries\n"
    )


def usual(subject: str) -> bool:
    read = letter(subject)
    assert all(m.venue is None or m.venue.city != "Luxemburg" or "Luxemburg" in subject for m in read.meetings)
    return "venue-not-given" in {n.code for n in read.notices}


@pytest.mark.parametrize("subject", ["Milieuraad van 17 juni 2025", "Eurogroep en Ecofinraad van 19 en 20 juni 2025"])
def test_an_ordinary_council_in_june_without_a_place(subject: str) -> None:
    assert usual(subject)


@pytest.mark.parametrize(
    "subject",
    [
        "Milieuraad van 17 juni 2025 in Luxemburg",
        "Milieuraad van 17 juli 2025",
        "informele Milieuraad van 17 juni 2025",
        "Europese Raad van 26 en 27 juni 2025",
        "bijeenkomst NAVO-ministers van Defensie van 5 juni 2025",
    ],
)
def test_a_place_another_month_an_informal_council_or_leaders(subject: str) -> None:
    assert not usual(subject)
