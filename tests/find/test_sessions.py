"""What stands on the programme, in all the looks that headings have."""

from __future__ import annotations

import datetime as dt

import pytest

from find.letters import read
from nl_agenda.find import sessions
from nl_agenda.models import Meeting

COUNCIL = ("Raad Buitenlandse Zaken", "RBZ", "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 13))
ALLIANCE = ("bijeenkomst van de NAVO-ministers van Defensie", "DMM", "NATO", dt.date(2025, 6, 5), dt.date(2025, 6, 6))

LETTERS = {
    "plain topics with Current Affairs and Overig": (
        [COUNCIL],
        """
        # Geannoteerde agenda Raad Buitenlandse Zaken 12 en 13 mei 2025
        ## Introductie
        Op 12 en 13 mei vindt de Raad plaats.
        ## Current Affairs
        ### Venezuela => Venezuela | agenda_item
        De Raad spreekt over Venezuela.
        ### Grote Meren => Grote Meren | agenda_item
        Ook dit onderwerp komt aan bod.
        ## Russische agressie tegen Oekraïne => Russische agressie tegen Oekraïne | agenda_item
        Tekst van dit punt.
        ## (mogelijk) Syrië => Syrië | agenda_item
        Tekst van dit punt.
        ## Informele lunch met de secretaris-generaal van de VN => Informele lunch met de secretaris-generaal van de VN | meal
        Tekst.
        ## Overig
        ### Verzoek van het lid Jansen over Jemen
        Tekst.
        ### Motie Van Dijk over de Westelijke Sahara
        Tekst.
        """,
    ),
    "roman parts with their day, numbers and type lines": (
        [COUNCIL],
        """
        # I. Justitie, 12 mei 2025
        ## 1. Verordening grensoverschrijdende bewijsvergaring => Verordening grensoverschrijdende bewijsvergaring | agenda_item | Algemene oriëntatie | 2025-05-12
        = Algemene oriëntatie
        Tekst van het punt.
        ## 2. Strafrechtelijke bescherming van het milieu => Strafrechtelijke bescherming van het milieu | agenda_item | Uitwisseling van standpunten | 2025-05-12
        = Uitwisseling van standpunten
        Tekst.
        ## 3. Lunch: toekomst van Eurojust => Lunch: toekomst van Eurojust | meal | | 2025-05-12
        Tekst.
        # II. Binnenlandse Zaken (13 mei 2025)
        ## 4. Migratiepact = Stand van zaken => Migratiepact | agenda_item | Stand van zaken | 2025-05-13
        Tekst.
        ## 5. Diversen => Diversen | other_business | | 2025-05-13
        - Informatie van de Griekse delegatie over bosbranden.
        # III. Overig
        ## Kwartaalrapportage
        Tekst.
        """,
    ),
    "types as a prefix and in brackets, with sub-headings": (
        [COUNCIL],
        """
        # Geannoteerde agenda Raad
        ## Beleidsdebat: toekomst van de zorg => toekomst van de zorg | agenda_item | Beleidsdebat
        ### Inleiding
        Tekst.
        ### Nederlandse inzet
        Tekst.
        ### Indicatie krachtenveld Raad en Europees Parlement
        Tekst.
        ## Politieke besluitvorming: geneesmiddelenpakket => geneesmiddelenpakket | agenda_item | Politieke besluitvorming
        ### Achtergrond
        Tekst.
        ### Standpunt van het kabinet
        Tekst.
        ## Europees zorgdatabestand (voortgangsrapport) => Europees zorgdatabestand | agenda_item | voortgangsrapport
        Tekst.
        ## Tabaksrichtlijn (gedachtewisseling, onder voorbehoud) => Tabaksrichtlijn | agenda_item | gedachtewisseling
        Tekst.
        ## AOB => AOB | other_business
        Tekst.
        """,
    ),
    "letters and labels of Finance": (
        [
            ("Eurogroep", None, "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 12)),
            ("Ecofinraad", None, "EU", dt.date(2025, 5, 13), dt.date(2025, 5, 13)),
        ],
        """
        # Eurogroep
        ## Inflatie in het eurogebied => Inflatie in het eurogebied | agenda_item | gedachtewisseling
        Document: n.v.t.
        Aard bespreking: gedachtewisseling
        Toelichting: tekst.
        ## Kapitaalmarktunie => Kapitaalmarktunie | agenda_item | stand van zaken
        Aard bespreking: stand van zaken
        ### Nederlandse positie
        Tekst.
        # Ecofinraad (13 mei)
        ## Werkontbijt => Werkontbijt | meal
        Tekst.
        ## Btw op reizigersvervoer => Btw op reizigersvervoer | agenda_item
        Aard bespreking: n.v.t.
        """,
    ),
    "a summit in sessions, with declarations that are no session": (
        [ALLIANCE],
        """
        # Geannoteerde agenda NAVO-ministers van Defensie
        ## Werksessie 1: afschrikking => Werksessie 1: afschrikking | working_session
        Tekst.
        ### Munitie
        Tekst.
        ## Werksessie 2: innovatie (6 juni) => Werksessie 2: innovatie | working_session | | 2025-06-06
        Tekst.
        ## Werkdiner (donderdag 5 juni) => Werkdiner | meal | | 2025-06-05
        Tekst.
        ## Bijeenkomst met partners uit de Golfregio => Bijeenkomst met partners uit de Golfregio | third_party
        Tekst.
        ## Gezamenlijke verklaring
        Tekst.
        """,
    ),
    "diversen with lettered items, flat levels": (
        [COUNCIL],
        """
        # Raad Buitenlandse Zaken
        # 1. Handel met Afrika => Handel met Afrika | agenda_item | Raadsconclusies
        Raadsconclusies
        Tekst.
        # 2. Diversen => Diversen | other_business
        # a) Bosbranden (informatie van de Griekse delegatie) => Bosbranden | other_business | informatie van de Griekse delegatie
        Tekst.
        # b) Werkprogramma => Werkprogramma | other_business
        Tekst.
        # Overig
        # Toezegging over visquota
        Tekst.
        """,
    ),
    "capitals and a programme by day": (
        [COUNCIL],
        """
        # AGENDA 12 MEI
        ## EUROPESE VEILIGHEID => EUROPESE VEILIGHEID | agenda_item | | 2025-05-12
        Tekst.
        ## WERKLUNCH OVER CYBERDREIGINGEN => WERKLUNCH OVER CYBERDREIGINGEN | meal | | 2025-05-12
        Tekst.
        # AGENDA 13 MEI
        ## EU-AFRIKA TOP => EU-AFRIKA TOP | third_party | | 2025-05-13
        Tekst.
        ## BIJLAGE: OVERZICHT VAN MOTIES
        Tekst.
        """,
    ),
    "report of an earlier meeting first": (
        [COUNCIL],
        """
        # Verslag Raad Buitenlandse Zaken van 14 april 2025
        ## Sahel
        Tekst.
        ## Iran
        Tekst.
        # Geannoteerde agenda Raad Buitenlandse Zaken van 12 en 13 mei 2025
        ## Soedan => Soedan | agenda_item
        Tekst.
        ## Terugkoppeling EU-China-top => Terugkoppeling EU-China-top | agenda_item
        Tekst.
        """,
    ),
    "an item with topics below it": (
        [COUNCIL],
        """
        # Geannoteerde agenda
        ## Voorbereiding Europese Raad van 26 en 27 juni => Voorbereiding Europese Raad van 26 en 27 juni | agenda_item | Gedachtewisseling
        Gedachtewisseling
        De Raad bespreekt de conclusies.
        ### Oekraïne
        Tekst.
        ### Concurrentievermogen
        Tekst.
        ## Rechtsstaat: hoorzitting van Polen => Rechtsstaat: hoorzitting van Polen | agenda_item
        Tekst.
        ## Wat verder ter tafel komt => Wat verder ter tafel komt | other_business
        Er zijn geen punten aangemeld.
        """,
    ),
    "agenda points and dashes": (
        [COUNCIL],
        """
        # Agendapunt 1: Toekomst van het GLB – beleidsdebat => Toekomst van het GLB | agenda_item | beleidsdebat
        ## Doel
        Tekst.
        ## Inzet van Nederland
        Tekst.
        # Agendapunt 2: Dierenwelzijn – stand van zaken => Dierenwelzijn | agenda_item | stand van zaken
        Tekst.
        # Agendapunt 3: Diversen – visserij en eiwitten => Diversen – visserij en eiwitten | other_business
        Tekst.
        """,
    ),
}


def _meetings(parts, rows):  # type: ignore[no-untyped-def]
    return tuple(
        Meeting(name=name, abbreviation=short, body=body, start=start, end=end, span=parts.text.span(0, 0))
        for name, short, body, start, end in rows
    )


@pytest.mark.parametrize("name", LETTERS)
def test_sessions_of_a_letter(name: str) -> None:
    rows, letter = LETTERS[name]
    parts, analysis, expected = read(letter)
    found = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": _meetings(parts, rows)})["meetings"]
    got = [(s.title, s.kind.value, s.treatment or "", str(s.date or "")) for m in found for s in m.sessions]
    assert got == [(*row, *[""] * (4 - len(row))) for row in expected]
    for meeting in found:
        for session in meeting.sessions:
            assert parts.words(session.span.start, session.span.end) == session.title
