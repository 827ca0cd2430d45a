"""Train the second opinion: ``python -m nl_agenda.find.positions.training fixtures`` (needs the extra ``train``).

Reads the labelled paragraphs (``sentences/*.jsonl``) and letters (``letters/*.txt`` with ``*.gold.json``) of the repository,
reports cross-validation over authors, and writes ``weights.bin`` and ``weights.json`` beside this module.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from nl_agenda.find.positions import choice, evidences
from nl_agenda.find.positions.choice import ranked, traits
from nl_agenda.find.positions.decision import POSITION, decide
from nl_agenda.find.positions.features import features
from nl_agenda.find.positions.opinion import BUCKETS, OUTPUTS, STANCES, Model, buckets
from nl_agenda.ingest import read
from nl_agenda.limits import Limits
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.segment import segment

if TYPE_CHECKING:
    from nl_agenda.find.positions.evidence import Evidence

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence with its label; ``author`` is the fold that it belongs to in cross-validation."""

    author: str
    evidence: Evidence
    active: tuple[int, ...]
    stances: frozenset[str]
    optional: bool


def _key(sentence: str) -> str:
    return " ".join(_WORD.findall(sentence.casefold()))


def _rows(
    author: str, text: str, kind: str, gold: dict[str, list[dict[str, Any]]], *, only_labelled: bool = False
) -> Iterator[Row]:
    parts = segment(read(text.encode(), name=None, format="txt", limits=Limits()))
    analysis = analyse(parts.text.content, [(p.start, p.end, i) for i, p in parts.body()])
    for evidence, place in evidences(parts, analysis, kind):
        found = gold.get(_key(analysis.words(evidence.sentence)), [])
        if only_labelled and _key(analysis.words(evidence.sentence)) not in gold:
            continue
        firm = frozenset(p["stance"] for p in found if not p.get("optional"))
        active = tuple(buckets(features(evidence, place)))
        yield Row(author, evidence, active, firm or frozenset(p["stance"] for p in found), bool(found) and not firm)


def paragraph_letter(row: dict[str, Any]) -> str:
    """Return a labelled paragraph as a small letter under its heading."""
    heading = [row["heading"]] if row.get("heading") else []
    body = " ".join(s["text"] for s in row["sentences"])
    return (
        "\n".join(
            [
                "Geachte voorzitter,",
                "Hierbij informeer ik uw Kamer.",
                *heading,
                body,
                "Hoogachtend,",
                "De minister van Buitenlandse Zaken,",
                "J. de Vries",
            ]
        )
        + "\n"
    )


