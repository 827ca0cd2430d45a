"""The letters that an expression's matches begin with, so that places where it cannot match need not be tried."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable

_LONGEST = 8  # letters: longer beginnings tell little more
_TOKEN = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<group>\((?:\?:)?)|(?P<close>\))|(?P<bar>\|)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<edge>\\[bBAZ]|[\^$])|(?P<kind>\\[dDsSwW]|\.)|(?P<letters>[\w ,’'–-]+(?![?*+{])|\\?.)",
    re.DOTALL,
)
_REPEAT = re.compile(r"(?P<least>[?*+]|\{[^}]*\})[?+]?")
_Ends = dict[str, bool]  # a beginning, and whether only what follows in the expression may follow it: else anything may
_ANY: _Ends = {"": False}
_NOTHING: _Ends = {"": True}


def beginnings(expressions: Iterable[str]) -> frozenset[str]:
    """Return texts of which one stands wherever one of the expressions matches; the empty one if they tell nothing.

    Of the syntax of ``re`` it understands all that the lexicon writes; at what may be anything, a beginning ends.
    """
    return frozenset(text for expression in expressions for text in _Reader(expression).alternatives())


class _Reader:
    """Reads an expression from left to right."""

    def __init__(self, expression: str) -> None:
        self._expression = expression
        self._at = 0

    def alternatives(self) -> _Ends:
        """Read up to the end of the group."""
        every: _Ends = {}
        so_far = _NOTHING
        while (token := _TOKEN.match(self._expression, self._at)) is not None:
            self._at = token.end()
            if token["close"]:
                break
            if token["bar"]:
                every, so_far = _either(every, so_far), _NOTHING
                continue
            element = self._element(token)
            so_far = _after(so_far, self._repeated(element))
            if not any(so_far.values()):
                self._pass_over()
        return _either(every, so_far)

    def _pass_over(self) -> None:
        """Go to the end of the choice: what follows in it is too far from the beginning."""
        depth = 0
        while (token := _TOKEN.match(self._expression, self._at)) is not None:
            if depth == 0 and (token["bar"] or token["close"]):
                return
            depth += bool(token["look"] or token["group"]) - bool(token["close"])
            self._at = token.end()

    def _element(self, token: re.Match[str]) -> _Ends:
        if token["look"]:
            self.alternatives()
            return _NOTHING
        if token["group"]:
            return self.alternatives()
        if token["edge"]:
            return _NOTHING
        if token["kind"]:
            return _ANY
        if token["set"]:
            return _letters(token["set"])
        if token["letters"] in {"?", "*", "+", "{"}:
            raise ValueError(f"Not understood at {token.start()}: {self._expression}")
        return {token["letters"].removeprefix("\\"): True}

    def _repeated(self, element: _Ends) -> _Ends:
        repeat = _REPEAT.match(self._expression, self._at)
        if repeat is None:
            return element
        self._at = repeat.end()
        if repeat["least"] == "?":
            return _either(element, _NOTHING)
        if repeat["least"] == "+":
            return dict.fromkeys(element, False)
        return _either(dict.fromkeys(element, False), _NOTHING)


def _letters(written: str) -> _Ends:
    inside = written[1:-1].replace("a-z", string.ascii_lowercase).replace("A-Z", string.ascii_uppercase)
    return _ANY if set(inside) & {"\\", "^", "-"} else dict.fromkeys(inside, True)


def _either(one: _Ends, other: _Ends) -> _Ends:
    return {text: one.get(text, True) and other.get(text, True) for text in (*one, *other)}


def _after(so_far: _Ends, element: _Ends) -> _Ends:
    """Let an element follow; what is long enough goes no further."""
    made: _Ends = {}
    for text, goes_on in so_far.items():
        if not goes_on:
            made[text] = False
            continue
        for following, on in element.items():
            longer = (text + following)[:_LONGEST]
            made[longer] = made.get(longer, True) and on and len(longer) < _LONGEST
    return made
