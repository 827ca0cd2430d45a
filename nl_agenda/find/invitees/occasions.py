"""What one takes part in: whether it is a meeting, and whether "met" tells with whom it is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.lexicon import load

if TYPE_CHECKING:
    from nl_agenda.find.names.mentions import Chain


@cache
def _not_met() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(load('invitees')['exchange']['nouns'])})\Z")


_OURS = r"(?:ik|wij|de (?:minister|staatssecretaris|minister-president)(?! van (?!gedachten)| voor))"


@cache
def _others_met() -> re.Pattern[str]:
    """Return the expression for those who meet someone apart from the meeting."""
    others = "|".join(load("invitees")["exchange"]["others"])
    return re.compile(
        rf"\b(?:{others})\b (?:[\w-]+ ){{0,4}}(?:spreek\w*|spreken|spra(?:k|ken)|overleg\w*|gesproken|ontmoet\w*)"
        rf"|\b(?:spreekt?|sprak|ontmoet|overlegt?) (?:{others})\b"
        r"|\bde (?:minister|staatssecretaris) (?:van|voor) (?:[\w-]+ ){1,4}(?:zal|heeft) (?:in|te) (?:[\w-]+ ){1,3}"
        r"(?:spreken|ontmoeten|gesproken|overleggen)\b"
        rf"|\b{_OURS} (?:(?!dat\b|ministers\b)[\w-]+ ){{0,4}}marge (?:(?!ministers\b)[\w-]+ ){{0,6}}"
        r"(?:spreken|spreek|sprak|gesproken|ontmoet\w*|gesprek\w*|overleg\w*)\b"
    )


@cache
def _talks() -> re.Pattern[str]:
    """Return the expression for talks with others that are a topic of the meeting."""
    return re.compile(rf"(?:{'|'.join(load('invitees')['exchange']['talks'])})(?: \([^()]*\))? met \Z")


@cache
def _talks_of_others() -> re.Pattern[str]:
    """Return the expression for who has talks of his own with those before it: "Met Peru voert de EU een dialoog"."""
    exchange = load("invitees")["exchange"]
    # "Met de Turkse minister sprak ik": of the Dutch minister alone.
    ours = rf"[^.;:,]{{0,40}}?\b(?:sprak|spreek|spreekt|heb|zal|wisselde|overlegde) {_OURS}\b"
    return re.compile(rf"{ours}|[^.;:]{{0,60}}?\b(?:{'|'.join(exchange['own'])}) (?:{'|'.join(exchange['others'])})\b")


_MEMBERS_MEET = re.compile(
    r"\b(?:spreken|spraken|overleggen|vergaderen|praten|lunchen|dineren|ontbijten|komen|wisselen|treffen)\b[^,;]* lidstaten met $"
    r"|\b(?:voer(?:t|en)|houd(?:t|en)) (?:de )?(?:ministers|leiders|raad|eurogroep|bewindspersonen)\b[^,;]* dialoog met $"
    r"|\b(?:ministers|leiders|raad|eurogroep|bewindspersonen) (?:zullen |zal )?(?:voer|houd)(?:t|en)\b[^,;]* dialoog met $"
)


def is_relation(before: str) -> bool:
    """Tell whether "met" at the end of words in lower case belongs to a noun that is no meeting ("betrekkingen met")."""
    if _MEMBERS_MEET.search(before):
        return False
    if _talks().search(before):
        return True
    head = re.search(r"([\wà-ÿ-]+)(?: \([^()]*\))? (?:samen )?met $", before)
    return head is not None and _not_met().search(head.group(1)) is not None


def is_exchange(chain: Chain, text: str, start: int) -> bool:
    """Tell whether "met" belongs to the exchange and not to a noun of another kind ("betrekkingen met")."""
    before = text[start : chain.before].lower()
    if is_relation(before):
        return False
    if re.search(r"\b(?:over|inzake|rond)\b[^,]*$", before) and not re.search(
        r"\b(?:spre(?:ekt|ken)|spra(?:k|ken)|gesprek|gedachten|wissel\w+|lunch\w*|ontbij\w*|diner\w*|werklunch)\b", before
    ):
        return False
    if not before.removesuffix("met ").strip() and _talks_of_others().match(text[chain.mentions[-1].end :].lower()):
        return False
    return _others_met().search(before) is None


@cache
def _others_meeting() -> re.Pattern[str]:
    names = "|".join(load("invitees")["occasions"]["others"])
    return re.compile(
        r"\b(?:voor|bij|tijdens|(?<!oog )op|(?<!afgaand )aan|marge van|kader van) (?:de|het) "
        r"(?:[\w-]+ (?:van|bij|tijdens|op) (?:de|het) )?"
        r"(?:aanstaande |komende |informele )?"
        rf"(?P<name>{names})\b|\b(?:de|het) (?:werk)?(?:lunch|diner|ontbijt|ontmoeting) van (?:de|het) (?P<host>{names})\b"
    )


_OTHERS_INVITE = re.compile(
    r"\bvoorzitter van de (?P<chair>europese raad) (?:heeft|nodigt|zal)\b.*\b(?:uitgenodigd|uit|uitnodigen)\b"
    r"|(?<!voorzitter van )\bde (?P<they>europese raad|g7|g20) (?:van [\w ]{1,20} )?(?:heeft|nodigt|zal|spreekt)\b"
    r"|\bvoor (?:die (?P<that>top|conferentie|donorconferentie)\b|de (?P<top>top) (?:in|te|van) )"
)
_SIGNS_OF_OTHERS = ("de europese raad ", "de g7 ", "de g20 ", "voor die ", "voor de top ")


def is_of_others(low: str, names: frozenset[str]) -> bool:
    """Tell whether someone comes to the meeting of others ("is voor de lunch van de Europese Raad uitgenodigd")."""
    found = [*_others_meeting().finditer(low)]
    if any(sign in low for sign in _SIGNS_OF_OTHERS):
        found += _OTHERS_INVITE.finditer(low)
    return any(_is_another(match, names) for match in found)


def _is_another(match: re.Match[str], names: frozenset[str]) -> bool:
    told = match.groupdict()
    if told.get("top"):  # of the leaders: no Council calls itself so
        return any("raad" in name for name in names) and "europese" not in names
    name = next(filter(None, match.groups()))
    return names.isdisjoint(re.findall(r"[\w-]+", name.removesuffix(" raad")))


@cache
def _events() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the expressions for an event of others, and for any other occasion that "waarvoor" may be of."""
    occasions = load("invitees")["occasions"]
    return re.compile(rf"(?:{'|'.join(occasions['events'])})(?![\w-])"), re.compile("|".join(occasions["own"]))


