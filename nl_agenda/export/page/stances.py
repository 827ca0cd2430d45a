"""Signs that tell the stances apart without colour: in print, and for the colour-blind."""

from __future__ import annotations

from nl_agenda.models import Stance

SIGNS = {
    Stance.SUPPORT: "✓",
    Stance.WELCOME: "+",
    Stance.CONDITIONAL: "±",
    Stance.CONCERN: "?",
    Stance.OPPOSE: "×",
    Stance.ADVOCATE: "→",
    Stance.EMPHASISE: "!",
    Stance.NECESSITY: "§",
    Stance.UNDECIDED: "…",
}

DOUBTFUL_BELOW = 0.75
"""A position that is held less likely than three to one is shown as doubtful."""
