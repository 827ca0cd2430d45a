"""Places: cities with their country, states, buildings; and that the lexicon of cities is sound."""

from __future__ import annotations

import pytest

from nl_agenda.find.names.places import buildings, countries, places
from nl_agenda.find.names.states import names
from nl_agenda.lexicon import load

TABLE = load("cities")


def found(text: str, *, bare: bool = False) -> list[tuple[str | None, str | None]]:
    return [(p.city, p.country) for p in places(text, 0, len(text), bare=bare)]


def test_no_city_is_in_two_countries() -> None:
    every = [city for cities in TABLE["cities"].values() for city in cities]
    assert len(every) == len(set(every))
    assert len(every) > 250


def test_every_country_is_a_state_of_the_lexicon() -> None:
    assert set(TABLE["cities"]) <= {*names().values(), "NL"}


@pytest.mark.parametrize(
    "code",
    [
        "AT",
        "BE",
        "BG",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GR",
        "HR",
        "HU",
        "IE",
        "IT",
        "LT",
        "LU",
        "LV",
        "MT",
        "NL",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK",
    ],
)
def test_every_member_state_has_its_cities(code: str) -> None:
    assert len(TABLE["cities"][code]) >= 4


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("vindt plaats in Luxemburg.", ("Luxemburg", "LU")),
        ("wordt gehouden te Brussel", ("Brussel", "BE")),
        ("in het Deense Horsens", ("Horsens", "DK")),
        ("in de Poolse hoofdstad Warschau", ("Warschau", "PL")),
        ("in de Poolse hoofdstad", (None, "PL")),
        ("in de Ierse havenstad Cobh", ("Cobh", "IE")),
        ("te Washington, D.C., vindt", ("Washington, D.C.", "US")),
        ("in Ljubljana, Slovenië", ("Ljubljana", "SI")),
        ("in Szentendre, Hongarije", ("Szentendre", "HU")),
        ("te Szentendre (Hongarije)", ("Szentendre", "HU")),
        ("in Litouwen", (None, "LT")),
        ("in de hoofdstad van Litouwen", (None, "LT")),
        ("in Luxemburg1 plaats", ("Luxemburg", "LU")),
        ("te Helsingborg wordt gehouden", ("Helsingborg", "SE")),
        ("in Dublin Castle.", ("Dublin", "IE")),
        ("op het kasteel van Senningen.", ("Senningen", "LU")),
        ("in het paleis van Versailles.", ("Versailles", "FR")),
        ("in het kasteel van Senningen te Luxemburg.", ("Luxemburg", "LU")),
        ("op het kasteel van Senningen in het oosten.", ("Senningen", "LU")),
        ("in het Weense stadhuis.", ("Wenen", "AT")),
        ("op het Parijse hoofdkantoor van de OESO.", ("Parijs", "FR")),
        ("in het oude paleis van Versailles.", ("Versailles", "FR")),
        ("in Skovlunde, even buiten Kopenhagen.", ("Skovlunde", "DK")),
        ("op landgoed van Kerteminde (op een half uur van Kopenhagen)", ("Kerteminde", "DK")),
        ("te Mariagerdal, ten noorden van Kopenhagen", ("Mariagerdal", "DK")),
        ("in Dromoland Castle in Newmarket-on-Fergus, Ierland", ("Newmarket-on-Fergus", "IE")),
    ],
)
def test_one_place(text: str, place: tuple[str | None, str | None]) -> None:
    assert found(f"De Raad {text}") == [place]


@pytest.mark.parametrize(
    "text",
    [
        "onder Frans voorzitterschap",
        "het Luxemburgs voorzitterschap",
        "in het Europees Parlement",
        "in het Deense voorstel",
        "het Brusselse circuit",
        "in het Parijse akkoord",
        "in de Londense conventie",
        "in de Haagse politiek",
        "in het Weense overleg",
        "buiten het Brusselse gebouw om",
        "in Opleiding, even buiten de lijst",
        "in de Franse Raad",
        "op het kasteel van de hertog",
        "op de markt van Brussel",
    ],
)
def test_no_place(text: str) -> None:
    assert found(f"De Raad spreekt {text} over migratie.") == []


def test_titles_name_cities_without_a_preposition_and_in_capitals() -> None:
    assert found("INFORMELE JBZ-RAAD WARSCHAU", bare=True) == [("Warschau", "PL")]


@pytest.mark.parametrize("example", TABLE["buildings"]["examples"])
def test_buildings(example: str) -> None:
    assert list(buildings(f"De bijeenkomst is {example}.", 0, 60))


@pytest.mark.parametrize("example", TABLE["buildings"]["counter_examples"])
def test_no_buildings(example: str) -> None:
    assert not list(buildings(f"De bijeenkomst is {example}.", 0, 60))


def test_every_city_is_read_in_a_sentence() -> None:
    missed = [
        city
        for city, code in countries().items()
        if (city, code) not in found(f"De Raad vindt plaats in {city} en duurt een dag.")
    ]
    assert missed == []
