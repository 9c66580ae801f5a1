# SPDX-License-Identifier: GPL-3.0-or-later
"""Text boxes, shapes, groups and lines of a worksheet's drawing: where each lies, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.text import clean
from kiosk.directory.charts.unreadable import MAX_TEXT
from kiosk.directory.charts.xlsx.sheet import Rectangle, Shape
from kiosk.directory.charts.xlsx.styles import child, children, local, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from xml.etree.ElementTree import Element

    from kiosk.directory.charts.xlsx.sheet import PaperRuler

MAX_SHAPES: Final = 3000  # guards against drawings that would be read for minutes
_DEEPEST: Final = 12  # guards against groups within groups without end
_POINT: Final = 12_700  # set by Office Open XML: English Metric Units
_LIMIT: Final = 2_000_000_000
_KINDS: Final = ("sp", "cxnSp", "grpSp")


def read_shapes(drawing: Element, ruler: PaperRuler) -> tuple[Shape, ...]:
    """Return the shapes of a drawing part, groups with what they hold."""
    left = [MAX_SHAPES]
    found: list[Shape] = []
    for anchor in drawing:
        place = _anchored(anchor, ruler)
        if place is not None:
            read = (_read(item, place, left, _DEEPEST) for item in _shapes_in(anchor))
            found += [shape for shape in read if shape]
    return tuple(found)


def lines_in(shapes: Iterable[Shape]) -> int:
    """Count the lines and connectors, grouped ones too."""
    return sum(shape.line + lines_in(shape.parts) for shape in shapes)


def _shapes_in(parent: Element) -> Iterator[Element]:
    """Yield the shapes right below an element; of two spellings of one the first, as Excel chooses."""
    for item in parent:
        if local(item) in _KINDS:
            yield item
        elif local(item) == "AlternateContent":
            first = next(iter(item), None)
            yield from _shapes_in(first) if first is not None else ()


def _read(item: Element, place: Rectangle, left: list[int], deep: int) -> Shape | None:
    left[0] -= 1
    if left[0] < 0 or deep < 0:
        return None
    if local(item) == "cxnSp":
        return Shape(place, line=True)
    if local(item) == "grpSp":
        inner = _inner(item, place)
        read = (_read(part, inner(part), left, deep - 1) for part in _shapes_in(item))
        return Shape(place, parts=tuple(part for part in read if part))
    look, body = child(item, "spPr"), child(item, "txBody")
    return Shape(
        place,
        _text(body),
        line=_is_line(look),
        framed=_has_line(item, look),
        fill=_fill(look),
        upright=_upright(body),
    )


def _text(body: Element | None) -> str:
    """Return the paragraphs of a text body as lines; a vertical break within one begins a line too."""
    lines: list[str] = []
    for paragraph in body if body is not None else ():
        if local(paragraph) == "p":
            words = (
                "\n" if local(e) == "br" else e.text or ""
                for e in paragraph.iter()
                if local(e) in {"t", "br"}
            )
            lines.append("".join(words))
    return clean("\n".join(lines)[:MAX_TEXT])


def _upright(body: Element | None) -> bool:
    about = child(body, "bodyPr")
    return about is not None and about.get("vert", "horz") != "horz"


def _is_line(look: Element | None) -> bool:
    form = child(look, "prstGeom")
    kind = form.get("prst", "") if form is not None else ""
    return kind == "line" or "Connector" in kind


def _has_line(item: Element, look: Element | None) -> bool:
    outline = child(look, "ln")
    return child(item, "style") is not None if outline is None else child(outline, "noFill") is None


def _fill(look: Element | None) -> str | None:
    return next((e.get("val") for e in children(look, "solidFill")), None)


def _anchored(anchor: Element, ruler: PaperRuler) -> Rectangle | None:
    """Return where an anchor lies: between two cells, from one cell on, or at a place of its own."""
    parts = {local(part): part for part in anchor}
    if "from" in parts:
        left, top = _cell_corner(parts["from"], ruler)
    elif "pos" in parts:
        left, top = (_points(_whole(parts["pos"], name)) for name in ("x", "y"))
    else:
        return None
    if "to" in parts:
        right, bottom = _cell_corner(parts["to"], ruler)
    elif "ext" in parts:
        wide, high = (_points(_whole(parts["ext"], name)) for name in ("cx", "cy"))
        right, bottom = left + wide, top + high
    else:
        return None
    return Rectangle(left, top, max(left, right), max(top, bottom))


def _cell_corner(mark: Element, ruler: PaperRuler) -> tuple[float, float]:
    values = {local(part): min(max(number(part.text), 0), _LIMIT) for part in mark}
    over, down = (_points(values.get(name, 0)) for name in ("colOff", "rowOff"))
    return ruler.corner(values.get("col", 0), values.get("row", 0), over, down)


def _points(units: float) -> float:
    return max(units, 0) / _POINT


def _whole(element: Element | None, name: str) -> int:
    """Return a length as the file states it; a damaged or hostile one is bounded."""
    return min(max(number(element.get(name)), -_LIMIT), _LIMIT) if element is not None else 0


def _inner(group: Element, place: Rectangle) -> Callable[[Element], Rectangle]:
    """Return how a group's own coordinates lie on the sheet."""
    x0, y0, w0, h0 = _frame(group, "chOff", "chExt")
    wide, high = (place.right - place.left) / (w0 or 1), (place.bottom - place.top) / (h0 or 1)

    def placed(part: Element) -> Rectangle:
        x, y, w, h = _frame(part, "off", "ext")
        left, top = max(place.left + (x - x0) * wide, 0.0), max(place.top + (y - y0) * high, 0.0)
        return Rectangle(left, top, left + abs(w) * wide, top + abs(h) * high)

    return placed


def _frame(item: Element, start: str, size: str) -> tuple[int, int, int, int]:
    """Return a shape's corner and size as its transform states them."""
    parts = {local(part): part for part in children(child(item, "spPr", "grpSpPr"), "xfrm")}
    corner, extent = parts.get(start), parts.get(size)
    return _whole(corner, "x"), _whole(corner, "y"), _whole(extent, "cx"), _whole(extent, "cy")
