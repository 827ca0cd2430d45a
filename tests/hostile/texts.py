"""Text made to hang, to fill memory or to break a reader: our own words, over and over."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from tests.hostile.case import Case

# What our patterns begin with, so that each of them sets out many times and comes to nothing.
CUES = (
    "Geachte voorzitter, ", "Nederland ", "het kabinet ", "Nederland steunt ", "Raad voor ", "informele ", "3 april ", "3 en 4 ",
    "maandag ", "(Kamerstuk 21 501-02, nr. ", "Kamerstuk ", "nr. ", "1. ", "1.", "a. ", "- ", "| ", "**", "# ", "De minister van ",
    "minister van Buitenlandse Zaken en ", "Zweden, ", "Zweden en ", "is uitgenodigd ", "ik zal uw Kamer ", "en ", ", ", "( ", ") ",
    "\u201c", ": ", "; ", "...", "Aan de Voorzitter ", "Datum ", "Betreft ", "Ons kenmerk ", "Bijlage ", "Hoogachtend, ", "Kst-",
    "http://", "www.", "@", "\u00b9", "[1] ", "\t", "\xa0", "\u00ad", "e\u0301", "\u202e", "\ufb01", "I\u0307", "0", "9" * 50, "A.", "a.s. ",
)  # fmt: skip
LETTER = "Geachte voorzitter,\n\nNederland steunt dit voorstel.\n"


@cache
def lexicon_words() -> tuple[str, ...]:
    """Return every word and phrase of the lexicon that is no example."""
    found: dict[str, None] = {}

    def collect(value: Any) -> None:
        if isinstance(value, str):
            if len(value) < 60:
                found[value] = None
        elif isinstance(value, dict):
            for key, inner in value.items():
                if key not in {"examples", "counter_examples"}:
                    collect(key if len(key) > 2 else inner)
                    collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)

    for file in sorted(files("nl_agenda.lexicon").iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            collect(tomllib.loads(file.read_text(encoding="utf-8")))
    return tuple(found)


def cases(*, long: bool) -> Iterator[Case]:
    """Yield all, small or in the sizes that hurt."""
    size = 200_000 if long else 3000
    if long:
        yield Case("100-megabytes.txt", lambda: b"Raad van ministers " * 5_500_000, "limit-exceeded")
        yield Case("at-the-limit-of-bytes.txt", lambda: b"Raad van ministers\n" * 2_600_000, "limit-exceeded")
    limit = 4_900_000 if long else 20_000
    yield Case("at-the-limit-of-characters.txt", lambda: (LETTER * (limit // len(LETTER))).encode())
    yield Case(
        "prose-at-the-limit.txt",
        lambda: (LETTER + "Nederland steunt het voorstel van de Raad op 3 april 2025. " * (limit // 60)).encode(),
    )
    yield Case("nuls.txt", lambda: b"\0" * size, "no-text")
    yield Case("nuls-between.txt", lambda: b"Geachte\0voorzitter\0" * 1000)
    yield Case("broken-utf-8.txt", lambda: b"Geachte \xff\xfe\xc3(\xe2\x28\xa1 voorzitter, \xf0\x9f" * 1000)
    yield Case("surrogates.txt", lambda: b"Geachte \xed\xa0\x80 voorzitter \xed\xbf\xbf" * 1000)
    yield Case("surrogates-utf-16.txt", lambda: b"\xff\xfe" + "Geachte voorzitter".encode("utf-16-le") + b"\x00\xd8A\x00" * 1000)
    yield Case("one-word.txt", lambda: b"x" * (1_000_000 if long else size))
    yield Case("one-word-of-capitals.txt", lambda: b"X" * size)
    yield Case("digits.txt", lambda: b"9" * size)
    yield Case("line-ends.txt", lambda: b"\r\n" * size + b"x")
    yield Case("short-lines.txt", lambda: b"a b\n" * (50_000 if long else 5000))
    yield Case("accents.txt", lambda: ("e" + "\u0301" * size).encode())
    yield Case("controls.txt", lambda: bytes(range(1, 32)) * 1000 + b"Raad")
    yield Case("everything.txt", lambda: "".join(map(chr, [*range(1, 0xD800), *range(0xE000, 0x11000)])).encode())
    for index, cue in enumerate(CUES):
        yield Case(f"cue-{index:02}.txt", lambda cue=cue: (cue * (size // len(cue))).encode("utf-8"))
        yield Case(
            f"cue-lines-{index:02}.txt",
            lambda cue=cue: (LETTER + (cue.strip() + "\n") * (size // 10 // len(cue) + 1)).encode("utf-8"),
        )
    words = lexicon_words()
    step = 4 if long else 60
    for index in range(0, len(words), step):
        word = words[index]
        yield Case(f"word-{index:04}.txt", lambda word=word: (f"{word} " * (size // 10 // (len(word) + 1) + 1)).encode("utf-8"))
