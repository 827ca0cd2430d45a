"""Where a letter stands as a Kamerstuk, for links; built without asking the network."""

from __future__ import annotations

from nl_agenda.models import Letter

_ADDRESS = "https://zoek.officielebekendmakingen.nl"


def paper_url(letter: Letter) -> str | None:
    """Return the address of the letter as a Kamerstuk; ``None`` where its dossier or number is not known."""
    if not letter.dossier or not letter.number:
        return None
    return f"{_ADDRESS}/kst-{letter.dossier.replace(' ', '')}-{letter.number}.html"
