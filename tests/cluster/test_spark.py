"""Spark in local mode: the same function under ``mapInPandas``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from nl_agenda.batch.frames import no_facts, parse_frame, spark_schema

sql = pytest.importorskip("pyspark.sql")

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters"

pytestmark = [
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java, and there is none on the PATH"),
    pytest.mark.filterwarnings("ignore"),
]


def test_map_in_pandas_gives_the_same_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    paths = [LETTERS / "d-a2.txt", LETTERS / "d-c7.txt"]
    files = pd.DataFrame(
        {"name": [*(path.name for path in paths), "empty.txt"], "content": [*(path.read_bytes() for path in paths), b""]}
    )
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.warehouse.dir": str(tmp_path),
        "spark.sql.shuffle.partitions": "1",
    }
    builder = sql.SparkSession.builder.master("local[1]").appName("facts")
    for key, value in settings.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    try:
        given = session.createDataFrame(list(files.itertuples(index=False, name=None)), "name string, content binary")
        facts = given.repartition(2, "name").mapInPandas(lambda parts: map(parse_frame, parts), spark_schema())
        found = facts.toPandas()
    finally:
        session.stop()
    assert_frame_equal(in_order(found), in_order(parse_frame(files)))


def in_order(facts: pd.DataFrame) -> pd.DataFrame:
    """Rows in one order, as Spark's are in none, and types as they were before Spark."""
    return facts.astype(dict(no_facts().dtypes)).sort_values(["file", "start", "cue_start"], ignore_index=True)
