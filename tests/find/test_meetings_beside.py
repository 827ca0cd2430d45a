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


@pytest.mark.parametrize(
    ("sentence", "modes"),
    [
        ("De Transportraad kent een hybride opzet.", ["", " hybrid"]),
        ("De Energieraad krijgt een hybride karakter.", [" hybrid", ""]),
        ("Voor de Transportraad heeft het voorzitterschap een hybride vorm gekozen.", ["", " hybrid"]),
        ("Beide Raden worden hybride gehouden.", [" hybrid", " hybrid"]),
        ("De Transportraad spreekt over hybride dreigingen.", ["", ""]),
        ("De Transportraad spreekt over hybride voertuigen.", ["", ""]),
        ("Beide Raden spreken over hybride dreigingen.", ["", ""]),
        ("Het hybride karakter van de aanvallen baart zorgen.", ["", ""]),
    ],
)
def test_one_of_two_meetings_may_be_hybrid(sentence: str, modes: list[str]) -> None:
    offer = (
        "Hierbij ontvangt u de geannoteerde agenda van de Energieraad van 4 juni in Luxemburg en van de Transportraad van 9 juni."
    )
    found = [meeting.replace(" Luxemburg", "") for meeting in all_of(letter("2026-05-20", None, f"{offer} {sentence}"))]
    assert found == [f"EU 2026-06-04{modes[0]}", f"EU 2026-06-09{modes[1]}"]


@pytest.mark.parametrize(
    ("other", "place"),
    [
        ("van de daarop aansluitende Eurotop op 19 juni.", " Tallinn"),
        ("van de voorafgaande Transportraad van 19 juni.", " Tallinn"),
        ("van de Eurotop die aansluitend op 19 juni wordt gehouden.", " Tallinn"),
        ("van de Eurotop van 19 juni.", ""),
        ("van de Eurotop die aansluitend aan de Transportraad op 19 juni wordt gehouden.", ""),
        ("van de Eurotop van 19 juni, waarna aansluitend wordt gegeten.", ""),
        ("van de aansluitende Eurotop van 19 juni in Riga.", " Riga"),
    ],
)
def test_what_follows_at_once_is_held_in_the_same_place(other: str, place: str) -> None:
    offer = "Hierbij ontvangt u de geannoteerde agenda van de Energieraad van 19 juni in Tallinn en"
    assert all_of(letter("2026-05-20", None, f"{offer} {other}")) == ["EU 2026-06-19 Tallinn", f"EU 2026-06-19{place}"]


OFFER = "Hierbij bied ik u de geannoteerde agenda aan van de Energieraad van 4 juni"


@pytest.mark.parametrize(
    ("subject", "further"),
    [
        ("Geannoteerde agenda Energieraad 4 juni en Waterstofforum 9 juni 2026", ["OTHER 2026-06-09"]),
        ("Geannoteerde agenda Energieraad 4 juni en bijeenkomst Aardgasgroep 9 juni 2026", ["OTHER 2026-06-09"]),
        ("Geannoteerde agenda's Energieraad (4 juni) en Clean Energy Ministerial (9-10 juni, Oslo)", ["OTHER 2026-06-09/2026-06-10 Oslo"]),
        ("Geannoteerde agenda Energieraad 4 juni 2026 en verslag Waterstofforum 9 mei 2026", []),
        ("Geannoteerde agenda Energieraad 4 juni 2026 en voorbereiding Waterstofforum 9 juni 2026", []),
        ("Geannoteerde agenda Energieraad 4 juni 2026 en uitkomst overleg met de sector 9 juni 2026", []),
        ("Geannoteerde agenda Energieraad 4 juni 2026 en stand van zaken Waterstofforum", []),
    ],
)  # fmt: skip
def test_a_subject_may_name_a_meeting_that_stands_in_no_table(subject: str, further: list[str]) -> None:
    assert all_of(letter("2026-05-20", subject, "Met deze brief informeer ik uw Kamer.")) == ["EU 2026-06-04", *further]


