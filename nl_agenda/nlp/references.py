"""Whom "het", "zij", "hij" and "deze inzet" stand for: of the holders before them in the paragraph the nearest that fits.

Nearest is the same sentence, then the sentence before; in each, subjects of main clauses come first, then other subjects.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from nl_agenda.nlp.clauses import word_set
from nl_agenda.nlp.holders import Mention, Side

if TYPE_CHECKING:
    from nl_agenda.nlp.clauses import Clause

_NEUTER = re.compile(r"kabinet|Nederland\Z|land\Z|Koninkrijk|NL\Z|[Vv]oorzitterschap|Parlement|ministerie|IMF", re.IGNORECASE)
_PLURAL = re.compile(
    r"bewindslieden|bewindspersonen|lidstaten|landen|ministers|delegaties|leden|bondgenoten|partners|\b[A-Z]\w+ en [A-Z]"
)
_MASCULINE = re.compile(
    r"minister|premier|staatssecretaris|bewindsman|bewindspersoon|vertegenwoordiger|ambassadeur|gezant|onderhandelaar"
    r"|president|commissaris|voorzitter",
    re.IGNORECASE,
)
_REACH = 12  # sentences that a pronoun reaches back, and holders in each: what is farther off is not meant


@dataclass(slots=True)
class Antecedents:
    """The holders of a paragraph so far, by sentence with its clauses."""

    text: str
    sentences: deque[tuple[list[Mention], list[Clause]]] = field(default_factory=lambda: deque(maxlen=_REACH))

    def note(self, found: list[Mention], parts: list[Clause]) -> None:
        """Remember the holders of a sentence."""
        named = [m for m in found if m.side is not Side.PRONOUN and not m.possessed]
        if named:
            self.sentences.append((named[-_REACH:], parts))

    def _pools(self) -> Iterator[Sequence[Mention]]:
        """Yield the holders, the likeliest first: of each sentence the subjects of main clauses, other subjects, then all."""
        for named, parts in reversed(self.sentences):
            near = set(named)
            subjects = [(c.subject, c.subordinate) for c in parts if c.subject in near and not c.elliptic]
            yield [subject for subject, subordinate in subjects if subject is not None and not subordinate]
            yield [subject for subject, subordinate in subjects if subject is not None and subordinate]
            yield named

    def resolve(self, mention: Mention, before: Sequence[Sequence[Mention]] = (), *, plural: bool | None = None) -> Side | None:
        """Return the side that a pronoun stands for, ``None`` if nothing before it fits.

        Args:
            mention: the pronoun.
            before: the holders before it in its own sentence, in pools, the likeliest last.
            plural: whether its verb is a plural; ``None`` if that is not known.
        """
        word = self.text[mention.start : mention.end].lower()
        for pool in chain(reversed(before), self._pools()):
            for earlier in reversed(pool):
                if self._fits(word, self.text[earlier.start : earlier.end], plural):
                    return earlier.side
        return None

    def _fits(self, pronoun: str, words: str, plural: bool | None) -> bool:  # noqa: FBT001
        if words.lower() in word_set("speakers"):
            return False
        if pronoun == "het":
            return _is_neuter(words)
        if pronoun.startswith("zijn "):
            return _is_neuter(words) or bool(_MASCULINE.search(words))
        if pronoun in {"hij", "hem"}:
            return bool(_MASCULINE.search(words))
        if pronoun in {"zij", "ze"} or pronoun.startswith("haar"):
            several = bool(_PLURAL.search(words))
            return (several and plural is not False) or (not several and not plural and not _is_neuter(words))
        return True


def _is_neuter(words: str) -> bool:
    """Tell what "het" stands for: "het kabinet", and every country."""
    return bool(_NEUTER.search(words)) or (words[:1].isupper() and " " not in words)
