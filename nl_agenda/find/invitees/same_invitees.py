"""Whether two invitees are one: by code, by name, by function; and whom a group stands for."""

from __future__ import annotations

import re

from nl_agenda.find.names import states
from nl_agenda.lexicon import load
from nl_agenda.models import Invitee, InviteeKind


def are_same(a: Invitee, b: Invitee) -> bool:
    """Tell whether two have one code, or one name."""
    if a.code and a.kind is b.kind:
        return a.code == b.code
    if a.kind is b.kind is InviteeKind.PERSON and 1 in (a.name.count(" ") + 1, b.name.count(" ") + 1):
        return a.name.split(" ")[-1] == b.name.split(" ")[-1]  # "SG Rutte" after "Mark Rutte, secretaris-generaal"
    return _bare(a.name) == _bare(b.name)


def is_named_later(named: Invitee, other: Invitee) -> bool:
    """Tell whether one is the name of whom the other gives the function only ("de SG van de VN")."""
    if named.kind is InviteeKind.ORGANISATION and other.kind is InviteeKind.GROUP:
        return other.name.endswith(f" {named.name}")  # "de landen van de Golfsamenwerkingsraad"
    if named.role is None or other.role is None or other.name != other.role or named.name == named.role:
        return False
    return role_words(other.role) <= role_words(named.role)


def role_words(role: str) -> set[str]:
    """Return the words of a function that tell, abbreviations written out and states by their codes."""
    long = {"sg": "secretaris-generaal", "dg": "directeur-generaal", "hv": "hoge vertegenwoordiger", "vn": "verenigde naties"}
    words = " ".join(long.get(word, word) for word in _with_codes(role).casefold().split())
    return set(words.split()) - {"de", "het", "van", "voor"}


def stands_for(group: str, invitee: Invitee) -> bool:
    """Tell whether a group is an organisation by its letters ("ACS-landen"), or by a word for such ("het bedrijfsleven")."""
    if group.casefold() in load("groups")["names"]["collective"]:
        return invitee.kind is not InviteeKind.COUNTRY and (
            invitee.kind is not InviteeKind.PERSON or invitee.name != invitee.role
        )
    letters = re.match(r"[A-Z]{3,}(?=-)", group)
    if letters is None:
        return False
    initials = "".join(re.findall(r"(?<!\w)[A-Z]", invitee.name))
    return letters.group() in initials or (len(initials) > 1 and letters.group().startswith(initials))


def words_that_tell(name: str) -> set[str]:
    """Return the words of a group's name that say which group it is."""
    return {
        w
        for w in re.findall(r"[a-zà-ÿ]{4,}|ip4", name.casefold())
        if w not in ("partners", "landen", "partnerlanden", "regio", "groep", "staten")
    }


def _with_codes(role: str) -> str:
    """Write states and their adjectives alike: "de Indiase minister" and "de minister van India" are one."""
    words = (states.code_of_adjective(word) or word for word in role.split())
    found = states.first_origin(f" {(plain := ' '.join(words))}")
    return plain.replace(found.state, states.code_of(found.state) or found.state) if found else plain


def _bare(name: str) -> str:
    bare = name.casefold()
    return next((bare[len(article) :] for article in ("de ", "het ", "een ") if bare.startswith(article)), bare)