@pytest.mark.parametrize(
    ("rest", "further"),
    [
        (" en van de ministeriële bijeenkomst van de Aardgasgroep, die op 9 juni in Oslo wordt gehouden.", ["OTHER 2026-06-09 Oslo"]),
        (", alsmede die van de Waterstofconferentie op 9 juni in Oslo.", ["OTHER 2026-06-09 Oslo"]),
        (". Voorts treft u de annotaties aan voor de bijeenkomst van de ministers van Energie van de Noordzeelanden op 9 juni in Oslo.", ["OTHER 2026-06-09 Oslo"]),
        (". Tevens ga ik in op twee andere bijeenkomsten, te weten de bijeenkomst op hoog niveau van het IRENA-comité op 9 juni en het Waterstofforum van 12 juni.", ["OTHER 2026-06-09", "OTHER 2026-06-12"]),
        (" en van het overleg van uw commissie, dat op 9 juni is.", []),
        (" en over de voorbereiding van de Waterstofconferentie van 9 juni.", []),
        (" en van de onderwerpen die op de Waterstofconferentie van 9 juni spelen.", []),
        (". De Waterstofconferentie van 9 juni valt buiten het bestek van deze brief.", []),
    ],
)  # fmt: skip
def test_a_cover_may_offer_the_agenda_of_a_meeting_that_stands_in_no_table(rest: str, further: list[str]) -> None:
    assert all_of(letter("2026-05-20", None, OFFER + rest)) == ["EU 2026-06-04", *further]


@pytest.mark.parametrize(
    ("cover", "heading", "further"),
    [
        ("Op 9 juni volgt in Oslo het Waterstofforum, waarop ik eveneens inga.", "2. Waterstofforum", ["OTHER 2026-06-09 Oslo"]),
        ("Op 9 juni vergaderen de ministers van de Aardgasgroep in Oslo.", "2. Bijeenkomst Aardgasgroep", ["OTHER 2026-06-09 Oslo"]),
        ("De avond tevoren komt in Oslo het Waterstofforum bijeen.", "2. Waterstofforum (3 juni)", ["OTHER 2026-06-03 Oslo"]),
        ("De Raad bereidt het Waterstofforum van 9 juni voor.", "2. Waterstofforum", []),
        ("De Raad spreekt ook over het Waterstofforum van 9 juni.", "2. Waterstofforum", []),
        ("Op 9 juni is het Waterstofforum, waarover u een aparte brief ontvangt.", "2. Waterstofforum", []),
        ("Op 9 juni komt de Kamercommissie bijeen.", "2. Forum", []),
        ("De Europese Raad van 18 en 19 juni wordt door de Raad voorbereid.", "2. Europese Raad", []),
    ],
)  # fmt: skip
def test_a_part_beside_that_of_the_council_may_be_of_another_meeting(cover: str, heading: str, further: list[str]) -> None:
    found = letter(
        "2026-05-20",
        None,
        f"{OFFER}. {cover}",
        "1. Energieraad",
        "De Energieraad spreekt over de netten van de Unie en over de kosten daarvan voor huishoudens.",
        heading,
        "Er zal worden gesproken over de opslag van waterstof en over de havens die daarvoor nodig zijn.",
    )
    assert sorted(all_of(found)) == sorted(["EU 2026-06-04", *further])


@pytest.mark.parametrize(
    ("sentence", "further"),
    [
        ("Voorts informeer ik u over de Eurogroep van 9 juni.", ["EU 2026-06-09"]),
        ("Ook bericht ik uw Kamer over de Ukraine Defense Contact Group (UDCG) op 9 juni in Brussel.", ["OTHER 2026-06-09 Brussel"]),
        ("Ik informeer u tevens over de informele bijeenkomst van Europaministers op 9 juni in Larnaca.", ["EU 2026-06-09 Larnaca informal"]),
        ("Daarnaast informeer ik u over de Eurogroep van 9 mei jl.", []),
        ("Voorts informeer ik u over de Eurogroep van 9 mei.", []),
        ("Voorts informeer ik u over de uitkomst van de Eurogroep van 9 juni.", []),
        ("Voorts informeer ik u over de motie die bij de Eurogroep van 9 juni speelt.", []),
        ("Voorts informeer ik u later over de Eurogroep van 9 juni, bij separate brief.", []),
        ("Voorts informeer ik u over de Europese Raad van 18 juni.", []),
        ("Tevens informeerde het voorzitterschap de lidstaten over de Eurogroep.", []),
    ],
)  # fmt: skip
def test_a_letter_may_tell_of_another_meeting_too(sentence: str, further: list[str]) -> None:
    assert all_of(letter("2026-05-20", None, f"{OFFER}. {sentence}")) == ["EU 2026-06-04", *further]


