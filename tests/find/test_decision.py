"""Which stances of a sentence are taken, by how likely each is and by what its clauses say of our side."""

from __future__ import annotations

import pytest

from nl_agenda.find.positions import decision
from nl_agenda.find.positions.opinion import STANCES, Odds
from tests.find.test_features import seen

FAINT = 0.3  # likelier than chance, too faint for a second stance where only words speak for it


@pytest.mark.parametrize(
    ("sentence", "likely", "faint", "taken"),
    [
        ("Nederland steunt de missie en is verontrust over het geweld.", "support", "concern", True),
        ("Het kabinet hecht veel waarde aan de dialoog en zal een vervolg bepleiten.", "emphasise", "advocate", True),
        ("Ik verwelkom de aandacht voor het mkb, en ik onderschrijf de aanbevelingen.", "welcome", "support", True),
        ("Nederland betreurt dit besluit; het roept de partijen op tot terughoudendheid.", "concern", "advocate", True),
        ("Nederland steunt de zorgen over het geweld.", "support", "concern", False),
        ("Nederland steunt de missie en is verontrust over het geweld.", "support", "welcome", False),
        ("Nederland steunt de missie, terwijl Frankrijk verontrust is over het geweld.", "support", "concern", False),
        ("Nederland is een warm pleitbezorger van dit voorstel.", "support", "advocate", False),
        ("Nederland steunt het voorstel, dat lidstaten oproept tot meer samenwerking.", "support", "advocate", False),
    ],
)
def test_a_faint_second_stance_is_taken_where_a_clause_of_ours_says_it(
    sentence: str, likely: str, faint: str, taken: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    (evidence, _) = seen(f"Geachte voorzitter,\n\n{sentence}\n\nHoogachtend,\n")[0]
    chances = dict.fromkeys(STANCES, 0.0) | {likely: 0.9, faint: FAINT}
    monkeypatch.setattr(decision, "choose", lambda *_: chances)
    stances = {finding.stance for finding in decision.decide(evidence, Odds(0.9, chances))}
    assert stances == ({likely, faint} if taken else {likely})
