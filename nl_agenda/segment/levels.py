"""How deep headings lie: by the file's levels, else by number, style and wording."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from nl_agenda.segment.lines import Line
from nl_agenda.segment.looks import Look, Scheme
from nl_agenda.segment.wording import (
    is_agenda_title,
    is_below,
    is_break,
    is_container,
    is_debt,
    is_meal,
    is_meeting,
    is_programme,
    is_question,
    is_rest,
    is_title,
    is_weakly_below,
)

_OFTEN = 3  # headings below which the same words stand


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that is a heading, with its level from 1."""

    line: int
    level: int


@dataclass(frozen=True, slots=True)
class Kind:
    """What makes headings each other's equals; ``rank`` orders styles, the strongest highest, ``depth`` numbers such as 1.2.1."""

    scheme: Scheme
    rank: int
    depth: int = 0


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading whose part goes on.

    ``meeting``: meals belong below it: it is a meeting, a programme or a day of one. ``container``: the next heading stands
    directly below it, or its words say that items follow. ``children`` is the kind of the first heading below it.
    """

    kind: Kind
    container: bool
    meeting: bool
    rest: bool
    title: bool
    children: Kind | None = None
    number: str = ""


def measure(lines: Sequence[Line], found: Sequence[tuple[int, Look]]) -> list[Heading]:
    """Give each of the headings ``found`` its level."""
    given = [lines[at].level for at, _ in found]
    if found and all(level is not None for level in given):
        return _from_file([at for at, _ in found], [level or 1 for level in given])
    return _Outline(lines, found).headings()


def _from_file(at: Sequence[int], given: Sequence[int]) -> list[Heading]:
    """Close gaps in the file's levels: the outermost is 1, and no heading lies more than one below the one above it."""
    above: list[int] = []
    headings = []
    for line, level in zip(at, given, strict=True):
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        headings.append(Heading(line, len(above)))
    return headings


def _emphases(found: Sequence[tuple[int, Look]]) -> dict[tuple[bool, ...], int]:
    """Return how far out each style stands among those with the same weight: what the letter shows first is outermost.

    Headings that stand below others by their words say so only where no other has their style.
    """
    shown = sorted(found, key=lambda one: is_below(one[1].words))
    order: dict[tuple[bool, ...], list[tuple[bool, ...]]] = {}
    for _, seen in shown:
        seen_so_far = order.setdefault(seen.style[:2], [])
        if seen.marked and seen.style not in seen_so_far:
            seen_so_far.append(seen.style)
    return {style: 3 - at for styles in order.values() for at, style in enumerate(styles)}


def _repeated(words: Sequence[str], numbered: Collection[int]) -> frozenset[str]:
    """Return what stands below three headings or more, each time another: it is about those and no item ("Onze blik")."""
    above: dict[str, set[str]] = {}
    for index, title in enumerate(words[1:], start=1):
        if index not in numbered:
            above.setdefault(title.casefold(), set()).add(words[index - 1].casefold())
    often = [title for title, heads in above.items() if len(heads) >= _OFTEN and title not in heads]
    return frozenset(
        t for t in often if not any(says(t) for says in (is_container, is_rest, is_meal, is_break, is_meeting, is_title))
    )


