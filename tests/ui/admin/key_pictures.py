# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the page of the city's keys into build/screens: `python -m tests.ui.admin.key_pictures`."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from pathlib import Path
import shutil
from tempfile import TemporaryDirectory

from kiosk.resources import DEMO_CONFIG
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from tests.ui.admin.city_cases import NOW, fill
from tests.ui.admin.studio import Studio
from tests.visitor import demo_settings, open_qt


def draw(data: Path, size: tuple[int, int], tail: str) -> None:
    """Draw a city without keys, the sheet for the safe, and the five parts of the page."""
    known = data.with_name("known")
    known.mkdir()
    shutil.copy(DEMO_CONFIG.parent / "seating" / "감사실.xlsx", known)
    settings, seconds = demo_settings(seating=str(known)), count()
    with Studio(data, settings, size, lambda: NOW + timedelta(seconds=next(seconds))) as studio:
        page = studio.turn("keys")
        studio.keep(f"admin-keys-none{tail}")
        page.make(DEMO_PASSPHRASE, DEMO_PASSPHRASE)
        studio.settle()
        studio.keep(f"admin-keys-sheet{tail}")
        page.keep(page.sheet[-1])
        studio.settle()
        fill(data, settings, 20)
        page.rotate()
        studio.settle()
        for pane, name in enumerate(("keepers", "passphrase", "rotation", "recovery", "signing")):
            page.turn(pane)
            studio.keep(f"admin-keys-{name}{tail}")


if __name__ == "__main__":
    _application = open_qt()
    for size, tail in (((1440, 900), ""), ((1180, 720), "-1180")):
        with TemporaryDirectory() as folder:
            draw(Path(folder) / "data", size, tail)
