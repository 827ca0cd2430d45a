"""Calls in child processes: what comes back, what is stopped, and that nothing is left behind."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from nl_agenda.errors import LimitExceededError, WorkerDiedError
from nl_agenda.workers import Bounds, Pool, in_order, memory

MEGABYTE = 1_000_000
linux = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="how much memory a process has is not told")


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool("tests.workers.calls:call", workers=1, warm="tests.workers.calls:warm") as made:
        yield made


def is_alive(pid: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


def test_the_function_is_called_elsewhere_by_a_worker_that_stays_and_was_warmed_once(pool: Pool) -> None:
    assert pool.call("double", 21) == 42
    first = pool.call("pid")
    assert first != os.getpid()
    assert pool.call("pid") == first
    assert pool.call("warmed") == 1


def test_what_it_raises_is_raised_here_and_the_worker_stays(pool: Pool) -> None:
    before = pool.call("pid")
    with pytest.raises(ValueError, match="no such thing"):
        pool.call("fail")
    with pytest.raises(TypeError, match="cannot be sent"):
        pool.call("unsendable")
    assert pool.call("pid") == before


def test_what_is_printed_there_disturbs_nothing(pool: Pool, capfd: pytest.CaptureFixture[str]) -> None:
    assert pool.call("shout") == "done"
    assert capfd.readouterr() == ("", "")


def test_a_call_that_hangs_is_ended_in_time_and_the_worker_replaced(pool: Pool) -> None:
    before = pool.call("pid")
    started = time.monotonic()
    with pytest.raises(LimitExceededError, match=r"more than 0\.5 seconds") as caught:
        pool.call("hang", bounds=Bounds(seconds=0.5))
    assert time.monotonic() - started < 10  # a busy machine may take its time; what hangs takes for ever
    assert (caught.value.limit, caught.value.value) == ("seconds", 0.5)
    assert not is_alive(before)
    assert pool.call("pid") != before


@linux
@pytest.mark.parametrize("way", ["fill", "fill_at_once"])
def test_a_call_that_takes_too_much_memory_is_ended(pool: Pool, way: str) -> None:
    before = pool.call("pid")
    with pytest.raises(LimitExceededError) as caught:
        pool.call(way, 2000 * MEGABYTE, bounds=Bounds(seconds=30, memory=200 * MEGABYTE))
    assert (caught.value.limit, caught.value.value) == ("memory", 200 * MEGABYTE)
    assert not is_alive(before)
    assert pool.call("double", 1, bounds=Bounds(memory=200 * MEGABYTE)) == 2


@linux
def test_a_limit_of_one_call_does_not_bind_the_next(pool: Pool) -> None:
    assert pool.call("double", 1, bounds=Bounds(memory=100 * MEGABYTE)) == 2
    assert pool.call("fill_at_once", 300 * MEGABYTE) == 300 * MEGABYTE


def test_a_process_that_dies_is_told_and_replaced(pool: Pool) -> None:
    with pytest.raises(WorkerDiedError):
        pool.call("die", bounds=Bounds(seconds=10))
    assert pool.call("double", 1) == 2


def test_a_worker_that_dies_between_calls_costs_no_call(pool: Pool) -> None:
    os.kill(pool.call("pid"), 9)
    time.sleep(0.1)
    assert pool.call("double", 1) == 2


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_programs_started_by_a_call_end_with_it(pool: Pool, tmp_path: Path) -> None:
    told = tmp_path / "pid"
    with pytest.raises(LimitExceededError):
        pool.call("start_a_program_and_hang", str(told), bounds=Bounds(seconds=0.5))
    time.sleep(0.1)
    assert not is_alive(int(told.read_text()))


def test_temporary_files_end_with_the_worker(tmp_path: Path) -> None:
    told = tmp_path / "name"
    with Pool("tests.workers.calls:call") as pool:
        with pytest.raises(LimitExceededError):
            pool.call("leave_a_file_and_hang", str(told), bounds=Bounds(seconds=0.5))
        left = Path(pool.call("leave_a_file"))
        assert left.exists()
    assert not Path(told.read_text()).parent.exists()
    assert not left.parent.exists()


def test_results_come_in_the_order_of_the_calls_only_a_little_ahead() -> None:
    drawn = []

    def calls():
        for number in count():
            drawn.append(number)
            yield pool.submit("slow_double", number)

    with Pool("tests.workers.calls:call", workers=2) as pool:
        results = [future.result() for future in islice(in_order(calls(), ahead=4), 6)]
        assert results == [0, 2, 4, 6, 8, 10]
        assert len(drawn) <= 6 + 4


def test_closing_does_not_wait_for_what_hangs() -> None:
    pool = Pool("tests.workers.calls:call")
    worker = pool.call("pid")
    future = pool.submit("hang", bounds=Bounds(seconds=100))
    time.sleep(0.1)
    started = time.monotonic()
    pool.close()
    assert time.monotonic() - started < 20  # of the 100 that the call may take
    assert isinstance(future.exception(), WorkerDiedError)
    assert not is_alive(worker)


@pytest.mark.parametrize("name", ["no_such_module:call", "tests.workers.calls:no_such_function"])
def test_a_function_that_cannot_be_imported_is_told(name: str) -> None:
    with Pool(name) as pool, pytest.raises((ImportError, AttributeError), match="no_such"):
        pool.call("double", 1)


@linux
def test_memory_of_this_process_and_of_none() -> None:
    assert memory.resident() == pytest.approx(memory.resident(os.getpid()), rel=0.2)
    assert memory.resident(2**22 + 1) is None