_TURN = re.compile(r",? waar(?:voor|toe|op|aan|bij|van|in)?\b")
_HOLDS = re.compile(r"\b(?:kent|omvat|bevat|begint met|opent met) (?:een|het) (?:[\w-]+ )?\Z")  # "de sessie kent een forum"
_FAR = 200  # characters before "waarvoor" in which an event is sought


_WENT_ON = re.compile(
    r", (?:is|zijn|wordt|worden|zal|zullen|heeft|hebben|neemt|nemen|schuift|schuiven|vindt|vinden|spreekt|spreken)\b"
)


@cache
def _was_there() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('invitees')['occasions']['was_there'])})\b")


def _is_over(before: str, after: str) -> bool:
    """Tell of the words of a relative clause before and behind someone whether they say that he was there, some time ago."""
    if _WENT_ON.search(before):
        return False
    rest = re.split(r"[,.;:]", after, maxsplit=1)[0]
    return _was_there().search(f"{before} {rest}") is not None


@cache
def _gathering() -> re.Pattern[str]:
    """Return the expression for a gathering that is not announced but merely spoken of ("een overleg van de Noordzeelanden")."""
    nouns = "|".join(load("invitees")["occasions"]["gatherings"])
    of_others = rf"\been (?:[\w-]+ )?[\w-]*(?P<noun>{nouns}) van (?!de (?:raad|ministers|leiders)\b)[^,.;]*"
    return re.compile(rf"{of_others}(?<! plaats)(?<! bijeen)(?<! voorzien)\Z")


_SPOKEN_OF = re.compile(
    r"(?:bezoek|reis|missie|gesprek|gesprekken|brief|rapport|verslag|voorstel|voorstellen|plan|plannen|verklaring|"
    r"aanbevelingen|oproep|uitspraken|initiatief) (?:dat|die) (?:(?:de|het|een|diens|hun|zijn|haar) )?\Z"
)


def is_apart(before: str, after: str, names: frozenset[str], *, report: bool) -> bool:
    """Tell by the words of a clause around someone whether he is elsewhere: at an event of others or before, or spoken of.

    "Organiseert een conferentie, waarvoor ook", "de bijeenkomst in Riga, waaraan ook ... deelnam", "het bezoek dat de".
    """
    event, own = _events()
    for turn in _TURN.finditer(before):
        if not report and _is_over(before[turn.end() :], after):
            return True
        if (other := _gathering().search(before[: turn.start()])) and not any(other["noun"] in name for name in names):
            return True
        for found in event.finditer(before, max(0, turn.start() - _FAR), turn.start()):
            if _HOLDS.search(before, max(0, found.start() - 40), found.start()):
                continue
            if own.search(before, found.end(), turn.start()) is None and not any(found.group() in name for name in names):
                return True
    return _SPOKEN_OF.search(before) is not None


_NO_OCCASION = frozenset([
    "te", "om", "van", "uit", "voor", "de", "via", "en", "als", "met", "op", "over", "in", "tijdens", "of", "die", "dat", "ook",
    "zijn", "is", "bij", "deel", "mee", "woord", "tafel", "orde", "hand", "vooravond", "gelegenheid", "aanvang", "monde", "wie",
    "welke",
])  # fmt: skip


@cache
def _occasion() -> re.Pattern[str]:
    return re.compile(rf"\A(?:{load('invitees')['occasions']['pattern']})\Z")


def is_occasion(low: str, names: frozenset[str]) -> bool:
    """Tell whether what one takes part in, if it is said, is a meeting.

    "Als deelnemer aan het project" says who he is, not what he takes part in.
    """
    low = re.sub(
        r"\b(?:als (?:\w+ )?(?:deelnemer|lid|partner|partij) (?:aan|bij)|(?:aansluitend|voorafgaand|vooruitlopend) aan) "
        r"(?:de |het )?[\w-]+|, (?:aan|bij) (?:wie|welke)\b[^,]*,",
        "",
        low,
    )
    said = re.findall(
        r"\b(?:aan|bij) ((?:(?:de|het|deze|dit|een|die|dat|beide|alle|zijn|hun|delen van|"
        r"eerste|tweede|derde|laatste|informele|formele|volgende|gehele|hele|of|meer|genoemde) )*)"
        r"(?=([\wà-ÿ-]+)(?: ([\wà-ÿ-]+))?)",
        low,
    )
    real = [(word, following) for _, word, following in said if word not in _NO_OCCASION]
    if not real:
        return True
    return any(_occasion().match(w) or _occasion().match(f) or w in names or f in names for w, f in real)
