"""What the rules see in one sentence: cues, each with its clause, the side that it is attributed to, and what scopes over it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from nl_agenda.find.positions.sides import AGENT, sides_of
from nl_agenda.nlp.clauses import Clause, clauses, is_object_form, word_set
from nl_agenda.nlp.cues import Cue
from nl_agenda.nlp.holders import Mention, Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nl_agenda.nlp.analysis import Sentence
    from nl_agenda.nlp.references import Antecedents


class Stand(NamedTuple):
    """A cue with whose it is.

    Attributes:
        side: ``dutch``, ``other``, or ``None`` where nobody is named.
        frame: how the holder stands to the cue: as ``subject`` of its clause or taken over from the one before (``elliptic``), as
            ``agent`` or ``bearer``, ``oblique``, ``possessed``, as subject of the clause that this one hangs on (``matrix``,
            ``reported``). Where there is none: ``passive`` and, with nobody named, ``agentless``; ``expletive`` ("het"),
            ``relative``, ``beside`` somebody, ``none``.
        stance: the stance with negation applied; ``None`` where the cue is void.
    """

    cue: Cue
    clause: int
    side: Side | None
    holder: Mention | None
    frame: str
    negated: bool
    stance: str | None


class Evidence(NamedTuple):
    """Everything the rules see in a sentence."""

    sentence: Sentence
    clauses: tuple[Clause, ...]
    mentions: tuple[Mention, ...]
    stands: tuple[Stand, ...]
    sides: dict[Mention, Side | None]


def gather(sentence: Sentence, found: list[Mention], heads: list[Cue], antecedents: Antecedents) -> Evidence:
    """Return the evidence of a sentence from its holders and cues, and let ``antecedents`` remember its holders."""
    verbs = {c.head for c in heads if c.is_verb and _is_finite(sentence, found, c)}
    parts = clauses(sentence, found, verbs)
    sides = sides_of(sentence, found, parts, antecedents)
    negations = _negations(sentence) if heads else ()
    stands = tuple([_attribute(sentence, cue, parts, found, sides, negations) for cue in heads])
    if found:
        antecedents.note(found, parts)
    return Evidence(sentence, tuple(parts), tuple(found), stands, sides)


def _is_finite(sentence: Sentence, found: list[Mention], cue: Cue) -> bool:
    lower, at = sentence.lower, cue.head
    if cue.is_past and not cue.is_participle and not cue.id.endswith(lower[at]):
        return True  # "steunden", "riepen op"; "zetten" may be an infinitive, "onderschreven" a participle
    if at == 1 and lower[0] == "het":
        return bool(found) and found[0].start == sentence.start  # "Het steunt dit", not "Het verzoek"
    return _finite_form(lower, at) or _is_plural(sentence, found, at)


def _finite_form(lower: tuple[str, ...], at: int) -> bool:
    word = lower[at]
    return not (word.startswith("ge") or word.endswith("en") or (at and lower[at - 1] in {"te", "om", "de", "het"}))


_WE = frozenset({"wij", "we"})


def _is_plural(sentence: Sentence, found: list[Mention], at: int) -> bool:
    """Tell "wij steunen", "Nederland en Duitsland steunen" from an infinitive: by what stands beside it."""
    lower = sentence.lower
    if not lower[at].endswith("en") or lower[at].startswith("ge"):
        return False
    if not _WE.isdisjoint(lower[max(0, at - 1) : at] + lower[at + 1 : at + 2]):
        return True
    subject = next((m for m in found if m.end + 1 == sentence.starts[at]), None)
    if subject is None:
        return False
    return "en" in lower[bisect_left(sentence.starts, subject.start) : at] or lower[at - 1].endswith(("en", "s"))


def _attribute(
    sentence: Sentence,
    cue: Cue,
    parts: list[Clause],
    found: list[Mention],
    sides: dict[Mention, Side | None],
    negations: Sequence[_Negation],
) -> Stand:
    at = next(i for i, c in enumerate(parts) if c.first <= cue.head < c.last)
    clause, lower = parts[at], sentence.lower
    negated = any(n.denies(cue, clause) for n in negations)
    side, holder, frame = _holder(sentence, at, parts, found, sides, passive=_is_passive(lower, clause, cue))
    if holder is not None and is_het(sentence, holder) and _is_expletive(lower, clause, cue):
        side, holder, frame = None, None, "expletive"
    borne = holder is not None and (side is Side.OTHER or holder.side is Side.PRONOUN or holder.several)
    if borne and cue.is_verb and cue.family.id == "must" and frame in {"subject", "elliptic"}:
        side, holder, frame = None, None, "bearer"  # "alle lidstaten moeten", "zij moet": those who must do it, not who say so
    if frame == "none" and clause.subordinate and lower[clause.first] in word_set("relatives"):
        frame = "relative"  # "maatregelen die dit moeten voorkomen": what something is for
    stance = cue.family.negated if negated and not _has_negation(cue.id) else cue.family.stance
    return Stand(cue, at, side, holder, frame, negated, stance)


@lru_cache(maxsize=4096)
def _has_negation(cue: str) -> bool:
    return not word_set("negations").isdisjoint(cue.partition(":")[2].replace("/", " ").split())


class _Negation(NamedTuple):
    """A word that denies, where it stands, and whether it denies only what follows at once ("zonder steun")."""

    at: int
    near: bool

    def denies(self, cue: Cue, clause: Clause) -> bool:
        """Tell whether it denies a cue of its clause."""
        at = self.at
        inside = max(clause.first, cue.head - 12) <= at < min(clause.last, cue.last + 7)
        return inside and (not self.near or 0 < cue.head - at <= 2)


def _negations(sentence: Sentence) -> Sequence[_Negation]:
    lower, negations, near, void = sentence.lower, word_set("negations"), word_set("near_negations"), word_set("no_negation")
    if negations.isdisjoint(sentence.distinct):
        return ()
    return [
        _Negation(i, word in near)
        for i, word in enumerate(lower)
        if word in negations and not (i + 1 < len(lower) and lower[i + 1] in void)
    ]


def is_het(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a mention is the pronoun "het", which may stand for nobody."""
    at = bisect_left(sentence.starts, mention.start)
    return mention.side is Side.PRONOUN and at < len(sentence.lower) and sentence.lower[at] == "het"


