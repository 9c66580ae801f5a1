# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters on A4, written whole into a file that only this account can read."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from kiosk.documents.exports import leaving
from kiosk.resources import FONTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MARGIN_MM: Final = 30


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes: the city above the letter, whom to ask below it."""

    city: str
    office: str
    phone: str


def write_letter(file: Path, text: str, mark: str, head: Letterhead) -> Path:
    """Set a letter, its first line as the head, its last one as who signs; return the file."""
    with leaving(file) as opened:
        opened.write(letter_pdf(file.stem, text, mark, head))
    return file


def letter_pdf(title: str, text: str, mark: str, head: Letterhead) -> bytes:
    """Set a letter; the same words give the same bytes, so that its digest proves what was sent."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 # only when a letter is written
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 # the same
    from reportlab.lib.units import mm  # noqa: PLC0415 # the same
    from reportlab.platypus import Paragraph, SimpleDocTemplate  # noqa: PLC0415 # the same

    from kiosk.documents.posters.paper import REGULAR, SEMIBOLD, register_fonts  # noqa: PLC0415 # the same

    register_fonts(FONTS)
    top = ParagraphStyle("head", fontName=SEMIBOLD, fontSize=22, leading=60, alignment=1)
    body = ParagraphStyle("body", fontName=REGULAR, fontSize=14, leading=28, wordWrap="CJK", spaceAfter=6)
    day = ParagraphStyle("day", body, alignment=1, spaceBefore=60, spaceAfter=24)
    signed = ParagraphStyle("signed", body, fontName=SEMIBOLD, fontSize=22, leading=34, alignment=1)
    first, *lines, dated, sender = (_plain(line) or "&nbsp;" for line in text.split("\n"))
    page, edge = BytesIO(), MARGIN_MM * mm
    paper = SimpleDocTemplate(
        page, pagesize=A4, title=title, leftMargin=edge, rightMargin=edge, topMargin=edge, invariant=1
    )
    parts = [(mark, day)] if mark else []
    parts += [(first, top), *((line, body) for line in lines), (dated, day), (sender, signed)]
    around = _around(head)
    paper.build([Paragraph(line, style) for line, style in parts], onFirstPage=around, onLaterPages=around)
    return page.getvalue()


def _around(head: Letterhead) -> Callable[[Any, object], None]:
    """Return what draws the letterhead on each page, outside of where the letter's own lines run."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 # only when a letter is written
    from reportlab.lib.units import mm  # noqa: PLC0415 # the same

    from kiosk.documents.posters.paper import REGULAR, SEMIBOLD  # noqa: PLC0415 # the same

    wide, high = A4
    edge = MARGIN_MM * mm

    def draw(sheet: Any, _paper: object) -> None:  # noqa: ANN401 # reportlab's canvas
        sheet.saveState()
        sheet.setFont(SEMIBOLD, 16)
        sheet.drawString(edge, high - 20 * mm, head.city)
        sheet.setLineWidth(0.8)
        sheet.line(edge, high - 23 * mm, wide - edge, high - 23 * mm)
        sheet.line(edge, 19 * mm, wide - edge, 19 * mm)
        sheet.setFont(REGULAR, 11)
        sheet.drawString(edge, 13 * mm, " · ".join(one for one in (head.office, head.phone) if one))
        sheet.drawRightString(wide - edge, 13 * mm, str(sheet.getPageNumber()))
        sheet.restoreState()

    return draw


def _plain(text: str) -> str:
    """Keep what a visitor wrote from being read as the layout's own marks."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
