"""Train the second opinion: ``python -m nl_agenda.find.positions.training fixtures`` (needs the extra ``train``).

Reads the labelled paragraphs (``sentences/*.jsonl``) and letters (``letters``, ``others``: ``*.txt`` with ``*.gold.json``) of the
repository, reports cross-validation over authors, and writes ``weights.bin``, ``weights.json`` and ``choice.json`` beside this
module.
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
from nl_agenda.find.positions.choice import ranked, spoken, traits
from nl_agenda.find.positions.conjuncts import conjuncts
from nl_agenda.find.positions.decision import POSITION, Finding, decide, is_question
from nl_agenda.find.positions.features import Seen, features, joined
from nl_agenda.find.positions.opinion import OUTPUTS, STANCES, Model, save
from nl_agenda.ingest import read
from nl_agenda.limits import Limits
from nl_agenda.nlp.holders import Side
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.segment import segment

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from nl_agenda.find.positions.evidence import Evidence

_WORD = re.compile(r"\w+")
_LETTERS = ("letters", "others")  # folders of whole letters; an author's begin with the same letter
_LEAST = 2  # times that a feature must have been seen: what one sentence alone has says nothing of others
_FAINT = 2  # units of weight: features that weigh no more for any output change nothing and are left out
_OTHERS = 0.6  # what the stance of somebody else counts beside that of our side
_PARTS = 5  # in which the choice's training judges what the other parts have taught


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence with its label; ``author`` is the fold that it belongs to in cross-validation.

    ``as_ours`` are the features that a sentence with only another's stand would have if the holder were Dutch, and
    ``others`` that stand: words carry a stance whoever says them. ``conjuncts`` are its conjuncts with their features.
    """

    author: str
    evidence: Evidence
    features: NDArray[np.uint32]
    stances: frozenset[str]
    optional: bool
    others: frozenset[str]
    as_ours: NDArray[np.uint32]
    conjuncts: tuple[tuple[Evidence, NDArray[np.uint32]], ...]


Labels = dict[str, dict[str, Any]]


def _key(sentence: str) -> str:
    return " ".join(_WORD.findall(sentence.casefold()))


def _rows(author: str, text: str, kind: str, gold: Labels, *, only_labelled: bool = False) -> Iterator[Row]:
    parts = segment(read(text.encode(), name=None, format="txt", limits=Limits()))
    analysis = analyse(parts.text.content, [(p.start, p.end, i) for i, p in parts.body()])
    seen = [*evidences(parts, analysis, kind)]
    keys = [_key(analysis.words(each.evidence.sentence)) for each in seen]
    kept = [(each, gold.get(key)) for each, key in zip(seen, keys, strict=True) if key in gold or not only_labelled]
    sentences = [each for each, _ in kept]
    views = zip(features(sentences).each(), features(sentences, others=Side.DUTCH).each(), strict=True)
    for (each, label), (own, as_ours) in zip(kept, views, strict=True):
        found = label.get("positions", []) if label else []
        firm = frozenset(p["stance"] for p in found if not p.get("optional"))
        others = frozenset(o["stance"] for o in label.get("others", [])) if label and not found else frozenset()
        stances = firm or frozenset(p["stance"] for p in found)
        apart = conjuncts(each.evidence)
        seen_apart = features([Seen(conjunct, each.place) for conjunct in apart]).each()
        conjoined = tuple(zip(apart, seen_apart, strict=True))
        yield Row(author, each.evidence, own, stances, bool(found) and not firm, others, as_ours, conjoined)


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
            gold = {_key(s["text"]): s for s in row["sentences"]}
            made += _rows(path.stem, paragraph_letter(row), row["kind"], gold, only_labelled=True)
    for path in sorted(path for home in _LETTERS for path in (fixtures / home).glob("*.gold.json")):
        gold_letter = json.loads(path.read_text(encoding="utf-8"))
        by_sentence: Labels = {}
        for position in gold_letter["positions"]:
            by_sentence.setdefault(_key(position["sentence"]), {"positions": [], "others": []})["positions"].append(position)
        name = path.name.removesuffix(".gold.json")
        text = (path.parent / f"{name}.txt").read_text(encoding="utf-8")
        made += _rows(f"{path.parent.name}-{name[0]}", text, gold_letter["kind"], by_sentence)
    return made


