"""What stands on the programme, in all the looks that headings have."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from find.letters import read
from nl_agenda.find import sessions
from nl_agenda.find.sessions.headings import pattern
from nl_agenda.find.sessions.meeting_headings import MeetingHeadings
from nl_agenda.lexicon import load
from nl_agenda.models import Meeting

COUNCIL = ("Raad Buitenlandse Zaken", "RBZ", "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 13))
ALLIANCE = ("bijeenkomst van de NAVO-ministers van Defensie", "DMM", "NATO", dt.date(2025, 6, 5), dt.date(2025, 6, 6))
INFORMAL = ("informele Raad Buitenlandse Zaken", "Gymnich", "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 13), True)

G20 = ("G20-bijeenkomst van handelsministers", None, "G20", dt.date(2025, 6, 5), dt.date(2025, 6, 5))
WEEK = ("ministeriële week van de Algemene Vergadering", "AVVN", "UN", dt.date(2025, 9, 22), dt.date(2025, 9, 26))
FARMERS = (
    "informele bijeenkomst van de ministers van Landbouw",
    None,
    "EU",
    dt.date(2025, 6, 5),
    dt.date(2025, 6, 5),
    True,
)

LETTERS = {
    "an agenda that is annexed, before annexes on other things": (
        [COUNCIL],
        """
        # BIJLAGE 1: GEANNOTEERDE AGENDA RBZ
        ## Handel
        ### 1. Verordening staal => Verordening staal | agenda_item
        Tekst van dit punt.
        ### 2. Havenstrategie: stand van zaken van de uitvoering => Havenstrategie: stand van zaken van de uitvoering | agenda_item
        Tekst van dit punt.
        # BIJLAGE 2: LOPENDE DOSSIERS
        ## Verordening hout
        Tekst over dit dossier.
        """,
    ),
    "an annex with an overview is none of the agenda": (
        [COUNCIL],
        """
        # Verordening staal => Verordening staal | agenda_item
        Tekst van dit punt.
        # Hoofdlijnen
        Tekst over alles.
        # Bijlage: overzicht van moties
        ## Motie over hout
        Tekst.
        """,
    ),
    "topics where no Council meets are points of an agenda": (
        [G20],
        """
        # Staalmarkt => Staalmarkt | agenda_item
        Tekst van dit punt.
        # Hervorming van de WTO => Hervorming van de WTO | agenda_item
        Tekst van dit punt.
        # Sessie over kritieke mineralen => Sessie over kritieke mineralen | working_session
        Tekst van dit punt.
        """,
    ),
    "points in a row with numbered sessions": (
        [ALLIANCE],
        """
        # 1. Werksessie: gereedheid => Werksessie: gereedheid | working_session
        Tekst van dit punt.
        # 2. Werksessie: munitie => Werksessie: munitie | working_session
        Tekst van dit punt.
        # 3. Sabotage op zee => Sabotage op zee | working_session
        Tekst van dit punt.
        """,
    ),
    "one numbered session tells nothing of the points beside it": (
        [ALLIANCE],
        """
        # 1. Werksessie: gereedheid => Werksessie: gereedheid | working_session
        Tekst van dit punt.
        # 2. Sabotage op zee => Sabotage op zee | agenda_item
        Tekst van dit punt.
        """,
    ),
    "a part that holds sessions, and one that holds points": (
        [ALLIANCE],
        """
        # Sessies op 5 juni
        ## Gereedheid => Gereedheid | working_session | | 2025-06-05
        Tekst van dit punt.
        ## Munitie => Munitie | working_session | | 2025-06-05
        Tekst van dit punt.
        # Agendapunten op 6 juni
        ## Sabotage op zee => Sabotage op zee | agenda_item | | 2025-06-06
        Tekst van dit punt.
        ## Luchtruim => Luchtruim | agenda_item | | 2025-06-06
        Tekst van dit punt.
        """,
    ),
    "what is held beside the debate in a week of the United Nations": (
        [WEEK],
        """
        # Algemeen debat => Algemeen debat | agenda_item
        Tekst van dit punt.
        # Hervorming van de begroting => Hervorming van de begroting | agenda_item
        Tekst van dit punt.
        # Ministeriële bijeenkomst over Haïti => Ministeriële bijeenkomst over Haïti | other
        Tekst van dit punt.
        # Bijeenkomst over plasticvervuiling => Bijeenkomst over plasticvervuiling | other
        Tekst van dit punt.
        # Oceaantop => Oceaantop | other
        Tekst van dit punt.
        # Bijeenkomst met Caribische leiders => Bijeenkomst met Caribische leiders | third_party
        Tekst van dit punt.
        # Sessie over plasticvervuiling => Sessie over plasticvervuiling | working_session
        Tekst van dit punt.
        # Stoppen met steenkool => Stoppen met steenkool | agenda_item
        Tekst van dit punt.
        """,
    ),
    "ministers who meet informally sit in sessions, but for a point that is treated": (
        [FARMERS],
        """
        # Jonge boeren => Jonge boeren | working_session
        Tekst van dit punt.
        # Wolven (gedachtewisseling) => Wolven | agenda_item | gedachtewisseling
        Tekst van dit punt.
        """,
    ),
    "what the Kamer asked, under a heading of its own, and in a numbered point": (
        [G20],
        """
        # Staalmarkt => Staalmarkt | agenda_item
        Tekst van dit punt.
        # Toestand in Venezuela
        In het debat van 3 juni jl. vroeg het lid De Roos naar de verkiezingen.
        # Nederlandse bijdrage aan het klimaatfonds
        Tekst van dit punt.
        """,
    ),
    "a numbered point whose text goes back to a debate": (
        [G20],
        """
        # 1. Staalmarkt => Staalmarkt | agenda_item
        In het debat van 3 juni jl. vroeg het lid De Roos naar de heffingen.
        # 2. Graan => Graan | agenda_item
        Tekst van dit punt.
        """,
    ),
    "points of a Council that meets informally": (
        [INFORMAL],
        """
        # Iran => Iran | agenda_item
        Tekst van dit punt.
        # Soedan => Soedan | agenda_item
        Tekst van dit punt.
        """,
    ),
    "a meeting with a word of another in its name": (
        [
            ("Transportraad", None, "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 12)),
            ("International Transport Forum", None, "OTHER", dt.date(2025, 5, 20), dt.date(2025, 5, 20)),
        ],
        """
        # A. Transportraad
        ## 1. Spoor => Spoor | agenda_item
        Tekst van dit punt.
        # B. International Transport Forum
        ## Sessie 1: Gas => Sessie 1: Gas | working_session
        Tekst van dit punt.
        """,
    ),
    "the meeting of a row, named without its number": (
        [COUNCIL, ("26e ministeriële bijeenkomst EU-ASEAN", None, "EU", dt.date(2025, 5, 20), dt.date(2025, 5, 20))],
        """
        # A. Raad Buitenlandse Zaken
        ## 1. Iran => Iran | agenda_item
        Tekst van dit punt.
        # B. Ministeriële bijeenkomst EU-ASEAN
        ## Plenaire sessie: handel => Plenaire sessie: handel | working_session
        Tekst van dit punt.
        """,
    ),
    "an exchange after named sessions, and what is said of a declaration": (
        [INFORMAL],
        """
        # Werksessie 1: Gaza => Werksessie 1: Gaza | working_session
        Tekst van dit punt.
        # Werksessie 2: Sahel => Werksessie 2: Sahel | working_session
        Tekst van dit punt.
        # Gedachtewisseling over de eilanden => Gedachtewisseling over de eilanden | agenda_item
        Tekst van dit punt.
        # Verklaring van Praag
        Tekst van dit punt.
        """,
    ),
    "a meal that stands below Diversen where levels are lost": (
        [COUNCIL],
        """
        # 1. Wijn => Wijn | agenda_item
        Tekst van dit punt.
        # 2. Diversen => Diversen | other_business
        ## Ganzen => Ganzen | other_business
        Tekst van dit punt.
        ## Schoollunches => Schoollunches | other_business
        Tekst van dit punt.
        ## 3. Werklunch => Werklunch | meal
        Tekst van dit punt.
        """,
    ),
    "labels with a treatment behind them, and with something else": (
        [COUNCIL],
        """
        # 1. Platformwerk => Platformwerk | agenda_item | algemene oriëntatie
        Doel Raadsbehandeling: algemene oriëntatie
        Tekst van dit punt.
        # 2. Asbest: (mogelijk) Raadsconclusies => Asbest | agenda_item | Raadsconclusies
        Beoogd resultaat: aanname
        Tekst van dit punt.
        # 3. Minimumloon => Minimumloon | agenda_item
        Verwachte uitkomst: Hongarije stemt tegen
        Tekst van dit punt.
        # 4. Kunstmest => Kunstmest | agenda_item | Raadsconclusies
        (mogelijk) Raadsconclusies
        Tekst van dit punt.
        # 5. (mogelijk) Noord-Macedonië => Noord-Macedonië | agenda_item
        Fase: opbouw van de instellingen
        Tekst van dit punt.
        """,
    ),
    "a part with text alone after strands with their points": (
        [COUNCIL],
        """
        # I. Justitie
        ## 1. Kooprecht => Kooprecht | agenda_item
        Tekst van dit punt.
        ## 2. Insolventie => Insolventie | agenda_item
        Tekst van dit punt.
        # II. Binnenlandse Zaken
        ## 3. Grenzen => Grenzen | agenda_item
        Tekst van dit punt.
        # III. Cijfers over asielverzoeken
        Tekst waarom de Kamer vroeg.
        """,
    ),
    "parts of a Council that need no points below them": (
        [COUNCIL],
        """
        # I. Justitie
        ## 1. Kooprecht => Kooprecht | agenda_item
        Tekst van dit punt.
        ## 2. Insolventie => Insolventie | agenda_item
        Tekst van dit punt.
        # II. Binnenlandse Zaken
        ## 3. Grenzen => Grenzen | agenda_item
        Tekst van dit punt.
        # III. Gemengd Comité => Gemengd Comité | third_party
        Tekst van dit punt.
        # IV. Werklunch over drugs => Werklunch over drugs | meal
        Tekst van dit punt.
        # V. Diversen => Diversen | other_business
        Tekst van dit punt.
        """,
    ),
    "a point that is discussed at table": (
        [COUNCIL],
        """
        # Vroegtijdige waarschuwing => Vroegtijdige waarschuwing | meal
        Op de avond voor de vergadering spreken de leden tijdens een besloten werkdiner over de grootste risico's.
        # Staal => Staal | agenda_item
        Na de lunch spreken de ministers over de prijs van staal, waarover de Commissie een mededeling uitbracht.
        """,
    ),
    "points beside a meal that has a heading": (
        [COUNCIL],
        """
        # Werklunch => Werklunch | meal
        Tekst.
        # Staal => Staal | agenda_item
        Tijdens de lunch spreken de ministers over de prijs van staal, waarover de Commissie een mededeling uitbracht.
        """,
    ),
    "talks of each minister after the days that hold the sessions": (
        [INFORMAL],
        """
        # Programma maandag 12 mei
        ## Werkdiner: havens => Werkdiner: havens | meal | | 2025-05-12
        Tekst van dit punt.
        # Programma dinsdag 13 mei
        ## Werksessie: netten => Werksessie: netten | working_session | | 2025-05-13
        Tekst van dit punt.
        # Bilaterale gesprekken
        Tekst.
        """,
    ),
    "a committee that is told of, and one that holds points": (
        [COUNCIL],
        """
        # I. Binnenlandse Zaken (12 mei)
        ## 1. Schengen => Schengen | agenda_item | | 2025-05-12
        Tekst van dit punt.
        # II. Gemengd Comité => Gemengd Comité | third_party | | 2025-05-12
        Tekst van dit punt.
        # III. Gemengd Comité
        ## 2. Grenzen => Grenzen | agenda_item | | 2025-05-12
        Tekst van dit punt.
        # IV. Justitie (13 mei)
        ## 3. Bewijs => Bewijs | agenda_item | | 2025-05-13
        Tekst van dit punt.
        """,
    ),
    "points left over with what they are about, promises among items, and what is dropped": (
        [COUNCIL],
        """
        # Herstelfaciliteit => Herstelfaciliteit | agenda_item
        Tekst van dit punt.
        # Vervallen: belasting op kerosine
        Tekst.
        # Wijn (uitgesteld tot juni)
        Tekst.
        # Vervallen patenten => Vervallen patenten | agenda_item
        Tekst van dit punt.
        # Overige punten: terugkoppeling van een conferentie => Overige punten: terugkoppeling van een conferentie | other_business
        Tekst van dit punt.
        # Verklaring van Helsinki en toezegging over gas
        Tekst.
        # Wolven (motie-De Roos)
        Tekst.
        # Toezeggingen van Iran => Toezeggingen van Iran | agenda_item
        Tekst van dit punt.
        # Verzoek van Moldavië om toetreding => Verzoek van Moldavië om toetreding | agenda_item
        Tekst van dit punt.
        # Overige punten: toezeggingen
        Tekst.
        """,
    ),
    "parts by plain names above sessions, and alone": (
        [ALLIANCE],
        """
        # High-level segment
        ## Algemeen debat => Algemeen debat | agenda_item
        Tekst van dit punt.
        ## Galadiner => Galadiner | meal
        Tekst van dit punt.
        # Bijeenkomsten met partners
        Er zijn er twee.
        ## NAVO-Oekraïneraad => NAVO-Oekraïneraad | third_party
        Tekst van dit punt.
        ## Gesprek met Japan => Gesprek met Japan | third_party
        Tekst van dit punt.
        # Plenair deel => Plenair deel | working_session
        Tekst van dit punt.
        # Werksessie: een wereld in beweging => Werksessie: een wereld in beweging | working_session
        ## Handel
        Tekst.
        ## Veiligheid
        Tekst.
        """,
    ),
    "fronts that are sessions, fronts that are treatments, and treatments in other words": (
        [COUNCIL],
        """
        # Lunchdebat: uitbreiding => Lunchdebat: uitbreiding | meal
        Tekst van dit punt.
        # Gedachtewisseling met de ECB: rente => Gedachtewisseling met de ECB: rente | third_party
        Tekst van dit punt.
        # Verkennende gedachtewisseling: bossen => bossen | agenda_item | Verkennende gedachtewisseling
        Tekst van dit punt.
        # Aanneming conclusies – Jeugd => Jeugd | agenda_item | Aanneming conclusies
        Tekst van dit punt.
        # Akkoord van Parijs: tien jaar later => Akkoord van Parijs: tien jaar later | agenda_item
        Tekst van dit punt.
        # Staal (beleidsdebat op verzoek van Frankrijk) => Staal | agenda_item | beleidsdebat op verzoek van Frankrijk
        Tekst van dit punt.
        # Kolen (presentatie, gevolgd door een debat) => Kolen | agenda_item | presentatie, gevolgd door een debat
        Tekst van dit punt.
        # Havens (op verzoek van Frankrijk) => Havens | agenda_item
        Tekst van dit punt.
        # Voortgang: herstelplannen => Voortgang: herstelplannen | agenda_item
        Tekst van dit punt.
        """,
    ),
    "points whose numbers go on with their part's, and numbers of other looks": (
        [COUNCIL],
        """
        # A. Bestuur van het agentschap
        Het bestuur komt in de ochtend bijeen.
        ## A1. Begroting van het agentschap => Begroting van het agentschap | agenda_item
        Tekst van dit punt.
        ## A2. Munitie => Munitie | agenda_item
        Tekst van dit punt.
        # B. Sahel => Sahel | agenda_item
        Tekst van dit punt.
        ## Mali
        Tekst.
        ## Niger
        Tekst.
        # 3 en 4. Wijn en kaas => Wijn en kaas | agenda_item
        Tekst van dit punt.
        # Bespreekpunt 5: 10 jaar Kustwacht => 10 jaar Kustwacht | agenda_item
        Tekst van dit punt.
        # 6.a Netten => Netten | agenda_item
        Tekst van dit punt.
        # G7: gevolgen voor de Raad => G7: gevolgen voor de Raad | agenda_item
        Tekst van dit punt.
        # 28e regime => 28e regime | agenda_item
        Tekst van dit punt.
        # A400M en andere toestellen => A400M en andere toestellen | agenda_item
        Tekst van dit punt.
        """,
    ),
    "what is said within an item, in other words, and items that begin alike": (
        [COUNCIL],
        """
        # 1. Havenstaatcontrole => Havenstaatcontrole | agenda_item | Algemene oriëntatie
        Algemene oriëntatie
        # Waar gaat het over?
        Tekst van dit punt.
        # Voorgenomen inzet van de regering
        Tekst van dit punt.
        # Verwachte opstelling van andere lidstaten
        Tekst van dit punt.
        # 2. Inzet van drones => Inzet van drones | agenda_item
        Tekst van dit punt.
        # Nederlands oordeel
        Tekst van dit punt.
        # 3. Standpunt van de Unie over Taiwan => Standpunt van de Unie over Taiwan | agenda_item
        Tekst van dit punt.
        # 4. Rol van vrouwen in vredesprocessen => Rol van vrouwen in vredesprocessen | agenda_item
        Tekst van dit punt.
        """,
    ),
    "a break with guests, groups, a last point, guests named in a title": (
        [INFORMAL],
        """
        # Geannoteerde agenda informele Raad Buitenlandse Zaken
        ## Werkgroep Digitale weerbaarheid => Werkgroep Digitale weerbaarheid | working_session
        Tekst van dit punt.
        ## Lunchpauze met het Europees Jeugdforum => Lunchpauze met het Europees Jeugdforum | meal
        Tekst van dit punt.
        ## In aanwezigheid van Moldavië: uitbreiding => In aanwezigheid van Moldavië: uitbreiding | working_session
        Tekst van dit punt.
        ## Lunchpauze met groepsfoto
        De lunch wordt staand gebruikt.
        ## Tot slot: mededelingen van lidstaten => Tot slot: mededelingen van lidstaten | other_business
        Tekst van dit punt.
        """,
    ),
    "a Council speaks of groups that met before, and ends with a debate": (
        [COUNCIL],
        """
        # Geannoteerde agenda Raad Buitenlandse Zaken
        ## Werkgroep Gedragscode => Werkgroep Gedragscode | agenda_item
        Tekst van dit punt.
        ## Syrië: beleidsdebat => Syrië | agenda_item | beleidsdebat
        Tekst van dit punt.
        ## Tot slot: toekomst van de dienst => Tot slot: toekomst van de dienst | agenda_item
        Tekst van dit punt.
        ## Tot slot
        Ik informeer uw Kamer na afloop.
        """,
    ),
    "what a meeting brought about stands above its items": (
        [COUNCIL],
        """
        # Geannoteerde agenda Raad Buitenlandse Zaken
        ## Belangrijkste resultaten
        De Raad nam conclusies aan.
        ## Syrië => Syrië | agenda_item
        Tekst van dit punt.
        ## Resultaten van de klimaatconferentie => Resultaten van de klimaatconferentie | agenda_item
        Tekst van dit punt.
        """,
    ),
    "points of other business that tell of an event or adopt something": (
        [COUNCIL],
        """
        # 1. Kaukasus => Kaukasus | agenda_item
        Tekst van dit punt.
        # 2. Diversen => Diversen | other_business
        ## a) Verslag van de donorconferentie (informatie van Letland) => Verslag van de donorconferentie | other_business | informatie van Letland
        Tekst van dit punt.
        ## b) Terugblik op de havenweek => Terugblik op de havenweek | other_business
        Tekst van dit punt.
        # 3. Overig
        ## Verslag van het werkbezoek
        Tekst.
        """,
    ),
    "a declaration right below other business, and a treatment there": (
        [COUNCIL],
        """
        # Kaukasus => Kaukasus | agenda_item
        Tekst van dit punt.
        # Diversen => Diversen | other_business
        ## Verklaring over persvrijheid => Verklaring over persvrijheid | other_business
        Tekst van dit punt.
        # Any other business => Any other business | other_business | Informatie van de Commissie
        ## Informatie van de Commissie
        Tekst van dit punt.
        """,
    ),
    "a report that is presented is an item, one of a Council is none": (
        [COUNCIL],
        """
        # a. Verslag over de persvrijheid => Verslag over de persvrijheid | agenda_item | presentatie
        (presentatie)
        Tekst van dit punt.
        # b. Kaukasus => Kaukasus | agenda_item
        Tekst van dit punt.
        # Verslag van de vorige Raad
        ## Sahel
        Tekst van dit punt.
        """,
    ),
    "meetings in the margin, by name or not": (
        [ALLIANCE],
        """
        # Werksessie: luchtverdediging => Werksessie: luchtverdediging | working_session
        Tekst van dit punt.
        # En marge: gesprek met Japan => En marge: gesprek met Japan | third_party
        Tekst van dit punt.
        # In de marge van de bijeenkomst – lunch van de kopgroep => In de marge van de bijeenkomst – lunch van de kopgroep | meal
        Tekst van dit punt.
        # Ontmoeting met Australië (en marge) => Ontmoeting met Australië | third_party
        Tekst van dit punt.
        # En marge: bilaterale gesprekken
        Tekst.
        # In de marge van de bijeenkomst
        Tekst.
        """,
    ),
    "what is said of a meeting before its points": (
        [ALLIANCE],
        """
        # De bijeenkomst in het kort
        Tekst.
        # Gastheer en deelnemers
        Tekst.
        # Aandachtspunten vooraf
        Tekst.
        # Luchtverdediging => Luchtverdediging | agenda_item
        Tekst van dit punt.
        # Verwachtingen van bondgenoten => Verwachtingen van bondgenoten | agenda_item
        Tekst van dit punt.
        # Context van de Russische dreiging => Context van de Russische dreiging | agenda_item
        Tekst van dit punt.
        # Vooruitblik
        Tekst.
        """,
    ),
    "a programme by any name, and what stands beside it": (
        [ALLIANCE],
        """
        # Middagprogramma
        ## a. Werksessie industrie => Werksessie industrie | working_session
        Tekst van dit punt.
        ## b. Werklunch met Japan => Werklunch met Japan | meal
        Tekst van dit punt.
        # Bilaterale gesprekken
        Tekst.
        """,
    ),
    "a programme that is a subject": (
        [ALLIANCE],
        """
        # Werkprogramma van het voorzitterschap => Werkprogramma van het voorzitterschap | agenda_item
        Tekst van dit punt.
        # Bilaterale gesprekken => Bilaterale gesprekken | other
        Tekst van dit punt.
        """,
    ),
    "groups below a heading of their own, topics below a session": (
        [INFORMAL],
        """
        # Plenaire opening => Plenaire opening | working_session
        Tekst van dit punt.
        # Parallelle sessies
        De ministers gaan in twee groepen uiteen.
        ## Sessie A: handel => Sessie A: handel | working_session
        Tekst van dit punt.
        ## Sessie B: migratie => Sessie B: migratie | working_session
        Tekst van dit punt.
        # Werksessie: geopolitiek => Werksessie: geopolitiek | working_session
        Tekst van dit punt.
        ## Kaukasus
        Tekst.
        """,
    ),
    "parts with a lunch among their numbered points": (
        [COUNCIL],
        """
        # Onderdeel ontheemden
        ## 1. Terugkeer => Terugkeer | agenda_item
        Tekst van dit punt.
        ## Lunch => Lunch | meal
        Tekst van dit punt.
        # Onderdeel hulp => Onderdeel hulp | agenda_item
        ## Noodhulp
        Tekst.
        ## Lunch voor kinderen
        Tekst.
        # II. Binnenlandse Zaken en Immigratie (13 mei)
        ## 2. Grenzen => Grenzen | agenda_item | | 2025-05-13
        Tekst van dit punt.
        """,
    ),
    "points below one that only introduces them, and what lies too deep": (
        [COUNCIL],
        """
        # Voorbereiding van de voorjaarstop
        De Raad draagt met twee stukken bij.
        ## a. Mededeling concurrentievermogen => Mededeling concurrentievermogen | agenda_item | gedachtewisseling
        (gedachtewisseling)
        Tekst van dit punt.
        ## b. Gezamenlijk verslag => Gezamenlijk verslag | agenda_item | goedkeuring
        (goedkeuring)
        Tekst van dit punt.
        ### Richtlijn lonen (stand van zaken) => Richtlijn lonen | agenda_item | stand van zaken
        Tekst van dit punt.
        ### Nederlandse inzet
        Tekst.
        ### Lunch met de vakbonden => Lunch met de vakbonden | meal
        Tekst van dit punt.
        ### Sociale dialoog
        Tekst.
        """,
    ),
    "what is left over in a letter whose parts are numbered": (
        [COUNCIL],
        """
        # A. Verslag informele Raad van 3 april 2025
        ## Sahel
        Tekst.
        # B. Geannoteerde agenda Raad Buitenlandse Zaken 12 en 13 mei 2025
        ## Kaukasus => Kaukasus | agenda_item
        Tekst van dit punt.
        # C. Overige onderwerpen
        Tekst.
        """,
    ),
    "points that are dealt with at a meal": (
        [COUNCIL],
        """
        # Erfgoed – beleidsdebat tijdens de lunch => Erfgoed | meal | beleidsdebat tijdens de lunch
        Tekst van dit punt.
        # Cyberveiligheid (gedachtewisseling, werkdiner) => Cyberveiligheid | meal | gedachtewisseling
        Tekst van dit punt.
        # Schoolmaaltijden (gedachtewisseling) => Schoolmaaltijden | agenda_item | gedachtewisseling
        Tekst van dit punt.
        # Veiligheidsraad: debat over de Sahel => Veiligheidsraad: debat over de Sahel | working_session
        Tekst van dit punt.
        # Diversen (beide dagen) => Diversen | other_business
        Tekst van dit punt.
        """,
    ),
    "a lone subject between two sessions is one of them": (
        [COUNCIL],
        """
        # Werksessie handel => Werksessie handel | working_session
        Tekst van dit punt.
        # Sahel => Sahel | agenda_item
        Tekst van dit punt.
        # Werksessie water => Werksessie water | working_session
        Tekst van dit punt.
        # Slotverklaring van de top
        Tekst.
        # Mandaat van de gezant
        Tekst.
        # Lunch => Lunch | meal
        Tekst van dit punt.
        # Kandidatuur
        Tekst.
        """,
    ),
    "a report first, then the agenda by other words": (
        [COUNCIL],
        """
        # Verslag van de Raad van 7 april
        ## Sahel
        Tekst.
        # Komende Raad
        ## Kaukasus => Kaukasus | agenda_item
        Tekst van dit punt.
        # Overig
        ## Volgende Raad
        Tekst.
        """,
    ),
    "a report by part, then an agenda that is called no more than that": (
        [COUNCIL],
        """
        # DEEL A: VERSLAG
        ## Sahel
        Tekst.
        # DEEL B: AGENDA
        ## Kaukasus => Kaukasus | agenda_item
        Tekst van dit punt.
        ## Levant => Levant | agenda_item
        Tekst van dit punt.
        """,
    ),
    "days and hours before the sessions": (
        [COUNCIL],
        """
        # Eerste vergaderdag
        ## 09.30 uur – Kaukasus => Kaukasus | agenda_item
        Tekst van dit punt.
        ## 12.30-14.00 uur: Lunch met Jordanië => Lunch met Jordanië | meal
        Tekst van dit punt.
        # Programma op dinsdag 13 mei
        ## 10.00 uur Sahel => Sahel | agenda_item | | 2025-05-13
        Tekst van dit punt.
        # 13 mei 2025 – Handel
        ## China => China | agenda_item | | 2025-05-13
        Tekst van dit punt.
        # 24 uur van de democratie => 24 uur van de democratie | agenda_item | | 2025-05-13
        Tekst van dit punt.
        """,
    ),
    "motions, and what is left over in a letter of several meetings": (
        [
            ("Eurogroep", None, "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 12)),
            ("Ecofinraad", None, "EU", dt.date(2025, 5, 13), dt.date(2025, 5, 13)),
        ],
        """
        # 1. Eurogroep (12 mei)
        ## a) Digitale euro => Digitale euro | agenda_item
        Tekst van dit punt.
        # 2. Ecofinraad (13 mei)
        ## a) Btw => Btw | agenda_item
        Tekst van dit punt.
        ## b) Overige punten => Overige punten | other_business
        Tekst van dit punt.
        # 3. Overige onderwerpen
        ## a) Toezegging over accijns
        Tekst.
        # Moties
        Tekst.
        """,
    ),
    "a meeting that is not known, beside those that are": (
        [("Eurogroep", None, "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 13))],
        """
        # Eurogroep
        ## Digitale euro => Digitale euro | agenda_item
        Tekst van dit punt.
        ## Begroting => Begroting | agenda_item
        Tekst van dit punt.
        # Forum voor bosbouw
        ## Herbebossing
        Tekst.
        # Topontmoeting zeevissers
        Tekst.
        # Forum voor veeteelt
        ## 1. Stallen => Stallen | agenda_item
        Tekst van dit punt.
        """,
    ),
    "a subject or a lunch beside a part that names the meeting": (
        [("Eurogroep", None, "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 13))],
        """
        # Eurogroep
        ## Digitale euro => Digitale euro | agenda_item
        Tekst van dit punt.
        ## Begroting => Begroting | agenda_item
        Tekst van dit punt.
        # Werkdiner => Werkdiner | meal
        Tekst van dit punt.
        # Bankenunie (gedachtewisseling) => Bankenunie | agenda_item | gedachtewisseling
        Tekst van dit punt.
        """,
    ),
    "points on the level of the meeting's name": (
        [("Eurogroep", None, "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 13))],
        """
        # Eurogroep
        Tekst.
        # Digitale euro => Digitale euro | agenda_item
        Tekst van dit punt.
        # Begroting => Begroting | agenda_item
        Tekst van dit punt.
        """,
    ),
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
    "remarks in brackets, and brackets that belong to the title": (
        [COUNCIL],
        """
        # Geannoteerde agenda
        ## Terugkeerverordening (Gemengd Comité) => Terugkeerverordening | agenda_item
        Tekst.
        ## Werklunch over fragiele staten (onder voorbehoud van bevestiging) => Werklunch over fragiele staten | meal
        Tekst.
        ## Cybercapaciteit (besloten deel) => Cybercapaciteit | agenda_item
        Tekst.
        ## Herziening van de coördinatieverordening (883/2004) => Herziening van de coördinatieverordening (883/2004) | agenda_item
        Tekst.
        ## Richtlijn kankerverwekkende stoffen (zesde wijziging) => Richtlijn kankerverwekkende stoffen (zesde wijziging) | agenda_item
        Tekst.
        ## Inwerkingstelling in- en uitreissysteem (EES) => Inwerkingstelling in- en uitreissysteem (EES) | agenda_item
        Tekst.
        ## Digitaal: 6G-netwerken => Digitaal: 6G-netwerken | agenda_item
        Tekst.
        """,
    ),
    "days and hours in brackets, and the day of something else": (
        [COUNCIL],
        """
        # Geannoteerde agenda
        ## Opening (12 mei, ochtend) => Opening | other | | 2025-05-12
        Tekst.
        ## Haïti (maandag 12 mei, 14.00-15.30 uur) => Haïti | agenda_item | | 2025-05-12
        Tekst.
        ## Ontvangst (11 mei) => Ontvangst | agenda_item
        Tekst.
        ## Jemen (12 en 13 mei) => Jemen | agenda_item
        Tekst.
        ## Voorbereiding Europese Raad (26 juni) => Voorbereiding Europese Raad (26 juni) | agenda_item
        Tekst.
        """,
    ),
    "numbers with a letter": (
        [COUNCIL],
        """
        # 6a. Europese Arbeidsautoriteit => Europese Arbeidsautoriteit | agenda_item | stand van zaken
        (stand van zaken)
        Tekst.
        # 7bis. Hitte op de werkvloer => Hitte op de werkvloer | agenda_item
        Tekst.
        # 5G: uitrol buiten de steden => 5G: uitrol buiten de steden | agenda_item
        Tekst.
        """,
    ),
    "a line that says itself that it is a treatment, and titles that begin like one": (
        [COUNCIL],
        """
        # 1. In- en uitreissysteem => In- en uitreissysteem | agenda_item | Voortgang
        = Voortgang
        Tekst.
        # 2. Terugkeer => Terugkeer | agenda_item | Tweede ronde
        = Tweede ronde
        Tekst.
        # 3. Werksessie I – Voorbereiding van de top in Ankara => Werksessie I – Voorbereiding van de top in Ankara | working_session
        Tekst.
        # 4. Begroting – Evaluatie van het herstelfonds => Begroting – Evaluatie van het herstelfonds | agenda_item
        Tekst.
        # 5. Bossen – Presentatie van de Commissie => Bossen | agenda_item | Presentatie van de Commissie
        Tekst.
        """,
    ),
    "a heading for the whole programme, with what stands around it": (
        [COUNCIL],
        """
        # 1. Opzet van de conferentie
        Tekst.
        # 2. Algemene inzet
        Tekst.
        # 3. Programma
        ## 3.1 Openingsplenaire (12 mei, ochtend) => Openingsplenaire | working_session | | 2025-05-12
        Tekst.
        ## 3.2 Interactieve dialoog 1: Water => Interactieve dialoog 1: Water | working_session
        Tekst.
        # 4. Werklunch met jongeren => Werklunch met jongeren | meal
        Tekst.
        # 5. Europese afstemming
        Tekst.
        # 6. Diversen => Diversen | other_business
        Tekst.
        """,
    ),
    "a heading 'Programma' without items below it takes nothing from the others": (
        [COUNCIL],
        """
        # Programma
        Op 12 mei is er een diner.
        # Europese weerbaarheid => Europese weerbaarheid | agenda_item
        Tekst.
        # Jemen => Jemen | agenda_item
        Tekst.
        """,
    ),
    "parts by letter, the first of them a report": (
        [COUNCIL],
        """
        # DEEL A. VERSLAG RAAD BUITENLANDSE ZAKEN
        ## Soedan
        Tekst.
        # DEEL B. GEANNOTEERDE AGENDA VAN DE RAAD
        ## Context
        Tekst.
        ## Programma
        ### (1) Plenaire zitting: verklaringen => Plenaire zitting: verklaringen | working_session
        Tekst.
        ### (2) Deelname van Belarus => Deelname van Belarus | agenda_item
        Tekst.
        ## Overig: motie over Georgië
        Tekst.
        """,
    ),
    "points left over that are on the agenda": (
        [COUNCIL],
        """
        # I. Migratie en veiligheid, 12 mei
        ## 1. Terugkeer => Terugkeer | agenda_item | | 2025-05-12
        Tekst.
        ## 2. Overige punten => Overige punten | other_business | | 2025-05-12
        ### 2a. Coalitie tegen misdaad => Coalitie tegen misdaad | other_business | | 2025-05-12
        Tekst.
        ### 2b. Werkprogramma => Werkprogramma | other_business | | 2025-05-12
        Tekst.
        # II. Justitie, 13 mei
        ## 1. Insolventie => Insolventie | agenda_item | | 2025-05-13
        Tekst.
        ## 2. Overige punten: bijeenkomst EU-VS => Overige punten: bijeenkomst EU-VS | other_business | | 2025-05-13
        Tekst.
        """,
    ),
    "subjects left over that are none of the agenda": (
        [COUNCIL],
        """
        # Maandag 12 mei
        ## Werkdiner => Werkdiner | meal | | 2025-05-12
        Tekst.
        # Dinsdag 13 mei
        ## Jemen => Jemen | agenda_item | | 2025-05-13
        Tekst.
        # III. Overige onderwerpen
        ## Gesprekken in de marge
        Tekst.
        ## Komende bijeenkomsten
        Tekst.
        """,
    ),
    "subjects left over, with a promise among them": (
        [COUNCIL],
        """
        # Jemen => Jemen | agenda_item
        Tekst.
        # Overige onderwerpen
        ## Gesprekken in de marge
        Tekst.
        ## Toezegging aan het lid De Roos
        Tekst.
        """,
    ),
    "subjects left over that are treated": (
        [COUNCIL],
        """
        # Jemen => Jemen | agenda_item
        Tekst.
        # Overige onderwerpen
        ## Bosbranden (gedachtewisseling) => Bosbranden | agenda_item | gedachtewisseling
        Tekst.
        ## Wolven => Wolven | agenda_item
        Tekst.
        """,
    ),
    "a bare lunch above the lunch, and a lunch with topics": (
        [COUNCIL],
        """
        # LUNCH
        ## Werklunch over ontheemden => Werklunch over ontheemden | meal
        Tekst.
        # WERKDINER => WERKDINER | meal
        ## Digitale euro
        Tekst.
        ## Openingsdiner
        Tekst.
        """,
    ),
    "another meeting with its day, the meeting itself, and items on meetings": (
        [COUNCIL],
        """
        # Raad Buitenlandse Zaken 12 en 13 mei 2025
        ## Voorbereiding Europese Raad 19 en 20 juni => Voorbereiding Europese Raad 19 en 20 juni | agenda_item
        Tekst.
        ## Terugkoppeling EU-China-top => Terugkoppeling EU-China-top | agenda_item
        Tekst.
        # Informele bijeenkomst sportministers 22 april 2025
        ## Dopinggebruik
        Tekst.
        # Terugkoppeling videoconferentie 5 mei
        Tekst.
        # Komende bijeenkomsten
        Tekst.
        """,
    ),
    "a heading that names the meeting by a part of it": (
        [
            (
                "Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken",
                "EPSCO",
                "EU",
                dt.date(2025, 5, 12),
                dt.date(2025, 5, 12),
            )
        ],
        """
        # EU-Gezondheidsraad 12 mei 2025
        ## Beleidsdebat: kritieke geneesmiddelen => kritieke geneesmiddelen | agenda_item | Beleidsdebat
        Tekst.
        # Diversen => Diversen | other_business
        ## Informatie van Litouwen: werkprogramma => werkprogramma | other_business | Informatie van Litouwen
        Tekst.
        # Energieraad 3 juni 2025
        Tekst.
        """,
    ),
    "treatments with a remark below the heading": (
        [COUNCIL],
        """
        # 1. Energieverdragen => Energieverdragen | agenda_item | Besluitvorming (hamerstuk)
        Besluitvorming (hamerstuk)
        Tekst.
        # 2. Bossen => Bossen | agenda_item | Algemene oriëntatie
        Algemene oriëntatie (mogelijk)
        Tekst.
        # 2a. Beren => Beren | agenda_item | besluitvorming (hamerstuk)
        Behandeling: besluitvorming (hamerstuk)
        Tekst.
        # 3. Wolven => Wolven | agenda_item
        Gedachtewisseling (zie ook punt 2) volgt later.
        Tekst.
        """,
    ),
    "points that the letter counts as sessions": (
        [INFORMAL],
        """
        # Geannoteerde agenda
        Op het programma staan drie werksessies en een lunch.
        ## Oekraïne => Oekraïne | working_session
        Tekst.
        ## Kaukasus => Kaukasus | working_session
        Tekst.
        ## Werklunch => Werklunch | meal
        Tekst.
        ## Het multilaterale stelsel => Het multilaterale stelsel | working_session
        Tekst.
        """,
    ),
    "points of which not all are sessions": (
        [INFORMAL],
        """
        # Geannoteerde agenda
        Het programma bestaat uit twee werksessies en een lunch.
        ## Oekraïne => Oekraïne | agenda_item
        Tekst.
        ## Kaukasus => Kaukasus | agenda_item
        Tekst.
        ## Het multilaterale stelsel => Het multilaterale stelsel | agenda_item
        Tekst.
        """,
    ),
    "days with a subject, and parts without a day of their own within them": (
        [COUNCIL],
        """
        # Maandag 12 mei: Binnenlandse Zaken
        # Gemengd Comité
        ## 1. Schengen => Schengen | agenda_item | | 2025-05-12
        Tekst.
        # Niet-wetgevende activiteiten
        ## 2. Drugs => Drugs | agenda_item | | 2025-05-12
        Tekst.
        # DAG 2: JUSTITIE EN RECHTEN (13 mei)
        ## 3. Corruptie => Corruptie | agenda_item | | 2025-05-13
        Tekst.
        # Dinsdag 13 mei: werkbezoek aan een haven => Dinsdag 13 mei: werkbezoek aan een haven | other | | 2025-05-13
        Tekst.
        """,
    ),
    "several ways of dealing with what stands below": (
        [COUNCIL],
        """
        # BELEIDSDEBATTEN EN CONCLUSIES
        ## Klimaat => Klimaat | agenda_item
        Tekst.
        # Raadsconclusies en visie op water => Raadsconclusies en visie op water | agenda_item
        Tekst.
        # Eurogroep in inclusieve samenstelling
        ## Bankenunie => Bankenunie | agenda_item
        Aard bespreking: n.t.b.
        """,
    ),
    "'Agendapunt' without a number, treatments with an actor right behind them": (
        [COUNCIL],
        """
        # Agendapunt: Netwerken => Netwerken | agenda_item | Algemene oriëntatie
        Algemene oriëntatie
        Tekst.
        # Agendapunt: Diversen => Diversen | other_business
        ## a) Wijn – informatie Frankrijk en Spanje => Wijn | other_business | informatie Frankrijk en Spanje
        Tekst.
        ## b) Vis – informatie visserij => Vis – informatie visserij | other_business
        Tekst.
        """,
    ),
    "a programme, then subjects that are none of it": (
        [COUNCIL],
        """
        # Algemene inzet
        Tekst.
        # Programma
        ## Algemeen debat => Algemeen debat | agenda_item
        Tekst.
        ## Bezoek aan een museum => Bezoek aan een museum | other
        Tekst.
        # Thema's
        ## Mensenrechten
        Tekst.
        ## Klimaat
        Tekst.
        """,
    ),
    "parts by letter and numbers with it": (
        [COUNCIL],
        """
        # Deel A: agenda
        ## A.1 Water (beleidsdebat) => Water | agenda_item | beleidsdebat
        Tekst.
        ## A.2 Diversen => Diversen | other_business
        Tekst.
        # Deel B: moties en toezeggingen
        ## B.1 Visquota
        Tekst.
        ## B.2 Exportcontrole
        Tekst.
        """,
    ),
    "a strand of another Council with text of its own is an item": (
        [COUNCIL],
        """
        # I. Oekraïne => Oekraïne | agenda_item
        Tekst.
        # II. Migratie => Migratie | agenda_item
        Tekst.
        # III. Energie
        ## a. Netten => Netten | agenda_item
        Tekst.
        """,
    ),
    "parts by any name, without text of their own": (
        [COUNCIL],
        """
        # Actuele zaken
        ## Gaza => Gaza | agenda_item
        Tekst.
        ## Soedan => Soedan | agenda_item
        Tekst.
        # Hoofdpunten
        ## Global Europe => Global Europe | agenda_item
        Tekst.
        ## Gezondheid => Gezondheid | agenda_item
        Tekst.
        # Toezeggingen
        Tekst.
        """,
    ),
    "an item among others, of which only the topics have text": (
        [COUNCIL],
        """
        # Oekraïne => Oekraïne | agenda_item
        ## Sancties
        Tekst.
        ## Wederopbouw
        Tekst.
        # Gaza => Gaza | agenda_item
        Tekst.
        # Werksessie: een wereld in beweging => Werksessie: een wereld in beweging | working_session
        ## Handel
        Tekst.
        ## Veiligheid
        Tekst.
        """,
    ),
    "a side meeting told under its own heading, then the programme of the meeting": (
        [ALLIANCE, ("Ukraine Defence Contact Group", "UDCG", "OTHER", dt.date(2025, 6, 4), dt.date(2025, 6, 4))],
        """
        # Ukraine Defence Contact Group (4 juni)
        De contactgroep komt bijeen.
        # NAC I: afschrikking => NAC I: afschrikking | working_session
        Tekst.
        # Koffiepauze
        # Werkdiner (5 juni) => Werkdiner | meal | | 2025-06-05
        Tekst.
        # Samenstelling van de delegatie
        Tekst.
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
        Meeting(
            name=name,
            abbreviation=short,
            body=body,
            start=start,
            end=end,
            informal=informal == [True],
            span=parts.text.span(0, 0),
        )
        for name, short, body, start, end, *informal in rows
    )


