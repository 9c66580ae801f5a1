# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper in millimetres from the top left, with the bundled font and text that is fitted, never cut."""

from __future__ import annotations

from io import BytesIO
import math
import re
from typing import TYPE_CHECKING, cast

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import HexColor, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk.resources import FONTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.documents.posters.layout import PosterBox

WIDTH, HEIGHT = 420.0, 297.0
MM = 72 / 25.4
INK, SECOND, BLUE, BLUE_GROUND = "#1E2124", "#464C53", "#083891", "#ECF2FE"
WALL, HERE, LINE, FAINT, TAG = "#39506C", "#8A240F", "#464C53", "#F4F5F6", "#E6E8EA"
REGULAR, MEDIUM, SEMIBOLD, BOLD = "Regular", "Medium", "SemiBold", "Bold"
TIGHT = -0.012
BASELINE = 0.36
MARK = 5.0
CHINESE, DOTS_AN_INCH = "NotoSansSC-Bold.otf", 600


def register_fonts(folder: Path) -> None:
    """Make the bundled font known once; it is embedded as a subset in each file."""
    for weight in (REGULAR, MEDIUM, SEMIBOLD, BOLD):
        if weight not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(weight, str(folder / f"PretendardGOV-{weight}.ttf")))


class Paper:
    """One document being drawn."""

    def __init__(self, title: str, width: float = WIDTH, height: float = HEIGHT, mark: str = "") -> None:
        """Begin a document; `mark` stands at the top of every sheet."""
        self._buffer, self._width, self._height, self._mark = BytesIO(), width, height, mark
        self._canvas = Canvas(self._buffer, (width * MM, height * MM), invariant=True, pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setCreator("kiosk")
        self._marked()

    def next_sheet(self) -> None:
        """Begin the next sheet."""
        self._canvas.showPage()
        self._marked()

    def finished(self) -> bytes:
        """Close the document and give its bytes."""
        self._canvas.save()
        return self._buffer.getvalue()

    def _marked(self) -> None:
        if self._mark:
            self.text(self._width / 2, 6, self._mark, MARK, weight=BOLD, colour=HERE, align="middle")

    def width(self, text: str, size: float, weight: str) -> float:
        """Measure a text set at a size in millimetres."""
        return float(pdfmetrics.stringWidth(text, weight, size)) + TIGHT * size * max(0, len(text) - 1)

    def text(  # noqa: PLR0913 # a text has that many properties
        self, x: float, y: float, text: str, size: float, *, weight: str = REGULAR, colour: str = INK,
        align: str = "left",
    ) -> None:  # fmt: skip
        """Set one line with its middle at y."""
        wide = self.width(text, size, weight)
        left = x - {"left": 0.0, "middle": wide / 2, "right": wide}[align]
        line = self._canvas.beginText(left * MM, (self._height - y - size * BASELINE) * MM)
        line.setFont(weight, size * MM)
        line.setCharSpace(TIGHT * size * MM)
        line.setFillColor(HexColor(colour))
        line.textOut(text)
        self._canvas.drawText(line)

    def box(  # noqa: PLR0913 # an outline has that many properties
        self, box: PosterBox, *, fill: str | None = None, line: str | None = None, width: float = 0.4,
        radius: float = 1.0, dashed: bool = False,
    ) -> None:  # fmt: skip
        """Draw a rectangle with rounded corners."""
        canvas = self._canvas
        canvas.saveState()
        if fill:
            canvas.setFillColor(HexColor(fill))
        if line:
            canvas.setStrokeColor(HexColor(line))
            canvas.setLineWidth(width * MM)
        if dashed:
            canvas.setDash(1.6 * MM, 1.2 * MM)
        bottom = self._height - box.y - box.h
        canvas.roundRect(
            box.x * MM,
            bottom * MM,
            box.w * MM,
            box.h * MM,
            radius * MM,
            stroke=int(bool(line)),
            fill=int(bool(fill)),
        )
        canvas.restoreState()

    def line(  # noqa: PLR0913 # a line has that many properties
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        *,
        width: float,
        colour: str = INK,
        dots: bool = False,
    ) -> None:
        """Draw a straight line, dotted where it shows a way to walk."""
        canvas = self._canvas
        canvas.saveState()
        canvas.setStrokeColor(HexColor(colour))
        canvas.setLineWidth(width * MM)
        if dots:
            canvas.setLineCap(1)
            canvas.setDash(0.01 * MM, width * 2.2 * MM)
        canvas.line(x1 * MM, (self._height - y1) * MM, x2 * MM, (self._height - y2) * MM)
        canvas.restoreState()

    def modules(self, box: PosterBox, rows: Sequence[str]) -> None:
        """Draw a code that phones read, from its rows of 0 and 1, as plain black rectangles."""
        canvas, size = self._canvas, box.w / len(rows)
        canvas.saveState()
        canvas.setFillColor(HexColor("#000000"))
        for y, row in enumerate(rows):
            for run in re.finditer("1+", row):
                left, wide = box.x + run.start() * size, (run.end() - run.start()) * size
                bottom = self._height - box.y - (y + 1) * size
                # A hair taller, so that no printer leaves white between two rows.
                canvas.rect(left * MM, bottom * MM, wide * MM, (size + 0.02) * MM, stroke=0, fill=1)
        canvas.restoreState()

    def here(self, x: float, y: float, size: float) -> None:
        """Draw the ring with an arrow that means "you are here"."""
        canvas = self._canvas
        canvas.saveState()
        canvas.setStrokeColor(white)
        canvas.setFillColor(white)
        canvas.setLineWidth(size * 0.13 * MM)
        cx, cy = x * MM, (self._height - y) * MM
        canvas.circle(cx, cy, size / 2 * MM, stroke=1, fill=0)
        unit = size * MM
        arrow = canvas.beginPath()
        points = ((0, 0.3), (0.26, 0.0), (0.1, 0.0), (0.1, -0.28), (-0.1, -0.28), (-0.1, 0.0), (-0.26, 0.0))
        for at, (dx, dy) in enumerate(points):
            (arrow.moveTo if at == 0 else arrow.lineTo)(cx + dx * unit, cy + dy * unit)
        arrow.close()
        canvas.drawPath(arrow, stroke=0, fill=1)
        canvas.restoreState()

    def photo(self, box: PosterBox, jpeg: bytes) -> None:
        """Draw a portrait."""
        picture = ImageReader(BytesIO(jpeg))
        bottom = self._height - box.y - box.h
        self._canvas.drawImage(picture, box.x * MM, bottom * MM, box.w * MM, box.h * MM)

    def lettered(self, x: float, y: float, text: str, size: float, colour: str) -> None:
        """Set a line of Chinese with its middle at y, as a picture: reportlab embeds no such typeface."""
        dots = round(size / 25.4 * DOTS_AN_INCH)
        letters = ImageFont.truetype(str(FONTS / CHINESE), dots)
        left, top, right, bottom = letters.getbbox(text)
        ground = Image.new("RGB", (math.ceil(right - left) + 2, math.ceil(bottom - top) + 2), "white")
        ImageDraw.Draw(ground).text((1 - left, 1 - top), text, colour, letters)
        wide, high = (side * size / dots for side in ground.size)
        under = self._height - y - high / 2
        self._canvas.drawImage(ImageReader(ground), x * MM, under * MM, wide * MM, high * MM)

    def has_letters(self, text: str, weight: str) -> bool:
        """Return whether the bundled typeface has every letter of a text; it has few simplified Chinese."""
        known = cast("TTFont", pdfmetrics.getFont(weight)).face.charToGlyph
        return all(ord(letter) in known for letter in text)

    def fitted(self, text: str, most: float, size: float, least: float, weight: str) -> tuple[str, float]:
        """Make a text smaller, then shorter, until it fits a width."""
        now = size
        while now > least and self.width(text, now, weight) > most:
            now = max(least, now - 0.1)
        return self.shortened(text, most, now, weight), now

    def shortened(self, text: str, most: float, size: float, weight: str) -> str:
        """Leave out the end of a text that is too long, and say so with dots."""
        if self.width(text, size, weight) <= most:
            return text
        while text and self.width(text + "…", size, weight) > most:
            text = text[:-1]
        return text.rstrip(" ,·(") + "…" if text else ""

    def wrapped(self, text: str, most: float, size: float, weight: str) -> list[str]:
        """Break a text into lines at its spaces, or within a word that is wider than the line."""
        lines: list[str] = []
        for word in text.split():
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(joined, size, weight) <= most:
                lines[-1] = joined
            else:
                lines += self._broken(word, most, size, weight)
        return lines

    def breaks(self, text: str, most: float, size: float, weight: str) -> bool:
        """Return whether a word of the text is wider than the line."""
        return any(self.width(word, size, weight) > most for word in text.split())

    def _broken(self, word: str, most: float, size: float, weight: str) -> list[str]:
        """Break a word that is wider than the line into pieces of about one length."""
        count = math.ceil(self.width(word, size, weight) / most) if most > 0 else 1
        while count < len(word):
            step = math.ceil(len(word) / count)
            pieces = [word[at : at + step] for at in range(0, len(word), step)]
            if all(self.width(piece, size, weight) <= most for piece in pieces):
                return pieces
            count += 1
        return list(word)
