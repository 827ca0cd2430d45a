"""Meetings beside each other: the day, the place and the mode that one sentence tells of several, or of one by the other."""

from __future__ import annotations

import pytest

from tests.find.test_meetings import all_of, letter

BOTH = "Hierbij ontvangt u de geannoteerde agenda's van de Transportraad en de informele Telecomraad."


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("De Transportraad is op 4 juni in Larnaca en op 5 juni komt aldaar de informele Telecomraad bijeen.", " Larnaca"),
        (
            "De Transportraad is op 4 juni in Larnaca. De informele Telecomraad vindt op 5 juni plaats in dezelfde stad.",
            " Larnaca",
        ),
        ("De Transportraad is op 4 juni in Larnaca, waar op 5 juni ook de informele Telecomraad vergadert.", " Larnaca"),
        ("De Transportraad is op 4 juni in Larnaca. De informele Telecomraad wordt daar op 5 juni gehouden.", " Larnaca"),
        ("De Transportraad is op 4 juni in Larnaca. De informele Telecomraad van 5 juni bespreekt de netten aldaar.", ""),
        ("De Transportraad is op 4 juni in Larnaca. De informele Telecomraad van 5 juni is besloten; daar is naar gevraagd.", ""),
        ("De Transportraad is op 4 juni in Larnaca. De informele Telecomraad is op 5 juni en ter plaatse zijn waarnemers.", ""),
        ("De Transportraad is op 4 juni in Larnaca. De informele Telecomraad is op 5 juni, waar Nederland al om vroeg.", ""),
    ],
)
def test_a_word_points_back_to_the_place_of_the_meeting_before(sentence: str, place: str) -> None:
    assert all_of(letter("2026-05-20", None, f"{BOTH} {sentence}")) == [
        "EU 2026-06-04 Larnaca",
        f"EU 2026-06-05{place} informal",
    ]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("De drie bijeenkomsten worden in Luxemburg gehouden.", " Luxemburg"),
        ("Alle drie de Raden vinden plaats in Luxemburg.", " Luxemburg"),
        ("Deze vergaderingen zijn alle in Luxemburg.", " Luxemburg"),
        ("De drie landen zijn in Luxemburg vertegenwoordigd.", ""),
        ("De vergaderingen van de werkgroep zijn in Luxemburg.", ""),
        ("De drie ministers kwamen eerder in Luxemburg bijeen.", ""),
        ("De drie vorige bijeenkomsten vonden plaats in Luxemburg.", ""),
    ],
)
def test_where_all_of_them_are_held(sentence: str, place: str) -> None:
    offer = "Hierbij ontvangt u de geannoteerde agenda's van de Energieraad van 4 juni, de Transportraad van 5 juni en de Milieuraad van 8 juni."
    assert all_of(letter("2026-05-20", None, f"{offer} {sentence}")) == [f"EU 2026-06-0{day}{place}" for day in (4, 5, 8)]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("De Telecomraad is op 5 juni; de Transportraad komt een dag eerder bijeen.", ["EU 2026-06-04", "EU 2026-06-05"]),
        ("De avond voor de Telecomraad, die op 5 juni is, vergadert de Transportraad.", ["EU 2026-06-04", "EU 2026-06-05"]),
        ("De Transportraad vergadert op 4 juni. De volgende dag komt de Telecomraad bijeen.", ["EU 2026-06-04", "EU 2026-06-05"]),
        ("De Transportraad is op 4 juni, de Telecomraad daags nadien.", ["EU 2026-06-04", "EU 2026-06-05"]),
        ("De Telecomraad is op 5 juni. De Commissie komt daags voor de Transportraad met een voorstel.", ["EU ?", "EU 2026-06-05"]),
        ("De Telecomraad is op 5 juni. Een dag later ontvangt u het verslag.", ["EU ?", "EU 2026-06-05"]),
        ("De Telecomraad is op 5 juni. De volgende dag spreekt het Parlement over de Transportraad en de Ecofinraad.", ["EU ?", "EU 2026-06-05"]),
        ("De Transportraad is op 4 juni en de Telecomraad op 8 juni, niet de volgende dag.", ["EU 2026-06-04", "EU 2026-06-08"]),
    ],
)  # fmt: skip
def test_a_day_that_is_told_from_that_of_the_other(sentence: str, days: list[str]) -> None:
    offer = "Hierbij ontvangt u de geannoteerde agenda's van de Transportraad en de Telecomraad."
    assert all_of(letter("2026-05-20", None, f"{offer} {sentence}")) == days


@pytest.mark.parametrize(
    ("clause", "days"),
    [
        ("die op 4 juni in Luxemburg bijeenkomt voor vervoer en op 22 juni, wederom aldaar, voor energie.", "2026-06-04/2026-06-22 Luxemburg"),
        ("met een zitting op 4 juni over vervoer en een tweede zitting op 22 juni over energie.", "2026-06-04/2026-06-22"),
        ("waarvan het deel over vervoer op 4 juni en het deel over energie op 22 juni wordt gehouden.", "2026-06-04/2026-06-22"),
        ("die op 4 juni begint en wordt voortgezet op 22 juni.", "2026-06-04/2026-06-22"),
        ("die op 4 juni bijeenkomt voor een debat over vervoer en op 22 juni van kracht wordt.", "2026-06-04"),
        ("die op 4 juni bijeenkomt. Op 22 juni spreekt uw Kamer over energie.", "2026-06-04"),
        ("die op 4 juni bijeenkomt voor vervoer, en op de reactie van 22 juni op het advies over energie.", "2026-06-04"),
        ("die op 4 juni bijeenkomt over vervoer en vooruitloopt op de top van 22 juni over energie.", "2026-06-04"),
    ],
)  # fmt: skip
def test_the_sittings_of_one_meeting_may_be_far_apart(clause: str, days: str) -> None:
    assert all_of(letter("2026-05-20", None, f"Hierbij ontvangt u de geannoteerde agenda van de VTE-Raad, {clause}")) == [
        f"EU {days}"
    ]


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("Lidstaten mogen ook per videoverbinding aanhaken.", " hybrid"),
        ("Deelname op afstand is mogelijk.", " hybrid"),
        ("Het betreft een hybride vergadering.", " hybrid"),
        ("Enkele ministers nemen op afstand deel.", " hybrid"),
        ("De ministers van Oekraïne en Moldavië kunnen digitaal aansluiten.", ""),
        ("Lidstaten kunnen digitaal deelnemen aan de openbare raadpleging.", ""),
        ("De Oekraïense minister kan op afstand inbellen.", ""),
        ("De Raad bespreekt een mogelijkheid om hybride aanvallen te voorkomen.", ""),
    ],
)
def test_who_may_take_part_from_afar(sentence: str, mode: str) -> None:
    offer = "Hierbij ontvangt u de geannoteerde agenda van de Energieraad van 4 juni in Luxemburg."
    assert all_of(letter("2026-05-20", None, f"{offer} {sentence}")) == [f"EU 2026-06-04 Luxemburg{mode}"]
