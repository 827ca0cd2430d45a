"""Who is a guest, and who is merely talked about."""

from __future__ import annotations

import pytest

from nl_agenda.find import sessions
from find.tagged import meeting, one_paragraph, untag

COUNCIL = """
Ook <country code=NO>Noorwegen</country> en <country code=IS>IJsland</country> zijn voor deze vergadering uitgenodigd.
Het voorzitterschap heeft <country code=MD>Moldavië</country> en <country code=UA>Oekraïne</country> uitgenodigd voor de lunch.
Het Poolse voorzitterschap nodigt het <country code=GB>VK</country> uit voor een gedachtewisseling.
Als gast neemt <person role="directeur van het Internationaal Energieagentschap">Faruk Bilgin</person>, directeur van het Internationaal Energieagentschap, deel.
Aan de bespreking neemt ook de Moldavische minister van Defensie <person role="Moldavische minister van Defensie">Ion Ceban</person> deel.
De <person role="Georgische premier">Georgische premier</person> schuift tijdens de lunch aan.
Naar verwachting sluit de <person role="Britse minister van Buitenlandse Zaken">Britse minister van Buitenlandse Zaken</person> later aan.
De Raad spreekt in aanwezigheid van <person role="secretaris-generaal van de NAVO">Mark de Wit</person>, secretaris-generaal van de NAVO, over defensie.
De ministers ontmoeten hun ambtgenoten uit <country code=EG>Egypte</country>, <country code=JO>Jordanië</country> en <country code=SA>Saoedi-Arabië</country>.
De lunch met de ministers van <country code=AL>Albanië</country>, <country code=ME>Montenegro</country> en <country code=RS>Servië</country> staat in het teken van uitbreiding.
De ministers ontbijten met <person role="voorzitter van de Afrikaanse Unie">Moussa Keita</person>, voorzitter van de Afrikaanse Unie.
De ministers dineren met vertegenwoordigers van <organisation>ETUC</organisation> en <organisation>BusinessEurope</organisation>.
Voorafgaand aan de Raad vindt een gedachtewisseling plaats met <person role="VN-gezant voor Syrië">Geir Halvorsen</person>, VN-gezant voor Syrië.
De Raad gaat in gesprek met de <person role="Indiase minister van Handel">Indiase minister van Handel</person>.
Bij de werklunch is de <person role="gouverneur van de Oekraïense centrale bank">gouverneur van de Oekraïense centrale bank</person> te gast.
De sessie wordt bijgewoond door <country code=CH>Zwitserland</country> en <country code=LI>Liechtenstein</country>.
De ministers worden bijgepraat door <person role="uitvoerend directeur van Frontex">Hans Leijdens</person>, uitvoerend directeur van Frontex.
<person role="hoofdaanklager van het Internationaal Strafhof">Amal Rashid</person>, hoofdaanklager van het Internationaal Strafhof, geeft een toelichting op het onderzoek.
IAEA-directeur <person role="IAEA-directeur">Rafael Lopez</person> zal de ministers informeren over het nucleaire programma van Iran.
De Raad vergadert in EU-27+<country code=GB>VK</country>-format.
Ook de <group>kandidaat-lidstaten</group> nemen deel aan dit deel van de vergadering.
Tijdens het diner verwelkomen de ministers de Armeense minister van Buitenlandse Zaken <person role="Armeense minister van Buitenlandse Zaken">Ararat Sarkisian</person>.
De <group>EFTA-landen</group> <country code=NO>Noorwegen</country>, <country code=IS>IJsland</country>, <country code=LI>Liechtenstein</country> en <country code=CH>Zwitserland</country> zijn eveneens aanwezig.
Het agentschap <organisation>Frontex</organisation> en <organisation>Europol</organisation> zijn uitgenodigd om deel te nemen.
Op uitnodiging van het voorzitterschap neemt <country code=UA>Oekraïne</country> deel aan de informele lunch.
<country code=TR>Turkije</country> neemt als kandidaat-lidstaat aan de conferentie deel.
De Palestijnse premier <person role="Palestijnse premier">Mohammad Salameh</person> is, onder voorbehoud, te gast.
Namens de Verenigde Naties is ondersecretaris-generaal <person role="ondersecretaris-generaal">Amina Yusuf</person> aanwezig.
In de marge van de Raad is een ontmoeting voorzien met de landen van het <group>Oostelijk Partnerschap</group>.
Gasten bij de lunch zijn <person role="directeur van de Wereldbank">Anna Bjerde</person>, directeur van de Wereldbank, en <person role="president van de EIB">Nadia Calvo</person>, president van de EIB.
<person role="president van de EIB">Nadia Calvo</person> (president van de EIB) neemt deel aan het ontbijt.
De vicepremier van Moldavië, mevrouw <person role="vicepremier van Moldavië">Doina Popescu</person>, zal via een videoverbinding aansluiten.
De ministers wisselen van gedachten met de <person role="speciaal vertegenwoordiger van de EU voor de Sahel">speciaal vertegenwoordiger van de EU voor de Sahel</person>.
Naast de EU-lidstaten zijn ook <country code=NO>Noorwegen</country> en de <organisation>EFTA</organisation> vertegenwoordigd.
Tot de genodigden behoren <person role="directeur-generaal van de WHO">Tedros Alemu</person>, directeur-generaal van de WHO, en <person role="directeur van Gavi">Sania Khan</person>, directeur van Gavi.
De ministers worden tijdens de lunch vergezeld door hun collega's uit <country code=MA>Marokko</country> en <country code=TN>Tunesië</country>.
Daarnaast zal <person role="voorzitter van het Europees Parlement">Roberta Metz</person>, voorzitter van het Europees Parlement, de Raad toespreken.
<country code=IS>IJsland</country>, <country code=LI>Liechtenstein</country>, <country code=NO>Noorwegen</country> en <country code=CH>Zwitserland</country> nemen als geassocieerde landen deel.
Bij de sessie zijn ook vertegenwoordigers van het <group>maatschappelijk middenveld</group> aanwezig.
Voor het eerst is ook de <person role="Syrische interim-president">Syrische interim-president</person> genodigd.
Ook de ministers van <country code=UA>Oekraïne</country> en <country code=MD>Moldavië</country> zullen aan de bespreking deelnemen.
Tijdens de werklunch ontvangt de Raad de <person role="minister van Buitenlandse Zaken van Kazachstan">minister van Buitenlandse Zaken van Kazachstan</person>.
De Noorse minister van Energie, <person role="Noorse minister van Energie">Terje Aas</person>, heeft de uitnodiging aanvaard.
De Raad zal spreken in het bijzijn van <person role="directeur van UNRWA">Philippe Lang</person>, directeur van UNRWA.
Voor dit onderdeel zal de <person role="Oekraïense minister van Defensie">Oekraïense minister van Defensie</person> digitaal inbellen.
De ministers hebben tijdens de lunch een ontmoeting met <person role="president van de Wereldbank">Ajay Bandra</person>, president van de Wereldbank.
Na de plenaire sessie volgt een werkdiner met de <group>Golfstaten</group>.
De bespreking wordt ingeleid door <person role="directeur van de denktank Bruegel">Jeromin Zettel</person>, directeur van de denktank Bruegel.
Verwacht wordt dat de <person role="Amerikaanse minister van Financiën">Amerikaanse minister van Financiën</person> bij de bijeenkomst aanwezig zal zijn.
Aan de lunch zal ook worden deelgenomen door de <person role="president van de Europese Rekenkamer">president van de Europese Rekenkamer</person>.
De <country code=MD>Republiek Moldavië</country> en <country code=UA>Oekraïne</country> zijn, als kandidaat-lidstaten, eveneens vertegenwoordigd.
EU-gezant voor de Sahel <person role="EU-gezant voor de Sahel">João Cravo</person> praat de ministers bij over de situatie in Mali.
De premier van Armenië, <person role="premier van Armenië">Nikol Petrosian</person>, is hierbij aanwezig.
Het voorzitterschap heeft <person role="topman van Airbus">Guillaume Four</person>, topman van Airbus, gevraagd aan te schuiven.
Van de zijde van de VN zal <person role="ondersecretaris-generaal voor Vredesopbouw">Rosemary Carlo</person>, ondersecretaris-generaal voor Vredesopbouw, deelnemen.
De vergadering staat open voor <country code=NO>Noorwegen</country> en <country code=CH>Zwitserland</country>, die als waarnemer deelnemen.
De informele Raad wordt mede bijgewoond door de <group>EFTA-staten</group> en door <organisation>Europol</organisation>.
Tijdens de lunch zal worden gesproken met <person role="Secretaris-Generaal van de NAVO">Jens Stolt</person>, Secretaris-Generaal van de NAVO.
De Raad ontvangt <person role="Hoge Commissaris voor de Vluchtelingen van de VN">Filippo Grandi</person>, Hoge Commissaris voor de Vluchtelingen van de VN.
Hierna volgt een sessie in aanwezigheid van de ministers van de <group>Westelijke Balkan</group>.
Voor het diner zijn de partners uit <country code=JP>Japan</country>, <country code=KR>Zuid-Korea</country> en <country code=IN>India</country> uitgenodigd.
<person role="minister van Buitenlandse Zaken van Canada">Mélanie Roy</person>, minister van Buitenlandse Zaken van Canada, spreekt de Raad toe over Arctische veiligheid.
De president van de ECB, <person role="president van de ECB">Christine Dulac</person>, neemt eveneens deel.
Het <organisation>IMF</organisation> en de <organisation>OESO</organisation> zijn op hoog niveau vertegenwoordigd.
Tevens is een gedachtewisseling voorzien met <country code=CL>Chili</country> over grondstoffen.
De Raad zal gezamenlijk met de <group>ASEAN-landen</group> vergaderen.
"""

