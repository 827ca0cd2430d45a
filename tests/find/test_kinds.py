"""Kinds of letters: what titles and covering paragraphs say, and the look-alikes that quote an agenda."""

from __future__ import annotations

import pytest

from nl_agenda.find.kinds import kind_of_cover, kind_of_title
from nl_agenda.lexicon import load

SAMPLES = [(kind, title) for kind, titles in load("kinds")["samples"].items() for title in titles]


@pytest.mark.parametrize(("kind", "title"), SAMPLES)
def test_the_titles_of_the_lexicon(kind: str, title: str) -> None:
    found = kind_of_title(title)
    assert (found or "other") == kind


@pytest.mark.parametrize(("kind", "title"), SAMPLES)
def test_capitals_make_no_difference(kind: str, title: str) -> None:
    assert (kind_of_title(title.upper()) or "other") == kind


@pytest.mark.parametrize(
    ("cover", "kind"),
    [
        ("Hierbij bied ik u de geannoteerde agenda aan voor de Raad Algemene Zaken.", "annotated_agenda"),
        ("Hierbij bied ik u aan de geannoteerde agenda van de Eurogroep.", "annotated_agenda"),
        ("Bijgevoegd treft u de geannoteeerde agenda van de JBZ-Raad.", "annotated_agenda"),
        ("Hierbij hebben wij de eer u de annotaties bij de voorlopige agenda van de Gezondheidsraad te doen toekomen.", "annotated_agenda"),
        ("Hierbij informeer ik de Kamer over de agenda van de Landbouw- en Visserijraad.", "annotated_agenda"),
        ("Hierbij doe ik u het verslag van de Telecomraad van 6 juni jl. toekomen en de geannoteerde agenda van 5 december.", "annotated_agenda"),
        ("Met deze brief informeer ik u over de uitkomsten van de Milieuraad.", "report"),
        ("Hierbij doe ik verslag van de Raad Buitenlandse Zaken van 23 juni jl.", "report"),
        ("Hierbij zend ik u de antwoorden op de vragen over de geannoteerde agenda van de JBZ-Raad.", "other"),
        ("De geannoteerde agenda ontvangt u uiterlijk volgende week.", "other"),
        ("Met deze brief reageer ik op het advies van de AIV.", "other"),
        ("Nederland voert sinds 2014 een actief sanctiebeleid.", None),
    ],
)
def test_what_a_covering_paragraph_offers(cover: str, kind: str | None) -> None:
    assert kind_of_cover([cover]) == kind
