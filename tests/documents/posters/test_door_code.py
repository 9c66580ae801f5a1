# SPDX-License-Identifier: GPL-3.0-or-later
"""The code at a door: printed where the city has a public address, read by a stranger, kept for ever."""

from __future__ import annotations

from datetime import date
import subprocess
from typing import TYPE_CHECKING

from PIL import Image
from pypdf import PdfReader
import pytest
from pyzbar.pyzbar import ZBarSymbol, decode

from kiosk.documents.posters.plates import Issue
from kiosk.documents.posters.poster import draw_poster
from kiosk.resources import FONTS
from kiosk.settings.public_address import door_page
from tests.documents.posters.test_posters import office

if TYPE_CHECKING:
    from pathlib import Path

CITY = "https://kiosk.a-city-with-a-long-name.go.kr"
UNIT = "d865a3ee-b01c-5cab-adda-7e72e8cdefce"


def read_off(pdf: bytes, folder: Path) -> list[str]:
    """Draw the first page as a printer of 150 dots an inch would, and decode what a phone finds."""
    file = folder / "poster.pdf"
    file.write_bytes(pdf)
    drawn = ["pdftoppm", "-r", "150", "-f", "1", "-l", "1", "-gray", "-singlefile"]
    subprocess.run([*drawn, str(file), str(folder / "page")], check=True)  # the distribution's own
    with Image.open(folder / "page.pgm") as page:
        return [one.data.decode() for one in decode(page, [ZBarSymbol.QRCODE])]


@pytest.mark.parametrize("seats", [1, 12, 90])
def test_the_code_at_the_door_is_read_off_the_paper(tmp_path: Path, seats: int) -> None:
    issue = Issue(date(2026, 12, 1), 12, door=door_page(CITY, UNIT))
    pdf = draw_poster(office(seats), issue, FONTS, lambda _digest: None)
    assert read_off(pdf, tmp_path) == [f"{CITY}/w/door/{UNIT}"]
    assert "휴대전화로 찍어" in PdfReader(tmp_path / "poster.pdf").pages[0].extract_text()


def test_a_city_without_pages_prints_no_code(tmp_path: Path) -> None:
    pdf = draw_poster(office(12), Issue(date(2026, 12, 1), 12), FONTS, lambda _digest: None)
    assert read_off(pdf, tmp_path) == []
