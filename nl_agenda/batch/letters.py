"""Many letters: worker processes, results in input order, one bad file never stops the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nl_agenda.errors import InvalidInputError
from nl_agenda.isolation import cores, give_up, kept_pool, pool_of, submit
from nl_agenda.limits import Limits
from nl_agenda.sources import Readable
from nl_agenda.workers import Pool, in_order

if TYPE_CHECKING:
    from nl_agenda.models import Letter

_AHEAD = 4  # files under way or done but not yet asked for, per worker: bounds the memory


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: exactly one of ``letter`` and ``error`` is set.

    Attributes:
        source: what was given, as it was given.
        letter: the letter that was read.
        error: why it could not be read: an ``NlAgendaError`` or, for a path, an ``OSError`` such as ``FileNotFoundError``.
    """

    source: Readable
    letter: Letter | None = None
    error: Exception | None = None

    def __post_init__(self) -> None:
        if (self.letter is None) == (self.error is None):
            raise ValueError("an outcome has a letter or an error, and not both")


@dataclass(frozen=True, slots=True)
class _Options:
    format: str | None
    limits: Limits
    nlp: str | None
    ocr: bool


def parse_letters(
    sources: Iterable[Readable],
    *,
    workers: int | None = None,
    format: str | None = None,  # noqa: A002 - the same name as in parse_letter
    limits: Limits | None = None,
    nlp: str | None = None,
    ocr: bool = False,
) -> Iterator[Outcome]:
    """Read many letters, lazily and in input order, in processes that are ended when a file takes more than ``limits`` allow.

    Sources are drawn only a little ahead of what is asked for, so that an endless iterable of paths is fine. The processes start
    when there is work for them, about a second each, and need no ``if __name__ == "__main__":`` guard. They end with the
    iteration; a single one stays for the next call.

    Args:
        sources: paths, bytes or binary file objects.
        workers: number of processes at most; ``None`` for one a core, 0 to read in this process, where a file that hangs a
            library in C hangs this process.
        format: as in ``parse_letter``.
        limits: as in ``parse_letter``.
        nlp: name of a spaCy pipeline, as in ``parse_letter``.
        ocr: as in ``parse_letter``.

    Yields:
        One ``Outcome`` a source. A source at which its process dies has a ``WorkerDiedError``; the next one gets a new process.

    Raises:
        InvalidInputError: ``workers`` is negative.
    """
    if workers is not None and workers < 0:
        raise InvalidInputError(f"workers is {workers}; give 0 or more, or None for one a core.")
    options = _Options(format, limits or Limits(), nlp, ocr)
    return _here(sources, options) if workers == 0 else _elsewhere(sources, workers or cores(), options)


def _here(sources: Iterable[Readable], options: _Options) -> Iterator[Outcome]:
    from nl_agenda.parse import parse_letter

    for source in sources:
        try:
            letter = parse_letter(source, format=options.format, limits=options.limits, nlp=options.nlp, ocr=options.ocr)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one file, the next one is read
            yield Outcome(source, error=error)
        else:
            yield Outcome(source, letter=letter)


def _elsewhere(sources: Iterable[Readable], workers: int, options: _Options) -> Iterator[Outcome]:
    # One worker is kept for the next call, which may be for a single letter and would wait for its start.
    pool = kept_pool(1) if workers == 1 else pool_of(workers)
    finished = False
    try:
        started = ((source, _started(pool, source, options)) for source in sources)
        for source, future in in_order(started, ahead=workers * _AHEAD):
            try:
                letter = future.result()
            except Exception as error:  # noqa: BLE001 - as above
                yield Outcome(source, error=error)
            else:
                yield Outcome(source, letter=letter)
        finished = True
    finally:
        if workers > 1 or not finished:
            give_up(pool)


def _started(pool: Pool, source: Readable, options: _Options) -> Future[Letter]:
    try:
        return submit(pool, source, format=options.format, limits=options.limits, nlp=options.nlp, ocr=options.ocr)
    except Exception as error:  # noqa: BLE001 - a file object that cannot be read is one bad source
        failed: Future[Letter] = Future()
        failed.set_exception(error)
        return failed
