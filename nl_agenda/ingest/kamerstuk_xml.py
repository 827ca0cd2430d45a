"""XML of the official publications (Kamerstuk), in its present schema and the older ones.

Present: officiele-publicatie > kamerstuk > dossier, stuk > stuknr, titel, datumtekst, algemeen > vrije-tekst > tekst.
Older: kamerwrk, with tuskop, ondtek and voetnoot. Names are looked at, not places, so mixtures are read as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nl_agenda import budget
from nl_agenda.errors import LimitExceededError, UnsupportedFormatError
from nl_agenda.ingest.colophon import is_furniture
from nl_agenda.ingest.document import PLAIN, Block, Document, Note, Role, Style
from nl_agenda.ingest.kamerstuk_fields import read_fields
from nl_agenda.ingest.normalisation import fold
from nl_agenda.ingest.runs import LINE_BREAK, Run, blocks_of
from nl_agenda.ingest.safe_xml import Element, attribute, child, local, parse_xml
from nl_agenda.ingest.tables import CellCount, Row, read_table
from nl_agenda.limits import Limits

_SKIPPED = {
    *(
        "metadata",
        "kamerstukkop",
        "plaatje",
        "illustratie",
        "bestand",
        "meta-data",
        "kopgegevens",
        "vergaderjaar",
        "vergaderjaren",
        "jaargang",
    ),
    *(
        "kamer",
        "kameraanduiding",
        "kamernummer",
        "isbn",
        "issn",
        "uitgever",
        "uitgeversgegevens",
        "colspec",
        "spanspec",
        "inhoudsopgave",
    ),
    *("voettekst", "koptekst", "index", "redactie", "noot.nr", "li.nr", "officiele-inhoudsopgave"),
}
_HEADINGS = {"tussenkop", "tuskop", "tuskopje", "subkop", "kopje"}
_NOTES = {"noot", "voetnoot", "eindnoot"}
_LISTS = {"lijst", "opsomming"}
_INLINE = {
    *(
        "nadruk",
        "extref",
        "intref",
        "sup",
        "sub",
        "inf",
        "datum",
        "ondernummer",
        "dossiernr",
        "raadnr",
        "plaats",
        "voornaam",
        "achternaam",
        "tussenvoegsel",
    ),
    *("voorvoegsel", "titulatuur", "nootref", "noot.ref", "voetnootref", "redactionele-correctie", "afkorting", "vet", "cur"),
    *(
        "dossiernummer",
        "vetcur",
        "ondlijn",
        "b",
        "i",
        "u",
        "em",
        "strong",
        "a",
        "span",
        "extverwijzing",
        "intverwijzing",
        "verwijzing",
    ),
}
_NAME_PARTS = {"achternaam", "tussenvoegsel", "voorvoegsel"}  # set apart by the printer, not by a space in the file
_LINE_BREAKS = {"br", "regeleinde", "witregel"}
_SPACES = re.compile(r"\s+")
_AROUND_HYPHEN = re.compile(r"\s{0,50}-\s{0,50}")
_EMPHASIS = {
    "vet": Style(bold=True),
    "halfvet": Style(bold=True),
    "cur": Style(italic=True),
    "romein-cur": Style(italic=True),
    "vetcur": Style(bold=True, italic=True),
    "ondlijn": Style(underlined=True),
    "vet-ondlijn": Style(bold=True, underlined=True),
    "b": Style(bold=True),
    "i": Style(italic=True),
    "u": Style(underlined=True),
    "em": Style(italic=True),
    "strong": Style(bold=True),
}
_ROOTS = {
    "officiele-publicatie",
    "kamerstuk",
    "kamerwrk",
    "kamervragen",
    "aanhangsel",
    "kamervragen_aanhangsel",
    "stuk",
    "vrije-tekst",
    "agenda",
}


def read_kamerstuk_xml(data: bytes, *, limits: Limits) -> Document:
    """Read a Kamerstuk in XML; dossier, number, date and signatories are also given as fields, by the contract's names."""
    root = parse_xml(data, what="The file", limits=limits)
    names = {local(element) for element in root.iter()}
    if not names & _ROOTS or not names & {"al", "al-groep", "tekst", "vrije-tekst"}:
        raise UnsupportedFormatError(
            f"The file is XML ({local(root)}), but no Kamerstuk of the official publications; give the letter in another format."
        )
    reader = _Reader(limits)
    blocks = reader.blocks(root)
    return Document("xml", tuple(blocks), tuple(reader.notes), read_fields(root))