def rows(fixtures: Path) -> list[Row]:
    """Return all labelled sentences of the repository."""
    made: list[Row] = []
    for path in sorted((fixtures / "sentences").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            gold = {_key(s["text"]): s["positions"] for s in row["sentences"]}
            made += _rows(path.stem, paragraph_letter(row), row["kind"], gold, only_labelled=True)
    for path in sorted((fixtures / "letters").glob("*.gold.json")):
        gold_letter = json.loads(path.read_text(encoding="utf-8"))
        by_sentence: dict[str, list[dict[str, Any]]] = {}
        for position in gold_letter["positions"]:
            by_sentence.setdefault(_key(position["sentence"]), []).append(position)
        name = path.name.removesuffix(".gold.json")
        text = (path.parent / f"{name}.txt").read_text(encoding="utf-8")
        made += _rows("letters-" + name[2], text, gold_letter["kind"], by_sentence)
    return made


def _matrix(data: list[Row]) -> csr_matrix:
    indices = np.concatenate([np.array(r.active, dtype=np.int32) for r in data])
    pointers = np.cumsum([0, *(len(r.active) for r in data)])
    return csr_matrix((np.ones(len(indices), dtype=np.float32), indices, pointers), shape=(len(data), BUCKETS))


def train(data: list[Row]) -> Model:
    """Fit one regression for being a position and one for each stance among positions; optional ones count neither way."""
    firm = [r for r in data if not r.optional]
    taken = [r for r in data if r.stances]
    columns, biases = [], []
    for name in OUTPUTS:
        pool = firm if name == "position" else taken
        labels = np.array([bool(r.stances) if name == "position" else name in r.stances for r in pool])
        fitted = LogisticRegression(C=1.0, max_iter=400, solver="liblinear").fit(_matrix(pool), labels)
        columns.append(fitted.coef_[0])
        biases.append(float(fitted.intercept_[0]))
    scales = [float(np.abs(c).max() / 127) for c in columns]
    weights = np.stack([np.round(c / s) for c, s in zip(columns, scales, strict=True)], axis=1).astype(np.int8)
    return Model(weights, tuple(round(s, 8) for s in scales), tuple(round(b, 6) for b in biases))


def _without(data: list[Row], author: str) -> list[Row]:
    return [r for r in data if r.author != author]


def train_choice(data: list[Row]) -> tuple[dict[str, float], float]:
    """Fit which stances a position takes, on opinions of models that have not seen the sentence."""
    seen, labels = [], []
    for author in sorted({r.author for r in data}):
        made = train(_without(data, author))
        for row in data:
            if row.author == author and row.stances and not row.optional:
                odds = made.probabilities(list(row.active))
                seen += [traits(row.evidence, odds, ranked(odds), stance) for stance in STANCES]
                labels += [stance in row.stances for stance in STANCES]
    names = DictVectorizer()
    fitted = LogisticRegression(C=0.3, max_iter=1000).fit(names.fit_transform(seen), labels)
    kept = {name: round(float(w), 4) for name, w in zip(names.feature_names_, fitted.coef_[0], strict=True) if abs(w) > 0.005}
    return kept, round(float(fitted.intercept_[0]), 6)


def cross_validate(data: list[Row]) -> dict[str, dict[str, float]]:
    """Return F1 of position sentences and of sentences with stance, by author left out."""
    report = {}
    for author in sorted({r.author for r in data}):
        rest = _without(data, author)
        made = train(rest)
        with patch.object(choice, "weights", return_value=train_choice(rest)):
            report[author] = _measure(made, [r for r in data if r.author == author and not r.optional])
    return report


def _measure(made: Model, data: list[Row]) -> dict[str, float]:
    tp = found = wanted = stance_tp = stance_found = stance_wanted = 0
    for row in data:
        got = {f.stance for f in decide(row.evidence, made.probabilities(list(row.active)))}
        tp, found, wanted = tp + bool(got and row.stances), found + bool(got), wanted + bool(row.stances)
        stance_tp += len(got & row.stances)
        stance_found, stance_wanted = stance_found + len(got), stance_wanted + len(row.stances)
    return {
        "precision": tp / max(1, found), "recall": tp / max(1, wanted), "f1": 2 * tp / max(1, found + wanted),
        "stance f1": 2 * stance_tp / max(1, stance_found + stance_wanted),
    }  # fmt: skip


def _print_report(report: dict[str, dict[str, float]]) -> None:
    lines = [f"{a:12}" + "".join(f"  {k} {v:.3f}" for k, v in row.items()) for a, row in report.items()]
    means = {k: sum(row[k] for row in report.values()) / len(report) for k in ("f1", "stance f1")}
    print("\n".join([*lines, f"mean f1 {means['f1']:.3f}, stance f1 {means['stance f1']:.3f} at {POSITION}"]))  # noqa: T201


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description="Train the second opinion on positions.")
    parser.add_argument("fixtures", type=Path)
    parser.add_argument("--validate", action="store_true", help="only cross-validate")
    parser.add_argument("--quick", action="store_true", help="train without cross-validation")
    args = parser.parse_args()
    data = rows(args.fixtures)
    if not args.quick:
        _print_report(cross_validate(data))
    if not args.validate:
        made, home = train(data), Path(__file__).parent
        chosen, intercept = train_choice(data)
        table = json.dumps({"intercept": intercept, "weights": chosen}, ensure_ascii=False, indent=0, sort_keys=True)
        (home / "choice.json").write_text(table + "\n", encoding="utf-8")
        (home / "weights.bin").write_bytes(made.weights.tobytes())
        (home / "weights.json").write_text(
            json.dumps({"scales": made.scales, "intercepts": made.intercepts}) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
