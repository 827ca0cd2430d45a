"""Footnotes and endnotes of a DOCX, numbered in the order in which the text refers to them."""

from __future__ import annotations

from collections.abc import Callable

from nl_agenda.ingest.document import Block, Note
from nl_agenda.ingest.docx.styles import value
from nl_agenda.ingest.list_labels import numeral
from nl_agenda.ingest.safe_xml import Element, attribute, child, descendant, local

_DEFAULT_NUMBERS = {"footnote": "decimal", "endnote": "lowerRoman"}


class Notes:
    """Gives each reference its mark, and collects what the notes say."""

    def __init__(self, footnotes: Element | None, endnotes: Element | None, settings: Element | None) -> None:
        self._texts = {"footnote": _by_id(footnotes), "endnote": _by_id(endnotes)}
        self._numbers = {kind: _number_format(settings, kind) for kind in _DEFAULT_NUMBERS}
        self._counts = {"footnote": 0, "endnote": 0}
        self._cited: list[tuple[str, str, Element]] = []

    def cite(self, kind: str, reference: Element) -> str | None:
        """Return the mark of a reference in the text; ``None`` when it has a mark of its own or leads to nothing."""
        note = self._texts[kind].get(attribute(reference, "id") or "")
        if note is None:
            return None
        if attribute(reference, "customMarkFollows") in {"1", "true", "on"}:
            return None
        self._counts[kind] += 1
        mark = numeral(self._counts[kind], self._numbers[kind])
        self._cited.append((kind, mark, note))
        return mark

    def collect(self, read: Callable[[Element], list[Block]]) -> tuple[Note, ...]:
        """Return the notes in order, footnotes first; ``read`` makes blocks of a note's paragraphs."""
        ordered = [note for note in self._cited if note[0] == "footnote"] + [note for note in self._cited if note[0] == "endnote"]
        found = [(mark, " ".join(_text(block) for block in read(element))) for _, mark, element in ordered]
        return tuple(Note(mark, text) for mark, text in found if text)


def _text(block: Block) -> str:
    return f"{block.label} {block.text}" if block.label else block.text


def _by_id(root: Element | None) -> dict[str, Element]:
    """Return the notes proper: the part also holds the rule above them, as notes with a type."""
    notes = [element for element in root if local(element) in _DEFAULT_NUMBERS] if root is not None else []
    return {attribute(note, "id") or "": note for note in notes if attribute(note, "type") in {None, "normal"}}


def _number_format(settings: Element | None, kind: str) -> str:
    if settings is None:
        return _DEFAULT_NUMBERS[kind]
    properties = child(settings, f"{kind}Pr")
    found = value(descendant(properties, "numFmt")) if properties is not None else None
    return found or _DEFAULT_NUMBERS[kind]