def _known(data: list[Row]) -> NDArray[np.uint32]:
    numbers, counts = np.unique(np.concatenate([row.features for row in data]), return_counts=True)
    return numbers[counts >= _LEAST]


def _matrix(known: NDArray[np.uint32], sentences: list[NDArray[np.uint32]]) -> csr_matrix:
    numbers = np.concatenate(sentences)
    columns = np.searchsorted(known, numbers).clip(max=len(known) - 1)
    kept = known[columns] == numbers
    ends = np.cumsum([len(each) for each in sentences])
    pointers = np.concatenate([[0], np.concatenate([[0], np.cumsum(kept)])[ends]])
    return csr_matrix((np.ones(pointers[-1], dtype=np.float32), columns[kept], pointers), shape=(len(sentences), len(known)))


def train(data: list[Row]) -> Model:
    """Fit one regression for being a position and one for each stance among positions.

    Optional ones count neither way, nor do questions: their words say nothing of whether the answer is a position.
    """
    known = _known(data)
    firm = [r for r in data if not r.optional and not is_question(r.evidence)]
    taken, lent = [r for r in data if r.stances], [r for r in data if r.others]
    views = _matrix(known, [*(r.features for r in taken), *(r.as_ours for r in lent)])
    held = [*(r.stances for r in taken), *(r.others for r in lent)]
    weight = np.array([1.0] * len(taken) + [_OTHERS] * len(lent))
    # The dual is solved some forty times faster than the primal; it draws sentences by chance, always the same.
    fits = [LogisticRegression(C=1.0, max_iter=400, solver="liblinear", dual=True, tol=0.001, random_state=0) for _ in OUTPUTS]
    fits[0].fit(_matrix(known, [r.features for r in firm]), [bool(r.stances) for r in firm])
    for name, fit in zip(STANCES, fits[1:], strict=True):
        fit.fit(views, [name in stances for stances in held], sample_weight=weight)
    scales = [float(np.abs(fit.coef_[0]).max() / 127) for fit in fits]
    weights = np.stack([np.round(f.coef_[0] / s) for f, s in zip(fits, scales, strict=True)], axis=1).astype(np.int8)
    intercepts = tuple(round(float(fit.intercept_[0]), 6) for fit in fits)
    share = sum(bool(r.stances) for r in firm) / len(firm)
    telling = np.abs(weights).max(axis=1) > _FAINT
    return Model(known[telling], weights[telling], tuple(round(s, 8) for s in scales), intercepts, round(share, 4))


def _without(data: list[Row], author: str) -> list[Row]:
    return [r for r in data if r.author != author]


def train_choice(data: list[Row]) -> tuple[dict[str, float], float]:
    """Fit which stances a position takes, on opinions of models that have not seen its author's sentences."""
    seen, labels = [], []
    part = {author: i % _PARTS for i, author in enumerate(sorted({r.author for r in data}))}
    for held_out in range(_PARTS):
        made = train([r for r in data if part[r.author] != held_out])
        judged = [r for r in data if part[r.author] == held_out and r.stances and not r.optional]
        for row, opinion in zip(judged, made.opinions(joined(r.features for r in judged)), strict=True):
            odds, said = opinion.stances, spoken(row.evidence)
            seen += [traits(said, odds, ranked(odds), stance) for stance in STANCES]
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


def decided(made: Model, data: list[Row]) -> Iterator[tuple[Row, list[Finding]]]:
    """Yield each sentence with the positions that are found in it by the opinions of a model."""
    apart = iter(made.opinions(joined(own for row in data for _, own in row.conjuncts)))
    for row, odds in zip(data, made.opinions(joined(row.features for row in data)), strict=True):
        yield row, decide(row.evidence, odds, [(conjunct, next(apart)) for conjunct, _ in row.conjuncts])


def _measure(made: Model, data: list[Row]) -> dict[str, float]:
    tp = found = wanted = stance_tp = stance_found = stance_wanted = 0
    for row, findings in decided(made, data):
        got = {f.stance for f in findings}
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
        save(made, home)


if __name__ == "__main__":
    main()
