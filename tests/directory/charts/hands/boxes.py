# SPDX-License-Identifier: GPL-3.0-or-later
"""Text boxes, shapes and groups of them, as a drawing's XML has them."""

# ruff: noqa: E501, PLR0913 - drawing XML in one piece; people in boxes have a place, a step and a form

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from tests.directory.charts.hands.people import PLAIN, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.directory.charts.hands.people import Sitting

WIDE, HIGH = 609600, 190500  # an ordinary column and row in English Metric Units


@dataclass(slots=True)
class Shape:
    """A text box or shape in columns and rows of the sheet, counted from nought."""

    x: float
    y: float
    w: float
    h: float
    text: str = ""
    kind: str = "rect"
    line: bool = True
    upright: bool = False

    def xml(self, number: int) -> str:
        """Return the shape as drawing XML."""
        paragraphs = "".join(
            f"<a:p><a:pPr algn='ctr'/><a:r><a:rPr lang='ko-KR'/><a:t>{escape(t)}</a:t></a:r></a:p>"
            for t in self.text.split("\n")
        )
        if self.kind == "line":
            return (
                f"<xdr:cxnSp macro=''><xdr:nvCxnSpPr><xdr:cNvPr id='{number}' name='직선 {number}'/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr>"
                f"<xdr:spPr>{self._frame()}<a:prstGeom prst='line'><a:avLst/></a:prstGeom></xdr:spPr></xdr:cxnSp>"
            )
        line = (
            "<a:ln w='9525'><a:solidFill><a:srgbClr val='000000'/></a:solidFill></a:ln>"
            if self.line
            else "<a:ln><a:noFill/></a:ln>"
        )
        turn = " vert='eaVert'" if self.upright else ""
        return (
            f"<xdr:sp macro='' textlink=''><xdr:nvSpPr><xdr:cNvPr id='{number}' name='도형 {number}'/><xdr:cNvSpPr/></xdr:nvSpPr>"
            f"<xdr:spPr>{self._frame()}<a:prstGeom prst='{self.kind}'><a:avLst/></a:prstGeom>{line}</xdr:spPr>"
            f"<xdr:txBody><a:bodyPr{turn}/><a:lstStyle/>{paragraphs}</xdr:txBody></xdr:sp>"
        )

    def _frame(self) -> str:
        return f"<a:xfrm><a:off x='{self.x * WIDE:.0f}' y='{self.y * HIGH:.0f}'/><a:ext cx='{self.w * WIDE:.0f}' cy='{self.h * HIGH:.0f}'/></a:xfrm>"


@dataclass(slots=True)
class Raw:
    """An anchor's content as a hostile file has it."""

    content: str


@dataclass(slots=True)
class Group:
    """Shapes that were grouped; their own units may be others than the sheet's (`scale`)."""

    shapes: Sequence[Shape | Group]
    scale: float = 1.0

    @property
    def x(self) -> float:
        """Left edge."""
        return min(s.x for s in self.shapes)

    @property
    def y(self) -> float:
        """Upper edge."""
        return min(s.y for s in self.shapes)

    @property
    def w(self) -> float:
        """Width."""
        return max(s.x + s.w for s in self.shapes) - self.x

    @property
    def h(self) -> float:
        """Height."""
        return max(s.y + s.h for s in self.shapes) - self.y

    def xml(self, number: int) -> str:
        """Return the group as drawing XML."""
        x, y, w, h = self.x * WIDE, self.y * HIGH, self.w * WIDE, self.h * HIGH
        k = self.scale
        inside = "".join(_scaled(s, k).xml(number * 20 + i) for i, s in enumerate(self.shapes))
        return (
            f"<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id='{number}' name='그룹 {number}'/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm>"
            f"<a:off x='{x:.0f}' y='{y:.0f}'/><a:ext cx='{w:.0f}' cy='{h:.0f}'/><a:chOff x='{x * k:.0f}' y='{y * k:.0f}'/><a:chExt cx='{w * k:.0f}' cy='{h * k:.0f}'/>"
            f"</a:xfrm></xdr:grpSpPr>{inside}</xdr:grpSp>"
        )


def _scaled(shape: Shape | Group, k: float) -> Shape | Group:
    if isinstance(shape, Group):
        return Group([_scaled(s, k) for s in shape.shapes], shape.scale)
    return replace(shape, x=shape.x * k, y=shape.y * k, w=shape.w * k, h=shape.h * k)


def boxes_like(
    first: Shape,
    crew: Iterable[Sitting],
    step: tuple[float, float],
    form: str = PLAIN,
    *,
    wide: int,
    bullet: str = "- ",
) -> list[Shape]:
    """Return a box for each of the people, a step from the last one, so many to a row."""
    return [
        replace(
            first,
            x=first.x + i % wide * step[0],
            y=first.y + i // wide * step[1],
            text=written(who, form, bullet),
        )
        for i, who in enumerate(crew)
    ]
