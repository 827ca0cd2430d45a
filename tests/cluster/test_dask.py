"""A real Dask cluster on this machine: two workers, one of which is killed in mid-run; nothing is lost and nothing double."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from nl_agenda.batch.frames import no_facts, parse_frame

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")
frames = pytest.importorskip("dask.dataframe")

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters"
PARTS = 5

if not hasattr(os, "mkfifo"):
    pytest.skip("needs named pipes", allow_module_level=True)

# The end of a worker makes the cluster's own sockets and loops complain; the test is about what comes out.
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def files() -> pd.DataFrame:
    """As many files as parts; one is no letter."""
    text = (LETTERS / "d-c7.txt").read_text(encoding="utf-8")
    contents = [b"", *(f"{text}\n\nVoorstel {number}.".encode() for number in range(1, PARTS))]
    return pd.DataFrame({"name": [f"{number:02}.txt" for number in range(PARTS)], "content": contents})


def test_a_worker_killed_in_mid_run_costs_nothing(files: pd.DataFrame, tmp_path: Path) -> None:
    *ready, held_back = [tmp_path / name for name in files["name"]]
    for path, content in zip(ready, files["content"], strict=False):
        path.write_bytes(content)
    os.mkfifo(held_back)  # whoever reads this one waits until it is written: so the run is not at its end before
    paths = pd.DataFrame({"name": files["name"], "path": [*map(str, ready), str(held_back)]})
    facts = frames.from_pandas(paths, npartitions=PARTS).map_partitions(parse_frame, what="positions", meta=no_facts("positions"))
    local = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None, "local_directory": str(tmp_path)}
    with distributed.LocalCluster(**local) as cluster, distributed.Client(cluster) as client:
        running = client.compute(facts.to_delayed())
        first = next(iter(distributed.as_completed(running)))
        (holder,) = client.who_has([first])[first.key]
        processes = client.run(os.getpid)
        assert len(set(processes.values())) == 2
        os.kill(processes[holder], signal.SIGKILL)
        while holder in client.scheduler_info()["workers"]:
            time.sleep(0.05)
        held_back.write_bytes(files["content"].iloc[-1])
        found = pd.concat(client.gather(running), ignore_index=True)
    assert_frame_equal(found, parse_frame(files))


def test_the_lazy_frame_has_the_schema_before_anything_is_read(files: pd.DataFrame) -> None:
    with dask.config.set({"dataframe.convert-string": False}):  # bytes are to stay bytes
        lazy = frames.from_pandas(files, npartitions=3).map_partitions(parse_frame, meta=no_facts())
        assert_frame_equal(lazy.compute(scheduler="synchronous").reset_index(drop=True), parse_frame(files))
    assert dict(lazy.dtypes) == dict(no_facts().dtypes)