@pytest.mark.parametrize(
    ("rest", "days"),
    [
        ("van de bestuursvergadering van het Europees Defensieagentschap op dezelfde dag.", "EU 2026-06-04"),
        ("van de Eurogroep, die diezelfde ochtend vergadert.", "EU 2026-06-04"),
        ("van de Eurogroep, die een dag later bijeenkomt.", "EU 2026-06-05"),
        ("van de Eurogroep. Op dezelfde dag spreekt uw Kamer over energie.", "EU ?"),
        ("van de Eurogroep. Dezelfde dag wordt het verslag gepubliceerd.", "EU ?"),
        ("van de Eurogroep. De lidstaten hebben dezelfde vragen.", "EU ?"),
    ],
)
def test_a_meeting_on_the_same_day(rest: str, days: str) -> None:
    assert all_of(letter("2026-05-20", None, f"{OFFER} en {rest}")) == ["EU 2026-06-04", days]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Op 4 en 5 juni vinden de Transportraad en de Telecomraad plaats.", ["04/2026-06-05", "04/2026-06-05"]),
        ("Op 4 en 5 juni komen respectievelijk de Transportraad en de Telecomraad bijeen.", ["04", "05"]),
        ("Op 4 juni vinden de Transportraad en de daarop volgende Telecomraad plaats.", ["04", "04"]),
        ("Op 4 juni is de Transportraad en op 5 juni de Telecomraad.", ["04", "05"]),
        ("Op 4 juni komt de Transportraad bijeen en de Telecomraad op 5 juni.", ["04", "05"]),
        ("Op 4 juni vindt de Transportraad plaats, waarna de Telecomraad van 5 juni volgt.", ["04", "05"]),
    ],
)
def test_a_day_that_stands_before_two_meetings(sentence: str, days: list[str]) -> None:
    offer = "Hierbij ontvangt u de geannoteerde agenda's van de Transportraad en de Telecomraad."
    assert all_of(letter("2026-05-20", None, f"{sentence} {offer}")) == [f"EU 2026-06-{day}" for day in days]


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("De vergadering begint op donderdag 4 juni met een lunch.", "De Raad komt op 5 juni bijeen.", ["04", "05"]),
        ("De Raad spreekt over spoor.", "Op vrijdag 5 juni start de vergadering om tien uur.", ["04/2026-06-05", "05"]),
        ("De Raad opent op donderdagmiddag 4 juni.", "De Raad spreekt over netten.", ["04", "04/2026-06-05"]),
        ("De Raad spreekt over spoor.", "De Raad spreekt over netten.", ["04/2026-06-05", "04/2026-06-05"]),
        ("De Raad bespreekt het voorstel van 4 juni.", "De Raad spreekt over netten.", ["04/2026-06-05", "04/2026-06-05"]),
        ("Op 5 juni stemt het Parlement over spoor.", "De Raad spreekt over netten.", ["04/2026-06-05", "04/2026-06-05"]),
        ("De Raad vindt plaats op 9 juni.", "De Raad spreekt over netten.", ["04/2026-06-05", "04/2026-06-05"]),
    ],
)
def test_the_part_of_each_meeting_may_give_its_own_day(first: str, second: str, days: list[str]) -> None:
    subject = "Geannoteerde agenda Transportraad en Telecomraad 4 en 5 juni 2026"
    found = letter("2026-05-20", subject, "Hierbij ontvangt u de agenda.", "Transportraad", first, "Telecomraad", second)
    assert all_of(found) == [f"EU 2026-06-{day}" for day in days]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Na afloop van de Raad vindt op 4 juni in het Egmontpaleis de Eurogroep plaats.", " Brussel Egmontpaleis"),
        ("Na de Raad spreken de ministers op 4 juni in het Egmontpaleis over de Eurogroep.", ""),
        ("Na afloop van de Raad vindt op 4 juni de Eurogroep plaats.", ""),
    ],
)
def test_a_building_stands_in_the_town_that_is_told_before(sentence: str, place: str) -> None:
    offer = "Hierbij ontvangt u de geannoteerde agenda's van de Energieraad van 4 juni in het Egmontpaleis te Brussel en de Eurogroep van 4 juni."
    found = all_of(letter("2026-05-20", "Geannoteerde agenda’s Energieraad en Eurogroep", offer, "Eurogroep", sentence))
    assert found == ["EU 2026-06-04 Brussel Egmontpaleis", f"EU 2026-06-04{place}"]


