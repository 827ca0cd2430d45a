"""The look of characters as styles give it, each property open until one says something of it."""

from __future__ import annotations

from dataclasses import dataclass

from nl_agenda.ingest.document import Style


@dataclass(frozen=True, slots=True)
class Look:
    """Properties of characters; ``None`` where nothing is said."""

    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    size: float | None = None

    def over(self, below: Look) -> Look:
        """Return this look, with ``below`` for what it leaves open."""
        return Look(
            below.bold if self.bold is None else self.bold,
            below.italic if self.italic is None else self.italic,
            below.underlined if self.underlined is None else self.underlined,
            below.capitals if self.capitals is None else self.capitals,
            below.hidden if self.hidden is None else self.hidden,
            below.size if self.size is None else self.size,
        )

    def style(self) -> Style:
        """Return what the document keeps of it."""
        return Style(bool(self.bold), bool(self.italic), bool(self.underlined), self.size)


UNSAID = Look()
