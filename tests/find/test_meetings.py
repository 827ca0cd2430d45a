"""Meetings: kind, days, place, body and character, from subject lines, covering sentences and short letters."""

from __future__ import annotations

import datetime as dt

import pytest

from nl_agenda import Letter, parse_text
from nl_agenda.models import Meeting

MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]


def written(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def letter(date: str, subject: str | None, *body: str) -> Letter:
    """Return the facts of a letter in house style with these paragraphs."""
    head = f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPrinses Irenestraat 6\nDen Haag\n\nDatum {written(dt.date.fromisoformat(date))}\n"
    head += f"Betreft {subject}\n\n" if subject else "\n"
    return parse_text(f"{head}Geachte voorzitter,\n\n" + "\n\n".join(body) + "\n\nHoogachtend,\n\nDe minister van Buitenlandse Zaken,\n\nJ. de Vries\n")


def short(meeting: Meeting) -> str:
    """Return "EU 2025-11-17", "NATO 2025-06-05/2025-06-06 Brussel informal", "EU ? virtual"."""
    days = "?" if meeting.start is None else meeting.start.isoformat()
    if meeting.end and meeting.end != meeting.start:
        days += f"/{meeting.end.isoformat()}"
    place = [v for v in (meeting.venue.city or meeting.venue.country, meeting.venue.name) if v] if meeting.venue else []
    mode = [meeting.venue.mode.value] if meeting.venue and meeting.venue.mode and meeting.venue.mode.value != "in_person" else []
    return " ".join([meeting.body, days, *place, *mode, *(["informal"] if meeting.informal else [])])


def all_of(found: Letter) -> list[str]:
    return [short(m) for m in found.meetings]


SUBJECTS = """
2025-10-31 | Geannoteerde agenda Raad Buitenlandse Zaken/Defensie van 18 november 2025 | agenda | EU 2025-11-18
2025-10-31 | Geannoteerde agenda RBZ Defensie 18 november 2025 te Brussel | agenda | EU 2025-11-18 Brussel
2025-10-31 | Geannoteerde agenda Raad Buitenlandse Zaken van 17 november en Raad Buitenlandse Zaken Defensie van 18 november 2025 | agenda | EU 2025-11-17; EU 2025-11-18
2025-03-07 | Geannoteerde agenda EPSCO-Raad (gezondheid) 20 juni 2025 te Luxemburg | agenda | EU 2025-06-20 Luxemburg
2025-11-21 | Geannoteerde agenda's Transportraad 4 december en Telecomraad 5 december 2025 | agenda | EU 2025-12-04; EU 2025-12-05
2025-05-23 | Geannoteerde agenda VTE-Raad (Energie) van 16 juni 2025 in Luxemburg | agenda | EU 2025-06-16 Luxemburg
2025-01-10 | Verslag Eurogroep en Ecofinraad 9 en 10 december 2024 en geannoteerde agenda Eurogroep en Ecofinraad 20 en 21 januari 2025 | agenda | EU 2025-01-20/2025-01-21; EU 2025-01-20/2025-01-21
2025-01-10 | Geannoteerde agenda Eurogroep (20 januari) en Ecofinraad (21 januari) 2025 | agenda | EU 2025-01-20; EU 2025-01-21
2025-01-10 | Geannoteerde agenda Eurogroep en Ecofinraad op 20 respectievelijk 21 januari 2025 | agenda | EU 2025-01-20; EU 2025-01-21
2025-10-03 | Geannoteerde agenda Raad Algemene Zaken van 21 oktober 2025 en verslag Raad Algemene Zaken van 16 september 2025 | agenda | EU 2025-10-21
2025-12-01 | Geannoteerde agenda Raad Algemene Zaken 16 december 2025 (voorbereiding Europese Raad van 18 en 19 december) | agenda | EU 2025-12-16
2025-12-05 | Geannoteerde agenda voor de Europese Raad van 18 en 19 december 2025 en de Eurotop van 19 december 2025 | agenda | EU 2025-12-18/2025-12-19; EU 2025-12-19
2025-10-07 | Inzet Jaarvergadering Wereldbank 2025 | agenda | WB ?
2025-04-09 | Geannoteerde agenda Voorjaarsvergadering IMF en Wereldbank 21-26 april 2025 te Washington D.C. | agenda | IMF 2025-04-21/2025-04-26 Washington D.C.
2025-04-09 | Inzet Voorjaarsvergadering Wereldbank/IMF van 21 t/m 26 april 2025, Washington, D.C. | agenda | WB 2025-04-21/2025-04-26 Washington, D.C.
2024-11-15 | Geannoteerde agenda 31e OVSE Ministeriële Raad, Valletta, 5 en 6 december 2024 | agenda | OSCE 2024-12-05/2024-12-06 Valletta
2024-02-09 | Geannoteerde agenda G20-bijeenkomst van ministers van Financiën 28 en 29 februari 2024 te São Paulo | agenda | G20 2024-02-28/2024-02-29 São Paulo
2025-06-06 | Geannoteerde agenda G7-top Kananaskis 15-17 juni 2025 | agenda | G7 2025-06-15/2025-06-17 Kananaskis
2025-06-10 | Geannoteerde agenda NAVO-top Den Haag 24 en 25 juni 2025 | agenda | NATO 2025-06-24/2025-06-25 Den Haag
2025-04-28 | Geannoteerde agenda Comité van Ministers Raad van Europa 13 en 14 mei 2025 te Luxemburg | agenda | COE 2025-05-13/2025-05-14 Luxemburg
2025-05-20 | Geannoteerde agenda Ministeriële Raad OESO 3-4 juni 2025 | agenda | OECD 2025-06-03/2025-06-04
2025-09-05 | Geannoteerde agenda ministeriële week AVVN 22-26 september 2025 | agenda | UN 2025-09-22/2025-09-26
2025-11-03 | Geannoteerde agenda klimaattop COP30 Belém, 10 t/m 21 november 2025 | agenda | UN 2025-11-10/2025-11-21 Belém
2025-05-02 | Geannoteerde agenda 78e World Health Assembly 19-27 mei 2025 in Genève | agenda | UN 2025-05-19/2025-05-27 Genève
2025-09-24 | Geannoteerde agenda informele Europese Raad Kopenhagen 1 oktober 2025 en top Europese Politieke Gemeenschap 2 oktober 2025 | agenda | EU 2025-10-01 Kopenhagen informal; EPC 2025-10-02
2025-11-24 | Geannoteerde agenda EU-Westelijke Balkan-top van 17 december 2025 in Brussel | agenda | EU 2025-12-17 Brussel
2025-07-10 | Geannoteerde agenda EU-China-top 24 juli 2025 te Peking | agenda | EU 2025-07-24 Peking
2025-08-20 | Geannoteerde agenda Gymnich 29 en 30 augustus 2025 te Kopenhagen | agenda | EU 2025-08-29/2025-08-30 Kopenhagen informal
2025-12-02 | Geannoteerde agenda Benelux-top 11 december 2025 | agenda | BENELUX 2025-12-11
2024-02-12 | Geannoteerde agenda dertiende Ministeriële Conferentie WTO (MC13), Abu Dhabi, 26 februari-29 februari 2024 | agenda | WTO 2024-02-26/2024-02-29 Abu Dhabi
2025-09-29 | Geannoteerde agenda Ukraine Defence Contact Group 14 oktober en NAVO-Defensieministeriële 15 oktober 2025 | agenda | OTHER 2025-10-14; NATO 2025-10-15
2025-04-15 | Geannoteerde agenda Arctische Raad 12 mei 2025 in Tromsø | agenda | OTHER 2025-05-12 Tromsø
2025-04-15 | Geannoteerde agenda Ministeriële Conferentie over Digitale Grondrechten 12 mei 2025 te Ljubljana | agenda | OTHER 2025-05-12 Ljubljana
2025-11-10 | Geannoteerde agenda informele bijeenkomst van EU-ministers voor Ruimtelijke Ordening op 20 en 21 november 2025 | agenda | EU 2025-11-20/2025-11-21 informal
2020-03-20 | Geannoteerde agenda videoconferentie leden Europese Raad 26 maart 2020 | agenda | EU 2020-03-26 virtual
2020-04-15 | Geannoteerde agenda informele videoconferentie van de leden van de Raad Buitenlandse Zaken van 22 april 2020 | agenda | EU 2020-04-22 virtual informal
2020-10-01 | Geannoteerde agenda telefonische Eurogroep van 5 oktober 2020 | agenda | EU 2020-10-05 virtual
2021-01-11 | Geannoteerde agenda VTC Landbouw- en Visserijraad van 25 januari 2021 | agenda | EU 2021-01-25 virtual
2025-12-19 | Geannoteerde agenda Eurogroep en Ecofinraad 19-20 januari | agenda | EU 2026-01-19/2026-01-20; EU 2026-01-19/2026-01-20
2024-12-20 | Geannoteerde agenda Landbouw- en Visserijraad 30 december 2024 t/m 2 januari 2025 | agenda | EU 2024-12-30/2025-01-02
2025-01-21 | Geannoteerde agenda informele JBZ-Raad 30 en 31 januari en 1 februari 2025 te Warschau | agenda | EU 2025-01-30/2025-02-01 Warschau informal
2025-05-22 | Toezending geannoteerde agenda Milieuraad d.d. 17 juni a.s. | agenda | EU 2025-06-17
2025-05-22 | JBZ-Raad 12-13 juni 2025: geannoteerde agenda | agenda | EU 2025-06-12/2025-06-13
2025-05-22 | Aanvullende informatie JBZ-Raad 12 en 13 juni 2025 | agenda | EU 2025-06-12/2025-06-13
2025-05-22 | Addendum bij de geannoteerde agenda van de Raad Algemene Zaken van 27 mei 2025 | agenda | EU 2025-05-27
2002-06-20 | Annotaties bij de voorlopige agenda van de Gezondheidsraad van 26 juni 2002 te Luxemburg | agenda | EU 2002-06-26 Luxemburg
1999-11-05 | Geannoteerde agenda Algemene Raad 15/16 november 1999 | agenda | EU 1999-11-15/1999-11-16
2005-06-08 | Geannoteerde agenda RAZEB van 13 juni 2005 te Luxemburg | agenda | EU 2005-06-13 Luxemburg
2025-09-02 | GEANNOTEERDE AGENDA INFORMELE LANDBOUWRAAD 7-9 SEPTEMBER 2025 KOPENHAGEN | agenda | EU 2025-09-07/2025-09-09 Kopenhagen informal
2025-09-02 | Geannoteerde agenda Sociale Raad van 17 oktober 2025 en motie van het lid Patijn over de Raad Concurrentievermogen | agenda | EU 2025-10-17
2025-09-02 | Geannoteerde agenda informele OJCS-Raad (sport) 18 september in het Deense Vejle | agenda | EU 2025-09-18 Vejle informal
2025-07-02 | Verslag Raad Buitenlandse Zaken van 23 juni 2025 | report | EU 2025-06-23
2025-07-02 | Terugkoppeling NAVO-top in Den Haag van 24 en 25 juni 2025 | report | NATO 2025-06-24/2025-06-25 Den Haag
2025-01-08 | Verslag Europese Raad van 19 en 20 december | report | EU 2024-12-19/2024-12-20
2025-07-02 | Uitkomsten Milieuraad te Luxemburg, 17 juni jl. | report | EU 2025-06-17 Luxemburg
2025-05-22 | Verslag van een schriftelijk overleg over de geannoteerde agenda JBZ-Raad van 12 en 13 juni 2025 | other |
2025-05-22 | Beantwoording vragen over de geannoteerde agenda Milieuraad van 17 juni 2025 | other |
2025-05-22 | Antwoorden schriftelijk overleg Raad voor Concurrentievermogen 22 en 23 mei 2025 | other |
2025-05-22 | Kabinetsreactie voorstel Europees Defensiefonds | other |
2025-05-22 | Uitstel geannoteerde agenda Milieuraad van 17 juni 2025 | other |
2025-05-22 | Nederlandse deelname aan de NAVO-missie in Irak | other |
2025-05-22 | Reactie op verzoek commissie over geannoteerde agenda informele Raad Algemene Zaken van 2 juni 2025 in Warschau | other |
"""


@pytest.mark.parametrize("row", SUBJECTS.strip().splitlines())
def test_a_subject_line_alone(row: str) -> None:
    date, subject, kind, meetings = (cell.strip() for cell in row.split(" |"))
    found = letter(date, subject, "Met deze brief informeer ik uw Kamer.")
    assert found.kind.value.removeprefix("annotated_") == kind
    assert all_of(found) == [m.strip() for m in meetings.split(";") if m.strip()]


COVERS = """
2025-11-07 | Hierbij bied ik u de geannoteerde agenda aan voor de Raad Buitenlandse Zaken (RBZ) van 17 november aanstaande. | EU 2025-11-17
2025-11-07 | Ten behoeve van de Raad Algemene Zaken van 18 november a.s. te Brussel zend ik u hierbij de geannoteerde agenda. | EU 2025-11-18 Brussel
2025-11-07 | Met het oog op het commissiedebat van 13 november a.s. stuur ik u de geannoteerde agenda van de JBZ-Raad van 8 en 9 december 2025. | EU 2025-12-08/2025-12-09
2025-11-07 | Op 8 en 9 december vindt in Brussel de JBZ-Raad plaats. Hierbij treft u de geannoteerde agenda aan. | EU 2025-12-08/2025-12-09 Brussel
2025-11-07 | Bijgevoegd treft u de geannoteerde agenda van de Eurogroep van 10 en de Ecofinraad van 11 december 2025. | EU 2025-12-10; EU 2025-12-11
2025-11-07 | Hierbij informeer ik de Kamer over de agenda van de Landbouw- en Visserijraad die plaatsvindt op maandag 24 november in Brussel. | EU 2025-11-24 Brussel
2025-11-07 | Met deze brief informeer ik u over de inzet van het kabinet voor de informele bijeenkomst van ministers van Energie van de EU op 20 november te Kopenhagen. | EU 2025-11-20 Kopenhagen informal
2025-11-07 | Hierbij ontvangt u de geannoteerde agenda van de Milieuraad. De Raad komt op dinsdag 16 december bijeen in het Europagebouw te Brussel. | EU 2025-12-16 Brussel Europagebouw
2025-11-07 | Hierbij ontvangt u de geannoteerde agenda van de Milieuraad van 16 december. De geannoteerde agenda van de Energieraad van 15 december ontvangt u separaat. | EU 2025-12-16
2025-11-07 | Hierbij ontvangt u de geannoteerde agenda van de Raad Algemene Zaken van 18 november, die de Europese Raad van 18 en 19 december voorbereidt. | EU 2025-11-18
2025-11-07 | Hierbij doe ik u het verslag toekomen van de Telecomraad van 6 juni jl. in Luxemburg, alsmede de geannoteerde agenda van de Telecomraad van 5 december a.s. in Brussel. | EU 2025-12-05 Brussel
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de bijeenkomst van NAVO-ministers van Buitenlandse Zaken, die op 3 december wordt gehouden op het NAVO-hoofdkwartier in Brussel. | NATO 2025-12-03 Brussel NAVO-hoofdkwartier
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de Transportraad van 4 december. De vergadering stond oorspronkelijk gepland voor 27 november. | EU 2025-12-04
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de informele Raad Concurrentievermogen, die is verplaatst van 20 november naar 2 december 2025. | EU 2025-12-02 informal
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de Raad Buitenlandse Zaken Ontwikkeling van 24 november. De Raad vindt in hybride vorm plaats in Brussel. | EU 2025-11-24 Brussel hybrid
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de Raad Buitenlandse Zaken Ontwikkeling van 24 november. De bijeenkomst vindt plaats per videoconferentie. | EU 2025-11-24 virtual
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de Energieraad van 15 december. De commissaris neemt via een videoverbinding deel. | EU 2025-12-15
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de Energieraad van 15 december. Onder Deens voorzitterschap wordt gesproken over de situatie in Georgië en de top in Vilnius. | EU 2025-12-15
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de Cultuurraad van 27 en 28 november. Op 27 november staan cultuur en media op de agenda, op 28 november onderwijs. | EU 2025-11-27/2025-11-28
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de OVSE Ministeriële Raad die van 4 tot en met 5 december in Wenen, Oostenrijk, plaatsheeft. | OSCE 2025-12-04/2025-12-05 Wenen
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de informele Raad voor Toerisme op 20 november in de Deense hoofdstad. | EU 2025-11-20 DK informal
2025-11-07 | Hierbij stuur ik u de geannoteerde agenda van de Europese Politieke Gemeenschap die op 4 december in Jerevan (Armenië) bijeenkomt. | EPC 2025-12-04 Jerevan
2025-11-07 | Hierbij zend ik u de annotatie bij de agenda van de informele Landbouwraad van 16-18 november 2025 in Litouwen. | EU 2025-11-16/2025-11-18 LT informal
2025-11-07 | Hierbij zend ik u de geannoteerde agenda van de Ecofinraad van 12 dezer. | EU 2025-11-12
2025-11-07 | Hierbij bied ik u, zoals toegezegd tijdens het debat van 5 november jl., de geannoteerde agenda van de Eurogroep van donderdag 13 november 2025 aan. | EU 2025-11-13
2025-11-07 | Hierbij bied ik u de geannoteerde agenda aan van de Eurogroep van 13 november en informeer ik u over de voorbereiding van de NAVO-top in Ankara op 7 en 8 juli 2026. | EU 2025-11-13
"""


@pytest.mark.parametrize("row", COVERS.strip().splitlines())
def test_a_covering_paragraph_alone(row: str) -> None:
    date, cover, meetings = (cell.strip() for cell in row.split(" |"))
    assert all_of(letter(date, None, cover)) == [m.strip() for m in meetings.split(";") if m.strip()]


def codes(found: Letter) -> set[str]:
    return {n.code for n in found.notices}


def test_a_weekday_that_does_not_fit_is_reported_and_the_date_kept() -> None:
    found = letter("2025-11-07", None, "Hierbij zend ik u de geannoteerde agenda van de Milieuraad van maandag 16 december 2025.")
    assert all_of(found) == ["EU 2025-12-16"]
    assert "weekday-mismatch" in codes(found)


def test_a_month_alone_gives_no_day_and_a_notice() -> None:
    found = letter("2025-06-27", "Geannoteerde agenda Eurogroep en Ecofinraad juli 2025", "Met deze brief informeer ik uw Kamer.")
    assert all_of(found) == ["EU ?", "EU ?"]
    assert "month-only" in codes(found)


def test_a_title_with_last_years_number_is_corrected_and_reported() -> None:
    found = letter("2025-12-19", "Geannoteerde agenda Landbouw- en Visserijraad 26 januari 2025", "Met deze brief informeer ik uw Kamer.")
    assert all_of(found) == ["EU 2026-01-26"]
    assert "year-corrected" in codes(found)


def test_the_text_may_give_more_days_than_the_title() -> None:
    found = letter(
        "2025-03-03", "Geannoteerde agenda Raad Algemene Zaken 19 maart 2025", "Hierbij bied ik u de geannoteerde agenda aan van de Raad Algemene Zaken van 19 en 21 maart."
    )
    assert all_of(found) == ["EU 2025-03-19/2025-03-21"]
    assert "date-conflict" not in codes(found)


def test_title_and_text_disagree() -> None:
    found = letter(
        "2025-03-03", "Geannoteerde agenda Raad Algemene Zaken 18 maart 2025", "Hierbij bied ik u de geannoteerde agenda aan van de Raad Algemene Zaken van 25 maart."
    )
    assert all_of(found) == ["EU 2025-03-18"]
    assert "date-conflict" in codes(found)


def test_a_cancelled_meeting_is_not_live() -> None:
    found = letter(
        "2025-03-03",
        "Geannoteerde agenda Eurogroep en Ecofinraad 10 en 11 maart 2025",
        "Hierbij zend ik u de geannoteerde agenda voor de Eurogroep en de Ecofinraad. De Ecofinraad van 11 maart zal geen doorgang vinden.",
    )
    assert [m.name for m in found.meetings] == ["Eurogroep"]
    assert "meeting-cancelled" in codes(found)


def test_a_lapsed_agenda_point_cancels_nothing() -> None:
    found = letter(
        "2025-03-03",
        "Geannoteerde agenda Ecofinraad 11 maart 2025",
        "Hierbij zend ik u de geannoteerde agenda voor de Ecofinraad van 11 maart. Het agendapunt over de btw komt te vervallen en de bespreking van de energierichtlijn is uitgesteld.",
    )
    assert all_of(found) == ["EU 2025-03-11"]


def test_a_side_meeting_that_the_cover_announces() -> None:
    found = letter(
        "2025-10-06",
        "Geannoteerde agenda NAVO-Defensieministeriële 15 en 16 oktober 2025",
        "Hierbij bied ik u de geannoteerde agenda aan. Voorafgaand aan de ministeriële vindt op 14 oktober in Brussel een bijeenkomst van de Ukraine Defence Contact Group plaats.",
    )
    assert [m.body for m in found.meetings] == ["NATO", "OTHER"]
    assert found.meetings[1].start == dt.date(2025, 10, 14)


def test_meetings_that_are_merely_mentioned_are_none() -> None:
    found = letter(
        "2025-10-06",
        "Geannoteerde agenda Energieraad 20 oktober 2025",
        "Hierbij bied ik u de geannoteerde agenda aan van de Energieraad van 20 oktober in Luxemburg. De Milieuraad van 21 oktober volgt een dag later; daarover heeft u een afzonderlijke brief ontvangen.",
        "Tijdens de NAVO-top in Den Haag op 24 en 25 juni 2025 en de Europese Raad van 23 en 24 oktober is energie ook onderwerp van gesprek.",
    )
    assert all_of(found) == ["EU 2025-10-20 Luxemburg"]


def test_answers_that_quote_an_agenda_announce_nothing() -> None:
    found = letter(
        "2025-10-06", "Vragen over de Energieraad", "Hierbij zend ik u de antwoorden op de schriftelijke vragen over de geannoteerde agenda van de Energieraad van 20 oktober 2025 in Luxemburg."
    )
    assert found.kind.value == "other"
    assert found.meetings == ()


def test_a_committees_text_is_no_letter_of_a_minister() -> None:
    found = parse_text(
        "21 501-20\nEuropese Raad\n\nNr. 2301\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 16 oktober 2025\n\nBinnen de vaste commissie voor Europese Zaken hebben enkele fracties de behoefte om vragen en opmerkingen voor te leggen over de geannoteerde agenda van de Europese Raad van 23 en 24 oktober 2025.\n"
    )
    assert found.kind.value == "other"
    assert found.meetings == ()


def test_a_policy_letter_that_speaks_of_a_summit() -> None:
    found = letter(
        "2025-10-06",
        "Stand van zaken sanctiepakketten",
        "Met deze brief informeer ik uw Kamer over de sancties tegen Rusland. Op 23 oktober vindt in Brussel de Europese Raad plaats, waar het pakket wordt besproken.",
    )
    assert found.kind.value == "other"
    assert found.meetings == ()


def test_luxembourg_is_never_filled_in() -> None:
    found = letter("2025-10-06", "Geannoteerde agenda Energieraad 20 oktober 2025", "Hierbij bied ik u de geannoteerde agenda aan van de Energieraad.")
    assert found.meetings[0].venue is None


def test_strands_of_one_council_keep_their_days_in_headings() -> None:
    found = letter(
        "2025-11-14",
        None,
        "Hierbij zend ik u de geannoteerde agenda van de Raad voor Concurrentievermogen. Interne markt en industrie staan gepland voor maandag 8 december, onderzoek voor dinsdag 9 december 2025.",
        "1. Interne markt",
        "De Raad spreekt over de interne markt.",
    )
    assert all_of(found) == ["EU 2025-12-08/2025-12-09"]


@pytest.mark.parametrize(
    ("words", "name", "abbreviation"),
    [
        ("de Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken (hierna: WSB-Raad)", "Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken", "WSB-Raad"),
        ("de formele Raad Buitenlandse Zaken Handel (RBZ Handel)", "Raad Buitenlandse Zaken Handel", "RBZ Handel"),
        ("de informele Raad Algemene Zaken", "informele Raad Algemene Zaken", None),
        ("de dertiende Ministeriële Conferentie van de WTO (MC13)", "dertiende Ministeriële Conferentie van de WTO", "MC13"),
        ("de buitengewone Europese Raad", "buitengewone Europese Raad", None),
        ("de bijeenkomst van de NAVO-ministers van Defensie", "bijeenkomst van de NAVO-ministers van Defensie", None),
        ("de informele videoconferentie van de ministers van Landbouw en Visserij", "informele videoconferentie van de ministers van Landbouw en Visserij", None),
    ],
)
def test_names_and_abbreviations(words: str, name: str, abbreviation: str | None) -> None:
    found = letter("2025-11-07", None, f"Hierbij zend ik u de geannoteerde agenda van {words} van 8 december 2025.")
    assert [(m.name, m.abbreviation) for m in found.meetings] == [(name, abbreviation)]
