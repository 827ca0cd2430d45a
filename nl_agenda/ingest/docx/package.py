"""The parts of a DOCX: which there are, by relationship rather than by name."""

from __future__ import annotations

import posixpath
import zipfile

from nl_agenda.errors import CorruptFileError
from nl_agenda.ingest.safe_xml import Element, attributes, local, parse_xml
from nl_agenda.ingest.zip_guard import part
from nl_agenda.limits import Limits

_DEFAULT_MAIN = "word/document.xml"


class Package:
    """Reads parts on demand; a part that is absent is ``None``, a damaged one an error only where the letter needs it."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive = archive
        self.limits = limits
        self.main_name = self._main()
        self._targets = self._relationships(self.main_name)

    def main(self) -> Element:
        """Return the root of the document part."""
        root = self._parse(self.main_name)
        if root is None:
            raise CorruptFileError("The file has no document part; save it again as DOCX.")
        return root

    def related(self, kind: str) -> Element | None:
        """Return the root of the part of that kind ("styles", "numbering", "footnotes"), if there is one."""
        name = next((target for relation, target in self._targets.values() if relation == kind), None)
        return self._parse(name) if name else None

    def by_id(self, relation_id: str) -> Element | None:
        """Return the root of the part that a reference in the document names."""
        _, name = self._targets.get(relation_id, ("", ""))
        return self._parse(name) if name else None

    def _parse(self, name: str) -> Element | None:
        data = part(self._archive, name, self.limits)
        return parse_xml(data, what=f"The part {name}", limits=self.limits) if data is not None else None

    def _main(self) -> str:
        for relation, target in self._relationships("").values():
            if relation == "officeDocument":
                return target
        return _DEFAULT_MAIN

    def _relationships(self, source: str) -> dict[str, tuple[str, str]]:
        folder, name = posixpath.split(source)
        root = self._parse(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for element in root if root is not None else ():
            given = attributes(element)
            if local(element) != "Relationship" or given.get("TargetMode") == "External":
                continue
            kind = given.get("Type", "").rpartition("/")[2]
            target = given.get("Target", "")
            path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[given.get("Id", "")] = (kind, path)
        return found
