"""Headings that head a part of the programme, and those that stand beside or after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nl_agenda.find.sessions import treatments
from nl_agenda.find.sessions.headings import AgendaHeading, pattern, read, says
from nl_agenda.segment.wording import is_below, is_weakly_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from nl_agenda.segment.parts import Parts

_JOINED = re.compile(r"\s*(?:,|/| en | & )\s*")
_PROGRAMME = re.compile(r"programma|agenda|punten|sessies|onderwerpen")  # one of them is in whatever heads a whole programme
_REPORT = re.compile(
    r"(?:deel \w+[:.]? ?)?(?:kort )?(?:verslag|terugblik|(?:terugkoppeling|uitkomsten) "
    r"(?:van )?(?:de )?(?:\w+ )?(?:\w*raad|eurogroep|vergadering))\b"
)
_TITLE = re.compile(r"\b(?:agenda|annotaties?|inzet voor)\b")
_PART = re.compile(r"([A-H]|[IVX]{1,4})(?:[.):]| [–-]) ")
_OPENING = 300  # characters of a text in which it says that the Kamer asked
_ASKED = ("in ", "tijdens ", "bij ", "het lid ", "de leden ", "uw kamer ")
_FEWEST = 2  # items below a heading "Programma" from which it is taken at its word


def is_other_business(heading: AgendaHeading) -> bool:
    """Tell "Diversen", and "7. Overige punten" where a point of the agenda bears that name, or says what it is about."""
    title = heading.title.casefold()
    if pattern("other_business").fullmatch(title) or pattern("other_business", "subject").fullmatch(title):
        return True
    return heading.numbered in ("digit", "letter") and pattern("other_business", "rest").fullmatch(title) is not None


def is_subheading(heading: AgendaHeading) -> bool:
    """Tell a heading within an item ("Nederlandse inzet")."""
    if heading.treatment is not None:
        return False
    title = heading.title.casefold()
    return pattern("subheadings").fullmatch(title) is not None or is_below(title) or is_weakly_below(title)


def is_report(title: str) -> bool:
    """Tell "Verslag Eurogroep": what follows was said at a meeting that has been."""
    return _REPORT.match(title) is not None


def is_told(level: int, heading: AgendaHeading, other_business: int | None) -> bool:
    """Tell a point below "Diversen", which stands at the level ``other_business``, of which a report is the subject."""
    if other_business is None or level < other_business or (level == other_business and heading.numbered != "letter"):
        return False
    return heading.treatment is not None or pattern("told").fullmatch(heading.title.casefold()) is not None


def is_strand(title: str) -> bool:
    """Tell strands of a Council, alone or joined: "Cultuur / Audiovisuele zaken"."""
    strands = pattern("containers", "strands")
    pieces = [piece for piece in _JOINED.split(title) if piece]
    return strands.fullmatch(title) is not None or (bool(pieces) and all(strands.fullmatch(piece) for piece in pieces))


def is_joined(title: str) -> bool:
    """Tell "beleidsdebatten en conclusies": several ways of dealing with what stands below."""
    pieces = [piece for piece in _JOINED.split(title) if piece]
    return len(pieces) > 1 and all(pattern("containers").fullmatch(p) or treatments.is_treatment(p) for p in pieces)


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings of a letter, each with those right below it (``None``: the outermost)."""

    parts: Parts
    children: dict[int | None, list[int]]
    known: dict[int, AgendaHeading] = field(default_factory=dict)  # which are asked for more than once

    def heading(self, index: int) -> AgendaHeading:
        """Return a heading in pieces, no matter whose meeting it is."""
        if index not in self.known:
            section = self.parts.sections[index]
            self.known[index] = read(self.parts.text.content, section.heading_start, section.heading_end, None)
        return self.known[index]

    def is_title(self, meetings: Sequence[str]) -> bool:
        """Tell whether the first heading is the title of the whole agenda: it names a meeting and has all others below it."""
        if self.parts.sections[0].level > 1 or len(self.children.get(None, ())) > 3 or not self.children.get(0):
            return False
        title = self.parts.sections[0].title.casefold()
        return any(name.casefold() in title for name in meetings) or _TITLE.search(title) is not None

    def items_below(self, index: int) -> list[tuple[int, AgendaHeading]]:
        """Return the headings right below one, those within an item left out."""
        below = ((child, self.heading(child)) for child in self.children.get(index, ()))
        return [(child, heading) for child, heading in below if not is_subheading(heading)]

    def is_treated(self, index: int, heading: AgendaHeading) -> bool:
        """Tell whether a heading comes with its treatment, in it or below it."""
        return heading.treatment is not None or treatments.below(self.parts, index) is not None

    def is_item_itself(self, index: int, heading: AgendaHeading) -> bool:
        """Tell a heading that is no part of an item even where it seems to lie below one: treated, a meal, "Diversen"."""
        if is_subheading(heading):
            return False
        meal = says("kinds", "meal").search(heading.title.casefold()) is not None
        return meal or is_other_business(heading) or self.is_treated(index, heading)

    def around_programme(self) -> tuple[frozenset[int], frozenset[int]]:
        """Return the headings that stand before, and those that stand after, one that heads the whole programme.

        What is a point of the programme by its own words ("Diversen", a meal, something treated) is none of them.
        """
        for siblings in self.children.values():
            for place, index in enumerate(siblings):
                if not _PROGRAMME.search(self.parts.sections[index].title.casefold()):
                    continue  # as most
                title = self.heading(index).title.casefold()
                if pattern("containers", "programmes").fullmatch(title) and len(self.items_below(index)) >= _FEWEST:
                    return (frozenset(self._loose(siblings[:place])), frozenset(self._loose(siblings[place + 1 :])))
        return frozenset(), frozenset()

    def _loose(self, indexes: Iterable[int]) -> Iterable[int]:
        for index in indexes:
            heading = self.heading(index)
            title = heading.title.casefold()
            named = any(says("kinds", kind).search(title) for kind in ("meal", "third_party", "working_session"))
            held = is_other_business(heading) or named or self.is_treated(index, heading)
            part = pattern("containers").fullmatch(title) or pattern("containers", "strands").fullmatch(title)
            treated = any(h.numbered or self.is_treated(child, h) for child, h in self.items_below(index))
            if not held and not part and not treated:
                yield index

    def is_rest(self, index: int, heading: AgendaHeading) -> bool:
        """Tell "Overige onderwerpen" that comes after the programme: motions below it, or parts beside it."""
        if not pattern("other_business", "rest").fullmatch(heading.title.casefold()):
            return False
        below = self.items_below(index)
        if any(pattern("outside").fullmatch(h.title.casefold()) for _, h in below):
            return True
        if heading.numbered in ("digit", "letter"):
            return self._numbers_parts(index, heading)
        if not below or any(self.is_treated(child, h) for child, h in below):
            return False
        beside = [one for one in self.children.get(self.parts.sections[index].parent, ()) if one < index]
        return len(beside) >= _FEWEST and all(self.items_below(one) for one in beside)

    def is_left_out(self, index: int, heading: AgendaHeading) -> bool:
        """Tell what was taken off ("Vervallen: wijn"), what answers the Kamer, and talks after parts that hold the items."""
        section = self.parts.sections[index]
        if pattern("dropped").fullmatch(section.title.casefold()) or self._is_after_parts(index, heading):
            return True
        if self._answers(index, heading):
            return True
        if not pattern("outside", "talks").fullmatch(heading.title.casefold()) or self.children.get(index):
            return False
        before = [one for one in self.children[section.parent] if one < index]
        return any(self.children.get(one) for one in before)

    def _answers(self, index: int, heading: AgendaHeading) -> bool:
        """Tell of a heading that is no numbered point whether its text opens with a question of the Kamer or a promise to it."""
        if heading.numbered == "digit" or heading.treatment is not None or index == 0:
            return False
        end = self.parts.sections[index].heading_end
        opening = self.parts.text.content[end : end + _OPENING].lstrip().casefold()
        return opening.startswith(_ASKED) and pattern("outside", "asked").match(opening) is not None

    def _is_after_parts(self, index: int, heading: AgendaHeading) -> bool:
        """Tell "III. Cijfers over asiel", with text alone, after "I. Justitie" and "II. Binnenlandse zaken" with their items."""
        if heading.numbered != "roman" or self.children.get(index) or heading.treatment is not None:
            return False
        before = [one for one in self.children[self.parts.sections[index].parent] if one < index]
        alike = [self.heading(one).numbered for one in before]
        if (
            len(before) < _FEWEST
            or {*alike} != {"roman"}
            or not all(is_strand(self.heading(one).title.casefold()) and self.items_below(one) for one in before)
        ):
            return False
        title = heading.title.casefold()
        held = any(says("kinds", kind).search(title) for kind in ("third_party", "working_session", "informal_session", "other"))
        part = is_strand(title) or pattern("containers").fullmatch(title)
        return not held and not part and not self.is_item_itself(index, heading)

    def is_holder(self, index: int, title: str) -> bool:
        """Tell "High-level segment" or "Ontwerpresoluties" above several items; alone they are items themselves."""
        return pattern("containers", "holders").fullmatch(title) is not None and len(self.items_below(index)) >= _FEWEST

    def is_item_alone(self, index: int, title: str, texts: AbstractSet[int | None]) -> bool:
        """Tell "Current affairs" without items below it, or "Gemengd Comité" with text of its own (``texts``)."""
        if self.children.get(index):
            return False
        told = index in texts and pattern("containers", "told").fullmatch(title) is not None
        return told or pattern("containers", "alone").fullmatch(title) is not None

    def _numbers_parts(self, index: int, heading: AgendaHeading) -> bool:
        """Tell "C. Overige onderwerpen" after "A. Verslag" and "B. Geannoteerde agenda": the letter's parts, no points of one."""
        before = (self.heading(one) for one in range(index))
        parts = (h.title.casefold() for h in before if h.numbered == heading.numbered)
        return any(title.startswith(("geannoteerde agenda", "verslag ")) for title in parts)

    @staticmethod
    def numbered(below: Sequence[tuple[int, AgendaHeading]]) -> int:
        """Count the headings with a number; a lunch or "Diversen" among them needs none."""
        numbers = sum(heading.numbered is not None for _, heading in below)
        beside = (h for _, h in below if h.numbered is None)
        return numbers and numbers + sum(
            is_other_business(h) or says("kinds", "meal").search(h.title.casefold()) is not None for h in beside
        )

    def numbers_on(self, index: int, below: Sequence[tuple[int, AgendaHeading]]) -> bool:
        """Tell "A. Bestuursvergadering" above "A1. Begroting" and "A2. Munitie", whose numbers go on with its own."""
        part = _PART.match(self.parts.sections[index].title)
        if part is None or len(below) < _FEWEST:
            return False
        return all(re.match(rf"{part[1]}\.?\d", self.parts.sections[child].title) for child, _ in below)

    @staticmethod
    def holds_groups(heading: AgendaHeading, below: Sequence[tuple[int, AgendaHeading]]) -> bool:
        """Tell "Parallelle werkgroepen" above the groups."""
        if len(below) < _FEWEST or not pattern("kinds", "several").fullmatch(heading.title.casefold()):
            return False
        return all(
            says("kinds", "groups").search(h.title.casefold()) or says("kinds", "working_session").search(h.title.casefold())
            for _, h in below
        )

    def is_bare_part(self, index: int, texts: AbstractSet[int | None]) -> bool:
        """Tell a heading without text of its own ("Hoofdpunten") above several with text, where none beside it is an item.

        ``texts`` are the headings with text right below them. What is a session by its own words holds topics, not items.
        """
        if not self._is_bare(index, texts):
            return False
        beside = [one for one in self.children.get(self.parts.sections[index].parent, ()) if one != index]
        return all(self._is_bare(one, texts) or self._is_apart(one) for one in beside)

    def _is_bare(self, index: int, texts: AbstractSet[int | None]) -> bool:
        title = self.heading(index).title.casefold()
        below = [child for child, _ in self.items_below(index)]
        named = any(says("kinds", kind).search(title) for kind in ("meal", "third_party", "working_session", "informal_session"))
        return index not in texts and not named and len(below) >= _FEWEST and all(child in texts for child in below)

    def _is_apart(self, index: int) -> bool:
        """Tell what stands beside parts as no item: an introduction, "Diversen", "Overig", a part known as such."""
        heading = self.heading(index)
        title = heading.title.casefold()
        return is_other_business(heading) or any(
            pattern(group).fullmatch(title) for group in ("outside", "containers", "subheadings")
        )

    def holds_one_meal(self, index: int, heading: AgendaHeading) -> bool:
        """Tell a bare "LUNCH" above the lunch itself."""
        below = self.items_below(index)
        return (
            len(below) == 1
            and len(heading.title.split()) == 1
            and says("kinds", "meal").search(heading.title.casefold()) is not None
            and says("kinds", "meal").search(below[0][1].title.casefold()) is not None
        )
