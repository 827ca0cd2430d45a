"""Every regular expression of the package, and texts made from it that would make it go back and forth."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import nl_agenda
from nl_agenda.find.meetings.formations import Formation
from nl_agenda.lexicon.expressions import Expression
from nl_agenda.lexicon.openings import Openings

_READING = ("nl_agenda.ingest.", "nl_agenda.segment.", "nl_agenda.nlp.", "nl_agenda.find.")  # rooms that make them when needed
_DEEPEST = 4
MANY = 10  # repetitions that are bounded below this are no repetition
Attack = tuple[str, str]  # beginning, and what is repeated


def modules() -> Iterator[Any]:
    """Yield every module that can be imported."""
    for found in pkgutil.walk_packages(nl_agenda.__path__, "nl_agenda."):
        try:
            yield importlib.import_module(found.name)
        except ImportError:  # an extra that is not installed
            continue


def patterns() -> dict[tuple[str, int], str]:
    """Return every compiled expression that a module holds, or makes in a function without arguments, with where it is."""
    found: dict[tuple[str, int], str] = {}
    for module in modules():
        for name, value in sorted(vars(module).items()):
            where = f"{module.__name__}.{name}"
            _collect(value, where, found)
            made_later = module.__name__.startswith(_READING) and hasattr(value, "cache_info")
            if made_later and not value.__module__.endswith("opinion") and not inspect.signature(value).parameters:
                _collect(value(), f"{where}()", found)
    return found


def _collect(value: Any, where: str, found: dict[tuple[str, int], str], depth: int = 0) -> None:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            found.setdefault((value.pattern, value.flags), where)
    elif inspect.isroutine(value) and isinstance(owner := getattr(value, "__self__", None), re.Pattern):
        _collect(owner, where, found, depth)
    elif depth < _DEEPEST:
        for name, inner in _inside(value):
            _collect(inner, f"{where}{name}", found, depth + 1)


def _inside(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, list | tuple | set | frozenset):
        yield from ((f"[{at}]", inner) for at, inner in enumerate(value))
    elif isinstance(value, dict):
        yield from ((f"[{key!r}]", inner) for key, both in value.items() for inner in (key, both))
    elif isinstance(value, Openings):
        yield from ((f"[{at}]", re.compile("|".join(expressions))) for at, expressions in enumerate(value.groups))
    elif isinstance(value, Formation):
        yield ".pattern", value.pattern
    elif isinstance(value, Expression):
        yield "", value.compiled
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from ((f".{field.name}", getattr(value, field.name)) for field in dataclasses.fields(value))


def attacks(pattern: str, flags: int) -> set[Attack]:
    """Return what to repeat: the expression's own repetitions, after what stands before them, and the expression as a whole."""
    tree = parser.parse(pattern, flags & ~re.DEBUG)
    whole = _sample(tree)
    found: set[Attack] = {("", whole)} if whole else set()
    _repetitions(tree, "", found)
    return found


def _repetitions(tree: Any, before: str, found: set[Attack]) -> None:
    for operation, argument in tree:
        if operation in {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}:
            _, most, body = argument
            if most > MANY:
                for piece in _variants(body):
                    found.add((before, piece))
                    found.add(("", before + piece))
            _repetitions(body, before, found)
        elif operation is code.BRANCH:
            for way in argument[1]:
                _repetitions(way, before, found)
        elif operation is code.SUBPATTERN:
            _repetitions(argument[3], before, found)
        elif operation is code.ATOMIC_GROUP:
            _repetitions(argument, before, found)
        elif operation in {code.ASSERT, code.ASSERT_NOT}:
            _repetitions(argument[1], before, found)
        before += _sample([(operation, argument)])


def _variants(body: Any) -> Iterator[str]:
    """Yield texts that the body of a repetition matches, one for each of its first ways."""
    yield _sample(body)
    if len(body) == 1 and body[0][0] is code.BRANCH:
        yield from (_sample(way) for way in body[0][1][1][:4])


def _sample(tree: Any) -> str:
    """Return a short text that the expression matches, or nearly."""
    return "".join(_one(operation, argument) for operation, argument in tree)


def _one(operation: Any, argument: Any) -> str:
    if operation is code.LITERAL:
        return chr(argument)
    if operation is code.NOT_LITERAL:
        return "a" if argument != ord("a") else "b"
    if operation is code.ANY:
        return "a"
    if operation is code.IN:
        return _member(argument)
    if operation in {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}:
        least, _, body = argument
        return _sample(body) * max(1, min(least, 5))
    if operation is code.BRANCH:
        return _sample(argument[1][0])
    if operation is code.SUBPATTERN:
        return _sample(argument[3])
    if operation is code.ATOMIC_GROUP:
        return _sample(argument)
    return ""


_CATEGORIES = {
    code.CATEGORY_DIGIT: "1",
    code.CATEGORY_SPACE: " ",
    code.CATEGORY_WORD: "a",
    code.CATEGORY_NOT_DIGIT: "a",
    code.CATEGORY_NOT_SPACE: "a",
    code.CATEGORY_NOT_WORD: "-",
}


def _member(options: Any) -> str:
    """Return a character of a set; of one that says what it has not, the first of a few that it has."""
    negated = options[0][0] is code.NEGATE
    inside = re.compile("[" + "".join(_written(option) for option in options) + "]")
    if negated:
        return next((one for one in "a 1.-,(\n" if inside.match(one)), "\u00e9")
    operation, argument = options[0]
    if operation is code.CATEGORY:
        return _CATEGORIES.get(argument, "a")
    return chr(argument if operation is code.LITERAL else argument[0])


def _written(option: Any) -> str:
    operation, argument = option
    if operation is code.NEGATE:
        return "^"
    if operation is code.LITERAL:
        return re.escape(chr(argument))
    if operation is code.RANGE:
        return f"{re.escape(chr(argument[0]))}-{re.escape(chr(argument[1]))}"
    return {
        code.CATEGORY_DIGIT: r"\d",
        code.CATEGORY_SPACE: r"\s",
        code.CATEGORY_WORD: r"\w",
        code.CATEGORY_NOT_DIGIT: r"\D",
        code.CATEGORY_NOT_SPACE: r"\S",
        code.CATEGORY_NOT_WORD: r"\W",
    }[argument]
