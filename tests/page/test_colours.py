"""Contrast of the page's colours in both themes, by WCAG 2.2: 4.5 for words (1.4.3), 3 for what else must be seen (1.4.11)."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from nl_agenda.models import Stance

Colour = tuple[float, float, float]

STYLE = (files("nl_agenda.export.page") / "page.css").read_text(encoding="utf-8")
PAIRS = dict(re.findall(r"--([a-z]+): light-dark\((#[0-9a-f]{6}, #[0-9a-f]{6})\);", STYLE))
TINT = int(re.search(r"--tint: (\d+)%", STYLE)[1]) / 100
CHOSEN = int(re.search(r"\.current \{ background: color-mix\(in srgb, var\(--link\) (\d+)%", STYLE)[1]) / 100
THEMES = pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])


def colour(name: str, theme: int) -> Colour:
    digits = PAIRS[name].split(", ")[theme][1:]
    return tuple(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))


def mixed(top: Colour, share: float, below: Colour) -> Colour:
    return tuple(share * a + (1 - share) * b for a, b in zip(top, below, strict=True))


def luminance(of: Colour) -> float:
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in of)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_that_of_the_standard() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    grey = (0x76 / 255,) * 3  # the lightest grey that passes on white
    assert 4.5 <= contrast(grey, (1, 1, 1)) < 4.6


@THEMES
@pytest.mark.parametrize("stance", [stance.value for stance in Stance])
def test_a_stance_is_legible(stance: str, theme: int) -> None:
    own, paper, ink = colour(stance, theme), colour("paper", theme), colour("ink", theme)
    tinted, chosen = mixed(own, TINT, paper), mixed(colour("link", theme), CHOSEN, paper)
    assert contrast(own, paper) >= 4.5  # the label, and the paper's colour on the filled label
    assert contrast(ink, tinted) >= 4.5  # the letter's words on the mark
    assert contrast(own, tinted) >= 4.5  # the sign within the mark
    assert contrast(own, chosen) >= 3  # the label's shape on the chosen fact
    assert contrast(colour("link", theme), tinted) >= 4.5  # a footnote's number within the mark


@THEMES
def test_all_other_words_are_legible(theme: int) -> None:
    paper, desk = colour("paper", theme), colour("desk", theme)
    chosen = mixed(colour("link", theme), CHOSEN, paper)
    for words in ("ink", "soft", "link"):
        for ground in (paper, desk, chosen):
            assert contrast(colour(words, theme), ground) >= 4.5
    assert contrast(colour("ink", theme), colour("hit", theme)) >= 4.5
    for line in ("field", "fact"):
        assert contrast(colour(line, theme), paper) >= 3


def test_every_stance_has_its_colour_and_no_two_the_same() -> None:
    for theme in (0, 1):
        assert len({colour(stance.value, theme) for stance in Stance}) == len(Stance)
    for stance in Stance:
        assert f'[data-stance="{stance.value}"] {{ --stance: var(--{stance.value}); }}' in STYLE
