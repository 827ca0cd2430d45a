"""Pictures: what is drawn is what the letters say, in a figure that belongs to nobody else."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import pairwise

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from nl_agenda import InvalidInputError, Letter, LetterSet, MissingDependencyError, parse_text
from nl_agenda.export import plot
from nl_agenda.export.plot import guests_over_time, stances_by_meeting
from nl_agenda.models import InviteeKind, Stance
from tests.at_hand import letter

NAMES = ["letters/d-a1.txt", "letters/d-b5.txt", "letters/d-b6.txt", "comparisons/d-a1-verslag.txt"]


@pytest.fixture(scope="module")
def letters() -> LetterSet:
    return LetterSet(map(letter, NAMES))


def drawn(ax) -> dict[str, Counter]:
    labels = [label.get_text() for label in ax.get_yticklabels()]
    rows = {label: Counter() for label in labels}
    for container, name in zip(ax.containers, ax.get_legend_handles_labels()[1], strict=True):
        for label, bar in zip(labels, container, strict=True):
            rows[label][name] += int(bar.get_width())
    return {label: +counts for label, counts in rows.items()}


def test_bars_count_the_stances_for_each_meeting_in_the_order_of_time(letters: LetterSet) -> None:
    rows = drawn(stances_by_meeting(letters))
    assert [label[-10:] for label in rows] == ["2025-04-08", "2025-10-20", "2025-11-17"]
    energy = letter("letters/d-b6.txt")
    assert rows["Energieraad  2025-10-20"] == Counter(position.stance.value for position in energy.positions)
    both = (*letter(NAMES[0]).positions, *letter(NAMES[3]).positions)
    assert rows["Raad Buitenlandse Zaken  2025-11-17"] == Counter(position.stance.value for position in both)


def test_a_topic_narrows_what_is_counted(letters: LetterSet) -> None:
    rows = drawn(stances_by_meeting(letters, topic="mond-en-klauwzeer"))
    assert len(rows) == 1
    assert sum(sum(counts.values()) for counts in rows.values()) == len(letters.positions(topic="mond-en-klauwzeer"))


def test_guests_have_a_mark_for_each_meeting(letters: LetterSet) -> None:
    ax = guests_over_time(letters)
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert {"Zwitserland", "Verenigd Koninkrijk", "Emmanuelle Soulier", "Andrii Havrysj"} <= set(labels)
    assert labels.count("Andrii Havrysj") == 1
    marks = sum(len(collection.get_offsets()) for collection in ax.collections)
    assert marks == len(labels)  # each of these was at one meeting, though two letters name it
    assert len(guests_over_time(letters, most=2).get_yticklabels()) == 2


def test_nothing_of_the_state_of_pyplot_is_touched(letters: LetterSet) -> None:
    stances_by_meeting(letters)
    guests_over_time(letters)
    assert "matplotlib.pyplot" not in sys.modules or not sys.modules["matplotlib.pyplot"].get_fignums()


def test_axes_of_ones_own_are_used(letters: LetterSet) -> None:
    ax = Figure().subplots()
    assert stances_by_meeting(letters, ax=ax) is ax
    ax = Figure().subplots()
    assert guests_over_time(letters, ax=ax) is ax


@pytest.mark.parametrize("draw", [stances_by_meeting, guests_over_time])
def test_pictures_can_be_drawn_and_nothing_sticks_out(letters: LetterSet, draw) -> None:
    figure = draw(letters).figure
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    whole = figure.bbox
    for text in figure.findobj(lambda artist: hasattr(artist, "get_text") and artist.get_text()):
        box = text.get_window_extent(canvas.get_renderer())
        assert whole.x0 - 1 <= box.x0, text
        assert box.x1 <= whole.x1 + 1, text


def test_every_stance_and_kind_has_its_own_colour_and_its_own_mark() -> None:
    assert set(plot._STANCES) == set(Stance)
    assert set(plot._GUESTS) == set(InviteeKind)
    assert len({colour for colour, _ in plot._STANCES.values()}) == len(Stance)
    assert len({mark for _, mark in plot._GUESTS.values()}) == len(InviteeKind)
    plain = [colour for colour, hatch in plot._STANCES.values() if not hatch]
    shades = sorted(
        sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), to_rgb(colour), strict=True)) for colour in plain
    )
    # Those without a hatch are told apart by how light they are, in print too.
    assert all(lighter - darker > 0.1 for darker, lighter in pairwise(shades))


def nothing() -> Letter:
    return parse_text("Geachte voorzitter,\n\nNederland steunt dit voorstel.")


@pytest.mark.parametrize("draw", [stances_by_meeting, guests_over_time])
def test_where_there_is_nothing_to_draw_it_is_told(draw) -> None:
    with pytest.raises(InvalidInputError, match="nothing can be drawn"):
        draw([nothing()])


def test_without_the_library_the_extra_is_named(letters: LetterSet, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(MissingDependencyError, match=r"nl-agenda\[plot\]"):
        stances_by_meeting(letters)
