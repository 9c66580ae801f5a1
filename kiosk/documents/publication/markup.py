# SPDX-License-Identifier: GPL-3.0-or-later
"""HTML and SVG as text: what is not markup already is escaped, so no word of a person becomes an element."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST: Final = 16  # letters of a figure
_EMPTY: Final = frozenset({"meta", "link", "line", "rect", "circle", "path", "polyline", "br"})


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def tag(name: str, /, *inside: str, **attributes: object) -> Markup:
    """Return an element; an attribute's underscores become hyphens, one at its end goes (`class_`)."""
    told = "".join(
        f' {key.removesuffix("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY:
        return Markup(f"<{name}{told}>" if name in {"meta", "link", "br"} else f"<{name}{told}/>")
    return Markup(f"<{name}{told}>{joined(inside)}</{name}>")


def joined(parts: Iterable[str]) -> Markup:
    """Return parts one after the other."""
    return Markup("".join(part if isinstance(part, Markup) else escape(part, quote=False) for part in parts))


def table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]], figures: int = 1) -> Markup:
    """Return a table whose first cells name their rows; from column `figures` on it holds figures."""
    head = (tag("th", one, scope="col", class_=_kind(at, figures)) for at, one in enumerate(heads))
    lines = (
        tag(
            "tr",
            *(
                tag("td" if at else "th", cell, scope=None if at else "row", class_=_kind(at, figures, cell))
                for at, cell in enumerate(row)
            ),
        )
        for row in rows
    )
    whole = tag("table", tag("caption", caption), tag("thead", tag("tr", *head)), tag("tbody", *lines))
    # It scrolls by itself where a phone is too narrow for it; the keyboard reaches it there.
    return tag("div", whole, class_="scrolls", tabindex=0, role="region", aria_label=caption)


def _kind(at: int, figures: int, cell: str = "") -> str | None:
    """Return the class of a cell; a figure stays in one line, why there is none does not."""
    if at < figures:
        return None
    return "figure why" if len(cell) > _LONGEST else "figure"
