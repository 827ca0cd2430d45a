"""What can happen to a fact between two letters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from nl_agenda.export.selection import Stand
from nl_agenda.models import Invitee, Session


class Change(StrEnum):
    """What became of a fact."""

    KEPT = "kept"
    CHANGED = "changed"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class PositionChange:
    """A position before, after, or both.

    Attributes:
        before: absent where the position is new.
        after: absent where it was dropped.
        similarity: from 0 to 1, how much of their words they share; ``None`` where there is only one.
    """

    before: Stand | None
    after: Stand | None
    similarity: float | None = None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change has a before or an after")

    @property
    def latest(self) -> Stand:
        """What stands after, else what stood before."""
        latest = self.after or self.before
        assert latest is not None  # noqa: S101 - seen to when it was made
        return latest

    @property
    def change(self) -> Change:
        """``changed`` if the stance is another one."""
        if self.before is None:
            return Change.NEW
        if self.after is None:
            return Change.DROPPED
        return Change.KEPT if self.before.position.stance is self.after.position.stance else Change.CHANGED

    @property
    def title(self) -> str:
        """The session or section, before if there is one."""
        return (self.before.title if self.before is not None else "") or self.latest.title


@dataclass(frozen=True, slots=True)
class SessionChange:
    """A point of the programme before, after, or both.

    It is ``changed`` if its kind, or a treatment or day that both letters give, is another one.
    """

    before: Session | None
    after: Session | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change has a before or an after")

    @property
    def latest(self) -> Session:
        """What stands after, else what stood before."""
        latest = self.after or self.before
        assert latest is not None  # noqa: S101 - seen to when it was made
        return latest

    @property
    def change(self) -> Change:
        """What became of it."""
        if self.before is None:
            return Change.NEW
        if self.after is None:
            return Change.DROPPED
        treatments = [session.treatment.casefold() for session in (self.before, self.after) if session.treatment]
        days = [session.date for session in (self.before, self.after) if session.date]
        same = self.before.kind == self.after.kind and len(set(treatments)) < 2 and len(set(days)) < 2
        return Change.KEPT if same else Change.CHANGED


@dataclass(frozen=True, slots=True)
class InviteeChange:
    """Somebody invited before, after, or both."""

    before: Invitee | None
    after: Invitee | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change has a before or an after")

    @property
    def latest(self) -> Invitee:
        """What stands after, else what stood before."""
        latest = self.after or self.before
        assert latest is not None  # noqa: S101 - seen to when it was made
        return latest

    @property
    def change(self) -> Change:
        """``kept``, ``new`` or ``dropped``."""
        if self.before is None:
            return Change.NEW
        return Change.DROPPED if self.after is None else Change.KEPT
