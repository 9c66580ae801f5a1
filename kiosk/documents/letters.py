# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters on A4, written whole into a file that only this account can read."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from kiosk.documents.exports import leaving
from kiosk.resources import FONTS

if TYPE_CHECKING:
    from pathlib import Path

MARGIN_MM: Final = 30


def write_letter(file: Path, text: str, mark: str) -> str:
    """Set a letter, its first line as the head, its last one as who signs; return the file."""
    with leaving(file) as opened:
        opened.write(_page(file.stem, text, mark))
    return str(file)


def _page(title: str, text: str, mark: str) -> bytes:
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 # only when a letter is written
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 # the same
    from reportlab.lib.units import mm  # noqa: PLC0415 # the same
    from reportlab.platypus import Paragraph, SimpleDocTemplate  # noqa: PLC0415 # the same

    from kiosk.documents.posters.paper import REGULAR, SEMIBOLD, register_fonts  # noqa: PLC0415 # the same

    register_fonts(FONTS)
    head = ParagraphStyle("head", fontName=SEMIBOLD, fontSize=22, leading=60, alignment=1)
    body = ParagraphStyle("body", fontName=REGULAR, fontSize=14, leading=28, wordWrap="CJK", spaceAfter=6)
    day = ParagraphStyle("day", body, alignment=1, spaceBefore=60, spaceAfter=24)
    signed = ParagraphStyle("signed", body, fontName=SEMIBOLD, fontSize=22, leading=34, alignment=1)
    first, *lines, dated, sender = (_plain(line) or "&nbsp;" for line in text.split("\n"))
    page, edge = BytesIO(), MARGIN_MM * mm
    paper = SimpleDocTemplate(
        page, pagesize=A4, title=title, leftMargin=edge, rightMargin=edge, topMargin=edge
    )
    parts = [(mark, day)] if mark else []
    parts += [(first, head), *((line, body) for line in lines), (dated, day), (sender, signed)]
    paper.build([Paragraph(line, style) for line, style in parts])
    return page.getvalue()


def _plain(text: str) -> str:
    """Keep what a visitor wrote from being read as the layout's own marks."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
