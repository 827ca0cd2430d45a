"""The fixture letters, each with its gold: as text, Word and PDF, as text alone, or as text that nothing is trained on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nl_agenda import parse_letter
from tests.quality.matching import Fact
from tests.quality.score import score
from tests.quality.tally import Tally

FIXTURES = Path(__file__).parents[2] / "fixtures"
LETTERS, OTHERS, UNTRAINED = FIXTURES / "letters", FIXTURES / "others", FIXTURES / "untrained"
FORMATS = ("txt", "docx", "pdf")
COLUMNS = {  # of the gate: where, and which files
    **{form: (LETTERS, form) for form in FORMATS},
    "others": (OTHERS, "txt"),
    "untrained": (UNTRAINED, "txt"),
}

# A file that cannot be read scores as an empty letter.
_EMPTY: Fact = {
    "text": "", "signatories": [], "meetings": [], "sections": [], "positions": [], "commitments": [], "citations": [],
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """A letter in one format, with its gold."""

    name: str
    file: Path
    gold: Fact


def pairs(column: str) -> Iterator[Pair]:
    """Yield the letters of a column of the gate, by name."""
    folder, form = COLUMNS[column]
    for path in sorted(folder.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        file = folder / f"{name}.{form}"
        if file.exists():
            yield Pair(name, file, json.loads(path.read_text(encoding="utf-8")))


def corpus_hash() -> str:
    """Return one hash over all golds and files: scores over different corpora are not compared."""
    digest = hashlib.sha256()
    for path in (path for folder in (LETTERS, OTHERS, UNTRAINED) for path in sorted(folder.iterdir())):
        if path.suffix in {".json", *(f".{form}" for form in FORMATS)}:
            digest.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def measure(column: str) -> Tally:
    """Read all letters of one column of the gate and score them."""
    tally = Tally()
    for pair in pairs(column):
        try:
            letter = json.loads(parse_letter(pair.file).model_dump_json())
        except Exception as error:  # noqa: BLE001 - a crash is a result too: the worst one
            tally.misses.append(f"crash, {pair.name}: {error!r}")
            letter = _EMPTY
        score(letter, pair.gold, tally, pair.name)
    return tally
