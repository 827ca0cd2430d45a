"""Many letters: in worker processes, in input order, one bad file never stops the rest."""

from nl_agenda.batch.letters import Outcome, parse_letters

__all__ = ["Outcome", "parse_letters"]