def _is_expletive(lower: tuple[str, ...], clause: Clause, cue: Cue) -> bool:
    """Tell "het is zaak dat" from "het is voorstander van": no holder is meant by the first."""
    return clause.finite is not None and cue.family.implicit is not None and lower[clause.finite] in word_set("copulas")


def _is_passive(lower: tuple[str, ...], clause: Clause, cue: Cue) -> bool:
    if not cue.is_participle:
        return False
    words = {*lower[clause.first : clause.last]}
    return bool(words & word_set("passive")) or (
        bool(words & {"is", "zijn", "was", "waren"}) and word_set("having").isdisjoint(words)
    )


_ATTRIBUTED = frozenset({"wat", "volgens", "voor"})


def _holder(
    sentence: Sentence,
    at: int,
    parts: list[Clause],
    found: list[Mention],
    sides: dict[Mention, Side | None],
    *,
    passive: bool,
) -> tuple[Side | None, Mention | None, str]:
    clause = parts[at]
    inside = [m for m in found if clause.start <= m.start < clause.end]
    subject = clause.subject
    agent = next((m for m in inside if sides[m] is Side.DUTCH and m.before in AGENT), None)
    if agent is not None and (passive or subject is None or sides[subject] is not Side.DUTCH):
        return Side.DUTCH, agent, "agent"
    if passive and clause.subject is not None:
        other = any(sides[m] is Side.OTHER and m.before in AGENT for m in inside)
        return (Side.OTHER, None, "agent") if other else (None, None, "passive")
    if clause.subject is not None:
        return sides[clause.subject], clause.subject, "elliptic" if clause.elliptic else "subject"
    dutch = [m for m in inside if sides[m] is Side.DUTCH]
    if dutch:
        chosen = next((m for m in dutch if m.possessed or m.before in word_set("attributing")), dutch[0])
        if is_object_form(chosen) and chosen.before not in _ATTRIBUTED:  # "dat verwijt werp ik verre van mij"
            chosen = next((m for m in dutch if m.side is Side.DUTCH and m.end - m.start < len("mij")), chosen)
        return Side.DUTCH, chosen, "possessed" if chosen.possessed else "oblique"
    if clause.finite is None or clause.subordinate:
        return _matrix(sentence.lower, at, parts, sides)
    if inside:
        return None, None, "beside"
    return None, None, "agentless" if passive and _has_no_agent(sentence.lower[clause.first : clause.last]) else "none"


def _has_no_agent(words: tuple[str, ...]) -> bool:
    """Tell "dit wordt verwelkomd", where the letter may speak, from "wordt door velen verwelkomd" and "zij is verwelkomd"."""
    return not word_set("passive").isdisjoint(words) and AGENT.isdisjoint(words)


def _matrix(
    lower: tuple[str, ...], at: int, parts: list[Clause], sides: dict[Mention, Side | None]
) -> tuple[Side | None, Mention | None, str]:
    """Whose view a dependent clause is: that of the subject of the clause that it depends on."""
    for earlier in reversed(parts[:at]):
        if earlier.subject is not None and sides[earlier.subject] is not None:
            return sides[earlier.subject], earlier.subject, "matrix"
        if earlier.finite is not None and not earlier.subordinate:
            reported = lower[earlier.finite] in word_set("reporting") and lower[parts[at].first] in {"dat", "of"}
            return (Side.OTHER, None, "reported") if reported and earlier.subject is None else (None, None, "none")
    return None, None, "none"
