"""Print how fast letters are read and understood, as ratios within this one run: ``python benchmarks/speed.py``.

Machines are noisy: compare the ratios, not the milliseconds of two runs.
"""

from __future__ import annotations

import gc
import io
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from nl_agenda import Limits, parse_letter, parse_text
from nl_agenda.find import find_facts
from nl_agenda.ingest import read
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.segment import segment

LETTERS = Path(__file__).parent.parent / "fixtures" / "letters"
ROUNDS = 5


def seconds(task: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Time a task several times after one warm-up."""
    task()
    gc.collect()
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        task()
        found.append(time.perf_counter() - start)
    return found


def line(what: str, times: list[float], unit: float, of: str) -> None:
    """Print median and spread, per unit, in milliseconds."""
    median, low, high = (f(times) * 1000 / unit for f in (statistics.median, min, max))
    print(f"{what:44} {median:8.2f} ms {of:12} ({low:.2f} to {high:.2f})")


def reading() -> None:
    """Reading a PDF against pdfplumber's words with font and size on the same pages."""
    files = [p.read_bytes() for p in sorted(LETTERS.glob("*.pdf"))[:6]]
    pages = sum(read(data, name=None, format="pdf", limits=Limits()).page_count or 0 for data in files)

    def plumber() -> None:
        for data in files:
            with pdfplumber.open(io.BytesIO(data)) as pdf:
                for page in pdf.pages:
                    page.extract_words(extra_attrs=["fontname", "size"])
                    page.close()

    ours = seconds(lambda: [read(data, name=None, format="pdf", limits=Limits()) for data in files])
    whole = seconds(lambda: [parse_letter(data) for data in files])
    theirs = seconds(plumber, rounds=2)
    line("PDF into a Document", ours, pages, "a page")
    line("PDF into a Letter", whole, pages, "a page")
    line("pdfplumber.extract_words alone", theirs, pages, "a page")
    print(f"{'':44} reading is {statistics.median(theirs) / statistics.median(ours):.1f} times as fast, the whole way "
          f"{statistics.median(theirs) / statistics.median(whole):.1f} times")  # fmt: skip


def understanding() -> None:
    """Words a second of the NLP stage with all finders."""
    parts = [segment(read(p.read_bytes(), name=None, format=None, limits=Limits())) for p in sorted(LETTERS.glob("*.txt"))]
    words = sum(len(p.text.content.split()) for p in parts)

    def understand() -> None:
        for p in parts:
            find_facts(p, analyse(p.text.content, [(q.start, q.end, i) for i, q in p.body()]))

    times = seconds(understand)
    line("tokens, sentences and all facts", times, words / 1500, "1,500 words")
    print(f"{'':44} {words / statistics.median(times):,.0f} words a second")


def length() -> None:
    """Time against length: twice the letter should take twice the time."""
    text = (LETTERS / "d-b1.txt").read_text(encoding="utf-8")
    before = None
    for times in (1, 2, 4, 8):
        taken = statistics.median(seconds(lambda n=times: parse_text(text * n), rounds=3))  # type: ignore[misc]
        growth = f", {taken / before:.2f} times the one before" if before else ""
        print(f"{'letter of ' + str(len(text) * times) + ' characters':44} {taken * 1000:8.1f} ms{growth}")
        before = taken


def main() -> None:
    """Print all."""
    print(f"Python {sys.version.split()[0]} on {sys.platform}; median of {ROUNDS} rounds")
    reading()
    understanding()
    length()


if __name__ == "__main__":
    main()
