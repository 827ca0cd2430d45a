"""What the rules see in one sentence: cues, each with its clause, the side that it is attributed to, and what scopes over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nl_agenda.nlp.clauses import Clause, clauses, word_set
from nl_agenda.nlp.cues import Cue, cues
from nl_agenda.nlp.holders import Mention, Side, mentions

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Sentence, Token
    from nl_agenda.nlp.references import Antecedents

_AGENT = frozenset({"door", "volgens", "namens"})


@dataclass(frozen=True, slots=True)
class Stand:
    """A cue with whose it is.

    Attributes:
        side: ``dutch``, ``other``, or ``None`` where nobody is named.
        frame: how the holder stands to the cue: ``subject``, ``oblique``, ``possessed``, ``elliptic``, ``passive`` or ``none``.
        stance: the stance with negation applied; ``None`` where the cue is void.
    """

    cue: Cue
    clause: int
    side: Side | None
    holder: Mention | None
    frame: str
    negated: bool
    stance: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything the rules see in a sentence."""

    sentence: Sentence
    clauses: tuple[Clause, ...]
    mentions: tuple[Mention, ...]
    stands: tuple[Stand, ...]
    sides: dict[Mention, Side | None]


def gather(text: str, sentence: Sentence, antecedents: Antecedents) -> Evidence:
    """Return the evidence of one sentence, and let ``antecedents`` remember its subjects."""
    tokens = sentence.tokens
    found = mentions(text, sentence.start, sentence.end)
    heads = cues(tokens)
    parts = clauses(tokens, found, frozenset(c.head for c in heads if c.is_verb and _finite_form(tokens, c)))
    sides = _sides(found, parts, antecedents)
    stands = tuple(_attribute(tokens, cue, parts, found, sides) for cue in heads)
    subjects = [c.subject for c in parts if c.subject is not None and not c.elliptic]
    antecedents.note(
        [m for m in found if m.side is not Side.PRONOUN and not m.possessed], [m for m in subjects if m.side is not Side.PRONOUN]
    )
    return Evidence(sentence, tuple(parts), tuple(found), stands, sides)


def _finite_form(tokens: tuple[Token, ...], cue: Cue) -> bool:
    word = tokens[cue.head].lower
    return (
        not word.startswith("ge")
        and not (cue.head and tokens[cue.head - 1].lower in {"te", "om", "de", "het"})
        and not word.endswith("en")
    )


def _sides(found: list[Mention], parts: list[Clause], antecedents: Antecedents) -> dict[Mention, Side | None]:
    sides: dict[Mention, Side | None] = {}
    for mention in found:
        if mention.side is not Side.PRONOUN:
            sides[mention] = mention.side
            continue
        inside = [c.subject for c in parts if c.subject and c.subject.side is not Side.PRONOUN and c.subject.end < mention.start]
        sides[mention] = inside[-1].side if inside else antecedents.resolve(mention)
    return sides


def _attribute(
    tokens: tuple[Token, ...], cue: Cue, parts: list[Clause], found: list[Mention], sides: dict[Mention, Side | None]
) -> Stand:
    at = next(i for i, c in enumerate(parts) if c.first <= cue.head < c.last)
    clause = parts[at]
    negated = _negated(tokens, clause, cue)
    side, holder, frame = _holder(tokens, at, parts, found, sides, passive=_is_passive(tokens, clause, cue))
    if holder is not None and holder.side is Side.PRONOUN and _is_expletive(tokens, clause, holder, cue):
        side, holder, frame = None, None, "expletive"
    if side is Side.OTHER and cue.is_verb and cue.family.id == "must" and frame in {"subject", "elliptic"}:
        side, holder, frame = None, None, "bearer"  # "alle lidstaten moeten": those who must do it, not those who say so
    stance = cue.family.negated if negated and not _has_negation(cue) else cue.family.stance
    return Stand(cue, at, side, holder, frame, negated, stance)


def _has_negation(cue: Cue) -> bool:
    return any(word in word_set("negations") for word in cue.id.partition(":")[2].replace("/", " ").split())


def _negated(tokens: tuple[Token, ...], clause: Clause, cue: Cue) -> bool:
    return any(
        tokens[i].lower in word_set("negations")
        and (tokens[i].lower not in word_set("near_negations") or 0 < cue.head - i <= 2)
        and not (i + 1 < len(tokens) and tokens[i + 1].lower in word_set("no_negation"))
        for i in range(max(clause.first, cue.head - 12), min(clause.last, cue.last + 7))
    )


def _is_expletive(tokens: tuple[Token, ...], clause: Clause, subject: Mention, cue: Cue) -> bool:
    """Tell "het is zaak dat" from "het is voorstander van": no holder is meant by the first."""
    neuter = subject.end - subject.start == len("het")
    return (
        neuter
        and clause.finite is not None
        and cue.family.implicit is not None
        and tokens[clause.finite].lower in word_set("copulas")
    )


def _is_passive(tokens: tuple[Token, ...], clause: Clause, cue: Cue) -> bool:
    if not cue.is_participle:
        return False
    words = {t.lower for t in tokens[clause.first : clause.last]}
    return bool(words & {"worden", "wordt", "werd", "werden"}) or (
        bool(words & {"is", "zijn", "was", "waren"}) and not words & {"heeft", "hebben", "heb", "had", "hadden"}
    )


def _holder(
    tokens: tuple[Token, ...],
    at: int,
    parts: list[Clause],
    found: list[Mention],
    sides: dict[Mention, Side | None],
    *,
    passive: bool,
) -> tuple[Side | None, Mention | None, str]:
    clause = parts[at]
    start, end = tokens[clause.first].start, tokens[clause.last - 1].end
    inside = [m for m in found if start <= m.start < end]
    subject = clause.subject
    agent = next((m for m in inside if sides[m] is Side.DUTCH and m.before in _AGENT), None)
    if agent is not None and (passive or subject is None or sides[subject] is not Side.DUTCH):
        return Side.DUTCH, agent, "agent"
    if passive and clause.subject is not None:
        other = any(sides[m] is Side.OTHER and m.before in _AGENT for m in inside)
        return (Side.OTHER, None, "agent") if other else (None, None, "passive")
    if clause.subject is not None:
        return sides[clause.subject], clause.subject, "elliptic" if clause.elliptic else "subject"
    dutch = [m for m in inside if sides[m] is Side.DUTCH]
    if dutch:
        chosen = next((m for m in dutch if m.possessed or m.before in word_set("attributing")), dutch[0])
        return Side.DUTCH, chosen, "possessed" if chosen.possessed else "oblique"
    if clause.finite is None or clause.subordinate:
        return _matrix(tokens, at, parts, sides)
    return None, None, "beside" if inside else "none"


def _matrix(
    tokens: tuple[Token, ...], at: int, parts: list[Clause], sides: dict[Mention, Side | None]
) -> tuple[Side | None, Mention | None, str]:
    """Whose view a dependent clause is: that of the subject of the clause that it depends on."""
    for earlier in reversed(parts[:at]):
        if earlier.subject is not None and sides[earlier.subject] is not None:
            return sides[earlier.subject], earlier.subject, "matrix"
        if earlier.finite is not None and not earlier.subordinate:
            reported = tokens[earlier.finite].lower in word_set("reporting") and tokens[parts[at].first].lower in {"dat", "of"}
            return (Side.OTHER, None, "reported") if reported and earlier.subject is None else (None, None, "none")
    return None, None, "none"
