"""Parsing of XML and HTML from strangers: no entities, no DTD, no network, bounded size, our errors only."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from lxml import etree, html

from nl_agenda.errors import CorruptFileError, LimitExceededError
from nl_agenda.limits import Limits

Element = Any  # lxml's elements, whose stubs do not know the half of what they do

_DECLARATION = "<!ENTITY"
# Both orders of bytes have the second: what comes first or last is left off.
_ENTITIES = (_DECLARATION.encode("ascii"), _DECLARATION.encode("utf-16-le").strip(b"\0"))
_TAGS_PER_PARAGRAPH = 200  # far above what word processors write, far below what takes long


def parse_xml(data: bytes, *, what: str, limits: Limits) -> Element:
    """Return the root of ``data``; ``what`` names it in messages."""
    _check_size(data, limits)
    if any(entity in data for entity in _ENTITIES):
        raise CorruptFileError(f"{what} defines entities of its own, which no letter does; it was not read.")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise CorruptFileError(f"{what} is no well-formed XML ({_reason(error)}); ask for the file again.") from error
    return root


def parse_html(text: str, *, limits: Limits) -> Element:
    """Return the root of an HTML page; lxml repairs what is not well-formed."""
    if text.count("<") > limits.paragraphs * _TAGS_PER_PARAGRAPH:
        raise LimitExceededError("paragraphs", text.count("<") // _TAGS_PER_PARAGRAPH, limits.paragraphs)
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise CorruptFileError(f"The page is no HTML ({_reason(error)}); save it again.") from error
    # Beyond its bounds lxml stops without a word, and the rest of the page would be missing.
    if fatal := [entry.message for entry in parser.error_log if entry.level_name == "FATAL"]:
        raise CorruptFileError(f"The page could not be read to its end ({fatal[0][:100]}): no letter is built like that.")
    return root


def local(element: Element) -> str:
    """Return the name of ``element`` without namespace: strict and transitional OOXML, old and new ODF are then alike."""
    return _local(element.tag)


@lru_cache(maxsize=1024)  # a format has a few hundred names, and asks for them all the time
def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """Return the value of the attribute with that local name."""
    for key, value in element.items():
        if key == name or key.endswith("}" + name):
            return str(value)
    return None


def attributes(element: Element) -> dict[str, str]:
    """Return the values of all attributes by local name, for elements that are asked for several."""
    return {_local(key): str(value) for key, value in reversed(element.items())}


def child(element: Element, name: str) -> Element | None:
    """Return the first child with that local name."""
    return next(element.iterchildren("{*}" + name), None)


def descendant(element: Element, *path: str) -> Element | None:
    """Return the element found by following ``path`` from child to child."""
    current: Element | None = element
    for name in path:
        current = child(current, name) if current is not None else None
    return current


def _check_size(data: bytes, limits: Limits) -> None:
    tags = data.count(b"<")
    if tags > limits.paragraphs * _TAGS_PER_PARAGRAPH:
        raise LimitExceededError("paragraphs", tags // _TAGS_PER_PARAGRAPH, limits.paragraphs)


def _reason(error: Exception) -> str:
    return str(error).split("\n", 1)[0][:200]
