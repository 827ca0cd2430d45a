"""The measured figures in docs/positions.md: written by ``make gate-update`` and ``make confidence``, never typed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.quality import confidence, pin
from tests.quality.score import HEADLINE

PAGE = Path(__file__).parents[2] / "docs" / "positions.md"


def with_figures(text: str) -> str:
    """Return the page with its tables as they were measured last."""
    for name, table in (("confidence", confidence_table()), ("gate", gate_table())):
        before, opening, rest = text.partition(f"<!-- {name} -->\n")
        _, closing, after = rest.partition(f"<!-- /{name} -->\n")
        text = f"{before}{opening}\n{table.strip()}\n\n{closing}{after}"
    return text


def confidence_table() -> str:
    """Return how often positions of each confidence are right."""
    measured = confidence.load()
    found = sum(band.found for band in measured.bands)
    right = sum(band.positions for band in measured.bands)
    rows = (
        (
            f"{band.least:.2f} to {band.most:.2f}", f"{band.found:,}",
            _share(band.positions, band.found), _share(band.stances, band.found),
        )
        for band in reversed(measured.bands)
    )  # fmt: skip
    return (
        f"{measured.sentences:,} sentences, {measured.wanted:,} of them positions. Of what was found {_share(right, found)} are "
        f"positions, and {_share(measured.wanted - measured.missed, measured.wanted)} of the positions were found.\n"
        + _table(("confidence", "found", "are positions", "with the right stance"), rows)
    )


def gate_table() -> str:
    """Return the pinned precision and recall of every field in every format."""
    measured = pin.load().measured
    names = [*HEADLINE, *sorted({name for fields in measured.values() for name in fields} - set(HEADLINE))]
    head = ("field", *(f"{form}: precision, recall" for form in measured))
    return _table(head, ((name, *(_figures(fields.get(name)) for fields in measured.values())) for name in names))


def _figures(figures: dict[str, float] | None) -> str:
    return f"{figures['precision']:.3f}, {figures['recall']:.3f}" if figures else ""


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "\n" + "".join(f"| {' | '.join(row)} |\n" for row in (head, ("---",) * len(head), *rows))


def write() -> None:
    """Put the figures into the page."""
    PAGE.write_text(with_figures(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    write()
