# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the pages of the cases into build/screens: `python -m tests.ui.admin.case_pictures`."""

from __future__ import annotations

from pathlib import Path
import shutil
from tempfile import TemporaryDirectory

from kiosk.resources import DEMO_CONFIG
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from tests.ui.admin.city_cases import NOW, fill, fill_calls
from tests.ui.admin.studio import Studio
from tests.visitor import demo_settings, open_qt


def draw(data: Path, size: tuple[int, int], tail: str) -> None:
    """Draw the sealed list, the opened one, a case, and the form of a letter."""
    known = data.with_name("known")
    known.mkdir()
    shutil.copy(DEMO_CONFIG.parent / "seating" / "감사실.xlsx", known)
    settings = demo_settings(seating=str(known))
    fill(data, settings)
    fill_calls(data, settings)
    with Studio(data, settings, size, lambda: NOW) as studio:
        _draw_list(studio, tail)
        _draw_case(studio, tail)
        _draw_calls(studio, tail)
        _draw_days(studio, tail)
        studio.turn("cases").begin()
        studio.keep(f"admin-case-entry{tail}")


def _draw_list(studio: Studio, tail: str) -> None:
    page = studio.turn("cases")
    studio.keep(f"admin-cases-sealed{tail}")
    page.unlock("틀린 비밀 문구입니다 하나 둘")
    studio.keep(f"admin-cases-wrong{tail}")
    page.unlock(DEMO_PASSPHRASE)
    studio.settle()
    page.choose(1)
    studio.keep(f"admin-cases{tail}")


def _draw_case(studio: Studio, tail: str) -> None:
    page = studio.turn("cases")
    page.open()
    studio.settle()
    page.sheet.key("A")
    page.sheet.fill(0)
    studio.keep(f"admin-case{tail}")
    page.sheet.put("upheld", 0)
    page.sheet.put("staff", "A-77")
    page.sheet.count()
    studio.keep(f"admin-case-upheld{tail}")
    for key, name in (("B", "supplement"), ("T", "hand-over"), ("E", "extend")):
        page.sheet.key(key)
        studio.keep(f"admin-case-{name}{tail}")
    page.back()
    studio.settle()
    page.pick(2)
    studio.settle()
    page.open()
    studio.keep(f"admin-case-praise{tail}")


def _draw_calls(studio: Studio, tail: str) -> None:
    calls = studio.turn("callbacks")
    studio.keep(f"admin-callbacks{tail}")
    calls.step(1)
    calls.keyed.emit("L")
    studio.keep(f"admin-callbacks-open{tail}")
    calls.keyed.emit("T")
    studio.keep(f"admin-callbacks-hand-over{tail}")


def _draw_days(studio: Studio, tail: str) -> None:
    days = studio.turn("calendar")
    studio.keep(f"admin-calendar-free{tail}")
    days.choose(31)
    studio.keep(f"admin-calendar{tail}")


if __name__ == "__main__":
    _application = open_qt()
    for size, tail in (((1440, 900), ""), ((1180, 720), "-1180")):
        with TemporaryDirectory() as folder:
            draw(Path(folder) / "data", size, tail)