class _Reader:
    def __init__(self, limits: Limits) -> None:
        self.notes: list[Note] = []
        self._limits = limits
        self._cells = CellCount(limits)
        self._count = 0

    def blocks(self, element: Element, *, depth: int = 0) -> list[Block]:
        """Return the blocks of an element that holds others."""
        name = local(element)
        if name in _SKIPPED or name in _NOTES:
            return []
        if name in _HEADINGS:
            return self._paragraph(element, role=Role.HEADING, look=_EMPHASIS.get(attribute(element, "kopopmaak") or "", PLAIN))
        if name == "kop":
            return self._heading(element, depth)
        if name in _LISTS:
            return self._list(element, depth)
        if name == "table":
            return self._table(element)
        if name in {"dossier", "stuknr"}:
            return self._head(element)
        if name in {"naam", "functie"} or self._is_paragraph(element):
            return self._paragraph(element)
        deeper = depth + 1 if name in {"divisie", "bijlage", "hoofdstuk", "paragraaf", "circulaire.divisie", "deel"} else depth
        found: list[Block] = []
        skip: Element | None = None
        for inner in element:
            if inner is skip:
                continue
            if local(inner) == "stuknr":
                title = inner.getnext()
                skip = title if title is not None and local(title) == "titel" else None
                found += self._number_line(inner, skip)
            else:
                found += self.blocks(inner, depth=deeper)
        return found

    def _is_paragraph(self, element: Element) -> bool:
        """Return whether text stands in ``element`` itself, or nothing but inline elements."""
        if (element.text or "").strip() or any((inner.tail or "").strip() for inner in element):
            return True
        return local(element) in {"al", "titel", "datumtekst"} or (
            len(element) > 0 and all(local(inner) in _INLINE for inner in element)
        )

    def _paragraph(
        self, element: Element, *, role: Role = Role.BODY, look: Style = PLAIN, label: str | None = None, level: int | None = None
    ) -> list[Block]:
        found: list[Block] = []
        waiting: list[Run] = []
        for run in self._runs(element, look):
            if isinstance(run, Run):
                waiting.append(run)
                continue
            found += self._made(waiting, role, label if not found else None, level)
            waiting = []
            found += self.blocks(run)
        return found + self._made(waiting, role, label if not found else None, level)

    def _made(self, runs: list[Run], role: Role, label: str | None, level: int | None) -> list[Block]:
        blocks = [block for block in blocks_of(runs, role=role, label=label, level=level) if not is_furniture(block.text)]
        budget.check()
        self._count += len(blocks)
        if self._count > self._limits.paragraphs:
            raise LimitExceededError("paragraphs", self._count, self._limits.paragraphs)
        return blocks

    def _runs(self, element: Element, look: Style) -> Iterator[Run | Element]:
        if element.text:
            yield Run(_SPACES.sub(" ", element.text), look)
        for inner in element:
            name = local(inner)
            if name in _NOTES:
                yield Run("", look, self._note(inner))
            elif name in _LINE_BREAKS:
                yield Run(LINE_BREAK)
            elif name in _NAME_PARTS:
                yield Run(" ", look)
                yield from self._runs(inner, look)
            elif name in _INLINE or (name == "titel" and len(inner) == 0):
                yield from self._runs(inner, _over(_EMPHASIS.get(attribute(inner, "type") or name, PLAIN), look))
            elif name and name not in _SKIPPED:
                yield inner
            if inner.tail:
                yield Run(_SPACES.sub(" ", inner.tail), look)

    def _note(self, note: Element) -> str:
        numbers = [inner for inner in note if local(inner) in {"noot.nr", "nootnr", "nr"}]
        given = fold("".join(numbers[0].itertext())) if numbers else attribute(note, "nr") or ""
        mark = given.strip("[]().* ") or given or str(len(self.notes) + 1)
        outside = [text for inner in note if inner not in numbers for text in (*inner.itertext(), " ", inner.tail or "")]
        self.notes.append(Note(mark, fold("".join([note.text or "", *outside]))))
        return mark

    def _heading(self, element: Element, depth: int) -> list[Block]:
        """Read a kop: its label, number and title are one line."""
        runs: list[Run] = []
        for inner in element:
            runs += [run for run in self._runs(inner, PLAIN) if isinstance(run, Run)]
            runs.append(Run(" "))
        return self._made(runs or [Run(element.text or "")], Role.HEADING, None, max(1, depth))

    def _list(self, element: Element, depth: int) -> list[Block]:
        found: list[Block] = []
        for item in element:
            if local(item) != "li":
                found += self.blocks(item, depth=depth)
                continue
            number = child(item, "li.nr")
            label = fold("".join(number.itertext())) if number is not None else attribute(item, "nr") or "-"
            inner = self._paragraph(item) if (item.text or "").strip() else [b for e in item for b in self.blocks(e, depth=depth)]
            if inner and inner[0].label is None:
                inner[0] = replace(inner[0], label="-" if label in {"•", "–", "—", "·", ""} else label)
            found += [replace(block, role=Role.LIST_ITEM) if block.role is Role.BODY else block for block in inner]
        return found

    def _table(self, table: Element) -> list[Block]:
        rows: list[Row] = []
        for row in table.iter():
            if local(row) not in {"row", "tr"}:
                continue
            cells = [cell for cell in row if local(cell) in {"entry", "td", "th"}]
            self._cells.add(len(cells))
            rows.append(
                [
                    self._paragraph(cell) if self._is_paragraph(cell) else [b for e in cell for b in self.blocks(e)]
                    for cell in cells
                ]
            )
        titles = [block for inner in table if local(inner) in {"title", "titel"} for block in self._paragraph(inner)]
        return titles + read_table(rows)[0]

    def _head(self, element: Element) -> list[Block]:
        """Read a dossier as it is printed: "21 501-02 Raad Algemene Zaken en Raad Buitenlandse Zaken"."""
        parts = [fold("".join(inner.itertext())) for inner in element] or [fold(element.text or "")]
        number = _AROUND_HYPHEN.sub("-", parts[0])
        return self._made([Run(" ".join([number, *parts[1:]]))], Role.BODY, None, None)

    def _number_line(self, number: Element, title: Element | None) -> list[Block]:
        runs = [run for run in self._runs(number, PLAIN) if isinstance(run, Run)]
        if title is not None:
            runs += [Run(" "), *(run for run in self._runs(title, PLAIN) if isinstance(run, Run))]
        return self._made(runs, Role.BODY, None, None)


def _over(look: Style, below: Style) -> Style:
    return Style(look.bold or below.bold, look.italic or below.italic, look.underlined or below.underlined, below.size)