class _Outline:
    """The walk down the headings, with those still open above the present one."""

    def __init__(self, lines: Sequence[Line], found: Sequence[tuple[int, Look]]) -> None:
        self.lines = lines
        self.found = found
        self.open: list[_Open] = []
        self.parts = 0  # titles met so far
        texts = [lines[at].text for at, _ in found]
        self.main = self._main_title(texts)
        # A lone "IRAN" or "HERA" among words in ordinary letters is an acronym, not a style.
        capitals = sum(seen.style[0] for _, seen in found if len(seen.words) > 8)
        self.capitals = capitals > 1 or (capitals == 1 and bool(found) and found[0][1].style[0])
        # So is a short one where no other below the title is in capitals: "EU-LAC" among "Oekraïne" and "Iran".
        others = [seen for _, seen in found[1:]]
        in_capitals = [seen for seen in others if seen.style[0]]
        self.short_capitals = 2 * len(in_capitals) > len(others) or any(len(seen.words) > 8 for seen in in_capitals)
        self.emphases = _emphases(found)
        self.numbers = {seen.number for _, seen in found if seen.scheme is Scheme.NUMBER}
        self.romans = any(seen.scheme is Scheme.LOWER_ROMAN and seen.number == "ii" for _, seen in found)
        self.kinds = [self._kind(at, seen) for at, seen in found]
        self.titles = [self._is_title(index, text) for index, text in enumerate(texts)]
        words = [seen.words for _, seen in found]
        strongly = any(map(is_below, words))
        again = _repeated(words, {index for index, (_, seen) in enumerate(found) if seen.scheme is not Scheme.NONE})
        self.below = [is_below(w) or w.casefold() in again or (strongly and is_weakly_below(w)) for w in words]
        self.numbered_outside = self._numbered_outside() or (bool(found) and self._numbered_part())
        start = self.main + 1 if self.main is not None else 0
        self.strands = len(found) > start + 1 and self._followed(start)

    def _main_title(self, texts: Sequence[str]) -> int | None:
        """Return which heading is the letter's title: the first of all, or an agenda's after those of the covering letter."""
        if texts and is_title(texts[0], first=True) and not self._numbered_part():
            return 0
        return next((index for index, text in enumerate(texts) if is_agenda_title(text)), None)

    def _numbered_part(self) -> bool:
        """Say whether the first heading is but the first of the letter's parts: "A. Verslag ...", with "B. ..." to come."""
        first = self.found[0][1]
        beside = [seen.words for _, seen in self.found[1:] if seen.scheme is first.scheme]
        if first.scheme is Scheme.NUMBER:
            return any(map(is_agenda_title, beside))
        return first.scheme in (Scheme.ROMAN, Scheme.UPPER) and bool(beside)

    def _is_title(self, index: int, text: str) -> bool:
        """Say whether this is the main title, or another that looks like it or is numbered as a part."""
        if self.main is None or index <= self.main:
            return index == self.main
        kind = self.kinds[index]
        return is_title(text) and (kind == self.kinds[self.main] or kind.scheme is Scheme.PART)

    def headings(self) -> list[Heading]:
        return [Heading(at, self._level(index)) for index, (at, _) in enumerate(self.found)]

    def _kind(self, at: int, seen: Look) -> Kind:
        level = self.lines[at].level
        style = seen.style if self.short_capitals or len(seen.words) > 8 else (False, *seen.style[1:])
        rank = 100 - level if level else 8 * (style[0] and self.capitals) + 4 * style[1] + self.emphases.get(style, 0)
        # "4a." stands below "4."; where there is none it is the next after "3."
        scheme = seen.scheme
        if scheme is Scheme.LETTER and len(seen.number) > 1 and seen.number[:-1] not in self.numbers:
            scheme = Scheme.NUMBER
        elif scheme is Scheme.LETTER and seen.number in ("i", "v", "x") and self.romans:
            scheme = Scheme.LOWER_ROMAN  # "i." before "ii."
        return Kind(scheme, rank, seen.number.count("."))

    def _numbered_outside(self) -> bool:
        """Say whether "1.", "2." stand above headings without a number, rather than beside them."""
        plain = sum(
            kind.scheme is Scheme.NONE and not (title or below or is_rest(seen.words) or is_meal(seen.words))
            for kind, title, below, (_, seen) in zip(self.kinds, self.titles, self.below, self.found, strict=True)
        )
        return plain > sum(kind.scheme is Scheme.NUMBER for kind in self.kinds)

    def _level(self, index: int) -> int:
        at, seen = self.found[index]
        kind = self.kinds[index]
        meeting = is_meeting(seen.words)
        container = self._followed(index) or is_container(seen.words) or meeting
        late = any(one.rest for one in self.open) and not is_agenda_title(self.lines[at].text)
        title = self.titles[index] and not late
        if title:
            self.open = []
            self.parts += 1
        elif self.below[index] and kind.scheme is Scheme.NONE and self.open:
            return len(self.open) + 1
        elif is_question(self.lines[at].text):
            self.open = self.open[: int(bool(self.open) and self.open[0].title)]
        elif self._counts_anew(index) or self._goes_on_after_those(kind, seen):
            pass
        elif is_rest(seen.words) or (is_debt(seen.words) and not any(one.rest for one in self.open)):
            self._close_to_rest(kind)
        else:
            self._close(kind, container=container, meal=is_meal(seen.words))
        if self.open and self.open[-1].children is None:
            self.open[-1] = replace(self.open[-1], children=kind)
        self.open.append(
            _Open(kind, container, meeting or is_programme(seen.words), is_rest(seen.words), title, number=seen.number)
        )
        return len(self.open)

    def _counts_anew(self, index: int) -> bool:
        """Tell the "1." of a point below "e) Diversen", though numbers stand above letters elsewhere, or below "5. Diversen"."""
        seen = self.found[index][1]
        if seen.scheme is not Scheme.NUMBER or seen.number != "1" or not self.open or index == 0:
            return False
        above = self.found[index - 1][1]
        lettered = above.scheme in (Scheme.LETTER, Scheme.NUMBER) and self.open[-1].number == above.number
        return lettered and is_container(above.words) and not is_rest(above.words)

    def _goes_on_after_those(self, kind: Kind, seen: Look) -> bool:
        """Close the points below "5. Diversen" at "6."; tell whether that is so."""
        if seen.scheme is not Scheme.NUMBER or [one.kind for one in self.open[-2:]] != [kind, kind]:
            return False
        over, last, own = (int(n) if n.isdigit() else 0 for n in (self.open[-2].number, self.open[-1].number, seen.number))
        if own != over + 1 or (own == last + 1 and not is_meal(seen.words)):
            return False
        self.open = self.open[:-2]
        return True

    def _followed(self, index: int) -> bool:
        """Say whether the next heading stands directly below this one and is an item of its own."""
        if index + 1 >= len(self.found) or is_break(self.found[index][1].words):
            return False
        return self.found[index + 1][0] == self.found[index][0] + 1 and not self.below[index + 1]

    def _close_to_rest(self, kind: Kind) -> None:
        """The heading "Overig" lies as high as the outermost heading of its kind; beside the parts where there are several."""
        floor = self._floor(kind) if self.parts == 1 else 0
        same = next((i for i, one in enumerate(self.open) if i >= floor and one.kind == kind), floor)
        self.open = self.open[:same]

    def _floor(self, kind: Kind) -> int:
        """Return how many headings stay open whatever comes: the title, until its equal comes after other-looking items."""
        title = self.open[0] if self.open else None
        if title is None or not title.title:
            return 0
        return int(title.kind != kind or title.children is None or title.children.rank == kind.rank)

    def _close(self, kind: Kind, *, container: bool, meal: bool) -> None:
        """Close the headings that the present one does not lie below."""
        floor = next(
            (i + 1 for i, one in enumerate(self.open) if one.rest and one.kind == kind and one.container), self._floor(kind)
        )
        if container and kind.scheme is Scheme.NONE:
            same = next((i for i, one in enumerate(self.open) if i >= floor and one.kind == kind and one.container), None)
            if same is not None:
                self.open = self.open[:same]
                return
        while len(self.open) > floor:
            above = self.open[-1]
            if above.kind == kind:
                below = kind.scheme is Scheme.NONE and above.container and above.children in (None, kind) and not container
                if not below or (meal and not self.strands and not above.meeting):
                    self.open.pop()
                if (
                    meal
                    and not self.strands
                    and len(self.open) > floor
                    and self.open[-1].kind == kind
                    and not self.open[-1].meeting
                ):
                    self.open.pop()
                return
            if self._beside(above, kind, meal=meal):
                self.open.pop()
                return
            if not self._outside(above, kind):
                return
            self.open.pop()

    def _beside(self, above: _Open, kind: Kind, *, meal: bool) -> bool:
        """An item without a number between numbered ones of the same style is one of them."""
        if above.kind.rank != kind.rank or above.container or any(one.kind == kind for one in self.open[self._floor(kind) : -1]):
            return False
        pair = {above.kind.scheme, kind.scheme}
        return pair == {Scheme.NONE, Scheme.NUMBER} and (meal or not self.numbered_outside)

    def _outside(self, above: _Open, kind: Kind) -> bool:
        """Say whether ``kind`` is of a kind further out than ``above``, so that it closes it."""
        if any(one.kind == kind for one in self.open[self._floor(kind) :]):
            return True
        if Scheme.NONE not in (above.kind.scheme, kind.scheme) and above.kind.scheme != kind.scheme:
            return above.kind.scheme > kind.scheme
        if kind.scheme is not Scheme.NONE and above.kind.scheme is Scheme.NONE and above.kind.rank == kind.rank:
            return not above.container and kind.scheme < Scheme.LETTER
        return above.kind.rank < kind.rank
