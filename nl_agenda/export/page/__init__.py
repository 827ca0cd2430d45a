"""A letter as a page: its facts beside its words, each leading to the other."""

from __future__ import annotations

from nl_agenda.export.page.rendering import fragment, page

__all__ = ["fragment", "page"]