NOBODY = """
De Raad spreekt over de situatie in Georgië, Moldavië en Oekraïne.
Georgië is ditmaal niet uitgenodigd.
De Oekraïense president kan wegens verplichtingen niet aanwezig zijn.
De Britse minister was uitgenodigd, maar heeft afgezegd.
Noorwegen neemt deel aan het programma Erasmus+.
De minister van Buitenlandse Zaken is voornemens aan de Raad deel te nemen.
De staatssecretaris van Justitie en Veiligheid schuift bij de lunch aan.
De Permanente Vertegenwoordiger zal mij vervangen.
De Hoge Vertegenwoordiger geeft een toelichting op de stand van zaken.
Commissaris Hansen licht het voorstel toe.
De Commissie licht de contouren van de strategie toe.
De Duitse minister van Financiën presenteert het voorstel.
Nederland heeft hierover met Noorwegen en het VK overleg gevoerd.
Rusland is militair aanwezig in Syrië.
Nederland verwelkomt de toetreding van Zweden en de hervormingen in Albanië.
Het diner wordt aangeboden door de Turkse president Kemal Aydin.
De Raad spreekt over de betrekkingen met China en de samenwerking met Japan.
Nederland vindt dat Oekraïne moet worden uitgenodigd.
Tijdens de vorige Raad was de Egyptische minister van Buitenlandse Zaken te gast.
Marokko en Tunesië ontvangen steun voor grensbewaking.
De onderhandelingen met Mercosur zijn afgerond.
In de NPG, waaraan Frankrijk niet deelneemt, spreken de ministers.
Oekraïne sluit zich aan bij de verklaring van Minsk.
Dat Taiwan opnieuw geen uitnodiging heeft ontvangen, vindt het kabinet spijtig.
De Raad wisselt van gedachten over de aanwezigheid van Russische troepen in Belarus.
Het kabinet is in gesprek met Turkije over terugkeer.
Zwitserland heeft het akkoord inmiddels geratificeerd.
Samen met Canada en Japan heeft Nederland een verklaring opgesteld.
Israël heeft de VN-rapporteur niet toegelaten.
De Raad wordt voorgezeten door de Poolse minister van Defensie.
De Raad spreekt over de brief van de Amerikaanse minister van Financiën Scott Bennett.
Rusland en China nemen deel aan militaire oefeningen in de Stille Oceaan.
De VN-gezant voor Libië heeft partijen uitgenodigd voor overleg in Genève.
Hongarije heeft de Georgische premier uitgenodigd voor een bezoek aan Boedapest.
Het kabinet steunt de aanwezigheid van EU-waarnemers in Armenië.
De president van Servië presenteerde vorige week zijn plannen.
De EU neemt deel aan de vredesbesprekingen over Soedan.
Naar verwachting spreekt de Raad met de Commissie over de handelsrelatie met de VS.
Turkije en het VK hebben te kennen gegeven te willen aansluiten bij SAFE.
De minister-president is door de Indiase premier uitgenodigd voor een werkbezoek.
Oekraïne heeft verzocht om aan te sluiten bij het programma.
Het kabinet acht het van belang dat ook Noorwegen aan het project kan deelnemen.
De Israëlische regering was niet vertegenwoordigd.
Zonder deelname van China is een akkoord weinig waard.
Nederland zal de Commissie vragen met Marokko in gesprek te gaan.
De Zwitserse president bracht in maart een bezoek aan Brussel.
De HV heeft gesproken met de Iraanse minister van Buitenlandse Zaken.
Spanje zal, mede namens Portugal, een toelichting geven.
Oekraïne, Moldavië en Georgië bespreekt de Raad als eerste.
De Raad spreekt over deelname van Oekraïne aan de interne markt voor elektriciteit.
Frankrijk heeft de Commissie gevraagd met Brazilië te spreken over het akkoord.
Polen, Estland en Litouwen nemen het voortouw in de bespreking van het sanctiepakket.
De Iraanse president heeft aangegeven bereid te zijn tot gesprekken met de E3.
De Commissie zal een toelichting geven op het gesprek met de Amerikaanse handelsgezant Greer.
De HV zal verslag doen van zijn bezoek aan Egypte en Jordanië.
In Gaza zijn VN-organisaties niet langer aanwezig.
Rusland en Iran zijn uitgesloten van deelname.
Het kabinet verwelkomt dat de Syrische minister van Buitenlandse Zaken met de EU in gesprek is.
De Israëlische minister van Buitenlandse Zaken heeft Nederland bekritiseerd.
Saoedi-Arabië en Frankrijk organiseren in juni een conferentie over de tweestatenoplossing waaraan Nederland zal deelnemen.
De EU heeft Rusland uitgenodigd de veroordeelden vrij te laten.
China wordt door de Commissie gezien als partner.
Noorwegen ontvangt geen steun.
Het programma staat open voor deelname van Zwitserland en Canada.
Het VK en Canada hebben vergelijkbare sancties aangekondigd en sluiten daarmee aan bij de EU.
De Franse president Macron en de Duitse bondskanselier hebben de Oekraïense president ontvangen.
"""

