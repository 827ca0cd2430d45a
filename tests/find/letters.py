"""Letters in short: a heading a line with its level in #, and beside it the session that it should give."""

from __future__ import annotations

from nl_agenda.nlp.analysis import Analysis
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.segment.parts import Paragraph, ParagraphKind, Parts, SectionPart, Text


def read(letter: str) -> tuple[Parts, Analysis, list[tuple[str, ...]]]:
    """Return the parts, the analysis, and the sessions expected: what stands after => in a heading."""
    lines, expected = [], []
    for raw in letter.strip().splitlines():
        line, _, wanted = raw.strip().partition(" => ")
        if line:
            lines.append(line)
        if wanted:
            expected.append(tuple(piece.strip() for piece in wanted.split("|")))
    parts = _parts(lines)
    return parts, analyse(parts.text.content, [(p.start, p.end, i) for i, p in parts.body()]), expected


def _parts(lines: list[str]) -> Parts:
    words = [line.lstrip("#").strip() for line in lines]
    content = "\n".join(words)
    paragraphs, headings, offset = [], [], 0
    for line, text in zip(lines, words, strict=True):
        level = len(line) - len(line.lstrip("#"))
        kind = ParagraphKind.HEADING if level else ParagraphKind.LIST_ITEM if line.startswith("- ") else ParagraphKind.PROSE
        if level:
            headings.append((level, text, offset))
        label = 2 if kind is ParagraphKind.LIST_ITEM else 0
        paragraphs.append(Paragraph(offset + label, offset + len(text), kind, len(headings) - 1 if headings else None))
        offset += len(text) + 1
    return Parts(Text(content), tuple(paragraphs), _sections(headings, len(content)))


def _sections(headings: list[tuple[int, str, int]], end: int) -> tuple[SectionPart, ...]:
    out: list[SectionPart] = []
    for index, (level, text, start) in enumerate(headings):
        parent = next((i for i in range(index - 1, -1, -1) if headings[i][0] < level), None)
        stop = next((s - 1 for deep, _, s in headings[index + 1 :] if deep <= level), end)
        out.append(SectionPart(text, level, parent, start, start + len(text), start, stop))
    return tuple(out)
