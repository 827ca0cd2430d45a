"""The page on performance is made from what was measured, and not typed."""

from __future__ import annotations

import json

from benchmarks.__main__ import BENCHMARKS, PAGE, RESULTS, page


def test_the_page_says_what_was_measured() -> None:
    found = json.loads(RESULTS.read_text(encoding="utf-8"))
    assert PAGE.read_text(encoding="utf-8") == page(found)
    assert found.keys() <= BENCHMARKS.keys()


def test_every_table_says_with_what_and_on_what_it_was_measured() -> None:
    for entry in json.loads(RESULTS.read_text(encoding="utf-8")).values():
        assert entry["versions"]["nl-agenda"]
        assert entry["machine"]["python"]
        assert entry["machine"]["cores"] > 0
