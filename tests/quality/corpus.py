"""The fixture letters: the same letter as text, Word and PDF, each with its gold."""

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

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters"
FORMATS = ("txt", "docx", "pdf")

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


def pairs(form: str) -> Iterator[Pair]:
    """Yield the letters that exist in the format ``form``, by name."""
    for path in sorted(LETTERS.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        file = LETTERS / f"{name}.{form}"
        if file.exists():
            yield Pair(name, file, json.loads(path.read_text(encoding="utf-8")))


def corpus_hash() -> str:
    """Return one hash over all golds and files: scores over different corpora are not compared."""
    digest = hashlib.sha256()
    for path in sorted(LETTERS.iterdir()):
        if path.suffix in {".json", *(f".{form}" for form in FORMATS)}:
            digest.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def measure(form: str) -> Tally:
    """Read all letters of one format and score them."""
    tally = Tally()
    for pair in pairs(form):
        try:
            letter = json.loads(parse_letter(pair.file).model_dump_json())
        except Exception as error:  # noqa: BLE001 - a crash is a result too: the worst one
            tally.misses.append(f"crash, {pair.name}: {error!r}")
            letter = _EMPTY
        score(letter, pair.gold, tally, pair.name)
    return tally
