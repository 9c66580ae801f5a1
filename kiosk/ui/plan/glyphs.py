# SPDX-License-Identifier: GPL-3.0-or-later
"""The stroke set of the screens for a painter: the same paths that QML's icons draw."""

from __future__ import annotations

from functools import cache
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from kiosk.ui.places import UI

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

PATH = re.compile(r'^\s*(\w+): "([^"]+)"', re.MULTILINE)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="{path}" fill="none" '
    'stroke="{colour}" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/></svg>'
)


def glyph(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Draw an icon in a box."""
    _drawing(name, colour).render(painter, box)


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(SVG.format(path=_paths()[name], colour=colour).encode()))


@cache
def _paths() -> dict[str, str]:
    return dict(PATH.findall((UI / "controls" / "glyphs.js").read_text("utf-8")))