ALLIANCE = """
Behalve de bondgenoten nemen ook <country code=UA>Oekraïne</country>, <country code=JP>Japan</country> en de <organisation code=EU>EU</organisation> deel.
De Oekraïense minister van Defensie, <person role="Oekraïense minister van Defensie">Rustem Oemarov</person>, en HV <person role="HV">Kaja Kallas</person> nemen deel aan het werkdiner.
De <group>IP4-partners</group> (<country code=AU>Australië</country>, <country code=JP>Japan</country>, <country code=NZ>Nieuw-Zeeland</country> en <country code=KR>Zuid-Korea</country>) schuiven aan bij de tweede sessie.
Ook <country code=AT>Oostenrijk</country>, <country code=IE>Ierland</country> en <country code=CH>Zwitserland</country> zijn als partners aanwezig.
De secretaris-generaal van de VN, <person role="secretaris-generaal van de VN">António Gouveia</person>, spreekt de ministers toe.
De <organisation code=EU>Europese Unie</organisation> wordt vertegenwoordigd door <person role="vicevoorzitter van de Europese Commissie">Elena Rossi</person>, vicevoorzitter van de Europese Commissie.
Secretaris-generaal Rutte zit de vergadering voor.
Canada en de Verenigde Staten zullen het voorstel toelichten.
Bondgenoten spreken met <country code=GE>Georgië</country> en <country code=BA>Bosnië en Herzegovina</country> over hervormingen.
Servië heeft een uitnodiging gekregen, maar neemt niet deel.
Met <country code=UA>Oekraïne</country> vindt een bijeenkomst van de NAVO-Oekraïneraad plaats.
"""


def _lines(block: str) -> list[str]:
    return [line for line in block.strip().splitlines() if line]


def _guests(text: str, body: str) -> set[tuple[str, str, str | None]]:
    parts, analysis = one_paragraph(text)
    found = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": (meeting(parts, body),)})["meetings"][0]
    return {(i.kind.value, i.name, i.code or i.role) for i in found.invitees if i.status == "guest"}


@pytest.mark.parametrize("tagged", _lines(COUNCIL))
def test_guests_of_a_council(tagged: str) -> None:
    text, guests = untag(tagged)
    assert _guests(text, "EU") == guests


@pytest.mark.parametrize("text", _lines(NOBODY))
def test_those_talked_about_are_no_guests(text: str) -> None:
    assert _guests(text, "EU") == set()


@pytest.mark.parametrize("tagged", _lines(ALLIANCE))
def test_guests_of_the_alliance(tagged: str) -> None:
    text, guests = untag(tagged)
    assert _guests(text, "NATO") == guests
