"""On paper as on the screen: what somebody wrote is drawn as its letters, and no address is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader

from kiosk.directory.model import Directory, Office, OfficePlace, Seat
from kiosk.directory.projection import project
from kiosk.directory.visibility import Policy
from kiosk.documents.letters import write_letter
from kiosk.documents.posters.poster import Issue, draw_poster
from kiosk.resources import FONTS
from tests.canary import bait, listening

if TYPE_CHECKING:
    from pathlib import Path


def _read(file: BytesIO | Path) -> str:
    pages = PdfReader(file).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


def test_a_letter_is_drawn_as_its_letters(tmp_path: Path) -> None:
    with listening() as listener:
        text = bait(listener.port)
        file = tmp_path / "letter.pdf"
        write_letter(file, f"사과 드립니다\n{text}\n\n{text}\n2026. 11. 24.\n{text}", "")
        told = _read(file)
        assert listener.calls() == 0
    assert told.count("".join(text.split())) == 3


def test_a_poster_is_drawn_as_its_letters() -> None:
    with listening() as listener:
        text = bait(listener.port)
        place = OfficePlace(0.5, 0.5, 0.9, 0.9)
        seat = Seat("교통행정과", "1", f"주무관 {text}", f"팀 {text}", (text,), place=place)
        office = Office("교통행정과", room=text, seats=(seat,), drawn=True)
        day = date(2026, 11, 24)
        [public] = project(Directory("목포시", day, 1, (office,)), Policy()).offices
        public = replace(public, name=text)
        paper = draw_poster(public, Issue(date(2026, 12, 1), 12), FONTS, lambda _digest: None)
        assert listener.calls() == 0
    assert "<h1>큰</h1><img" in _read(BytesIO(paper))
