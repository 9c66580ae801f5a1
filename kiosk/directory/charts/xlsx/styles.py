# SPDX-License-Identifier: GPL-3.0-or-later
"""Cell looks from a workbook's style sheet: lines, fills, bold, upright text and date formats."""

from __future__ import annotations

from dataclasses import replace
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.xlsx.sheet import PLAIN, CellLook

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

HEAVY = frozenset({"medium", "thick", "double", "mediumDashed", "mediumDashDot", "mediumDashDotDot"})
DATE_FORMATS = frozenset([*range(14, 18), 22, *range(27, 37), *range(50, 59)])

_DIGITS = frozenset("0#")
_SIGN = re.compile(r'"[^"]*"|\\.|[0#]|[-() ]')
_FORMAT = re.compile(rf"(?=.*[0#])(?:{_SIGN.pattern})+")


def local(element: Element) -> str:
    """Return an element's name without its namespace (strict and transitional files differ in it)."""
    return element.tag.rsplit("}", 1)[-1]


def number(text: str | None, default: int = 0) -> int:
    """Read an integer attribute; damaged ones count as the default."""
    try:
        return int(text) if text else default
    except ValueError:
        return default


def child(root: Element | None, *names: str) -> Element | None:
    """Return the first child element called by one of the names."""
    return next((one for one in root if local(one) in names), None) if root is not None else None


def children(root: Element | None, name: str) -> list[Element]:
    """Return the children of the first child element called `name`."""
    found = child(root, name)
    return list(found) if found is not None else []


def read_looks(root: Element | None) -> list[CellLook]:
    """Return the look of each cell format, in the order that cells refer to."""
    fills = [_fill(item) for item in children(root, "fills")]
    borders = [_edges(item) for item in children(root, "borders")]
    bold = [
        any(local(tag) == "b" and tag.get("val") not in {"0", "false"} for tag in font)
        for font in children(root, "fonts")
    ]
    dates = {
        number(f.get("numFmtId")) for f in children(root, "numFmts") if _shows_a_day(f.get("formatCode", ""))
    }
    shown = {
        f.get("numFmtId"): code
        for f in children(root, "numFmts")
        if _FORMAT.fullmatch(code := f.get("formatCode", "").split(";")[0])
    }
    return [
        replace(
            _look(xf, fills, borders, bold, dates | DATE_FORMATS), shown=shown.get(xf.get("numFmtId"), "")
        )
        for xf in children(root, "cellXfs")
    ]


def _look(
    xf: Element,
    fills: list[str | None],
    borders: list[dict[str, int]],
    bold: list[bool],
    dates: frozenset[int] | set[int],
) -> CellLook:
    edges = _at(borders, xf.get("borderId"), {})
    return CellLook(
        fill=_at(fills, xf.get("fillId"), None),
        left=edges.get("left", edges.get("start", 0)),
        right=edges.get("right", edges.get("end", 0)),
        top=edges.get("top", 0),
        bottom=edges.get("bottom", 0),
        bold=_at(bold, xf.get("fontId"), default=False),
        upright=any(local(a) == "alignment" and a.get("textRotation") not in {None, "0"} for a in xf),
        date=number(xf.get("numFmtId")) in dates,
    )


def _at[T](items: list[T], index: str | None, default: T) -> T:
    place = number(index, -1)
    return items[place] if 0 <= place < len(items) else default


def _fill(fill: Element) -> str | None:
    pattern = next(iter(fill), None)
    if pattern is None or local(pattern) != "patternFill" or pattern.get("patternType") in {None, "none"}:
        return None
    colour = next((c for c in pattern if local(c) == "fgColor"), None)
    if colour is None:
        return None
    key = "/".join(f"{k}={v}" for k, v in sorted(colour.attrib.items()))
    return (
        None
        if key in {"rgb=FFFFFFFF", "rgb=00FFFFFF", "indexed=9", "indexed=65", "theme=0", "rgb=00000000"}
        else key
    )


def _edges(border: Element) -> dict[str, int]:
    return {
        local(edge): 2 if edge.get("style") in HEAVY else 1
        for edge in border
        if edge.get("style") not in {None, "none"}
    }


def _shows_a_day(code: str) -> bool:
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", code).lower()
    return "y" in plain or "d" in plain


def shown_as(code: str, amount: int) -> str:
    """Return a whole number as a format shows it: 5101 by "061-027-"0000 as 061-027-5101."""
    signs: list[str] = _SIGN.findall(code)
    first = next(place for place, sign in enumerate(signs) if sign in _DIGITS)
    digits, out = list(str(amount)), ""
    for place, sign in reversed(list(enumerate(signs))):
        if sign in _DIGITS:
            shown = (digits.pop() if digits else sign.strip("#")) if place > first else "".join(digits)
            out = (shown or sign.strip("#")) + out
        else:
            out = sign.strip('"\\') + out
    return out


def look_at(looks: list[CellLook], index: str | None) -> CellLook:
    """Return the look that a cell refers to; a damaged reference is a plain cell."""
    return _at(looks, index or "0", PLAIN)
