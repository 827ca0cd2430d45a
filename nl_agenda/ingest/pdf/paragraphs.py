"""Paragraphs: lines that belong together, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from nl_agenda.ingest.document import Block, Role, Style
from nl_agenda.ingest.pdf.breaks import begins_paragraph, is_numbered
from nl_agenda.ingest.pdf.hyphens import Hyphenation, goes_on, joint, plain_hyphens
from nl_agenda.ingest.pdf.lines import Line, spaced
from nl_agenda.ingest.pdf.margins import Pitch
from nl_agenda.ingest.runs import Run, blocks_of

_LABEL = re.compile(r"(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_ITEM_END = re.compile(r"[.;,:]$")
_LONG_ITEM = 120


def paragraphs_of(lines: Iterable[Line], pitch: Pitch, hyphenation: Hyphenation) -> list[Block]:
    """Return the blocks that these lines, in reading order, make."""
    blocks: list[Block] = []
    paragraph: list[Line] = []
    ordered = list(lines)
    for line, following in zip(ordered, [*ordered[1:], None], strict=False):
        if paragraph and begins_paragraph(paragraph, line, pitch, following=following):
            blocks += _blocks(paragraph, hyphenation)
            paragraph = []
        paragraph.append(line)
    return blocks + (_blocks(paragraph, hyphenation) if paragraph else [])


def _blocks(paragraph: Sequence[Line], hyphenation: Hyphenation) -> list[Block]:
    runs, starts = _runs(paragraph, hyphenation)
    role = Role.TABLE_CELL if paragraph[0].cell else Role.BODY
    made = blocks_of(runs, role=role)
    if not made:
        return []
    block = _as_item(made[0], paragraph) if role is Role.BODY else made[0]
    return [replace(block, pages=_pages(block, starts)), *made[1:]]


def _runs(paragraph: Sequence[Line], hyphenation: Hyphenation) -> tuple[list[Run], list[tuple[str, int]]]:
    """Return the runs, and (the text up to its beginning, page) for each page."""
    runs: list[Run] = []
    starts = [("", paragraph[0].page)]
    page = paragraph[0].page
    for line in paragraph:
        if runs:
            _join(runs, line, hyphenation)
        if line.page != page:
            page = line.page
            starts.append(("".join(run.text for run in runs if run.mark is None), page))
        for gap, piece in spaced(line.pieces):
            if piece.mark:
                runs.append(Run(piece.text, mark=piece.text.strip("[]()")))
                continue
            # No word goes on after the mark of a note.
            if gap or (runs and runs[-1].mark and piece.text[0].isalnum()):
                runs.append(Run(" ", _between(runs, piece.style)))
            runs.append(Run(piece.text, piece.style))
    return [run if run.mark else _plain(run) for run in _merged(runs)], starts


def _merged(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield runs of one look as one: what is made of them looks at each of them several times.

    Those with a bracket are left alone: it may open what an editor left behind, which is never broken over lines.
    """
    for style, alike in groupby(runs, key=lambda run: None if run.mark is not None or "[" in run.text else run.style):
        if style is None:
            yield from alike
        else:
            yield Run("".join(run.text for run in alike), style)


def _plain(run: Run) -> Run:
    text = plain_hyphens(run.text)
    return run if text == run.text else replace(run, text=text)


def _join(runs: list[Run], line: Line, hyphenation: Hyphenation) -> None:
    if runs[-1].mark:
        runs.append(Run(" ", line.pieces[0].style))
        return
    if runs[-1].text and not goes_on(runs[-1].text):
        runs.append(Run(" ", _between(runs, line.pieces[0].style)))
        return
    # A word may be drawn in pieces: what stands before the hyphen is all of them.
    before = "".join(run.text for run in runs[-8:] if run.mark is None)
    cut, between = joint(before, line.text, hyphenation)
    last = runs[-1]
    if cut:
        runs[-1] = replace(last, text=last.text[: len(last.text) - cut])
    if between:
        runs.append(Run(between, _between(runs, line.pieces[0].style)))


def _between(runs: Sequence[Run], following: Style) -> Style:
    """Return the style of a space: emphasised only between emphasised words."""
    before = following
    for run in reversed(runs):
        if run.mark is None:
            before = run.style
            break
    alike = before is following or before == following
    return following if alike or before.bold or before.italic or before.underlined else before


def _as_item(block: Block, paragraph: Sequence[Line]) -> Block:
    """Take the number of a list item that is a sentence or more out of its text; a numbered heading keeps it."""
    match = _LABEL.match(block.text)
    if match is None or block.label or not is_numbered(paragraph[0]) or block.lead:
        return block
    style = block.style
    if style.bold or style.italic or style.underlined:
        return block
    if len(block.text) < _LONG_ITEM and not _ITEM_END.search(block.text[match.end() :]):
        return block
    cut = match.end()
    return replace(
        block,
        text=block.text[cut:],
        label=match.group(1),
        role=Role.LIST_ITEM,
        marks=tuple((max(0, at - cut), mark) for at, mark in block.marks),
    )


def _pages(block: Block, starts: Sequence[tuple[str, int]]) -> tuple[tuple[int, int], ...]:
    """Return (offset, page); what was taken off as label counts as gone."""
    label = len(block.label) + 1 if block.label else 0
    pages = [(0, starts[0][1])]
    for text, page in starts[1:]:
        at = len(" ".join(plain_hyphens(text).split())) - label
        at += 1 if block.text[at : at + 1] == " " else 0
        pages.append((min(max(0, at), len(block.text)), page))
    return tuple(pages)
