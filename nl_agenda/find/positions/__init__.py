"""The Dutch positions: who takes which stand, in which sentence.

Rules over clauses gather the evidence of a sentence (``evidence``): cues of the lexicon, each with the holder that it is
attributed to and what negates it. A small linear model (``opinion``) weighs that evidence together with the words
(``features``) and the place (``context``), of a sentence and of each of its main clauses (``conjuncts``); ``decision`` turns all
that into stances, cues and holders.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from nl_agenda import budget
from nl_agenda.find.kinds import speaks_for_the_kamer
from nl_agenda.find.positions.conjuncts import conjuncts
from nl_agenda.find.positions.context import context
from nl_agenda.find.positions.decision import DOUBTFUL, POSITION, Finding, decide, is_question, takes_a_stand
from nl_agenda.find.positions.evidence import Evidence, gather
from nl_agenda.find.positions.features import Seen, features
from nl_agenda.find.positions.intention import announces, is_intended
from nl_agenda.find.positions.opinion import Odds, model
from nl_agenda.find.positions.prior import adaptation, shifted
from nl_agenda.models import LetterKind, Notice, Position, Stance
from nl_agenda.nlp.cues import Cue, cues
from nl_agenda.nlp.holders import Mention, Side, mentions, ours
from nl_agenda.nlp.references import Antecedents
from nl_agenda.segment.parts import ParagraphKind

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis, Sentence
    from nl_agenda.segment.parts import Parts

__all__ = ["evidences", "find", "judged"]


def find(parts: Parts, analysis: Analysis, facts: dict[str, Any]) -> dict[str, Any]:
    """Return the positions of a letter, in reading order, and a notice for each sentence that may be one."""
    kind = facts["kind"]
    if speaks_for_the_kamer(analysis.text):
        return {"positions": ()}
    sessions = _sessions_by_section(facts)
    positions: list[Position] = []
    doubts: list[Notice] = []
    announced = False
    for evidence, odds, conjoined in judged(parts, analysis, kind):
        in_list = parts.paragraphs[evidence.sentence.paragraph].kind is ParagraphKind.LIST_ITEM
        announced = announced if in_list else announces(evidence)
        findings = decide(evidence, odds, conjoined)
        for finding in findings:
            intended = kind != LetterKind.REPORT and ((in_list and announced) or is_intended(evidence, finding))
            positions.append(_position(parts, analysis, evidence, finding, sessions, intended=intended))
        if not findings and DOUBTFUL <= odds.position < POSITION and not is_question(evidence):
            doubts.append(_doubt(parts, evidence.sentence, odds.position))
    return {"positions": tuple(positions), "notices": (*facts.get("notices", ()), *doubts)}


class Judged(NamedTuple):
    """A sentence's evidence, how likely it is a position and takes each stance; the same of its conjuncts if it may be one."""

    evidence: Evidence
    odds: Odds
    conjoined: list[tuple[Evidence, Odds]]


def judged(parts: Parts, analysis: Analysis, kind: str) -> Iterator[Judged]:
    """Yield every sentence with how likely it is a position and, if it is one, each stance."""
    seen = [*evidences(parts, analysis, kind)]
    apart = _conjuncts(seen, [at for at, each in enumerate(seen) if takes_a_stand(each.evidence)])
    both = model().opinions(features([*seen, *(conjunct for _, conjunct in apart)]))  # all at once, which is quicker
    opinions, alone = both[: len(seen)], both[len(seen) :]
    told = zip(seen, opinions, strict=True)
    less = adaptation([odds.position for each, odds in told if not is_question(each.evidence)], model().share)
    every = [
        Judged(each.evidence, Odds(shifted(odds.position, less), odds.stances), [])
        for each, odds in zip(seen, opinions, strict=True)
    ]
    likely = [at for at, each in enumerate(every) if each.odds.position >= POSITION and not takes_a_stand(each.evidence)]
    if further := _conjuncts(seen, likely):
        apart += further
        alone += model().opinions(features([conjunct for _, conjunct in further]))
    for (at, conjunct), odds in zip(apart, alone, strict=True):
        every[at].conjoined.append((conjunct.evidence, Odds(shifted(odds.position, less), odds.stances)))
    yield from every


def _conjuncts(seen: list[Seen], places: list[int]) -> list[tuple[int, Seen]]:
    """Return the conjuncts of the sentences in some places, each with its place."""
    return [(at, Seen(conjunct, seen[at].place)) for at in places for conjunct in conjuncts(seen[at].evidence)]


def _doubt(parts: Parts, sentence: Sentence, chance: float) -> Notice:
    message = f"With a likelihood of {chance:.2f} this sentence states a Dutch position; too little to count it as one."
    return Notice(code="doubtful-position", message=message, span=parts.text.span(sentence.start, sentence.end))


def evidences(parts: Parts, analysis: Analysis, kind: str) -> Iterator[Seen]:
    """Yield the evidence of every sentence with the words about its place."""
    antecedents, paragraph, section = Antecedents(analysis.text), -1, None
    place, before = context(parts, section, kind), "before:nothing"
    for sentence, found, heads in _read(analysis):
        if sentence.paragraph != paragraph:
            paragraph, before = sentence.paragraph, "before:nothing"
            antecedents = Antecedents(analysis.text)
            if parts.paragraphs[paragraph].section != section:
                section = parts.paragraphs[paragraph].section
                place = context(parts, section, kind)
        budget.check()
        evidence = gather(sentence, found, heads, antecedents)
        yield Seen(evidence, (*place, before))
        before = _summary(evidence)


def _read(analysis: Analysis) -> Iterable[tuple[Sentence, list[Mention], list[Cue]]]:
    """Find holders in all sentences, then cues in all: an expression or a table at work is quicker than one in turn."""
    found, heads = list[list[Mention]](), list[list[Cue]]()
    for sentence in analysis.sentences:
        budget.check()
        found.append(mentions(analysis.text, sentence))
    for sentence in analysis.sentences:
        budget.check()
        heads.append(cues(sentence))
    return zip(analysis.sentences, found, heads, strict=True)


def _summary(evidence: Evidence) -> str:
    """Who spoke in a sentence, for the one after it: a stand is often argued over several."""
    sides = {s.side for s in evidence.stands if s.stance}
    return "before:" + ("dutch" if Side.DUTCH in sides else "other" if Side.OTHER in sides else "none" if sides else "nothing")


def _position(
    parts: Parts, analysis: Analysis, evidence: Evidence, finding: Finding, sessions: dict[int, int], *, intended: bool
) -> Position:
    sentence, span = evidence.sentence, parts.text.span
    section = parts.paragraphs[sentence.paragraph].section
    holder = finding.holder
    return Position(
        sentence=analysis.words(sentence),
        cue=span(sentence.starts[finding.first], sentence.ends[finding.last]),
        holder=span(*ours(parts.text.content, holder)) if holder else None,
        stance=Stance(finding.stance),
        explicit=holder is not None,
        intended=intended,
        section=section,
        session=next((sessions[s] for s in parts.ancestors(section) if s in sessions), None),
        rule=finding.rule,
        confidence=finding.confidence,
        span=span(sentence.start, sentence.end),
    )


def _sessions_by_section(facts: dict[str, Any]) -> dict[int, int]:
    sessions = [session for meeting in facts.get("meetings", ()) for session in meeting.sessions]
    return {session.section: index for index, session in reversed(list(enumerate(sessions))) if session.section is not None}
