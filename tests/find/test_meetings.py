"""Meetings: kind, days, place, body and character, from subject lines, covering sentences and short letters."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from nl_agenda import Letter, parse_text
from nl_agenda.models import Meeting

FIXTURES = Path(__file__).parents[2] / "fixtures" / "meetings"
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def written(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def letter(date: str, subject: str | None, *body: str) -> Letter:
    """Return the facts of a letter in house style with these paragraphs."""
    head = f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPrinses Irenestraat 6\nDen Haag\n\nDatum {written(dt.date.fromisoformat(date))}\n"
    head += f"Betreft {subject}\n\n" if subject else "\n"
    return parse_text(
        f"{head}Geachte voorzitter,\n\n"
        + "\n\n".join(body)
        + "\n\nHoogachtend,\n\nDe minister van Buitenlandse Zaken,\n\nJ. de Vries\n"
    )


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


def rows(name: str) -> list[str]:
    """Return the lines of a fixture: letter date, kind, words, meetings."""
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("row", rows("subjects.txt"))
def test_a_subject_line_alone(row: str) -> None:
    date, kind, subject, meetings = (cell.strip() for cell in row.split(" |"))
    found = letter(date, subject, "Met deze brief informeer ik uw Kamer.")
    assert found.kind.value.removeprefix("annotated_") == kind
    assert all_of(found) == [m.strip() for m in meetings.split(";") if m.strip()]


@pytest.mark.parametrize("row", rows("covers.txt"))
def test_a_covering_paragraph_alone(row: str) -> None:
    date, kind, cover, meetings = (cell.strip() for cell in row.split(" |"))
    found = letter(date, None, cover)
    assert found.kind.value.removeprefix("annotated_") == kind
    assert all_of(found) == [m.strip() for m in meetings.split(";") if m.strip()]


def letters() -> list[tuple[str, str]]:
    """Return the letters of the fixture, each with its first line: kind and meetings."""
    pieces = (FIXTURES / "letters.txt").read_text(encoding="utf-8").split("\n=== ")[1:]
    return [(expected, text) for expected, _, text in (piece.partition("\n") for piece in pieces)]


@pytest.mark.parametrize(("expected", "text"), letters())
def test_a_short_letter(expected: str, text: str) -> None:
    kind, _, meetings = expected.partition(" |")
    found = parse_text(text)
    assert found.kind.value.removeprefix("annotated_") == kind
    assert all_of(found) == [m.strip() for m in meetings.split(";") if m.strip()]


def codes(found: Letter) -> set[str]:
    return {n.code for n in found.notices}


def test_a_weekday_that_does_not_fit_is_reported_and_the_date_kept() -> None:
    found = letter("2025-11-07", None, "Hierbij zend ik u de geannoteerde agenda van de Milieuraad van maandag 16 december 2025.")
    assert all_of(found) == ["EU 2025-12-16"]
    assert "weekday-mismatch" in codes(found)


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        ("Met deze brief breng ik u op de hoogte van het programma en van hetgeen ik van plan ben daar naar voren te brengen.", ["EU 2026-09-06/2026-09-08 Killarney informal"]),
        ("Met deze brief breng ik u op de hoogte van hetgeen daar is besproken.", ["EU 2025-09-06/2025-09-08 Killarney informal"]),
    ],
)  # fmt: skip
def test_the_year_that_is_missing_follows_from_what_is_offered(cover: str, expected: list[str]) -> None:
    found = letter(
        "2026-08-26", "Informele bijeenkomst van de ministers van Landbouw, 6 t/m 8 september te Killarney (Ierland)", cover
    )
    assert all_of(found) == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Benelux-top van 7 mei en Belgisch-Nederlandse regeringsbijeenkomst (Thalassa) van 21 mei 2025", ["BENELUX 2025-05-07", "OTHER 2025-05-21"]),
        ("Geannoteerde agenda Duits-Nederlandse regeringsconsultaties van 7 mei en Benelux-top van 21 mei 2025", ["OTHER 2025-05-07", "BENELUX 2025-05-21"]),
        ("Geannoteerde agenda Frans-Nederlandse top van 7 mei en Weimar-top van 21 mei 2025", ["OTHER 2025-05-07", "OTHER 2025-05-21"]),
        ("Geannoteerde agenda Thalassa-top (Belgisch-Nederlandse regeringsconsultaties) van 21 mei 2025", ["OTHER 2025-05-21"]),
        ("Geannoteerde agenda Duits-Nederlandse regeringsconsultaties en Noordzeetop van 21 mei 2025", ["OTHER 2025-05-21", "OTHER 2025-05-21"]),
    ],
)  # fmt: skip
def test_governments_of_neighbours_meet(subject: str, expected: list[str]) -> None:
    assert all_of(letter("2025-04-24", subject, "Met deze brief bericht ik u over de agenda en de inzet.")) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Op 7 mei ben ik te gast bij de Luxemburgse premier voor de jaarlijkse Benelux-top, op het kasteel van Senningen.", "BENELUX 2025-05-07 Senningen kasteel van Senningen"),
        ("Op 7 mei ontvangt Nederland de Belgische regering in Middelburg voor de Benelux-top.", "BENELUX 2025-05-07 Middelburg"),
        ("Op 7 mei vindt de Benelux-top plaats. De Belgische regering in Brussel heeft ingestemd met de agenda.", "BENELUX 2025-05-07"),
    ],
)  # fmt: skip
def test_a_host_receives_his_neighbours(sentence: str, expected: str) -> None:
    assert all_of(letter("2025-04-24", "Geannoteerde agenda Benelux-top", sentence)) == [expected]


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        ("de geannoteerde agenda van de Milieuraad die, voorafgaand aan en tijdens de Klimaatconferentie, op 25 en 28 maart bijeenkomt.", ["EU 2026-03-25/2026-03-28"]),
        ("de geannoteerde agenda van de Milieuraad die tijdens de Klimaatconferentie op 25 maart bijeenkomt.", ["EU 2026-03-25"]),
        ("de geannoteerde agenda van de Milieuraad die, na de Europese Raad van 19 maart, op 25 maart bijeenkomt.", ["EU 2026-03-25"]),
        ("de geannoteerde agenda van de Milieuraad die, voorafgaand aan de Europese Raad op 19 maart, in Brussel bijeenkomt. De Milieuraad is op 17 maart.", ["EU 2026-03-17 Brussel"]),
        ("de geannoteerde agenda van de Milieuraad. De Milieuraad vergadert tweemaal: woensdag 25 maart a.s., op de vooravond van de conferentie, en opnieuw op zaterdag 28 maart.", ["EU 2026-03-25/2026-03-28"]),
        ("de geannoteerde agenda van de Milieuraad. De Milieuraad vergadert op 25 maart en de Energieraad op 28 maart.", ["EU 2026-03-25"]),
        ("de geannoteerde agenda van de Milieuraad. De Milieuraad komt op 25 maart bijeen en opnieuw in de zomer.", ["EU 2026-03-25"]),
        ("de geannoteerde agenda van de Milieuraad. De Raad komt op 25 maart bijeen; u ontvangt voor 20 maart nader bericht over de vergadering.", ["EU 2026-03-25"]),
    ],
)  # fmt: skip
def test_two_days_apart_and_the_day_of_another_meeting(cover: str, expected: list[str]) -> None:
    assert all_of(letter("2026-03-11", None, f"Hierbij ontvangt u {cover}")) == expected


def test_a_month_alone_gives_no_day_and_a_notice() -> None:
    found = letter("2025-06-27", "Geannoteerde agenda Eurogroep en Ecofinraad juli 2025", "Met deze brief informeer ik uw Kamer.")
    assert all_of(found) == ["EU ?", "EU ?"]
    assert "month-only" in codes(found)


def test_a_title_with_last_years_number_is_corrected_and_reported() -> None:
    found = letter(
        "2025-12-19", "Geannoteerde agenda Landbouw- en Visserijraad 26 januari 2025", "Met deze brief informeer ik uw Kamer."
    )
    assert all_of(found) == ["EU 2026-01-26"]
    assert "year-corrected" in codes(found)


def test_the_text_may_give_more_days_than_the_title() -> None:
    found = letter(
        "2025-03-03",
        "Geannoteerde agenda Raad Algemene Zaken 19 maart 2025",
        "Hierbij bied ik u de geannoteerde agenda aan van de Raad Algemene Zaken van 19 en 21 maart.",
    )
    assert all_of(found) == ["EU 2025-03-19/2025-03-21"]
    assert "date-conflict" not in codes(found)


def test_title_and_text_disagree() -> None:
    found = letter(
        "2025-03-03",
        "Geannoteerde agenda Raad Algemene Zaken 18 maart 2025",
        "Hierbij bied ik u de geannoteerde agenda aan van de Raad Algemene Zaken van 25 maart.",
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


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("De Ecofinraad vindt geen doorgang.", False),
        ("De informele Ecofinraad die was voorzien, is afgelast.", False),
        ("Wegens de verkiezingen is de Ecofinraad van 11 maart geannuleerd.", False),
        ("Deze vergadering gaat niet door.", False),
        ("Het diner voorafgaand aan de Ecofinraad is geannuleerd.", True),
        ("De lunchbespreking tijdens de Ecofinraad van 11 maart komt te vervallen.", True),
        ("De btw-richtlijn wordt niet door de Ecofinraad aangenomen.", True),
        ("Het agendapunt digitale euro is vervallen.", True),
    ],
)
def test_what_is_cancelled(sentence: str, held: bool) -> None:
    found = letter(
        "2025-03-03", "Geannoteerde agenda Ecofinraad 11 maart 2025", f"Hierbij zend ik u de geannoteerde agenda. {sentence}"
    )
    assert bool(found.meetings) is held
    assert ("meeting-cancelled" in codes(found)) is not held


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


@pytest.mark.parametrize(
    ("cover", "heading", "meetings"),
    [
        (
            "In aanloop daarnaar heeft het voorzitterschap een informele videoconferentie van de energieministers ingelast op 13 oktober.",
            "A. Informele videoconferentie van de energieministers",
            ["EU 2025-10-20 Luxemburg", "EU 2025-10-13 virtual informal"],
        ),
        (
            "Daarnaast organiseert het voorzitterschap op 27 oktober in Kopenhagen een informele bijeenkomst van de energieministers.",
            "Informele bijeenkomst energieministers 27 oktober 2025",
            ["EU 2025-10-20 Luxemburg", "EU 2025-10-27 Kopenhagen informal"],
        ),
        (
            "Tevens wordt verslag gedaan van de informele bijeenkomst van de energieministers van 4 september jl.",
            "Informele bijeenkomst energieministers 4 september 2025",
            ["EU 2025-10-20 Luxemburg"],
        ),
        ("Een informele Energieraad is niet voorzien.", "Informele Energieraad in april", ["EU 2025-10-20 Luxemburg"]),
    ],
)
def test_an_informal_meeting_beside_the_council_has_a_heading_and_is_still_to_come(
    cover: str, heading: str, meetings: list[str]
) -> None:
    found = letter(
        "2025-10-06",
        "Geannoteerde agenda Energieraad 20 oktober 2025",
        f"Hierbij bied ik u de geannoteerde agenda aan van de Energieraad van 20 oktober in Luxemburg. {cover}",
        "Energieraad",
        "De Energieraad spreekt over de leveringszekerheid van Oekraïne en Moldavië en over de prijzen van gas.",
        heading,
        "De ministers spreken over het klimaatdoel voor 2040 en de gevolgen daarvan voor het energiesysteem.",
    )
    assert all_of(found) == meetings


@pytest.mark.parametrize(
    ("cover", "meetings"),
    [
        ("de geannoteerde agenda van de Eurogroep (7 september, videoconferentie) en de Ecofinraad (8 september, Brussel).", ["EU 2026-09-07 virtual", "EU 2026-09-08 Brussel"]),
        ("de geannoteerde agenda van de Ecofinraad. De Ecofinraad vindt plaats op 8 september en wordt gevolgd door een overleg van de sociale partners per videoconferentie.", ["EU 2026-09-08"]),
        ("de geannoteerde agenda van de Ecofinraad van 8 september. De vergadering is in het Europagebouw in Brussel.", ["EU 2026-09-08 Brussel Europagebouw"]),
        ("de geannoteerde agenda van de vergadering van de Raad van Gouverneurs van de EBRD op 8 september in Riga.", ["OTHER 2026-09-08 Riga"]),
    ],
)  # fmt: skip
def test_how_and_where(cover: str, meetings: list[str]) -> None:
    assert all_of(letter("2026-08-12", None, f"Hierbij ontvangt u {cover}")) == meetings


def test_a_heading_that_speaks_of_the_agenda_names_no_meeting() -> None:
    found = letter(
        "2026-05-12",
        "Inzet mei",
        "Op dinsdag 26 mei aanstaande vindt te Brussel de Landbouw- en Visserijraad plaats. Met deze brief informeer ik de Kamer over de agenda van deze Raad en over de Nederlandse inbreng.",
        "I. Onderwerpen op de agenda van de Raad",
        "De Raad spreekt over de marktsituatie en over de inkomens van boeren in de Unie.",
    )
    assert all_of(found) == ["EU 2026-05-26 Brussel"]


def test_committees_of_the_annual_meetings_are_meetings_of_their_own() -> None:
    found = letter(
        "2026-04-02",
        "Geannoteerde agenda’s IMFC en Development Committee",
        "Tijdens de voorjaarsvergadering van het IMF, die van 13 tot en met 18 april in Washington D.C. wordt gehouden, komen het International Monetary and Financial Committee (IMFC) op 16 april en het Development Committee (DC) op 17 april bijeen. Hierbij zenden wij u de geannoteerde agenda’s toe.",
    )
    assert [(m.body, m.start) for m in found.meetings] == [("IMF", dt.date(2026, 4, 16)), ("WB", dt.date(2026, 4, 17))]


def test_the_introduction_of_a_part_says_how_the_meeting_is_held() -> None:
    found = letter(
        "2026-11-20",
        "Geannoteerde agenda OVSE Ministeriële Raad en verslag Raad Buitenlandse Zaken van 16 november 2026",
        "Hierbij ontvangt u het verslag van de Raad Buitenlandse Zaken van 16 november en de geannoteerde agenda van de Ministeriële Raad van de OVSE op 3 en 4 december a.s. in Lugano.",
        "DEEL A. VERSLAG RAAD BUITENLANDSE ZAKEN",
        "De Raad sprak over Oekraïne. De vergadering werd in hybride vorm gehouden, omdat niet alle ministers konden reizen.",
        "DEEL B. GEANNOTEERDE AGENDA MINISTERIËLE RAAD VAN DE OVSE",
        "Context",
        "Voor het eerst wordt de bijeenkomst in hybride vorm gehouden: ministers kunnen hun verklaring op afstand afleggen.",
    )
    assert all_of(found) == ["OSCE 2026-12-03/2026-12-04 Lugano hybrid"]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("De Milieuraad vindt plaats in Brussel.", "Informele Milieuraad in Nicosia", "Over de informele Milieuraad van 23 en 24 april in Nicosia ontvangt u een brief."), "EU 2026-03-17 Brussel"),
        (("Tijdens de informele Milieuraad in Nicosia is hierover gesproken. De Raad komt in Brussel bijeen.",), "EU 2026-03-17 Brussel"),
        (("De reguliere Milieuraad op 22 juni in Luxemburg bespreekt de verordening.",), "EU 2026-03-17"),
        (("De Milieuraad van 17 maart vindt plaats in Luxemburg; de Milieuraad van 22 juni komt in Brussel bijeen.",), "EU 2026-03-17 Luxemburg"),
        (("De Raad wordt op 17 maart in Nicosia gehouden.",), "EU 2026-03-17 Nicosia"),
        (("De Raad komt op 17 maart in de hoofdstad van Kameroen bijeen. De ministers reizen daags tevoren naar Yaoundé.",), "EU 2026-03-17 Yaoundé"),
        (("De Raad komt op 17 maart in de hoofdstad van Kameroen bijeen. De ministers reizen daags tevoren naar Douala.",), "EU 2026-03-17 CM"),
        (("De Raad komt op 17 maart in de hoofdstad van Marokko bijeen. De ministers reizen daags tevoren naar Rabat.",), "EU 2026-03-17 Rabat"),
        (("De Raad komt op 17 maart in de Marokkaanse hoofdstad bijeen. De ministers reizen daags tevoren naar Marrakesh.",), "EU 2026-03-17 MA"),
    ],
)  # fmt: skip
def test_the_place_of_another_meeting_is_not_that_of_the_council(sentences: tuple[str, ...], expected: str) -> None:
    found = letter(
        "2026-03-06",
        "Geannoteerde agenda Milieuraad 17 maart 2026",
        f"Hierbij ontvangt u de geannoteerde agenda. {sentences[0]}",
        *sentences[1:],
    )
    assert all_of(found) == [expected]


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("De vergadering is hybride van opzet: ministers die niet naar Brussel kunnen reizen, kunnen digitaal deelnemen.", "hybrid"),
        ("Ministers die niet naar Brussel kunnen komen, kunnen via een videoverbinding deelnemen.", "hybrid"),
        ("De commissaris kan niet naar Brussel komen en sluit digitaal aan.", "in_person"),
        ("De Raad bespreekt hybride dreigingen.", "in_person"),
    ],
)  # fmt: skip
def test_the_part_on_the_agenda_says_how_the_meeting_is_held(sentence: str, mode: str) -> None:
    found = letter(
        "2025-11-14",
        "Verslag informele bijeenkomst Aalborg en geannoteerde agenda Milieuraad 27 november 2025",
        "Hierbij ontvangt u het verslag van de informele bijeenkomst die op 2 en 3 oktober jl. in Aalborg werd gehouden, alsmede de geannoteerde agenda van de Milieuraad.",
        "Verslag informele bijeenkomst Aalborg",
        "De ministers spraken over water. De vergadering was hybride van opzet, omdat niet iedereen kon reizen.",
        "Geannoteerde agenda Milieuraad",
        f"De Milieuraad vergadert op donderdag 27 november in Brussel. {sentence}",
    )
    assert [m.venue.mode.value for m in found.meetings if m.venue and m.venue.mode] == [mode]


@pytest.mark.parametrize(
    ("sentence", "city"),
    [
        ("De bijeenkomst wordt op 21 mei a.s. te Finspång gehouden.", "Finspång"),
        ("Op 21 mei vindt in Sandhamn de bijeenkomst plaats.", "Sandhamn"),
        ("De bijeenkomst vindt plaats in Gimo.", "Gimo"),
        ("Op 21 mei spreken de ministers in Coreper-verband over de bijeenkomst.", None),
        ("De bijeenkomst vindt plaats in Benelux-verband.", None),
        ("Anders dan de vorige bijeenkomst, die in Sandhamn werd gehouden, duurt de bijeenkomst van 21 mei één dag.", None),
        ("De bijeenkomst op 21 mei ziet in Trump geen bondgenoot.", None),
        ("Dat gebeurt dit jaar niet in Stockholm maar in het Praagse stadhuis.", "Praag"),
        ("Plaats van handeling is het congrescentrum van Norrköping.", "Norrköping"),
        ("Dat gebeurt in Norrköping al jaren.", None),
        ("De plaats van samenkomst was lang onzeker; in Norrköping is over de kosten gesproken.", None),
    ],
)
def test_towns_that_stand_in_no_list(sentence: str, city: str | None) -> None:
    found = letter(
        "2026-05-12",
        "Geannoteerde agenda informele Milieuraad 21 mei 2026",
        f"Hierbij bied ik u de geannoteerde agenda aan. {sentence}",
    )
    assert (found.meetings[0].venue.city if found.meetings[0].venue else None) == city


@pytest.mark.parametrize(
    ("where", "sentence", "city"),
    [
        ("Kreta", "De Raad vergadert op 21 mei in Chania.", "Chania"),
        ("Rhodos", "De Raad vindt plaats op 21 mei.", "Rhodos"),
        ("Rhodos", "De Raad komt op 21 mei in Brussel bijeen.", "Rhodos"),
        ("Kreta", "De ministers spreken over de haven in Chania.", "Kreta"),
        ("Athene", "De Raad vergadert op 21 mei in Chania.", "Athene"),
    ],
)
def test_a_city_is_more_exact_than_its_island(where: str, sentence: str, city: str) -> None:
    found = letter("2026-05-12", f"Geannoteerde agenda informele Milieuraad 21 mei 2026, {where}", sentence)
    assert [m.venue.city for m in found.meetings if m.venue] == [city]


def test_answers_that_quote_an_agenda_announce_nothing() -> None:
    found = letter(
        "2025-10-06",
        "Vragen over de Energieraad",
        "Hierbij zend ik u de antwoorden op de schriftelijke vragen over de geannoteerde agenda van de Energieraad van 20 oktober 2025 in Luxemburg.",
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
    found = letter(
        "2025-10-06",
        "Geannoteerde agenda Energieraad 20 oktober 2025",
        "Hierbij bied ik u de geannoteerde agenda aan van de Energieraad.",
    )
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
        (
            "de Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken (hierna: WSB-Raad)",
            "Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken",
            "WSB-Raad",
        ),
        ("de formele Raad Buitenlandse Zaken Handel (RBZ Handel)", "Raad Buitenlandse Zaken Handel", "RBZ Handel"),
        ("de eerste formele Energieraad", "Energieraad", None),
        ("de eerste Energieraad", "eerste Energieraad", None),
        ("de informele Raad Algemene Zaken", "informele Raad Algemene Zaken", None),
        ("de dertiende Ministeriële Conferentie van de WTO (MC13)", "dertiende Ministeriële Conferentie van de WTO", "MC13"),
        ("de buitengewone Europese Raad", "buitengewone Europese Raad", None),
        ("de bijeenkomst van de NAVO-ministers van Defensie", "bijeenkomst van de NAVO-ministers van Defensie", None),
        (
            "de informele videoconferentie van de ministers van Landbouw en Visserij",
            "informele videoconferentie van de ministers van Landbouw en Visserij",
            None,
        ),
        (
            "de bijeenkomst van de NAVO-ministers van Buitenlandse Zaken (Foreign Ministers Meeting, FMM)",
            "bijeenkomst van de NAVO-ministers van Buitenlandse Zaken",
            "FMM",
        ),
        ("de Raad Buitenlandse Zaken (Foreign Affairs Council, FAC)", "Raad Buitenlandse Zaken", "FAC"),
        ("de Raad Buitenlandse Zaken (Brussel, 18 maart)", "Raad Buitenlandse Zaken", None),
        ("de Raad Buitenlandse Zaken (Oekraïne, Gaza)", "Raad Buitenlandse Zaken", None),
    ],
)
def test_names_and_abbreviations(words: str, name: str, abbreviation: str | None) -> None:
    found = letter("2025-11-07", None, f"Hierbij zend ik u de geannoteerde agenda van {words} van 8 december 2025.")
    assert [(m.name, m.abbreviation) for m in found.meetings] == [(name, abbreviation)]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("OESO-ministeriële bijeenkomst over gezondheid 4 juni 2026", "OESO-ministeriële bijeenkomst over gezondheid"),
        ("G7-ministeriële voor landbouw 4 juni 2026", "G7-ministeriële voor landbouw"),
        ("G20-conferentie over schone energie en klimaat, Kaapstad, 4 juni 2026", "G20-conferentie over schone energie en klimaat"),
        ("ministersconferentie van de Raad van Europa over sport op 4 juni 2026", "ministersconferentie van de Raad van Europa over sport"),
        ("Benelux-top over drie weken", "Benelux-top"),
        ("G7-top van 4 juni 2026 over Oekraïne", "G7-top"),
        ("G7-top voor het eerst in Evian op 4 juni 2026", "G7-top"),
        ("Raad Buitenlandse Zaken over Oekraïne 4 juni 2026", "Raad Buitenlandse Zaken"),
    ],
)  # fmt: skip
def test_what_a_ministerial_is_on_belongs_to_its_name(subject: str, name: str) -> None:
    found = letter("2026-05-20", f"Geannoteerde agenda {subject}", "De bijeenkomst vindt plaats op 4 juni.")
    assert [m.name for m in found.meetings] == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Op 4 juni vindt de G7-top over gezondheid plaats.", "G7-top over gezondheid"),
        ("Op 4 juni spreken de leiders op de G7-top over gezondheid.", "G7-top"),
        ("De leiders praten op 4 juni tijdens de G7-top over handel.", "G7-top"),
    ],
)
def test_what_is_spoken_of_at_a_summit_is_no_part_of_its_name(sentence: str, name: str) -> None:
    found = letter("2026-05-20", "Geannoteerde agenda G7-top 4 juni 2026", sentence)
    assert [m.name for m in found.meetings] == [name]


@pytest.mark.parametrize(
    ("subject", "sentence", "days"),
    [
        ("donorconferentie Jemen", "Op 4 juni houdt Zweden een donorconferentie voor Jemen.", "OTHER 2026-06-04"),
        ("vredesconferentie Libië", "De vredesconferentie over Libië is op 4 juni.", "OTHER 2026-06-04"),
        ("donorconferentie Jemen", "Op 4 juni houdt Zweden een donorconferentie voor Syrië.", "OTHER ?"),
        ("donorconferentie Jemen", "Op 4 juni is over de donorconferentie en over Jemen gesproken.", "OTHER ?"),
    ],
)
def test_a_title_leaves_out_small_words_of_a_name(subject: str, sentence: str, days: str) -> None:
    assert all_of(letter("2026-05-20", f"Geannoteerde agenda {subject}", sentence)) == [days]


def test_a_part_of_the_eurogroep_gives_it_no_other_name() -> None:
    found = letter(
        "2026-05-20",
        "Geannoteerde agenda Eurogroep 4 juni 2026",
        "Hierbij ontvangt u de geannoteerde agenda van de Eurogroep.",
        "Eurogroep in inclusieve samenstelling",
        "De Eurogroep spreekt over de bankenunie.",
    )
    assert [m.name for m in found.meetings] == ["Eurogroep"]


@pytest.mark.parametrize(
    ("subject", "sentence", "city"),
    [
        ("Washington", "De bijeenkomst wordt gehouden in Washington D.C.", "Washington D.C."),
        ("Frankfurt", "De bijeenkomst vindt plaats in Frankfurt am Main.", "Frankfurt am Main"),
        ("Frankfurt", "De bijeenkomst vindt plaats in het congrescentrum.", "Frankfurt"),
        ("Parma", "De bijeenkomst vindt plaats in het congrescentrum; eerder was er een in Palma de Mallorca.", "Parma"),
    ],
)
def test_a_city_that_the_subject_shortens(subject: str, sentence: str, city: str) -> None:
    found = letter(
        "2026-06-20", f"Geannoteerde agenda G20-top {subject} 13 juli 2026", f"Hierbij ontvangt u de agenda. {sentence}"
    )
    assert [m.venue.city for m in found.meetings if m.venue] == [city]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("informele ministeriële bijeenkomst over wonen en leefbare dorpen op 13 juli", ["over wonen en leefbare dorpen"]),
        ("informele ministeriële bijeenkomst over toerisme in Cork op 13 juli", ["over toerisme"]),
        ("Raden Algemene Zaken en Buitenlandse Zaken op 13 juli", ["Raden Algemene Zaken", "Buitenlandse Zaken"]),
        ("informele Raden Vervoer, Energie en Milieu op 13 juli", ["Raden Vervoer", "Energie", "Milieu"]),
        ("Raden Landbouw en Visserij op 13 juli", ["Raden Landbouw en Visserij"]),
    ],
)
def test_names_of_meetings_told_by_their_topics(words: str, names: list[str]) -> None:
    found = letter("2026-06-20", None, f"Hierbij ontvangt u de geannoteerde agenda van de {words}.")
    assert [m.name.removeprefix("informele ").removeprefix("ministeriële bijeenkomst ") for m in found.meetings] == names
