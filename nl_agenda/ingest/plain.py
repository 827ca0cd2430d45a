"""Plain text: a letter that was pasted, or saved as text."""

from __future__ import annotations

import codecs
import re

from nl_agenda.errors import LimitExceededError
from nl_agenda.ingest.broken_paragraphs import mended
from nl_agenda.ingest.colophon import is_furniture
from nl_agenda.ingest.document import Block, Document, Role, Style
from nl_agenda.ingest.hard_wraps import unwrap
from nl_agenda.ingest.list_labels import split_bullet
from nl_agenda.ingest.normalisation import clean, fold
from nl_agenda.ingest.note_marks import take_notes
from nl_agenda.limits import Limits

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LINE_ENDS = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Converters and chat programs give Markdown: its headings and bold lines are plain enough to read.
_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_BOLD = re.compile(r"(\*\*|__)(?!\s)([^*_]{2,250})(?<!\s)\1")
_TABLE_ROW = re.compile(r"\|.*\|")
_TABLE_RULE = re.compile(r"[|:\s-]+")


def read_plain(data: bytes, *, limits: Limits) -> Document:
    """Read text in UTF-8, UTF-16 or Windows-1252; one block a paragraph.

    Numbers before a line ("1. Stagerichtlijn") stay in the text, since it may be a heading; bullets become labels.
    """
    text = clean(decode(data))
    if len(text) > limits.characters:
        raise LimitExceededError("characters", len(text), limits.characters)
    lines = [line for line in _LINE_ENDS.split(text) if not is_furniture(line.strip())]
    paragraphs = [paragraph for paragraph in (fold(line) for line in unwrap(lines)) if paragraph]
    blocks, notes = take_notes(mended(block for paragraph in paragraphs for block in _blocks(paragraph)))
    return Document("txt", tuple(blocks), tuple(notes))


def decode(data: bytes) -> str:
    """Return the text of ``data`` in the encoding that it is in; never fails."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, errors="replace")
    sample = data[:4096]
    if sample.count(0) > len(sample) // 4:
        little = sample[1::2].count(0) >= sample[::2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Five bytes mean nothing in Windows-1252.
        return data.decode("cp1252", errors="replace")


def _blocks(line: str) -> list[Block]:
    if len(line) > 2 and _TABLE_ROW.fullmatch(line):
        return _cells(line)
    if (heading := _HEADING.fullmatch(line)) and (title := heading[2].rstrip(" #")):
        return [Block(title, role=Role.HEADING, level=len(heading[1]))]
    if bold := _BOLD.fullmatch(line):
        return [Block(bold[2], style=Style(bold=True))]
    bullet, cut = split_bullet(line)
    return [Block(line[cut:], role=Role.LIST_ITEM, label=bullet)] if bullet else [Block(line)]


def _cells(row: str) -> list[Block]:
    """Return the cells of a row between bars, as converters write tables in text; the rule below the head is none."""
    if _TABLE_RULE.fullmatch(row):
        return []
    return [Block(cell.strip(), role=Role.TABLE_CELL) for cell in row.strip("|").split("|") if cell.strip()]
