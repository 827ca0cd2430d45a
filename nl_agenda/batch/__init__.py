"""Many letters: in worker processes, in input order, one bad file never stops the rest."""

from nl_agenda.batch.archive import Tally
from nl_agenda.batch.letters import Outcome, parse_letters
from nl_agenda.batch.runs import errors_path, read_archive

__all__ = ["Outcome", "Tally", "errors_path", "parse_letters", "read_archive"]
