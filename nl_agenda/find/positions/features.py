"""What the second opinion looks at in a sentence: its words with holders masked, and what the rules saw."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from nl_agenda.nlp.clauses import word_set
from nl_agenda.nlp.holders import Side

if TYPE_CHECKING:
    from nl_agenda.find.positions.evidence import Evidence

_MASK = {Side.DUTCH: "<nl>", Side.OTHER: "<ander>", Side.PRONOUN: "<vnw>"}
_DIGIT = re.compile(r"\d")


def masked(evidence: Evidence) -> list[str]:
    """Return the sentence's lower-case words, holders replaced by what side they are on, numbers by 0."""
    words: list[str] = []
    todo = list(evidence.mentions)
    for token in evidence.sentence.tokens:
        while todo and todo[0].end <= token.start:
            todo.pop(0)
        if todo and todo[0].start <= token.start:
            mask = _MASK[todo[0].side]
            if todo[0].start == token.start or not words:
                words.append(mask)
            continue
        words.append("0" if not token.text.isalpha() and _DIGIT.search(token.text) else token.lower)
    return words


def features(evidence: Evidence, context: tuple[str, ...]) -> Iterator[str]:
    """Yield the features of a sentence; ``context`` are words about where it stands (heading, kind of letter)."""
    words = ["<s>", *masked(evidence), "</s>"]
    yield from [f"c:{word}" for word in context]
    yield from [f"w:{word}" for word in words]
    yield from [f"p:{word[:5]}" for word in words if len(word) > 5]
    yield from [f"b:{word} {following}" for word, following in pairwise(words)]
    yield from [f"s:{word} _ {last}" for word, last in zip(words, words[2:], strict=False)]
    yield from _our_clauses(evidence)
    yield from _rule_features(evidence)


def _our_clauses(evidence: Evidence) -> Iterator[str]:
    """The words of the clauses in which our side speaks, apart, with whether they are denied."""
    tokens = evidence.sentence.tokens
    for clause in evidence.clauses:
        start, end = tokens[clause.first].start, tokens[clause.last - 1].end
        ours = clause.subject is not None and evidence.sides.get(clause.subject) is Side.DUTCH
        if not ours and not any(start <= m.start < end and evidence.sides.get(m) is Side.DUTCH for m in evidence.mentions):
            continue
        words = [t.lower for t in tokens[clause.first : clause.last]]
        denied = "n" if any(w in {"niet", "geen", "evenmin", "noch", "nooit"} for w in words) else ""
        for i, word in enumerate(words):
            yield f"o{denied}:{word[:6]}"
            if i + 1 < len(words):
                yield f"o:{word} {words[i + 1]}"


def _rule_features(evidence: Evidence) -> Iterator[str]:
    for clause in evidence.clauses:
        if clause.finite is None:
            continue
        verb = evidence.sentence.tokens[clause.finite].lower
        side = clause.subject.side if clause.subject else "none"
        yield f"v:{side}"
        yield f"v:{side}:{verb}"
        last = evidence.sentence.tokens[
            clause.last - 1 if evidence.sentence.tokens[clause.last - 1].text.isalpha() else clause.last - 2
        ]
        yield f"l:{side}:{last.lower[:7]}"
    for stand in evidence.stands:
        side = stand.side or "none"
        yield f"k:{side}:{stand.stance}"
        yield f"k:{side}:{stand.frame}:{stand.cue.family.id}:{stand.negated}"
        yield f"i:{side}:{stand.cue.id}"
        yield f"i:{stand.cue.id}:{stand.negated}"
    for mention in evidence.mentions:
        if mention.side is Side.DUTCH:
            yield f"d:{mention.before}"
            if mention.start == evidence.sentence.start:
                yield "d:first"
    yield from _implicit(evidence)
    sides = {m.side for m in evidence.mentions}
    yield f"m:{'+'.join(sorted(sides))}"
    if any(m.possessed for m in evidence.mentions):
        yield "m:possessed"


def _implicit(evidence: Evidence) -> Iterator[str]:
    """What tells the letter's own "moet" from a legal duty, a deadline or a forecast: arguing words against law and numbers."""
    unheld = sorted({s.cue.family.id for s in evidence.stands if s.side is None and s.cue.family.implicit})
    words = {t.lower for t in evidence.sentence.tokens}
    count = len(evidence.sentence.tokens)
    size = "short" if count < 13 else "middle" if count < 24 else "long"
    for family in unheld:
        yield f"u:{family}:{size}"
        yield f"u:{family}:number:{any(_DIGIT.search(w) for w in words)}"
        yield f"u:{family}:law:{bool(words & word_set('legal'))}"
        yield f"u:{family}:argues:{bool(words & word_set('arguing'))}"
        yield f"u:{family}:others:{any(m.side is Side.OTHER for m in evidence.mentions)}"
