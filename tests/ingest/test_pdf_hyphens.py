"""What becomes of a hyphen at the end of a line."""

from __future__ import annotations

import pytest

from nl_agenda.ingest.pdf.hyphens import Hyphenation, joint

TYPESET = Hyphenation(typeset=True, compounds=frozenset({"energie-infrastructuur"}), words=frozenset())
RAGGED = Hyphenation(typeset=False, compounds=frozenset(), words=frozenset({"voorzitter"}))


def joined(before: str, after: str, hyphenation: Hyphenation) -> str:
    """Return two lines as one."""
    cut, between = joint(before, after, hyphenation)
    return before[: len(before) - cut] + between + after


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("de bovenregio-", "nale aanpak", "de bovenregionale aanpak"),
        ("de bovenregio\x02", "nale aanpak", "de bovenregionale aanpak"),
        ("de andere EU-", "lidstaten", "de andere EU-lidstaten"),
        ("de VN\ufffe", "missie", "de VN-missie"),
        ("de energie-", "infrastructuur", "de energie-infrastructuur"),
        ("in Noord-", "Korea", "in Noord-Korea"),
        ("het staakt-het-", "vuren", "het staakt-het-vuren"),
        ("de secretaris-", "generaal", "de secretaris-generaal"),
        ("de oud-", "minister", "de oud-minister"),
        ("de in-", "en uitvoer", "de in- en uitvoer"),
        ("de land-", "of tuinbouw", "de land- of tuinbouw"),
        ("in 2024\u2013", "2025 is", "in 2024\u20132025 is"),
        ("Kamerstuk 21 501-", "02, nr. 12", "Kamerstuk 21 501-02, nr. 12"),
        ("Polen \u2013", "en ook", "Polen \u2013 en ook"),
        ("de Raad", "besluit", "de Raad besluit"),
    ],
)
def test_in_a_text_that_the_typesetter_hyphenated(before: str, after: str, expected: str) -> None:
    assert joined(before, after, TYPESET) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("op de energie-", "infrastructuur", "op de energie-infrastructuur"),
        ("de voor-", "zitter", "de voorzitter"),
        ("de in-", "en uitvoer", "de in- en uitvoer"),
    ],
)
def test_in_a_text_with_hyphens_of_its_own_only(before: str, after: str, expected: str) -> None:
    assert joined(before, after, RAGGED) == expected