def test_parts_of_a_report_are_headed_by_its_meetings() -> None:
    parts, analysis, expected = read("""
        # Verslag Eurogroep 12 mei 2025
        ## Bankenunie => Bankenunie | 0
        Tekst.
        # Verslag Ecofinraad 13 mei 2025
        ## Btw => Btw | 1
        Tekst.
        # Verslaglegging
        Tekst.
    """)
    rows = [
        ("Eurogroep", None, "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 12)),
        ("Ecofinraad", None, "EU", dt.date(2025, 5, 13), dt.date(2025, 5, 13)),
    ]
    found = sessions.find(parts, analysis, {"kind": "report", "meetings": _meetings(parts, rows)})["meetings"]
    assert [(s.title, str(index)) for index, m in enumerate(found) for s in m.sessions] == expected


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


def test_what_is_discussed_at_table() -> None:
    table = load("sessions")["at_table"]
    found = [s for s in table["examples"] + table["counter_examples"] if re.search(table["pattern"], s.casefold())]
    assert [s for s in found if not re.search(table["unless"], s.casefold())] == table["examples"]


def test_what_the_kamer_asked() -> None:
    table, expression = load("sessions")["outside"], pattern("outside", "asked")
    assert [s for s in table["asked_examples"] if not expression.match(s.casefold())] == []
    assert [s for s in table["asked_counter_examples"] if expression.match(s.casefold())] == []


MEETINGS = [
    ("Eurogroep", None, "EU", dt.date(2025, 5, 12), dt.date(2025, 5, 12)),
    ("Ecofinraad", None, "EU", dt.date(2025, 5, 13), dt.date(2025, 5, 13)),
    ("bijeenkomst van ministers van Financiën van de G20", None, "G20", dt.date(2025, 5, 20), dt.date(2025, 5, 21)),
    (
        "veertiende Ministeriële Conferentie van de Wereldhandelsorganisatie",
        "MC14",
        "WTO",
        dt.date(2025, 5, 22),
        dt.date(2025, 5, 24),
    ),
]


@pytest.mark.parametrize(
    ("title", "meeting"),
    [
        ("Ecofin", 1),
        ("Agendapunten Ecofinraad", 1),
        ("Geannoteerde agenda G20 20 en 21 mei", 2),
        ("B. G20-bijeenkomst", 2),
        ("II. Veertiende Ministeriële Conferentie van de WTO (MC14)", 3),
        ("Eurogroep en Ecofinraad 12 en 13 mei 2025", None),
        ("Ministeriële Conferentie", 3),
        ("C. De Conferentie", 3),
        ("Bijeenkomst", 2),
        ("Conferentie over water", None),
        ("Ministeriële Conferentie 20 november", None),
        ("Informele vergadering", None),
        ("G20 en Afrika", None),
        ("G20 3 maart", None),
        ("Wereldbank", None),
        ("Toekomst van de euro", None),
        ("Hervorming van de WTO", None),
    ],
)
def test_the_meeting_that_a_heading_names(title: str, meeting: int | None) -> None:
    parts, _, _ = read("Tekst.")
    assert MeetingHeadings(_meetings(parts, MEETINGS)).of(title) == meeting


@pytest.mark.parametrize("ordinal", ["4e", "veertiende", "twintigste", "negenentwintigste"])
def test_a_heading_need_not_say_which_of_a_row_a_meeting_is(ordinal: str) -> None:
    parts, _, _ = read("Tekst.")
    day = dt.date(2025, 5, 22)
    rows = [(f"{ordinal} Waterdialoog", None, "UN", day, day), ("Ecofinraad", None, "EU", day, day)]
    assert MeetingHeadings(_meetings(parts, rows)).of("II. Waterdialoog") == 0
