"""Whom "het", "zij", "hij" and "deze inzet" stand for: the nearest fitting holder before them in the paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nl_agenda.nlp.holders import Mention, Side

_NEUTER = re.compile(r"kabinet|Nederland\Z|land\Z|Koninkrijk|NL\Z|[Vv]oorzitterschap|Parlement|ministerie|IMF", re.IGNORECASE)
_PLURAL = re.compile(r"bewindslieden|bewindspersonen|lidstaten|landen|ministers|delegaties|leden|bondgenoten|partners|\ben\b")
_MASCULINE = re.compile(r"minister|premier|staatssecretaris|bewindsman|president|[Cc]ommissaris|voorzitter|\bik\b", re.IGNORECASE)


@dataclass(slots=True)
class Antecedents:
    """The holders of a paragraph so far, those that were subjects apart; newest last."""

    text: str
    subjects: list[Mention] = field(default_factory=list)
    named: list[Mention] = field(default_factory=list)

    def note(self, named: list[Mention], subjects: list[Mention]) -> None:
        """Remember the holders of a sentence."""
        self.named += named
        self.subjects += subjects

    def resolve(self, mention: Mention) -> Side | None:
        """Return the side that a pronoun stands for, ``None`` if nothing before it fits."""
        word = self.text[mention.start : mention.end].lower()
        for pool in (self.subjects, self.named):
            for earlier in reversed(pool):
                if self._fits(word, self.text[earlier.start : earlier.end]):
                    return earlier.side
        return None

    def _fits(self, pronoun: str, words: str) -> bool:
        if pronoun == "het":
            return bool(_NEUTER.search(words)) or (words[:1].isupper() and " " not in words)
        if pronoun in {"hij", "hem"}:
            return bool(_MASCULINE.search(words))
        if pronoun in {"zij", "ze", "haar", "haar oordeel"}:
            return not (_NEUTER.search(words) and not _PLURAL.search(words))
        return True
