"""``make gate``: the scores, what was gained and lost since the pinned state, and how far a confidence can be relied on."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from tests.quality import confidence, figures_page, pin
from tests.quality.corpus import COLUMNS, corpus_hash, measure
from tests.quality.score import HEADLINE
from tests.quality.tally import Tally


def main() -> int:
    """Measure, print, and with ``--update`` pin."""
    parser = argparse.ArgumentParser(prog="make gate", description=__doc__)
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--lower", metavar="REASON", help="with --update: lower floors too, for this reason")
    parser.add_argument("--formats", default=",".join(COLUMNS))
    parser.add_argument("--misses", action="store_true", help="list everything that was missed or wrong")
    options = parser.parse_args()
    tallies = {form: measure(form) for form in options.formats.split(",")}
    pinned = pin.load()
    measured = pin.table(tallies)
    print_table(tallies, pinned)
    print_changes(tallies, pinned)
    print_reliability(confidence.load())
    if options.misses:
        for form, tally in tallies.items():
            print(*(f"{form}: {miss}" for miss in tally.misses), sep="\n")
    failures = pin.below(measured, {form: pinned.floors[form] for form in measured if form in pinned.floors})
    if pinned.corpus and pinned.corpus != corpus_hash():
        print("\nThe fixture letters have changed since the floors were pinned.")
        failures.append("corpus: other letters than those that were pinned")
    if options.update:
        refused = update(measured, tallies, pinned, options.lower)
        if not refused:
            figures_page.write()
        return refused
    print(*(f"BELOW THE FLOOR  {failure}" for failure in failures), sep="\n", end="\n" if failures else "")
    return 1 if failures else 0


def print_table(tallies: dict[str, Tally], pinned: pin.Pinned) -> None:
    """Print precision, recall and F1 a field and format, with the change of F1 since the pinned state."""
    print(f"{'':20}" + "".join(f"{form + ':  prec   rec    F1':^32}" for form in tallies))
    names = [*HEADLINE, *sorted({name for tally in tallies.values() for name in tally.counts} - set(HEADLINE))]
    for name in names:
        cells = []
        for form, tally in tallies.items():
            count = tally.counts.get(name)
            if count is None:
                cells.append(" " * 32)
                continue
            change = count.f1 - _f1(pinned.measured.get(form, {}).get(name))
            shown = f"{change:+.3f}" if pinned.measured and abs(change) >= 0.001 else ""
            cells.append(f"     {count.precision:.3f} {count.recall:.3f} {count.f1:.3f} {shown:8}")
        print(f"{name:20}" + "".join(cells).rstrip())
    means = [sum(t.counts[n].f1 for n in HEADLINE if n in t.counts) / len(HEADLINE) for t in tallies.values()]
    print(f"{'mean of the first 12':20}" + "".join(f"{mean:22.3f}{'':10}" for mean in means).rstrip())


def _f1(figures: dict[str, float] | None) -> float:
    if not figures or not figures["precision"] + figures["recall"]:
        return 0.0
    return 2 * figures["precision"] * figures["recall"] / (figures["precision"] + figures["recall"])


def print_changes(tallies: dict[str, Tally], pinned: pin.Pinned) -> None:
    """Print every miss that is gone (a gain) and every new one (a loss), each once with its formats."""
    changes: dict[tuple[str, str], list[str]] = {}
    for form, tally in tallies.items():
        if form not in pinned.misses:
            continue
        before, now = Counter(pinned.misses[form]), Counter(tally.misses)
        for sign, misses in (("gain", before - now), ("loss", now - before)):
            for miss in misses:
                changes.setdefault((sign, miss), []).append(form)
    for (sign, miss), forms in sorted(changes.items()):
        print(f"{sign}  {miss}  ({', '.join(forms)})")
    counts = Counter(sign for sign, _ in changes)
    print(f"\nSince the pinned state: {counts['gain']} gains, {counts['loss']} losses.")


def print_reliability(measured: confidence.Confidence) -> None:
    """Print how often positions of each confidence are right, as ``make confidence`` measured last (it takes minutes)."""
    print(f"\nReliability of confidence, over {measured.sentences:,} sentences of {measured.authors} authors, judged unseen:")
    print(f"{'confidence':20}{'found':>8}{'positions':>12}{'right stance':>15}")
    for band in reversed(measured.bands):
        shares = f"{band.positions / band.found:12.3f}{band.stances / band.found:15.3f}"
        print(f"{f'{band.least:.2f} to {band.most:.2f}':20}{band.found:8,}{shares}")


def update(measured: pin.Table, tallies: dict[str, Tally], pinned: pin.Pinned, reason: str | None) -> int:
    """Pin the state, unless floors would fall without a reason."""
    falling = pin.below(measured, pinned.floors)
    if falling and not reason:
        print(*(f"NOT PINNED, WOULD FALL  {line}" for line in falling), sep="\n")
        print('\nGive a reason to lower floors: make gate-update LOWER="why"')
        return 1
    pin.save(
        pin.Pinned(
            corpus=corpus_hash(),
            floors=measured if falling else pin.raised(measured, pinned.floors),
            measured=measured,
            misses={form: tally.misses for form, tally in tallies.items()},
            lowered=[*pinned.lowered, *([reason] if falling and reason else [])],
        )
    )
    print(f"Pinned in {pin.PIN.name}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
