"""Whose side each holder in a sentence is on, and where our side is only spoken of: asked about, or acted upon by others."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from nl_agenda.nlp.clauses import Clause, is_plural, word_set
from nl_agenda.nlp.holders import Mention, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nl_agenda.nlp.analysis import Sentence
    from nl_agenda.nlp.references import Antecedents

AGENT = frozenset({"door", "volgens", "namens"})
_SPEAKING = AGENT | {"wat", "naar"}  # the words before those of our side who speak in a clause, whoever acts in it
_PLACES = frozenset({"nederland", "land"})
_SPOKEN_OF = frozenset({"in", "dan", "tegenover"})  # "anders dan Nederland is Duitsland voorstander"
_PREFIXES = ("ge", "be", "ver", "ont", "her", "er")

_FAR = 8  # words from asking to the question: "vroeg de minister in haar inbreng of"


def sides_of(
    sentence: Sentence, found: list[Mention], parts: list[Clause], antecedents: Antecedents
) -> dict[Mention, Side | None]:
    """Return whose side each mention is on; ``None`` where that is not known, and of our side where it only is spoken of."""
    sides: dict[Mention, Side | None] = {}
    if not found:
        return sides
    behalf = list[Mention]()
    for mention in found:
        side = mention.side
        if side is Side.PRONOUN:
            sides[mention] = _resolved(sentence, mention, found, parts, antecedents)
        elif side is Side.DUTCH and mention.before in _SPOKEN_OF and _is_only_named(sentence, mention, found):
            sides[mention] = None
        else:
            sides[mention] = side
            if side is Side.DUTCH and mention.before == "namens":
                behalf.append(mention)
    if behalf:
        for speaker in _on_behalf(behalf, parts):
            sides[speaker] = Side.DUTCH
    if "door" in sentence.distinct:
        for clause in parts:
            for patient in _patients(sentence, clause, found):
                sides[patient] = None
    for asked in (*_asked_about(sentence, found, parts, sides), *_asked(sentence, parts, sides)):
        sides[asked] = None
    return sides


def _resolved(
    sentence: Sentence, pronoun: Mention, found: list[Mention], parts: list[Clause], antecedents: Antecedents
) -> Side | None:
    before = [m for m in found if m.end < pronoun.start and m.side is not Side.PRONOUN and not m.possessed]
    ours = [m for m in before if m.side is Side.DUTCH]  # of others subjects alone: "zoals Italië wil, is het tegen"
    near = set(before)
    main = [c.subject for c in parts if c.subject in near and not c.subordinate] if near else []
    return antecedents.resolve(pronoun, (ours, main), plural=_is_plural(sentence, pronoun, parts))


def _start(mention: Mention) -> int:
    return mention.start


def _on_behalf(ours: list[Mention], parts: list[Clause]) -> list[Mention]:
    """Return the pronouns that speak for us: "Namens Nederland zal zij pleiten"."""
    return [
        clause.subject
        for clause in parts
        if clause.subject is not None and clause.subject.side is Side.PRONOUN
        if (at := bisect_left(ours, clause.start, key=_start)) < len(ours) and ours[at].start < clause.end
    ]


def _is_only_named(sentence: Sentence, mention: Mention, found: list[Mention]) -> bool:
    """Whether our side is a place ("in Nederland"), or compared with others; not "verder dan Nederland had gewenst"."""
    if mention.before == "in":
        return sentence.lower[bisect_left(sentence.starts, mention.end) - 1] in _PLACES
    first = bisect_left(sentence.starts, mention.end)
    last = next((i for i in range(first, len(sentence.lower)) if not sentence.lower[i][0].isalnum()), len(sentence.lower))
    if not first < last or any(mention.end <= m.start < sentence.ends[last - 1] for m in found):
        return True
    verb = sentence.lower[last - 1]
    return verb not in word_set("finite") and not _is_participle(verb)


def _is_plural(sentence: Sentence, pronoun: Mention, parts: list[Clause]) -> bool | None:
    """Tell "zij vragen" from "zij vraagt" by the verb; ``None`` if the pronoun is no subject."""
    verb = next((c.finite for c in parts if c.subject is pronoun), None)
    if verb is None and pronoun.start == sentence.start and len(sentence.lower) > 1:
        return sentence.lower[1].endswith("en") or None  # "Zij wensen": a plural of the cues, unseen without its subject
    return None if verb is None else is_plural(sentence.lower[verb])


def _asked_about(
    sentence: Sentence, found: list[Mention], parts: list[Clause], sides: dict[Mention, Side | None]
) -> Iterator[Mention]:
    """Yield those of our side in a question that others ask ("de leden vragen of het kabinet dit steunt"): no stand yet."""
    lower, asking, questions = sentence.lower, word_set("asking"), word_set("questions")
    if asking.isdisjoint(sentence.distinct) or questions.isdisjoint(sentence.distinct):
        return
    for clause in parts:
        asks = next((i for i in range(clause.first, clause.last) if lower[i] in asking), None)
        if asks is None or (clause.subject is not None and sides[clause.subject] is Side.DUTCH):
            continue
        question = next((i for i in range(asks + 1, min(len(lower), asks + _FAR)) if lower[i] in questions), None)
        if question is None or "," in lower[asks:question]:
            continue
        comma = next((i for i in range(question, len(lower)) if lower[i] == ","), len(lower) - 1)
        start, end = sentence.starts[question], sentence.ends[comma]
        yield from [m for m in found if start <= m.start < end and m.side is Side.DUTCH]


def _asked(sentence: Sentence, parts: list[Clause], sides: dict[Mention, Side | None]) -> Iterator[Mention]:
    """Yield our side where something is asked of it: "in de motie is de regering verzocht aandacht te vragen"."""
    lower, asked, being = sentence.lower, word_set("asked"), word_set("passive") | word_set("perfect")
    if asked.isdisjoint(sentence.distinct):
        return
    for clause in parts:
        if clause.subject is None or clause.finite is None or sides[clause.subject] is not Side.DUTCH:
            continue
        goes_on = any(other is not clause and other.subject is clause.subject for other in parts)  # "en wijst het voorstel af"
        if not goes_on and lower[clause.finite] in being and not asked.isdisjoint(lower[clause.first : clause.last]):
            yield clause.subject


def _patients(sentence: Sentence, clause: Clause, found: list[Mention]) -> list[Mention]:
    """Return those of our side to whom others do something ("Nederland wordt door de Commissie gesteund"): no stand of ours."""
    lower, passive, perfect = sentence.lower, word_set("passive"), word_set("perfect")
    if clause.finite is None or lower[clause.finite] not in passive | perfect | word_set("modals"):
        return []
    inside = [m for m in found if clause.start <= m.start < clause.end]
    agents = [m for m in inside if m.before == "door"]
    ours = [m for m in inside if m.side is Side.DUTCH and m.before not in _SPEAKING]
    if not ours or [m for m in agents if m.side is Side.DUTCH] or not [m for m in agents if m.side is Side.OTHER]:
        return []
    at = next((i for i in range(clause.first, clause.last) if lower[i] == "door"), clause.first)
    if at > clause.first and lower[at - 1] in word_set("determiners"):
        return []  # "het door de Commissie voorgestelde plafond"
    words = {*lower[clause.first : clause.last]}
    done = [word for word in lower[max(clause.first, at - 1) : clause.last] if _is_participle(word)]
    return ours if words & passive or (words & perfect and done) else []


def _is_participle(word: str) -> bool:
    """Tell a participle by its prefix, which may stand behind a separable part ("opgeroepen"), and its ending."""
    stem = word[:-2] if word.endswith(("d", "t")) else word[:-3] if word.endswith("en") else ""
    return any(prefix in stem for prefix in _PREFIXES)