def test_the_council_of_europe_holds_a_conference_of_its_own() -> None:
    found = letter(
        "2026-05-20",
        None,
        "Met deze brief informeer ik u over de inzet voor de Sportraad van 4 juni. Op 9 juni belegt de Raad van Europa in Straatsburg zijn conferentie van ministers van Sport.",
        "1. Sportraad",
        "De Sportraad spreekt over de verenigingen en over de vrijwilligers die daar het werk doen.",
        "2. Conferentie van sportministers van de Raad van Europa",
        "De conferentie spreekt over veiligheid in de stadions en over de handhaving daarvan.",
    )
    assert all_of(found) == ["EU 2026-06-04", "COE 2026-06-09 Straatsburg"]


def test_what_is_said_of_one_meeting_in_a_sentence_is_not_said_of_the_next() -> None:
    found = letter(
        "2026-05-20",
        None,
        "Hierbij ontvangt u de geannoteerde agenda's van de Energieraad van 4 juni, die langs digitale weg wordt gehouden, en van de Milieuraad van 8 juni in Luxemburg.",
    )
    assert all_of(found) == ["EU 2026-06-04 virtual", "EU 2026-06-08 Luxemburg"]


@pytest.mark.parametrize(
    ("sentences", "day"),
    [
        ("Op 8 mei jl. heb ik u de geannoteerde agenda gestuurd van de Energieraad van 18 mei. De ministers komen op 26 mei opnieuw bijeen.", "2026-05-26"),
        ("De geannoteerde agenda van de Energieraad van 18 mei is u op 8 mei toegezonden. De Energieraad vergadert op 26 mei nogmaals.", "2026-05-26"),
        ("Uw Kamer ontving op 8 mei de geannoteerde agenda van de Energieraad van 18 mei. Op 26 mei komt de Raad wederom bijeen.", "2026-05-26"),
        ("De Energieraad van 8 juni valt buiten het bestek van deze brief. De Raad komt op 26 mei in Brussel bijeen.", "2026-05-26 Brussel"),
        ("Op 8 mei jl. heb ik u de geannoteerde agenda gestuurd van de Energieraad van 26 mei. Hierbij ontvangt u een aanvulling.", "2026-05-26"),
        ("Op 8 mei jl. zond ik u de geannoteerde agenda van de Energieraad die op 26 en 27 mei bijeenkomt. Een punt is toegevoegd.", "2026-05-26/2026-05-27"),
        ("Hierbij ontvangt u, later dan gebruikelijk, de geannoteerde agenda van de Energieraad van 18 en 19 mei.", "2026-05-18/2026-05-19"),
        ("Op de Energieraad van 26 mei valt de bijdrage buiten de begroting.", "2026-05-26"),
    ],
)  # fmt: skip
def test_an_agenda_that_was_sent_before_or_is_still_to_come(sentences: str, day: str) -> None:
    assert all_of(letter("2026-05-20", "Aanvulling geannoteerde agenda Energieraad", sentences)) == [f"EU {day}"]


@pytest.mark.parametrize(
    ("sentence", "character"),
    [
        ("Het betreft een informele videoconferentie van de leden van de Raad Algemene Zaken.", " informal"),
        ("Het betreft een videoconferentie van de leden van de Raad Algemene Zaken.", ""),
        ("De informele Raad Algemene Zaken van 3 maart is niet doorgegaan.", ""),
    ],
)
def test_a_video_conference_that_the_cover_calls_informal(sentence: str, character: str) -> None:
    found = letter(
        "2026-05-20",
        "Geannoteerde agenda videoconferentie Raad Algemene Zaken 26 mei en Milieuraad 8 juni 2026",
        f"Hierbij ontvangt u beide agenda's. {sentence}",
    )
    assert all_of(found) == [f"EU 2026-05-26 virtual{character}", "EU 2026-06-08"]
